import { expect, test } from "vitest"
import { inOrder, isReordered, movedTo } from "./picture_order.ts"
import type { Medium } from "./reading.ts"

const media = ["a", "b", "c"].map((id) => ({ id }) as Medium)

test("a picture goes to any place, and not beyond the ends", () => {
  expect(movedTo(media, "a", 2)).toEqual(["b", "c", "a"])
  expect(movedTo(media, "c", 0)).toEqual(["c", "a", "b"])
  expect(movedTo(media, "c", 9)).toEqual(["a", "b", "c"])
  expect(movedTo(media, "a", -1)).toEqual(["a", "b", "c"])
})

test("what was added meanwhile stands last, and what was removed is gone", () => {
  expect(inOrder(media, { mediaIds: ["c", "x", "a"] }).map(({ id }) => id)).toEqual(["c", "a", "b"])
})

test("they stand otherwise when somebody has moved one, not when one came or went", () => {
  expect(isReordered(["a", "b", "c"], ["b", "a", "c"])).toBe(true)
  expect(isReordered(["a", "b", "c"], ["a", "c", "d"])).toBe(false)
  expect(isReordered([], ["a"])).toBe(false)
})
