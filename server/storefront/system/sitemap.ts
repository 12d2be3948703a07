import { all } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Html, html } from "../../kit/html.ts"
import { type CategoryNode, collectionList, sitemapPage } from "../../modules/catalog/index.ts"
import { listPages, type Shop } from "../../modules/settings/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { categoriesOf } from "../parts/prepared.ts"
import { pathIn } from "../place.ts"
import { homeSlug } from "./content.ts"

export const sitemapPages = [
  page({ path: "GET /sitemap.xml", cost: "report", run: showIndex }),
  page({ path: "GET /sitemaps/pages.xml", cost: "report", run: showPages }),
  page({ path: "GET /sitemaps/products.xml", cost: "report", run: showProducts }),
]

// A part holds a thousand products; a hundred thousand products are more than one shop of this program has.
const partsMax = 100

type Entry = { path: string; updatedAt?: Date | undefined }

/** One part for what there is little of, and as many as it takes for products. */
async function showIndex(visit: Visit): Promise<PageReply> {
  const parts = ["/sitemaps/pages.xml", "/sitemaps/products.xml"]
  let after: string | undefined
  for (let count = 1; count < partsMax; count++) {
    const { nextAfter } = await sitemapPage(visit.db, { marketCode: visit.market.code, after })
    if (nextAfter === null) break
    parts.push(`/sitemaps/products.xml?after=${nextAfter}`)
    after = nextAfter
  }
  const entries = parts.map((path) => html`<sitemap><loc>${visit.shop.url}${path}</loc></sitemap>\n`)
  return xml(
    html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</sitemapindex>`,
  )
}

async function showPages(visit: Visit): Promise<PageReply> {
  const { db, market, locale } = visit
  const [categories, pages, { reply }] = await all(
    categoriesOf(visit),
    listPages(db),
    collectionList(db, { market: market.code, locale }),
  )
  return urls(visit.shop, [
    { path: "/" },
    ...flat(categories).map(({ slug }) => ({ path: `/categories/${slug}` })),
    ...reply.collections.map(({ slug }) => ({ path: `/collections/${slug}` })),
    ...pages
      .filter(({ slug }) => slug !== homeSlug)
      .map(({ slug, updatedAt }) => ({ path: `/pages/${slug}`, updatedAt })),
  ])
}

function flat(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)])
}

async function showProducts(visit: Visit): Promise<PageReply> {
  const after = visit.url.searchParams.get("after") ?? undefined
  if (after !== undefined && !/^prd_[0-9a-f]{32}$/.test(after)) throw notFound("page")
  const { products } = await sitemapPage(visit.db, { marketCode: visit.market.code, after })
  return urls(
    visit.shop,
    products.map(({ slug, updatedAt }) => ({ path: `/products/${slug}`, updatedAt })),
  )
}

/** Each address once per language, each naming the others. */
function urls(shop: Shop, entries: readonly Entry[]): PageReply {
  const absolute = (locale: string, path: string) => `${shop.url}${pathIn(shop, locale, path)}`
  const written = entries.flatMap(({ path, updatedAt }) => {
    const others =
      shop.locales.length > 1 &&
      shop.locales.map(
        (locale) => html`<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(locale, path)}"/>`,
      )
    const changed = updatedAt && html`<lastmod>${updatedAt.toISOString().slice(0, 10)}</lastmod>`
    return shop.locales.map(
      (locale) => html`<url><loc>${absolute(locale, path)}</loc>${changed}${others}</url>\n`,
    )
  })
  return xml(
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${written}</urlset>`,
  )
}

function xml(body: Html): PageReply {
  return {
    bytes: `<?xml version="1.0" encoding="UTF-8"?>\n${body.text}\n`,
    type: "application/xml; charset=utf-8",
    headers: { "cache-control": "public, max-age=3600" },
  }
}
