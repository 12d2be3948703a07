import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { openFileStore } from "../../kit/files.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { createProduct } from "../catalog/index.ts"
import { removePrice, setPrice, setPrices, setTaxCategory } from "./commands/prices.ts"
import { pricingModule } from "./index.ts"
import { priceHistory, pricesOf } from "./queries.ts"

const database = await testDb({ files: openFileStore("/nowhere") })
const { db, inWork, inWorkAs } = database

async function checkBooks() {
  const lines = await runAudit(pricingModule.audit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
}

afterEach(checkBooks)
afterAll(() => database.close())

const marketCode = "de"
const eur = (minor: number): Money => money(BigInt(minor), "EUR")
let number = 0

async function variant(): Promise<string> {
  const product = await inWork((work) =>
    createProduct(work, {
      titles: { en: "Thing" },
      reach: "parcel",
      state: "active",
      variants: [{ sku: `P-${++number}` }],
    }),
  )
  return product.variants[0]?.id ?? ""
}

const priceOf = async (variantId: string) =>
  (await pricesOf(db, { variantIds: [variantId], marketCode, now: new Date() })).get(variantId)

const set = (variantId: string, minor: number, compareAt?: number) =>
  inWork((work) =>
    setPrice(work, {
      variantId,
      marketCode,
      price: eur(minor),
      compareAt: compareAt === undefined ? null : eur(compareAt),
    }),
  )

describe("removing a price", () => {
  const remove = (variantId: string) => inWork((work) => removePrice(work, { variantId, marketCode }))

  test("takes the variant out of the market, and its history says since when", async () => {
    const variantId = await variant()
    await set(variantId, 1_990)
    expect(await remove(variantId)).toEqual({ variantId, taxCategory: "standard", prices: [] })
    expect(await priceOf(variantId)).toBeUndefined()
    expect(await db.many(sql`select 1 from catalog.cards where first_variant_id = ${variantId}`)).toEqual([])
    await remove(variantId)
    await set(variantId, 1_990)
    const { prices } = await priceHistory(db, { variantId, marketCode, limit: 9 })
    expect(prices.map(({ number, price }) => [number, price])).toEqual([
      [3, eur(1_990)],
      [2, null],
      [1, eur(1_990)],
    ])
    expect(await priceOf(variantId)).toMatchObject({ price: eur(1_990) })
  })

  test("at the moment somebody sets it leaves one of the two, and both in the history", async () => {
    const variantId = await variant()
    await set(variantId, 100)
    await Promise.all([remove(variantId), set(variantId, 200), remove(variantId), set(variantId, 300)])
    await checkBooks()
    const { prices } = await priceHistory(db, { variantId, marketCode, limit: 9 })
    expect(prices.map(({ price }) => price)).toEqual(expect.arrayContaining([eur(200), eur(300), null]))
    expect((await priceOf(variantId))?.price ?? null).toEqual(prices[0]?.price)
  })

  test("of nothing, or nowhere, is refused; of a variant that has none changes nothing", async () => {
    const variantId = await variant()
    expect((await remove(variantId)).prices).toEqual([])
    await expect(remove("var_unknown")).rejects.toMatchObject({ status: 404, code: "variant.not_found" })
    const nowhere = inWork((work) => removePrice(work, { variantId, marketCode: "nowhere" }))
    await expect(nowhere).rejects.toMatchObject({ status: 404, code: "market.not_found" })
  })
})

describe("setting a price", () => {
  test("is seen by the cart and by the catalog at the same moment", async () => {
    const variantId = await variant()
    await set(variantId, 1_990, 2_490)
    expect(await priceOf(variantId)).toMatchObject({
      price: eur(1_990),
      compareAt: eur(2_490),
      taxCategory: "standard",
    })
    const card = await db.one(sql<{ priceFromMinor: bigint }>`
      select price_from_minor from catalog.cards where first_variant_id = ${variantId}
    `)
    expect(card.priceFromMinor).toBe(1_990n)
  })

  test("keeps every price that was, with who set it; the same price again is no change", async () => {
    const variantId = await variant()
    for (const minor of [100, 200, 200, 150]) await set(variantId, minor)
    const { prices, next } = await priceHistory(db, { variantId, marketCode, limit: 2 })
    expect(prices.map(({ price }) => price)).toEqual([eur(150), eur(200)])
    expect(prices[0]?.actor).toBe("system:test")
    const rest = await priceHistory(db, { variantId, marketCode, before: next ?? 0, limit: 2 })
    expect(rest).toMatchObject({ prices: [{ number: 1, price: eur(100) }], next: null })
  })

  test("by two people at once leaves the last one in force, and both in the history", async () => {
    const variantId = await variant()
    await set(variantId, 1)
    const early = new Date(Date.now() - 60_000)
    const wishes = Array.from({ length: 20 }, (_, place) =>
      inWorkAs({ now: place % 2 === 0 ? early : new Date() }, (work) =>
        setPrice(work, { variantId, marketCode, price: eur(100 + place) }),
      ),
    )
    await Promise.all(wishes)
    const { prices } = await priceHistory(db, { variantId, marketCode, limit: 100 })
    expect(prices).toHaveLength(21)
    expect(prices[0]?.price).toEqual((await priceOf(variantId))?.price)
  })

  test("is refused in another currency, below zero, above what it was, twice, or for nothing", async () => {
    const variantId = await variant()
    const price = { variantId, marketCode, price: eur(100) }
    const refused = async (prices: (typeof price & { compareAt?: Money })[]) => {
      const error = await inWork((work) => setPrices(work, { prices })).catch((reason) => reason)
      return error.code
    }
    expect(await refused([{ ...price, price: money(100n, "USD") }])).toBe("price.wrong_currency")
    expect(await refused([{ ...price, price: eur(-1) }])).toBe("price.out_of_range")
    expect(await refused([{ ...price, compareAt: eur(100) }])).toBe("price.not_reduced")
    expect(await refused([price, price])).toBe("price.given_twice")
    expect(await refused([{ ...price, marketCode: "nowhere" }])).toBe("market.not_found")
    expect(await refused([price, { ...price, variantId: "var_00" }])).toBe("variant.not_found")
    expect(await priceOf(variantId)).toBeUndefined()
  })

  test("over a price that somebody else has changed since it was looked at is refused", async () => {
    const variantId = await variant()
    const typed = (seen: Money | null) =>
      inWork((work) => setPrice(work, { variantId, marketCode, price: eur(120), seen }))
    await expect(typed(eur(100))).rejects.toMatchObject({ code: "price.changed", status: 409 })
    await typed(null)
    await expect(typed(null)).rejects.toMatchObject({ code: "price.changed" })
    await set(variantId, 150)
    await expect(typed(eur(120))).rejects.toMatchObject({ code: "price.changed" })
    await typed(eur(150))
    expect((await priceOf(variantId))?.price).toEqual(eur(120))
  })

  test("many at once from two sides never blocks for good", async () => {
    const ids = [await variant(), await variant(), await variant(), await variant()]
    const lists = Array.from({ length: 20 }, (_, place) =>
      (place % 2 === 0 ? ids : [...ids].reverse()).map((variantId) => ({
        variantId,
        marketCode,
        price: eur(100 + place),
      })),
    )
    await Promise.all(lists.map((prices) => inWork((work) => setPrices(work, { prices }))))
    const prices = await pricesOf(db, { variantIds: ids, marketCode, now: new Date() })
    expect(new Set([...prices.values()].map(({ price }) => price.minor)).size).toBe(1)
  })
})

describe("taxes", () => {
  test("of a variant are at the standard rate until somebody says otherwise", async () => {
    const variantId = await variant()
    await set(variantId, 100)
    await inWork((work) => setTaxCategory(work, { variantId, category: "reduced" }))
    expect((await priceOf(variantId))?.taxCategory).toBe("reduced")
    await inWork((work) => setTaxCategory(work, { variantId, category: "standard" }))
    expect((await priceOf(variantId))?.taxCategory).toBe("standard")
    const unknown = inWork((work) => setTaxCategory(work, { variantId: "var_00", category: "zero" }))
    await expect(unknown).rejects.toMatchObject({ code: "variant.not_found" })
  })
})
