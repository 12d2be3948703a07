import { type Content, type Html, html } from "../../kit/html.ts"
import type { Card, CategoryNode } from "../../modules/catalog/index.ts"
import { type IconName, icon } from "../icons.ts"
import { cardGrid, productPath } from "../parts/card.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { image, preload, shot } from "../parts/picture.ts"
import type { Place } from "../place.ts"

export type Home = {
  categories: readonly CategoryNode[]
  popular: readonly Card[]
  newest: readonly Card[]
  facts: readonly Fact[]
  /** What the owner says first, from the page with the address "home"; without one the shop says welcome. */
  welcome: { heading: string; words: Html } | null
}

/** What a newcomer wants to know before anything else: how it comes, how to pay, whom to ask. */
export type Fact = { icon: IconName; title: string; more: string }

export function homeView(place: Place, frame: Frame, home: Home): Html {
  const { shop, say } = place
  const onShelf = home.popular.filter(({ picture }) => picture).slice(0, 3)
  const [first] = onShelf
  return layOut({
    place,
    frame,
    head: {
      title: say("home.title", { shop: shop.name }),
      description: say("home.description", { shop: shop.name, things: listOf(place, home.categories) }),
      path: "/",
      first: first?.picture ? preload(first.picture, "hero") : undefined,
      picture: first?.picture
        ? { url: `${shop.url}${first.picture.url}`, alt: first.picture.alt }
        : undefined,
      structured: [organization(place), website(place)],
    },
    content: html`<div class="wrap">
<section class="hero"><div>
<h1>${home.welcome?.heading ?? say("home.heading", { shop: shop.name })}</h1>
<div class="lead">${home.welcome?.words ?? say("home.intro")}</div>
<div class="row"><a class="button" href="${place.path("/search")}">${say("home.button")}</a></div>
</div>${shelf(place, onShelf)}</section>
${categories(place, home.categories)}
${section(say("home.popular"), home.popular.slice(onShelf.length === 3 ? 3 : 0), { place, all: "/search" })}
${facts(home.facts)}
${section(say("home.newest"), home.newest, { place, all: "/search?sort=newest" })}
</div>`,
  })
}

/** Three things that people like, on the first screen, to be touched. */
function shelf(place: Place, cards: readonly Card[]): Content {
  if (cards.length < 3) return null
  return html`<div class="shelf">${cards.map(
    (card, index) =>
      html`<a href="${productPath(place, card.slug)}">${
        card.picture && image(card.picture, { as: index === 0 ? "hero" : "side", first: true, alt: "" })
      }<span class="label">${card.title} <span
class="amount">${place.amount(card.priceFrom)}</span></span></a>`,
  )}</div>`
}

function categories(place: Place, nodes: readonly CategoryNode[]): Content {
  if (nodes.length === 0) return null
  return html`<section class="section" aria-labelledby="by-category"><div class="spread"><h2
id="by-category">${place.say("home.categories")}</h2></div>
<div class="arches">${nodes.map(
    ({ slug, title, picture }) =>
      html`<a class="arch" href="${place.path(`/categories/${slug}`)}">${shot(picture, {
        as: "arch",
        alt: "",
      })}${title}</a>`,
  )}</div></section>`
}

function section(
  title: string,
  cards: readonly Card[],
  { place, all }: { place: Place; all: string },
): Content {
  if (cards.length === 0) return null
  return html`<section class="section"><div class="spread"><h2>${title}</h2><a class="all"
href="${place.path(all)}">${place.say("home.see_all")}<span class="hide">: ${title}</span></a></div>
${cardGrid(place, cards)}</section>`
}

function facts(given: readonly Fact[]): Content {
  if (given.length === 0) return null
  return html`<ul class="facts section">${given.map(
    (fact) =>
      html`<li>${icon(fact.icon)}<div><strong>${fact.title}</strong><span>${fact.more}</span></div></li>`,
  )}</ul>`
}

function listOf(place: Place, nodes: readonly CategoryNode[]): string {
  const titles = nodes.slice(0, 4).map(({ title }) => title)
  return new Intl.ListFormat(place.formatLocale, { type: "conjunction" }).format(titles)
}

export function organization(place: Place): object {
  const { shop } = place
  return {
    "@type": "Organization",
    "@id": `${shop.url}/#organization`,
    name: shop.name,
    legalName: shop.legalName || undefined,
    url: shop.url,
    email: shop.email,
    telephone: shop.phone || undefined,
    address: shop.addressLines.length > 0 ? shop.addressLines.join(", ") : undefined,
  }
}

function website(place: Place): object {
  return {
    "@type": "WebSite",
    name: place.shop.name,
    url: place.absolute("/"),
    inLanguage: place.locale,
    potentialAction: {
      "@type": "SearchAction",
      target: `${place.absolute("/search")}?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  }
}
