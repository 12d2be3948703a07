import { type Content, type Html, html } from "../../kit/html.ts"
import { compare, type Money, money } from "../../kit/money.ts"
import type { UnitPrice } from "../../modules/catalog/index.ts"
import type { Place } from "../place.ts"

export function amount(place: Place, money: Money): Html {
  return html`<span class="amount">${place.amount(money)}</span>`
}

/** What it would cost, struck through: readers of screens hear that it was. */
export function struck(place: Place, was: Money): Html {
  const words = html`<span class="hide">${place.say("product.price_was")} </span>`
  return html`<s class="quiet amount">${words}${place.amount(was)}</s> `
}

/** What is taken off a sum. */
export function minus(place: Place, off: Money): Html {
  return amount(place, money(-off.minor, off.currency))
}

type Priced = {
  now: Money
  before?: Money | null | undefined
  /** The lowest price of the thirty days before it was reduced. */
  lowest?: Money | null | undefined
  perUnit?: UnitPrice | null | undefined
  isFrom?: boolean | undefined
}

/**
 * What it costs, what it cost before, and what a kilogram of it costs: readers of screens hear which is
 * which.
 */
export function price(place: Place, { now, before, lowest, perUnit, isFrom }: Priced): Html {
  const was = before && compare(before, now) > 0 ? before : null
  return html`<p class="price">${
    isFrom &&
    html`<span
class="from">${place.say("product.from_word")}</span>`
  }<span class="amount">${
    was &&
    html`<span
class="hide">${place.say("product.price_now")} </span>`
  }${place.amount(now)}</span>${
    was &&
    html`<s class="amount"><span class="hide">${place.say("product.price_was")}
</span>${place.amount(was)}</s>`
  }</p>${
    was &&
    lowest &&
    html`<p class="price-more">${place.say("prices.lowest", { amount: place.amount(lowest) })}</p>`
  }${perUnit && html`<p class="price-more">${unitWords(place, perUnit)}</p>`}`
}

/** "€19.60 / kg" */
export function unitWords(place: Place, { price, base }: UnitPrice): string {
  return place.say("prices.per_unit", { amount: place.amount(price), unit: place.say(`prices.unit.${base}`) })
}

/** The tax is in the price or comes on top, as the market shows it; delivery is always on top. */
export function taxNote(place: Place): string {
  return place.say(place.market.taxDisplay === "gross" ? "product.tax_included" : "product.tax_excluded")
}

/** What a piece costs when more are bought. */
export function tierTable(
  place: Place,
  { price: single, tiers }: { price: Money; tiers: readonly { quantityMin: number; price: Money }[] },
): Content {
  if (tiers.length === 0) return null
  const rows = [{ quantityMin: 1, price: single }, ...tiers]
  return html`<table class="tiers"><caption>${place.say("prices.tiers")}</caption><thead><tr><th
scope="col">${place.say("prices.tier_quantity")}</th><th scope="col">${place.say(
    "prices.tier_each",
  )}</th></tr></thead><tbody>${rows.map(
    ({ quantityMin, price: each }) =>
      html`<tr><td>${place.say("prices.tier_from", {
        count: quantityMin,
      })}</td><td>${amount(place, each)}</td></tr>`,
  )}</tbody></table>`
}
