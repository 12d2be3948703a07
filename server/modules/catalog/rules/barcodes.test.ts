import fc from "fast-check"
import { expect, test } from "vitest"
import { isBarcode } from "./barcodes.ts"

test("a GTIN whose last digit fits is one, whatever its length; every other barcode is free", () => {
  for (const text of ["96385074", "036000291452", "4006381333931", "10012345678902"]) {
    expect(isBarcode(text), text).toBe(true)
  }
  for (const text of ["96385075", "036000291453", "4006381333932", "10012345678903"]) {
    expect(isBarcode(text), text).toBe(false)
  }
  for (const text of ["A-1", "123", "1234567", "12345678901", "123456789012345", "4006381333931X"]) {
    expect(isBarcode(text), text).toBe(true)
  }
})

test("one digit that is mistyped is found", () => {
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const digits = [..."4006381333931"]
      digits[place] = String((Number(digits[place]) + step) % 10)
      expect(isBarcode(digits.join(""))).toBe(false)
    }),
  )
})
