import { isDeepStrictEqual } from "node:util"
import { all, type Db, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { removeOffers } from "../../catalog/index.ts"
import { type PriceRow, writePriceRows } from "../commands/price_rows.ts"
import type { PricedVariant } from "../offers.ts"
import {
  type ConversionRule,
  type ConvertedPrice,
  convertedFor,
  type KnownPrice,
} from "../rules/converting.ts"
import { readRules } from "./queries.ts"

/**
 * The rules of conversion, off or on, until the end of the transaction: whoever changes one waits for all who
 * change prices, and they for them. In a shop that has none that is all; otherwise prices are changed one
 * after the other, so that what is converted is always made of what is kept. It is taken before any row.
 */
export async function holdRules(work: Work): Promise<ConversionRule[]> {
  const [, rules] = await all(
    work.tx.one(
      sql`select pg_advisory_xact_lock_shared(hashtextextended('pricing.conversions', 0))::text as locked`,
    ),
    readRules(work.tx),
  )
  if (rules.length > 0) await lockConversion(work.tx)
  return rules
}

/** Whoever changes a rule: nobody changes a price meanwhile. */
export async function lockRules(work: Work): Promise<ConversionRule[]> {
  const [, rules] = await all(
    work.tx.one(
      sql`select pg_advisory_xact_lock(hashtextextended('pricing.conversions', 0))::text as locked`,
    ),
    readRules(work.tx),
  )
  return rules
}

function lockConversion(tx: Db): Promise<unknown> {
  return tx.one(sql`select pg_advisory_xact_lock(hashtextextended('pricing.converted', 0))::text as locked`)
}

/**
 * Makes the prices of these variants right in all markets that have none of their own. Says which have
 * changed and go on being sold, so that the catalog is told of them; those that are not sold any more it
 * learns here. `follow` is a price that was set by hand and shall be one of the rules' from now on.
 */
export async function convertPrices(
  work: Work,
  { variantIds, rules, follow }: ToConvert,
): Promise<PricedVariant[]> {
  if ((rules.length === 0 && !follow) || variantIds.length === 0) return []
  const [rows, markets] = await all(pricesOfAll(work.tx, variantIds), marketsInto(work.tx, { rules, follow }))
  const changed = [...new Set(rows.map(({ variantId }) => variantId))].flatMap((variantId) =>
    changesOf(
      { variantId, markets, prices: rows.filter((row) => row.variantId === variantId) },
      { rules, follow: follow?.variantId === variantId ? follow : undefined },
    ),
  )
  writePriceRows(work, changed)
  const gone = changed.filter(({ priceMinor }) => priceMinor === null)
  await removeOffers(work, gone)
  return changed.filter(({ priceMinor }) => priceMinor !== null)
}

type Kept = { variantId: string; markets: readonly Market[]; prices: readonly Known[] }

/** What is to be written of one variant, for each market where nobody set a price, nor stopped the sale. */
function changesOf(
  { variantId, markets, prices: kept }: Kept,
  { rules, follow }: Pick<ToConvert, "rules" | "follow">,
): PriceRow[] {
  const isFollowing = (one: { marketCode: string }) => follow?.marketCode === one.marketCode
  const prices = kept.map((one) => (isFollowing(one) ? { ...one, isConverted: true } : one))
  return markets.flatMap(({ marketCode, currency }) => {
    const known = prices.find((price) => price.marketCode === marketCode)
    if (known && !known.isConverted) return []
    const next = convertedFor(currency, { prices, rules })
    if (!isFollowing({ marketCode }) && isSame(known, next)) return []
    return [rowOf({ variantId, marketCode, currency }, next)]
  })
}

type ToConvert = {
  variantIds: readonly string[]
  rules: readonly ConversionRule[]
  follow?: PricedVariant | undefined
}

type Known = KnownPrice & { variantId: string }

function pricesOfAll(tx: Db, variantIds: readonly string[]): Promise<Known[]> {
  return tx.many(sql<Known>`
    select variant_id, market_code, price_minor, compare_at_minor, tiers, sales, currency, is_converted,
      converted
    from pricing.current_prices
    where variant_id = any(${[...new Set(variantIds)]}::text[])
    order by variant_id, market_code
    limit 100000
  `)
}

/** Closed ones too: their prices are there before they open. */
function marketsInto(tx: Db, { rules, follow }: Pick<ToConvert, "rules" | "follow">): Promise<Market[]> {
  const currencies = rules.map(({ toCurrency }) => toCurrency)
  return tx.many(sql<Market>`
    select code as market_code, currency from settings.markets
    where currency = any(${currencies}::text[]) or code = ${follow?.marketCode ?? ""}
    order by code limit 1000
  `)
}

type Market = { marketCode: string; currency: string }

function isSame(known: Known | undefined, next: ConvertedPrice | null): boolean {
  if (!known || known.priceMinor === null) return next === null
  if (next === null) return false
  const { priceMinor, compareAtMinor, tiers, sales, converted } = known
  return isDeepStrictEqual({ priceMinor, compareAtMinor, tiers, sales, converted }, next)
}

type Place = Pick<PriceRow, "variantId" | "marketCode" | "currency">

function rowOf(place: Place, next: ConvertedPrice | null): PriceRow {
  const nothing = { priceMinor: null, compareAtMinor: null, tiers: null, sales: null, converted: null }
  return { ...place, ...(next ?? nothing), isConverted: true }
}
