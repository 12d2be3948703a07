import { type Content, type Html, html } from "../../kit/html.ts"
import { decimalText, exponentOf } from "../../kit/money.ts"
import type { Facet, Listing } from "../../modules/catalog/index.ts"
import { icon } from "../icons.ts"
import { hidden } from "../parts/field.ts"
import type { Place } from "../place.ts"
import { addressOf, type ListAddress } from "./address.ts"

// As many values as a phone shows at a glance; the others are one touch away.
const valuesAtOnce = 7

/** What the list can be narrowed by. A form, so that several things can be chosen before the page turns. */
export function filters(place: Place, address: ListAddress, list: Listing): Content {
  if (list.facets.length === 0 && !list.priceRange) return null
  const { say } = place
  const count = address.facets.length + (address.from || address.to ? 1 : 0)
  return html`<details class="filters drop" data-open-wide>
<summary>${icon("sliders")}${say("listing.filter")}${
    count > 0 &&
    html` <span
class="badge">${count}</span>`
  }</summary>
<form id="filters" action="${place.path(address.path)}" data-swap data-auto-wide
aria-label="${say("listing.filter")}">
${address.words && hidden("q", address.words)}${address.sort && hidden("sort", address.sort)}
${list.facets.map((facet) => facetChoice(place, facet))}
${list.priceRange && priceChoice(place, address, list.priceRange)}
<div class="apply"><button class="button wide" id="apply">${say("listing.show", {
    count: list.total,
  })}</button></div>
</form></details>`
}

function facetChoice(place: Place, { title, values }: Facet): Html {
  const ranked = [...values].sort((a, b) => Number(b.isSelected) - Number(a.isSelected))
  const [seen, others] = [ranked.slice(0, valuesAtOnce), ranked.slice(valuesAtOnce)]
  return html`<fieldset class="facet"><legend>${title}</legend>${seen.map(valueChoice)}${
    others.length > 0 &&
    html`<details class="more"><summary>${place.say("listing.more_values", {
      count: others.length,
    })}</summary>${others.map(valueChoice)}</details>`
  }</fieldset>`
}

function valueChoice({ code, title, count, isSelected }: Facet["values"][number]): Html {
  return html`<label class="check${count === 0 && !isSelected && " nil"}"><input type="checkbox"
id="f-${code}" name="f" value="${code}"${isSelected && html` checked`}>${title}<span
class="n">${count}</span></label>`
}

function priceChoice(place: Place, address: ListAddress, range: NonNullable<Listing["priceRange"]>): Html {
  const step = exponentOf(range.from.currency) === 0 ? "1" : "any"
  const input = (name: "from" | "to", label: string, limit: string) =>
    html`<div class="field"><label for="price-${name}">${label}</label><input id="price-${name}"
name="${name}" type="number" min="0" step="${step}" inputmode="decimal" autocomplete="off"
value="${address[name]}" placeholder="${limit}"></div>`
  return html`<fieldset class="facet"><legend>${place.say("product.price")} (${range.from.currency})</legend>
<div class="span">${input("from", place.say("listing.price_from"), decimalText(range.from))}${input(
    "to",
    place.say("listing.price_to"),
    decimalText(range.to),
  )}</div></fieldset>`
}

/** What the list is narrowed by, each to be taken away with one touch. */
export function chips(place: Place, address: ListAddress, list: Listing): Content {
  const chosen = list.facets.flatMap((facet) =>
    facet.values
      .filter(({ isSelected }) => isSelected)
      .map(({ code, title }) => ({ title, without: withoutFacet(address, code) })),
  )
  if (address.from || address.to) {
    const range = [address.from || "0", address.to || "…"].join(" – ")
    chosen.push({
      title: `${range} ${place.market.currency}`,
      without: addressOf(address, { from: "", to: "" }),
    })
  }
  if (chosen.length === 0) return null
  return html`<ul class="chips whole">${chosen.map(
    ({ title, without }) =>
      html`<li><a class="chip" rel="nofollow" data-swap href="${place.path(without)}"><span
class="hide">${place.say("listing.remove")} </span>${title}${icon("close")}</a></li>`,
  )}<li><a class="chip clear" rel="nofollow" data-swap
href="${place.path(clearAddress(address))}">${place.say("listing.clear")}</a></li></ul>`
}

function withoutFacet(address: ListAddress, code: string): string {
  return addressOf(address, { facets: address.facets.filter((facet) => facet !== code) })
}

export function clearAddress(address: ListAddress): string {
  return addressOf(address, { facets: [], from: "", to: "" })
}

/** Links, so that sorting needs neither a script nor a second button. */
export function sortMenu(place: Place, address: ListAddress, list: Listing): Html {
  const own = list.search ? ["relevance"] : list.collection?.picks === "by_hand" ? ["picked"] : []
  const orders = [...own, "popular", "newest", "price_up", "price_down"]
  const usual = list.search ? "relevance" : (list.collection?.sort ?? "popular")
  return html`<details class="drop"><summary><span
class="hide">${place.say("listing.sort")}:
</span>${place.say(`listing.sort.${list.sort}`)}${icon("down")}</summary><ul>${orders.map(
    (order) =>
      html`<li><a rel="nofollow" data-swap
href="${place.path(addressOf(address, { sort: order === usual ? "" : order }))}"${
        order === list.sort &&
        html`
aria-current="true"`
      }>${place.say(`listing.sort.${order}`)}${order === list.sort && icon("check")}</a></li>`,
  )}</ul></details>`
}
