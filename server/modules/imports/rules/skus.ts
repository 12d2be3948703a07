import { createHash } from "node:crypto"
import { slugFrom } from "../../catalog/index.ts"

export const skuLengthMax = 64

type Named = { sku: string; values: readonly string[] }

/**
 * The same each time, so that the file can be imported again. Of a long address the end is left out, not
 * what tells the variants apart.
 */
export function skuFrom(slug: string, values: readonly string[]): string {
  return cutBefore(slug, values.map(slugFrom).filter(Boolean).join("-"))
}

/** For a variant whose SKU one before it has: with what it is, and counted where that is not enough. */
export function skuBeside({ sku, values }: Named, isTaken: (sku: string) => boolean): string {
  const end = values.map(slugFrom).filter(Boolean).join("-")
  const isSaid = end === "" || sku.endsWith(`-${end}`)
  const named = isSaid ? sku : cutBefore(sku, end)
  if (!isTaken(named)) return named
  for (let number = 2; ; number++) {
    const counted = cutBefore(named, String(number))
    if (!isTaken(counted)) return counted
  }
}

/**
 * What a variant of a file may come to be called: as the file says; where another product has that, with its
 * own product's address; where another variant of its product has it, with what it is, and with both.
 */
export function skuWishes(variant: Named, slug: string): [string, string, string, string] {
  const { sku } = variant
  const beside = skuBeside(variant, (one) => one === sku)
  return [sku, skuElsewhere(sku, slug), beside, skuElsewhere(beside, slug)]
}

/** For a variant whose SKU another product of the shop has by now: with the address of its own. */
export function skuElsewhere(sku: string, slug: string): string {
  const whole = `${sku}-${slug}`
  if (whole.length <= skuLengthMax) return whole
  // Two that begin alike are still two.
  const digest = createHash("sha256").update(whole).digest("hex").slice(0, 8)
  return `${whole.slice(0, skuLengthMax - 9).replace(/-+$/, "")}-${digest}`
}

function cutBefore(start: string, end: string): string {
  if (end === "") return start.slice(0, skuLengthMax)
  const kept = end.slice(0, skuLengthMax / 2)
  return `${start.slice(0, skuLengthMax - 1 - kept.length).replace(/-+$/, "")}-${kept}`
}
