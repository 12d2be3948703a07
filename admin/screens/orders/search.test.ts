import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { chipText } from "./chips.ts"
import { isFiltered, ordersSearch, queryOf } from "./search.ts"

test("an address is read whoever wrote it, and what is not known there is left out", () => {
  expect(ordersSearch({ todo: "ship", days: 7, q: " 10482 ", hide: ["total", "nope"], other: 1 })).toEqual({
    todo: "ship",
    days: 7,
    q: "10482",
    hide: ["total"],
  })
  expect(ordersSearch({ q: 10482 })).toEqual({ q: "10482" })
  for (const odd of [{}, { todo: "all" }, { days: "7" }, { hide: "total" }, { q: {} }, { sort: "newest" }]) {
    expect(ordersSearch(odd)).toEqual({})
  }
})

test("columns and order are no filter", () => {
  expect(isFiltered({ hide: ["total"], sort: "oldest" })).toBe(false)
  expect(isFiltered({ money: "paid" })).toBe(true)
})

test("days are counted from the beginning of one", () => {
  const query = queryOf({ days: 7, sort: "oldest", hide: ["total"] }, new Date(2026, 4, 8, 15, 30))
  expect(query).toEqual({ sort: "oldest", placedSince: new Date(2026, 4, 2).toISOString() })
  expect(queryOf({ todo: "pay" }, new Date())).toEqual({ todo: "pay" })
})

test("a chip says its filter in words", () => {
  const { t } = openWords("en")
  expect(chipText(t, "days", { days: 7 })).toBe("Placed in the last 7 days")
  expect(chipText(t, "days", { days: 1 })).toBe("Placed today")
  expect(chipText(t, "money", { money: "partly_paid" })).toBe("Partly paid")
  expect(chipText(t, "q", { q: "ada@example.com" })).toBe("“ada@example.com”")
})
