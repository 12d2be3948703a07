import type { Db } from "../../../kit/db.ts"
import { money } from "../../../kit/money.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import type { Card, Listing } from "../replies.ts"
import { type Selection, type Sort, writeCursor } from "../rules/listing.ts"
import { type CardRow, cardColumns, cardOf } from "./cards.ts"
import type { Context } from "./context.ts"

/**
 * Where a list comes from: rows named `place` with product_id, popularity, price_minor, created_at, codes,
 * and score in a search or place in a collection by hand.
 */
export type Source = {
  /** Pieces of a `with` that `from` needs, each with its comma behind it. */
  ctes: Sql
  from: Sql
  where: Sql
  /** How many there are before anything is selected; only a search asks. */
  found: Sql
}

/** What a selected facet or the price range demands. */
type Condition = { facet: string; where: Sql }

/**
 * Total and counts stop here: 5,000 rows are counted in 15 ms on one core. A list of 100,000 would take
 * twenty times that, for numbers that nobody reads to the last digit.
 */
export const countedMax = 5_000

const facetValuesMax = 60
// No code of a facet begins with a colon.
const priceFacet = ":price"

export async function pageOf(
  db: Db,
  { source, selection, context }: { source: Source; selection: Selection; context: Context },
): Promise<{ products: Card[]; nextCursor: string | null }> {
  const { sort, limit } = selection
  const { value, direction } = orders[sort]
  const conditions = [...conditionsOf(selection).map(({ where }) => where), ...afterCursor(selection)]
  const rows = await db.many(sql<CardRow & { sortValue: bigint }>`
    with ${source.ctes} page as (
      select place.product_id, ${value} as sort_value
      from ${source.from}
      where ${join([source.where, ...conditions], " and ")}
      order by ${value} ${direction}, place.product_id ${direction}
      limit ${limit + 1}
    )
    select ${cardColumns}, ${sortNumber[sort]} as sort_value
    from page
    join catalog.cards card on card.product_id = page.product_id and card.market_code = ${context.shelf}
    order by page.sort_value ${direction}, page.product_id ${direction}
  `)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    products: shown.map((row) => cardOf(row, context)),
    nextCursor: last ? writeCursor({ sort, value: String(last.sortValue), productId: last.productId }) : null,
  }
}

export type CodeCount = {
  code: string
  count: number
  titles: Record<string, string> | null
  position: number
}

export type Counts = Pick<Listing, "total" | "isExact" | "priceRange"> & {
  /** Before anything was selected. */
  found: number
  /** For each code how many products would remain; a facet's own selection does not narrow its own counts. */
  codes: CodeCount[]
}

type CountsRow = {
  found: number
  total: number
  priceFrom: bigint | null
  priceTo: bigint | null
  codes: CodeCount[]
}

