import { expect, test } from "vitest"
import { leftToPack, mayCancel, type Order, type Parcel, type Payments, standingOf } from "./standing.ts"

const eur = (minor: number) => ({ minor, currency: "EUR" })

function order(given: Partial<Order> = {}): Order {
  return {
    sale: "open",
    money: "paid",
    goods: "waiting",
    paymentMethod: "card",
    paid: eur(1000),
    refunded: eur(0),
    lines: [
      { lineId: "one", reach: "parcel", quantity: 3, canceledQuantity: 0 },
      { lineId: "two", reach: "file", quantity: 1, canceledQuantity: 0 },
    ],
    ...given,
  } as Order
}

function parcel(state: Parcel["state"], quantity = 1): Parcel {
  return { parcelId: state, state, lines: [{ orderLineId: "one", variantId: "v", quantity }] } as Parcel
}

const told = (given: Partial<Order>, ...parcels: Parcel[]) => {
  const { sentence, step } = standingOf(order(given), parcels)
  return [sentence, step?.kind]
}

test("an order from paid to arrived: one sentence and one thing to do at each stage", () => {
  expect(told({})).toEqual(["order.is.to_pack", "pack"])
  expect(told({}, parcel("open"))).toEqual(["order.is.being_packed", "pack"])
  expect(told({}, parcel("canceled"))).toEqual(["order.is.to_pack", "pack"])
  expect(told({}, parcel("packed"))).toEqual(["order.is.packed", "ship"])
  expect(told({ goods: "partly_shipped" }, parcel("shipped"))).toEqual(["order.is.partly_sent", "pack"])
  expect(told({ goods: "shipped", sale: "completed" }, parcel("shipped"))).toEqual([
    "order.is.on_its_way",
    "deliver",
  ])
  expect(told({ goods: "delivered", sale: "completed" })).toEqual(["order.is.delivered", undefined])
  expect(told({ goods: "not_needed", sale: "completed" })).toEqual(["order.is.done", undefined])
})

test("money that comes by hand is asked for; a card's is not, and cash comes with the parcel", () => {
  expect(told({ money: "pending", paymentMethod: "transfer" })).toEqual([
    "order.is.awaits_money",
    "record_payment",
  ])
  expect(told({ money: "partly_paid", paymentMethod: "transfer" })).toEqual([
    "order.is.awaits_rest",
    "record_payment",
  ])
  expect(told({ money: "pending" })).toEqual(["order.is.awaits_money", undefined])
  const cash = { money: "pending", paymentMethod: "cash" } as const
  expect(told(cash)).toEqual(["order.is.to_pack", "pack"])
  expect(told({ ...cash, goods: "shipped" }, parcel("shipped"))).toEqual([
    "order.is.awaits_cash",
    "record_payment",
  ])
  expect(told({ ...cash, goods: "delivered" })).toEqual(["order.is.awaits_cash", "record_payment"])
})

test("what ended needs nothing, unless money of the buyer is still here", () => {
  expect(told({ sale: "canceled" })).toEqual(["order.is.canceled_money_owed", undefined])
  const saidOf = (unknownSince: string | null) => {
    const refunds = [{ state: "waiting", unknownSince, amount: eur(1000) }] as Payments["refunds"]
    const rest = { payments: [], tenders: [], wentBack: [], disputes: [], lacking: null }
    return standingOf(order({ sale: "canceled" }), [], { ...rest, refunds }).sentence
  }
  expect(saidOf(null)).toBe("order.is.canceled_refunding")
  expect(saidOf("2026-05-01T12:00:00Z")).toBe("order.is.canceled_money_owed")
  expect(told({ sale: "canceled", refunded: eur(1000) })).toEqual(["order.is.canceled", undefined])
  expect(told({ money: "voided" })).toEqual(["order.is.voided", undefined])
})

test("only what is carried and in no parcel is left to pack", () => {
  expect(leftToPack(order(), [])).toEqual([{ lineId: "one", quantity: 3 }])
  expect(leftToPack(order(), [parcel("shipped"), parcel("canceled", 2)])).toEqual([
    { lineId: "one", quantity: 2 },
  ])
  expect(leftToPack(order(), [parcel("packed", 3)])).toEqual([])
  const [one] = order().lines
  const canceled = order({ lines: [{ ...(one as Order["lines"][number]), canceledQuantity: 2 }] })
  expect(leftToPack(canceled, [])).toEqual([{ lineId: "one", quantity: 1 }])
  expect(leftToPack(canceled, [parcel("packed")])).toEqual([])
})

test("an order can be canceled until something has left", () => {
  expect(mayCancel(order())).toBe(true)
  expect(mayCancel(order({ goods: "partly_shipped" }))).toBe(false)
  expect(mayCancel(order({ sale: "canceled" }))).toBe(false)
})
