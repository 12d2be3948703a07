import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { offer, openCatalog } from "./catalog.fixture.ts"
import type { CollectionChanges } from "./collection_schemas.ts"
import { setBands } from "./commands/bands.ts"
import { deleteCategory } from "./commands/categories/delete.ts"
import { createCollection } from "./commands/collections/create.ts"
import { deleteCollection } from "./commands/collections/delete.ts"
import { updateCollection } from "./commands/collections/update.ts"
import { setOffers } from "./commands/offers.ts"
import { archiveProduct, updateProduct } from "./commands/products/update.ts"
import { ageCollectionsJob, placeCollectionJob } from "./jobs.ts"
import { tryRule } from "./queries/collections/matching.ts"
import { collectionList } from "./queries/collections/shopper.ts"
import { getCollectionForStaff, listCollectionsForStaff } from "./queries/collections/staff.ts"
import { listing } from "./queries/listing.ts"
import { getProductForStaff } from "./queries/staff.ts"
import { type CollectionPicks, type Condition, conditionsMax } from "./rules/collections.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, out, inWork, product, category, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

async function collection(title: string, picks: CollectionPicks, given: Partial<CollectionChanges> = {}) {
  const { id, version } = await inWork((work) => createCollection(work, { titles: { en: title }, picks }))
  return inWork((work) => updateCollection(work, { collectionId: id, version, isShown: true, ...given }))
}

const ruled = (title: string, ...conditions: Condition[]) => collection(title, "by_rule", { conditions })

const change = (collectionId: string, given: Partial<CollectionChanges>) =>
  inWork(async (work) => {
    const { version } = await getCollectionForStaff(work.tx, { collectionId })
    return updateCollection(work, { collectionId, version, ...given })
  })

const listed = async (slug: string, given = {}) =>
  (await listing(db, { collection: slug, ...given })).reply.products.map(({ title }) => title)

test("what is picked by hand stands in its order, page by page, and is filtered and sorted like any list", async () => {
  const made = []
  for (const title of ["A", "B", "C"]) made.push(await product({ title, price: 1000 * (5 - made.length) }))
  const [a, b, c] = made.map(({ id }) => id)
  const { id } = await collection("Ours", "by_hand", { productIds: [c ?? "", a ?? "", b ?? ""] })
  expect(await listed("ours")).toEqual(["C", "A", "B"])
  const first = await listing(db, { collection: "ours", limit: 2 })
  expect(first.reply).toMatchObject({ sort: "picked", total: 3, collection: { title: "Ours" } })
  expect(await listed("ours", { limit: 2, cursor: first.reply.nextCursor ?? "" })).toEqual(["B"])
  expect(await listed("ours", { sort: "price_down" })).toEqual(["A", "B", "C"])
  expect(await listed("ours", { priceTo: 3500 })).toEqual(["C"])
  const touched = await touchedBy(() => change(id, { productIds: [b ?? "", c ?? ""] }))
  expect(touched).toContain(tags.listing(id))
  expect(await listed("ours")).toEqual(["B", "C"])
  await inWork(async (work) => {
    const { version } = await getProductForStaff(work.tx, { productId: b ?? "" })
    return archiveProduct(work, { productId: b ?? "", version })
  })
  expect(await listed("ours")).toEqual(["C"])
  expect((await getCollectionForStaff(db, { collectionId: id })).products).toHaveLength(2)
  await checkBooks()
})

