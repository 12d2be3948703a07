import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { openFileStore } from "../../kit/files.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { createProduct, productBySlug } from "../catalog/index.ts"
import { turnPrices } from "./clock.ts"
import { removePrice, type SetPrice, setPrice } from "./commands/prices.ts"
import { pricingModule } from "./index.ts"
import { priceHistory, pricesOfVariant } from "./queries.ts"

const database = await testDb({ files: openFileStore("/nowhere") })
const { db, inWork, inWorkAs } = database

afterEach(async () => {
  const lines = await runAudit(pricingModule.audit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => database.close())

const marketCode = "de"
const eur = (minor: number) => money(BigInt(minor), "EUR")
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
let number = 0

async function product() {
  const made = await inWork((work) =>
    createProduct(work, {
      titles: { en: `Coffee ${++number}` },
      ...{ reach: "parcel", state: "active" },
      variants: [{ sku: `D-${number}`, content: { thousandths: 250_000, unit: "g", base: "kg" } }],
    }),
  )
  return { variantId: made.variants[0]?.id ?? "", slug: made.slug }
}

type Given = Omit<SetPrice, "variantId" | "marketCode">
const set = (variantId: string, given: Given, now?: Date) =>
  inWorkAs(now ? { now } : {}, (work) => setPrice(work, { variantId, marketCode, ...given }))

async function shown(slug: string) {
  const { reply } = await productBySlug(db, { slug, market: marketCode })
  const [variant] = reply.variants
  if (!variant) throw new Error("a product that is sold has a variant")
  const { price, compareAt, lowestBefore, saleUntil, tiers, perUnit } = variant
  return { price, compareAt, lowestBefore, saleUntil, tiers, perUnit }
}

async function refusal(variantId: string, given: Given) {
  const error = await set(variantId, given).catch((reason) => reason)
  return [error.code, error.details?.field]
}

describe("a sale", () => {
  test("is what the page shows while it is on, with the price before and the lowest of thirty days", async () => {
    const { variantId, slug } = await product()
    await set(variantId, { price: eur(490) }, inHours(-24 * 40))
    const until = inHours(200)
    await set(variantId, { price: eur(490), sales: [{ price: eur(390), until }] })
    expect(await shown(slug)).toEqual({
      ...{ price: eur(390), compareAt: eur(490), lowestBefore: eur(490), saleUntil: until, tiers: [] },
      perUnit: { price: eur(1_560), base: "kg" },
    })
  })

  test("begins and ends by the clock, and nothing else has to happen", async () => {
    const { variantId, slug } = await product()
    const [from, until] = [inHours(1), inHours(2)]
    await set(variantId, { price: eur(490), sales: [{ price: eur(390), from, until }] })
    expect(await shown(slug)).toMatchObject({ price: eur(490), compareAt: null })
    const turnAt = (now: Date) => inWorkAs({ now }, turnPrices)
    expect(await turnAt(new Date(from.getTime() - 1))).toBe(0)
    expect(await turnAt(from)).toBe(1)
    expect(await shown(slug)).toMatchObject({ price: eur(390), lowestBefore: eur(490) })
    expect(await turnAt(from)).toBe(0)
    const card = sql<{ minor: bigint }>`
      select price_minor as minor from catalog.placements
      where category_id = '' and product_id = (
        select product_id from catalog.variants where id = ${variantId}
      )
    `
    expect((await db.one(card)).minor).toBe(390n)
    expect(await turnAt(until)).toBe(1)
    expect(await shown(slug)).toMatchObject({ price: eur(490), compareAt: null, lowestBefore: null })
    expect((await db.one(card)).minor).toBe(490n)
    // Back in the present, where the sale is still to come.
    await set(variantId, { price: eur(490), sales: [] })
  })

  test("stays when only the price is set, and goes when none are given or when it is over", async () => {
    const { variantId, slug } = await product()
    await set(variantId, { price: eur(490), sales: [{ price: eur(390) }] })
    await set(variantId, { price: eur(500) })
    expect(await shown(slug)).toMatchObject({ price: eur(390), compareAt: eur(500) })
    await set(variantId, { price: eur(500), sales: [] })
    expect(await shown(slug)).toMatchObject({ price: eur(500), compareAt: null })
    const [from, until] = [inHours(-2), inHours(-1)]
    await set(variantId, { price: eur(490), sales: [{ price: eur(390), from, until }] })
    expect((await pricesOfVariant(db, { variantId })).prices[0]?.sales).toEqual([])
  })

  test("is refused with its field when it overlaps another, is no reduction, or ends too early", async () => {
    const { variantId } = await product()
    const price = eur(490)
    const two = [
      { price: eur(390), from: inHours(1), until: inHours(3) },
      { price: eur(380), from: inHours(2), until: inHours(4) },
    ]
    expect(await refusal(variantId, { price, sales: two })).toEqual(["price.sales_overlap", "sales.1"])
    const endless = [{ price: eur(390), from: inHours(1) }, ...two.slice(1)]
    expect(await refusal(variantId, { price, sales: endless })).toEqual(["price.sales_overlap", "sales.1"])
    expect(await refusal(variantId, { price, sales: [{ price }] })).toEqual([
      ...["price.sale_not_lower", "sales.0"],
    ])
    const backward = [{ price: eur(1), from: inHours(2), until: inHours(1) }]
    expect(await refusal(variantId, { price, sales: backward })).toEqual([
      ...["price.sale_ends_early", "sales.0"],
    ])
    const dollars = [{ price: money(100n, "USD") }]
    expect(await refusal(variantId, { price, sales: dollars })).toEqual(["price.wrong_currency", "sales.0"])
    expect(await refusal(variantId, { price, sales: [{ price: eur(-1) }] })).toEqual([
      ...["price.out_of_range", "sales.0"],
    ])
    await set(variantId, { price, sales: [{ price: eur(390) }] })
    expect(await refusal(variantId, { price: eur(380) })).toEqual(["price.sale_not_lower", "sales.0"])
  })
})

describe("prices by quantity", () => {
  test("are told with the price for one", async () => {
    const { variantId, slug } = await product()
    const tiers = [
      { quantityMin: 10, price: eur(350) },
      { quantityMin: 5, price: eur(400) },
    ]
    await set(variantId, { price: eur(490), tiers })
    expect(await shown(slug)).toMatchObject({ price: eur(490), tiers: [...tiers].reverse() })
    await set(variantId, { price: eur(490), tiers, sales: [{ price: eur(380) }] })
    expect((await shown(slug)).tiers).toEqual([{ quantityMin: 10, price: eur(350) }])
  })

  test("are refused with their field when they are not lower, given twice, or in another currency", async () => {
    const { variantId } = await product()
    const price = eur(490)
    const tier = (quantityMin: number, amount = eur(400)) => ({ quantityMin, price: amount })
    expect(await refusal(variantId, { price, tiers: [tier(5, price)] })).toEqual([
      ...["price.tier_not_lower", "tiers.0"],
    ])
    expect(await refusal(variantId, { price, tiers: [tier(5), tier(9)] })).toEqual([
      ...["price.tier_not_lower", "tiers.1"],
    ])
    expect(await refusal(variantId, { price, tiers: [tier(5), tier(5, eur(1))] })).toEqual([
      ...["price.tier_twice", "tiers.1"],
    ])
    expect(await refusal(variantId, { price, tiers: [tier(5, money(1n, "USD"))] })).toEqual([
      ...["price.wrong_currency", "tiers.0"],
    ])
  })

  test("and sales are in the history, and the database itself refuses what contradicts", async () => {
    const { variantId } = await product()
    await set(variantId, { price: eur(490), tiers: [{ quantityMin: 5, price: eur(400) }] })
    await set(variantId, { price: eur(490), tiers: [], sales: [{ price: eur(390) }] })
    await inWork((work) => removePrice(work, { variantId, marketCode }))
    const { prices } = await priceHistory(db, { variantId, marketCode, limit: 9 })
    expect(prices.map(({ tiers, sales }) => [tiers.length, sales.length])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ])
    await set(variantId, { price: eur(490), sales: [{ price: eur(390) }] })
    for (const wrong of [
      sql`update pricing.current_prices set price_minor = 390 where variant_id = ${variantId}`,
      sql`update pricing.current_prices set tiers = '[{"quantityMin": 5, "minor": 490}]'
        where variant_id = ${variantId}`,
      sql`update pricing.current_prices
        set sales = '[{"minor": 1, "from": "2026-01-01T00:00:00.000Z", "until": null},
          {"minor": 1, "from": "2026-02-01T00:00:00.000Z", "until": null}]'
        where variant_id = ${variantId}`,
    ]) {
      await expect(inWork(async (work) => work.write(wrong))).rejects.toThrow(/check constraint/)
    }
  })
})
