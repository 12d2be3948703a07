import { z } from "zod"
import { countryCode } from "../settings/index.ts"
import { ratePpmMax } from "./rules/taxes.ts"
import { taxCategory } from "./schemas.ts"

export const taxRateId = z.string().regex(/^txr_[0-9a-z]{1,60}$/, "This is not the id of a tax rate.")

export const taxCountry = countryCode
export const taxRegion = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "Write the region with its country, like US-CA.")

const line = (max: number) => z.string().trim().min(1).max(max)
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const taxRateInput = {
  country: taxCountry,
  region: taxRegion.nullable().optional(),
  category: taxCategory,
  ratePpm: z.int().min(0).max(ratePpmMax),
  validFrom: moment.optional(),
  validUntil: moment.nullable().optional(),
  authority: line(200).nullable().optional(),
  source: line(500).nullable().optional(),
  checkedOn: z.iso.date().nullable().optional(),
}

const text = z.string()

export const taxRateReply = z
  .object({
    taxRateId: text,
    country: text,
    region: text.nullable(),
    category: taxCategory,
    ratePpm: z.int(),
    validFrom: z.date(),
    /** Nothing as long as no other one is planned. */
    validUntil: z.date().nullable(),
    authority: text.nullable(),
    source: text.nullable(),
    checkedOn: text.nullable(),
    actor: text,
  })
  .meta({ id: "TaxRate" })

export const taxRatesReply = z
  .object({ taxRates: z.array(taxRateReply), next: text.nullable() })
  .meta({ id: "TaxRates" })

export const marketTaxesReply = z
  .object({
    marketCode: text,
    homeCountry: text,
    /** The market's own country first. */
    countries: z.array(
      z.object({
        country: text,
        /** Those that hold and those to come. */
        rates: z.array(taxRateReply),
        /** No rate holds: nobody is charged a tax there. */
        isMissing: z.boolean(),
      }),
    ),
  })
  .meta({ id: "MarketTaxes" })
