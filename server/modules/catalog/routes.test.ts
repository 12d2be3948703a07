import { afterAll, beforeEach, expect, test } from "vitest"
import { openSchemas } from "../../kit/http/json_schema.ts"
import type { Route } from "../../kit/http/routes.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { categoryTree } from "./queries/categories.ts"
import { getProductForStaff } from "./queries/staff.ts"
import { catalogRoutes } from "./routes/index.ts"

const catalog = await openCatalog()
const { db, inWork, product, category } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const { listing, search, suggestions, product: productRoute, related, categories } = catalogRoutes

const keyOf = (route: Route, raw: object) => route.key?.(route.input.parse(raw) as never)

/** As the server runs a route: input checked, reply compared with its schema. */
async function ask(route: Route, raw: object): Promise<unknown> {
  const input = { ...(route.input.parse(raw) as object), holder: {} }
  const answer = await route.run(db, input as never)
  const reply = route.kind === "document" ? (answer as { reply: unknown }).reply : answer
  return route.reply.parse(reply)
}

test("lists that mean the same are one document, and others are not", () => {
  const same = [
    { facet: ["size:m", "material:oak"], limit: "24" },
    { facet: "material:oak,size:m", sort: "popular" },
    { facet: ["material:oak,material:oak", "size:m"] },
  ]
  expect(new Set(same.map((raw) => keyOf(listing, raw))).size).toBe(1)
  const different = [
    {},
    { sort: "newest" },
    { category: "a" },
    { priceFrom: "1" },
    { priceTo: "1" },
    { limit: "2" },
    { market: "de" },
    { locale: "de" },
    { cursor: "de" },
  ]
  expect(new Set(different.map((raw) => keyOf(listing, raw))).size).toBe(different.length)
})

test("what people type makes no document", () => {
  expect(catalogRoutes.search.kind).toBe("read")
  expect(suggestions.kind).toBe("read")
  expect(listing.input.safeParse({ q: "lamp" }).success).toBe(false)
})

test("hostile addresses are refused with a sentence, none is an error of ours", async () => {
  await product({ title: "Lamp" })
  const long = "x".repeat(10_000)
  const hostile: [Route, object][] = [
    [listing, { category: "../etc" }],
    [listing, { category: "a\0" }],
    [listing, { facet: "oak" }],
    [listing, { facet: Array(50).fill("size:m") }],
    [listing, { facet: Array.from({ length: 41 }, (_, index) => `size:s${index}`).join(",") }],
    [listing, { sort: "random()" }],
    [listing, { priceFrom: "-1" }],
    [listing, { priceTo: "1e30" }],
    [listing, { limit: "61" }],
    [listing, { limit: "0" }],
    [listing, { cursor: long }],
    [listing, { market: "'" }],
    [listing, { locale: "constructor" }],
    [search, { q: long }],
    [search, { q: "" }],
    [search, { q: "a\0b" }],
    [search, { q: ["a", "b"] }],
    [suggestions, { q: long }],
    [productRoute, { slug: "Lamp" }],
    [productRoute, { slug: "lamp\0" }],
    [related, { slug: "lamp", limit: 3 }],
    [categories, { unknown: 1 }],
  ]
  for (const [route, raw] of hostile) expect([raw, route.input.safeParse(raw).success]).toEqual([raw, false])
  for (const cursor of ["x", "🦄", "WyJwb3B1bGFyIl0", "bnVsbA", "e30"]) {
    await expect(ask(listing, { cursor })).rejects.toMatchObject({ code: "catalog.bad_cursor", status: 400 })
  }
  for (const q of ["🦄", "%", "' or 1=1 --", "\u202E", "a:*|b"]) await ask(search, { q })
})

test("replies are what their schemas say", async () => {
  const mugs = await category("Mugs")
  const made = await product({ title: "Mug", categoryIds: [mugs.id], maker: "Aarni" })
  await ask(listing, { category: "mugs", facet: "maker:aarni" })
  await ask(search, { q: "mug" })
  await ask(suggestions, { q: "mu" })
  await ask(productRoute, { slug: "mug" })
  await ask(related, { slug: "mug" })
  await ask(categories, {})
  await ask(catalogRoutes.listProducts, {})
  await ask(catalogRoutes.getProduct, { productId: made.id })
  await ask(catalogRoutes.listCategories, {})
  await ask(catalogRoutes.getCategory, { categoryId: mugs.id })
  await ask(catalogRoutes.listAttributes, {})
  await ask(catalogRoutes.listFiles, {})
  catalogRoutes.getProduct.reply.parse(await getProductForStaff(db, { productId: made.id }))
})

test("changes go through their routes with what their schemas let through", async () => {
  const send = async (route: Route, raw: object) => {
    const input = { ...(route.input.parse(raw) as object), holder: {} }
    return route.reply.parse(await inWork((work) => route.run(work, input as never))) as {
      id: string
      version: number
    }
  }
  const lamps = await send(catalogRoutes.createCategory, { titles: { en: "Lamps" } })
  await send(catalogRoutes.defineAttribute, {
    code: "style",
    titles: { en: "Style" },
    filterable: true,
    position: 1,
    values: [],
  })
  const lamp = await send(catalogRoutes.createProduct, {
    titles: { en: "Lamp" },
    reach: "parcel",
    categoryIds: [lamps.id],
  })
  const changed = await send(catalogRoutes.updateProduct, {
    productId: lamp.id,
    version: 1,
    state: "active",
    maker: null,
  })
  const added = await send(catalogRoutes.addVariant, {
    productId: lamp.id,
    version: changed.version,
    sku: "L",
  })
  await send(catalogRoutes.archiveProduct, { productId: lamp.id, version: added.version })
  await send(catalogRoutes.updateCategory, { categoryId: lamps.id, version: 1, titles: { en: "Lights" } })
  expect((await categoryTree(db)).reply.categories[0]?.title).toBe("Lights")
  const bad = { titles: { en: "a\0b" }, reach: "parcel" }
  expect(catalogRoutes.createProduct.input.safeParse(bad).success).toBe(false)
})

test("every schema can be described, the tree of categories too", () => {
  const schemas = openSchemas()
  for (const route of Object.values(catalogRoutes)) {
    schemas.of(route.input)
    schemas.of(route.reply)
  }
  expect(Object.keys(schemas.shared())).toEqual(
    expect.arrayContaining(["Category", "ProductListing", "StaffProduct"]),
  )
})
