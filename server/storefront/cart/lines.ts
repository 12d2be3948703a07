import { type Content, type Html, html } from "../../kit/html.ts"
import { add, type Money, money, subtract, times, zero } from "../../kit/money.ts"
import type { CartLineView, CartView, Note } from "../../modules/cart/index.ts"
import { giftWords } from "../gifts/view.ts"
import { productPath } from "../parts/card.ts"
import { smallShot } from "../parts/picture.ts"
import { amount, struck, unitWords } from "../parts/price.ts"
import type { Place } from "../place.ts"
import { variantPath } from "../product/choices.ts"
import { marketName } from "../region/view.ts"
import { giftLines } from "./promotions.ts"

/** The lines with what can be done to each. */
export function cartLines(place: Place, cart: CartView): Html {
  return html`<ul class="lines">${cart.lines.map((line) => cartLine(place, cart, line))}${giftLines(
    place,
    cart.gifts,
  )}</ul>`
}

function cartLine(place: Place, cart: CartView, line: CartLineView): Html {
  const { say } = place
  const title = titleOf(place, line)
  const wayTo =
    line.slug &&
    (line.variantTitle
      ? variantPath(place, { slug: line.slug }, { id: line.variantId })
      : productPath(place, line.slug))
  return html`<li class="line">${smallShot(line.pictureUrl)}
<h2>${wayTo ? html`<a href="${wayTo}">${title}</a>` : title}</h2>
${line.total && html`<strong>${priceBefore(place, line)}${amount(place, shownTotal(cart, line))}</strong>`}
<div>${line.variantTitle && html`<p class="quiet small">${line.variantTitle}</p>`}${giftLine(place, line)}
${
  line.unitPrice &&
  line.quantity > 1 &&
  html`<p class="quiet small">${say("cart.each", { price: place.amount(line.unitPrice) })}</p>`
}
${line.perUnit && html`<p class="quiet small">${unitWords(place, line.perUnit)}</p>`}
${line.discounts.map(
  ({ title, amount: off }) =>
    html`<p class="quiet small">${title}: ${place.amount(money(-off.minor, off.currency))}</p>`,
)}${line.notes.map((note) => html`<p class="note">${noteWords(place, note)}</p>`)}</div>
<div class="acts">${quantityForm(place, line, title)}${removal(place, line, title)}</div></li>`
}

function giftLine(place: Place, { configuration }: CartLineView): Content {
  const words = giftWords(place, configuration)
  return words !== null && html`<p class="quiet small">${words}</p>`
}

/** What a line comes to as the market shows prices: in a net one without the tax, which the sums tell. */
export function shownTotal(
  { taxDisplay, taxTreatment, currency }: CartView,
  { unitPrice, total, ...line }: CartLineView,
): Money {
  if ((taxDisplay === "gross" && taxTreatment === "taxed") || !unitPrice) return total ?? zero(currency)
  return subtract(times(unitPrice, line.quantity), add(zero(currency), ...line.discounts.map(offOf)))
}

const offOf = ({ amount: off }: CartLineView["discounts"][number]) => off

/** What the line would cost without promotions, struck through. */
export function priceBefore(place: Place, { unitPrice, quantity, discounts }: CartLineView): Content {
  if (!unitPrice || discounts.length === 0) return null
  return struck(place, times(unitPrice, quantity))
}

function titleOf(place: Place, line: Pick<CartLineView, "title">): string {
  return line.title || place.say("cart.item_gone")
}

function quantityForm(place: Place, line: CartLineView, title: string): Content {
  if (line.notes.some(({ kind }) => kind === "unavailable")) return null
  const { say } = place
  const id = `quantity-${line.lineId}`
  return html`<form method="post" action="${place.path(`/cart/lines/${line.lineId}`)}" data-swap
data-auto><label class="hide" for="${id}">${say("cart.quantity_of", { title })}</label>
<span class="stepper" data-stepper data-less="${say("product.less")}"
data-more="${say("product.more")}"><input id="${id}" name="quantity" type="number" inputmode="numeric" min="1"
max="999" value="${line.quantity}" required autocomplete="off"></span>
<button class="text-button no-script">${say("cart.update")}</button></form>`
}

function removal(place: Place, line: CartLineView, title: string): Html {
  return html`<form method="post" action="${place.path(`/cart/lines/${line.lineId}/removal`)}"
data-swap><button class="text-button" id="remove-${line.lineId}">${place.say("cart.remove")}<span
class="hide">: ${title}</span></button></form>`
}

export function noteWords(place: Place, note: Note): string {
  switch (note.kind) {
    case "unavailable":
      return place.markets.length < 2
        ? place.say("cart.unavailable")
        : place.say("cart.unavailable_here", { here: marketName(place, place.market) })
    case "too_few":
      return place.say("cart.only_left", { count: note.available })
    case "too_many":
      return place.say("cart.at_most", { count: note.quantityMax })
    case "price_changed":
      return place.say("cart.price_changed", {
        before: place.amount(note.was),
        after: place.amount(note.now),
      })
  }
}
