import { assert, Refusal } from "../../kit/errors.ts"
import type { Moves } from "../../kit/moves.ts"

export const stockStates = [
  "available",
  "reserved",
  "committed",
  "incoming",
  "damaged",
  "quality_control",
  "safety_stock",
] as const

export type StockState = (typeof stockStates)[number]
export type LedgerState = StockState | "outside"
export type Quantities = { [State in StockState]: number }

/** Everything that lies at a place, sellable or not; what is on its way does not. */
export function onHandOf({ incoming: _, ...units }: Quantities): number {
  return Object.values(units).reduce((sum, quantity) => sum + quantity, 0)
}

// Reserved and committed units belong to holds and orders: staff correct what is on the shelf, not what was
// promised.
export const adjustableStates = [
  "available",
  "incoming",
  "damaged",
  "quality_control",
  "safety_stock",
] as const
export type AdjustableState = (typeof adjustableStates)[number]

export const placeKinds = ["warehouse", "store", "supplier"] as const
export type PlaceKind = (typeof placeKinds)[number]

export type HoldState = "live" | "committed" | "released"

// A released hold becomes an order only when its units can be taken once more: the payment came, but late.
export const holdMoves = {
  live: ["committed", "released"],
  released: ["committed"],
  committed: [],
} as const satisfies Moves<HoldState>

/** What there is of a variant at a place. */
export type Balance = {
  variantId: string
  placeId: string
  position: number
  isActive: boolean
  units: Quantities
}

/** Units that change their state at a place. */
export type Movement = {
  variantId: string
  placeId: string
  from: LedgerState
  to: LedgerState
  quantity: number
  why: string
  orderId?: string | undefined
  attemptId?: string | undefined
}

export type Band = "in_stock" | "few_left" | "none"

// With five left, two shoppers with usual carts can empty the shelf while a third one reads the page.
export const fewLeftMax = 5

export function bandOf(available: number): Band {
  if (available <= 0) return "none"
  return available <= fewLeftMax ? "few_left" : "in_stock"
}

/** What can be bought of a variant: the free units of all places that are active. */
export function availableOf(balances: readonly Balance[], variantId: string): number {
  return balances
    .filter((balance) => balance.variantId === variantId && balance.isActive)
    .reduce((sum, { units }) => sum + units.available, 0)
}

/** The balances after some movements. Nobody posts a movement that would take more than there is. */
export function applied(balances: readonly Balance[], movements: readonly Movement[]): Balance[] {
  const after = balances.map((balance) => ({ ...balance, units: { ...balance.units } }))
  for (const { variantId, placeId, from, to, quantity } of movements) {
    const balance = after.find((one) => one.variantId === variantId && one.placeId === placeId)
    assert(balance, "units move only where the variant is counted")
    if (from !== "outside") balance.units[from] -= quantity
    if (to !== "outside") balance.units[to] += quantity
    assert(
      stockStates.every((state) => balance.units[state] >= 0),
      `nothing is taken that is not there (${variantId})`,
    )
  }
  return after
}

/** Variants whose band is another one after some movements. */
export function changedBands(before: readonly Balance[], after: readonly Balance[]): string[] {
  const variantIds = [...new Set(before.map(({ variantId }) => variantId))]
  return variantIds.filter(
    (variantId) => bandOf(availableOf(before, variantId)) !== bandOf(availableOf(after, variantId)),
  )
}

export type WantedLine = { variantId: string; quantity: number }
export type Taken = WantedLine & { placeId: string }

/** Several lines may want the same variant in different ways; the stock knows only how many of it. */
export function sumByVariant(lines: readonly WantedLine[]): WantedLine[] {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }))
}

/**
 * Chooses the units: from the first place that has any, then from the next one, so that few orders need two
 * parcels. Variants that are counted nowhere need no units. With too few of one variant nothing is taken at
 * all.
 */
export function takeUnits(lines: readonly WantedLine[], balances: readonly Balance[]): Taken[] {
  return sumByVariant(lines).flatMap(({ variantId, quantity }) => {
    const places = balances.filter((balance) => balance.variantId === variantId)
    if (places.length === 0) return []
    const open = places.filter(({ isActive }) => isActive).sort(inOrder)
    const available = availableOf(open, variantId)
    if (available < quantity) throw tooFew({ variantId, available })
    return share(quantity, open, ({ units }) => units.available).map((taken) => ({ ...taken, variantId }))
  })
}

/** Takes a number from places in their order, from each what it has. */
export function share<Place extends { placeId: string }>(
  quantity: number,
  places: readonly Place[],
  unitsAt: (place: Place) => number,
): { placeId: string; quantity: number }[] {
  let left = quantity
  const parts: { placeId: string; quantity: number }[] = []
  for (const place of places) {
    const part = Math.min(left, unitsAt(place))
    if (part > 0) parts.push({ placeId: place.placeId, quantity: part })
    left -= part
  }
  return parts
}

function inOrder(one: Balance, other: Balance): number {
  return one.position - other.position || (one.placeId < other.placeId ? -1 : 1)
}

export function tooFew(details: { variantId: string; available: number }): Refusal {
  const message =
    details.available > 0 ? `There are only ${details.available} left.` : "There is nothing left of this."
  return new Refusal("inventory.too_few", 409, message, details)
}
