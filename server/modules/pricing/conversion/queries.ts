import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { type ConversionRule, convertMinor } from "../rules/converting.ts"

// As many pairs of currencies as a person can look after.
export const rulesMax = 100

/** In the order in which they count. */
export function readRules(db: Db): Promise<ConversionRule[]> {
  return db.many(sql<ConversionRule>`
    select from_currency, to_currency, from_market, rate, rate_on::text as rate_on, step_minor, ending_minor,
      direction, is_on
    from pricing.conversions
    order by position
    limit ${rulesMax}
  `)
}

export type ListedConversion = ConversionRule & {
  version: number
  updatedAt: Date
  /** How many prices come of it now. */
  prices: number
}

export async function listConversions(db: Db): Promise<{ conversions: ListedConversion[] }> {
  const conversions = await db.many(sql<ListedConversion>`
    select rule.from_currency, rule.to_currency, rule.from_market, rule.rate, rule.rate_on::text as rate_on,
      rule.step_minor, rule.ending_minor, rule.direction, rule.is_on, rule.version, rule.updated_at,
      coalesce(found.prices, 0) as prices
    from pricing.conversions rule
    left join (
      select converted ->> 'currency' as from_currency, currency as to_currency, count(*)::int as prices
      from pricing.current_prices
      where converted is not null
      group by 1, 2
    ) found on found.from_currency = rule.from_currency and found.to_currency = rule.to_currency
    order by rule.position
    limit ${rulesMax}
  `)
  return { conversions }
}

type Pair = Pick<ConversionRule, "fromCurrency" | "toCurrency">

export async function findConversion(db: Db, pair: Pair): Promise<ListedConversion | undefined> {
  const { conversions } = await listConversions(db)
  return conversions.find(
    ({ fromCurrency, toCurrency }) => fromCurrency === pair.fromCurrency && toCurrency === pair.toCurrency,
  )
}

export async function getConversion(db: Db, pair: Pair): Promise<ListedConversion> {
  const found = await findConversion(db, pair)
  if (!found) throw notFound("conversion")
  return found
}

export type AskedExamples = Omit<ConversionRule, "rateOn" | "isOn" | "fromCurrency">

const examplesMax = 5
// Variants of one product often cost the same: an example is of a product.
const lookedAtMax = 100

/** What some prices would become by a rule that need not be there yet. */
export async function conversionExamples(db: Db, asked: AskedExamples) {
  const { fromMarket, toCurrency } = asked
  type Row = { sku: string; titles: Record<string, string>; fromMinor: bigint; fromCurrency: string }
  const rows = await db.many(sql<Row>`
    select distinct on (product.id) variant.sku, product.titles, price.price_minor as from_minor,
      price.currency as from_currency
    from (
      select variant_id, price_minor, currency from pricing.current_prices
      where market_code = ${fromMarket} and price_minor is not null and not is_converted
      order by variant_id limit ${lookedAtMax}
    ) price
    join catalog.variants variant on variant.id = price.variant_id
    join catalog.products product on product.id = variant.product_id
    order by product.id, variant.position, variant.id
    limit ${examplesMax}
  `)
  const examples = rows.map(({ fromMinor, fromCurrency, ...row }) => ({
    ...row,
    from: { minor: fromMinor, currency: fromCurrency },
    price: { minor: convertMinor(fromMinor, { ...asked, fromCurrency }), currency: toCurrency },
  }))
  return { examples }
}
