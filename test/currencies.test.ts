import { expect, test } from "vitest"
import { digitsOf } from "../admin/kit/format.ts"
import { exponentOf } from "../server/kit/money.ts"

test("the admin and the shop agree how many digits an amount of any currency has", () => {
  const codes = [...Intl.supportedValuesOf("currency"), "UYI", "XXX"]
  expect(codes.length).toBeGreaterThan(150)
  expect(codes.filter((code) => digitsOf(code) !== exponentOf(code))).toEqual([])
})
