import { template, type Words } from "./letter.ts"
import { button, facts, sums } from "./parts.ts"
import { paymentPartReceivedValues } from "./values.ts"

/** Less has come than the order costs: what is still missing, and where it goes. */
export const paymentPartReceived = template({
  values: paymentPartReceivedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "payment_part_received.intro",
  blanks: (letter, { orderNumber, name, amount, due }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(amount),
    due: letter.amount(due),
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("payment_part_received.preheader", blanks),
      heading: say("payment_part_received.heading"),
      parts: [
        sums(letter, [
          { label: say("payment_received.amount"), amount: blanks.amount },
          { label: say("order.due"), amount: blanks.due, grand: true },
        ]),
        ...(order.instructions?.length ? [facts(letter, order.instructions)] : []),
        button(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
