import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fitIn, type Period } from "./periods.ts"
import { countriesWithoutRates, holds, type PlacedRate, placeOf, ratesFor, taxBookFrom } from "./places.ts"
import { rateOf, type TaxCategory, type taxCategories } from "./taxes.ts"

const now = new Date("2026-06-15T12:00:00Z")
const long = new Date("2020-01-01T00:00:00Z")
const day = (text: string) => new Date(`${text}T00:00:00Z`)

type Given = Partial<PlacedRate> & Pick<PlacedRate, "country" | "ratePpm">
const rate = (given: Given): PlacedRate => ({
  ...{ region: null, category: "standard", validFrom: long, validUntil: null },
  ...given,
})

const book = taxBookFrom([
  rate({ country: "DE", ratePpm: 190_000 }),
  rate({ country: "DE", ratePpm: 70_000, category: "reduced" }),
  rate({ country: "AT", ratePpm: 200_000, validUntil: day("2026-06-01") }),
  rate({ country: "AT", ratePpm: 210_000, validFrom: day("2026-06-01") }),
  rate({ country: "ES", ratePpm: 210_000 }),
  rate({ country: "ES", ratePpm: 70_000, region: "ES-CN" }),
  rate({ country: "US", ratePpm: 72_500, region: "US-CA" }),
  rate({ country: "PL", ratePpm: 230_000, validFrom: day("2027-01-01") }),
])

const taken = (country: string, region: string | null, category: TaxCategory = "standard", at = now) =>
  rateOf(category, ratesFor({ country, region }, book, at), at)

describe("the rates of a place", () => {
  test.each([
    ["the country's", "DE", null, "standard", 190_000],
    ["a category's own", "DE", null, "reduced", 70_000],
    ["a category without one follows the standard rate", "DE", null, "super_reduced", 190_000],
    ["the one that has begun, not the one that has ended", "AT", null, "standard", 210_000],
    ["a region's before its country's", "ES", "ES-CN", "standard", 70_000],
    ["the country's where a region has none", "ES", "ES-MD", "standard", 210_000],
    ["a region of a country that has none itself", "US", "US-CA", "standard", 72_500],
    ["none elsewhere in that country", "US", "US-OR", "standard", 0],
    ["none before it begins", "PL", null, "standard", 0],
    ["none where nothing is set, and nothing is guessed", "FR", null, "standard", 0],
    ["nothing on what is not taxed", "DE", null, "zero", 0],
  ] as const)("%s", (_, country, region, category, ppm) => {
    expect(taken(country, region, category)).toBe(ppm)
  })

  test("change at the very instant at which one ends and the next begins", () => {
    expect(taken("AT", null, "standard", new Date(day("2026-06-01").getTime() - 1))).toBe(200_000)
    expect(taken("AT", null, "standard", day("2026-06-01"))).toBe(210_000)
  })

  test("are missing where none holds", () => {
    expect(countriesWithoutRates(["DE", "FR", "PL", "US"], book, now)).toEqual(["FR", "PL"])
  })
})

test.each([
  ["US", "CA", "US-CA"],
  ["US", " us-ca ", "US-CA"],
  ["US", "California", null],
  ["DE", "", null],
  ["DE", undefined, null],
  ["CA", "CA", "CA-CA"],
])("an address in %s with the region %j is in %j", (country, region, code) => {
  expect(placeOf({ country, region })).toEqual({ country, region: code })
})

const row = (from: string, until: string | null = null): Period => ({
  validFrom: day(from),
  validUntil: until === null ? null : day(until),
})

describe("a new rate among the others", () => {
  test("ends the one before it", () => {
    const before = row("2020-01-01")
    const fitted = fitIn([before], { validFrom: day("2027-01-01") })
    expect(fitted).toEqual({ validUntil: null, cut: before, continued: undefined })
  })

  test("holds until the next one that is planned", () => {
    const rows = [row("2020-01-01", "2027-01-01"), row("2027-01-01")]
    const { validUntil, cut, continued } = fitIn(rows, { validFrom: day("2026-07-01") })
    expect({ validUntil, cut, continued }).toEqual({
      validUntil: day("2027-01-01"),
      cut: rows[0],
      continued: undefined,
    })
  })

  test("with an end gives way to the one before it again", () => {
    const before = row("2007-01-01")
    const fitted = fitIn([before], { validFrom: day("2020-07-01"), validUntil: day("2021-01-01") })
    expect(fitted).toEqual({
      validUntil: day("2021-01-01"),
      cut: before,
      continued: { validFrom: day("2021-01-01"), validUntil: null },
    })
  })

  test("is refused where it would overlap another one", () => {
    const rows = [row("2020-01-01", "2027-01-01"), row("2027-01-01")]
    const wanted = { validFrom: day("2026-07-01"), validUntil: day("2027-06-01") }
    expect(() => fitIn(rows, wanted)).toThrow(
      expect.objectContaining({
        code: "tax_rate.overlap",
        details: expect.objectContaining({ field: "validUntil" }),
      }),
    )
    expect(() => fitIn(rows, { validFrom: day("2027-01-01") })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: "validFrom" }) }),
    )
  })

  test("whatever is set in whatever order, one rate holds at any instant", () => {
    const days = fc.integer({ min: 0, max: 400 })
    const sets = fc.array(fc.record({ from: days, length: fc.option(fc.integer({ min: 1, max: 90 })) }), {
      maxLength: 12,
    })
    const at = (number: number) => new Date(long.getTime() + number * 86_400_000)
    fc.assert(
      fc.property(sets, (wanted) => {
        let rows: (Period & { category: (typeof taxCategories)[number] })[] = []
        for (const { from, length } of wanted) {
          const validFrom = at(from)
          try {
            const fitted = fitIn(rows, { validFrom, validUntil: length === null ? null : at(from + length) })
            rows = rows.map((one) => (one === fitted.cut ? { ...one, validUntil: validFrom } : one))
            rows.push({ validFrom, validUntil: fitted.validUntil, category: "standard" })
            if (fitted.continued) rows.push({ ...fitted.continued, category: "standard" })
          } catch (error) {
            expect(error).toMatchObject({ code: "tax_rate.overlap" })
          }
        }
        for (let number = 0; number <= 500; number += 7) {
          const first = rows.some(
            ({ validFrom, validUntil }) => validFrom <= at(number) && validUntil === null,
          )
          const count = rows.filter((one) => holds(one, at(number))).length
          expect(count).toBeLessThanOrEqual(1)
          if (first) expect(count).toBe(1)
        }
      }),
    )
  })
})
