import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"
import { productFilter } from "../catalog/index.ts"
import { salesMax, tierQuantityMax, tiersMax } from "./rules/depth.ts"
import { ratePpmMax, taxCategories } from "./rules/taxes.ts"

export const variantId = z.string().regex(/^var_[0-9a-z]{1,60}$/, "This is not the id of a variant.")
export const marketCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,19}$/, says("market", "This is not the code of a market."))
export const taxCategory = z.enum(taxCategories)
export const ratePpm = z.int().min(0).max(ratePpmMax)

const text = z.string()

const tier = z.object({ quantityMin: z.int(), price: moneySchema }).meta({ id: "VariantPriceTier" })
const sale = z
  .object({ price: moneySchema, from: z.date(), until: z.date().nullable() })
  .meta({ id: "VariantSale" })

/** The price of another market that it was made of, where nobody has set it here. */
const converted = z
  .object({ marketCode: text, currency: text, minor: z.int(), rate: text, on: text })
  .meta({ id: "PriceConversion" })
  .nullable()

/** Prices by quantity and sales with their dates. */
const depth = { tiers: z.array(tier), sales: z.array(sale), converted }

const variantPrice = z
  .object({
    variantId: text,
    marketCode: text,
    price: moneySchema,
    compareAt: moneySchema.nullable(),
    ...depth,
    taxCategory,
    validFrom: z.date(),
  })
  .meta({ id: "VariantPrice" })

export const variantPricesReply = z
  .object({ variantId: text, taxCategory, prices: z.array(variantPrice) })
  .meta({ id: "VariantPrices" })

export const productPricesReply = z.object({ prices: z.array(variantPrice) }).meta({ id: "ProductPrices" })

export const priceHistoryReply = z
  .object({
    prices: z.array(
      z.object({
        number: z.int(),
        /** Nothing from when the variant was not sold there any more. */
        price: moneySchema.nullable(),
        compareAt: moneySchema.nullable(),
        ...depth,
        validFrom: z.date(),
        actor: text,
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: "PriceHistory" })

const moment = z.iso.datetime().transform((text) => new Date(text))

export const tierFields = {
  quantityMin: z.int().min(2).max(tierQuantityMax),
  price: moneySchema,
}

/** What is there stays when nothing is given. */
export const depthFields = {
  tiers: z.array(z.strictObject(tierFields)).max(tiersMax).optional(),
  sales: z
    .array(
      z.strictObject({ price: moneySchema, from: moment.optional(), until: moment.nullable().optional() }),
    )
    .max(salesMax)
    .optional(),
}

export const priceFields = {
  price: moneySchema,
  compareAt: moneySchema.nullable().optional(),
  // The price that whoever sets another one has looked at, null for none: one that changed since is refused.
  seen: moneySchema.nullable().optional(),
  ...depthFields,
}

const rateMin = -999_999
const rateMax = 9_000_000
const minorChangeMax = 1_000_000_000

export const priceChange = z.union([
  z.strictObject({ ratePpm: z.int().min(rateMin).max(rateMax) }),
  z.strictObject({ minor: z.int().min(-minorChangeMax).max(minorChangeMax) }),
])

// As many ids as fit the address of a page; a preview shows a few examples.
const previewIdsMax = 100

/** A preview is read: what is chosen and what is done to it stand in the address. */
export const previewInput = productFilter.extend({
  productId: z
    .union([z.string().max(60), z.array(z.string().max(60)).max(previewIdsMax)])
    .default([])
    .transform((given) => [given].flat()),
  marketCode,
  ratePpm: z.coerce.number().int().min(rateMin).max(rateMax).optional(),
  minor: z.coerce.number().int().min(-minorChangeMax).max(minorChangeMax).optional(),
  crossOut: z
    .enum(["true", "false"])
    .default("false")
    .transform((given) => given === "true"),
})

export const pricePreviewReply = z
  .object({
    currency: text,
    examples: z.array(
      z.object({
        sku: text,
        titles: z.record(text, text),
        beforeMinor: z.int(),
        /** Nothing where the price cannot be changed like that. */
        afterMinor: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: "PricePreview" })
