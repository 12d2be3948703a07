import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Db } from "../../kit/db.ts"
import { dbOf } from "../../kit/pool.ts"
import { sql, toStatement } from "../../kit/sql.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { fillCatalog } from "./filling.fixture.ts"
import { findProducts } from "./queries/find.ts"
import { listing } from "./queries/listing.ts"
import { productBySlug } from "./queries/product.ts"
import { relatedProducts } from "./queries/related.ts"
import { variantsForSale } from "./queries/sale.ts"
import { search } from "./queries/search.ts"
import { sitemapPage, sitemapPageStarts } from "./queries/sitemap.ts"
import { listProductsForStaff } from "./queries/staff_list.ts"
import { suggest } from "./queries/suggest.ts"
import { listSorts } from "./rules/listing.ts"

const catalog = await openCatalog()
// More than twice what is counted of a list: with fewer, reading the whole table would be the better plan.
const products = 12_000
const client = new pg.Client(catalog.url)

beforeAll(async () => {
  await fillCatalog(catalog, { products })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await catalog.close()
})

type Node = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Node[] }

/** Runs queries as they are, and gives the plan that the database makes for each of their statements. */
async function plansOf(run: (db: Db) => Promise<unknown>): Promise<Node[]> {
  const plans: Node[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const explain = (text: string, values: unknown[]) => {
    const explained = turn.then(() => client.query(`explain (format json) ${text}`, values))
    turn = explained.catch(() => {})
    return explained
  }
  const db = dbOf(async (statement) => {
    const { text, values } = toStatement(statement)
    const { rows } = await explain(text, values)
    plans.push(...nodesOf(rows[0]["QUERY PLAN"][0].Plan))
    return (await catalog.db.many(statement)) as Record<string, unknown>[]
  })
  await run(db)
  return plans
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

const large = [
  "products",
  "variants",
  "offers",
  "cards",
  "placements",
  "search_documents",
  "terms",
  "term_deletions",
  "term_parts",
]

/** Reads through none of the large tables, and through these indexes. */
async function expectIndexes(run: (db: Db) => Promise<unknown>, ...indexes: string[]): Promise<void> {
  const nodes = await plansOf(run)
  const scans = nodes.filter(
    (node) => node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? ""),
  )
  expect(scans.map((node) => node["Relation Name"])).toEqual([])
  const used = new Set(nodes.map((node) => node["Index Name"]))
  expect(indexes.filter((index) => !used.has(index))).toEqual([])
}

test.each(listSorts)(
  "a list in the order %s is read by an index, on its first page and on later ones",
  async (sort) => {
    const index = {
      popular: "placements_by_popularity",
      newest: "placements_by_age",
      price_up: "placements_by_price",
      price_down: "placements_by_price",
    }[sort]
    for (const category of [undefined, "top-1", "sub-7"]) {
      const { reply } = await listing(catalog.db, { sort, category })
      await expectIndexes((db) => listing(db, { sort, category }), index, "cards_pkey")
      await expectIndexes((db) => listing(db, { sort, category, cursor: reply.nextCursor ?? "" }), index)
    }
  },
)

test("a narrowed list and its counts are read by indexes, whether many products match or few", async () => {
  for (const facets of [
    ["material:material3"],
    ["style:style29"],
    ["availability:available"],
    ["material:none"],
  ]) {
    await expectIndexes((db) => listing(db, { facets }))
  }
  const facets = ["material:material3", "color:color2", "color:color4", "size:size1"]
  await expectIndexes((db) => listing(db, { facets, priceFrom: 1000, priceTo: 5000, category: "top-2" }))
  await expectIndexes((db) => listing(db, { facets: ["style:style29"] }), "placements_by_code")
})

test("a search is read by the index of words, corrections by the index of slips", async () => {
  for (const q of ["lamp", "blue lamp", "named500", "every day"]) {
    await expectIndexes((db) => search(db, { q }), "search_documents_by_word", "placements_pkey")
  }
  await expectIndexes((db) => search(db, { q: "balnket" }), "term_deletions_pkey", "terms_pkey")
  for (const q of ["cloth", "Cloth blue", "wovenfaa"]) {
    for (const locale of ["en", "de"]) {
      await expectIndexes((db) => search(db, { q, locale }), "term_parts_pkey", "search_documents_by_word")
    }
  }
  await expectIndexes((db) =>
    search(db, { q: "lamp", facets: ["material:material3"], category: "top-1", sort: "newest" }),
  )
})

test("suggestions are read by indexes, from the first letter on", async () => {
  for (const q of ["l", "la", "blue lam", "named5", "lapm", "cloth", "blue cloth"]) {
    await expectIndexes((db) => suggest(db, { q }), "terms_pkey", "search_documents_by_word")
  }
})

test("pages of products, what is related, carts, the sitemap and the desk are read by indexes", async () => {
  await expectIndexes(
    (db) => productBySlug(db, { slug: "product-777" }),
    "products_slug_taken",
    "offers_pkey",
  )
  await expectIndexes((db) => relatedProducts(db, { slug: "product-777" }), "placements_by_popularity")
  const variantIds = [777, 778, 779].map((number) => `var_${String(number).padStart(32, "0")}`)
  await expectIndexes((db) => variantsForSale(db, { variantIds, locale: "en" }), "variants_pkey")
  await expectIndexes((db) => listProductsForStaff(db, {}), "products_pkey")
  await expectIndexes(
    (db) => listProductsForStaff(db, { q: "named500" }),
    "products_by_title",
    "variants_sku_taken",
    "variants_by_barcode",
  )
  await expectIndexes((db) => findProducts(db, { q: "B00000777", limit: 6 }), "variants_by_barcode")
})

test("what one product belongs to is found without going through the others", async () => {
  const productId = `prd_${"777".padStart(32, "0")}`
  await expectIndexes(
    (db) =>
      db.many(sql`
        select category_id, place from catalog.placement_source where product_id = any(${[productId]}::text[])
      `),
    "cards_pkey",
  )
  const { id: categoryId } = await catalog.db.one(sql<{ id: string }>`
    select id from catalog.categories where slug = 'sub-7'
  `)
  await expectIndexes((db) => listProductsForStaff(db, { categoryId }))
})

test("the filled catalog is one that commands could have made", async () => {
  const { reply } = await listing(catalog.db, { limit: 1 })
  expect(reply).toMatchObject({ total: 5_000, isExact: false })
  expect((await search(catalog.db, { q: "named500" })).reply.total).toBe(1)
  expect((await sitemapPage(catalog.db, { marketCode: "de" })).products).toHaveLength(1000)
  const starts = await sitemapPageStarts(catalog.db, { marketCode: "de", pagesMax: 100 })
  expect(starts).toHaveLength(products / 1000 - 1)
  expect(starts[0]).toBe((await sitemapPage(catalog.db, { marketCode: "de" })).nextAfter)
  const last = await sitemapPage(catalog.db, { marketCode: "de", after: starts.at(-1) })
  expect([last.products.length, last.nextAfter]).toEqual([1000, null])
})
