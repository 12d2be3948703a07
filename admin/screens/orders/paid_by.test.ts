import { expect, test } from "vitest"
import { paidParts } from "./paid_by.ts"
import type { Order, Payments } from "./standing.ts"

const eur = (minor: number) => ({ minor, currency: "EUR" })

const tenders = [
  { kind: "gift_card", lastFour: "7H2K", amount: eur(500), returned: eur(0) },
  { kind: "store_credit", lastFour: null, amount: eur(200), returned: eur(0) },
]
const order = (paid: number, fields: object = {}) =>
  ({ paymentMethod: "card", paid: eur(paid), tenders: [], ...fields }) as unknown as Order
const payment = (method: string, captured: number, isLate = false) => ({
  ...{ method, isLate },
  captured: eur(captured),
})
const payments = (...ones: object[]) => ({ payments: ones }) as unknown as Payments

const told = (...asked: Parameters<typeof paidParts>) =>
  paidParts(...asked).map((part) => [part.by === "method" ? part.method : part.by, part.amount.minor])

test("every card and every payment has what it paid, and together they are what was paid", () => {
  expect(told(order(1740, { tenders }), payments(payment("card", 1040)))).toEqual([
    ["card", 1040],
    ["gift_card", 500],
    ["store_credit", 200],
  ])
})

test("of a part that came by transfer the card paid the rest, and what came too late paid nothing", () => {
  const came = payments(
    payment("transfer", 0),
    payment("transfer", 1000),
    payment("card", 740),
    payment("transfer", 300, true),
  )
  expect(told(order(1740), came)).toEqual([
    ["transfer", 1000],
    ["card", 740],
  ])
})

test("who sees no payments, or sees them before the order has heard, is told what cards have left", () => {
  const rest = [
    ["card", 1040],
    ["gift_card", 500],
    ["store_credit", 200],
  ]
  expect(told(order(1740, { tenders }), undefined)).toEqual(rest)
  expect(told(order(1740, { tenders }), payments(payment("transfer", 2000)))).toEqual(rest)
  expect(told(order(0), payments(payment("transfer", 0)))).toEqual([])
})
