import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { openFileStore } from "../../../kit/files.ts"
import { money } from "../../../kit/money.ts"
import { testDb } from "../../../kit/testing.ts"
import { catalogModule, createProduct, productBySlug } from "../../catalog/index.ts"
import { createMarket } from "../../settings/index.ts"
import { turnPrices } from "../clock.ts"
import { removePrice, setPrice } from "../commands/prices.ts"
import { pricingModule } from "../index.ts"
import { createPriceList, setListPrices } from "../lists/commands.ts"
import { priceHistory, pricesAfter, pricesOfVariant } from "../queries.ts"
import { followConversion, type SetConversion, setConversion } from "./commands.ts"
import { conversionExamples, listConversions } from "./queries.ts"
import { convertInto } from "./turning.ts"

const database = await testDb({ files: openFileStore("/nowhere") })
const { db, inWork } = database
const audit = [...pricingModule.audit, ...catalogModule.audit]

beforeAll(async () => {
  await market("ch", "CHF")
  await market("us", "USD")
})
afterEach(async () => {
  await turn()
  const lines = await runAudit(audit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => database.close())

const eur = (minor: number) => money(BigInt(minor), "EUR")
const chf = (minor: number) => money(BigInt(minor), "CHF")
let number = 0

function market(code: string, currency: string) {
  return inWork((work) =>
    createMarket(work, {
      ...{ code, titles: { en: code }, currency, countries: ["CH"], taxDisplay: "gross" },
      defaultLocale: "en",
    }),
  )
}

async function priced(minor = 2_490) {
  const made = await inWork((work) =>
    createProduct(work, {
      titles: { en: `Lamp ${++number}` },
      ...{ reach: "parcel", state: "active" },
      variants: [{ sku: `L-${number}` }],
    }),
  )
  const variantId = made.variants[0]?.id ?? ""
  await inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(minor) }))
  return { variantId, slug: made.slug }
}

const usual: Omit<SetConversion, "version"> = {
  ...{ fromCurrency: "EUR", toCurrency: "CHF", fromMarket: "de", rate: "0.9312", rateOn: "2026-11-20" },
  ...{ stepMinor: 5, endingMinor: 0, direction: "nearest", isOn: true },
}

async function rule(given: Partial<SetConversion> = {}) {
  const wanted = { ...usual, ...given }
  const { conversions } = await listConversions(db)
  const known = conversions.find(({ toCurrency }) => toCurrency === wanted.toCurrency)
  const set = await inWork((work) => setConversion(work, { ...wanted, version: known?.version ?? null }))
  await turn()
  return set
}

/** What the clock does in each process that has pages. */
async function turn(): Promise<void> {
  while ((await inWork(turnPrices)) > 0);
}

async function shown(slug: string, marketCode = "ch") {
  const found = await productBySlug(db, { slug, market: marketCode }).catch(() => undefined)
  return found?.reply.variants[0]
}
const shownMinor = async (slug: string, marketCode?: string) => {
  const found = await shown(slug, marketCode)
  return found && Number(found.price.minor)
}

