import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { type GivenProduct, openCatalog } from "./catalog.fixture.ts"
import { defineAttribute } from "./commands/attributes.ts"
import { type ListingInput, listing } from "./queries/listing.ts"
import type { Sort } from "./rules/listing.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, inWork, product, category, checkBooks } = catalog

beforeEach(async () => {
  await catalog.empty()
  await inWork((work) =>
    defineAttribute(work, {
      code: "material",
      titles: { en: "Material", de: "Material" },
      filterable: true,
      position: 1,
      values: [
        { code: "oak", titles: { en: "Oak", de: "Eiche" } },
        { code: "beech", titles: { en: "Beech", de: "Buche" } },
      ],
    }),
  )
})
afterAll(catalog.close)

const list = async (input: ListingInput = {}) => (await listing(db, input)).reply
const titles = async (input: ListingInput = {}) => (await list(input)).products.map(({ title }) => title)

const board = (given: GivenProduct & { material: string; maker: string }) =>
  product({
    attributes: { material: [given.material] },
    maker: given.maker,
    title: given.title ?? "",
    price: given.price,
  })

/** What the facets of a reply say, as "Oak 2" and, where chosen, "[Oak 2]". */
async function facets(input: ListingInput = {}): Promise<Record<string, string[]>> {
  const { facets: found } = await list(input)
  return Object.fromEntries(
    found.map(({ title, values }) => [
      title,
      values.map(({ title: word, count, isSelected }) =>
        isSelected ? `[${word} ${count}]` : `${word} ${count}`,
      ),
    ]),
  )
}

test("a facet's own selection does not narrow its own counts, but those of all others", async () => {
  await board({ title: "A", material: "oak", maker: "Aarni", price: 1000 })
  await board({ title: "B", material: "oak", maker: "Birk", price: 2000 })
  await board({ title: "C", material: "beech", maker: "Aarni", price: 3000 })
  expect(await facets()).toEqual({
    Brand: ["Aarni 2", "Birk 1"],
    Material: ["Oak 2", "Beech 1"],
    Availability: ["Available 3"],
  })
  expect(await facets({ facets: ["maker:aarni"] })).toEqual({
    Brand: ["[Aarni 2]", "Birk 1"],
    Material: ["Oak 1", "Beech 1"],
    Availability: ["Available 2"],
  })
  expect(await facets({ facets: ["maker:birk", "material:beech"] })).toEqual({
    Brand: ["Aarni 1", "[Birk 0]"],
    Material: ["Oak 1", "[Beech 0]"],
  })
  expect(await titles({ facets: ["material:oak", "material:beech", "maker:aarni"] })).toEqual(["C", "A"])
})

test("the price range is that of everything else that was chosen", async () => {
  await board({ title: "A", material: "oak", maker: "Aarni", price: 1000 })
  await board({ title: "B", material: "oak", maker: "Birk", price: 2000 })
  await board({ title: "C", material: "beech", maker: "Aarni", price: 3000 })
  const { products, priceRange, total } = await list({
    facets: ["material:oak"],
    priceFrom: 1500,
    priceTo: 9999,
  })
  expect(products.map(({ title }) => title)).toEqual(["B"])
  expect(total).toBe(1)
  expect(priceRange).toEqual({
    from: { minor: 1000n, currency: "EUR" },
    to: { minor: 2000n, currency: "EUR" },
  })
  expect((await list({ priceFrom: 9000 })).total).toBe(0)
})

test("facets speak the language of the shopper", async () => {
  await board({ title: "A", material: "oak", maker: "Aarni", price: 1000 })
  await product({ title: "Gone", band: "none" })
  expect(await facets({ locale: "de" })).toEqual({
    Marke: ["Aarni 1"],
    Material: ["Eiche 1"],
    Verfügbarkeit: expect.arrayContaining(["Verfügbar 1", "Ausverkauft 1"]),
  })
})

