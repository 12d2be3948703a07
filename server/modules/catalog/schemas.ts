import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { isBarcode } from "./rules/barcodes.ts"
import { contentBases, contentUnits, isOfOneKind } from "./rules/content.ts"
import { facetCodePattern } from "./rules/listing.ts"
import { slugLengthMax, slugPattern } from "./rules/slugs.ts"
import { bands, productStates, reaches } from "./rules/states.ts"

export const idSchema = z.string().regex(/^[a-z]{3}_[0-9a-z]{1,60}$/)
export const slugSchema = z.string().max(slugLengthMax).regex(slugPattern)
export const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
export const marketCodeSchema = z.string().regex(/^[A-Za-z0-9_-]{1,20}$/)
export const versionSchema = z.int().min(1).max(2_147_483_647)

const attributeCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const valueCode = z.string().regex(/^[a-z0-9_-]{1,80}$/)

export const facetCodeSchema = z.string().regex(facetCodePattern)

// PostgreSQL keeps no text with a NUL in it.
export const words = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .refine((text) => !text.includes("\0"), "must not contain a NUL character")

export const texts = (lengthMax: number) =>
  z
    .record(localeSchema, words(lengthMax))
    .refine((given) => Object.keys(given).length <= 20, "has too many languages")

export const titlesSchema = texts(200).refine(
  (given) => Object.keys(given).length > 0,
  "needs at least one language",
)
export const altsSchema = texts(300)
export const descriptionsSchema = texts(20_000)

const optionSchema = z.strictObject({
  code: attributeCode.refine((code) => code !== "maker" && code !== "availability", "is reserved"),
  titles: titlesSchema,
  values: z
    .array(z.strictObject({ code: valueCode, titles: titlesSchema }))
    .min(1)
    .max(100),
})

export const contentSchema = z
  .strictObject({
    /** In thousandths of the unit: 0.75 l are 750. */
    thousandths: z.int().min(1).max(1_000_000_000),
    unit: z.enum(contentUnits),
    base: z.enum(contentBases),
  })
  .refine(
    isOfOneKind,
    says("content", "Tell weight per kg or 100 g, volume per l or 100 ml, length per m, pieces per piece."),
  )
  .meta({ id: "VariantContent" })

export const variantFields = {
  /** Without blanks at its ends, which no table of a spreadsheet keeps. */
  sku: words(64).trim().min(1),
  /** A GTIN, or a barcode of the shop's own. */
  barcode: words(50)
    .trim()
    .min(1)
    .refine(
      isBarcode,
      says("barcode", "The last digit does not fit the others. Compare it with the package."),
    )
    .nullable()
    .optional(),
  options: z.record(attributeCode, valueCode).optional(),
  weightGrams: z.int().min(0).max(1_000_000_000).optional(),
  quantityPerOrderMax: z.int().min(1).max(100_000).optional(),
  fileId: idSchema.nullable().optional(),
  pictureId: idSchema.nullable().optional(),
  /** How much is in it, for the price per kilogram or liter. */
  content: contentSchema.nullable().optional(),
}

const newVariantSchema = z.strictObject(variantFields)

export const productFields = {
  slug: slugSchema.optional(),
  summaries: texts(500).optional(),
  descriptions: descriptionsSchema.optional(),
  maker: words(120).min(1).nullable().optional(),
  popularity: z.int().min(0).max(2_000_000_000).optional(),
  /** The first one is the main category, shown in the breadcrumbs. */
  categoryIds: z.array(idSchema).max(20).optional(),
  attributes: z.record(attributeCode, z.array(valueCode).min(1).max(40)).optional(),
  options: z.array(optionSchema).max(5).optional(),
}

export const newProductSchema = z
  .strictObject({
    ...productFields,
    titles: titlesSchema,
    reach: z.enum(reaches),
    /** Each variant is a gift card of its price; it comes by mail, so its reach is "file". */
    isGiftCard: z.boolean().optional(),
    state: z.enum(["draft", "active"]).optional(),
    variants: z.array(newVariantSchema).max(300).optional(),
  })
  .refine(({ isGiftCard, reach }) => !isGiftCard || reach === "file", {
    message: "A gift card comes by mail: its reach is file.",
    path: ["reach"],
  })

export const productChangesSchema = z.strictObject({
  ...productFields,
  productId: idSchema,
  version: versionSchema,
  titles: titlesSchema.optional(),
  state: z.enum(["draft", "active"]).optional(),
  /** By the id of the variant: what it is under the options as they will be. */
  variantOptions: z
    .record(idSchema, z.record(attributeCode, valueCode))
    .refine((given) => Object.keys(given).length <= 300, "has too many variants")
    .optional(),
})

/** What somebody has typed at a product and not saved: enough to show its page as it would be. */
export const productDraftSchema = z.strictObject({
  titles: titlesSchema.optional(),
  summaries: productFields.summaries,
  descriptions: productFields.descriptions,
  maker: productFields.maker,
  categoryIds: productFields.categoryIds,
  attributes: productFields.attributes,
  /** The pictures in their order. */
  mediaIds: z.array(idSchema).max(200).optional(),
  /** In the market that the page is looked at in. */
  prices: z
    .array(
      z.strictObject({
        variantId: idSchema,
        priceMinor: z.int().min(0).max(1_000_000_000_000),
        compareAtMinor: z.int().min(0).max(1_000_000_000_000).nullable(),
      }),
    )
    .max(300)
    .optional(),
})

export const attributeSchema = z
  .strictObject({
    code: attributeCode.refine((code) => code !== "availability", "is reserved"),
    titles: titlesSchema,
    filterable: z.boolean(),
    position: z.int().min(0).max(100_000),
    values: z
      .array(
        z.strictObject({
          code: valueCode,
          titles: titlesSchema,
          position: z.int().min(0).max(100_000).optional(),
        }),
      )
      .max(500),
    /** Of what was read; left out for one that is new. */
    version: versionSchema.optional(),
  })
  .meta({ id: "AttributeDefinition" })

export const newCategorySchema = z.strictObject({
  parentId: idSchema.nullable().optional(),
  slug: slugSchema.optional(),
  titles: titlesSchema,
  descriptions: descriptionsSchema.optional(),
  position: z.int().min(0).max(100_000).optional(),
})

export const categoryChangesSchema = newCategorySchema
  .partial()
  .extend({ categoryId: idSchema, version: versionSchema })

export type NewProduct = z.infer<typeof newProductSchema>
export type NewVariant = z.infer<typeof newVariantSchema>
export type ProductChanges = z.infer<typeof productChangesSchema>
export type ProductDraft = z.infer<typeof productDraftSchema>
export type OptionInput = z.infer<typeof optionSchema>
export type AttributeInput = z.infer<typeof attributeSchema>
export type NewCategory = z.infer<typeof newCategorySchema>
export type CategoryChanges = z.infer<typeof categoryChangesSchema>

const millionths = z.int().min(0).max(1_000_000)

export const cropSchema = z
  .strictObject({ left: millionths, top: millionths, width: millionths, height: millionths })
  .refine(({ left, width }) => left + width <= 1_000_000, "ends beyond the picture")
  .refine(({ top, height }) => top + height <= 1_000_000, "ends beyond the picture")
  .meta({ id: "PictureCrop" })

const percent = z.int().min(0).max(100)

export const focusSchema = z
  .strictObject({ leftPercent: percent, topPercent: percent })
  .meta({ id: "PictureFocus" })

export const productStateSchema = z.enum(productStates)
export const bandSchema = z.enum(bands)
export const reachSchema = z.enum(reaches)
