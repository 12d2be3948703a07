import type { Moves } from "../../kit/moves.ts"
import { shareOfUnits } from "../pricing/index.ts"

export type Sale = "open" | "completed" | "canceled"
export type MoneyProgress =
  | "free"
  | "pending"
  | "authorized"
  | "partly_paid"
  | "paid"
  | "partly_refunded"
  | "refunded"
  | "voided"
export type Goods = "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered"
export type Returns = "none" | "partly_returned" | "returned"

export type Progress = { sale: Sale; money: MoneyProgress; goods: Goods; returns: Returns }

export type Reach = "parcel" | "file" | "appointment" | "counter"

export type LineProgress = {
  reach: Reach
  quantity: number
  canceledQuantity: number
  shippedQuantity: number
  deliveredQuantity: number
  returnedQuantity: number
}

export type Cover = {
  authorizedMinor: bigint
  capturedMinor: bigint
  refundedMinor: bigint
  ended: boolean
}

export type OrderFacts = {
  totalMinor: bigint
  /** What of it is not owed any more. */
  canceledMinor: bigint
  canceledAt: Date | null
  lines: LineProgress[]
  covers: Cover[]
}

// What the four columns may do. They are worked out from rows, never set: the table is what tests hold them
// against.
export const saleMoves = {
  open: ["completed", "canceled"],
  completed: ["open"],
  canceled: [],
} as const satisfies Moves<Sale>

/** How far an order has come, in four words that do not depend on how it came there. */
export function progressOf(facts: OrderFacts): Progress {
  const money = moneyOf(facts)
  const goods = goodsOf(facts.lines)
  return { sale: saleOf({ ...facts, money, goods }), money, goods, returns: returnsOf(facts.lines) }
}

function moneyOf(facts: OrderFacts): MoneyProgress {
  const captured = sum(facts.covers.map((cover) => cover.capturedMinor))
  const refunded = sum(facts.covers.map((cover) => cover.refundedMinor))
  if (isCovered(facts)) {
    if (refunded === 0n) return "paid"
    return refunded < captured ? "partly_refunded" : "refunded"
  }
  // Something given back out of kindness does not pay what is still missing.
  const due = dueMinorOf(facts)
  if (due === 0n) return "free"
  const live = facts.covers.filter(({ ended }) => !ended)
  const promised = captured + sum(live.map((cover) => cover.authorizedMinor - cover.capturedMinor))
  // What has not left is not taken yet, and nobody waits for money.
  if (promised >= due) return "authorized"
  if (captured > refunded) return "partly_paid"
  if (live.some(({ capturedMinor }) => capturedMinor === 0n)) return "pending"
  return captured > 0n ? "refunded" : "voided"
}

/** Whether all that an order owes was taken, whatever of it went back later. */
export function isCovered(facts: Pick<OrderFacts, "totalMinor" | "canceledMinor" | "covers">): boolean {
  const captured = sum(facts.covers.map((cover) => cover.capturedMinor))
  return captured > 0n && captured >= dueMinorOf(facts)
}

function dueMinorOf({ totalMinor, canceledMinor }: Pick<OrderFacts, "totalMinor" | "canceledMinor">): bigint {
  return totalMinor - canceledMinor
}

// A file or an appointment is never handed over as goods: an order of only such lines waits for nothing.
function goodsOf(lines: LineProgress[]): Goods {
  const carried = lines.filter(isCarried)
  const ordered = count(carried.map(stillOrdered))
  const shipped = count(carried.map(({ shippedQuantity }) => shippedQuantity))
  const delivered = count(carried.map(({ deliveredQuantity }) => deliveredQuantity))
  if (ordered === 0) return "not_needed"
  if (delivered === ordered) return "delivered"
  if (shipped === ordered) return "shipped"
  return shipped > 0 ? "partly_shipped" : "waiting"
}

function returnsOf(lines: LineProgress[]): Returns {
  const ordered = count(lines.map(stillOrdered))
  const returned = count(lines.map(({ returnedQuantity }) => returnedQuantity))
  if (returned === 0) return "none"
  return returned === ordered ? "returned" : "partly_returned"
}

const settled: readonly MoneyProgress[] = ["free", "paid", "partly_refunded", "refunded"]
const handedOver: readonly Goods[] = ["not_needed", "shipped", "delivered"]

function saleOf(facts: { canceledAt: Date | null; money: MoneyProgress; goods: Goods }): Sale {
  if (facts.canceledAt !== null) return "canceled"
  return settled.includes(facts.money) && handedOver.includes(facts.goods) ? "completed" : "open"
}

/** Units that have left or still will. */
export function stillOrdered(line: { quantity: number; canceledQuantity: number }): number {
  return line.quantity - line.canceledQuantity
}

export function isCarried(line: { reach: Reach }): boolean {
  return line.reach === "parcel" || line.reach === "counter"
}

