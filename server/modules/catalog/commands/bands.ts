import { touch } from "../../../kit/cache.ts"
import { all, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { Band } from "../rules/states.ts"
import { tags } from "../tags.ts"
import { lockProducts, refreshCards } from "./cards.ts"
import { knownProducts } from "./offers.ts"

export type VariantBand = { variantId: string; band: Band }

/**
 * Inventory tells how much there is, roughly. It holds the stock of these variants, so that what does not
 * differ now will not differ before COMMIT either: most sales change no band, and then this is one read.
 */
export async function setBands(work: Work, bands: readonly VariantBand[]): Promise<void> {
  if (bands.length === 0) return
  const latest = [...new Map(bands.map(({ variantId, band }) => [variantId, band]))]
  const given = sql`
    unnest(${latest.map(([variantId]) => variantId)}::text[], ${latest.map(([, band]) => band)}::text[])
      as given (variant_id, band)
  `
  // tidy: limit, because there are no more rows than bands are given.
  const news = await work.tx.many(sql<{ productId: string | null }>`
    select distinct variant.product_id
    from ${given}
    left join catalog.variants variant on variant.id = given.variant_id
    where variant.stock_band is distinct from given.band
  `)
  const productIds = knownProducts(news)
  if (productIds.length === 0) return

  const locked = lockProducts(work, productIds)
  work.write(sql`
    update catalog.variants variant set stock_band = given.band
    from ${given}
    where variant.id = given.variant_id and variant.stock_band <> given.band
  `)
  await all(locked, refreshCards(work, productIds))
  for (const productId of productIds) touch(work, tags.product(productId))
}
