import { Refusal } from "../../../kit/errors.ts"

export const sorts = ["popular", "newest", "price_up", "price_down", "relevance"] as const
export type Sort = (typeof sorts)[number]

export type Cursor = { sort: Sort; value: string; productId: string }

export const listingLimitMax = 60
export const facetSelectionsMax = 40

/** Relevance says something only about a search. */
export function sortFor(wished: Sort | undefined, searching: boolean): Sort {
  if (searching) return wished ?? "relevance"
  return wished === undefined || wished === "relevance" ? "popular" : wished
}

export function writeCursor({ sort, value, productId }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, productId])).toString("base64url")
}

/** A cursor goes on where a page ended, so it only fits the sort it was made for. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  if (text === undefined) return undefined
  const parts = parsed(text)
  if (Array.isArray(parts) && parts.length === 3) {
    const [madeFor, value, productId] = parts
    const fits = madeFor === sort && typeof value === "string" && /^-?\d{1,19}$/.test(value)
    const inRange = fits && BigInt.asIntN(64, BigInt(value)) === BigInt(value) && isInRange(sort, BigInt(value))
    if (inRange && typeof productId === "string" && /^[a-z]{3}_[0-9a-z]{1,60}$/.test(productId)) {
      return { sort, value, productId }
    }
  }
  throw new Refusal("catalog.bad_cursor", 400, "This cursor does not belong to this list. Start at the first page.")
}

/** "material:oak", "material:beech", "size:m" become one group per facet: any within a group, all groups together. */
export function groupsOf(codes: readonly string[]): { facet: string; codes: string[] }[] {
  const groups = new Map<string, Set<string>>()
  for (const code of codes) {
    const facet = facetOf(code)
    groups.set(facet, (groups.get(facet) ?? new Set()).add(code))
  }
  return [...groups]
    .map(([facet, chosen]) => ({ facet, codes: [...chosen].sort() }))
    .sort((a, b) => (a.facet < b.facet ? -1 : 1))
}

export function facetOf(code: string): string {
  return code.slice(0, code.indexOf(":"))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString())
  } catch {
    return undefined
  }
}

// "newest" holds milliseconds: beyond the year 9999 no date is valid. "popular" is compared with a 4-byte column.
function isInRange(sort: Sort, value: bigint): boolean {
  if (sort === "newest") return value >= -62_135_596_800_000n && value <= 253_402_300_799_999n
  if (sort === "popular") return BigInt.asIntN(32, value) === value
  return true
}
