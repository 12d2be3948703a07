import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { staffWith } from "../staff/index.ts"
import { setTaxRate, takeOverTaxRates, withdrawTaxRate } from "./commands/taxes.ts"
import { marketCode } from "./schemas.ts"
import { getTaxRate, listTaxRates, taxesOfMarket } from "./tax_queries.ts"
import { marketTaxesReply, taxCountry, taxRateId, taxRateInput, taxRatesReply } from "./tax_schemas.ts"

export const taxRoutes = {
  taxesOfMarket: read({
    path: "GET /admin/v1/markets/:marketCode/taxes",
    who: staffWith("settings.read"),
    input: z.strictObject({ marketCode }),
    reply: marketTaxesReply,
    run: (db, input) => taxesOfMarket(db, { ...input, now: new Date() }),
    summary: "Which taxes a market takes in each of its countries, and where none is set",
  }),
  taxRates: read({
    path: "GET /admin/v1/tax-rates",
    who: staffWith("settings.read"),
    input: z.strictObject({
      country: taxCountry,
      before: taxRateId.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(200),
    }),
    reply: taxRatesReply,
    run: listTaxRates,
    summary: "The tax rates of a country, past and to come, the last one set first",
  }),
  setTaxRate: write({
    path: "POST /admin/v1/tax-rates",
    who: staffWith("taxes.write"),
    input: z.strictObject(taxRateInput),
    reply: taxRatesReply,
    run: setTaxRate,
    status: 201,
    logs: { kind: "tax_rate" },
    idempotent: true,
    summary: "Set a tax rate of a country or a part of it, from now on or from a later time",
  }),
  takeOverTaxRates: write({
    path: "POST /admin/v1/tax-rates/takeovers",
    who: staffWith("taxes.write"),
    input: z.strictObject({ rates: z.array(z.strictObject(taxRateInput)).min(1).max(500) }),
    reply: z.object({ count: z.int() }).meta({ id: "TaxRatesTaken" }),
    run: takeOverTaxRates,
    logs: { kind: "tax_rate" },
    summary: "Set many tax rates at once, all or none; what holds already is no change",
  }),
  withdrawTaxRate: write({
    path: "DELETE /admin/v1/tax-rates/:taxRateId",
    who: staffWith("taxes.write"),
    input: z.strictObject({ taxRateId }),
    reply: taxRatesReply,
    run: withdrawTaxRate,
    logs: { kind: "tax_rate", before: getTaxRate },
    summary: "Take back a tax rate that has not begun",
  }),
}
