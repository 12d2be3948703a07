import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { ProductPage, ProductPageVariant, Tagged } from "../replies.ts"
import { type Content, unitPriceFrom } from "../rules/content.ts"
import { pictureOf, type StoredPicture } from "../rules/pictures.ts"
import { makerCode, slugPattern } from "../rules/slugs.ts"
import type { Band, Reach } from "../rules/states.ts"
import type { Texts } from "../rules/texts.ts"
import { tags } from "../tags.ts"
import { type Context, contextOf, type ShopperInput } from "./context.ts"
import { shownPicture } from "./media.ts"

export type ProductInput = ShopperInput & { slug: string }

type WordRow = { code: string; titles: Texts }
export type WordListRow = WordRow & { values: WordRow[] }

export type ProductRow = {
  id: string
  slug: string
  titles: Texts
  summaries: Texts
  descriptions: Texts
  maker: string | null
  reach: Reach
  isGiftCard: boolean
  updatedAt: Date
  priceFromMinor: bigint
  priceToMinor: bigint
  compareAtMinor: bigint | null
  currency: string
  band: Band
  breadcrumbs: { slug: string; titles: Texts }[]
  pictures: (StoredPicture & { id: string })[]
  options: WordListRow[]
  attributes: WordListRow[]
  variants: {
    id: string
    sku: string
    barcode: string | null
    optionCodes: string[]
    priceMinor: number
    compareAtMinor: number | null
    lowestMinor: number | null
    tiers: { quantityMin: number; minor: number }[] | null
    until: string | null
    converted: { from: { minor: number; currency: string }; rate: string; on: string } | null
    content: Content | null
    band: Band
    pictureId: string | null
    weightGrams: number
    quantityPerOrderMax: number
  }[]
}

/** Everything that a product's page shows in one market. An address it had before leads to it. */
export async function productBySlug(db: Db, input: ProductInput): Promise<Tagged<ProductPage>> {
  if (!slugPattern.test(input.slug)) throw notFound("product")
  const context = await contextOf(db, input)
  const row = await readProduct(db, {
    wanted: sql`
      select id, 0 as detour from catalog.products where slug = ${input.slug} and state = 'active'
      union all
      select target.id, 1
      from catalog.slug_redirects redirect
      join catalog.products target on target.id = redirect.target_id and target.state = 'active'
      where redirect.kind = 'product' and redirect.slug = ${input.slug}
      order by detour
      limit 1
    `,
    marketCode: context.shelf,
  })
  if (!row) throw notFound("product")
  return {
    reply: pageOf(row, context),
    tags: [
      ...context.tags,
      tags.tree,
      tags.attributes,
      tags.product(row.id),
      tags.address("product", input.slug),
    ],
  }
}

/** `Blue, M`: the values that make a variant, in the order of the product's options. */
export function variantTitleOf(
  optionCodes: readonly string[],
  options: readonly WordListRow[],
  text: (texts: Texts) => string,
): string | null {
  const titles = options.flatMap((option) =>
    option.values
      .filter(({ code }) => optionCodes.includes(`${option.code}:${code}`))
      .map(({ titles }) => text(titles)),
  )
  return titles.length === 0 ? null : titles.join(", ")
}

/** The options of a product with their values, as rows of JSON; for a query that knows `product`. */
export const optionsOfProduct = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('code', option.code, 'titles', option.titles, 'values', (
      select coalesce(jsonb_agg(jsonb_build_object('code', value.code, 'titles', value.titles)
        order by value.position, value.code), '[]')
      from catalog.option_values value
      where value.product_id = product.id and value.option_code = option.code
    )) order by option.position, option.code)
    from catalog.options option
    where option.product_id = product.id
  ), '[]')
