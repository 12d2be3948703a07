import { expect, test } from "vitest"
import { destinationsFor, isNamed } from "./destinations.ts"

test("a page is found by how its words begin, whatever the capitals and accents", () => {
  expect(isNamed("Markets and taxes", "tax")).toBe(true)
  expect(isNamed("Märkte und Steuern", "MARK steu")).toBe(true)
  expect(isNamed("Markets and taxes", "axes")).toBe(false)
  expect(isNamed("Markets and taxes", "tax boats")).toBe(false)
})

test("nobody is shown a page or an action that they may not open", () => {
  const { pages, actions } = destinationsFor(["orders.read"])
  expect(pages.map(({ to }) => to)).toEqual([
    ...["/", "/orders", "/orders/links", "/orders/tries", "/orders/invoices", "/tasks", "/account"],
  ])
  expect(actions).toEqual([])
  expect(destinationsFor(["catalog.write", "catalog.read"]).actions).toHaveLength(1)
})
