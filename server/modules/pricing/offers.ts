import { touch } from "../../kit/cache.ts"
import type { Db, Work } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { type Offer, setOffers } from "../catalog/index.ts"
import { nextTurn, type PriceSources, type Sale, stepsOf, type Tier } from "./rules/choosing.ts"
import { lowestBefore, type PastSources } from "./rules/lowest.ts"

export type PricedVariant = { variantId: string; marketCode: string }

/**
 * Tells the catalog what everybody pays now for one piece of these variants, and notes when the clock will
 * change it. Whoever changes a price, a sale or a price list ends with this, in the same transaction, holding
 * the rows of the prices.
 */
export async function tellCatalog(work: Work, variants: readonly PricedVariant[]): Promise<void> {
  if (variants.length === 0) return
  const rows = await sourcesOf(work.tx, variants)
  noteTurns(work, rows)
  await setOffers(
    work,
    rows.map((row) => offerOf(row, work.now)),
  )
}

type SourcesRow = PricedVariant &
  PriceSources & {
    currency: string
    turnsAt: Date | null
    history: PastRow[] | null
  }

type PastRow = {
  priceMinor: number | null
  compareAtMinor: number | null
  tiers: Tier[] | null
  sales: Sale[] | null
  validFrom: string
}

// Thirty days before a reduction that began long ago: more changes than this nobody makes by hand, and a
// program that makes them is compared with its last ones.
const pastMax = 200

/** Variants without a price are absent. The history is read only where something may be called reduced. */
function sourcesOf(tx: Db, variants: readonly PricedVariant[]): Promise<SourcesRow[]> {
  return tx.many(sql<SourcesRow>`
    select price.variant_id, price.market_code, price.price_minor, price.compare_at_minor, price.tiers,
      price.sales, price.currency, price.turns_at,
      case when price.compare_at_minor is not null or price.sales is not null then (
        select jsonb_agg(jsonb_build_object('priceMinor', past.price_minor,
          'compareAtMinor', past.compare_at_minor, 'tiers', past.tiers, 'sales', past.sales,
          'validFrom', past.valid_from))
        from (
          select price_minor, compare_at_minor, tiers, sales, valid_from
          from pricing.prices
          where variant_id = price.variant_id and market_code = price.market_code
          order by number desc
          limit ${pastMax}
        ) past
      ) end as history
    from unnest(
      ${variants.map(({ variantId }) => variantId)}::text[],
      ${variants.map(({ marketCode }) => marketCode)}::text[]
    ) as wanted (variant_id, market_code)
    join pricing.current_prices price
      on price.variant_id = wanted.variant_id and price.market_code = wanted.market_code
    where price.price_minor is not null
    limit ${variants.length}
  `)
}

/** What one piece costs everybody now, with all that pages show beside it. */
function offerOf(row: SourcesRow, now: Date): Offer {
  const { variantId, marketCode, currency, priceMinor, compareAtMinor, history } = row
  const amount = (minor: bigint) => money(minor, currency)
  const [one, ...steps] = stepsOf(row, now)
  const { minor, compareAtMinor: before, origin } = one?.chosen ?? { minor: priceMinor, ...plainly(row) }
  const lowest = before === null ? null : lowestBefore({ prices: (history ?? []).map(pastFrom) }, now)
  const isPlain = minor === priceMinor && before === compareAtMinor
  return {
    variantId,
    marketCode,
    price: amount(minor),
    compareAt: before === null ? null : amount(before),
    lowest: lowest === null ? null : amount(lowest),
    tiers:
      steps.length === 0
        ? null
        : steps.map(({ quantityMin, chosen }) => ({ quantityMin, minor: Number(chosen.minor) })),
    until: origin?.kind === "sale" && origin.until !== null ? new Date(origin.until) : null,
    base: isPlain
      ? null
      : {
          minor: Number(priceMinor),
          compareAtMinor: compareAtMinor === null ? null : Number(compareAtMinor),
        },
  }
}

const plainly = ({ compareAtMinor }: PriceSources) => ({ compareAtMinor, origin: null })

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

function noteTurns(work: Work, rows: readonly SourcesRow[]): void {
  const changed = rows
    .map((row) => ({ ...row, next: nextTurn(row, work.now) }))
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
