import { template, type Words } from "./letter.ts"
import { button, quiet } from "./parts.ts"
import { invoiceIssuedValues } from "./values.ts"

export const invoiceIssued = template({
  values: invoiceIssuedValues,
  hidden: { orderUrl: "/", pdfUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "invoice_issued.intro",
  blanks: (letter, { orderNumber, name, title, number, amount }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name, title, number },
    amount: letter.amount(amount),
  }),
  write(letter, { pdfUrl, orderUrl }, blanks): Words {
    const { say } = letter
    return {
      preheader: say("invoice_issued.preheader", blanks),
      heading: say("invoice_issued.heading", blanks),
      parts: [
        button(letter, say("invoice_issued.button"), pdfUrl),
        quiet(letter, say("invoice_issued.keep")),
        button(letter, say("order.button"), orderUrl),
      ],
      why: say("why.order", blanks),
    }
  },
})