function sum(values: bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

function count(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export type OrderToTake = {
  totalMinor: bigint
  canceledMinor: bigint
  deliveryMinor: bigint
  lines: (LineProgress & { totalMinor: bigint })[]
}

export type Due = { dueMinor: bigint; owedMinor: bigint }

/**
 * What of an order is to be taken by now where its money is taken as it leaves: the units that have left, as
 * parts of what their lines cost, with the delivery once the first of them is on its way, and the rest with
 * the last. However it leaves, the parts sum to what is owed.
 */
export function dueOf({ totalMinor, canceledMinor, deliveryMinor, lines }: OrderToTake): Due {
  const owedMinor = totalMinor - canceledMinor
  const carried = lines.filter(isCarried)
  const shipped = count(carried.map(({ shippedQuantity }) => shippedQuantity))
  if (shipped === 0) return { dueMinor: 0n, owedMinor }
  if (shipped === count(carried.map(stillOrdered))) return { dueMinor: owedMinor, owedMinor }
  const parts = carried.map((line) =>
    shareOfUnits(line.totalMinor, { quantity: line.quantity, from: 0, count: line.shippedQuantity }),
  )
  const leftMinor = sum(parts) + deliveryMinor
  if (leftMinor < owedMinor) return { dueMinor: leftMinor, owedMinor }
  return { dueMinor: owedMinor, owedMinor }
}

/** Whether an order waits for money with nothing of it sent: it expires when that does not come. */
export function mayExpire({ sale, money, goods }: Omit<Progress, "returns">): boolean {
  const isAwaited = money === "pending" || money === "partly_paid"
  return sale === "open" && isAwaited && (goods === "waiting" || goods === "not_needed")
}

const dayMs = 86_400_000

/** When an order expires, and when its buyer is reminded of that. */
export function expiryFrom(
  from: Date,
  {
    expireDays,
    remindDays,
  }: { expireDays?: number | null | undefined; remindDays?: number | null | undefined },
): { payUntil: Date | null; remindAt: Date | null } {
  if (!expireDays) return { payUntil: null, remindAt: null }
  return expiryAt(new Date(from.getTime() + expireDays * dayMs), { from, remindDays })
}

export function expiryAt(
  payUntil: Date,
  { from, remindDays }: { from: Date; remindDays?: number | null | undefined },
): { payUntil: Date; remindAt: Date | null } {
  const remindAt = remindDays ? new Date(payUntil.getTime() - remindDays * dayMs) : null
  return { payUntil, remindAt: remindAt !== null && remindAt > from ? remindAt : null }
}

/** What an open order that is not paid still needs; nothing where no money is missing, or it went back. */
export function missingMinor(order: OrderFacts & { sale: Sale; money: MoneyProgress }): bigint {
  if (order.sale !== "open" || !unpaid.includes(order.money)) return 0n
  return order.totalMinor - order.canceledMinor - sum(order.covers.map(({ capturedMinor }) => capturedMinor))
}

/** What payments have brought of an order, as far as it has heard; what cards have paid is not in it. */
export function heardMinor({ covers }: { covers: (Cover & { tender: unknown })[] }): bigint {
  return sum(covers.map(({ tender, capturedMinor }) => (tender === null ? capturedMinor : 0n)))
}

/** Of an order in one of these, money is missing. */
export const unpaid: readonly MoneyProgress[] = ["pending", "partly_paid", "voided"]

/** Why an order cannot be canceled any more; nothing when it can. */
export function cancelObstacle(order: { sale: Sale; goods: Goods }): "canceled" | "shipped" | undefined {
  if (order.sale === "canceled") return "canceled"
  return order.goods === "waiting" || order.goods === "not_needed" ? undefined : "shipped"
}

/** What an open order may wait for from us: to be sent, or for its money to be looked for. */
export const todos = ["ship", "pay"] as const
export type Todo = (typeof todos)[number]

export type FrozenTotals = {
  itemsMinor: bigint
  cashRoundingMinor: bigint
  deliveryMinor: bigint
  deliveryTaxMinor: bigint
  taxMinor: bigint
  totalMinor: bigint
  lines: { totalMinor: bigint; taxMinor: bigint }[]
}

/** An order as sold adds up to the last minor unit, or it is not placed. */
export function addsUp(totals: FrozenTotals): boolean {
  const items = sum(totals.lines.map(({ totalMinor }) => totalMinor))
  const taxes = sum(totals.lines.map(({ taxMinor }) => taxMinor)) + totals.deliveryTaxMinor
  return (
    items === totals.itemsMinor &&
    taxes === totals.taxMinor &&
    totals.itemsMinor + totals.deliveryMinor + totals.cashRoundingMinor === totals.totalMinor
  )
}

// One batch serves a busy second; a process that ends loses at most this many numbers.
export const numbersPerBatch = 50

/** Its way to pay as its words are called: where nothing is delivered, cash is taken at the counter. */
export function methodInWords(order: { paymentMethod: string; delivery: { kind: string } | null }): string {
  const isAtCounter = order.paymentMethod === "cash" && order.delivery?.kind !== "ship"
  return isAtCounter ? "cash_counter" : order.paymentMethod
}
