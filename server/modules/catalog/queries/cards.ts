import { money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Card } from "../replies.ts"
import { type Content, unitPriceFrom } from "../rules/content.ts"
import { pictureOf, type StoredPicture } from "../rules/pictures.ts"
import type { Band, Reach } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import type { Context } from "./context.ts"

export type CardRow = {
  productId: string
  slug: string
  titles: Texts
  summaries: Texts
  maker: string | null
  reach: Reach
  picture: StoredPicture | null
  priceFromMinor: bigint
  priceToMinor: bigint
  compareAtMinor: bigint | null
  lowestMinor: bigint | null
  content: Content | null
  currency: string
  band: Band
  variantCount: number
  firstVariantId: string
}

/** What a list selects of `catalog.cards card`. */
export const cardColumns: Sql = sql`
  card.product_id, card.slug, card.titles, card.summaries, card.maker, card.reach, card.picture,
  card.price_from_minor, card.price_to_minor, card.compare_at_minor, card.lowest_minor, card.content,
  card.currency, card.band,
  card.variant_count, card.first_variant_id
`

export function cardOf(row: CardRow, context: Context): Card {
  const { currency } = row
  const priceFrom = money(row.priceFromMinor, currency)
  const title = context.text(row.titles)
  return {
    id: row.productId,
    slug: row.slug,
    title,
    summary: context.text(row.summaries),
    maker: row.maker,
    reach: row.reach,
    picture: row.picture && pictureOf(row.picture, { ...context, title }),
    priceFrom,
    priceTo: money(row.priceToMinor, currency),
    compareAt: row.compareAtMinor === null ? null : money(row.compareAtMinor, currency),
    lowestBefore: row.lowestMinor === null ? null : money(row.lowestMinor, currency),
    perUnit: unitPriceFrom(priceFrom, row.content),
    band: row.band,
    variantCount: row.variantCount,
    firstVariantId: row.firstVariantId,
  }
}
