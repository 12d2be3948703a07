import { expect, test } from "vitest"
import { readSales, readTiers } from "./typed.ts"

const price = { minor: 1_000, currency: "EUR" }
const asked = { price, zone: "Europe/Berlin" }
const tier = (quantity: string, amount: string) => ({ key: quantity, quantity, price: amount })
const sale = (amount: string, from = "", until = "") => ({ key: amount, price: amount, from, until })

test("steps are read from the smallest quantity on, with either point", () => {
  expect(readTiers([tier("10", "8.00"), tier("5", "9.50")], price).value).toEqual([
    { quantityMin: 5, price: { minor: 950, currency: "EUR" } },
    { quantityMin: 10, price: { minor: 800, currency: "EUR" } },
  ])
})

test("what cannot be a step is said", () => {
  expect(readTiers([tier("1", "9")], price).problem).toBe("depth.quantity_wrong")
  expect(readTiers([tier("5", "nine")], price).problem).toBe("depth.amount_wrong")
  expect(readTiers([tier("5", "10")], price).problem).toBe("refusal.price.tier_not_lower")
  expect(readTiers([tier("5", "9"), tier("5", "8")], price).problem).toBe("refusal.price.tier_twice")
})

test("a sale without a beginning is on at once, and one without an end goes on", () => {
  expect(readSales([sale("9")], asked).value).toEqual([
    { price: { minor: 900, currency: "EUR" }, until: null },
  ])
  expect(readSales([sale("10")], asked).problem).toBe("refusal.price.sale_not_lower")
  const backward = sale("9", "2026-11-26T10:00", "2026-11-25T10:00")
  expect(readSales([backward], asked).problem).toBe("refusal.price.sale_ends_early")
})

test("a sale begins and ends by the clock of the shop", () => {
  const [read] = readSales([sale("9", "2026-12-24T00:00", "2026-12-27T00:00")], asked).value ?? []
  expect(read).toMatchObject({ from: "2026-12-23T23:00:00.000Z", until: "2026-12-26T23:00:00.000Z" })
})
