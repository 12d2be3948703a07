import { type Content, type Html, html } from "../../kit/html.ts"
import { localized } from "../../modules/settings/index.ts"
import { icon } from "../icons.ts"
import type { Place } from "../place.ts"
import type { Aisle, Sheet } from "./layout.ts"

export function header(sheet: Sheet): Html {
  const { place, frame, cartCount } = sheet
  if (sheet.plain) {
    return html`<header class="head plain"><div class="wrap">${brand(place)}
<div class="tools"><a class="text-button"
href="${place.path("/cart")}">${place.say("checkout.back_to_cart")}</a></div></div></header>`
  }
  return html`<header class="head"><div class="wrap">
<div class="row">${menu(place, frame.aisles)}${brand(place)}</div>
<div class="tools">
<a class="tool" href="${place.path("/account")}">${icon("person")}<span
class="hide">${place.say("nav.account")}</span></a>
<a class="tool" href="${place.path("/cart")}">${icon("basket")}<span
class="hide">${place.say("nav.cart")} </span><span class="count"
data-cart-count>${cartCount ? cartCount : ""}</span></a>
</div>
${searchForm(sheet)}
<nav class="aisles" aria-label="${place.say("nav.categories")}">${frame.aisles.map(
    ({ title, path }) =>
      html`<a href="${path}"${
        path === place.path(sheet.head.path) ? html` aria-current="page"` : ""
      }>${title}</a>`,
  )}</nav>
</div></header>`
}

export function brand(place: Place): Html {
  const { shop } = place
  const logo = shop.logoFile && html`<img src="${logoUrl(shop.logoFile)}" alt="${shop.name}" height="36">`
  return html`<a class="brand" href="${place.path("/")}">${logo || shop.name}</a>`
}

function logoUrl(file: string): string {
  return /^(?:https?:\/\/|\/)/.test(file) ? file : `/media/${file}`
}

function menu(place: Place, aisles: Aisle[]): Content {
  return html`<details class="menu" data-menu><summary class="tool">${icon("menu", "open")}${icon(
    "close",
    "shut",
  )}<span class="hide">${place.say("nav.menu")}</span></summary>
<nav class="sheet" aria-label="${place.say("nav.menu")}">
${aisles.map(
  ({ title, path, inside }) =>
    html`<a href="${path}">${title}${icon("forward", "flip")}</a>${
      inside.length > 0 &&
      html`<div class="sub">${inside.map((below) => html`<a href="${below.path}">${below.title}</a>`)}</div>`
    }`,
)}
${place.shop.navigation
  .filter((entry) => entry.place === "header")
  .map(
    (entry) =>
      html`<a href="${place.link(entry.href)}">${localized(entry.titles, place.locale)}${icon(
        "forward",
        "flip",
      )}</a>`,
  )}
<a href="${place.path("/search")}">${place.say("nav.all")}${icon("forward", "flip")}</a>
<a href="${place.path("/account")}">${place.say("nav.account")}${icon("forward", "flip")}</a>
</nav></details>`
}

function searchForm({ place, search }: Sheet): Html {
  const label = place.say("search.placeholder")
  return html`<form class="find" role="search" action="${place.path("/search")}"
data-search="${place.path("/search/suggestions")}">
<label class="hide" for="q">${label}</label>
<input id="q" name="q" type="search" value="${search ?? ""}" placeholder="${label}" maxlength="100"
autocomplete="off" autocapitalize="none" enterkeyhint="search">
<button>${icon("search")}<span class="hide">${place.say("search.button")}</span></button>
</form>`
}
