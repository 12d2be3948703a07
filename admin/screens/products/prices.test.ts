import { expect, test } from "vitest"
import { readPrice } from "./prices.ts"

const read = (price: string, was: string) => readPrice({ price, was, currency: "EUR" })

test("a price may have one before it that is higher; without a price nothing is sold", () => {
  expect(read("18.9", "")).toEqual({ kind: "set", minor: 1890, wasMinor: null })
  expect(read("18.90", "24")).toEqual({ kind: "set", minor: 1890, wasMinor: 2400 })
  expect(read(" ", "")).toEqual({ kind: "none" })
})

test("what is wrong is said of the cell that it stands in", () => {
  expect(read("cheap", "")).toEqual({ kind: "wrong", cells: ["price"] })
  expect(read("18.90", "18.90")).toEqual({ kind: "wrong", cells: ["was"] })
  expect(read("", "20")).toEqual({ kind: "wrong", cells: ["was"] })
  expect(read("x", "y")).toEqual({ kind: "wrong", cells: ["price", "was"] })
})
