import fc from "fast-check"
import { expect, test } from "vitest"
import {
  facetOf,
  groupsOf,
  inLists,
  inSearches,
  readCursor,
  type Sort,
  selectionOf,
  sorts,
  writeCursor,
} from "./listing.ts"

const productId = fc.stringMatching(/^prd_[0-9a-z]{1,60}$/)

const cursor = fc.oneof(
  fc.record({ sort: fc.constant<Sort>("popular"), value: fc.integer().map(String), productId }),
  fc.record({
    sort: fc.constant<Sort>("newest"),
    value: fc.integer({ min: 0, max: 4_102_444_800_000 }).map(String),
    productId,
  }),
  fc.record({
    sort: fc.constantFrom<Sort>("price_up", "price_down", "relevance"),
    value: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map(String),
    productId,
  }),
)

test("a cursor comes back as it was written", () => {
  fc.assert(
    fc.property(cursor, (given) => {
      expect(readCursor(writeCursor(given), given.sort)).toEqual(given)
    }),
    { verbose: true },
  )
})

test("a cursor of one order is refused by another", () => {
  fc.assert(
    fc.property(cursor, fc.constantFrom(...sorts), (given, sort) => {
      fc.pre(sort !== given.sort)
      expect(() => readCursor(writeCursor(given), sort)).toThrow("does not belong")
    }),
  )
})

test("whatever else is given as a cursor is refused, and never an error of ours", () => {
  const garbage = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json().map((text) => Buffer.from(text).toString("base64url")),
    fc
      .tuple(fc.constantFrom(...sorts), fc.anything(), fc.anything())
      .map((parts) =>
        Buffer.from(
          JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? "",
        ).toString("base64url"),
      ),
  )
  fc.assert(
    fc.property(garbage, fc.constantFrom(...sorts), (text, sort) => {
      try {
        expect(readCursor(text, sort)).toMatchObject({ sort })
      } catch (error) {
        expect(error).toMatchObject({ code: "catalog.bad_cursor", status: 400 })
      }
    }),
    { verbose: true },
  )
})

test("codes are grouped by their facet, each once", () => {
  expect(groupsOf(["size:m", "material:oak", "size:l", "size:m"])).toEqual([
    { facet: "material", codes: ["material:oak"] },
    { facet: "size", codes: ["size:l", "size:m"] },
  ])
  expect(facetOf("material:oak")).toBe("material")
})

test("what cannot be a filter, price or limit is left out", () => {
  const selection = selectionOf(
    { facets: ["size:m", "'; drop", "a:b\0", ""], priceFrom: -1, priceTo: 1.5, limit: 1e9 },
    inLists,
  )
  expect(selection).toMatchObject({ codes: ["size:m"], hasPrice: false, limit: 60, sort: "popular" })
  expect(selectionOf({ limit: Number.NaN }, inLists).limit).toBe(1)
})

test("more than ten filters at once are refused", () => {
  const facets = Array.from({ length: 11 }, (_, index) => `facet${index}:x`)
  expect(() => selectionOf({ facets }, inLists)).toThrow("at most 10")
})

test("relevance is an order of searches only", () => {
  expect(selectionOf({ sort: "relevance" }, inLists).sort).toBe("popular")
  expect(selectionOf({}, inSearches).sort).toBe("relevance")
})
