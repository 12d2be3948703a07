import { expect, test } from "vitest"
import { booksSearch, daysOf } from "./search.ts"

const today = new Date(2026, 1, 10)

test.each([
  ["month", "2026-02-01", "2026-02-28"],
  ["last_month", "2026-01-01", "2026-01-31"],
  ["quarter", "2026-01-01", "2026-03-31"],
  ["last_quarter", "2025-10-01", "2025-12-31"],
  ["year", "2026-01-01", "2026-12-31"],
  ["last_year", "2025-01-01", "2025-12-31"],
] as const)("%s are whole months", (span, from, to) => {
  expect(daysOf({ span }, today)).toEqual({ from, to })
})

test("days of one's own are a period only in their order, and what nobody knows is left out", () => {
  const asked = { span: "own", from: "2026-05-03", to: "2026-05-01" } as const
  expect(daysOf(asked, today)).toBeUndefined()
  expect(daysOf({ ...asked, to: "2026-05-03" }, today)).toEqual({ from: "2026-05-03", to: "2026-05-03" })
  expect(booksSearch({ span: "ever", from: "1.5.2026", to: 5, by: "day", basis: "paid" })).toEqual({
    ...{ by: "day", basis: "paid" },
  })
})
