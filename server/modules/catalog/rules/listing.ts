import { Refusal } from "../../../kit/errors.ts"

/** The orders of a list; a search has one more. */
export const listSorts = ["popular", "newest", "price_up", "price_down"] as const
/** Everywhere, in searches only, and in collections by hand only. */
export const sorts = [...listSorts, "relevance", "picked"] as const
export type Sort = (typeof sorts)[number]

/** "material:oak" */
export const facetCodePattern = /^[a-z][a-z0-9_]{0,39}:[a-z0-9_-]{1,80}$/

export type Cursor = { sort: Sort; value: string; productId: string }

export const listingLimitMax = 60
export const listingLimitUsual = 24
export const facetSelectionsMax = 40

// Each selected facet is counted on its own: ten of them are as much as anybody combines.
const facetsSelectedMax = 10

/** What a shopper has asked of a list, as far as it makes sense. */
export type ListInput = {
  facets?: readonly string[] | undefined
  sort?: Sort | undefined
  /** In whole minor units of the market's currency. */
  priceFrom?: number | undefined
  priceTo?: number | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

export type Selection = {
  codes: string[]
  groups: { facet: string; codes: string[] }[]
  priceFrom: bigint | undefined
  priceTo: bigint | undefined
  hasPrice: boolean
  sort: Sort
  cursor: Cursor | undefined
  limit: number
}

/** What a list can be sorted by besides what every list can, and what it is sorted by unless asked. */
export type Sorting = { usual: Sort; own?: "relevance" | "picked" | undefined }

export const inSearches: Sorting = { usual: "relevance", own: "relevance" }
export const inLists: Sorting = { usual: "popular" }

/**
 * Addresses are typed and shortened by hand: what is no filter is left out, what cannot be right is refused.
 */
export function selectionOf(input: ListInput, sorting: Sorting): Selection {
  const codes = [...new Set(input.facets)]
    .filter((code) => facetCodePattern.test(code))
    .slice(0, facetSelectionsMax)
  const groups = groupsOf(codes)
  if (groups.length > facetsSelectedMax) {
    throw new Refusal(
      "catalog.too_many_filters",
      400,
      `Please choose from at most ${facetsSelectedMax} filters at once.`,
    )
  }
  const sort = sortFor(input.sort, sorting)
  const priceFrom = minorOf(input.priceFrom)
  const priceTo = minorOf(input.priceTo)
  return {
    codes,
    groups,
    priceFrom,
    priceTo,
    hasPrice: priceFrom !== undefined || priceTo !== undefined,
    sort,
    cursor: readCursor(input.cursor, sort),
    limit: Math.min(Math.max(Math.trunc(input.limit ?? listingLimitUsual) || 1, 1), listingLimitMax),
  }
}

/** Relevance says something only about a search, and an order by hand only about what was picked by hand. */
export function sortFor(wished: Sort | undefined, { usual, own }: Sorting): Sort {
  if (wished === undefined) return usual
  const isOwn = wished === "relevance" || wished === "picked"
  return isOwn && wished !== own ? usual : wished
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
    const inRange =
      fits && BigInt.asIntN(64, BigInt(value)) === BigInt(value) && isInRange(sort, BigInt(value))
    if (inRange && typeof productId === "string" && /^[a-z]{3}_[0-9a-z]{1,60}$/.test(productId)) {
      return { sort, value, productId }
    }
  }
  throw new Refusal(
    "catalog.bad_cursor",
    400,
    "This cursor does not belong to this list. Start at the first page.",
  )
}

/**
 * "material:oak", "material:beech", "size:m" become one group per facet: any within a group, all groups
 * together.
 */
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

function minorOf(amount: number | undefined): bigint | undefined {
  return amount !== undefined && Number.isSafeInteger(amount) && amount >= 0 ? BigInt(amount) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString())
  } catch {
    return undefined
  }
}

// "newest" holds milliseconds: beyond the year 9999 no date is valid. "popular" and "picked" are compared
// with 4-byte columns.
function isInRange(sort: Sort, value: bigint): boolean {
  if (sort === "newest") return value >= -62_135_596_800_000n && value <= 253_402_300_799_999n
  if (sort === "popular" || sort === "picked") return BigInt.asIntN(32, value) === value
  return true
}
