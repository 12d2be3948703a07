import { expect, test } from "vitest"
import { basesFor, contentOf, contentText } from "./content.ts"

const typed = (content: string, contentBase: "kg" | "100g" | "l" = "kg") =>
  contentOf({ content, contentBase })

test("an amount and its unit are read as people write them", () => {
  expect(typed("250 g")).toEqual({ thousandths: 250_000, unit: "g", base: "kg" })
  expect(typed("250g", "100g")).toEqual({ thousandths: 250_000, unit: "g", base: "100g" })
  expect(typed("0.75 l")).toEqual({ thousandths: 750, unit: "l", base: "l" })
  expect(typed("12 Stück")).toEqual({ thousandths: 12_000, unit: "piece", base: "piece" })
  expect(typed(" ")).toBeNull()
})

test("what is none is said", () => {
  for (const wrong of ["g", "0 g", "250 x g", "-1 kg", "1.2345 kg", "5 miles"]) {
    expect(typed(wrong)).toBeUndefined()
  }
})

test("is shown as it was typed, with the quantities it can be told for", () => {
  expect(contentText({ thousandths: 750, unit: "l", base: "l" })).toBe("0.75 l")
  expect(basesFor("250 g")).toEqual(["kg", "100g"])
  expect(basesFor("what")).toEqual([])
})
