import fc from "fast-check"
import { expect, test } from "vitest"
import { decimalText, digitsOf } from "./format.ts"
import {
  amountText,
  groupedNumber,
  inParts,
  minorOf,
  plainNumber,
  shownNumber,
  typedAmount,
  unclearNumber,
} from "./numbers.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`numbers in fields: fast-check seed ${seed}`)

const locales = ["en", "de", "id", "qps", "en-IN", "en-ZA", "de-AT", "de-CH", "id-ID"]
const currencies = ["EUR", "JPY", "BHD", "IDR"]
const locale = fc.constantFrom(...locales)
const amount = fc.record({
  minor: fc.integer({ min: 0, max: 999_999_999 }),
  currency: fc.constantFrom(...currencies),
})

/** What comes to the shop of what somebody types. */
const minorTyped = (language: string, typed: string, currency: string) =>
  minorOf(plainNumber(language, typed, digitsOf(currency)), currency)

test("a field shows a number as the reader's language writes it", () => {
  expect(shownNumber("en", "5.80")).toBe("5.80")
  expect(shownNumber("de", "5.80")).toBe("5,80")
  expect(shownNumber("id", "0.5")).toBe("0,5")
  expect(shownNumber("de", "-1234.5")).toBe("-1234,5")
  expect(shownNumber("de-CH", "5.80")).toBe("5.80")
  expect(shownNumber("de", "0.75 l")).toBe("0,75 l")
  for (const none of ["", "12", "five", "1,2,3"]) expect(shownNumber("de", none)).toBe(none)
})

test("a large number is grouped where nobody types, as the language does it", () => {
  expect(groupedNumber("id", "1500000", 2)).toBe("1.500.000")
  expect(groupedNumber("de", "150000.50", 2)).toBe("150.000,50")
  expect(groupedNumber("en", "-12345", 0)).toBe("-12,345")
  expect(groupedNumber("en-IN", "1500000", 2)).toBe("15,00,000")
  for (const plain of ["1234", "1234.50", "", "five", "12.345?"])
    expect(groupedNumber("de", plain, 2)).toBe(shownNumber("de", plain))
  // Of dinars with three digits behind the sign it could be either.
  expect(groupedNumber("de", "12345", 3)).toBe("12345")
})

test("an amount has its digits, but not those that nobody writes when they are zero", () => {
  expect(typedAmount("de", { minor: 580, currency: "EUR" })).toBe("5,80")
  expect(typedAmount("en", { minor: 1890, currency: "BHD" })).toBe("1.890")
  expect(typedAmount("id", { minor: 15_000_000, currency: "IDR" })).toBe("150000")
  expect(typedAmount("id", { minor: 15_000_050, currency: "IDR" })).toBe("150000,50")
})

test("a comma and a point are both read where they can be one thing only", () => {
  for (const language of ["en", "de", "id"]) {
    const read = (typed: string) => plainNumber(language, typed, 2)
    expect(["5,80", "5.80", " 18,9 ", "12"].map(read)).toEqual(["5.80", "5.80", "18.9", "12"])
    const thousands = ["1,234.50", "1.234,50", "1 234,50", "1'234.50", "1\u00a0234,50", "1\u202f234.50"]
    expect(new Set(thousands.map(read))).toEqual(new Set(["1234.50"]))
    expect(["1.234.567", "1,234,567", "12 345", "0.125"].map(read)).toEqual([
      "1234567",
      "1234567",
      "12345",
      "0.125",
    ])
    expect(["-5", "−5,5", "+5"].map(read)).toEqual(["-5", "-5.5", "5"])
  }
  expect(plainNumber("en", "1,23,456.70", 2)).toBe("123456.70")
})

test("thousands are read by the sign of the language, where a field has fewer digits than three", () => {
  expect(minorTyped("de", "1.234", "EUR")).toBe(123_400)
  expect(minorTyped("id", "12.500", "IDR")).toBe(1_250_000)
  expect(minorTyped("en", "1,234", "EUR")).toBe(123_400)
  expect(plainNumber("de", "1.500", 0)).toBe("1500")
  // The sign before the fraction stays that: of euros there are no thousandths.
  expect(minorTyped("de", "1,234", "EUR")).toBeUndefined()
  expect(minorTyped("en", "1.234", "EUR")).toBeUndefined()
})

