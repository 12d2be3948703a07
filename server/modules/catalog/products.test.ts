import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { createProduct } from "./commands/products/create.ts"
import { archiveProduct, restoreProduct, updateProduct } from "./commands/products/update.ts"
import { addVariant, archiveVariant, restoreVariant, updateVariant } from "./commands/products/variants.ts"
import { listing } from "./queries/listing.ts"
import { productBySlug } from "./queries/product.ts"
import { relatedProducts } from "./queries/related.ts"
import { search } from "./queries/search.ts"
import { sitemapPage } from "./queries/sitemap.ts"
import { listProductsForStaff } from "./queries/staff_list.ts"
import { productMoves, productStates } from "./rules/states.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, inWork, product, category, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const sizes = {
  code: "size",
  titles: { en: "Size", de: "Größe" },
  values: [
    { code: "s", titles: { en: "Small", de: "Klein" } },
    { code: "m", titles: { en: "Medium", de: "Mittel" } },
  ],
}

const page = (slug: string, given: { locale?: string } = {}) => productBySlug(db, { slug, ...given })
const slugsListed = async () => (await listing(db, {})).reply.products.map(({ slug }) => slug)

test("a product's page has all that there is to know, in the language asked for", async () => {
  const kitchen = await category("Kitchen")
  const mugs = await category("Mugs", kitchen.id)
  const made = await product({
    titles: { en: "Stoneware mug", de: "Steinzeugbecher" },
    summaries: { en: "Holds warmth" },
    maker: "Aarni",
    categoryIds: [mugs.id],
    options: [sizes],
    variants: [
      { sku: "MUG-S", options: { size: "s" }, weightGrams: 300 },
      { sku: "MUG-M", options: { size: "m" }, quantityPerOrderMax: 4 },
    ],
  })
  const { reply, tags: dependsOn } = await page("stoneware-mug", { locale: "de" })
  expect(reply).toMatchObject({
    id: made.id,
    title: "Steinzeugbecher",
    summary: "Holds warmth",
    maker: { code: "maker:aarni", title: "Aarni" },
    breadcrumbs: [
      { slug: "kitchen", title: "Kitchen" },
      { slug: "mugs", title: "Mugs" },
    ],
    options: [{ code: "size", title: "Größe", values: [{ title: "Klein" }, { title: "Mittel" }] }],
    variants: [
      { sku: "MUG-S", title: "Klein", options: { size: "s" }, weightGrams: 300, band: "in_stock" },
      { sku: "MUG-M", title: "Mittel", quantityPerOrderMax: 4, price: { minor: 1000n, currency: "EUR" } },
    ],
  })
  expect(dependsOn).toContain(tags.product(made.id))
  expect(dependsOn).toContain("settings:shop")
  await checkBooks()
})

test("drafts, archived products and products without a price are seen by nobody", async () => {
  await product({ title: "Draft", state: "draft" })
  await product({ title: "Priceless", price: undefined })
  const gone = await product({ title: "Gone" })
  await inWork((work) => archiveProduct(work, { productId: gone.id, version: gone.version }))
  expect(await slugsListed()).toEqual([])
  for (const slug of ["draft", "priceless", "gone"]) {
    await expect(page(slug)).rejects.toMatchObject({ code: "product.not_found" })
  }
  expect((await search(db, { q: "draft" })).reply.total).toBe(0)
  expect((await sitemapPage(db, { marketCode: "de" })).products).toEqual([])
  await expect(relatedProducts(db, { slug: "draft" })).rejects.toMatchObject({ status: 404 })
  await checkBooks()
})

test("an archived product comes back as a draft, and as it was", async () => {
  const made = await product({ title: "Lamp" })
  const archived = await inWork((work) => archiveProduct(work, { productId: made.id, version: made.version }))
  const restored = await inWork((work) =>
    restoreProduct(work, { productId: made.id, version: archived.version }),
  )
  expect(restored.state).toBe("draft")
  await inWork((work) =>
    updateProduct(work, { productId: made.id, version: restored.version, state: "active" }),
  )
  expect(await slugsListed()).toEqual(["lamp"])
  await checkBooks()
})

