import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, sums } from "./parts.ts"
import { orderRefundedValues } from "./values.ts"

export const orderRefunded = template({
  values: orderRefundedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "order_refunded.intro",
  blanks: (letter, { orderNumber, name, amount }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    amount: letter.amount(amount),
  }),
  write(letter, refund, blanks): Words {
    const { say } = letter
    const { amount } = blanks
    return {
      preheader: say("order_refunded.preheader", blanks),
      heading: say("order_refunded.heading"),
      parts: [
        ...(refund.reason ? [paragraph(letter, say("reason", { reason: refund.reason }))] : []),
        sums(letter, [
          ...(refund.method ? [{ label: say("order_refunded.to"), amount: refund.method }] : []),
          { label: say("order_refunded.amount"), amount, grand: true },
        ]),
        button(letter, say("order.button"), refund.orderUrl),
        ...(refund.isThereAtOnce ? [] : [quiet(letter, say("order_refunded.days"))]),
      ],
      why: say("why.order", blanks),
    }
  },
})
