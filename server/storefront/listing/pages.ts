import { all } from "../../kit/db.ts"
import { type ListInput, listing, type Sort, search, sorts, suggest } from "../../modules/catalog/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { productPath } from "../parts/card.ts"
import { categoriesOf, preparedList } from "../parts/prepared.ts"
import { Moved } from "../parts/refused.ts"
import { type Place, placeOf } from "../place.ts"
import { addressOf, type ListAddress, minorOf, readAddress } from "./address.ts"
import { categoryView, collectionView, searchView } from "./view.ts"

export const listingPages = [
  page({ path: "GET /categories/:slug", run: showCategory }),
  page({ path: "GET /collections/:slug", run: showCollection }),
  page({ path: "GET /search", run: showSearch }),
  page({ path: "GET /search/suggestions", run: showSuggestions }),
]

async function showCategory(visit: Visit): Promise<PageReply> {
  const address = readAddress(visit.url)
  const slug = visit.params.slug ?? ""
  try {
    return await preparedList(
      visit,
      `list ${addressOf(address, { after: address.after })}`,
      async (place, frame) => {
        const [{ reply, tags }, categories] = await all(
          listing(visit.db, { ...inputOf(visit, address), category: slug }),
          categoriesOf(visit),
        )
        const { category } = reply
        if (!category) throw new Error("a list of a category has its category")
        if (category.slug !== slug)
          throw new Moved(addressOf(address, { path: `/categories/${category.slug}`, after: address.after }))
        return { html: categoryView(place, frame, { address, list: reply, categories, category }), tags }
      },
    )
  } catch (error) {
    if (error instanceof Moved) return { status: 301, redirect: placeOf(visit).path(error.path) }
    throw error
  }
}

async function showCollection(visit: Visit): Promise<PageReply> {
  const address = readAddress(visit.url)
  const slug = visit.params.slug ?? ""
  try {
    return await preparedList(
      visit,
      `list ${addressOf(address, { after: address.after })}`,
      async (place, frame) => {
        const [{ reply, tags }, categories] = await all(
          listing(visit.db, { ...inputOf(visit, address), collection: slug }),
          categoriesOf(visit),
        )
        const { collection } = reply
        if (!collection) throw new Error("a list of a collection has its collection")
        if (collection.slug !== slug)
          throw new Moved(
            addressOf(address, { path: `/collections/${collection.slug}`, after: address.after }),
          )
        return { html: collectionView(place, frame, { address, list: reply, categories, collection }), tags }
      },
    )
  } catch (error) {
    if (error instanceof Moved) return { status: 301, redirect: placeOf(visit).path(error.path) }
    throw error
  }
}

function showSearch(visit: Visit): Promise<PageReply> {
  const address = readAddress(visit.url)
  return preparedList(visit, `list ${addressOf(address, { after: address.after })}`, async (place, frame) => {
    const input = inputOf(visit, address)
    const [{ reply, tags }, categories] = await all(
      address.words ? search(visit.db, { ...input, q: address.words }) : listing(visit.db, input),
      categoriesOf(visit),
    )
    return { html: searchView(place, frame, { address, list: reply, categories }), tags }
  })
}

function inputOf(
  { market, locale, shelf }: Visit,
  address: ListAddress,
): ListInput & { market: string; locale: string; shelf: string | undefined } {
  const sort = sorts.find((known): known is Sort => known === address.sort)
  return {
    market: market.code,
    locale,
    shelf,
    facets: address.facets,
    sort,
    priceFrom: minorOf(address.from, market.currency),
    priceTo: minorOf(address.to, market.currency),
    cursor: address.after || undefined,
  }
}

type Suggestion = { path: string; title: string; note?: string; picture?: string }

/** For the script of the search field: addresses and words, ready to be shown. */
async function showSuggestions(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const q = (visit.url.searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100)
  const { locale, shelf } = visit
  const { reply } = await suggest(visit.db, { market: visit.market.code, locale, shelf, q })
  const items: Suggestion[] = [
    ...reply.searches.map((words) => ({ title: words, path: searchPath(place, words) })),
    ...reply.categories.map(({ slug, title }) => ({
      title,
      path: place.path(`/categories/${slug}`),
      note: place.say("search.in_categories"),
    })),
    ...reply.products.map(({ slug, title, picture, priceFrom }) => ({
      title,
      path: productPath(place, slug),
      note: place.amount(priceFrom),
      ...(picture && { picture: smallest(picture.srcset) ?? picture.url }),
    })),
  ]
  return {
    bytes: JSON.stringify({ items: items.slice(0, 10) }),
    type: "application/json; charset=utf-8",
    headers: { "cache-control": "private, max-age=60" },
  }
}

function searchPath(place: Place, words: string): string {
  return place.path(`/search?q=${encodeURIComponent(words)}`)
}

function smallest(srcset: string): string | undefined {
  return srcset.split(",")[0]?.trim().split(" ")[0]
}
