import { template, type Words } from "./letter.ts"
import { button, facts, paragraph, sums } from "./parts.ts"
import { paymentReminderValues } from "./values.ts"

export const paymentReminder = template({
  values: paymentReminderValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "payment_reminder.intro",
  blanks: (letter, { orderNumber, name, due, until }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(due),
    day: letter.day(until),
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("payment_reminder.preheader", blanks),
      heading: say("payment_reminder.heading"),
      parts: [
        sums(letter, [{ label: say("payment.due"), amount: letter.amount(order.due), grand: true }]),
        ...(order.instructions?.length ? [facts(letter, order.instructions)] : []),
        paragraph(letter, say("payment_reminder.otherwise", blanks)),
        button(letter, say("order.button"), order.orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
