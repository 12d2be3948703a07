import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import {
  bandSchema,
  contentSchema,
  cropSchema,
  focusSchema,
  productStateSchema,
  reachSchema,
} from "./schemas.ts"

// What staff get: every language and state, with the versions that changes must name.

const texts = z.record(z.string(), z.string())

export const staffMediumSchema = z
  .strictObject({
    id: z.string(),
    key: z.string(),
    width: z.int(),
    height: z.int(),
    /** The widths there are files of: "/media/<key>-<width>.webp". */
    sizes: z.array(z.int()),
    alts: texts,
    /** The picture as it came, of which a crop shows a part. */
    whole: z
      .strictObject({ key: z.string(), width: z.int(), height: z.int(), sizes: z.array(z.int()) })
      .meta({ id: "WholePicture" }),
    crop: cropSchema.nullable(),
    focus: focusSchema,
  })
  .meta({ id: "StaffMedium" })

const staffOptionSchema = z
  .strictObject({
    code: z.string(),
    titles: texts,
    values: z.array(z.strictObject({ code: z.string(), titles: texts }).meta({ id: "StaffOptionValue" })),
  })
  .meta({ id: "StaffOption" })

const staffPriceSchema = z
  .strictObject({
    marketCode: z.string(),
    price: moneySchema,
    compareAt: moneySchema.nullable(),
    /** It comes of a rule of conversion, and was set by nobody. */
    isConverted: z.boolean(),
  })
  .meta({ id: "StaffVariantPrice" })

const staffVariantSchema = z
  .strictObject({
    id: z.string(),
    sku: z.string(),
    barcode: z.string().nullable(),
    state: z.enum(["active", "archived"]),
    options: z.record(z.string(), z.string()),
    weightGrams: z.int(),
    quantityPerOrderMax: z.int(),
    stockBand: bandSchema,
    pictureId: z.string().nullable(),
    fileId: z.string().nullable(),
    content: contentSchema.nullable(),
    /** Without sales and price lists. */
    prices: z.array(staffPriceSchema),
  })
  .meta({ id: "StaffVariant" })

export const staffProductSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    state: productStateSchema,
    reach: reachSchema,
    isGiftCard: z.boolean(),
    titles: texts,
    summaries: texts,
    descriptions: texts,
    maker: z.string().nullable(),
    attributes: z.record(z.string(), z.array(z.string())),
    popularity: z.int(),
    version: z.int(),
    createdAt: z.date(),
    updatedAt: z.date(),
    categoryIds: z.array(z.string()),
    options: z.array(staffOptionSchema),
    variants: z.array(staffVariantSchema),
    media: z.array(staffMediumSchema),
  })
  .meta({ id: "StaffProduct" })

export const staffProductListSchema = z
  .strictObject({
    products: z.array(
      z
        .strictObject({
          id: z.string(),
          slug: z.string(),
          state: productStateSchema,
          titles: texts,
          maker: z.string().nullable(),
          variantCount: z.int(),
          createdAt: z.date(),
          updatedAt: z.date(),
        })
        .meta({ id: "StaffProductRow" }),
    ),
    nextAfter: z.string().nullable(),
  })
  .meta({ id: "StaffProductList" })

/** Counted up to a limit: "100,000 or more" is as good as the number. */
export const matchCountSchema = z.object({ count: z.int(), countMax: z.int() }).meta({ id: "ProductCount" })

export const staffCategorySchema = z
  .strictObject({
    id: z.string(),
    parentId: z.string().nullable(),
    path: z.array(z.string()),
    slug: z.string(),
    titles: texts,
    descriptions: texts,
    position: z.int(),
    version: z.int(),
    productCount: z.int(),
    media: z.array(staffMediumSchema),
  })
  .meta({ id: "StaffCategory" })

export const staffCategoryListSchema = z
  .strictObject({ categories: z.array(staffCategorySchema) })
  .meta({ id: "StaffCategoryList" })

export const staffAttributeSchema = z
  .strictObject({
    code: z.string(),
    titles: texts,
    filterable: z.boolean(),
    position: z.int(),
    values: z.array(
      z
        .strictObject({ code: z.string(), titles: texts, position: z.int() })
        .meta({ id: "StaffAttributeValue" }),
    ),
    version: z.int(),
  })
  .meta({ id: "StaffAttribute" })

export const staffAttributeListSchema = z
  .strictObject({ attributes: z.array(staffAttributeSchema) })
  .meta({ id: "StaffAttributeList" })

export const staffFileSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    createdAt: z.date(),
  })
  .meta({ id: "StaffFile" })

export const staffFileListSchema = z
  .strictObject({ files: z.array(staffFileSchema), nextAfter: z.string().nullable() })
  .meta({ id: "StaffFileList" })
