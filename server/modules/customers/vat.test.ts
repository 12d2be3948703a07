import { expect, test } from "vitest"
import { Refusal } from "../../kit/errors.ts"
import { countryOfVat, hasVatNumbers, vatExamples, vatNumberFrom } from "./vat.ts"

const refused = (typed: string, country?: string) => {
  try {
    return vatNumberFrom(typed, { country }).number
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test("every example that a refusal gives is a number that is taken", () => {
  for (const example of vatExamples) expect(vatNumberFrom(example).number).toBe(example)
  expect(vatExamples).toHaveLength(29)
})

test("blanks, dots, hyphens and small letters are tidied, and Greece is EL and GR", () => {
  expect(vatNumberFrom("atu 1234.5678")).toEqual({ number: "ATU12345678", country: "AT" })
  expect(vatNumberFrom("GR 123-456-789")).toEqual({ number: "EL123456789", country: "GR" })
  expect(vatNumberFrom("XI 123 4567 89").country).toBe("GB")
})

test("without its letters a number is one of the country where it goes", () => {
  expect(vatNumberFrom("123456789B01", { country: "NL" }).number).toBe("NL123456789B01")
  expect(vatNumberFrom("ATU12345678", { country: "NL" }).country).toBe("AT")
  expect(refused("123456789B01")).toBe("vat_number.unknown")
  expect(refused("12345", "NL")).toBe("vat_number.wrong")
})

test("numbers of known companies are taken, and one wrong digit in them is refused", () => {
  for (const number of ["BE0428759497", "DE136695976", "FI20774740", "IT00743110157", "LU15027442"]) {
    expect(vatNumberFrom(number).number).toBe(number)
    const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`
    expect(refused(wrong)).toBe("vat_number.wrong")
  }
  expect(vatNumberFrom("PL 8567346215").number).toBe("PL8567346215")
  expect(refused("PL 8567346216")).toBe("vat_number.wrong")
})

test("what is no number of the EU or the United Kingdom is refused with what to do", () => {
  expect(refused("CHE123456789")).toBe("vat_number.unknown")
  expect(refused("US123456789", "US")).toBe("vat_number.unknown")
  expect(refused("ES123456789")).toBe("vat_number.wrong")
  expect(refused("DE'; drop table", "DE")).toBe("vat_number.wrong")
})

test("where numbers can be checked, and which country gave one", () => {
  expect(hasVatNumbers(["US", "GR"])).toBe(true)
  expect(hasVatNumbers(["US", "CH"])).toBe(false)
  expect(countryOfVat("EL123456789")).toBe("GR")
  expect(countryOfVat("US1")).toBeNull()
})
