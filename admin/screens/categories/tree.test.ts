import { expect, test } from "vitest"
import { parentsFor, placeOf, siblingsUnder } from "./tree.ts"

const branch = (...path: string[]) => ({ id: path.at(-1) ?? "", parentId: path.at(-2) ?? null, path })
const all = [branch("a"), branch("a", "b"), branch("a", "c"), branch("a", "c", "d"), branch("e")]
const named = (id: string) => all.find((one) => one.id === id) ?? branch(id)

test("a category goes under any other, but not under itself or what is below it", () => {
  expect(parentsFor(all, named("c")).map(({ id }) => id)).toEqual(["a", "b", "e"])
  expect(parentsFor(all, named("a")).map(({ id }) => id)).toEqual(["e"])
})

test("nothing goes deeper than the shop lets it", () => {
  const deep = ["1", "2", "3", "4", "5", "6", "7"].map((_, place, ids) => branch(...ids.slice(0, place + 1)))
  expect(parentsFor([...deep, ...all], named("e")).map(({ id }) => id)).toContain("7")
  expect(parentsFor([...deep, ...all], named("c")).map(({ id }) => id)).not.toContain("7")
})

test("a category has its place among those beside it", () => {
  expect(siblingsUnder(all, "a").map(({ id }) => id)).toEqual(["b", "c"])
  expect(placeOf(all, named("c"))).toBe(1)
})
