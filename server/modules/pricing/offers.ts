import { touch } from "../../kit/cache.ts"
import { all, type Db, type Work } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { type Offer, setOffers } from "../catalog/index.ts"
import { readShelves, type Shelf } from "./lists/queries.ts"
import {
  type ListPrice,
  nextTurn,
  type PriceSources,
  type Sale,
  stepsOf,
  type Tier,
} from "./rules/choosing.ts"
import { lowestBefore, type PastListPrice, type PastSources } from "./rules/lowest.ts"

export type PricedVariant = { variantId: string; marketCode: string }

/**
 * Tells the catalog what one piece of these variants costs now, everybody and each group that has lists, and
 * notes when the clock will change it. Whoever changes a price, a sale or a price list ends with this, in the
 * same transaction, holding the rows of the prices.
 */
export async function tellCatalog(work: Work, variants: readonly PricedVariant[]): Promise<void> {
  if (variants.length === 0) return
  const [rows, shelves] = await all(sourcesOf(work.tx, variants), readShelves(work.tx))
  noteTurns(work, rows)
  await setOffers(
    work,
    rows.flatMap((row) => {
      const groups = shelves.filter(({ marketCode }) => marketCode === row.marketCode)
      return [null, ...groups.map(({ groupId }) => groupId)].map((groupId) => offerOf(row, groupId, work.now))
    }),
  )
}

/** What stands in the place of a market where the catalog keeps the prices of a group. */
export function shelfCode({ marketCode, groupId }: Pick<Shelf, "marketCode" | "groupId">): string {
  return `${marketCode}:${groupId}`
}

type OfGroup = { groupId: string | null }
type KeptListPrice = Omit<ListPrice, "from" | "until"> &
  OfGroup & { from: string | null; until: string | null }

type SourcesRow = PricedVariant &
  Omit<PriceSources, "lists"> & {
    currency: string
    turnsAt: Date | null
    lists: KeptListPrice[] | null
    history: PastRow[] | null
    listHistory: PastListRow[] | null
  }

type PastRow = {
  priceMinor: number | null
  compareAtMinor: number | null
  tiers: Tier[] | null
  sales: Sale[] | null
  validFrom: string
}

type PastListRow = OfGroup & {
  listId: string
  rule: ListPrice["rule"]
  minor: number | null
  from: string | null
  until: string | null
  validFrom: string
}

// Thirty days before a reduction that began long ago: more changes than this nobody makes by hand, and a
// program that makes them is compared with its last ones.
const pastMax = 200

/** Variants without a price are absent. The history is read only where something may be called reduced. */
function sourcesOf(tx: Db, variants: readonly PricedVariant[]): Promise<SourcesRow[]> {
  return tx.many(sql<SourcesRow>`
    select price.variant_id, price.market_code, price.price_minor, price.compare_at_minor, price.tiers,
      price.sales, price.converted, price.currency, price.turns_at, said.lists, past.history,
      past.list_history
    from unnest(
      ${variants.map(({ variantId }) => variantId)}::text[],
      ${variants.map(({ marketCode }) => marketCode)}::text[]
    ) as wanted (variant_id, market_code)
    join pricing.current_prices price
      on price.variant_id = wanted.variant_id and price.market_code = wanted.market_code
    left join lateral (
      select jsonb_agg(jsonb_build_object('listId', list.id, 'name', list.title, 'groupId', list.group_id,
        'rule', list.rule, 'priority', list.priority, 'from', list.valid_from, 'until', list.valid_until,
        'minor', row.price_minor, 'tiers', row.tiers)) as lists
      from pricing.list_prices row
      join pricing.lists list on list.id = row.list_id
      where row.variant_id = price.variant_id and row.price_minor is not null
        and list.market_code = price.market_code and list.is_on
    ) said on true
    left join lateral (
      select (
        select jsonb_agg(jsonb_build_object('priceMinor', one.price_minor,
          'compareAtMinor', one.compare_at_minor, 'tiers', one.tiers, 'sales', one.sales,
          'validFrom', one.valid_from))
        from (
          select price_minor, compare_at_minor, tiers, sales, valid_from
          from pricing.prices
          where variant_id = price.variant_id and market_code = price.market_code
          order by number desc
          limit ${pastMax}
        ) one
      ) as history, (
        select jsonb_agg(jsonb_build_object('listId', one.list_id, 'groupId', one.group_id,
          'rule', one.rule, 'minor', one.price_minor, 'from', one.list_from, 'until', one.list_until,
          'validFrom', one.valid_from))
        from (
          select list_id, group_id, rule, price_minor, list_from, list_until, valid_from
          from pricing.list_price_history
          where variant_id = price.variant_id and market_code = price.market_code
          order by list_id, number desc
          limit ${pastMax}
        ) one
      ) as list_history
      where price.compare_at_minor is not null or price.sales is not null or said.lists is not null
    ) past on true
    where price.price_minor is not null
    limit ${variants.length}
  `)
}