test("states of products are those that the table knows, and others are refused", async () => {
  const [{ states } = { states: "" }] = await db.many(sql<{ states: string }>`
    select pg_get_constraintdef(oid) as states from pg_constraint where conname = 'products_state_check'
  `)
  expect([...states.matchAll(/'(\w+)'/g)].map(([, state]) => state).sort()).toEqual([...productStates].sort())
  expect(Object.keys(productMoves)).toEqual([...productStates])
  const made = await product()
  const again = inWork((work) => restoreProduct(work, { productId: made.id, version: made.version }))
  await expect(again).resolves.toMatchObject({ state: "draft" })
  const draft = inWork((work) => restoreProduct(work, { productId: made.id, version: made.version + 1 }))
  await expect(draft).rejects.toMatchObject({ code: "product.wrong_state" })
})

test("an old address leads to the product until another product takes it", async () => {
  const made = await product({ title: "Blue cup" })
  const touched = await touchedBy((work) =>
    updateProduct(work, { productId: made.id, version: made.version, slug: "ocean-cup" }),
  )
  expect(touched).toContain(tags.product(made.id))
  expect((await page("blue-cup")).reply.slug).toBe("ocean-cup")
  // A title that would give the old address leaves it to its redirect; who asks for the address gets it.
  expect((await product({ title: "Blue cup" })).slug).toBe("blue-cup-2")
  const taking = await touchedBy((work) =>
    createProduct(work, { titles: { en: "Other" }, slug: "blue-cup", reach: "parcel", state: "active" }),
  )
  expect(taking).toContain(tags.address("product", "blue-cup"))
  await expect(page("blue-cup")).rejects.toMatchObject({ status: 404 })
  await checkBooks()
})

test("two products cannot have one address or one SKU", async () => {
  await product({ title: "Cup", variants: [{ sku: "CUP" }] })
  const slug = inWork((work) => createProduct(work, { titles: { en: "Cup" }, slug: "cup", reach: "parcel" }))
  await expect(slug).rejects.toMatchObject({ code: "catalog.slug_taken" })
  const sku = inWork((work) =>
    createProduct(work, { titles: { en: "Cup" }, reach: "parcel", variants: [{ sku: "CUP" }] }),
  )
  await expect(sku).rejects.toMatchObject({ code: "catalog.sku_taken" })
})

test("who has not seen the newest version gets it instead of overwriting it", async () => {
  const made = await product()
  const update = (version: number) =>
    inWork((work) => updateProduct(work, { productId: made.id, version, maker: `Maker ${version}` }))
  await update(made.version)
  await expect(update(made.version)).rejects.toMatchObject({
    code: "catalog.product_changed",
    details: { product: { maker: "Maker 1" } },
  })
})

test("of two changes at the same moment one wins and the other hears of it", async () => {
  const made = await product()
  const change = (maker: string) =>
    inWork((work) => updateProduct(work, { productId: made.id, version: made.version, maker }))
  const settled = await Promise.allSettled([change("One"), change("Two"), change("Three")])
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await checkBooks()
})

test("many new products at once share their words without a clash", async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, index) => product({ title: `Oak shelf ${index}`, maker: "Aarni" })),
  )
  const { reply } = await search(db, { q: "oak shelf" })
  expect(reply.total).toBe(8)
  await checkBooks()
})

test("titles must speak the shop's own language, attributes and categories must exist", async () => {
  const make = (input: object) =>
    inWork((work) => createProduct(work, { titles: { en: "Cup" }, reach: "parcel", ...input }))
  await expect(make({ titles: { de: "Tasse" } })).rejects.toMatchObject({ code: "catalog.title_missing" })
  await expect(make({ attributes: { material: ["oak"] } })).rejects.toMatchObject({
    code: "catalog.unknown_attribute",
  })
  await expect(make({ categoryIds: ["cat_none"] })).rejects.toMatchObject({
    code: "catalog.unknown_category",
  })
})

test("a variant is added, changed, taken away and brought back", async () => {
  const made = await product({
    title: "Shirt",
    options: [sizes],
    variants: [{ sku: "A", options: { size: "s" } }],
  })
  const add = (version: number) =>
    inWork((work) => addVariant(work, { productId: made.id, version, sku: "B", options: { size: "m" } }))
  const added = await add(made.version)
  expect(added.variants.map(({ sku }) => sku)).toEqual(["A", "B"])
  await expect(add(added.version)).rejects.toMatchObject({ status: 409 })
  const [first, second] = added.variants
  const step = { productId: made.id, variantId: second?.id ?? "" }
  const changed = await inWork((work) =>
    updateVariant(work, { ...step, version: added.version, weightGrams: 250 }),
  )
  expect(changed.variants[1]?.weightGrams).toBe(250)
  const archived = await inWork((work) => archiveVariant(work, { ...step, version: changed.version }))
  expect(archived.variants[1]?.state).toBe("archived")
  const restored = await inWork((work) => restoreVariant(work, { ...step, version: archived.version }))
  expect(restored.variants[1]?.state).toBe("active")
  const taken = inWork((work) =>
    updateVariant(work, { ...step, version: restored.version, options: first?.options }),
  )
  await expect(taken).rejects.toMatchObject({ code: "catalog.options_taken" })
  await checkBooks()
})

