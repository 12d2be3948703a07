import { type Content, type Html, html } from "../../kit/html.ts"
import { compare } from "../../kit/money.ts"
import type { Card } from "../../modules/catalog/index.ts"
import { icon } from "../icons.ts"
import type { Place } from "../place.ts"
import { hidden } from "./field.ts"
import { shot } from "./picture.ts"
import { price } from "./price.ts"

/** Products side by side. Those that are seen first are fetched at once. */
export function cardGrid(
  place: Place,
  cards: readonly Card[],
  { firstSeen = 0, className = "" }: { firstSeen?: number | undefined; className?: string | undefined } = {},
): Html {
  return html`<ul class="grid ${className}">${cards.map(
    (each, index) => html`<li>${card(place, each, index < firstSeen)}</li>`,
  )}</ul>`
}

function card(place: Place, given: Card, first: boolean): Html {
  const isGone = given.band === "none"
  const hasRange = compare(given.priceTo, given.priceFrom) > 0
  return html`<article class="card${isGone && " gone"}">
${shot(given.picture, { as: "card", first, alt: "" })}${tag(place, given)}
<h3><a href="${productPath(place, given.slug)}">${given.title}</a></h3>
${given.summary && html`<p class="say">${given.summary}</p>`}
${price(place, {
  now: given.priceFrom,
  before: given.compareAt,
  lowest: given.lowestBefore,
  perUnit: given.perUnit,
  isFrom: hasRange,
})}
${given.variantCount === 1 && !isGone && quickAdd(place, given)}
</article>`
}

export function productPath(place: Place, slug: string): string {
  return place.path(`/products/${slug}`)
}

function tag(place: Place, { band, compareAt, priceFrom }: Card): Content {
  if (band === "none") return html`<span class="tag">${place.say("product.sold_out")}</span>`
  if (compareAt && compare(compareAt, priceFrom) > 0) {
    return html`<span class="tag sale">${place.say("product.reduced")}</span>`
  }
  return band === "few_left" && html`<span class="tag">${place.say("product.few_left")}</span>`
}

/** One variant only: there is nothing to choose, so it can go into the cart from here. */
function quickAdd(place: Place, { firstVariantId, title }: Card): Html {
  return html`<form class="quick" method="post" action="${place.path("/cart/items")}"
data-add>${hidden("variantId", firstVariantId)}${hidden("quantity", 1)}<button>${icon("plus")}<span
class="hide">${place.say("product.add_title", { title })}</span></button></form>`
}
