import { afterAll, test } from "vitest"
import { openCatalog } from "./catalog.fixture.ts"
import { fillCatalog } from "./filling.fixture.ts"
import { listing } from "./queries/listing.ts"
import { search } from "./queries/search.ts"
import { suggest } from "./queries/suggest.ts"
import { productBySlug } from "./queries/product.ts"
import { relatedProducts } from "./queries/related.ts"
import { sitemapPage } from "./queries/sitemap.ts"
import { listProductsForStaff } from "./queries/staff.ts"
import { sql } from "../../kit/sql.ts"
const catalog = await openCatalog()
afterAll(catalog.close)
const db = catalog.db
const cases: Record<string, () => Promise<any>> = {
  "all": () => listing(db, {}),
  "category top": () => listing(db, { category: "top-1" }),
  "category sub": () => listing(db, { category: "sub-7" }),
  "all price_up": () => listing(db, { sort: "price_up" }),
  "all 1 facet": () => listing(db, { facets: ["material:material3"] }),
  "all available": () => listing(db, { facets: ["availability:available"] }),
  "all rare": () => listing(db, { facets: ["style:style29"] }),
  "all 3 facets": () => listing(db, { facets: ["material:material3", "color:color2", "color:color4", "size:size1"] }),
  "all none": () => listing(db, { facets: ["material:nope"] }),
  "sub none": () => listing(db, { category: "sub-7", facets: ["material:nope"] }),
  "all price range": () => listing(db, { priceFrom: 1000, priceTo: 2000 }),
  "all price+rare newest": () => listing(db, { priceFrom: 1000, priceTo: 2000, facets: ["style:style29"], sort: "newest" }),
  "search broad": () => search(db, { q: "every day" }),
  "search lamp": () => search(db, { q: "lamp" }),
  "search blue lamp": () => search(db, { q: "blue lamp" }),
  "search named": () => search(db, { q: "named500" }),
  "search typo": () => search(db, { q: "balnket" }),
  "search none": () => search(db, { q: "qwertz asdfgh" }),
  "search facets": () => search(db, { q: "lamp", facets: ["material:material3"], category: "top-1" }),
  "suggest l": () => suggest(db, { q: "l" }),
  "suggest la": () => suggest(db, { q: "la" }),
  "suggest lam": () => suggest(db, { q: "blue lam" }),
  "suggest named": () => suggest(db, { q: "name" }),
  "suggest typo": () => suggest(db, { q: "blanekt" }),
  "product": () => productBySlug(db, { slug: "product-777" }),
  "related": () => relatedProducts(db, { slug: "product-777" }),
  "sitemap": () => sitemapPage(db, { marketCode: "de" }),
  "staff q": () => listProductsForStaff(db, { q: "lamp" }),
}
test("perf", async () => {
  const n = Number(process.env.N ?? 100000)
  let t = performance.now()
  await fillCatalog(catalog, { products: n })
  console.log("filled", Math.round(performance.now() - t))
  console.log((await db.many(sql<any>`select relname, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class where relnamespace = 'catalog'::regnamespace and relkind = 'r' order by pg_total_relation_size(oid) desc limit 8`)).map((r: any) => `${r.relname} ${r.size}`).join("  "))
  console.log((await db.one(sql<any>`select version() as v`)).v)
  for (const [name, run] of Object.entries(cases)) {
    const times: number[] = []
    let r: any
    for (let i = 0; i < 9; i++) { t = performance.now(); r = await run(); times.push(performance.now() - t) }
    const total = r.reply?.total ?? r.reply?.products?.length ?? r.products?.length
    console.log(name.padEnd(24), times.map((x) => x.toFixed(1)).join(" "), "total", total, r.reply?.isExact)
  }
}, 300000)
