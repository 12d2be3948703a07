import { type Money, money } from "../../kit/money.ts"
import { type CartLine, isBuyable, type Offer, priceOf, quantityOf } from "./rules.ts"

/** What the shopper should know about a line before ordering. */
export type Note =
  | { kind: "unavailable" }
  | { kind: "too_few"; available: number }
  | { kind: "too_many"; quantityMax: number }
  | { kind: "price_changed"; was: Money; now: Money }

export function notesOn(
  line: CartLine,
  { lines, offer, now }: { lines: readonly CartLine[]; offer: Offer | undefined; now: Date },
): Note[] {
  if (!isBuyable(offer)) return [{ kind: "unavailable" }]
  const notes: Note[] = []
  const wanted = quantityOf(lines, line.variantId)
  const { available, quantityPerOrderMax, currency } = offer
  if (available !== null && wanted > available) notes.push({ kind: "too_few", available })
  if (wanted > quantityPerOrderMax) notes.push({ kind: "too_many", quantityMax: quantityPerOrderMax })
  // For as many as there were then: what another quantity alone changes is no change of the price.
  const was = line.addedPriceMinor
  const { minor } = priceOf(offer, { quantity: line.addedQuantity ?? wanted, now })
  if (was !== null && line.addedCurrency === currency && was !== minor) {
    notes.push({ kind: "price_changed", was: money(was, currency), now: money(minor, currency) })
  }
  return notes
}
