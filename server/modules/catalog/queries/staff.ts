import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import { type Band, type ProductState, productStates, type Reach } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { lastLetter, prefixQuery, wordsOf } from "../rules/words.ts"
import { type StaffMedium, staffMedium } from "./media.ts"
import { optionsOfProduct } from "./product.ts"

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
  prices: { marketCode: string; price: Money; compareAt: Money | null }[]
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

type VariantRow = Omit<StaffVariant, "options" | "prices"> & {
  optionCodes: string[]
  offers: { marketCode: string; priceMinor: number; compareAtMinor: number | null; currency: string }[]
}

type Row = Omit<StaffProduct, "attributes" | "variants"> & {
  attributeCodes: string[]
  variants: VariantRow[]
}

const productColumns = sql`
    product.id, product.slug, product.state, product.reach, product.titles, product.summaries,
      product.descriptions, product.maker, product.attribute_codes, product.popularity, product.version,
      product.created_at, product.updated_at,
      array(
        select category_id from catalog.product_categories where product_id = product.id
        order by position, category_id
      ) as category_ids,
      ${optionsOfProduct} as options,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', variant.id, 'sku', variant.sku, 'state', variant.state, 'optionCodes', variant.option_codes,
          'weightGrams', variant.weight_grams, 'quantityPerOrderMax', variant.quantity_per_order_max,
          'stockBand', variant.stock_band, 'pictureId', variant.picture_id, 'fileId', variant.file_id,
          'offers', (
            select coalesce(jsonb_agg(jsonb_build_object('marketCode', offer.market_code,
              'priceMinor', offer.price_minor, 'compareAtMinor', offer.compare_at_minor,
              'currency', offer.currency) order by offer.market_code), '[]')
            from catalog.offers offer where offer.variant_id = variant.id
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
    prices: offers.map(({ marketCode, priceMinor, compareAtMinor, currency }) => ({
      marketCode,
      price: money(BigInt(priceMinor), currency),
      compareAt: compareAtMinor === null ? null : money(BigInt(compareAtMinor), currency),
    })),
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

/**
 * The newest first; the next page begins below the last id. Looking for words finds titles in any language,
 * SKUs and addresses by how they begin. A category stands for all that is below it, as it does for shoppers.
 */
export async function listProductsForStaff(
  db: Db,
  input: {
    state?: ProductState | undefined
    q?: string | undefined
    /** Its id or its address. */
    category?: string | undefined
    after?: string | undefined
    limit?: number | undefined
  },
): Promise<{ products: StaffProductRow[]; nextAfter: string | null }> {
  const limit = input.limit ?? 50
  const states = input.state ? [input.state] : productStates
  const wanted = [
    sql`state = any(${states}::text[])`,
    ...before(input.after),
    ...named(input.q),
    ...within(input.category),
  ]
  const rows = await db.many(sql<StaffProductRow>`
    select id, slug, state, titles, maker, updated_at,
      (select count(*)::int from catalog.variants where product_id = products.id) as variant_count
    from catalog.products
    where ${join(wanted, " and ")}
    order by id desc
    limit ${limit + 1}
  `)
  const products = rows.slice(0, limit)
  return { products, nextAfter: rows.length > limit ? (products.at(-1)?.id ?? null) : null }
}

function before(id: string | undefined): Sql[] {
  return id === undefined ? [] : [sql`id < ${id}`]
}

function within(category: string | undefined): Sql[] {
  if (category === undefined) return []
  return [
    sql`
      id in (
        select product_id from catalog.product_categories
        where category_id = any(array(
          select below.id
          from catalog.categories above
          join catalog.categories below on above.id = any(below.path)
          where above.id = ${category} or above.slug = ${category}
        ))
      )
    `,
  ]
}

// Of "a" there are many: who looks for one product types on. Each lies on a page of its own; 500 take 15 ms
// to read where they are not in memory.
const namedMax = 500

function named(q: string | undefined): Sql[] {
  const text = q?.trim()
  if (!text) return []
  // The words of titles are indexed as they are written, so that they must be looked for as they are written.
  const words = wordsOf(text, "en").map(({ shown }) => shown)
  const slug = text.toLowerCase()
  return [
    sql`
      id = any(array(
        (
          select product_id from catalog.variants where sku >= ${text} and sku < ${text} || ${lastLetter}
          limit ${namedMax}
        )
        union
        (
          select id from catalog.products where slug >= ${slug} and slug < ${slug} || ${lastLetter}
          limit ${namedMax}
        )
        union
        (
          select id from catalog.products
          where ${words.length > 0}
            and to_tsvector('simple', titles) @@ to_tsquery('simple', ${prefixQuery(words)})
          limit ${namedMax}
        )
      ))
    `,
  ]
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
