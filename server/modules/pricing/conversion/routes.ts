import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { marketCode, variantId, variantPricesReply } from "../schemas.ts"
import { followConversion, setConversion } from "./commands.ts"
import { conversionExamples, findConversion, listConversions } from "./queries.ts"
import {
  conversionFields,
  conversionReply,
  conversionsReply,
  examplesInput,
  examplesReply,
  pairFields,
} from "./schemas.ts"

export const conversionRoutes = {
  conversions: read({
    path: "GET /admin/v1/conversions",
    who: staffWith("catalog.read"),
    input: z.strictObject({}),
    reply: conversionsReply,
    run: listConversions,
    summary: "The rules by which prices of one currency come from those of another",
  }),
  conversionExamples: read({
    path: "GET /admin/v1/conversions/examples",
    who: staffWith("catalog.read"),
    input: examplesInput,
    reply: examplesReply,
    run: conversionExamples,
    summary: "What some prices would become by a rule that need not be there yet",
  }),
  setConversion: write({
    path: "PUT /admin/v1/conversions/:fromCurrency/:toCurrency",
    who: staffWith("prices.write"),
    input: z.strictObject({ ...pairFields, ...conversionFields }),
    reply: conversionReply,
    run: setConversion,
    logs: { kind: "conversion", before: findConversion },
    summary: "Convert prices of one currency into another where a market has none of its own, or stop it",
  }),
  followConversion: write({
    path: "PUT /admin/v1/variants/:variantId/prices/:marketCode/conversion",
    who: staffWith("prices.write"),
    input: z.strictObject({ variantId, marketCode }),
    reply: variantPricesReply,
    run: followConversion,
    logs: { kind: "variant" },
    summary: "Sell a variant in a market at the converted price again, instead of one that was set",
  }),
}
