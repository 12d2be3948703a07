import { expect, test } from "vitest"
import { wait } from "./http/limits.ts"
import { pagesOf } from "./resting.ts"

async function readInPages() {
  const rows = Array.from({ length: 250 }, (_, place) => place)
  const moments: { from: number; to: number }[] = []
  const read = async (after: number | undefined, limit: number) => {
    const from = performance.now()
    await wait(20)
    moments.push({ from, to: performance.now() })
    const first = after === undefined ? 0 : after + 1
    return rows.slice(first, first + limit)
  }
  const got: number[] = []
  for await (const page of pagesOf(read)) got.push(...page)
  const endMs = performance.now() - (moments.at(-1)?.to ?? 0)
  expect(got).toEqual(rows)
  expect(moments).toHaveLength(3)
  const rests = moments.slice(1).map(({ from }, place) => from - (moments[place]?.to ?? 0))
  // Half of the 20 ms that a page took; a timer may come a millisecond early.
  for (const rest of rests) expect(rest).toBeGreaterThan(8)
  return endMs
}

test("every row comes once, and between two pages others have time, but not behind the last", async () => {
  // The quickest end of some: what a busy machine adds says nothing.
  let endMs = Infinity
  for (let time = 0; time < 10 && endMs >= 8; time++) endMs = Math.min(endMs, await readInPages())
  expect(endMs).toBeLessThan(8)
})
