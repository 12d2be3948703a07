import { z } from "zod"
import { question, read } from "../../kit/http/routes.ts"
import { marketCode, taxCategory } from "../pricing/index.ts"
import { getMarket } from "../settings/index.ts"
import { staffWith } from "../staff/index.ts"
import { comparedTaxRates, exportedTaxRates, offeredTaxRates } from "./queries/tax_rates.ts"
import { rateColumns, rateFaults } from "./rules/tax_rates.ts"

const text = z.string()

const rate = z.object({
  country: text,
  region: text.nullable(),
  category: taxCategory,
  ratePpm: z.int(),
  validFrom: z.date(),
  validUntil: z.date().nullish(),
  authority: text.nullish(),
  source: text.nullish(),
  checkedOn: text.nullish(),
})

const rows = z.array(
  z
    .object({
      line: z.int(),
      outcome: z.enum(["new", "changed", "unchanged", "refused"]),
      /** Of all that are not refused. */
      rate: rate.optional(),
      /** What holds there when it would begin. */
      beforePpm: z.int().nullish(),
      problem: z.object({ field: z.enum(rateColumns), problem: z.enum(rateFaults) }).optional(),
      written: text.optional(),
    })
    .meta({ id: "ComparedTaxRate" }),
)

const reply = z.object({ rows }).meta({ id: "ComparedTaxRates" })

// Some thousand lines.
const fileMax = 400_000

export const taxImportRoutes = {
  knownTaxRates: read({
    path: "GET /admin/v1/markets/:marketCode/known-tax-rates",
    who: staffWith("settings.read"),
    input: z.strictObject({ marketCode }),
    reply,
    run: async (db, input) => {
      const { countries } = await getMarket(db, input)
      return { rows: await offeredTaxRates(db, { countries, now: new Date() }) }
    },
    summary: "The looked-up rates that came with the program, for a market's countries, beside those set",
  }),
  readTaxRates: question({
    path: "POST /admin/v1/tax-rates/readings",
    who: staffWith("taxes.write"),
    input: z.strictObject({ file: z.string().min(1).max(fileMax) }),
    reply,
    run: async (db, { file }) => ({ rows: await comparedTaxRates(db, { file, now: new Date() }) }),
    summary: "What a CSV file of tax rates would change; nothing is taken over",
  }),
  exportTaxRates: read({
    path: "GET /admin/v1/tax-rates/file",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: z.object({ file: text }).meta({ id: "TaxRatesFile" }),
    run: async (db) => ({ file: await exportedTaxRates(db, { now: new Date() }) }),
    summary: "The tax rates that hold and those to come, as a CSV file that can be read again",
  }),
}