test("an option comes under variants that go on being sold, all of them or none", async () => {
  const colors = {
    code: "color",
    titles: { en: "Color" },
    values: [
      { code: "red", titles: { en: "Red" } },
      { code: "blue", titles: { en: "Blue" } },
    ],
  }
  const made = await product({
    options: [sizes],
    variants: [
      { sku: "A", options: { size: "s" } },
      { sku: "B", options: { size: "m" } },
    ],
  })
  const [a = "", b = ""] = made.variants.map(({ id }) => id)
  const both = { productId: made.id, version: made.version, options: [sizes, colors] }
  const change = (variantOptions: Record<string, Record<string, string>>, options = both.options) =>
    inWork((work) => updateProduct(work, { ...both, options, variantOptions }))
  await expect(change({ [a]: { size: "s", color: "red" } })).rejects.toMatchObject({
    code: "catalog.option_in_use",
  })
  await expect(change({ var_none: { size: "s", color: "red" } })).rejects.toMatchObject({ status: 404 })
  await expect(change({ [a]: { color: "red" }, [b]: { color: "red" } }, [colors])).rejects.toMatchObject({
    code: "catalog.options_taken",
  })
  const changed = await change({ [a]: { size: "s", color: "red" }, [b]: { size: "m", color: "blue" } })
  expect(changed.variants.map(({ options, state }) => ({ options, state }))).toEqual([
    { options: { size: "s", color: "red" }, state: "active" },
    { options: { size: "m", color: "blue" }, state: "active" },
  ])
  await checkBooks()
})

test("options that a variant uses cannot be taken away under it", async () => {
  const made = await product({ options: [sizes], variants: [{ sku: "A", options: { size: "s" } }] })
  const without = inWork((work) =>
    updateProduct(work, { productId: made.id, version: made.version, options: [] }),
  )
  await expect(without).rejects.toMatchObject({ code: "catalog.option_in_use" })
})

test("staff find products by words, SKU and address, drafts too", async () => {
  await product({ titles: { en: "Cup", de: "Große Tasse" }, state: "draft", variants: [{ sku: "TS-100" }] })
  const lamp = await product({ title: "Lamp", variants: [{ sku: "TS-200" }] })
  const found = async (input: object) =>
    (await listProductsForStaff(db, input)).products.map(({ slug }) => slug)
  expect(await found({ q: "große tas" })).toEqual(["cup"])
  expect(await found({ q: "TS-" })).toEqual(["lamp", "cup"])
  expect(await found({ q: "lam" })).toEqual(["lamp"])
  expect(await found({ q: "%_'\\ :*" })).toEqual([])
  expect(await found({ state: "draft" })).toEqual(["cup"])
  expect(await found({ limit: 1 })).toEqual(["lamp"])
  expect(await found({ after: lamp.id })).toEqual(["cup"])
})

test("staff see what is in a category and in those below it", async () => {
  const home = await category("Home")
  const lamps = await category("Lamps", home.id)
  await product({ title: "Cup", state: "draft", categoryIds: [home.id] })
  await product({ title: "Lamp", categoryIds: [lamps.id, home.id] })
  await product({ title: "Rake" })
  const found = async (input: object) =>
    (await listProductsForStaff(db, input)).products.map(({ slug }) => slug)
  expect(await found({ categoryId: home.id })).toEqual(["lamp", "cup"])
  expect(await found({ categoryId: lamps.id })).toEqual(["lamp"])
  expect(await found({ categoryId: home.id, state: "draft" })).toEqual(["cup"])
  expect(await found({ categoryId: "cat_nowhere" })).toEqual([])
})

test("the sitemap goes through all products, page by page", async () => {
  for (const title of ["One", "Two", "Three"]) await product({ title })
  const { products, nextAfter } = await sitemapPage(db, { marketCode: "de" })
  expect(products.map(({ slug }) => slug)).toEqual(["one", "two", "three"])
  expect(products[0]?.updatedAt).toBeInstanceOf(Date)
  expect(nextAfter).toBeNull()
})
