import { type Content, type Html, html } from "../../kit/html.ts"
import type { CategoryNode, ListedCategory, ListedCollection, Listing } from "../../modules/catalog/index.ts"
import { icon } from "../icons.ts"
import { cardGrid, productPath } from "../parts/card.ts"
import { crumbList, crumbs } from "../parts/crumbs.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import type { Place } from "../place.ts"
import { addressOf, isNarrowed, type ListAddress } from "./address.ts"
import { chips, clearAddress, filters, sortMenu } from "./filters.ts"

// On a phone the first two rows are on the first screen; on a desk the first row.
const firstSeen = 4

export type ListView = { address: ListAddress; list: Listing; categories: readonly CategoryNode[] }

export function categoryView(
  place: Place,
  frame: Frame,
  given: ListView & { category: ListedCategory },
): Html {
  const { address, list, category } = given
  const trail = category.breadcrumbs.map(({ slug, title }) => ({ title, path: `/categories/${slug}` }))
  return layOut({
    place,
    frame,
    head: {
      title: category.title,
      description:
        category.description ||
        place.say("listing.description", { title: category.title, shop: place.shop.name }),
      path: address.path,
      here: addressOf(address),
      hidden: isNarrowed(address),
      picture: category.picture
        ? { url: `${place.shop.url}${category.picture.url}`, alt: category.picture.alt }
        : undefined,
      structured: [
        crumbList(place, [...trail, { title: category.title, path: address.path }]),
        itemList(place, list),
      ],
    },
    content: html`<div class="wrap">${crumbs(place, trail)}
<header class="intro"><h1>${category.title}</h1>${
      category.description &&
      html`<p
class="lead">${category.description}</p>`
    }
${
  category.children.length > 0 &&
  html`<ul class="chips">${category.children.map(
    (child) => html`<li><a
class="chip" href="${place.path(`/categories/${child.slug}`)}">${child.title}</a></li>`,
  )}</ul>`
}</header>
${results(place, given)}</div>`,
  })
}

/** As a category, but nothing is above it or below it. */
export function collectionView(
  place: Place,
  frame: Frame,
  given: ListView & { collection: ListedCollection },
): Html {
  const { address, list, collection } = given
  const { title, description, picture } = collection
  return layOut({
    place,
    frame,
    head: {
      title: collection.pageTitle,
      description:
        collection.pageDescription || place.say("listing.description", { title, shop: place.shop.name }),
      path: address.path,
      here: addressOf(address),
      hidden: isNarrowed(address),
      picture: picture ? { url: `${place.shop.url}${picture.url}`, alt: picture.alt } : undefined,
      structured: [crumbList(place, [{ title, path: address.path }]), itemList(place, list)],
    },
    content: html`<div class="wrap">${crumbs(place, [])}
<header class="intro"><h1>${title}</h1>${description && html`<p class="lead">${description}</p>`}</header>
${results(place, given)}</div>`,
  })
}

export function searchView(place: Place, frame: Frame, given: ListView): Html {
  const { address, list } = given
  const { say } = place
  const title = list.search
    ? say("search.results", { count: list.total, words: list.search.words })
    : say("nav.all")
  return layOut({
    place,
    frame,
    search: address.words,
    head: {
      title,
      path: address.path,
      here: addressOf(address),
      hidden: address.words !== "" || isNarrowed(address),
    },
    content: html`<div class="wrap">${crumbs(place, [])}<header
class="intro"><h1>${title}</h1>${searchNote(place, list)}</header>${results(place, given)}</div>`,
  })
}

/** Says so when other words were looked for than those that were typed. */
function searchNote(place: Place, { search }: Listing): Content {
  if (!search) return null
  if (search.corrected !== null) {
    return html`<p class="lead">${place.say("search.corrected", {
      words: search.words,
      corrected: search.corrected,
    })}</p>`
  }
  return !search.matchesAllWords && html`<p class="lead">${place.say("search.some_words")}</p>`
}

function results(place: Place, given: ListView): Content {
  const { address, list } = given
  if (list.total === 0 && !isNarrowed(address)) return nothingHere(place, given)
  return html`<div class="shop with-filters">${filters(place, address, list)}
<div class="bar"><h2 class="total" data-tell>${place.say(
    list.isExact ? "listing.count" : "listing.count_many",
    { count: list.total },
  )}</h2>${sortMenu(place, address, list)}</div>
${chips(place, address, list)}
<div class="whole">${
    list.products.length > 0
      ? html`${cardGrid(place, list.products, { firstSeen, className: "three" })}${more(
          place,
          address,
          list,
        )}`
      : empty(place, place.say("listing.none"), [
          { title: place.say("listing.clear"), path: clearAddress(address) },
        ])
  }</div></div>`
}

function more(place: Place, address: ListAddress, list: Listing): Content {
  if (!list.nextCursor && !address.after) return null
  return html`<p class="more-link">${
    list.nextCursor &&
    html`<a class="button second" rel="next nofollow" data-more
href="${place.path(addressOf(address, { after: list.nextCursor }))}">${place.say("listing.more")}</a>`
  }${
    address.after &&
    html`<a
href="${place.path(addressOf(address))}">${place.say("listing.first_page")}</a>`
  }</p>`
}

/** No dead ends: a search without a result leads on to the aisles. */
function nothingHere(place: Place, { list, categories }: ListView): Html {
  const ways = categories.slice(0, 8).map(({ title, slug }) => ({ title, path: `/categories/${slug}` }))
  return empty(place, place.say(list.search ? "search.none_hint" : "listing.empty"), [
    ...ways,
    { title: place.say("nav.all"), path: "/search" },
  ])
}

export function empty(place: Place, words: string, ways: readonly { title: string; path: string }[]): Html {
  return html`<div class="empty">${icon("leaf")}<p class="lead">${words}</p><ul class="chips">${ways.map(
    ({ title, path }) => html`<li><a class="chip" href="${place.path(path)}">${title}</a></li>`,
  )}</ul></div>`
}

function itemList(place: Place, list: Listing): object {
  return {
    "@type": "ItemList",
    itemListElement: list.products.map(({ slug, title }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: `${place.shop.url}${productPath(place, slug)}`,
    })),
  }
}
