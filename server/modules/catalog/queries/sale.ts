import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { standingRows } from "../../../kit/standing.ts"
import { standingShop } from "../../settings/index.ts"
import type { Content } from "../rules/content.ts"
import { type StoredPicture, thumbnailUrl } from "../rules/pictures.ts"
import type { Reach } from "../rules/states.ts"
import { type Texts, textIn } from "../rules/texts.ts"
import { tags } from "../tags.ts"
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
  /** Sold is a gift card of the variant's price. */
  isGiftCard: boolean
  fileId: string | null
  weightGrams: number
  quantityPerOrderMax: number
  content: Content | null
  /** The product is for sale, and so is the variant; where, its offers say. */
  isActive: boolean
}

type VariantRow = Omit<VariantForSale, "title" | "variantTitle" | "pictureUrl"> & {
  titles: Texts
  optionCodes: string[]
  options: { code: string; titles: Texts; values: { code: string; titles: Texts }[] }[]
  picture: Pick<StoredPicture, "key" | "sizes"> | null
}

/** Variants for sale before their language is known. */
export type VariantsInTexts = { rows: readonly VariantRow[]; defaultLocale: string }

/** In no order; variants that do not exist are absent. */
export async function variantsForSale(
  db: Db,
  input: { variantIds: readonly string[]; locale: string },
): Promise<VariantForSale[]> {
  return inLocale(await variantsInTexts(db, input), input.locale)
}

export async function variantsInTexts(
  db: Db,
  { variantIds }: { variantIds: readonly string[] },
): Promise<VariantsInTexts> {
  const [rows, { defaultLocale }] = await all(standingVariants(db, variantIds), standingShop(db))
  return { rows, defaultLocale }
}

const standingVariants = standingRows<VariantRow>({
  idOf: ({ variantId }) => variantId,
  tagOf: ({ productId }) => tags.product(productId),
  read: (db, variantIds) =>
    // As a subselect: seeing the ids themselves, PostgreSQL would plan anew each time, for longer than it
    // then runs.
    db.many(sql<VariantRow>`
      select variant.id as variant_id, product.id as product_id, product.slug, variant.sku, product.titles,
        variant.option_codes, ${optionsOfProduct} as options,
        (
          select jsonb_build_object('key', media.key, 'sizes', media.sizes)
          from catalog.media media
          where media.product_id = product.id
          order by media.id = variant.picture_id desc nulls last, media.position, media.id
          limit 1
        ) as picture,
        product.reach, product.is_gift_card, variant.file_id, variant.weight_grams,
        variant.quantity_per_order_max, variant.content,
        product.state = 'active' and variant.state = 'active' as is_active
      from catalog.variants variant
      join catalog.products product on product.id = variant.product_id
      where variant.id = any(array(select unnest(${[...variantIds]}::text[])))
    `),
})

/** A row stands for many calls, and what it says in a language with it. */
const saidByRow = new WeakMap<VariantRow, Map<string, VariantForSale>>()

export function inLocale({ rows, defaultLocale }: VariantsInTexts, locale: string): VariantForSale[] {
  const language = `${locale} ${defaultLocale}`
  return rows.map((row) => {
    const known = saidByRow.get(row) ?? new Map<string, VariantForSale>()
    saidByRow.set(row, known)
    const variant =
      known.get(language) ?? Object.freeze(sayIn(row, (texts) => textIn(texts, locale, defaultLocale)))
    known.set(language, variant)
    return variant
  })
}

function sayIn(row: VariantRow, text: (texts: Texts) => string): VariantForSale {
  const { titles, optionCodes, options, picture, ...variant } = row
  return {
    ...variant,
    title: text(titles),
    variantTitle: variantTitleOf(optionCodes, options, text),
    pictureUrl: picture && thumbnailUrl(picture),
  }
}
