import type { Making } from "../../kit/cache.ts"
import { all } from "../../kit/db.ts"
import type { Html } from "../../kit/html.ts"
import { documentOf } from "../../kit/http/documents.ts"
import { type CategoryNode, catalogTags, categoryTree } from "../../modules/catalog/index.ts"
import { shelvesTag } from "../../modules/pricing/index.ts"
import { getShop, listMarkets, shopTags } from "../../modules/settings/index.ts"
import type { PageReply, Visit } from "../pages.ts"
import { type Place, placeOf } from "../place.ts"
import type { Frame } from "./layout.ts"

type Made = { html: Html; tags: readonly string[] }

/** Every page shows the shop's name, its aisles and its footer. */
const always = [shopTags.shop, shopTags.markets, catalogTags.tree, shelvesTag]

/**
 * A page that is the same for everybody: made once and given out as bytes until something that it shows has
 * changed. The shop is read anew with it, so that no page is kept which was made from what the shop was
 * before.
 */
export async function prepared(
  visit: Visit,
  key: string,
  make: (place: Place, frame: Frame) => Promise<Made>,
): Promise<PageReply> {
  return { document: await visit.cache.getOrMake(keyOf(visit, `page ${key}`), makingOf(visit, make)) }
}

/** A page of cards, which nearly every change alters: it may be 250 ms old, so that nobody waits for it. */
export async function preparedList(
  visit: Visit,
  key: string,
  make: (place: Place, frame: Frame) => Promise<Made>,
): Promise<PageReply> {
  const making = makingOf(visit, make)
  return { document: await visit.cache.getOrMake(keyOf(visit, `page ${key}`), making, { mayLag: true }) }
}

function makingOf(visit: Visit, make: (place: Place, frame: Frame) => Promise<Made>): Making {
  return async () => {
    const [place, frame] = await all(freshPlace(visit), frameOf(visit))
    const { html, tags } = await make(place, frame)
    return { document: documentOf(Buffer.from(html.text)), tags: [...always, ...tags] }
  }
}

async function freshPlace(visit: Visit): Promise<Place> {
  const [shop, markets] = await all(getShop(visit.db), listMarkets(visit.db))
  const market = markets.find(({ code }) => code === visit.market.code) ?? visit.market
  return placeOf({ shop, market, markets, locale: visit.locale })
}

/** For a page of one visitor: the same frame, from memory. */
export async function frameOf(visit: Visit): Promise<Frame> {
  return frameIn(placeOf(visit), await categoriesOf(visit))
}

export function frameIn(place: Place, categories: readonly CategoryNode[]): Frame {
  const aisles = categories.map(({ slug, title, children }) => ({
    title,
    path: place.path(`/categories/${slug}`),
    inside: children.map((child) => ({ title: child.title, path: place.path(`/categories/${child.slug}`) })),
  }))
  return { aisles }
}

/** The tree of categories, kept as bytes like every other document. */
export async function categoriesOf(visit: Visit): Promise<CategoryNode[]> {
  const { db, market, locale } = visit
  const document = await visit.cache.getOrMake(keyOf(visit, "aisles"), async () => {
    const { reply, tags } = await categoryTree(db, { market: market.code, locale })
    return { document: documentOf(Buffer.from(JSON.stringify(reply.categories))), tags }
  })
  return JSON.parse(document.body.toString()) as CategoryNode[]
}

function keyOf({ market, locale, shelf = market.code }: Visit, key: string): string {
  return `storefront ${shelf} ${locale} ${key}`
}