test("a rule picks by category, attribute, brand, price, title, stock and what was dearer before", async () => {
  const home = await category("Home")
  const lamps = await category("Lamps", home.id)
  const lamp = await product({ title: "Old lamp", maker: "Lumen", price: 5000, categoryIds: [lamps.id] })
  const size = { code: "size", titles: { en: "Size" }, values: [{ code: "m", titles: { en: "M" } }] }
  const variants = [{ sku: "S-1", options: { size: "m" } }]
  await product({ title: "Warm shirt", price: 2000, options: [size], variants, band: "few_left" })
  const cup = await product({ titles: { en: "Cup", de: "Große Tasse" }, price: 900, band: "none" })
  const cases: [Condition, string[]][] = [
    [{ kind: "category", categoryId: home.id }, ["Old lamp"]],
    [{ kind: "attribute", codes: ["size:m", "size:l"] }, ["Warm shirt"]],
    [{ kind: "attribute", codes: ["maker:lumen"] }, ["Old lamp"]],
    [{ kind: "price_below", amounts: { EUR: 2000 } }, ["Cup"]],
    [{ kind: "price_above", amounts: { EUR: 1999, USD: 1 } }, ["Old lamp", "Warm shirt"]],
    [{ kind: "price_below", amounts: { USD: 9_999_999 } }, []],
    [{ kind: "title", words: "große TASSE" }, ["Cup"]],
    [{ kind: "title", words: "lamp warm" }, []],
    [{ kind: "band", bands: ["few_left", "none"] }, ["Cup", "Warm shirt"]],
    [{ kind: "age", days: 1 }, ["Cup", "Old lamp", "Warm shirt"]],
    [{ kind: "on_sale" }, []],
  ]
  for (const [index, [condition, titles]] of cases.entries()) {
    await ruled(`Rule ${index}`, condition)
    expect((await listed(`rule-${index}`)).sort(), JSON.stringify(condition)).toEqual(titles)
    const rule = { matching: "all" as const, conditions: [condition] }
    expect((await tryRule(db, rule)).products.map(({ title }) => title).sort()).toEqual(titles)
  }
  const touched = await touchedBy((work) =>
    setOffers(work, [offer(cup.variants[0]?.id ?? "", 2500, 3000), offer(lamp.variants[0]?.id ?? "", 100)]),
  )
  expect(await listed("rule-3")).toEqual(["Old lamp"])
  expect(await listed("rule-10")).toEqual(["Cup"])
  const { collections } = await listCollectionsForStaff(db)
  const cheap = collections.find(({ slug }) => slug === "rule-3")
  expect(cheap).toMatchObject({ productCount: 1, picks: "by_rule" })
  expect(touched).toContain(tags.listing(cheap?.id ?? ""))
  await checkBooks()
})

test("all conditions together, or any of them; a rule without a condition picks nothing", async () => {
  await product({ title: "Cheap", price: 500 })
  await product({ title: "Gone", price: 5000, band: "none" })
  await product({ title: "Cheap and gone", price: 500, band: "none" })
  const conditions: Condition[] = [
    { kind: "price_below", amounts: { EUR: 1000 } },
    { kind: "band", bands: ["none"] },
  ]
  const { id } = await ruled("Rule", ...conditions)
  expect(await listed("rule")).toEqual(["Cheap and gone"])
  await change(id, { matching: "any" })
  expect(await listed("rule")).toHaveLength(3)
  await change(id, { conditions: [] })
  expect(await listed("rule")).toEqual([])
  await checkBooks()
})

test("a collection follows every change of a product: its words, its stock, its category, its state", async () => {
  const lamps = await category("Lamps")
  const { id: productId, variants } = await product({ title: "Lamp" })
  await ruled("Worded", { kind: "title", words: "bright" })
  await ruled("There", { kind: "category", categoryId: lamps.id })
  const gone = await ruled("Gone", { kind: "band", bands: ["none"] })
  const edit = (changes: object) =>
    inWork(async (work) => {
      const { version } = await getProductForStaff(work.tx, { productId })
      return updateProduct(work, { productId, version, ...changes })
    })
  await edit({ titles: { en: "A bright lamp" }, categoryIds: [lamps.id] })
  expect([await listed("worded"), await listed("there")]).toEqual([["A bright lamp"], ["A bright lamp"]])
  const touched = await touchedBy((work) =>
    setBands(work, [{ variantId: variants[0]?.id ?? "", band: "none" }]),
  )
  expect(touched).toEqual(expect.arrayContaining([tags.listing(gone.id), tags.facets(gone.id)]))
  expect(await listed("gone")).toEqual(["A bright lamp"])
  await edit({ state: "draft" })
  for (const slug of ["worded", "there", "gone"]) expect(await listed(slug)).toEqual([])
  await checkBooks()
})

