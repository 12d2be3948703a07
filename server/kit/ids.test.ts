import { expect, test } from "vitest"
import { newId } from "./ids.ts"

test("ids are UUIDs of version 7 without dashes, and those of one process grow, however many there are", () => {
  const before = Date.now()
  // More than a millisecond can number.
  const ids = Array.from({ length: 20_000 }, () => newId("request"))
  for (const id of ids) expect(id).toMatch(/^req_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/)
  expect([...new Set(ids)].sort()).toEqual(ids)
  const madeAt = Number.parseInt(ids[0]?.slice(4, 16) as string, 16)
  expect(madeAt).toBeGreaterThanOrEqual(before)
  expect(madeAt).toBeLessThanOrEqual(Date.now())
})
