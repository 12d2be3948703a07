import { expect, test } from "vitest"
import { addressOf, isNarrowed, minorOf, readAddress } from "./address.ts"

const at = (path: string) => readAddress(new URL(path, "https://corner.example"))

test("what an address says is read and written again as it was", () => {
  const address = "/categories/kitchen?f=material%3Aoak&f=material%3Aelm&from=3&to=12.50&sort=newest"
  expect(addressOf(at(address))).toBe(address)
  expect(addressOf(at("/search?q=mug+%26+tea"))).toBe("/search?q=mug+%26+tea")
})

test("a range of prices is read from its lower end, and what is no amount is not there", () => {
  const rangeOf = (query: string) => {
    const { from, to } = at(`/categories/kitchen?${query}`)
    return [from, to]
  }
  expect(rangeOf("from=40&to=9,50")).toEqual(["9,50", "40"])
  expect(rangeOf("from=9&to=10")).toEqual(["9", "10"])
  expect(rangeOf("from=abc&to=1,5")).toEqual(["", "1,5"])
  expect(rangeOf("from=-5")).toEqual(["", ""])
})

test("whatever is changed begins at the first page", () => {
  const address = at("/search?q=mug&after=abc")
  expect(addressOf(address)).toBe("/search?q=mug")
  expect(addressOf(address, { sort: "newest" })).toBe("/search?q=mug&sort=newest")
  expect(addressOf(address, { after: "def" })).toBe("/search?q=mug&after=def")
})

test("a list that is narrowed or sorted is not for search engines", () => {
  expect(isNarrowed(at("/categories/kitchen"))).toBe(false)
  for (const query of ["f=a:b", "from=1", "to=2", "sort=newest", "after=x"]) {
    expect(isNarrowed(at(`/categories/kitchen?${query}`))).toBe(true)
  }
})

test("an address cannot be longer than anybody needs", () => {
  const many = Array.from({ length: 500 }, (_, index) => `f=a:${index}`).join("&")
  const address = at(`/search?${many}&f=${"x".repeat(500)}&q=${"w".repeat(5_000)}&q=%00`)
  expect(address.facets.length).toBe(40)
  expect(address.words.length).toBe(100)
})

test.each([
  ["12.50", "EUR", 1250],
  ["12,5", "EUR", 1250],
  ["12", "EUR", 1200],
  ["12.567", "EUR", 1256],
  ["1200", "JPY", 1200],
  ["1.250", "KWD", 1250],
  ["", "EUR", undefined],
  ["-1", "EUR", undefined],
  ["1e9", "EUR", undefined],
  ["99999999999", "EUR", undefined],
])("the price %j in %s is %j", (typed, currency, minor) => {
  expect(minorOf(typed, currency)).toBe(minor)
})
