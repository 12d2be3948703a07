import { expect, test } from "vitest"
import type { Variant } from "../products/reading.ts"
import {
  alikeUnder,
  choicesUnder,
  codeOf,
  fits,
  missingOf,
  skuFor,
  stemOf,
  valueCodeOf,
} from "./combining.ts"

const option = (code: string, ...values: string[]) => ({
  code,
  titles: { en: code },
  values: values.map((value) => ({ code: value, titles: { en: value } })),
})
const variant = (sku: string, options: Record<string, string>) => ({ sku, options }) as Variant
const size = option("size", "s", "m")
const color = option("color", "red", "blue")

test("every combination that is no variant yet is missing, in the order of the options", () => {
  const made = [variant("A", { size: "s", color: "red" })]
  expect(missingOf([size, color], made)).toEqual([
    { size: "s", color: "blue" },
    { size: "m", color: "red" },
    { size: "m", color: "blue" },
  ])
  expect(missingOf([], [])).toEqual([{}])
  expect(missingOf([], [variant("A", {})])).toEqual([])
})

test("a variant keeps its value under other options and gets one where it has none", () => {
  expect(choicesUnder([size, color], { size: "m" }, { color: "blue" })).toEqual({ size: "m", color: "blue" })
  expect(choicesUnder([size], { size: "xl", color: "red" }, {})).toEqual({ size: "s" })
  expect(fits([size], { size: "m" })).toBe(true)
  expect(fits([size], { size: "m", color: "red" })).toBe(false)
  expect(alikeUnder([size], [{ size: "s" }, { size: "m" }])).toBe(false)
  expect(alikeUnder([size], [{ size: "s" }, { size: "s" }])).toBe(true)
})

test("codes come from names, whatever the language, and none is taken twice", () => {
  expect(codeOf("Größe", { taken: [], otherwise: "option" })).toBe("groesse")
  expect(codeOf("Größe", { taken: ["groesse"], otherwise: "option" })).toBe("groesse_2")
  expect(codeOf("色", { taken: [], otherwise: "option" })).toBe("option")
  expect(codeOf("Maker", { taken: [], otherwise: "option" })).toBe("maker_2")
  expect(valueCodeOf("43", [])).toBe("43")
  expect(valueCodeOf("500 ml", [])).toBe("500_ml")
  expect(valueCodeOf("Crème brûlée", [])).toBe("creme_brulee")
})

test("an SKU goes on as the others began, and none is given twice", () => {
  const mugs = [variant("FF-MUG-RED", { color: "red" }), variant("FF-MUG-BLUE", { color: "blue" })]
  expect(stemOf({ slug: "mug", variants: mugs })).toBe("FF-MUG")
  expect(stemOf({ slug: "mug", variants: mugs.slice(0, 1) })).toBe("FF-MUG")
  expect(stemOf({ slug: "mug", variants: [variant("1", {}), variant("2", {})] })).toBe("MUG")
  expect(skuFor("FF-MUG", { color: "dark_red" }, [])).toBe("FF-MUG-DARK-RED")
  expect(skuFor("FF-MUG", { color: "red" }, ["FF-MUG-RED"])).toBe("FF-MUG-RED-2")
})
