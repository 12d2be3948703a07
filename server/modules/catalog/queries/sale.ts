import type { Db } from "../../../kit/db.ts"
import { isSql, type Sql, sql } from "../../../kit/sql.ts"
import { type StoredPicture, thumbnailUrl } from "../rules/pictures.ts"
import type { Reach } from "../rules/states.ts"
import { type Texts, textIn } from "../rules/texts.ts"
import { optionsOfProduct, variantTitleOf } from "./product.ts"

/** What carts, checkout and orders need of a variant. */
export type VariantForSale = {
  variantId: string
  productId: string
  slug: string
  sku: string
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  reach: Reach
  fileId: string | null
  weightGrams: number
  quantityPerOrderMax: number
  /** The product is for sale in this market, and so is the variant. */
  isActive: boolean
}

/** A variant for sale before its language is known. */
export type VariantInTexts = Omit<VariantForSale, "title" | "variantTitle" | "pictureUrl"> & {
  titles: Texts
  optionCodes: string[]
  options: { code: string; titles: Texts; values: { code: string; titles: Texts }[] }[]
  picture: Pick<StoredPicture, "key" | "sizes"> | null
  defaultLocale: string
}

/** In no order; variants that do not exist are absent. */
export async function variantsForSale(
  db: Db,
  input: { variantIds: readonly string[]; marketCode: string; locale: string },
): Promise<VariantForSale[]> {
  return inLocale(await variantsInTexts(db, input), input.locale)
}

/**
 * The same for whoever finds ids, market and language in one trip: pieces of SQL stand for what is not known
 * yet.
 */
export function variantsInTexts(
  db: Db,
  input: { variantIds: readonly string[] | Sql; marketCode: string | Sql },
): Promise<VariantInTexts[]> {
  // As a subselect: seeing the ids themselves, PostgreSQL would plan anew each time, for longer than it then
  // runs.
  const variantIds = isSql(input.variantIds)
    ? input.variantIds
    : sql`array(select unnest(${[...input.variantIds]}::text[]))`
  return db.many(sql<VariantInTexts>`
    select variant.id as variant_id, product.id as product_id, product.slug, variant.sku, product.titles,
      variant.option_codes, ${optionsOfProduct} as options,
      (
        select jsonb_build_object('key', media.key, 'sizes', media.sizes)
        from catalog.media media
        where media.product_id = product.id
        order by media.id = variant.picture_id desc nulls last, media.position, media.id
        limit 1
      ) as picture,
      product.reach, variant.file_id, variant.weight_grams, variant.quantity_per_order_max,
      product.state = 'active' and variant.state = 'active' and exists (
        select from catalog.offers offer
        where offer.variant_id = variant.id and offer.market_code = ${input.marketCode}
      ) as is_active,
      (select default_locale from settings.shop where only_row = 1) as default_locale
    from catalog.variants variant
    join catalog.products product on product.id = variant.product_id
    where variant.id = any(${variantIds})
  `)
}

export function inLocale(variants: readonly VariantInTexts[], locale: string): VariantForSale[] {
  return variants.map(({ titles, optionCodes, options, picture, defaultLocale, ...variant }) => {
    const text = (texts: Texts) => textIn(texts, locale, defaultLocale)
    return {
      ...variant,
      title: text(titles),
      variantTitle: variantTitleOf(optionCodes, options, text),
      pictureUrl: picture && thumbnailUrl(picture),
    }
  })
}
