import { type Letter, template, type Words } from "./letter.ts"
import { button, facts, type Part, paragraph, quiet, sums, textLink } from "./parts.ts"
import { giftCardSentValues, giftCardValues } from "./values.ts"

export const giftCard = template({
  values: giftCardValues,
  hidden: { code: "····-····-····-····" },
  oneTime: true,
  isOptional: false,
  opening: "gift_card.intro",
  blanks: (letter, { name, from, amount }) => ({
    ...{ name: name ?? "", from: from ?? letter.shop.name, shop: letter.shop.name },
    amount: letter.amount(amount),
  }),
  write(letter, card, blanks): Words {
    const { say } = letter
    return {
      preheader: say("gift_card.preheader", blanks),
      heading: say("gift_card.heading", blanks),
      parts: [
        ...message(letter, card.message),
        sums(letter, [{ label: say("gift_card.amount"), amount: blanks.amount, grand: true }]),
        facts(letter, [{ label: say("gift_card.code"), value: card.code }]),
        quiet(letter, say("gift_card.how")),
        button(letter, say("gift_card.button"), card.shopUrl),
        textLink(letter, say("gift_card.balance"), card.balanceUrl),
      ],
      why: say("why.gift_card", blanks),
    }
  },
})

/** What the giver wrote, as text, line by line. */
function message(letter: Letter, words: string | null | undefined): Part[] {
  return (words ?? "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => paragraph(letter, line))
}

export const giftCardSent = template({
  values: giftCardSentValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "gift_card_sent.intro",
  blanks: (letter, { orderNumber, name, recipient, amount }) => ({
    ...{ orderNumber, recipient, name: name ?? "", shop: letter.shop.name, amount: letter.amount(amount) },
  }),
  write(letter, sent, blanks): Words {
    const { say } = letter
    return {
      preheader: say("gift_card_sent.preheader", blanks),
      heading: say("gift_card_sent.heading"),
      parts: [button(letter, say("order.button"), sent.orderUrl), quiet(letter, say("gift_card_sent.wrong"))],
      why: say("why.order", blanks),
    }
  },
})
