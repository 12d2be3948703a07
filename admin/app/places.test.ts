import { expect, test } from "vitest"
import { english } from "../messages/index.ts"
import { places } from "./places.ts"

test("the rail has at most nine entries, each with its word and a key of its own", () => {
  expect(places.length).toBeLessThanOrEqual(9)
  expect(new Set(places.map(({ letter }) => letter)).size).toBe(places.length)
  // The first key of the chord itself leads nowhere.
  expect(places.map(({ letter }) => letter)).not.toContain("g")
  for (const { label } of places) expect(english[label]).toBeTruthy()
})
