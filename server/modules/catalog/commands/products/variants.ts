import { all, lastly, type Work } from "../../../../kit/db.ts"
import { notFound, Refusal } from "../../../../kit/errors.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getProductForStaff, type StaffProduct, type StaffVariant } from "../../queries/staff.ts"
import type { Content } from "../../rules/content.ts"
import { optionCodesFor } from "../../rules/options.ts"
import { firstBand, type Reach } from "../../rules/states.ts"
import type { NewVariant } from "../../schemas.ts"
import { lockProducts } from "../cards.ts"
import { optionsTaken } from "./choices.ts"
import { bumpVersion, checkVersion, finishChange } from "./update.ts"

const variantsMax = 300
const quantityPerOrderUsual = 99

const variantConstraints = {
  variants_sku_taken: () => new Refusal("catalog.sku_taken", 409, "Another variant already has this SKU."),
  variants_options_taken: optionsTaken,
  variants_file_id_fkey: () => new Refusal("catalog.unknown_file", 422, "There is no such file."),
}

export type VariantsToAdd = {
  productId: string
  reach: Reach
  options: readonly { code: string; values: readonly { code: string }[] }[]
  variants: readonly NewVariant[]
  firstPosition: number
}

/** Adds variants to products, in one statement for all of them. Gives their ids, product by product. */
export function writeVariants(work: Work, products: readonly VariantsToAdd[]): string[][] {
  const rows = products.map(({ productId, reach, options, variants, firstPosition }) =>
    variants.map((variant, index) => ({
      id: newId("variant"),
      product_id: productId,
      sku: variant.sku,
      barcode: variant.barcode ?? null,
      option_codes: optionCodesFor(options, variant.options),
      weight_grams: variant.weightGrams ?? 0,
      quantity_per_order_max: variant.quantityPerOrderMax ?? quantityPerOrderUsual,
      stock_band: firstBand(reach),
      picture_id: variant.pictureId ?? null,
      file_id: variant.fileId ?? null,
      content: variant.content ?? null,
      position: firstPosition + index,
    })),
  )
  if (rows.some((some) => some.length > 0)) insertVariants(work, rows.flat())
  return rows.map((some) => some.map(({ id }) => id))
}

function insertVariants(work: Work, rows: readonly object[]): void {
  work.write(
    sql`
      insert into catalog.variants (id, product_id, sku, barcode, state, option_codes, weight_grams,
        quantity_per_order_max, stock_band, picture_id, file_id, content, position, created_at, updated_at)
      select id, product_id, sku, barcode, 'active', option_codes, weight_grams, quantity_per_order_max,
        stock_band,
        (select media.id from catalog.media media
          where media.id = given.picture_id and media.product_id = given.product_id),
        file_id, content, position, ${work.now}, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, product_id text, sku text,
        barcode text, option_codes text[], weight_grams int, quantity_per_order_max int, stock_band text,
        picture_id text, file_id text, content jsonb, position int)
    `,
    { constraints: variantConstraints },
  )
}

export type VariantToChange = {
  variantId: string
  sku: string
  barcode: string | null
  state: "active" | "archived"
  options: Record<string, string>
  weightGrams: number
  quantityPerOrderMax: number
  /** Stays as it is where it is not given. */
  content?: Content | null | undefined
  /** It has other options now: several may take each other's. */
  isRechosen?: boolean
}

/** Changes variants of one product, whose row the caller holds. */
export function changeVariants(
  work: Work,
  input: {
    productId: string
    options: readonly { code: string; values: readonly { code: string }[] }[]
    variants: readonly VariantToChange[]
  },
): void {
  const rechosen = input.variants.filter(({ isRechosen }) => isRechosen).map(({ variantId }) => variantId)
  if (rechosen.length > 1) {
    // No two that are sold may be the same, not even while one takes the place of the other.
    work.write(sql`
      update catalog.variants set state = 'archived'
      where id = any(${rechosen}::text[]) and product_id = ${input.productId}
    `)
  }
  for (const variant of input.variants) {
    const optionCodes = optionCodesFor(input.options, variant.options)
    work.write(
      sql`
        update catalog.variants
        set sku = ${variant.sku}, barcode = ${variant.barcode}, state = ${variant.state},
          option_codes = ${optionCodes}::text[],
          weight_grams = ${variant.weightGrams}, quantity_per_order_max = ${variant.quantityPerOrderMax},
          content = case when ${variant.content !== undefined}::boolean
            then ${asJson(variant.content ?? null)}::jsonb else content end,
          updated_at = ${work.now}
        where id = ${variant.variantId} and product_id = ${input.productId}
      `,
      { constraints: variantConstraints },
    )
  }
}