test("what can be read in two ways is taken for neither, and both are told", () => {
  expect(minorTyped("de", "1.234", "BHD")).toBeUndefined()
  expect(unclearNumber("de", "1.234", 3)).toEqual({ whole: "1234", decimal: "1,234" })
  expect(unclearNumber("en", "1,234", 3)).toEqual({ whole: "1234", decimal: "1.234" })
  expect(unclearNumber("de", "1.500 kg", 3)).toEqual({ whole: "1500", decimal: "1,500" })
  const kept = plainNumber("de", "1.500 kg", 3)
  expect([shownNumber("de", kept), inParts(kept, 3)]).toEqual(["1.500 kg", undefined])
  // These are clear.
  expect(minorTyped("de", "1,234", "BHD")).toBe(1_234)
  expect(minorTyped("de", "1.234,567", "BHD")).toBe(1_234_567)
  for (const clear of ["1,234", "1234", "0.125", "1.2345", "1234.567"])
    expect([clear, unclearNumber("de", clear, 3)]).toEqual([clear, undefined])
})

test("what is no number stays as it was typed, and no amount comes of it", () => {
  const none = ["", "five", "€5", "5,5.", "5.5.", ",5", "1.2.3", "1,2,3", "1.23,456,7", "1 23", "1 2345"]
  for (const typed of [...none, "1.234 567", "1e3", "0x1", "--5", "5 EUR", "1,234.567.890"]) {
    for (const language of ["en", "de", "id"]) {
      for (const currency of currencies)
        expect([typed, minorTyped(language, typed, currency)]).toEqual([typed, undefined])
    }
  }
  expect(minorTyped("en", "-5", "EUR")).toBeUndefined()
  expect(minorTyped("de", "5,0", "JPY")).toBeUndefined()
  expect(plainNumber("de", "5,5.", 2)).toBe("5,5.")
})

test("every amount that a field shows is read back to the last minor unit", () => {
  fc.assert(
    fc.property(locale, amount, (language, { minor, currency }) => {
      const read = (text: string) => plainNumber(language, text, digitsOf(currency))
      const kept = amountText({ minor, currency })
      expect(read(shownNumber(language, kept))).toBe(kept)
      expect(read(groupedNumber(language, kept, digitsOf(currency)))).toBe(kept)
      expect(minorOf(kept, currency)).toBe(minor)
      expect(minorTyped(language, shownNumber(language, decimalText(minor, currency)), currency)).toBe(minor)
    }),
    { seed, numRuns: 1_000 },
  )
})

test("every amount that the language writes with groups is read as it, or said to be unclear", () => {
  fc.assert(
    fc.property(locale, amount, fc.boolean(), (language, { minor, currency }, isWhole) => {
      const digits = digitsOf(currency)
      const text = decimalText(isWhole ? minor - (minor % 10 ** digits) : minor, currency)
      const written = new Intl.NumberFormat(language, {
        minimumFractionDigits: isWhole ? 0 : digits,
        maximumFractionDigits: digits,
      }).format(text)
      if (unclearNumber(language, written, digits)) {
        expect(digits).toBe(3)
        expect(minorTyped(language, written, currency)).toBeUndefined()
      } else
        expect([written, minorTyped(language, written, currency)]).toEqual([written, minorOf(text, currency)])
    }),
    { seed, numRuns: 1_000 },
  )
})

test("whatever is typed, what a field keeps is shown as it was typed or as the same number", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,' -kg?"), maxLength: 12 })
  fc.assert(
    fc.property(locale, typed, fc.constantFrom(0, 2, 3, 4), (language, text, digits) => {
      fc.pre(!text.includes("?"))
      const kept = plainNumber(language, text, digits)
      const shown = shownNumber(language, kept)
      if (shown !== text) expect(plainNumber(language, shown, digits)).toBe(kept)
    }),
    { seed, numRuns: 2_000 },
  )
})
