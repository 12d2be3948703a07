import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { Band, ProductState, Reach } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"

export type StaffOption = { code: string; titles: Texts; values: { code: string; titles: Texts }[] }

export type StaffVariant = {
  id: string
  sku: string
  state: "active" | "archived"
  options: Record<string, string>
  weightGrams: number
  quantityPerOrderMax: number
  stockBand: Band
  pictureId: string | null
  fileId: string | null
  prices: { marketCode: string; priceMinor: number; compareAtMinor: number | null; currency: string }[]
}

export type StaffMedium = {
  id: string
  key: string
  width: number
  height: number
  sizes: number[]
  alts: Texts
}

export type StaffProduct = {
  id: string
  slug: string
  state: ProductState
  reach: Reach
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

type Row = Omit<StaffProduct, "attributes" | "variants"> & {
  attributeCodes: string[]
  variants: (Omit<StaffVariant, "options"> & { optionCodes: string[] })[]
}

/** All of one product, in every language and state. Its variants are at most 300, by the rule that limits them. */
export async function getProductForStaff(db: Db, input: { productId: string }): Promise<StaffProduct> {
  const row = await db.maybe(sql<Row>`
    select product.id, product.slug, product.state, product.reach, product.titles, product.summaries,
      product.descriptions, product.maker, product.attribute_codes, product.popularity, product.version,
      product.created_at, product.updated_at,
      array(
        select category_id from catalog.product_categories where product_id = product.id order by position, category_id
      ) as category_ids,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'code', option.code, 'titles', option.titles, 'values', (
            select coalesce(jsonb_agg(jsonb_build_object('code', value.code, 'titles', value.titles)
              order by value.position, value.code), '[]')
            from catalog.option_values value
            where value.product_id = product.id and value.option_code = option.code
          )) order by option.position, option.code)
        from catalog.options option where option.product_id = product.id
      ), '[]') as options,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', variant.id, 'sku', variant.sku, 'state', variant.state, 'optionCodes', variant.option_codes,
          'weightGrams', variant.weight_grams, 'quantityPerOrderMax', variant.quantity_per_order_max,
          'stockBand', variant.stock_band, 'pictureId', variant.picture_id, 'fileId', variant.file_id, 'prices', (
            select coalesce(jsonb_agg(jsonb_build_object('marketCode', offer.market_code, 'priceMinor', offer.price_minor,
              'compareAtMinor', offer.compare_at_minor, 'currency', offer.currency) order by offer.market_code), '[]')
            from catalog.offers offer where offer.variant_id = variant.id
          )) order by variant.position, variant.id)
        from catalog.variants variant where variant.product_id = product.id
      ), '[]') as variants,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', media.id, 'key', media.key, 'width', media.width, 'height', media.height,
          'sizes', media.sizes, 'alts', media.alts) order by media.position, media.id)
        from catalog.media media where media.product_id = product.id
      ), '[]') as media
    from catalog.products product
    where product.id = ${input.productId}
  `)
  if (!row) throw notFound("product")
  const { attributeCodes, variants, ...product } = row
  return {
    ...product,
    attributes: valuesByAttribute(attributeCodes),
    variants: variants.map(({ optionCodes, ...variant }) => ({ ...variant, options: valueByOption(optionCodes) })),
  }
}

export type StaffProductRow = {
  id: string
  slug: string
  state: ProductState
  titles: Texts
  maker: string | null
  variantCount: number
  updatedAt: Date
}

/** In the order of their making; the next page begins after the last id. */
export async function listProductsForStaff(
  db: Db,
  input: { state?: ProductState | undefined; after?: string | undefined; limit?: number | undefined },
): Promise<{ products: StaffProductRow[]; nextAfter: string | null }> {
  const limit = input.limit ?? 50
  const states = input.state ? [input.state] : ["draft", "active", "archived"]
  const rows = await db.many(sql<StaffProductRow>`
    select id, slug, state, titles, maker, updated_at,
      (select count(*)::int from catalog.variants where product_id = products.id) as variant_count
    from catalog.products
    where state = any(${states}::text[]) and id > ${input.after ?? ""}
    order by id
    limit ${limit + 1}
  `)
  const products = rows.slice(0, limit)
  return { products, nextAfter: rows.length > limit ? (products.at(-1)?.id ?? null) : null }
}

export type AttributeDefinition = {
  code: string
  titles: Texts
  filterable: boolean
  position: number
  values: { code: string; titles: Texts; position: number }[]
}

const attributesMax = 500

export async function listAttributes(db: Db): Promise<{ attributes: AttributeDefinition[] }> {
  const attributes = await db.many(sql<AttributeDefinition>`
    select attribute.code, attribute.titles, attribute.filterable, attribute.position,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', code, 'titles', titles, 'position', position) order by position, code)
        from catalog.attribute_values where attribute_code = attribute.code
      ), '[]') as values
    from catalog.attributes attribute
    order by attribute.position, attribute.code
    limit ${attributesMax}
  `)
  return { attributes }
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
