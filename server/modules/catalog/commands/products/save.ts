import { touch } from "../../../../kit/cache.ts"
import { all, type Work } from "../../../../kit/db.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import type { ProductState, Reach } from "../../rules/states.ts"
import type { Texts } from "../../rules/texts.ts"
import type { NewVariant, OptionInput } from "../../schemas.ts"
import { tags } from "../../tags.ts"
import { refreshCards } from "../cards.ts"
import { refreshSearch } from "../search_index.ts"
import { slugConstraints, takeSlugs } from "../slugs.ts"
import { attributeCodesOf } from "./create.ts"
import {
  checkAttributes,
  checkCategories,
  enterMakers,
  enterTags,
  type NewTag,
  writeCategories,
  writeOptions,
} from "./parts.ts"
import { changeVariants, type VariantToChange, writeVariants } from "./variants.ts"

/** All that a product says of itself, as it is to be. */
export type ProductContent = {
  slug: string
  state: ProductState
  reach: Reach
  titles: Texts
  summaries: Texts
  descriptions: Texts
  maker: string | null
  attributes: Record<string, string[]>
  popularity: number
}

export type ProductToSave = {
  /** Absent for a new one. */
  productId?: string | undefined
  content: ProductContent
  /** Tags among the attributes that may be new. */
  newTags?: readonly NewTag[] | undefined
  categoryIds?: readonly string[] | undefined
  /** All options with all their values, when one of them is new. */
  options?: readonly OptionInput[] | undefined
  /** What its options will be, for the choices of its variants. */
  optionsAfter: readonly { code: string; values: readonly { code: string }[] }[]
  addedVariants: readonly NewVariant[]
  firstPosition: number
  changedVariants: readonly VariantToChange[]
}

export type SavedProduct = {
  productId: string
  /** The new variants, by their SKU. */
  variantIds: ReadonlyMap<string, string>
}

/**
 * Writes many products at once, new ones and changed ones: cards and search follow once for all of them. The
 * caller holds the locks of those that are there (`lockProducts`), and has read them under it.
 */
export async function saveProducts(work: Work, products: readonly ProductToSave[]): Promise<SavedProduct[]> {
  if (products.length === 0) return []
  const newTagCodes = new Set(products.flatMap(({ newTags = [] }) => newTags.map(({ code }) => code)))
  const [shop] = await all(
    getShop(work.tx),
    checkAttributes(work.tx, attributesOf(products, newTagCodes)),
    checkCategories(work.tx, [...new Set(products.flatMap(({ categoryIds = [] }) => categoryIds))]),
  )
  enterTags(work, { tags: products.flatMap(({ newTags = [] }) => newTags), locale: shop.defaultLocale })
  const makers = products.map(({ content }) => content.maker).filter((maker) => maker !== null)
  enterMakers(work, { makers, locale: shop.defaultLocale })
  const saved = writeAll(work, products)
  const productIds = saved.map(({ productId }) => productId).sort()
  await all(refreshCards(work, productIds), refreshSearch(work, productIds))
  for (const productId of productIds) touch(work, tags.product(productId))
  return saved
}

function attributesOf(
  products: readonly ProductToSave[],
  newTagCodes: ReadonlySet<string>,
): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const { content } of products) {
    for (const [code, values] of Object.entries(content.attributes)) {
      const known = found.get(code) ?? new Set()
      for (const value of values) if (code !== "tag" || !newTagCodes.has(value)) known.add(value)
      if (known.size > 0) found.set(code, known)
    }
  }
  return Object.fromEntries([...found].map(([code, values]) => [code, [...values]]))
}

/** New products and all variants together, because a file has thousands of them; what is rare one by one. */
function writeAll(work: Work, products: readonly ProductToSave[]): SavedProduct[] {
  const rows = products.map((product) => ({ product, productId: product.productId ?? newId("product") }))
  insertContents(
    work,
    rows.flatMap(({ product, productId }) => (product.productId ? [] : [{ ...product.content, productId }])),
  )
  for (const { product, productId } of rows) writeParts(work, { product, productId })
  const ids = writeVariants(
    work,
    rows.map(({ product, productId }) => ({
      productId,
      reach: product.content.reach,
      options: product.optionsAfter,
      variants: product.addedVariants,
      firstPosition: product.firstPosition,
    })),
  )
  return rows.map(({ product: { addedVariants }, productId }, place) => ({
    productId,
    variantIds: new Map(addedVariants.map(({ sku }, index) => [sku, ids[place]?.[index] as string])),
  }))
}

function writeParts(work: Work, { product, productId }: { product: ProductToSave; productId: string }): void {
  if (product.productId) writeContent(work, { ...product.content, productId })
  if (product.categoryIds) writeCategories(work, { productId, categoryIds: product.categoryIds })
  if (product.options) writeOptions(work, { productId, options: product.options })
  changeVariants(work, { productId, options: product.optionsAfter, variants: product.changedVariants })
  if (product.productId) announce(work, "product.updated", { productId })
  else announce(work, "product.created", { productId })
}

type Written = ProductContent & { productId: string }

function insertContents(work: Work, contents: readonly Written[]): void {
  if (contents.length === 0) return
  const rows = contents.map(({ productId: id, attributes, maker, ...content }) => {
    return { ...content, id, maker, attribute_codes: attributeCodesOf({ attributes, maker }) }
  })
  work.write(
    sql`
      insert into catalog.products (id, slug, state, reach, titles, summaries, descriptions, maker,
        attribute_codes, popularity, version, created_at, updated_at)
      select id, slug, state, reach, titles, summaries, descriptions, maker, attribute_codes, popularity, 1,
        ${work.now}, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, slug text, state text,
        reach text, titles jsonb, summaries jsonb, descriptions jsonb, maker text, attribute_codes text[],
        popularity int)
    `,
    { constraints: slugConstraints },
  )
  takeSlugs(work, { kind: "product", slugs: contents.map(({ slug }) => slug) })
}

/** The address and how it reaches its buyers stay. */
function writeContent(work: Work, { productId, ...content }: Written): void {
  work.write(sql`
    update catalog.products
    set state = ${content.state}, titles = ${JSON.stringify(content.titles)}::jsonb,
      summaries = ${JSON.stringify(content.summaries)}::jsonb,
      descriptions = ${JSON.stringify(content.descriptions)}::jsonb, maker = ${content.maker},
      attribute_codes = ${attributeCodesOf(content)}::text[], popularity = ${content.popularity},
      version = version + 1, updated_at = ${work.now}
    where id = ${productId}
  `)
}

/** Holds products still and gives their ids, by their addresses. */
export function lockProductsBySlug(
  work: Work,
  slugs: readonly string[],
): Promise<{ id: string; slug: string }[]> {
  return work.tx.many(sql<{ id: string; slug: string }>`
    select id, slug from catalog.products where slug = any(${[...slugs]}::text[])
    order by id
    limit 1000
    for no key update
  `)
}
