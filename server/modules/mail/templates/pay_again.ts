import { template, type Words } from "./letter.ts"
import { button, sums, writtenLink } from "./parts.ts"
import { payAgainValues } from "./values.ts"

export const payAgain = template({
  values: payAgainValues,
  hidden: { orderUrl: "/", payUrl: "/" },
  oneTime: false,
  isOptional: false,
  opening: "pay_again.intro",
  blanks: (letter, { orderNumber, name, due }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(due),
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("pay_again.preheader", blanks),
      heading: say("pay_again.heading"),
      parts: [
        sums(letter, [{ label: say("payment.due"), amount: blanks.amount, grand: true }]),
        button(letter, say("pay_again.button"), order.payUrl),
        writtenLink(letter, order.payUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
