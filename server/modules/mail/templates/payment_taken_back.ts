import { template, type Words } from "./letter.ts"
import { button, facts, sums } from "./parts.ts"
import { paymentTakenBackValues } from "./values.ts"

/** It was said that money has come, and it has not: how much is awaited, and where it goes. */
export const paymentTakenBack = template({
  values: paymentTakenBackValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "payment_taken_back.intro",
  blanks: (letter, { orderNumber, name, amount, due }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(amount),
    due: letter.amount(due),
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("payment_taken_back.preheader", blanks),
      heading: say("payment_taken_back.heading"),
      parts: [
        sums(letter, [{ label: say("order.due"), amount: blanks.due, grand: true }]),
        ...(order.instructions?.length ? [facts(letter, order.instructions)] : []),
        button(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
