import { z } from "zod"
import { says } from "../../../kit/http/field_errors.ts"
import { moneySchema } from "../../../kit/money.ts"
import { conversionDirections } from "../rules/converting.ts"
import { marketCode } from "../schemas.ts"

const text = z.string()
const currency = z.string().regex(/^[A-Z]{3}$/, says("currency", "Write the currency like EUR."))
const rate = z
  .string()
  .regex(
    /^\d{1,9}(\.\d{1,9})?$/,
    says("rate", "Write the rate as a number like 0.9312, with at most 9 digits."),
  )

export const pairFields = { fromCurrency: currency, toCurrency: currency }

const stepMax = 10_000_000

export const conversionFields = {
  fromMarket: marketCode,
  /** So much of the second currency for one of the first. */
  rate,
  rateOn: z.iso.date(),
  /** A price is a whole number of steps and the ending: 100 and 95 make prices like 23.95. */
  stepMinor: z.int().min(1).max(stepMax),
  endingMinor: z
    .int()
    .min(0)
    .max(stepMax - 1),
  direction: z.enum(conversionDirections),
  isOn: z.boolean(),
  /** The one that was seen; nothing for a pair that has no rule yet. */
  version: z.int().min(1).max(2_147_483_647).nullable(),
}

export const examplesInput = z.strictObject({
  fromMarket: marketCode,
  toCurrency: currency,
  rate,
  stepMinor: z.coerce.number().int().min(1).max(stepMax),
  endingMinor: z.coerce
    .number()
    .int()
    .min(0)
    .max(stepMax - 1),
  direction: z.enum(conversionDirections),
})

export const conversionReply = z
  .object({
    fromCurrency: text,
    toCurrency: text,
    fromMarket: text,
    rate: text,
    rateOn: text,
    stepMinor: z.int(),
    endingMinor: z.int(),
    direction: z.enum(conversionDirections),
    isOn: z.boolean(),
    version: z.int(),
    updatedAt: z.date(),
    /** How many prices come of it now. */
    prices: z.int(),
  })
  .meta({ id: "Conversion" })

export const conversionsReply = z
  .object({ conversions: z.array(conversionReply) })
  .meta({ id: "Conversions" })

export const examplesReply = z
  .object({
    examples: z.array(
      z.object({ sku: text, titles: z.record(text, text), from: moneySchema, price: moneySchema }),
    ),
  })
  .meta({ id: "ConversionExamples" })
