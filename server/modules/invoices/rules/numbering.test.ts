import { describe, expect, test } from "vitest"
import { dayIn } from "../../../kit/clock.ts"
import { checkApart, numberIn, prefixOn, prefixPattern, type Series, seriesAfter } from "./numbering.ts"

const series = (given: Partial<Series> = {}): Series => ({
  ...{ prefix: "INV-2026-", kind: "invoice", digits: 5, firstNumber: 1n, nextNumber: 1n },
  ...given,
})
const asked = (given: Partial<Parameters<typeof seriesAfter>[0]> = {}) => {
  return { kind: "invoice" as const, prefix: "INV-2026-", digits: 5, nextNumber: 1n, ...given }
}

test("a year in the prefix begins a new series with each year", () => {
  expect(prefixOn("INV-{year}-", "2026-12-31")).toBe("INV-2026-")
  expect(prefixOn("INV-{year}-", "2027-01-01")).toBe("INV-2027-")
  expect(prefixOn("R-", "2027-01-01")).toBe("R-")
})

test("numbers are filled up with zeros, and go on when these are used up", () => {
  expect(numberIn({ prefix: "R-", digits: 4 }, 17n)).toBe("R-0017")
  expect(numberIn({ prefix: "R-", digits: 4 }, 12_345n)).toBe("R-12345")
})

test("the day is that of the shop", () => {
  const lateInBerlin = new Date("2026-12-31T23:30:00Z")
  expect(dayIn(lateInBerlin, "Europe/Berlin")).toBe("2027-01-01")
  expect(dayIn(lateInBerlin, "America/New_York")).toBe("2026-12-31")
})

test.each([
  ["INV-{year}-", true],
  ["R/{year}/", true],
  ["A", true],
  ["", false],
  ["INV-2026", false],
  ["INV{year}", false],
  ["INV {year}-", false],
  ["Ä-", false],
  ["{month}-", false],
])("%j as a prefix: %s", (prefix, isGood) => {
  expect(prefixPattern.test(prefix)).toBe(isGood)
})

describe("the next number", () => {
  test("of a series that is new is the one that is asked for", () => {
    expect(seriesAfter(asked({ nextNumber: 500n }), undefined)).toMatchObject({
      ...{ firstNumber: 500n, nextNumber: 500n },
    })
  })

  test("can be made larger before the first is issued, never smaller", () => {
    const known = series({ firstNumber: 500n, nextNumber: 500n })
    expect(seriesAfter(asked({ nextNumber: 700n }), known)).toMatchObject({ firstNumber: 700n })
    expect(() => seriesAfter(asked({ nextNumber: 499n }), known)).toThrow(
      expect.objectContaining({ code: "invoices.number_only_up" }),
    )
  })

  test("is never changed once the series is used, nor how its numbers are written", () => {
    const known = series({ nextNumber: 4n })
    expect(seriesAfter(asked({ nextNumber: 4n }), known)).toBe(known)
    for (const other of [{ nextNumber: 9n }, { nextNumber: 3n }, { nextNumber: 4n, digits: 6 }]) {
      expect(() => seriesAfter(asked(other), known)).toThrow(
        expect.objectContaining({ code: "invoices.series_used" }),
      )
    }
  })

  test("is not taken from the series of the other kind", () => {
    expect(() => seriesAfter(asked({ kind: "credit_note" }), series())).toThrow(
      expect.objectContaining({ code: "invoices.prefix_taken" }),
    )
  })
})

test("invoices and credit notes never come to one series, in no year", () => {
  expect(() => checkApart(["INV-{year}-", "CN-{year}-"])).not.toThrow()
  for (const pair of [
    ["A-", "A-"],
    ["A-{year}-", "A-2031-"],
  ]) {
    expect(() => checkApart(pair)).toThrow(expect.objectContaining({ code: "invoices.same_prefix" }))
  }
})
