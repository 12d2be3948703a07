import { template, type Words } from "./letter.ts"
import { button, items, paragraph, subheading } from "./parts.ts"
import { orderCanceledValues } from "./values.ts"

export const orderCanceled = template({
  values: orderCanceledValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: false,
  opening: "order_canceled.intro",
  blanks: ({ shop }, { orderNumber, name }) => ({ orderNumber, name: name ?? "", shop: shop.name }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("order_canceled.preheader", blanks),
      heading: say("order_canceled.heading"),
      parts: [
        ...(order.reason ? [paragraph(letter, say("reason", { reason: order.reason }))] : []),
        paragraph(
          letter,
          order.refund
            ? say("order_canceled.refund", { amount: letter.amount(order.refund) })
            : say("order_canceled.nothing_charged"),
        ),
        button(letter, say("order.button"), order.orderUrl),
        ...(order.items.length ? [subheading(letter, say("order.items")), items(letter, order.items)] : []),
      ],
      why: say("why.order", blanks),
    }
  },
})
