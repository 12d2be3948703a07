import { type Html, html } from "../../kit/html.ts"
import { compare, type Money } from "../../kit/money.ts"
import type { Place } from "../place.ts"

export function amount(place: Place, money: Money): Html {
  return html`<span class="amount">${place.amount(money)}</span>`
}

/** What it costs, and what it cost before: readers of screens hear which is which. */
export function price(
  place: Place,
  { now, before, isFrom }: { now: Money; before?: Money | null | undefined; isFrom?: boolean | undefined },
): Html {
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
  }</p>`
}

/** The tax is in the price or comes on top, as the market shows it; delivery is always on top. */
export function taxNote(place: Place): string {
  return place.say(place.market.taxDisplay === "gross" ? "product.tax_included" : "product.tax_excluded")
}
