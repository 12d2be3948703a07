import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, sums } from "./parts.ts"
import { orderRefundedValues } from "./values.ts"

export const orderRefunded = template({
  values: orderRefundedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  write(letter, refund): Words {
    const { say } = letter
    const number = refund.orderNumber
    const amount = letter.amount(refund.amount)
    return {
      subject: say("order_refunded.subject", { number, amount }),
      preheader: say("order_refunded.preheader", { amount }),
      heading: say("order_refunded.heading"),
      parts: [
        paragraph(letter, say("order_refunded.intro", { number, amount })),
        ...(refund.reason ? [paragraph(letter, say("reason", { reason: refund.reason }))] : []),
        sums(letter, [
          ...(refund.method ? [{ label: say("order_refunded.to"), amount: refund.method }] : []),
          { label: say("order_refunded.amount"), amount, grand: true },
        ]),
        button(letter, say("order.button"), refund.orderUrl),
        quiet(letter, say("order_refunded.days")),
      ],
      why: say("why.order", { number }),
    }
  },
})
