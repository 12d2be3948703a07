import { choosePrice, type ListPrice, type PriceSources } from "./choosing.ts"

/** What a price was from an instant on; without an amount the variant was not sold there. */
export type PastSources = Omit<PriceSources, "priceMinor" | "lists"> & {
  priceMinor: bigint | null
  validFrom: Date
}

/** What a price list for everybody said from an instant on; nothing when it said nothing any more. */
export type PastListPrice = { listId: string; validFrom: Date; said: ListPrice | null }

export type PriceHistory = { prices: readonly PastSources[]; lists?: readonly PastListPrice[] }

/** A time in which everybody paid the same for one piece. */
export type Span = { from: number; until: number; minor: bigint | null; isReduced: boolean }

export const lowestDays = 30
const dayMs = 86_400_000

/**
 * The lowest price of the thirty days before the reduction that is on at this instant began (Directive
 * 98/6/EC, Article 6a). A reduction begins when its price does, or when it is first called a reduction: one
 * that goes on to a lower price begins anew. Times without a price count for nothing; a variant that had none
 * before its reduction has no lowest price either.
 */
export function lowestBefore(history: PriceHistory, now: Date): bigint | null {
  const spans = spansOf(history, now)
  const last = spans.at(-1)
  if (!last || last.minor === null || !last.isReduced) return null
  const earliest = last.from - lowestDays * dayMs
  const prices = spans
    .filter(({ from, until, minor }) => minor !== null && from < last.from && until > earliest)
    .map(({ minor }) => minor as bigint)
  const [lowest = null] = prices.sort((one, other) => (one < other ? -1 : 1))
  return lowest
}

/** The oldest first; two that follow each other differ. The last one is of this instant. */
export function spansOf({ prices, lists = [] }: PriceHistory, now: Date): Span[] {
  const byTime = [...prices].sort((one, other) => one.validFrom.getTime() - other.validFrom.getTime())
  const first = byTime[0]?.validFrom.getTime()
  if (first === undefined) return []
  const moments = momentsOf({ prices, lists }).filter((moment) => moment >= first && moment <= now.getTime())
  const spans: Span[] = []
  for (const [place, from] of moments.entries()) {
    const until = moments[place + 1] ?? Number.POSITIVE_INFINITY
    const span = { from, until, ...priceAt({ prices: byTime, lists }, new Date(from)) }
    const before = spans.at(-1)
    if (before && before.minor === span.minor && before.isReduced === span.isReduced) before.until = until
    else spans.push(span)
  }
  return spans
}

function momentsOf({ prices, lists = [] }: PriceHistory): number[] {
  const moments = prices.flatMap(({ validFrom, sales }) => [
    validFrom.getTime(),
    ...(sales ?? []).flatMap(({ from, until }) => [Date.parse(from), until === null ? 0 : Date.parse(until)]),
  ])
  const ofLists = lists.flatMap(({ validFrom, said }) => [
    validFrom.getTime(),
    said?.from?.getTime() ?? 0,
    said?.until?.getTime() ?? 0,
  ])
  return [...new Set([...moments, ...ofLists])].sort((a, b) => a - b)
}

function priceAt(history: Required<PriceHistory>, now: Date): Pick<Span, "minor" | "isReduced"> {
  const sources = history.prices.findLast(({ validFrom }) => validFrom <= now)
  if (!sources || sources.priceMinor === null) return { minor: null, isReduced: false }
  const { priceMinor } = sources
  const chosen = choosePrice(
    { ...sources, priceMinor, lists: listsAt(history.lists, now) },
    { quantity: 1, now },
  )
  return { minor: chosen.minor, isReduced: chosen.compareAtMinor !== null }
}

function listsAt(lists: readonly PastListPrice[], now: Date): ListPrice[] {
  const latest = new Map<string, PastListPrice>()
  for (const past of lists) {
    const known = latest.get(past.listId)
    if (past.validFrom <= now && (!known || known.validFrom <= past.validFrom)) latest.set(past.listId, past)
  }
  return [...latest.values()].flatMap(({ said }) => (said ? [said] : []))
}
