import { template, type Words } from "./letter.ts"
import { button, paragraph, quiet, sums, writtenLink } from "./parts.ts"
import { payLinkValues } from "./values.ts"

export const payLink = template({
  values: payLinkValues,
  hidden: { payUrl: "/" },
  oneTime: false,
  isOptional: false,
  opening: "pay_link.intro",
  blanks: (letter, { name, total, expiresAt }) => ({
    ...{ name: name ?? "", shop: letter.shop.name, amount: letter.amount(total) },
    day: letter.day(expiresAt),
  }),
  write(letter, link, blanks): Words {
    const { say } = letter
    const lines = (link.note ?? "").split(/\n+/).map((line) => line.trim())
    return {
      preheader: say("pay_link.preheader", blanks),
      heading: say("pay_link.heading", blanks),
      parts: [
        ...lines.filter((line) => line !== "").map((line) => paragraph(letter, line)),
        sums(letter, [{ label: say("pay_link.total"), amount: blanks.amount, grand: true }]),
        button(letter, say("pay_link.button"), link.payUrl),
        quiet(letter, say("pay_link.until", blanks)),
        quiet(letter, say("pay_link.prices")),
        writtenLink(letter, link.payUrl),
      ],
      why: say("why.pay_link", blanks),
    }
  },
})
