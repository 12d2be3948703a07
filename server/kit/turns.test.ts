import { expect, test } from "vitest"
import { inTurns } from "./turns.ts"

test("others have their turn while many rows are worked on, and the rows keep their order", async () => {
  let turns = 0
  let isOver = false
  const count = () => {
    turns++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  const rows = Array.from({ length: 20 }, (_, place) => place)
  const made = await inTurns(rows, (row) => {
    const until = performance.now() + 4
    while (performance.now() < until);
    return row * 2
  })
  isOver = true
  expect(made).toEqual(rows.map((row) => row * 2))
  expect(turns).toBeGreaterThanOrEqual(rows.length)
})