export async function countsOf(
  db: Db,
  { source, selection, context }: { source: Source; selection: Selection; context: Context },
): Promise<Counts> {
  const conditions = conditionsOf(selection)
  const allBut = (facet: string) => conditions.filter((condition) => condition.facet !== facet)
  const own = selection.groups.map(
    ({ facet }) => sql`
      union all
      select code, count(*)::int as count
      from (${someOf(source, allBut(facet))}) place cross join lateral unnest(place.codes) as code
      where starts_with(code, ${`${facet}:`})
      group by code
    `,
  )
  const priced = selection.hasPrice
    ? someOf(source, allBut(priceFacet))
    : sql`select codes, price_minor from matching`
  const selected = selection.groups.map(({ facet }) => facet)
  const row = await db.one(sql<CountsRow>`
    with ${source.ctes}
    matching as materialized (${someOf(source, conditions)}),
    priced as (${priced}),
    counted as (
      select code, count
      from (
        select code, count(*)::int as count
        from matching cross join lateral unnest(codes) as code
        group by code
      ) remaining
      where split_part(code, ':', 1) <> all(${selected}::text[])
      ${join(own, "")}
    ),
    ranked as (
      select code, count,
        row_number() over (partition by split_part(code, ':', 1) order by count desc, code) as place
      from (
        select code, count from counted
        union all
        select code, 0 from unnest(${selection.codes}::text[]) as code
        where code not in (select code from counted)
      ) known
    )
    select
      (${source.found}) as found,
      (select count(*)::int from matching) as total,
      (select min(price_minor) from priced) as price_from,
      (select max(price_minor) from priced) as price_to,
      coalesce((
        select json_agg(json_build_object('code', ranked.code, 'count', ranked.count,
          'titles', value.titles, 'position', coalesce(value.position, 0)))
        from ranked
        left join catalog.attribute_values value
          on value.attribute_code = split_part(ranked.code, ':', 1)
            and value.code = split_part(ranked.code, ':', 2)
        where ranked.place <= ${facetValuesMax} or ranked.code = any(${selection.codes}::text[])
      ), '[]') as codes
  `)
  const { priceFrom, priceTo } = row
  return {
    found: row.found,
    total: Math.min(row.total, countedMax),
    isExact: row.total <= countedMax,
    priceRange:
      priceFrom === null || priceTo === null
        ? null
        : { from: money(priceFrom, context.currency), to: money(priceTo, context.currency) },
    codes: row.codes,
  }
}

function someOf(source: Source, conditions: readonly Condition[]): Sql {
  return sql`
    select place.codes, place.price_minor from ${source.from}
    where ${join([source.where, ...conditions.map(({ where }) => where)], " and ")}
    order by place.popularity desc, place.product_id desc
    limit ${countedMax + 1}
  `
}

function conditionsOf({ groups, priceFrom, priceTo }: Selection): Condition[] {
  const conditions: Condition[] = groups.map(({ facet, codes }) => ({
    facet,
    // Nearly everything is available: finding that by the index of codes takes ten times as long as passing
    // the rest.
    where:
      facet === "availability"
        ? sql`(${join(
            codes.map((code) => sql`${code} = any(place.codes)`),
            " or ",
          )})`
        : sql`place.codes && ${codes}::text[]`,
  }))
  if (priceFrom !== undefined) {
    conditions.push({ facet: priceFacet, where: sql`place.price_minor >= ${priceFrom}::bigint` })
  }
  if (priceTo !== undefined) {
    conditions.push({ facet: priceFacet, where: sql`place.price_minor <= ${priceTo}::bigint` })
  }
  return conditions
}

const up = sql`asc`
const down = sql`desc`

const orders: Record<Sort, { value: Sql; direction: Sql }> = {
  popular: { value: sql`place.popularity`, direction: down },
  newest: { value: sql`place.created_at`, direction: down },
  price_up: { value: sql`place.price_minor`, direction: up },
  price_down: { value: sql`place.price_minor`, direction: down },
  relevance: { value: sql`place.score`, direction: down },
  picked: { value: sql`place.place`, direction: up },
}

const asNumber = sql`page.sort_value::bigint`

const sortNumber: Record<Sort, Sql> = {
  popular: asNumber,
  newest: sql`(extract(epoch from page.sort_value) * 1000)::bigint`,
  price_up: asNumber,
  price_down: asNumber,
  relevance: asNumber,
  picked: asNumber,
}

function afterCursor({ sort, cursor }: Selection): Sql[] {
  if (!cursor) return []
  const { value, productId } = cursor
  const moment = new Date(Number(value))
  const place = {
    popular: sql`(place.popularity, place.product_id) < (${value}::int, ${productId})`,
    newest: sql`(place.created_at, place.product_id) < (${moment}::timestamptz, ${productId})`,
    price_up: sql`(place.price_minor, place.product_id) > (${value}::bigint, ${productId})`,
    price_down: sql`(place.price_minor, place.product_id) < (${value}::bigint, ${productId})`,
    relevance: sql`(place.score, place.product_id) < (${value}::bigint, ${productId})`,
    picked: sql`(place.place, place.product_id) > (${value}::int, ${productId})`,
  }
  return [place[sort]]
}
