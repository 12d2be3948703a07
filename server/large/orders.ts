import { createHash } from "node:crypto"
import type { Dice } from "./dice.ts"
import { type Good, goodOf } from "./goods.ts"
import { market } from "./goods_rows.ts"
import { numberedId } from "./ids.ts"
import { type Person, personOf } from "./people.ts"
import { dayMs, diceIn, hourMs, type Plan, placedAt, productsAt } from "./plan.ts"

export type Line = {
  id: string
  good: Good
  variant: Good["variants"][number]
  quantity: number
  totalMinor: number
  taxMinor: number
}

/** A parcel with some of the lines, whole; what has not happened yet has no instant. */
export type Parcel = {
  id: string
  lines: Line[]
  packedAt: Date
  shippedAt: Date | null
  deliveredAt: Date | null
  trackingNumber: string
}

/** Everything that has happened to an order until the shop's newest instant. */
export type Story = {
  order: number
  ids: { order: string; attempt: string; intent: string; cart: string }
  at: Date
  person: Person
  method: "card" | "transfer" | "cash"
  deliveryCode: "parcel" | "express"
  lines: Line[]
  itemsMinor: number
  deliveryMinor: number
  deliveryTaxMinor: number
  totalMinor: number
  taxMinor: number
  paidAt: Date | null
  canceledAt: Date | null
  cancelReason: string | null
  refund: { id: string; at: Date; minor: number; why: string } | null
  parcels: Parcel[]
}

// Half of what is sold are so many goods; all of them would keep the garbage collector busy.
const goodsKept = 15_000
const goods = new WeakMap<Plan, Map<number, Good>>()

function goodIn(plan: Plan, number: number): Good {
  if (number >= goodsKept) return goodOf(plan, number)
  const kept = goods.get(plan) ?? new Map<number, Good>()
  goods.set(plan, kept)
  const good = kept.get(number) ?? goodOf(plan, number)
  kept.set(number, good)
  return good
}

export function storyOf(plan: Plan, order: number): Story {
  const at = placedAt(plan, order)
  const dice = diceIn(plan, "order", order)
  const sold = sell(linesOf({ plan, order, at, dice }), dice)
  const roll = dice.part()
  const method = roll < 0.8 ? "card" : roll < 0.95 ? "transfer" : "cash"
  const id = (kind: "attempt" | "intent" | "cart", secondsBefore: number) =>
    numberedId({ kind, at: new Date(at.getTime() - secondsBefore * 1000), number: order })
  const story: Story = {
    order,
    ids: {
      order: numberedId({ kind: "order", at, number: order }),
      attempt: id("attempt", 30),
      intent: id("intent", 30),
      cart: id("cart", 1_200),
    },
    at,
    person: buyerOf(plan, { at, order, dice }),
    method,
    ...sold,
    paidAt: null,
    canceledAt: null,
    cancelReason: null,
    refund: null,
    parcels: [],
  }
  tell(story, { plan, dice })
  return story
}

/** A third has an account; guests come back less often. */
function buyerOf(plan: Plan, { at, dice }: { at: Date; order: number; dice: Dice }): Person {
  const passed = 1 - (plan.begunAt.getTime() - at.getTime()) / (730 * dayMs)
  const joined = Math.floor(plan.customers * passed) - 2
  if (joined > 0 && dice.chance(0.35)) return personOf(plan, Math.floor(joined * (1 - dice.part() ** 2)))
  return personOf(plan, -1 - dice.below(Math.ceil(plan.orders * 0.4)))
}

type Sale = { plan: Plan; order: number; at: Date; dice: Dice }

/** What is old and well known sells best. */
function linesOf({ plan, order, at, dice }: Sale): Line[] {
  const roll = dice.part()
  const count = roll < 0.45 ? 1 : roll < 0.75 ? 2 : 3 + dice.below(3)
  const lines = new Map<string, Line>()
  for (let part = 0; part < count; part++) {
    const good = goodIn(plan, Math.floor(productsAt(plan, at) * dice.part() ** 2.5))
    const variant = dice.pick(good.variants)
    const quantity = dice.chance(0.85) ? 1 : 2 + dice.below(3)
    const totalMinor = variant.priceMinor * quantity
    const taxMinor = includedTax(totalMinor)
    const id = numberedId({ kind: "orderLine", at, number: order, part })
    lines.set(variant.id, { id, good, variant, quantity, totalMinor, taxMinor })
  }
  return [...lines.values()]
}

