import { touch } from "../../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { checkMove } from "../../../../kit/moves.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import { getProductForStaff, type StaffProduct } from "../../queries/staff.ts"
import { checkOptions, checkStillFit, chooseFor } from "../../rules/options.ts"
import { type ProductState, productMoves } from "../../rules/states.ts"
import { checkTitles } from "../../rules/texts.ts"
import type { ProductChanges } from "../../schemas.ts"
import { tags } from "../../tags.ts"
import { lockProducts, refreshCards } from "../cards.ts"
import { refreshSearch } from "../search_index.ts"
import { leaveSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { writeChoices } from "./choices.ts"
import { attributeCodesOf } from "./create.ts"
import { checkAttributes, checkCategories, enterMakers, writeCategories, writeOptions } from "./parts.ts"

/**
 * Changes what is given and leaves the rest. Who has not seen the newest version gets it instead of
 * overwriting it.
 */
export async function updateProduct(work: Work, input: ProductChanges): Promise<StaffProduct> {
  const { productId, options, categoryIds } = input
  const [, product, shop] = await all(
    lockProducts(work, [productId]),
    getProductForStaff(work.tx, { productId }),
    getShop(work.tx),
    checkAttributes(work.tx, input.attributes ?? {}),
    checkCategories(work.tx, categoryIds ?? []),
  )
  checkVersion(product, input.version)
  const next = {
    slug: input.slug ?? product.slug,
    state: input.state ?? product.state,
    titles: input.titles ?? product.titles,
    summaries: input.summaries ?? product.summaries,
    descriptions: input.descriptions ?? product.descriptions,
    maker: input.maker === undefined ? product.maker : input.maker,
    attributes: input.attributes ?? product.attributes,
    popularity: input.popularity ?? product.popularity,
  }
  checkTitles(next.titles, shop.defaultLocale)
  if (next.state !== product.state) checkMove("product", productMoves, product.state, next.state)
  if (options) checkOptions(options)
  const variants = chooseFor(product, input.variantOptions ?? {})
  if (options || input.variantOptions) checkStillFit(options ?? product.options, variants)

  if (next.maker !== null && next.maker !== product.maker) {
    enterMakers(work, { makers: [next.maker], locale: shop.defaultLocale })
  }
  work.write(
    sql`
      update catalog.products
      set slug = ${next.slug}, state = ${next.state}, titles = ${JSON.stringify(next.titles)}::jsonb,
        summaries = ${JSON.stringify(next.summaries)}::jsonb,
        descriptions = ${JSON.stringify(next.descriptions)}::jsonb, maker = ${next.maker},
        attribute_codes = ${attributeCodesOf(next)}::text[], popularity = ${next.popularity}
      where id = ${productId}
    `,
    { constraints: slugConstraints },
  )
  if (next.slug !== product.slug) {
    takeSlug(work, { kind: "product", slug: next.slug })
    leaveSlug(work, { kind: "product", slug: product.slug, targetId: productId })
  }
  if (categoryIds) writeCategories(work, { productId, categoryIds })
  if (options) writeOptions(work, { productId, options })
  if (input.variantOptions) writeChoices(work, { productId, variantOptions: input.variantOptions })
  bumpVersion(work, productId)
  await finishChange(work, productId)
  announce(work, "product.updated", { productId })

  return lastly(work, getProductForStaff(work.tx, { productId }))
}

/** Out of every list and search; orders, links in mails and the audit keep what they know of it. */
export async function archiveProduct(
  work: Work,
  input: { productId: string; version: number },
): Promise<StaffProduct> {
  await moveProduct(work, { ...input, to: "archived" })
  announce(work, "product.archived", { productId: input.productId })
  return lastly(work, getProductForStaff(work.tx, input))
}

/** Back as a draft: somebody looks at it before shoppers do. */
export async function restoreProduct(
  work: Work,
  input: { productId: string; version: number },
): Promise<StaffProduct> {
  await moveProduct(work, { ...input, to: "draft" })
  announce(work, "product.restored", { productId: input.productId })
  return lastly(work, getProductForStaff(work.tx, input))
}

export function checkVersion(product: StaffProduct, version: number): void {
  if (product.version === version) return
  throw new Refusal(
    "catalog.product_changed",
    409,
    "Somebody has changed this product since you opened it.",
    { product },
  )
}

export function bumpVersion(work: Work, productId: string): void {
  work.write(sql`
    update catalog.products set version = version + 1, updated_at = ${work.now} where id = ${productId}
  `)
}

/** What every change of a product ends with: cards, search and prepared documents follow it. */
export async function finishChange(work: Work, productId: string): Promise<void> {
  await refreshCards(work, [productId])
  await refreshSearch(work, [productId])
  touch(work, tags.product(productId))
}

async function moveProduct(
  work: Work,
  { productId, version, to }: { productId: string; version: number; to: ProductState },
): Promise<void> {
  const [, product] = await all(lockProducts(work, [productId]), getProductForStaff(work.tx, { productId }))
  checkVersion(product, version)
  checkMove("product", productMoves, product.state, to)
  work.write(sql`update catalog.products set state = ${to} where id = ${productId}`)
  bumpVersion(work, productId)
  await finishChange(work, productId)
}
