import type { PricedCart } from "../pricing/index.ts"

/** A line with what one unit costs the shop; nothing where nobody has said. */
export type CostedLine = { id: string; quantity: number; costMinor: bigint | null; isGiftCard: boolean }

/** How many lines there are, of how many no cost is known, and how many bring too little beyond it. */
export type Margins = { lines: number; unknown: number; below: number }

export type ThinLine = { id: string; netMinor: bigint; costMinor: bigint }

/**
 * Lines that bring less beyond their cost than this part of what is paid for them, tax left out; 0 is what is
 * sold at a loss. A gift card costs nothing, and what is given for nothing is meant to be.
 */
export function thinLines(
  lines: readonly CostedLine[],
  { priced, marginPpm }: { priced: PricedCart; marginPpm: number },
): { margins: Margins; thin: ThinLine[] } {
  const goods = lines.filter(({ isGiftCard }) => !isGiftCard)
  const byId = new Map(priced.lines.map((line) => [line.id, line]))
  const thin: ThinLine[] = []
  let unknown = 0
  for (const { id, quantity, costMinor: unitMinor } of goods) {
    const line = byId.get(id)
    if (!line || unitMinor === null) {
      unknown++
      continue
    }
    const [netMinor, costMinor] = [line.total.minor - line.tax.minor, unitMinor * BigInt(quantity)]
    const isThin = netMinor * BigInt(1_000_000 - marginPpm) < costMinor * 1_000_000n
    if (isThin) thin.push({ id, netMinor, costMinor })
  }
  return { margins: { lines: goods.length, unknown, below: thin.length }, thin }
}