function sell(lines: Line[], dice: Dice) {
  const itemsMinor = sum(lines.map(({ totalMinor }) => totalMinor))
  const isExpress = dice.chance(0.1)
  const deliveryMinor = isExpress ? 990 : itemsMinor >= 4_900 ? 0 : 490
  const deliveryTaxMinor = includedTax(deliveryMinor)
  return {
    lines,
    itemsMinor,
    deliveryMinor,
    deliveryTaxMinor,
    deliveryCode: isExpress ? ("express" as const) : ("parcel" as const),
    totalMinor: itemsMinor + deliveryMinor,
    taxMinor: sum(lines.map(({ taxMinor }) => taxMinor)) + deliveryTaxMinor,
  }
}

function includedTax(grossMinor: number): number {
  return Math.round((grossMinor * market.taxRatePpm) / (1_000_000 + market.taxRatePpm))
}

type Teller = { plan: Plan; dice: Dice }

/** How it went on, as far as it has. */
function tell(story: Story, { plan, dice }: Teller): void {
  const past = (at: Date) => (at <= plan.begunAt ? at : null)
  const isNeverPaid = story.method === "transfer" && dice.chance(0.04)
  const isCanceled = dice.chance(0.025)
  const paysAfter = story.method === "card" ? 0 : (12 + dice.below(60)) * hourMs
  if (story.method !== "cash" && !isNeverPaid) story.paidAt = past(later(story.at, paysAfter))
  const cancelAfter = isNeverPaid ? 14 * dayMs : isCanceled ? (1 + dice.below(12)) * hourMs : undefined
  story.canceledAt = cancelAfter === undefined ? null : past(later(story.at, cancelAfter))
  if (story.canceledAt) {
    story.cancelReason = isNeverPaid ? "Not paid in two weeks" : "Asked by the buyer"
    if (story.paidAt && story.paidAt > story.canceledAt) story.paidAt = null
    if (story.paidAt)
      giveBack(story, { at: later(story.canceledAt, 60_000), minor: story.totalMinor, why: "canceled" })
    return
  }
  const ready = story.method === "cash" ? story.at : story.paidAt
  if (!ready || isCanceled) return
  pack(story, { ready, plan, dice })
  const last = story.parcels.at(-1)?.deliveredAt ?? null
  if (story.method === "cash") story.paidAt = last
  if (!last || !story.paidAt || !dice.chance(0.03)) return
  const at = past(later(last, (3 + dice.below(10)) * dayMs))
  const minor = dice.chance(0.3) ? story.totalMinor : (story.lines[0]?.totalMinor ?? 0)
  if (at) giveBack(story, { at, minor, why: "Came damaged" })
}

function giveBack(story: Story, refund: { at: Date; minor: number; why: string }): void {
  const id = numberedId({ kind: "refund", at: refund.at, number: story.order })
  story.refund = { ...refund, id }
}

/** Within a day, but what must be made first takes weeks; a few orders leave in two parcels. */
function pack(story: Story, { ready, plan, dice }: Teller & { ready: Date }): void {
  const past = (at: Date) => (at <= plan.begunAt ? at : null)
  const isSplit = story.lines.length > 1 && dice.chance(0.04)
  const shares = isSplit ? [story.lines.slice(0, -1), story.lines.slice(-1)] : [story.lines]
  let packedAt = later(
    ready,
    (2 + dice.below(24)) * hourMs + (dice.chance(0.004) ? (10 + dice.below(15)) * dayMs : 0),
  )
  for (const [part, lines] of shares.entries()) {
    const [shipped, delivered] = [
      later(packedAt, (1 + dice.below(5)) * hourMs),
      (20 + dice.below(70)) * hourMs,
    ]
    const isLost = dice.chance(0.003)
    if (packedAt > plan.begunAt) return
    story.parcels.push({
      id: numberedId({ kind: "parcel", at: packedAt, number: story.order, part }),
      lines,
      packedAt,
      shippedAt: past(shipped),
      deliveredAt: isLost ? null : past(later(shipped, delivered)),
      trackingNumber: `LG${String(story.order * 2 + part).padStart(10, "0")}`,
    })
    packedAt = later(packedAt, (2 + dice.below(3)) * dayMs)
  }
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}

/** As long as the hash of a token; there is no token to it. */
export function nobodysHash(plan: Plan, kind: string, number: number): string {
  return createHash("sha256").update(`${plan.seed} ${kind} ${number}`).digest("hex")
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
