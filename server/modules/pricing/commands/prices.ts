import { actorName, all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { removeOffers } from "../../catalog/index.ts"
import { convertPrices, holdRules } from "../conversion/convert.ts"
import { tellCatalog } from "../offers.ts"
import { pricesOfVariant } from "../queries.ts"
import type { Sale, Tier } from "../rules/choosing.ts"
import { type GivenSale, type GivenTier, salesFrom, tiersFrom } from "../rules/depth.ts"
import { checkPrices } from "../rules/prices.ts"
import type { TaxCategory } from "../rules/taxes.ts"
import { type PriceRow, writePriceRows } from "./price_rows.ts"

export type SetPrice = {
  variantId: string
  marketCode: string
  price: Money
  compareAt?: Money | null | undefined
  /** The price that was looked at, null for none: another one that stands there by now is refused. */
  seen?: Money | null | undefined
  /** By quantity, from 2 pieces on; those that are there stay when none are given. */
  tiers?: readonly GivenTier[] | undefined
  /** With their dates; those that are there and not over stay when none are given. */
  sales?: readonly GivenSale[] | undefined
}

export async function setPrice(work: Work, input: SetPrice): ReturnType<typeof pricesOfVariant> {
  await setPrices(work, { prices: [input] })
  return lastly(work, pricesOfVariant(work.tx, input))
}

/**
 * Sets prices, and tells the catalog in the same transaction, so that no listing ever shows another price
 * than the cart. A price that is set again as it was makes no history.
 */
export async function setPrices(
  work: Work,
  input: { prices: readonly SetPrice[] },
): Promise<{ count: number }> {
  // In the order of their ids, so that two lists with the same variants never wait for each other in a
  // circle.
  const given = [...input.prices].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const rules = await holdRules(work)
  const looked = given.filter(({ seen }) => seen !== undefined)
  const [markets, current, kept] = await all(
    marketsOf(work.tx, given),
    looked.length > 0 ? lockPrices(work.tx, looked) : [],
    lockDepth(work.tx, given),
  )
  checkPrices(given, markets)
  checkSeen(looked, current)
  const depths = new Map(kept.map((depth) => [keyOf(depth), depth]))
  const prices = given.map((price) => ({ ...price, ...depthOf(price, depths.get(keyOf(price)), work.now) }))
  writePriceRows(work, prices.map(rowOf))
  const variantIds = prices.map(({ variantId }) => variantId)
  const told = [...prices, ...(await convertPrices(work, { variantIds, rules }))]
  await tellCatalog(work, told)
  announce(work, "prices.changed", {
    prices: told.map(({ variantId, marketCode }) => ({ variantId, marketCode })),
  })
  return { count: prices.length }
}

/**
 * A market sells a variant no more, at no converted price either. The catalog learns it in the same
 * transaction; in carts it says so, and what is being paid at this moment is still ordered. Removed twice
 * makes no history.
 */
export async function removePrice(
  work: Work,
  input: { variantId: string; marketCode: string },
): ReturnType<typeof pricesOfVariant> {
  const { variantId, marketCode } = input
  const rules = await holdRules(work)
  await checkKnown(work.tx, input)
  work.write(sql`
    with changed as (
      update pricing.current_prices
      set price_minor = null, compare_at_minor = null, tiers = null, sales = null, turns_at = null,
          is_converted = false, converted = null, number = number + 1,
          valid_from = greatest(valid_from, ${work.now}::timestamptz)
      where variant_id = ${variantId} and market_code = ${marketCode} and price_minor is not null
      returning currency, number, valid_from
    )
    insert into pricing.prices
      (id, variant_id, market_code, number, price_minor, compare_at_minor, currency, valid_from, actor)
    select ${newId("price")}, ${variantId}, ${marketCode}, number, null, null, currency, valid_from,
           ${actorName(work.actor)}
    from changed
  `)
  await removeOffers(work, [input])
  const converted = await convertPrices(work, { variantIds: [variantId], rules })
  await tellCatalog(work, converted)
  announce(work, "prices.changed", {
    prices: [input, ...converted].map(({ variantId, marketCode }) => ({ variantId, marketCode })),
  })
  return pricesOfVariant(work.tx, input)
}

async function checkKnown(tx: Db, input: { variantId: string; marketCode: string }): Promise<void> {
  const known = await tx.one(sql<{ variant: boolean; market: boolean }>`
    select exists (select from catalog.variants where id = ${input.variantId}) as variant,
           exists (select from settings.markets where code = ${input.marketCode}) as market
  `)
  if (!known.variant) throw notFound("variant")
  if (!known.market) throw notFound("market")
}

/** Closed markets too: their prices are set before they open. */
function marketsOf(tx: Db, prices: readonly SetPrice[]): Promise<{ code: string; currency: string }[]> {
  const codes = [...new Set(prices.map(({ marketCode }) => marketCode))]
  return tx.many(sql<{ code: string; currency: string }>`
    select code, currency from settings.markets where code = any(${codes}::text[]) limit 1000
  `)
}

function keyOf({ variantId, marketCode }: { variantId: string; marketCode: string }): string {
  return `${variantId} ${marketCode}`
}

type Current = Money & { variantId: string; marketCode: string }

/** The prices that somebody has set; one that came of a rule is none. */
function lockPrices(tx: Db, prices: readonly SetPrice[]): Promise<Current[]> {
  return tx.many(sql<Current>`
    select price.variant_id, price.market_code, price.price_minor as minor, price.currency
    from unnest(
      ${prices.map(({ variantId }) => variantId)}::text[],
      ${prices.map(({ marketCode }) => marketCode)}::text[]
    ) as given (variant_id, market_code)
    join pricing.current_prices price
      on price.variant_id = given.variant_id and price.market_code = given.market_code
    where price.price_minor is not null and not price.is_converted
    order by price.variant_id, price.market_code
    limit ${prices.length}
    for update of price
  `)
}

function checkSeen(looked: readonly SetPrice[], current: readonly Current[]): void {
  const prices = new Map(current.map((price) => [keyOf(price), price]))
  for (const price of looked) {
    const { variantId, marketCode, seen } = price
    const now = prices.get(keyOf(price))
    if (now?.minor === seen?.minor && now?.currency === seen?.currency) continue
    const message = "Somebody else has changed this price meanwhile. Please look at it again."
    throw new Refusal("price.changed", 409, message, { variantId, marketCode })
  }
}

type Depth = { tiers: Tier[] | null; sales: Sale[] | null }
type KeptDepth = Depth & { variantId: string; marketCode: string; currency: string }

/** Of those few that have prices by quantity or sales. */
function lockDepth(tx: Db, prices: readonly SetPrice[]): Promise<KeptDepth[]> {
  return tx.many(sql<KeptDepth>`
    select price.variant_id, price.market_code, price.currency, price.tiers, price.sales
    from unnest(
      ${prices.map(({ variantId }) => variantId)}::text[],
      ${prices.map(({ marketCode }) => marketCode)}::text[]
    ) as given (variant_id, market_code)
    join pricing.current_prices price
      on price.variant_id = given.variant_id and price.market_code = given.market_code
    where (price.tiers is not null or price.sales is not null) and not price.is_converted
    order by price.variant_id, price.market_code
    limit ${prices.length}
    for update of price
  `)
}

/** What is given, else what is kept: it must fit the price in either case. */
function depthOf(given: SetPrice, kept: KeptDepth | undefined, now: Date): Depth {
  const { price, variantId, marketCode } = given
  const { currency } = price
  const amount = (minor: number) => ({ minor: BigInt(minor), currency })
  const tiers =
    given.tiers ?? kept?.tiers?.map(({ quantityMin, minor }) => ({ quantityMin, price: amount(minor) })) ?? []
  const sales =
    given.sales ??
    kept?.sales?.map(({ minor, from, until }) => ({
      price: amount(minor),
      from: new Date(from),
      until: until === null ? null : new Date(until),
    })) ??
    []
  const about = { price, currency, where: { variantId, marketCode } }
  return { tiers: tiersFrom(tiers, about), sales: salesFrom(sales, { ...about, now }) }
}

function rowOf({ variantId, marketCode, price, compareAt, tiers, sales }: PriceToWrite): PriceRow {
  return {
    ...{ variantId, marketCode, tiers, sales },
    priceMinor: price.minor,
    compareAtMinor: compareAt?.minor ?? null,
    currency: price.currency,
    isConverted: false,
    converted: null,
  }
}

type PriceToWrite = Omit<SetPrice, "tiers" | "sales"> & Depth

export type SetTaxCategory = { variantId: string; category: TaxCategory }

/** How a variant is taxed in every market; most are at the standard rate and have no row. */
export async function setTaxCategory(work: Work, input: SetTaxCategory): Promise<SetTaxCategory> {
  const { variantId, category } = input
  if (category === "standard") {
    const known = await work.tx.maybe(
      sql<{ id: string }>`select id from catalog.variants where id = ${variantId}`,
    )
    if (!known) throw notFound("variant")
    work.write(sql`delete from pricing.variant_tax where variant_id = ${variantId}`)
    return { variantId, category }
  }
  work.write(
    sql`
      insert into pricing.variant_tax (variant_id, category, updated_at)
      values (${variantId}, ${category}, ${work.now})
      on conflict (variant_id) do update set category = excluded.category, updated_at = excluded.updated_at
    `,
    { constraints: { variant_tax_variant_known: () => notFound("variant") } },
  )
  return { variantId, category }
}
