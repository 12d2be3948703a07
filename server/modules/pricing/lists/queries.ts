import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import type { ListPrice, Tier } from "../rules/choosing.ts"

// As many as a person can keep apart; every list of them is whole.
export const listsMax = 200

/** Touched when a list is made, changed or taken away, and when the catalog has learned of all of it. */
export const listsTag = "pricing:lists"

export type PriceList = {
  listId: string
  title: string
  marketCode: string
  groupId: string | null
  rule: ListPrice["rule"]
  priority: number
  validFrom: Date | null
  validUntil: Date | null
  isOn: boolean
  version: number
  updatedAt: Date
}

export const listColumns = sql`
  list.id as list_id, list.title, list.market_code, list.group_id, list.rule, list.priority, list.valid_from,
  list.valid_until, list.is_on, list.version, list.updated_at
`

export type CountedList = PriceList & { currency: string; prices: number }

/** All of them, by market and in the order in which they count. */
export async function listPriceLists(db: Db): Promise<{ lists: CountedList[] }> {
  const lists = await db.many(sql<CountedList>`
    select ${listColumns}, market.currency, (
      select count(*)::int from pricing.list_prices price
      where price.list_id = list.id and price.price_minor is not null
    ) as prices
    from pricing.lists list
    join settings.markets market on market.code = list.market_code
    order by list.market_code, list.priority, list.id
    limit ${listsMax}
  `)
  return { lists }
}

export async function getPriceList(db: Db, { listId }: { listId: string }): Promise<CountedList> {
  const found = (await listPriceLists(db)).lists.find((list) => list.listId === listId)
  if (!found) throw notFound("price list")
  return found
}

export type ListedVariant = {
  variantId: string
  sku: string
  productId: string
  titles: Record<string, string>
  price: Money
  tiers: { quantityMin: number; price: Money }[]
  /** What it costs without any list; nothing where the market does not sell it. */
  base: Money | null
}

/** What a list says, by variant; `after` is the last one of the page before. */
export async function pricesOfList(
  db: Db,
  { listId, after = "", limit }: { listId: string; after?: string | undefined; limit: number },
): Promise<{ prices: ListedVariant[]; next: string | null }> {
  type Row = Omit<ListedVariant, "price" | "tiers" | "base"> & {
    priceMinor: bigint
    tiers: Tier[] | null
    baseMinor: bigint | null
    currency: string
  }
  const rows = await db.many(sql<Row>`
    select price.variant_id, variant.sku, variant.product_id, product.titles, price.price_minor, price.tiers,
      base.price_minor as base_minor, market.currency
    from pricing.list_prices price
    join pricing.lists list on list.id = price.list_id
    join settings.markets market on market.code = list.market_code
    join catalog.variants variant on variant.id = price.variant_id
    join catalog.products product on product.id = variant.product_id
    left join pricing.current_prices base
      on base.variant_id = price.variant_id and base.market_code = list.market_code
    where price.list_id = ${listId} and price.variant_id > ${after} and price.price_minor is not null
    order by price.variant_id
    limit ${limit + 1}
  `)
  const prices = rows.slice(0, limit).map(({ priceMinor, tiers, baseMinor, currency, ...row }) => ({
    ...row,
    price: money(priceMinor, currency),
    tiers: (tiers ?? []).map(({ quantityMin, minor }) => ({
      quantityMin,
      price: money(BigInt(minor), currency),
    })),
    base: baseMinor === null ? null : money(baseMinor, currency),
  }))
  return { prices, next: rows.length > limit ? (prices.at(-1)?.variantId ?? null) : null }
}

/** Whether any list is on: a shop without one asks for none. */
export const standingHasLists = standingFact<{ hasLists: boolean }>({
  tags: [listsTag],
  read: (db) =>
    db.one(sql<{ hasLists: boolean }>`
      select exists (select from pricing.lists where is_on) as has_lists
    `),
})

/** The lists in force that have a variant, as a column of a larger question; nobody has those for all. */
export function listsFor(asked: { variantId: Sql; marketCode: string | Sql; groupIds: Sql; now: Date }): Sql {
  const { variantId, marketCode, groupIds, now } = asked
  return sql`(
    select jsonb_agg(jsonb_build_object('listId', list.id, 'name', list.title, 'rule', list.rule,
      'priority', list.priority, 'from', null, 'until', null, 'minor', said.price_minor, 'tiers', said.tiers))
    from pricing.list_prices said
    join pricing.lists list on list.id = said.list_id
    where said.variant_id = ${variantId} and said.price_minor is not null
      and list.market_code = ${marketCode} and list.is_on
      and (list.valid_from is null or list.valid_from <= ${now})
      and (list.valid_until is null or list.valid_until > ${now})
      and (list.group_id is null or list.group_id = any(${groupIds}))
  )`
}

export type Shelf = { marketCode: string; groupId: string; isReady: boolean }

/**
 * Where groups of customers have prices of their own: the catalog keeps a shelf for each. One that is being
 * filled is not ready.
 */
export function readShelves(db: Db): Promise<Shelf[]> {
  return db.many(sql<Shelf>`
    select market_code, group_id, not exists (
      select from pricing.current_prices price
      where price.market_code = list.market_code and price.turns_at <= now()
    ) as is_ready
    from pricing.lists list
    where is_on and group_id is not null and (valid_until is null or valid_until > now())
    group by market_code, group_id
    order by market_code, min(priority), group_id
    limit ${listsMax}
  `)
}

/** Touched when groups get shelves, or lose them: pages are made anew for whoever is signed in. */
export const shelvesTag = "pricing:shelves"

export const standingShelves = standingFact<Shelf[]>({ tags: [shelvesTag], read: readShelves })