const asJson = (content: Content | null) => (content === null ? null : JSON.stringify(content))

export async function addVariant(
  work: Work,
  input: NewVariant & { productId: string; version: number },
): Promise<StaffProduct> {
  const { productId } = input
  const [, product] = await all(lockProducts(work, [productId]), getProductForStaff(work.tx, { productId }))
  checkVersion(product, input.version)
  if (product.variants.length >= variantsMax) {
    throw new Refusal("catalog.too_many_variants", 409, `A product has at most ${variantsMax} variants.`, {
      variantsMax,
    })
  }
  checkPicture(product, input.pictureId)
  const { reach, options } = product
  const firstPosition = product.variants.length
  const [[variantId = ""] = []] = writeVariants(work, [
    { productId, reach, options, variants: [input], firstPosition },
  ])
  announce(work, "variant.added", { productId, variantId })
  return finishVariant(work, productId)
}

export type VariantChanges = { [Field in keyof NewVariant]?: NewVariant[Field] | undefined } & {
  productId: string
  variantId: string
  version: number
}

/** Changes what is given and leaves the rest. */
export async function updateVariant(work: Work, input: VariantChanges): Promise<StaffProduct> {
  const { productId, variantId } = input
  const { product, variant } = await lockVariant(work, input)
  checkPicture(product, input.pictureId)
  const optionCodes = optionCodesFor(product.options, input.options ?? variant.options)
  const pictureId = input.pictureId === undefined ? variant.pictureId : input.pictureId
  const barcode = input.barcode === undefined ? variant.barcode : input.barcode
  const fileId = input.fileId === undefined ? variant.fileId : input.fileId
  const content = input.content === undefined ? variant.content : input.content
  work.write(
    sql`
      update catalog.variants
      set sku = ${input.sku ?? variant.sku}, barcode = ${barcode}, option_codes = ${optionCodes}::text[],
        weight_grams = ${input.weightGrams ?? variant.weightGrams},
        quantity_per_order_max = ${input.quantityPerOrderMax ?? variant.quantityPerOrderMax},
        picture_id = ${pictureId}, file_id = ${fileId}, content = ${asJson(content)}::jsonb,
        updated_at = ${work.now}
      where id = ${variantId}
    `,
    { constraints: variantConstraints },
  )
  return finishVariant(work, productId)
}

export function archiveVariant(
  work: Work,
  input: { productId: string; variantId: string; version: number },
): Promise<StaffProduct> {
  return moveVariant(work, { ...input, to: "archived" })
}

export function restoreVariant(
  work: Work,
  input: { productId: string; variantId: string; version: number },
): Promise<StaffProduct> {
  return moveVariant(work, { ...input, to: "active" })
}

async function moveVariant(
  work: Work,
  input: { productId: string; variantId: string; version: number; to: "active" | "archived" },
): Promise<StaffProduct> {
  const { productId, variantId, to } = input
  const { product, variant } = await lockVariant(work, input)
  if (to === "active") optionCodesFor(product.options, variant.options)
  work.write(
    sql`update catalog.variants set state = ${to}, updated_at = ${work.now} where id = ${variantId}`,
    { constraints: variantConstraints },
  )
  if (to === "archived" && variant.state === "active")
    announce(work, "variant.archived", { productId, variantId })
  return finishVariant(work, productId)
}

async function lockVariant(
  work: Work,
  { productId, variantId, version }: { productId: string; variantId: string; version: number },
): Promise<{ product: StaffProduct; variant: StaffVariant }> {
  const [, product] = await all(lockProducts(work, [productId]), getProductForStaff(work.tx, { productId }))
  const variant = product.variants.find(({ id }) => id === variantId)
  if (!variant) throw notFound("variant")
  checkVersion(product, version)
  return { product, variant }
}

async function finishVariant(work: Work, productId: string): Promise<StaffProduct> {
  bumpVersion(work, productId)
  await finishChange(work, productId)
  return lastly(work, getProductForStaff(work.tx, { productId }))
}

function checkPicture(product: StaffProduct, pictureId: string | null | undefined): void {
  if (!pictureId || product.media.some(({ id }) => id === pictureId)) return
  throw new Refusal("catalog.unknown_picture", 422, "The product has no such picture.", { pictureId })
}
