import { expect, test } from "vitest"
import { csvOf } from "./csv.ts"

test("a file for a spreadsheet says its encoding and quotes what would break a row", () => {
  expect(
    csvOf([
      ["Name", "Total"],
      ['Ada "the" first, Countess', 12],
      ["two\nlines", "18.90"],
    ]),
  ).toBe('\uFEFFName,Total\r\n"Ada ""the"" first, Countess",12\r\n"two\nlines",18.90\r\n')
})

test("nothing that a shopper wrote is run as a formula", () => {
  for (const evil of ["=1+1", "+1", "-1", "@sum(A1)", "\t=1", "\r=1"]) {
    expect(csvOf([[evil]])).toMatch(/^\uFEFF"?'/)
  }
  expect(csvOf([[-5]])).toBe("\uFEFF-5\r\n")
})
