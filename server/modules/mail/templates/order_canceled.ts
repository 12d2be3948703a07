import { template, type Words } from "./letter.ts"
import { button, items, paragraph, subheading } from "./parts.ts"
import { orderCanceledValues } from "./values.ts"

export const orderCanceled = template({
  values: orderCanceledValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  write(letter, order): Words {
    const { say } = letter
    const number = order.orderNumber
    return {
      subject: say("order_canceled.subject", { number, shop: letter.shop.name }),
      preheader: say("order_canceled.preheader", { number }),
      heading: say("order_canceled.heading"),
      parts: [
        paragraph(letter, say("order_canceled.intro", { number })),
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
      why: say("why.order", { number }),
    }
  },
})
