import { expect, test } from "vitest"
import { formatMoney, type Money } from "../../kit/money.ts"
import type { Order } from "../../modules/orders/index.ts"
import type { Place } from "../place.ts"
import { progressTrack, timeline } from "./progress.ts"

const place = {
  say: (key: string) => key,
  moment: (at: Date) => at.toISOString(),
  amount: (given: Money) => formatMoney(given, "en"),
} as Place

type Given = Pick<Order, "money" | "goods" | "paymentMethod"> & { pickup?: true }

/** The steps that a buyer reads, those that are done with a tick. */
function steps({ pickup, ...given }: Given): string[] {
  const delivery = { kind: pickup ? "pickup" : "ship" }
  const text = String(progressTrack(place, { sale: "open", delivery, ...given } as Order))
  return [...text.matchAll(/<li([^>]*)>([^<]*)<\/li>/gs)].map(([, done = "", key = ""]) =>
    done.includes("done") ? `✓ ${key}` : key,
  )
}

test("whoever pays at the door has not paid because it was sent, and pays last", () => {
  const cash = { paymentMethod: "cash", money: "pending" } as const
  expect(steps({ ...cash, goods: "waiting" })).toEqual([
    "✓ order.step.placed",
    "order.step.sent",
    "order.step.delivered",
    "order.step.cash",
  ])
  expect(steps({ ...cash, goods: "delivered" }).slice(1)).toEqual([
    "✓ order.step.sent",
    "✓ order.step.delivered",
    "order.step.cash",
  ])
  expect(steps({ ...cash, money: "paid", goods: "delivered" }).at(-1)).toBe("✓ order.step.paid")
  expect(steps({ ...cash, goods: "waiting", pickup: true })).toEqual([
    "✓ order.step.placed",
    "order.step.ready",
    "order.step.collected",
  ])
})

test("what was sent before its money came still waits for it", () => {
  const transfer = { paymentMethod: "transfer", money: "pending" } as const
  expect(steps({ ...transfer, goods: "waiting" })[1]).toBe("order.step.paid")
  expect(steps({ ...transfer, goods: "shipped" }).slice(1, 3)).toEqual([
    "order.money.pending",
    "✓ order.step.sent",
  ])
  expect(steps({ paymentMethod: "card", money: "authorized", goods: "waiting" })[1]).toBe(
    "✓ order.money.authorized",
  )
})

test("an order that is collected is ready and collected, and no parcel of it was on its way", () => {
  const happened = (["shipped", "delivered"] as const).map((kind) => ({ kind, details: {}, at: new Date(0) }))
  const read = (kind: "ship" | "pickup") =>
    String(timeline(place, { timeline: happened, delivery: { kind } } as Order))
  expect(read("pickup")).toMatch(/order\.step\.collected.*order\.step\.ready/s)
  expect(read("pickup")).not.toContain("order.timeline")
  expect(read("ship")).toMatch(/order\.timeline\.delivered.*order\.timeline\.shipped/s)
})

test("money that came or goes back is told with how much it is", () => {
  const at = new Date(0)
  const happened = [
    { kind: "payment_received", details: { amountMinor: 500 }, at },
    { kind: "refunded", details: { amountMinor: 1_250 }, at },
  ]
  const read = String(
    timeline(place, { timeline: happened, delivery: null, currency: "EUR" } as unknown as Order),
  )
  expect(read).toMatch(/order\.timeline\.refunded.*€12\.50.*order\.timeline\.payment_received.*€5\.00/s)
})
