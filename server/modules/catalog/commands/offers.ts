import { touch } from "../../../kit/cache.ts"
import { all, type Work } from "../../../kit/db.ts"
import { assert, notFound } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { tags } from "../tags.ts"
import { lockProducts, refreshCards } from "./cards.ts"

export type Offer = {
  variantId: string
  marketCode: string
  /** What one piece costs now. */
  price: Money
  /** What it cost before; counts only when it is more than the price. */
  compareAt: Money | null
  /** The lowest price of the thirty days before it was reduced. */
  lowest?: Money | null | undefined
  /** What a piece costs when more are bought. */
  tiers?: readonly OfferTier[] | null | undefined
  /** Until when a sale goes on. */
  until?: Date | null | undefined
  /** Without sales and price lists, where that is another amount. */
  base?: OfferBase | null | undefined
  /** From what amount of another currency it was converted. */
  converted?: OfferConverted | null | undefined
}

export type OfferTier = { quantityMin: number; minor: number }
/** `from` as plain JSON: so much of the market's currency for one of it, as of a day. */
export type OfferConverted = { from: { minor: number; currency: string }; rate: string; on: string }
export type OfferBase = { minor: number; compareAtMinor: number | null; isConverted?: true }

/**
 * Pricing tells what variants cost in a market. The callers hold their own rows of these variants, so that
 * what does not differ now will not differ before COMMIT either: then nothing is locked and nothing written.
 */
export async function setOffers(work: Work, offers: readonly Offer[]): Promise<void> {
  const rows = JSON.stringify([...new Map(offers.map((offer) => [keyOf(offer), rowOf(offer)])).values()])
  if (offers.length === 0) return
  const given = sql`
    jsonb_to_recordset(${rows}::jsonb)
      as given (variant_id text, market_code text, price_minor bigint, compare_at_minor bigint,
        lowest_minor bigint, tiers jsonb, until timestamptz, base jsonb, converted jsonb,
        currency text)
  `
  // tidy: limit, because there are no more rows than offers are given.
  const news = await work.tx.many(sql<{ productId: string | null }>`
    select distinct variant.product_id
    from ${given}
    left join catalog.variants variant on variant.id = given.variant_id
    left join catalog.offers offer on offer.variant_id = given.variant_id
      and offer.market_code = given.market_code
    where variant.id is null
      or (offer.price_minor, offer.compare_at_minor, offer.lowest_minor, offer.tiers, offer.until, offer.base,
          offer.converted, offer.currency)
        is distinct from (given.price_minor, given.compare_at_minor, given.lowest_minor, given.tiers,
          given.until, given.base, given.converted, given.currency)
  `)
  const productIds = knownProducts(news)
  if (productIds.length === 0) return

  const locked = lockProducts(work, productIds)
  work.write(sql`
    insert into catalog.offers as offer
      (variant_id, market_code, price_minor, compare_at_minor, lowest_minor, tiers, until, base, converted,
       currency)
    select variant_id, market_code, price_minor, compare_at_minor, lowest_minor, tiers, until, base,
      converted, currency
    from ${given}
    order by variant_id, market_code
    on conflict (variant_id, market_code) do update set
      price_minor = excluded.price_minor, compare_at_minor = excluded.compare_at_minor,
      lowest_minor = excluded.lowest_minor, tiers = excluded.tiers, until = excluded.until,
      base = excluded.base, converted = excluded.converted, currency = excluded.currency
    where (
      offer.price_minor, offer.compare_at_minor, offer.lowest_minor, offer.tiers, offer.until, offer.base,
      offer.converted, offer.currency
    ) is distinct from (
      excluded.price_minor, excluded.compare_at_minor, excluded.lowest_minor, excluded.tiers,
      excluded.until, excluded.base, excluded.converted, excluded.currency
    )
  `)
  await all(locked, refreshCards(work, productIds))
  for (const productId of productIds) touch(work, tags.product(productId))
}

/** Pricing tells that markets do not sell variants any more. */
export async function removeOffers(
  work: Work,
  offers: readonly Pick<Offer, "variantId" | "marketCode">[],
): Promise<void> {
  if (offers.length === 0) return
  const variantIds = offers.map(({ variantId }) => variantId)
  const marketCodes = offers.map(({ marketCode }) => marketCode)
  const given = sql`unnest(${variantIds}::text[], ${marketCodes}::text[]) as given (variant_id, market_code)`
  // tidy: limit, because there are no more rows than offers are given.
  const found = await work.tx.many(sql<{ productId: string }>`
    select distinct variant.product_id
    from ${given}
    join catalog.offers offer
      on offer.variant_id = given.variant_id and offer.market_code = given.market_code
    join catalog.variants variant on variant.id = offer.variant_id
  `)
  if (found.length === 0) return
  const productIds = found.map(({ productId }) => productId).sort()
  const locked = lockProducts(work, productIds)
  // The shelves of groups with it: "de:cgr_…".
  work.write(sql`
    delete from catalog.offers offer using ${given}
    where offer.variant_id = given.variant_id and split_part(offer.market_code, ':', 1) = given.market_code
  `)
  await all(locked, refreshCards(work, productIds))
  for (const productId of productIds) touch(work, tags.product(productId))
}

/**
 * The products of the rows, in the order of their ids; a row without one is of a variant that does not exist.
 */
export function knownProducts(rows: readonly { productId: string | null }[]): string[] {
  const productIds = rows.map(({ productId }) => {
    if (productId === null) throw notFound("variant")
    return productId
  })
  return productIds.sort()
}

function rowOf({ variantId, marketCode, price, compareAt, lowest, tiers, until, base, converted }: Offer) {
  assert(
    [compareAt, lowest].every((amount) => !amount || amount.currency === price.currency),
    "a price before is in the price's currency",
  )
  return {
    variant_id: variantId,
    market_code: marketCode,
    price_minor: String(price.minor),
    compare_at_minor: compareAt !== null && compareAt.minor > price.minor ? String(compareAt.minor) : null,
    lowest_minor: lowest ? String(lowest.minor) : null,
    tiers: tiers ?? null,
    until: until?.toISOString() ?? null,
    base: base ?? null,
    converted: converted ?? null,
    currency: price.currency,
  }
}

function keyOf({ variantId, marketCode }: Offer): string {
  return `${variantId} ${marketCode}`
}
