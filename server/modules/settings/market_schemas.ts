import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { deliveryTaxes, euCountries, isCountry, roundingModes, roundings, taxDisplays } from "./rules.ts"
import { localeSchema, marketCodeSchema, textsReply, titles, versionSchema } from "./words.ts"

export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, says("country", "Write the country like DE."))
  .refine(isCountry, says("no_country", "There is no such country."))
const currencies = new Set(Intl.supportedValuesOf("currency"))

const marketFields = {
  titles,
  countries: z
    .array(countryCode)
    .min(1)
    .max(250)
    .refine((given) => new Set(given).size === given.length, says("twice", "Please name each country once.")),
  homeCountry: countryCode,
  taxDisplay: z.enum(taxDisplays),
  rounding: z.enum(roundings),
  roundingMode: z.enum(roundingModes),
  deliveryTax: z.enum(deliveryTaxes),
  cashStepMinor: z.int().min(2).max(10_000).nullable(),
  reverseChargeFrom: z.enum(euCountries, says("country", "Choose a country of the EU.")).nullable(),
  defaultLocale: localeSchema,
  position: z.int().min(0).max(100_000),
  isOpen: z.boolean(),
}

export const newMarketSchema = z.strictObject({
  ...marketFields,
  code: marketCodeSchema,
  currency: z
    .string()
    .max(3, says("currency", "Write the currency like EUR."))
    .refine((code) => currencies.has(code), says("currency", "Write the currency like EUR.")),
  /** Without it: the first of the countries. */
  homeCountry: countryCode.optional(),
  rounding: marketFields.rounding.default("line"),
  roundingMode: marketFields.roundingMode.default("half_up"),
  deliveryTax: marketFields.deliveryTax.default("leading"),
  cashStepMinor: marketFields.cashStepMinor.default(null),
  reverseChargeFrom: marketFields.reverseChargeFrom.default(null),
  position: marketFields.position.default(0),
  isOpen: marketFields.isOpen.default(true),
})

export const marketChangesSchema = z.strictObject({
  ...z.object(marketFields).partial().shape,
  marketCode: marketCodeSchema,
  version: versionSchema,
})

export const marketFacts = {
  code: z.string(),
  titles: textsReply,
  currency: z.string(),
  countries: z.array(z.string()),
  homeCountry: z.string(),
  taxDisplay: z.enum(taxDisplays),
  rounding: z.enum(roundings),
  roundingMode: z.enum(roundingModes),
  deliveryTax: z.enum(deliveryTaxes),
  cashStepMinor: z.int().nullable(),
  /** Where the seller is registered, when businesses in other countries of the EU owe the tax themselves. */
  reverseChargeFrom: z.enum(euCountries).nullable(),
  defaultLocale: z.string(),
  isDefault: z.boolean(),
}

export const marketReply = z
  .strictObject({
    ...marketFacts,
    isOpen: z.boolean(),
    position: z.int(),
    version: z.int(),
    updatedAt: z.date(),
  })
  .meta({ id: "MarketSettings" })

export const marketListReply = z
  .strictObject({ markets: z.array(marketReply) })
  .meta({ id: "MarketSettingsList" })

export type NewMarket = z.input<typeof newMarketSchema>
export type MarketChanges = z.infer<typeof marketChangesSchema>
