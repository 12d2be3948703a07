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
import { slugConstraints, takeSlug } from "../slugs.ts"
import { attributeCodesOf } from "./create.ts"
import {
  checkAttributes,
  checkCategories,
  enterMaker,
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
  const makers = new Set(products.map(({ content }) => content.maker).filter((maker) => maker !== null))
  for (const maker of [...makers].sort()) enterMaker(work, maker, shop.defaultLocale)
  const saved = products.map((product) => save(work, product))
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

function save(work: Work, product: ProductToSave): SavedProduct {
  const productId = product.productId ?? newId("product")
  if (product.productId) writeContent(work, { ...product.content, productId })
  else insertContent(work, { ...product.content, productId })
  if (product.categoryIds) writeCategories(work, { productId, categoryIds: product.categoryIds })
  if (product.options) writeOptions(work, { productId, options: product.options })
  changeVariants(work, { productId, options: product.optionsAfter, variants: product.changedVariants })
  const ids = writeVariants(work, {
    productId,
    reach: product.content.reach,
    options: product.optionsAfter,
    variants: product.addedVariants,
    firstPosition: product.firstPosition,
  })
  if (product.productId) announce(work, "product.updated", { productId })
  else announce(work, "product.created", { productId })
  const variantIds = new Map(product.addedVariants.map(({ sku }, place) => [sku, ids[place] as string]))
  return { productId, variantIds }
}

type Written = ProductContent & { productId: string }

function insertContent(work: Work, { productId, ...content }: Written): void {
  work.write(
    sql`
      insert into catalog.products (id, slug, state, reach, titles, summaries, descriptions, maker,
        attribute_codes, popularity, version, created_at, updated_at)
      values (${productId}, ${content.slug}, ${content.state}, ${content.reach},
        ${JSON.stringify(content.titles)}::jsonb, ${JSON.stringify(content.summaries)}::jsonb,
        ${JSON.stringify(content.descriptions)}::jsonb, ${content.maker},
        ${attributeCodesOf(content)}::text[], ${content.popularity}, 1, ${work.now}, ${work.now})
    `,
    { constraints: slugConstraints },
  )
  takeSlug(work, { kind: "product", slug: content.slug })
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