describe("a price in a currency in which it was not set", () => {
  test("is none until the owner switches a rule on, and none again when it is off", async () => {
    const { slug } = await priced()
    expect(await shown(slug)).toBeUndefined()
    await rule()
    expect(await shown(slug)).toMatchObject({
      price: chf(2_320),
      converted: { from: eur(2_490), rate: "0.9312", on: "2026-11-20" },
    })
    expect((await listConversions(db)).conversions[0]?.prices).toBeGreaterThan(0)
    await rule({ isOn: false })
    expect(await shown(slug)).toBeUndefined()
    expect(await shownMinor(slug, "de")).toBe(2_490)
  })

  test("follows the price it comes from, in the same transaction, and the rule", async () => {
    const { variantId, slug } = await priced()
    await rule()
    await inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(1_000) }))
    expect(await shownMinor(slug)).toBe(930)
    await rule({ rate: "0.95", rateOn: "2026-11-25", stepMinor: 100, endingMinor: 95 })
    expect(await shown(slug)).toMatchObject({ price: chf(995), converted: { rate: "0.95" } })
    await inWork((work) => removePrice(work, { variantId, marketCode: "de" }))
    expect(await shown(slug)).toBeUndefined()
    const { prices } = await priceHistory(db, { variantId, marketCode: "ch", limit: 9 })
    expect(prices.map(({ price, converted }) => [price && Number(price.minor), converted?.rate])).toEqual([
      [null, undefined],
      [995, "0.95"],
      [930, "0.9312"],
      [2_320, "0.9312"],
    ])
  })

  test("gives way to one that somebody sets, and comes back when that is given back", async () => {
    const { variantId, slug } = await priced()
    await rule()
    await inWork((work) => setPrice(work, { variantId, marketCode: "ch", price: chf(3_000) }))
    expect(await shown(slug)).toMatchObject({ price: chf(3_000), converted: null })
    await rule({ rate: "0.9" })
    expect(await shownMinor(slug)).toBe(3_000)
    const { prices } = await inWork((work) => followConversion(work, { variantId, marketCode: "ch" }))
    expect(prices.map(({ marketCode, converted }) => [marketCode, converted?.minor])).toEqual([
      ["ch", 2_490],
      ["de", undefined],
    ])
    expect(await shownMinor(slug)).toBe(2_240)
  })

  test("set by hand to the same amount is a price that somebody has set", async () => {
    const { variantId, slug } = await priced()
    await rule()
    await inWork((work) => setPrice(work, { variantId, marketCode: "ch", price: chf(2_320) }))
    await rule({ rate: "0.5" })
    expect(await shown(slug)).toMatchObject({ price: chf(2_320), converted: null })
  })

  test("is none where somebody has stopped the sale, until it is given back", async () => {
    const { variantId, slug } = await priced()
    await rule()
    await inWork((work) => removePrice(work, { variantId, marketCode: "ch" }))
    await inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(2_000) }))
    expect(await shown(slug)).toBeUndefined()
    await inWork((work) => followConversion(work, { variantId, marketCode: "ch" }))
    expect(await shownMinor(slug)).toBe(1_860)
  })

  test("cannot be given back where no rule makes one", async () => {
    const { variantId, slug } = await priced()
    await rule({ isOn: false })
    await inWork((work) => setPrice(work, { variantId, marketCode: "ch", price: chf(100) }))
    const given = inWork((work) => followConversion(work, { variantId, marketCode: "ch" }))
    await expect(given).rejects.toMatchObject({ code: "price.not_convertible", status: 409 })
    expect(await shownMinor(slug)).toBe(100)
  })

  test("is there in a market that is made later", async () => {
    const { slug } = await priced()
    await rule()
    await market("li", "CHF")
    await inWork((work) => convertInto(work, { marketCode: "li" }))
    await turn()
    expect(await shownMinor(slug, "li")).toBe(2_320)
  })

  test("is no price of the shop's in files, and is not converted on", async () => {
    const { variantId, slug } = await priced()
    await rule()
    await rule({ fromCurrency: "CHF", fromMarket: "ch", toCurrency: "USD", rate: "1.1" })
    expect(await shown(slug, "us")).toBeUndefined()
    const listed = await pricesAfter(db, { after: { variantId: "", marketCode: "" }, limit: 999 })
    const own = listed.filter((one) => one.variantId === variantId)
    expect(own.map(({ marketCode }) => marketCode)).toEqual(["de"])
  })

  test("brings sales and steps along, and price lists of its own market count beside it", async () => {
    const { variantId, slug } = await priced()
    await rule()
    const sales = [{ price: eur(2_000) }]
    const tiers = [{ quantityMin: 5, price: eur(1_800) }]
    await inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(2_490), sales, tiers }))
    expect(await shown(slug)).toMatchObject({
      ...{ price: chf(1_860), compareAt: chf(2_320), lowestBefore: chf(2_320) },
      tiers: [{ quantityMin: 5, price: chf(1_675) }],
      converted: { from: eur(2_000) },
    })
    const list = await inWork((work) =>
      createPriceList(work, {
        ...{ marketCode: "ch", title: "Swiss week", groupId: null, rule: "if_lower", priority: 1 },
        ...{ validFrom: null, validUntil: null, isOn: true },
      }),
    )
    const prices = [{ variantId, price: chf(1_500) }]
    await inWork((work) => setListPrices(work, { listId: list.listId, prices }))
    await turn()
    expect(await shown(slug)).toMatchObject({ price: chf(1_500), compareAt: chf(2_320), converted: null })
    await rule({ rate: "0.5" })
    expect(await shown(slug)).toMatchObject({ price: chf(1_000), converted: { rate: "0.5" } })
  })

  test("is right whatever comes at once", async () => {
    const { variantId, slug } = await priced()
    await rule()
    const { conversions } = await listConversions(db)
    const { version = 0 } = conversions.find(({ toCurrency }) => toCurrency === "CHF") ?? {}
    await Promise.all([
      ...[1_000, 1_100, 1_200, 1_300].map((minor) =>
        inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(minor) })),
      ),
      inWork((work) => setConversion(work, { ...usual, rate: "0.8", version })),
      turn(),
    ])
    await turn()
    const { prices } = await pricesOfVariant(db, { variantId })
    const source = prices.find(({ marketCode }) => marketCode === "de")
    expect(await shownMinor(slug)).toBe((Number(source?.price.minor) * 8) / 10)
  })
})

describe("a rule of conversion", () => {
  test("shows what it would make of some prices", async () => {
    await priced()
    const { examples } = await conversionExamples(db, { ...usual, rate: "2", stepMinor: 1 })
    expect(examples.length).toBeGreaterThan(0)
    for (const { from, price } of examples) expect(price.minor).toBe(from.minor * 2n)
  })

  test.each<[string, Partial<SetConversion>, string]>([
    ["of one currency", { toCurrency: "EUR" }, "conversion.same_currency"],
    ["of nothing", { rate: "0.000" }, "conversion.rate"],
    ["of tomorrow and later", { rateOn: "2099-01-01" }, "conversion.in_the_future"],
    ["with an ending above its step", { endingMinor: 5 }, "conversion.ending"],
    ["from a market with another currency", { fromMarket: "ch" }, "conversion.wrong_market"],
    ["into a currency that no market has", { toCurrency: "SEK" }, "conversion.no_market"],
  ])("%s is refused", async (_name, given, code) => {
    const { conversions } = await listConversions(db)
    const known = conversions.find(({ toCurrency }) => toCurrency === (given.toCurrency ?? "CHF"))
    const set = inWork((work) => setConversion(work, { ...usual, ...given, version: known?.version ?? null }))
    await expect(set).rejects.toMatchObject({ code, details: { field: expect.any(String) } })
  })

  test("that somebody else has changed meanwhile is not written over", async () => {
    await rule()
    const set = inWork((work) => setConversion(work, { ...usual, version: null }))
    await expect(set).rejects.toMatchObject({ code: "conversion.changed", status: 409 })
  })
})
