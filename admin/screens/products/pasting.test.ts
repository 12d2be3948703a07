import { expect, test } from "vitest"
import { onlyDifferent } from "../../parts/changes.ts"
import type { GridColumn } from "./grid.ts"
import { entriesFor, tableOf } from "./pasting.ts"
import type { Variant } from "./reading.ts"

test("what a spreadsheet copies is read cell by cell, whichever way its lines end", () => {
  expect(tableOf("19.90\t61\r\n 20.90 \t62\r\n")).toEqual([
    ["19.90", "61"],
    ["20.90", "62"],
  ])
  expect(tableOf("5")).toEqual([["5"]])
  expect(tableOf("5\n\n6")).toEqual([["5"], [""], ["6"]])
})

test("cells go where they belong, and what would lie beyond the sheet is left out", () => {
  const rows = ["a", "b"].map((id) => ({ id }) as Variant)
  const columns = ["price", "stock"].map((id) => ({ id }) as GridColumn)
  const pasted = [
    ["1", "2", "3"],
    ["4", "5", "6"],
  ]
  const entries = entriesFor({ rows, columns }, pasted, { row: 1, column: 1 })
  expect(entries).toEqual([{ variantId: "b", column: { id: "stock" }, text: "1" }])
  expect(entriesFor({ rows, columns }, pasted, { row: 0, column: 0 })).toHaveLength(4)
})

test("what was typed back to how it was is no change", () => {
  const kept = { titles: { en: "Mug" }, maker: null as string | null }
  expect(onlyDifferent(kept, { titles: { en: "Mug" }, maker: "Ada" })).toEqual({ maker: "Ada" })
  expect(onlyDifferent(kept, { titles: { en: "Mug!" }, maker: null })).toEqual({ titles: { en: "Mug!" } })
  expect(onlyDifferent(kept, {})).toEqual({})
})
