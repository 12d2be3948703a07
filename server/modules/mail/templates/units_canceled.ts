import { template, type Words } from "./letter.ts"
import { button, items, paragraph, subheading } from "./parts.ts"
import { unitsCanceledValues } from "./values.ts"

export const unitsCanceled = template({
  values: unitsCanceledValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: false,
  opening: "units_canceled.intro",
  blanks: ({ shop }, { orderNumber, name }) => ({ orderNumber, name: name ?? "", shop: shop.name }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("units_canceled.preheader", blanks),
      heading: say("units_canceled.heading"),
      parts: [
        ...(order.reason ? [paragraph(letter, say("reason", { reason: order.reason }))] : []),
        ...(order.items.length
          ? [subheading(letter, say("units_canceled.items")), items(letter, order.items)]
          : []),
        ...(order.refund
          ? [paragraph(letter, say("order_canceled.refund", { amount: letter.amount(order.refund) }))]
          : []),
        ...(order.due
          ? [paragraph(letter, say("units_canceled.due", { amount: letter.amount(order.due) }))]
          : []),
        button(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