test("what has become too old leaves with the clock", async () => {
  const old = await product({ title: "Old" })
  await product({ title: "New" })
  const { id } = await ruled("Fresh", { kind: "age", days: 7 })
  expect(await listed("fresh")).toHaveLength(2)
  // As if both had been made, and judged, some days ago.
  await inWork(async (work) => {
    const days = (count: number) => new Date(work.now.getTime() - count * 86_400_000)
    work.write(sql`update catalog.collections set judged_at = ${days(3)} where id = ${id}`)
    work.write(sql`update catalog.products set created_at = ${days(8)} where id = ${old.id}`)
  })
  const titles = { en: "Old but touched" }
  await inWork((work) => updateProduct(work, { productId: old.id, version: 1, titles }))
  expect((await listed("fresh")).sort()).toEqual(["New", "Old but touched"])
  await checkBooks()
  await ageCollectionsJob.run(out, undefined as never)
  expect(await listed("fresh")).toEqual(["New"])
  await checkBooks()
})

test("shoppers see what is shown, under its address and the one before", async () => {
  const { id } = await inWork((work) =>
    createCollection(work, { titles: { en: "Gifts", de: "Geschenke" }, picks: "by_hand" }),
  )
  await expect(listing(db, { collection: "gifts" })).rejects.toMatchObject({ code: "collection.not_found" })
  await change(id, { isShown: true, slug: "presents", pageTitles: { en: "Gifts for all" } })
  const { reply, tags: own } = await listing(db, { collection: "gifts", locale: "de" })
  expect(reply.collection).toMatchObject({ slug: "presents", title: "Geschenke" })
  expect(own).toContain(tags.collections)
  expect((await collectionList(db)).reply.collections).toMatchObject([{ slug: "presents" }])
  await expect(listing(db, { collection: "presents", category: "lamps" })).rejects.toMatchObject({
    code: "catalog.list_of_both",
  })
  await checkBooks()
})

test("what cannot be is refused with a sentence", async () => {
  const hand = await collection("Hand", "by_hand")
  const rule = await collection("Rule", "by_rule")
  const refused = (id: string, given: Partial<CollectionChanges>, code: string) =>
    expect(change(id, given)).rejects.toMatchObject({ code })
  const onSale: Condition = { kind: "on_sale" }
  await refused(rule.id, { sort: "picked" }, "catalog.not_picked")
  await refused(rule.id, { productIds: [] }, "catalog.not_by_hand")
  await refused(hand.id, { conditions: [] }, "catalog.not_by_rule")
  await refused(hand.id, { productIds: ["prd_none"] }, "catalog.unknown_product")
  await refused(hand.id, { slug: "rule" }, "catalog.slug_taken")
  const many = Array.from({ length: conditionsMax + 1 }, () => onSale)
  await refused(rule.id, { conditions: many }, "catalog.too_many_conditions")
  await refused(rule.id, { conditions: [{ kind: "title", words: "!?" }] }, "catalog.condition_without_words")
  await refused(
    rule.id,
    { conditions: [{ kind: "category", categoryId: "cat_none" }] },
    "catalog.unknown_category",
  )
  await expect(
    inWork((work) => updateCollection(work, { collectionId: rule.id, version: 1, slug: "other" })),
  ).rejects.toMatchObject({ code: "catalog.collection_changed" })
})

test("a category that a rule names is not deleted under it; moved, the rule follows", async () => {
  const [lamps, lights] = [await category("Lamps"), await category("Lights")]
  await product({ title: "Torch", categoryIds: [lights.id] })
  const { id } = await ruled("Shining", { kind: "category", categoryId: lamps.id })
  const remove = (moveTo?: string) =>
    inWork((work) => deleteCategory(work, { categoryId: lamps.id, version: lamps.version, moveTo }))
  await expect(remove()).rejects.toMatchObject({ code: "catalog.category_in_collection" })
  await remove(lights.id)
  await placeCollectionJob.run(out, { collectionId: id } as never)
  expect(await listed("shining")).toEqual(["Torch"])
  await checkBooks()
})

test("a deleted collection leaves its products and nothing else", async () => {
  await product({ title: "Lamp" })
  const { id: collectionId, version } = await ruled("Rule", { kind: "title", words: "lamp" })
  await inWork((work) => deleteCollection(work, { collectionId, version }))
  await expect(listed("rule")).rejects.toMatchObject({ code: "collection.not_found" })
  expect((await listing(db, {})).reply.total).toBe(1)
  await checkBooks()
})
