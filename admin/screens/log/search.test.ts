import { expect, test } from "vitest"
import { logQuery, logSearch } from "./search.ts"

test("an address is read whoever wrote it, and what is not known there is left out", () => {
  const whole = { person: "stf_1", kind: "order", id: "ord_1", from: "2026-05-01", to: "2026-05-02" }
  expect(logSearch(whole)).toEqual(whole)
  const odd = { person: "a b", kind: "<b>", id: "", from: "2026-13-01", to: 7, sort: "up" }
  expect(logSearch(odd)).toEqual({})
  expect(logSearch({ id: 4711 })).toEqual({ id: "4711" })
})

test("the last day is in it to its end, across the end of a month and of a year", () => {
  const query = logQuery({ from: "2026-12-31", to: "2026-12-31" })
  expect(query).toEqual({
    from: new Date(2026, 11, 31).toISOString(),
    to: new Date(2027, 0, 1).toISOString(),
  })
})
