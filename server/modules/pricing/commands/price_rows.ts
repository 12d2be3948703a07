import { actorName, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { KeptConversion, Sale, Tier } from "../rules/choosing.ts"

export type PriceRow = {
  variantId: string
  marketCode: string
  /** Nothing: it is not sold there any more. */
  priceMinor: bigint | null
  compareAtMinor: bigint | null
  tiers: readonly Tier[] | null
  sales: readonly Sale[] | null
  currency: string
  /** The rules of conversion decide, and what they made it of; a price that somebody sets has neither. */
  isConverted: boolean
  converted: KeptConversion | null
}

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Writes what prices are from now on, and their history; what is as it was is not written. */
export function writePriceRows(work: Work, prices: readonly PriceRow[]): void {
  if (prices.length === 0) return
  work.write(
    sql`
      with changed as (
        insert into pricing.current_prices as known
          (variant_id, market_code, price_minor, compare_at_minor, tiers, sales, currency, is_converted,
           converted, number, valid_from)
        select variant_id, market_code, price_minor, compare_at_minor, tiers::jsonb, sales::jsonb, currency,
               is_converted, converted::jsonb, 1, ${work.now}::timestamptz
        from unnest(
          ${prices.map(({ variantId }) => variantId)}::text[],
          ${prices.map(({ marketCode }) => marketCode)}::text[],
          ${prices.map(({ priceMinor }) => priceMinor)}::bigint[],
          ${prices.map(({ compareAtMinor }) => compareAtMinor)}::bigint[],
          ${prices.map(({ tiers }) => asJson(tiers))}::text[],
          ${prices.map(({ sales }) => asJson(sales))}::text[],
          ${prices.map(({ currency }) => currency)}::text[],
          ${prices.map(({ isConverted }) => isConverted)}::boolean[],
          ${prices.map(({ converted }) => asJson(converted))}::text[]
        ) as given (variant_id, market_code, price_minor, compare_at_minor, tiers, sales, currency,
          is_converted, converted)
        order by variant_id collate "C", market_code collate "C"
        on conflict (variant_id, market_code) do update set
          price_minor = excluded.price_minor, compare_at_minor = excluded.compare_at_minor,
          tiers = excluded.tiers, sales = excluded.sales, is_converted = excluded.is_converted,
          converted = excluded.converted, currency = excluded.currency, number = known.number + 1,
          turns_at = case when excluded.price_minor is not null then known.turns_at end,
          valid_from = greatest(known.valid_from, excluded.valid_from)
        where (known.price_minor, known.compare_at_minor, known.tiers, known.sales, known.currency,
            known.is_converted, known.converted)
          is distinct from (excluded.price_minor, excluded.compare_at_minor, excluded.tiers, excluded.sales,
            excluded.currency, excluded.is_converted, excluded.converted)
        returning variant_id, market_code, price_minor, compare_at_minor, tiers, sales, converted, currency,
          number, valid_from
      )
      insert into pricing.prices
        (id, variant_id, market_code, number, price_minor, compare_at_minor, tiers, sales, converted,
         currency, valid_from, actor)
      select given.id, variant_id, market_code, number, price_minor, compare_at_minor, tiers, sales,
             converted, currency, valid_from, ${actorName(work.actor)}
      from changed
      join unnest(
        ${prices.map(() => newId("price"))}::text[],
        ${prices.map(({ variantId }) => variantId)}::text[],
        ${prices.map(({ marketCode }) => marketCode)}::text[]
      ) as given (id, given_variant_id, given_market_code)
        on given_variant_id = variant_id and given_market_code = market_code
    `,
    { constraints: { current_prices_variant_known: () => notFound("variant") } },
  )
}
