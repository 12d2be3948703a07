import { expect, test } from "vitest"
import { taxTreatmentOf } from "./treatment.ts"

const business = (vatCountry: string | null) => ({ isExempt: false, vatCountry })
const fromGermany = (goesTo: string | null) => ({ reverseChargeFrom: "DE", goesTo })

test.each([
  ["AT", "AT", "reverse_charge"],
  ["AT", "FR", "reverse_charge"],
  ["AT", "DE", "taxed"],
  ["DE", "AT", "taxed"],
  ["AT", "CH", "taxed"],
  ["GB", "GB", "taxed"],
  ["AT", null, "taxed"],
  [null, "AT", "taxed"],
])("from Germany, with a number of %s and goods that go to %s: %s", (vat, goesTo, treatment) => {
  expect(taxTreatmentOf(business(vat), fromGermany(goesTo))).toBe(treatment)
})

test("a market that has not switched it on takes tax from everybody", () => {
  expect(taxTreatmentOf(business("AT"), { reverseChargeFrom: null, goesTo: "AT" })).toBe("taxed")
})

test("whom the shop has freed pays none, wherever it goes", () => {
  const freed = { isExempt: true, vatCountry: "AT" }
  expect(taxTreatmentOf(freed, fromGermany("AT"))).toBe("exempt")
  expect(taxTreatmentOf(freed, { reverseChargeFrom: null, goesTo: null })).toBe("exempt")
})
