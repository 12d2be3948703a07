import { template, type Words } from "./letter.ts"
import { button, paragraph, sums } from "./parts.ts"
import { paymentReceivedValues } from "./values.ts"

export const paymentReceived = template({
  values: paymentReceivedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  write(letter, payment): Words {
    const { say } = letter
    const number = payment.orderNumber
    const amount = letter.amount(payment.amount)
    return {
      subject: say("payment_received.subject", { number }),
      preheader: say("payment_received.preheader", { amount }),
      heading: say("payment_received.heading"),
      parts: [
        paragraph(letter, say("payment_received.intro", { number, amount })),
        sums(letter, [
          ...(payment.method ? [{ label: say("order.payment"), amount: payment.method }] : []),
          { label: say("payment_received.amount"), amount, grand: true },
        ]),
        button(letter, say("order.button"), payment.orderUrl),
      ],
      why: say("why.order", { number }),
    }
  },
})