test("what may not be filtered by is no facet", async () => {
  await board({ title: "A", material: "oak", maker: "Aarni", price: 1000 })
  await inWork((work) =>
    defineAttribute(work, {
      code: "material",
      titles: { en: "Material" },
      filterable: false,
      position: 1,
      values: [],
      version: 1,
    }),
  )
  expect(Object.keys(await facets())).toEqual(["Brand", "Availability"])
})

test("each order goes through all products once, page by page", async () => {
  for (let index = 0; index < 7; index++) {
    await product({
      title: `P${index}`,
      price: [300, 100, 300, 200, 300, 100, 500][index],
      popularity: index % 3,
    })
  }
  const expected: Partial<Record<Sort, string[]>> = {
    popular: ["P5", "P2", "P4", "P1", "P6", "P3", "P0"],
    newest: ["P6", "P5", "P4", "P3", "P2", "P1", "P0"],
    price_up: ["P1", "P5", "P3", "P0", "P2", "P4", "P6"],
    price_down: ["P6", "P4", "P2", "P0", "P3", "P5", "P1"],
  }
  for (const [sort, order] of Object.entries(expected) as [Sort, string[]][]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { products, nextCursor, total } = await list({ sort, limit: 2, cursor })
      expect(total).toBe(7)
      seen.push(...products.map(({ title }) => title))
      cursor = nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(order)
  }
})

test("a page goes on where the last one ended, though products have come and gone", async () => {
  for (let index = 0; index < 6; index++) await product({ title: `P${index}`, popularity: 10 - index })
  const first = await list({ limit: 2 })
  await product({ title: "New", popularity: 99 })
  expect(
    (await list({ limit: 2, cursor: first.nextCursor ?? "" })).products.map(({ title }) => title),
  ).toEqual(["P2", "P3"])
})

test("variants are one card, with what all of them can be filtered by", async () => {
  const options = [
    {
      code: "size",
      titles: { en: "Size", de: "Größe" },
      values: ["s", "m"].map((code) => ({ code, titles: { en: code.toUpperCase() } })),
    },
  ]
  await product({
    title: "Shirt",
    options,
    variants: ["s", "m"].map((size) => ({ sku: size, options: { size } })),
  })
  const { products } = await list({ facets: ["size:m"] })
  expect(products).toMatchObject([{ title: "Shirt", variantCount: 2, band: "in_stock" }])
  expect((await facets()).Size).toEqual(["S 1", "M 1"])
})

test("a list depends on its own category's tags only", async () => {
  const mugs = await category("Mugs")
  const { tags: dependsOn } = await listing(db, { category: "mugs" })
  expect(dependsOn).toContain(tags.listing(mugs.id))
  expect(dependsOn).toContain(tags.facets(mugs.id))
  expect(dependsOn).not.toContain(tags.listing(""))
})

test("markets and languages that the shop does not have are refused", async () => {
  await expect(list({ market: "us" })).rejects.toMatchObject({ code: "market.not_found", status: 404 })
  await expect(list({ market: "x\0" })).rejects.toMatchObject({ status: 404 })
  await expect(list({ locale: "fr" })).rejects.toMatchObject({ code: "catalog.unknown_language" })
  await expect(list({ locale: "constructor" })).rejects.toMatchObject({ status: 404 })
  expect((await list({ locale: "de-AT" })).total).toBe(0)
})

test("in a list that is too long to be counted, the counts say so", async () => {
  await product({ title: "Model" })
  await inWork(async (work) => {
    work.write(sql`
      insert into catalog.placements (market_code, category_id, product_id, popularity, price_minor,
        created_at, codes)
      select market_code, category_id, 'prd_x' || n, popularity, price_minor, created_at, codes
      from catalog.placements, generate_series(1, 5001) as n
    `)
  })
  expect(await list()).toMatchObject({ total: 5000, isExact: false })
  await catalog.empty()
  expect(await list()).toMatchObject({ total: 0, isExact: true, priceRange: null, facets: [] })
  await checkBooks()
})
