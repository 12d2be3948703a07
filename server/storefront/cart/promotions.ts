import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { CartCode, CartGift, CartView } from "../../modules/cart/index.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { smallShot } from "../parts/picture.ts"
import { minus } from "../parts/price.ts"
import type { Place } from "../place.ts"

/** A field for codes, and what became of those that were given. It works without any script. */
export function codePanel(place: Place, codes: readonly CartCode[], typed: Typed = nothingTyped): Html {
  const { say } = place
  const isOpen = codes.length > 0 || typed.problems.promotion_code !== undefined
  return html`<details class="more codes"${isOpen && html` open`}><summary>${say(
    "code.title",
  )}</summary>${codeList(place, codes)}<form method="post" action="${place.path("/cart/codes")}" data-swap
class="fields">${promotionField(place, typed, {
    button: html`<button class="button second little">${say("code.apply")}</button>`,
  })}</form></details>`
}

export function promotionField(
  place: Place,
  typed: Typed,
  given: { required?: boolean; button: Html },
): Html {
  const name = "promotion_code"
  const label = place.say("code.label")
  return field(typed, { ...given, name, label, autocomplete: "off", lengthMax: 60, isCode: true })
}

function codeList(place: Place, codes: readonly CartCode[]): Content {
  if (codes.length === 0) return null
  return html`<ul class="plain stack small">${codes.map(
    (one) => html`<li class="spread"><span>${codeState(place, one)}</span><form method="post"
action="${place.path("/cart/codes/removal")}" data-swap>${hidden(
      "code",
      one.code,
    )}<button class="text-button" aria-label="${place.say("code.remove", { code: one.code })}">${place.say(
      "cart.remove",
    )}</button></form></li>`,
  )}</ul>`
}

/**
 * Codes as they stand with the way of delivery that is shown: a cart by itself is priced with the cheapest
 * one, and a code may be for another.
 */
export function codesFor(
  place: Place,
  codes: readonly CartCode[],
  given: readonly { promotionId: string }[] | undefined,
): CartCode[] {
  return codes.map((code) => {
    const isGiven = given?.some(({ promotionId }) => promotionId === code.promotionId)
    if (given === undefined || code.state === "refused" || isGiven === (code.state === "applied")) return code
    if (isGiven) return { ...code, state: "applied", reason: null }
    return { ...code, state: "waiting", reason: place.say("promotion.no_delivery") }
  })
}

/** Where a code stands, with the reason when it does nothing. */
export function codeState({ say }: Place, { code, state, title, reason }: CartCode): Content {
  if (state === "applied") return say("code.applied", { code, title: title ?? "" })
  return html`${say(`code.${state}`, { code })} ${reason}`
}

/** What comes on top for nothing; brief where the cart is only summed up. */
export function giftLines(place: Place, gifts: readonly CartGift[], { isBrief = false } = {}): Content {
  const look = isBrief ? "line brief" : "line"
  const free = html`<strong>${place.say("cart.gift_free")}</strong>`
  return gifts.map(({ title, variantTitle, pictureUrl, reason, quantity, worth }) => {
    const facts = [variantTitle, quantity > 1 && place.say("order.quantity", { count: quantity })]
    const about = html`${facts.filter(Boolean).map((words) => html`<p class="quiet small">${words}</p>`)}<p
class="quiet small">${place.say("cart.gift", { title: reason })} <s>${place.amount(worth)}</s></p>`
    return html`<li class="${look}">${smallShot(pictureUrl)}${
      isBrief
        ? html`<div><h3>${title}</h3>${about}</div>${free}`
        : html`<h2>${title}</h2>${free}<div>${about}</div>`
    }</li>`
  })
}

type Reduced = { promotionId: string; title: string; amount: Money }

/** A row for each promotion, gifts left out: they cost nothing and take nothing off. */
export function discountRows(
  place: Place,
  discounts: readonly Reduced[],
  gifts: readonly { promotionId: string }[],
) {
  const given = new Set(gifts.map(({ promotionId }) => promotionId))
  return discounts
    .filter(({ promotionId, amount: off }) => off.minor > 0n && !given.has(promotionId))
    .map(
      ({ title, amount: off }) => html`<div class="off"><dt>${title}</dt><dd>${minus(place, off)}</dd></div>`,
    )
}

/** How little is missing for a promotion, as a sentence and as a bar. */
export function nearMissBar({ nearMiss }: CartView): Content {
  if (!nearMiss) return null
  const { sentence, reachedPermille } = nearMiss
  return html`<p class="small near">${sentence}<progress max="1000" value="${reachedPermille}"
aria-label="${sentence}"></progress></p>`
}

/**
 * Every step of every price, folded away. The cart's own delivery is the cheapest of all; it is explained
 * where it is the one that the page shows.
 */
export function whyPanel(place: Place, cart: CartView, shownMethodId: string | undefined): Content {
  const { trace, lines, delivery } = cart
  if (!trace) return null
  const { say } = place
  const steps = (title: string, sentences: readonly string[]) =>
    html`<h3>${title}</h3><ul class="small">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  const isShown = delivery?.methodId === shownMethodId
  return html`<details class="more why"><summary>${say("why.title")}</summary>${lines.map((line) => {
    const found = trace.lines.find(({ lineId }) => lineId === line.lineId)
    return found && steps(line.title, found.sentences)
  })}${isShown && trace.delivery && steps(say("cart.delivery"), trace.delivery.sentences)}</details>`
}
