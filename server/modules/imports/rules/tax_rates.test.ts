import { describe, expect, test } from "vitest"
import type { SetTaxRate } from "../../pricing/index.ts"
import file from "../known_tax_rates.csv"
import { compareTaxRates } from "./tax_rate_diff.ts"
import { readTaxRates, taxRatesFile } from "./tax_rates.ts"

const now = new Date("2026-11-26T12:00:00Z")
const at = { now, timeZone: "UTC" }
const head = "country,region,category,percent,valid_from,valid_until,authority,source,checked_on"
const read = (...lines: string[]) => readTaxRates([head, ...lines].join("\n"), at)

describe("the rates that came with the program", () => {
  const rates = readTaxRates(file, at).map(({ rate }) => rate)

  test("are all readable, each with who says so, where, and when somebody looked", () => {
    for (const rate of rates) {
      expect(rate).toBeDefined()
      expect(rate?.authority, rate?.country).toBeTruthy()
      expect(rate?.source).toBeTruthy()
      expect(rate?.checkedOn).toMatch(/^2026-\d\d-\d\d$/)
    }
  })

  test("have one standard rate for each of the 27 countries of the Union and for the United Kingdom", () => {
    const standard = rates.filter((rate) => rate?.category === "standard").map((rate) => rate?.country)
    expect(standard).toHaveLength(28)
    expect(new Set(standard).size).toBe(28)
    for (const rate of rates) expect(rate?.ratePpm).toBeLessThanOrEqual(270_000)
  })

  test("have a reduced rate of 5 % or more, and a strongly reduced one below", () => {
    for (const rate of rates) {
      if (rate?.category === "reduced") expect(rate.ratePpm).toBeGreaterThanOrEqual(50_000)
      if (rate?.category === "super_reduced") expect(rate.ratePpm).toBeLessThan(50_000)
    }
  })
})

describe("a file of tax rates", () => {
  test.each([
    ["DE,,standard,19", "country", undefined],
    ["Germany,,standard,19", "country", "country"],
    ["UK,,standard,20", "country", "country"],
    ["ZZ,,standard,20", "country", "country"],
    [",,standard,19", "country", "missing"],
    ["DE,US-CA,standard,19", "region", "region"],
    ["DE,,luxury,19", "category", "category"],
    ["DE,,standard,-1", "percent", "percent_negative"],
    ["DE,,standard,101", "percent", "percent_too_high"],
    ["DE,,standard,nineteen", "percent", "percent"],
    ["DE,,standard,", "percent", "missing"],
    ["DE,,zero,1", "percent", "zero_taxed"],
    ["DE,,standard,19,2026-02-30", "valid_from", "day"],
    ["DE,,standard,19,2027-02-01,2027-01-01", "valid_until", "ends_early"],
    ["DE,,standard,19,2020-02-01,2021-01-01", "valid_until", "over"],
    ["DE,,standard,19,,,,,yesterday", "checked_on", "day"],
  ])("%s", (line, field, problem) => {
    const [one] = read(line)
    expect(one?.problem).toEqual(problem && { field, problem })
  })

  test("may have a comma in percents and a semicolon between its cells", () => {
    const [one] = readTaxRates("country;category;percent\nch;standard;8,1", at)
    expect(one?.rate).toMatchObject({ country: "CH", ratePpm: 81_000 })
  })

  test("without a column that it needs says which", () => {
    expect(readTaxRates("country,percent\nDE,19", at)).toMatchObject([
      { line: 1, problem: { field: "category", problem: "missing" } },
    ])
  })

  test("comes out as it came in", () => {
    const lines = read(
      "DE,,standard,19,2021-01-01,,Finanzamt,law,2026-01-02",
      "US,US-CA,standard,7.25,2027-01-01,2027-06-30,,,",
    )
    const rates = lines.flatMap(({ rate }) => (rate ? [rate] : []))
    const again = taxRatesFile(rates, "UTC")
    expect(readTaxRates(again, at).map(({ rate }) => rate)).toEqual(rates)
    expect(again).toContain("US,US-CA,standard,7.25,2027-01-01,2027-06-30")
  })

  test("has days that begin and end at midnight where the shop is", () => {
    const inBerlin = { now, timeZone: "Europe/Berlin" }
    const line = "DE,,standard,20,2027-01-01,2027-06-30"
    const rates = readTaxRates(`${head}\n${line}`, inBerlin).flatMap(({ rate }) => rate ?? [])
    expect(rates).toMatchObject([
      { validFrom: new Date("2026-12-31T23:00:00Z"), validUntil: new Date("2027-06-30T22:00:00Z") },
    ])
    expect(taxRatesFile(rates, "Europe/Berlin")).toContain(line)
  })
})

describe("beside the rates that are set", () => {
  const set = (given: Partial<SetTaxRate>): SetTaxRate => ({
    ...{ taxRateId: "txr_1", country: "DE", region: null, category: "standard", ratePpm: 190_000 },
    ...{ validFrom: new Date("2020-01-01T00:00:00Z"), validUntil: null, actor: "x" },
    ...{ authority: null, source: null, checkedOn: null },
    ...given,
  })
  const outcomes = (known: SetTaxRate[], ...lines: string[]) =>
    compareTaxRates(read(...lines), { known, now }).map((row) =>
      row.outcome === "refused" ? row.problem.problem : row.outcome,
    )

  test("a rate is new, another one, or the same", () => {
    expect(outcomes([], "DE,,standard,19")).toEqual(["new"])
    expect(outcomes([set({})], "DE,,standard,19,2007-01-01")).toEqual(["unchanged"])
    expect(outcomes([set({})], "DE,,standard,20", "DE,,reduced,7")).toEqual(["changed", "new"])
  })

  test("of several that have begun only the last is taken; one to come stands beside it", () => {
    const lines = ["EE,,standard,20,2016-01-01", "EE,,standard,24,2025-07-01", "EE,,standard,25,2028-01-01"]
    expect(outcomes([], ...lines)).toEqual(["over", "new", "new"])
  })

  test("the same place twice from the same day is refused, and so is what would overlap a planned one", () => {
    expect(outcomes([], "DE,,standard,19,2027-01-01", "DE,,standard,20,2027-01-01")).toEqual(["new", "twice"])
    const planned = [
      set({ validUntil: new Date("2027-01-01T00:00:00Z") }),
      set({ validFrom: new Date("2027-01-01T00:00:00Z"), ratePpm: 200_000 }),
    ]
    expect(outcomes(planned, "DE,,standard,21,2027-01-01")).toEqual(["overlap"])
    expect(outcomes(planned, "DE,,standard,21,2026-12-01,2027-02-01")).toEqual(["overlap"])
  })
})
