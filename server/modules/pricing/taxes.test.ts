import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { setTaxRate, takeOverTaxRates, withdrawTaxRate } from "./commands/taxes.ts"
import { pricingModule } from "./index.ts"
import { ratesFor } from "./rules/places.ts"
import { rateOf, type TaxCategory } from "./rules/taxes.ts"
import { listTaxRates, standingTaxBook, taxesOfMarket, untaxedCountries } from "./tax_queries.ts"
import { taxCountry } from "./tax_schemas.ts"

const database = await testDb()
const { db, inWork } = database

afterEach(async () => {
  const lines = await runAudit(pricingModule.audit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => database.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
type Given = Partial<Parameters<typeof setTaxRate>[1]> & { country: string; ratePpm: number }
const set = (given: Given) => inWork((work) => setTaxRate(work, { category: "standard", ...given }))
const rateAt = async (country: string, at = new Date(), category: TaxCategory = "standard") =>
  rateOf(category, ratesFor({ country, region: null }, await standingTaxBook(db), at), at)

describe("a tax rate", () => {
  test("changes on the day that was set for it, and the one before ends there", async () => {
    await set({ country: "DE", ratePpm: 190_000 })
    const { taxRates } = await set({ country: "DE", ratePpm: 200_000, validFrom: inDays(365) })
    expect(taxRates.map(({ ratePpm }) => ratePpm)).toEqual([200_000, 190_000])
    expect(taxRates[1]?.validUntil).toEqual(taxRates[0]?.validFrom)
    expect(await rateAt("DE")).toBe(190_000)
    expect(await rateAt("DE", inDays(366))).toBe(200_000)
  })

  test("for some months gives way to the one before it again", async () => {
    await set({ country: "AT", ratePpm: 200_000, authority: "Finanzamt" })
    const { taxRates } = await set({
      ...{ country: "AT", ratePpm: 160_000 },
      validFrom: inDays(10),
      validUntil: inDays(20),
    })
    expect(taxRates).toHaveLength(3)
    expect(taxRates.filter(({ authority }) => authority === "Finanzamt")).toHaveLength(2)
    expect(await rateAt("AT", inDays(9))).toBe(200_000)
    expect(await rateAt("AT", inDays(15))).toBe(160_000)
    expect(await rateAt("AT", inDays(21))).toBe(200_000)
  })

  test("that has not begun is taken back, and the one before goes on", async () => {
    await set({ country: "NL", ratePpm: 210_000 })
    const { taxRates } = await set({ country: "NL", ratePpm: 220_000, validFrom: inDays(30) })
    const [coming, holding] = taxRates
    const holds = inWork((work) => withdrawTaxRate(work, { taxRateId: holding?.taxRateId ?? "" }))
    await expect(holds).rejects.toMatchObject({ code: "tax_rate.holds", status: 409 })
    const left = await inWork((work) => withdrawTaxRate(work, { taxRateId: coming?.taxRateId ?? "" }))
    expect(left.taxRates).toMatchObject([{ ratePpm: 210_000, validUntil: null }])
    const gone = inWork((work) => withdrawTaxRate(work, { taxRateId: coming?.taxRateId ?? "" }))
    await expect(gone).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ["in the past", { validFrom: inDays(-1) }, "tax_rate.in_the_past", "validFrom"],
    [
      "that ends before it begins",
      { validFrom: inDays(9), validUntil: inDays(8) },
      "tax_rate.ends_early",
      "validUntil",
    ],
    ["on what is not taxed", { category: "zero", ratePpm: 1 }, "tax_rate.zero", "ratePpm"],
    ["of a region of another country", { region: "US-CA" }, "tax_rate.region", "region"],
  ] as const)("%s is refused with the field", async (_, wrong, code, field) => {
    const refused = set({ country: "FR", ratePpm: 200_000, ...wrong })
    await expect(refused).rejects.toMatchObject({ code, status: 422, details: { field } })
  })

  test("that would overlap another one is refused with the field", async () => {
    await set({ country: "BE", ratePpm: 210_000 })
    const validFrom = inDays(5)
    await set({ country: "BE", ratePpm: 220_000, validFrom })
    const same = set({ country: "BE", ratePpm: 230_000, validFrom })
    await expect(same).rejects.toMatchObject({ code: "tax_rate.overlap", details: { field: "validFrom" } })
    const across = set({ country: "BE", ratePpm: 230_000, validUntil: inDays(6) })
    await expect(across).rejects.toMatchObject({ code: "tax_rate.overlap", details: { field: "validUntil" } })
  })

  test("set twice at the same moment holds once", async () => {
    const both = await Promise.allSettled([1, 2].map(() => set({ country: "PL", ratePpm: 230_000 })))
    const { taxRates } = await listTaxRates(db, { country: "PL" })
    expect(taxRates.filter(({ validUntil }) => validUntil === null)).toHaveLength(1)
    for (const one of both) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "tax_rate.overlap" })
    }
  })

  test("never overlaps in the database, whoever writes it", async () => {
    await set({ country: "LU", ratePpm: 170_000 })
    const written = inWork(async (work) => {
      work.write(sql`
        insert into pricing.tax_rates (id, country, category, rate_ppm, valid_from, actor, created_at)
        values ('txr_00', 'LU', 'standard', 1, now() + interval '1 day', 'test', now())
      `)
    })
    await expect(written).rejects.toThrow(/tax_rates_overlap/)
  })
})

test("rates are taken over together, those of the past from now on, and a second press changes nothing", async () => {
  const rates = [
    {
      country: "SE",
      category: "standard",
      ratePpm: 250_000,
      validFrom: new Date("2000-01-01"),
      authority: "EU",
    },
    { country: "SE", category: "reduced", ratePpm: 120_000, validFrom: inDays(40) },
  ] as const
  expect(await inWork((work) => takeOverTaxRates(work, { rates }))).toEqual({ count: 2 })
  expect(await inWork((work) => takeOverTaxRates(work, { rates }))).toEqual({ count: 0 })
  const { taxRates } = await listTaxRates(db, { country: "SE" })
  expect(taxRates).toHaveLength(2)
  expect(await rateAt("SE")).toBe(250_000)
  const wrong = [...rates, { country: "SE", category: "zero", ratePpm: 1 } as const]
  await expect(inWork((work) => takeOverTaxRates(work, { rates: wrong }))).rejects.toMatchObject({
    code: "tax_rate.zero",
  })
})

test("a market says which of its countries have no rate, its own first", async () => {
  await set({ country: "IT", ratePpm: 220_000 })
  const { homeCountry, countries } = await taxesOfMarket(db, { marketCode: "de", now: new Date() })
  expect(homeCountry).toBe("DE")
  expect(countries[0]?.country).toBe("DE")
  expect(countries.find(({ country }) => country === "IT")).toMatchObject({ isMissing: false })
  const missing = countries.filter(({ isMissing }) => isMissing).map(({ country }) => country)
  expect(missing).toContain("ES")
  expect(missing.sort()).toEqual(await untaxedCountries(db, { now: new Date() }))
})

test("a place that is no country gets no rate, and each that is one may", () => {
  const isTaken = (country: string) => taxCountry.safeParse(country).success
  for (const country of ["ZZ", "AA", "EU", "UK", "de", "DEU"]) expect(isTaken(country), country).toBe(false)
  for (const country of ["DE", "GB", "XK", "GR", "HK"]) expect(isTaken(country), country).toBe(true)
})