/** What one piece costs everybody now, or a group, with all that pages show beside it. */
function offerOf(row: SourcesRow, groupId: string | null, now: Date): Offer {
  const { variantId, marketCode, currency, priceMinor, compareAtMinor } = row
  const amount = (minor: bigint) => money(minor, currency)
  const [one, ...steps] = stepsOf({ ...row, lists: listsOf(row, groupId) }, now)
  const {
    minor,
    compareAtMinor: before,
    origin,
    converted,
  } = one?.chosen ?? {
    minor: priceMinor,
    ...plainly(row),
  }
  const lowest = before === null ? null : lowestBefore(historyOf(row, groupId), now)
  const isPlain = minor === priceMinor && before === compareAtMinor
  return {
    variantId,
    marketCode: groupId === null ? marketCode : shelfCode({ marketCode, groupId }),
    price: amount(minor),
    compareAt: before === null ? null : amount(before),
    lowest: lowest === null ? null : amount(lowest),
    tiers:
      steps.length === 0
        ? null
        : steps.map(({ quantityMin, chosen }) => ({ quantityMin, minor: Number(chosen.minor) })),
    until: origin?.kind === "sale" && origin.until !== null ? new Date(origin.until) : null,
    converted,
    base: isPlain
      ? null
      : {
          minor: Number(priceMinor),
          compareAtMinor: compareAtMinor === null ? null : Number(compareAtMinor),
          ...(row.converted && { isConverted: true }),
        },
  }
}

const plainly = ({ compareAtMinor }: SourcesRow) => ({ compareAtMinor, origin: null, converted: null })
const dateOf = (text: string | null) => (text === null ? null : new Date(text))
const isSaidTo = (groupId: string | null) => (list: OfGroup) =>
  list.groupId === null || list.groupId === groupId

/** Of everybody and of the group. */
function listsOf({ lists }: SourcesRow, groupId: string | null): ListPrice[] {
  return (lists ?? [])
    .filter(isSaidTo(groupId))
    .map(({ from, until, ...list }) => ({ ...list, from: dateOf(from), until: dateOf(until) }))
}

function historyOf({ history, listHistory }: SourcesRow, groupId: string | null) {
  const lists = (listHistory ?? []).filter(isSaidTo(groupId)).map(pastListFrom)
  return { prices: (history ?? []).map(pastFrom), lists }
}

/** Of one piece the priority decides only between lists that say "instead": the first id stands for it. */
function pastListFrom({ listId, rule, minor, from, until, validFrom }: PastListRow): PastListPrice {
  const dates = { from: dateOf(from), until: dateOf(until) }
  const said = minor === null ? null : { listId, name: "", rule, priority: 1, minor, tiers: null, ...dates }
  return { listId, validFrom: new Date(validFrom), said }
}

function pastFrom({ priceMinor, compareAtMinor, validFrom, ...depth }: PastRow): PastSources {
  return {
    ...depth,
    priceMinor: priceMinor === null ? null : BigInt(priceMinor),
    compareAtMinor: compareAtMinor === null ? null : BigInt(compareAtMinor),
    validFrom: new Date(validFrom),
  }
}

/** Touched when the clock is to look at another moment. */
export const turnsTag = "pricing:turns"

const allListsOf = (row: SourcesRow) =>
  (row.lists ?? []).map(({ from, until, ...list }) => ({ ...list, from: dateOf(from), until: dateOf(until) }))

function noteTurns(work: Work, rows: readonly SourcesRow[]): void {
  const changed = rows
    .map((row) => ({ ...row, next: nextTurn({ ...row, lists: allListsOf(row) }, work.now) }))
    .filter(({ turnsAt, next }) => turnsAt?.getTime() !== next?.getTime())
  if (changed.length === 0) return
  touch(work, turnsTag)
  work.write(sql`
    update pricing.current_prices price set turns_at = given.turns_at
    from unnest(
      ${changed.map(({ variantId }) => variantId)}::text[],
      ${changed.map(({ marketCode }) => marketCode)}::text[],
      ${changed.map(({ next }) => next)}::timestamptz[]
    ) as given (variant_id, market_code, turns_at)
    where price.variant_id = given.variant_id and price.market_code = given.market_code
  `)
}
