import { expect, test } from "vitest"
import { moved } from "./moving.ts"

test("one thing changes places with its neighbor, and the ends stay", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"])
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"])
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"])
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"])
})
