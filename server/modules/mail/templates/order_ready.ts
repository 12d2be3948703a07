import { template, type Words } from "./letter.ts"
import { button, facts, items, progress, subheading } from "./parts.ts"
import { orderReadyValues } from "./values.ts"

/** In place of the parcel that is on its way: somebody collects it. */
export const orderReady = template({
  values: orderReadyValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "order_ready.intro",
  blanks: ({ shop }, { orderNumber, name }) => ({ orderNumber, name: name ?? "", shop: shop.name }),
  write(letter, ready, blanks): Words {
    const { say, shop } = letter
    return {
      preheader: say("order_ready.preheader"),
      heading: say("order_ready.heading"),
      parts: [
        progress(letter, 2, "pickup"),
        ...(shop.addressLines.length > 0
          ? [facts(letter, [{ label: say("order_ready.where"), value: shop.addressLines.join(", ") }])]
          : []),
        button(letter, say("order.button"), ready.orderUrl),
        subheading(letter, say("order_ready.items")),
        items(letter, ready.items),
      ],
      why: say("why.order", blanks),
    }
  },
})
