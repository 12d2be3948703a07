import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { Content } from "../rules/content.ts"
import type { Band, ProductState, Reach } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { type StaffMedium, staffMedium } from "./media.ts"
import { optionsOfProduct } from "./product.ts"

export type StaffOption = { code: string; titles: Texts; values: { code: string; titles: Texts }[] }

export type StaffVariant = {
  id: string
  sku: string
  barcode: string | null
  state: "active" | "archived"
  options: Record<string, string>
  weightGrams: number
  quantityPerOrderMax: number
  stockBand: Band
  pictureId: string | null
  fileId: string | null
  content: Content | null
  /** Without sales and price lists. A converted one was set by nobody. */
  prices: { marketCode: string; price: Money; compareAt: Money | null; isConverted: boolean }[]
}

export type StaffProduct = {
  id: string
  slug: string
  state: ProductState
  reach: Reach
  isGiftCard: boolean
  titles: Texts
  summaries: Texts
  descriptions: Texts
  maker: string | null
  attributes: Record<string, string[]>
  popularity: number
  version: number
  createdAt: Date
  updatedAt: Date
  categoryIds: string[]
  options: StaffOption[]
  variants: StaffVariant[]
  media: StaffMedium[]
}

type VariantRow = Omit<StaffVariant, "options" | "prices"> & {
  optionCodes: string[]
  offers: {
    marketCode: string
    priceMinor: number
    compareAtMinor: number | null
    currency: string
    isConverted: boolean
  }[]
}

type Row = Omit<StaffProduct, "attributes" | "variants"> & {
  attributeCodes: string[]
  variants: VariantRow[]
}

const productColumns = sql`
    product.id, product.slug, product.state, product.reach, product.is_gift_card, product.titles,
      product.summaries, product.descriptions, product.maker, product.attribute_codes, product.popularity,
      product.version, product.created_at, product.updated_at,
      array(
        select category_id from catalog.product_categories where product_id = product.id
        order by position, category_id
      ) as category_ids,
      ${optionsOfProduct} as options,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', variant.id, 'sku', variant.sku, 'barcode', variant.barcode, 'state', variant.state,
          'optionCodes', variant.option_codes, 'weightGrams', variant.weight_grams,
          'quantityPerOrderMax', variant.quantity_per_order_max,
          'stockBand', variant.stock_band, 'pictureId', variant.picture_id, 'fileId', variant.file_id,
          'content', variant.content,
          'offers', (
            select coalesce(jsonb_agg(jsonb_build_object('marketCode', offer.market_code,
              'priceMinor', coalesce(offer.base -> 'minor', to_jsonb(offer.price_minor)),
              'compareAtMinor', case when offer.base is null then to_jsonb(offer.compare_at_minor)
                else offer.base -> 'compareAtMinor' end,
              'currency', offer.currency, 'isConverted', offer.converted is not null
                or coalesce(offer.base ? 'isConverted', false)) order by offer.market_code), '[]')
            from catalog.offers offer
            where offer.variant_id = variant.id and strpos(offer.market_code, ':') = 0
          )) order by variant.position, variant.id)
        from catalog.variants variant where variant.product_id = product.id
      ), '[]') as variants,
      coalesce((
        select jsonb_agg(${staffMedium} order by media.position, media.id)
        from catalog.media media where media.product_id = product.id
      ), '[]') as media
`

/**
 * All of one product, in every language and state. Its variants are at most 300, by the rule that limits
 * them.
 */
export async function getProductForStaff(db: Db, input: { productId: string }): Promise<StaffProduct> {
  const row = await db.maybe(sql<Row>`
    select ${productColumns} from catalog.products product where product.id = ${input.productId}
  `)
  if (!row) throw notFound("product")
  return productOf(row)
}

/** All of some products, by their ids, in the order of them. */
export async function productsForStaff(
  db: Db,
  input: { productIds: readonly string[] },
): Promise<StaffProduct[]> {
  const rows = await db.many(sql<Row>`
    select ${productColumns} from catalog.products product
    where product.id = any(${[...input.productIds]}::text[])
    order by product.id
    limit 1000
  `)
  return rows.map(productOf)
}

function productOf({ attributeCodes, variants, ...product }: Row): StaffProduct {
  return {
    ...product,
    attributes: valuesByAttribute(attributeCodes),
    variants: variants.map(variantOf),
  }
}

function variantOf({ optionCodes, offers, ...variant }: VariantRow): StaffVariant {
  return {
    ...variant,
    options: valueByOption(optionCodes),
    prices: offers.map(({ marketCode, priceMinor, compareAtMinor, currency, isConverted }) => ({
      marketCode,
      isConverted,
      price: money(BigInt(priceMinor), currency),
      compareAt: compareAtMinor === null ? null : money(BigInt(compareAtMinor), currency),
    })),
  }
}

function valuesByAttribute(codes: string[]): Record<string, string[]> {
  const found = new Map<string, string[]>()
  for (const code of codes) {
    const [attribute = "", value = ""] = code.split(":")
    if (attribute !== "maker") found.set(attribute, [...(found.get(attribute) ?? []), value])
  }
  return Object.fromEntries(found)
}

function valueByOption(codes: string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code.split(":")[0] ?? "", code.split(":")[1] ?? ""]))
}
