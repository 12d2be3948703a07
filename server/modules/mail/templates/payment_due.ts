import { type Letter, template, type Words } from "./letter.ts"
import { button, facts, sums } from "./parts.ts"
import { paymentDueValues } from "./values.ts"

/** Less has come than the order costs: what is still missing, and where it goes. */
export const paymentPartReceived = dueLetter("payment_part_received", ({ say }, amount) => [
  { label: say("payment_received.amount"), amount },
])

/** It was noted that money has come, and it has not: how much is awaited, and where it goes. */
export const paymentTakenBack = dueLetter("payment_taken_back", () => [])

type Before = (letter: Letter, amount: string) => { label: string; amount: string }[]

/** Something of an order is still to be paid. `before` stands above that sum. */
function dueLetter(name: "payment_part_received" | "payment_taken_back", before: Before) {
  return template({
    values: paymentDueValues,
    hidden: { orderUrl: "/" },
    oneTime: false,
    isOptional: true,
    opening: `${name}.intro`,
    blanks: (letter, { orderNumber, name: buyer, amount, due }) => ({
      ...{ orderNumber, name: buyer ?? "", shop: letter.shop.name },
      amount: letter.amount(amount),
      due: letter.amount(due),
    }),
    write(letter, order, blanks): Words {
      const { say } = letter
      return {
        preheader: say(`${name}.preheader`, blanks),
        heading: say(`${name}.heading`),
        parts: [
          sums(letter, [
            ...before(letter, blanks.amount),
            { label: say("payment.due"), amount: blanks.due, grand: true },
          ]),
          ...(order.instructions?.length ? [facts(letter, order.instructions)] : []),
          button(letter, say("order.button"), order.orderUrl),
        ],
        why: say("why.order", blanks),
      }
    },
  })
}
