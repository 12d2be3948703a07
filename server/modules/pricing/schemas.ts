import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"
import { ratePpmMax, taxCategories } from "./rules/taxes.ts"

export const variantId = z.string().regex(/^var_[0-9a-z]{1,60}$/, "This is not the id of a variant.")
export const marketCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,19}$/, says("market", "This is not the code of a market."))
export const taxCategory = z.enum(taxCategories)
export const ratePpm = z.int().min(0).max(ratePpmMax)

const text = z.string()

const variantPrice = z
  .object({
    variantId: text,
    marketCode: text,
    price: moneySchema,
    compareAt: moneySchema.nullable(),
    taxCategory,
    validFrom: z.date(),
  })
  .meta({ id: "VariantPrice" })

export const variantPricesReply = z
  .object({ variantId: text, taxCategory, prices: z.array(variantPrice) })
  .meta({ id: "VariantPrices" })

export const priceHistoryReply = z
  .object({
    prices: z.array(
      z.object({
        number: z.int(),
        /** Nothing from when the variant was not sold there any more. */
        price: moneySchema.nullable(),
        compareAt: moneySchema.nullable(),
        validFrom: z.date(),
        actor: text,
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: "PriceHistory" })

export const taxRatesReply = z
  .object({
    taxRates: z.array(
      z
        .object({
          marketCode: text,
          category: taxCategory,
          ratePpm: z.int(),
          validFrom: z.date(),
          actor: text,
        })
        .meta({ id: "TaxRate" }),
    ),
  })
  .meta({ id: "TaxRates" })

export const priceFields = { price: moneySchema, compareAt: moneySchema.nullable().optional() }
