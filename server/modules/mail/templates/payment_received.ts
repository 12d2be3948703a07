import { template, type Words } from "./letter.ts"
import { button, sums } from "./parts.ts"
import { paymentReceivedValues } from "./values.ts"

export const paymentReceived = template({
  values: paymentReceivedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "payment_received.intro",
  blanks: (letter, { orderNumber, name, amount }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(amount),
  }),
  write(letter, payment, blanks): Words {
    const { say } = letter
    const { amount } = blanks
    return {
      preheader: say("payment_received.preheader", blanks),
      heading: say("payment_received.heading"),
      parts: [
        sums(letter, [
          ...(payment.method ? [{ label: say("order.payment"), amount: payment.method }] : []),
          { label: say("payment_received.amount"), amount, grand: true },
        ]),
        button(letter, say("order.button"), payment.orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
