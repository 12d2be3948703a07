import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { CartView } from "../../modules/cart/index.ts"
import type { Order } from "../../modules/orders/index.ts"
import { type Costs, eitherWay } from "../checkout/payment.ts"
import { field, nothingTyped, type Typed } from "../parts/field.ts"
import { amount, minus } from "../parts/price.ts"
import type { Place } from "../place.ts"

/** A code is typed and read as it stands in the mail. */
export function codeField(
  place: Place,
  typed: Typed,
  given: { required?: boolean; button?: Html } = {},
): Html {
  return field(typed, {
    ...given,
    name: "gift_code",
    label: place.say("gift.code"),
    autocomplete: "off",
    hint: place.say("gift.code_hint"),
    lengthMax: 40,
    isCode: true,
  })
}

/** In the cart: the cards that it has, and a field for one more. */
export function cartCards(place: Place, cart: CartView, typed: Typed = nothingTyped): Html {
  const { say } = place
  return html`<div class="stack" id="gift-cards">${
    cart.giftCards.length > 0 &&
    html`<ul class="plain stack">${cart.giftCards.map(
      ({ cardId, lastFour, balance }) => html`<li class="spread"><div><strong>${say("gift.ending", {
        lastFour: lastFour ?? "",
      })}</strong><div class="quiet small">${cardWords(place, balance)}</div></div>
<form method="post" action="${place.path(`/cart/gift-cards/${cardId}/removal`)}" data-swap><button
class="text-button">${say("gift.remove")}<span
class="hide">: ${say("gift.ending", { lastFour: lastFour ?? "" })}</span></button></form></li>`,
    )}</ul>`
  }
<details class="more"${typed.problems.gift_code !== undefined && html` open`}><summary>${say("gift.have_one")}</summary>
<form method="post" action="${place.path("/cart/gift-cards")}" class="fields" data-swap>${codeField(
    place,
    typed,
    {
      button: html`<button class="button second little">${say("gift.use")}</button>`,
    },
  )}</form></details></div>`
}

/** What there is on a card, or that it pays nothing now. */
export function cardWords(place: Place, balance: Money): string {
  if (balance.minor === 0n) return place.say("gift.nothing_on_it")
  return place.say("gift.of", { balance: place.amount(balance) })
}

type Sum = { total: Money; due: Money; cash?: Costs["cash"] }

/** What cards take of a total, and what is left to pay: rows below the total. */
export function dueRows(place: Place, { total, due, cash = null }: Sum): Content {
  if (total.minor === due.minor) return null
  const { say } = place
  const taken = (of: { total: Money; due: Money }) =>
    minus(place, { minor: of.total.minor - of.due.minor, currency: total.currency })
  return html`<div><dt>${say("payment.method.cards")}</dt><dd>${eitherWay(cash, {
    usual: taken({ total, due }),
    inCash: cash && taken(cash),
  })}</dd></div>
<div class="total"><dt>${say("gift.due")}</dt><dd>${eitherWay(cash, {
    usual: amount(place, due),
    inCash: cash && amount(place, cash.due),
  })}</dd></div>`
}

/** What cards have paid of an order. */
export function tenderRows(place: Place, { tenders }: Pick<Order, "tenders">): Content {
  return tenders.map(
    (tender) =>
      html`<div><dt>${tenderTitle(place, tender)}</dt><dd>${minus(place, tender.amount)}</dd></div>`,
  )
}

export function tenderTitle(
  place: Place,
  { kind, lastFour }: Pick<Order["tenders"][number], "kind" | "lastFour">,
): string {
  return lastFour === null ? place.say(`payment.tender.${kind}`) : place.say("gift.ending", { lastFour })
}

/** On the page of a gift card: for whom it is, and when it goes out. */
export function recipientFields(place: Place): Html {
  const { say } = place
  return html`<fieldset class="fields gift"><legend class="label">${say("gift.for_whom")}</legend>${field(
    nothingTyped,
    {
      name: "recipient_email",
      label: say("gift.recipient_email"),
      type: "email",
      autocomplete: "off",
      hint: say("gift.recipient_email_hint"),
      lengthMax: 254,
    },
  )}${field(nothingTyped, {
    name: "recipient_name",
    label: say("gift.recipient_name"),
    autocomplete: "off",
    required: false,
    lengthMax: 100,
  })}<div class="field"><label for="message">${say("gift.message")}</label><textarea id="message" name="message"
rows="3" maxlength="500"></textarea></div>${field(nothingTyped, {
    name: "send_on",
    label: say("gift.send_on"),
    type: "date",
    autocomplete: "off",
    hint: say("gift.send_on_hint"),
    required: false,
  })}</fieldset>`
}

/** A gift card in a cart or an order says for whom it is. */
export function giftWords(place: Place, configuration: Record<string, string> | null): string | null {
  const to = configuration?.recipient_name || configuration?.recipient_email
  if (!to) return null
  const { say } = place
  const day = configuration?.send_on
  return [say("gift.to", { name: to }), day && say("gift.sent_on", { date: place.day(day) })]
    .filter(Boolean)
    .join(" · ")
}
