import { expect, test } from "vitest"
import { differenceOf } from "./difference.ts"

test("a change is told leaf by leaf; what stayed as it was is not told", () => {
  const before = { titles: { en: "Mug", de: "Becher" }, roleIds: ["support"], state: "active" }
  const after = {
    id: "rol_1",
    titles: { en: "Cup", de: "Becher" },
    roleIds: ["support", "warehouse"],
    state: "active",
  }
  expect(differenceOf(before, after)).toEqual([
    { path: ["titles", "en"], before: "Mug", after: "Cup" },
    { path: ["roleIds"], before: ["support"], after: ["support", "warehouse"] },
  ])
})

test("of what is new there is no before, of what is deleted no after", () => {
  expect(differenceOf(null, { name: "Packers", lines: [{ quantity: 2 }] })).toEqual([
    { path: ["name"], before: undefined, after: "Packers" },
    { path: ["lines", "0", "quantity"], before: undefined, after: 2 },
  ])
  expect(differenceOf({ name: "Packers", note: null, list: [] }, null)).toEqual([
    { path: ["name"], before: "Packers", after: undefined },
    { path: ["note"], before: null, after: undefined },
    { path: ["list"], before: [], after: undefined },
  ])
  expect(differenceOf(null, null)).toEqual([])
})
