import { expect, test } from "vitest"
import { filtersIn, keyOfSearch } from "../../parts/list/search.ts"
import { ordersSearch, queryOf } from "./search.ts"

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

test("columns and order are no filter, and two searches are alike in whatever order they were typed", () => {
  expect(filtersIn({ hide: ["total"], sort: "oldest" })).toEqual([])
  expect(filtersIn({ money: "paid", q: undefined as never })).toEqual([["money", "paid"]])
  expect(keyOfSearch({ money: "paid", q: "a" })).toBe(
    keyOfSearch({ q: "a", money: "paid", sort: undefined as never }),
  )
})

test("days are counted from the beginning of one", () => {
  const query = queryOf({ days: 7, sort: "oldest", hide: ["total"] }, new Date(2026, 4, 8, 15, 30))
  expect(query).toEqual({ sort: "oldest", placedSince: new Date(2026, 4, 2).toISOString() })
  expect(queryOf({ todo: "pay" }, new Date())).toEqual({ todo: "pay" })
})