`

export function readProduct(
  db: Db,
  { wanted, marketCode }: { wanted: Sql; marketCode: string },
): Promise<ProductRow | undefined> {
  return db.maybe(sql<ProductRow>`
    with wanted as (${wanted})
    select product.id, product.slug, product.titles, product.summaries, product.descriptions, product.maker,
      product.reach, product.is_gift_card, product.updated_at, card.price_from_minor, card.price_to_minor,
      card.compare_at_minor, card.currency, card.band, ${optionsOfProduct} as options,
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', above.slug, 'titles', above.titles)
          order by cardinality(above.path))
        from (
          select categories.path
          from catalog.product_categories membership
          join catalog.categories categories on categories.id = membership.category_id
          where membership.product_id = product.id
          order by membership.position, membership.category_id
          limit 1
        ) main
        join catalog.categories above on above.id = any(main.path)
      ), '[]') as breadcrumbs,
      coalesce((
        select jsonb_agg(${shownPicture} order by media.position, media.id)
        from catalog.media media
        where media.product_id = product.id
      ), '[]') as pictures,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', attribute.code, 'titles', attribute.titles, 'values', (
          select jsonb_agg(jsonb_build_object('code', value.code, 'titles', value.titles)
            order by value.position, value.code)
          from catalog.attribute_values value
          where value.attribute_code = attribute.code
            and value.code = any(array(
              select split_part(code, ':', 2) from unnest(product.attribute_codes) as code
              where split_part(code, ':', 1) = attribute.code
            ))
        )) order by attribute.position, attribute.code)
        from catalog.attributes attribute
        where attribute.code <> 'maker'
          and attribute.code = any(array(
            select split_part(code, ':', 1) from unnest(product.attribute_codes) as code
          ))
      ), '[]') as attributes,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', variant.id, 'sku', variant.sku,
          'barcode', variant.barcode, 'optionCodes', variant.option_codes, 'priceMinor', offer.price_minor,
          'compareAtMinor', offer.compare_at_minor, 'lowestMinor', offer.lowest_minor, 'tiers', offer.tiers,
          'until', offer.until, 'converted', offer.converted, 'content', variant.content,
          'band', variant.stock_band, 'pictureId', variant.picture_id, 'weightGrams', variant.weight_grams,
          'quantityPerOrderMax', variant.quantity_per_order_max)
            order by variant.position, variant.id)
        from catalog.variants variant
        join catalog.offers offer on offer.variant_id = variant.id and offer.market_code = ${marketCode}
        where variant.product_id = product.id and variant.state = 'active'
      ), '[]') as variants
    from wanted
    join catalog.products product on product.id = wanted.id
    join catalog.cards card on card.product_id = product.id and card.market_code = ${marketCode}
  `)
}

export function pageOf(row: ProductRow, context: Context): ProductPage {
  const { text } = context
  const { currency } = row
  const title = text(row.titles)
  const inUse = new Set(row.variants.flatMap(({ optionCodes }) => optionCodes))
  const wordOf = ({ code, titles }: WordRow) => ({ code, title: text(titles) })
  return {
    id: row.id,
    slug: row.slug,
    title,
    summary: text(row.summaries),
    description: text(row.descriptions),
    maker: row.maker === null ? null : { code: makerCode(row.maker), title: row.maker },
    reach: row.reach,
    isGiftCard: row.isGiftCard,
    breadcrumbs: row.breadcrumbs.map(({ slug, titles }) => ({ slug, title: text(titles) })),
    pictures: row.pictures.map((picture) => ({
      id: picture.id,
      ...pictureOf(picture, { ...context, title }),
    })),
    options: row.options.map((option) => ({
      ...wordOf(option),
      values: option.values.filter(({ code }) => inUse.has(`${option.code}:${code}`)).map(wordOf),
    })),
    attributes: row.attributes.map((attribute) => ({
      ...wordOf(attribute),
      values: (attribute.values ?? []).map(wordOf),
    })),
    priceFrom: money(row.priceFromMinor, currency),
    priceTo: money(row.priceToMinor, currency),
    compareAt: row.compareAtMinor === null ? null : money(row.compareAtMinor, currency),
    band: row.band,
    variants: row.variants.map((variant) => variantOf(variant, row, context)),
    updatedAt: row.updatedAt,
  }
}

function variantOf(
  variant: ProductRow["variants"][number],
  row: ProductRow,
  context: Context,
): ProductPageVariant {
  const { optionCodes, priceMinor, compareAtMinor, lowestMinor, tiers, until, content, ...rest } = variant
  const { converted, ...shown } = rest
  const amount = (minor: number) => money(BigInt(minor), row.currency)
  return {
    ...shown,
    title: variantTitleOf(optionCodes, row.options, context.text),
    options: Object.fromEntries(optionCodes.map((code) => code.split(":") as [string, string])),
    price: amount(priceMinor),
    compareAt: compareAtMinor === null ? null : amount(compareAtMinor),
    lowestBefore: lowestMinor === null ? null : amount(lowestMinor),
    saleUntil: until === null ? null : new Date(until),
    converted: converted && {
      ...converted,
      from: money(BigInt(converted.from.minor), converted.from.currency),
    },
    tiers: (tiers ?? []).map(({ quantityMin, minor }) => ({ quantityMin, price: amount(minor) })),
    perUnit: unitPriceFrom(amount(priceMinor), content),
  }
}
