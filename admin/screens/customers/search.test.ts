import { expect, test } from "vitest"
import { customersSearch, queryOf } from "./search.ts"

test("an address is read as far as it is known, whoever wrote it", () => {
  expect(customersSearch({ q: 4930, consent: "yes", days: 30, sort: "name", hide: ["phone", "x"] })).toEqual({
    q: "4930",
    consent: "yes",
    days: 30,
    sort: "name",
    hide: ["phone"],
  })
  expect(customersSearch({ q: " ", consent: "maybe", kind: "account", days: 3, hide: "phone" })).toEqual({})
})

test("guests are not asked for what only accounts have", () => {
  expect(customersSearch({ kind: "guest", consent: "no", sort: "name", days: 7 })).toEqual({
    kind: "guest",
    days: 7,
  })
})

test("days are counted from the beginning of one, and columns are nobody's business", () => {
  const now = new Date(2026, 4, 10, 15, 30)
  expect(queryOf({ days: 7, hide: ["phone"] }, now)).toEqual({ since: new Date(2026, 4, 4).toISOString() })
})
