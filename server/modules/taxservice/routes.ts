import { z } from "zod"
import { prepared, read, write } from "../../kit/http/routes.ts"
import { standingMarket } from "../settings/index.ts"
import { staffWith } from "../staff/index.ts"
import { sealKey, setProvider } from "./commands.ts"
import { tryProvider, tryQuestion } from "./jobs.ts"
import { failures } from "./provider.ts"
import { providerForStaff } from "./queries.ts"
import { onFailures } from "./rules.ts"

const marketCode = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "This is not the code of a market.")

const providerReply = z
  .strictObject({
    url: z.string().nullable(),
    hasKey: z.boolean(),
    marketCodes: z.array(z.string()),
    onFailure: z.enum(onFailures),
    isOn: z.boolean(),
    /** Whether it is told of orders and refunds, how many it was not told of yet, and why the last time. */
    ...{ isTold: z.boolean(), waiting: z.int(), failure: z.enum(failures).nullable() },
    version: z.int().nullable(),
  })
  .meta({ id: "TaxService" })

const place = {
  country: z.string().regex(/^[A-Z]{2}$/, "Please choose a country."),
  region: z.string().trim().max(80).optional(),
  postalCode: z.string().trim().max(16).optional(),
}

const tookMs = z.int()

export const taxserviceRoutes = {
  provider: read({
    path: "GET /admin/v1/tax-service",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: providerReply,
    run: providerForStaff,
    summary: "The outside service that is asked for tax rates; its key is never shown",
  }),
  setProvider: prepared({
    path: "PUT /admin/v1/tax-service",
    who: staffWith("settings.write"),
    input: z.strictObject({
      url: z.url({ protocol: /^https?$/, error: "Write the address like https://tax.example.com." }).max(300),
      /** Left out: the key that is kept. */
      apiKey: z
        .string()
        .regex(/^[\x21-\x7e]{8,300}$/, "A key has 8 to 300 visible letters and no blanks.")
        .optional(),
      marketCodes: z.array(marketCode).max(100),
      onFailure: z.enum(onFailures),
      isOn: z.boolean(),
      isTold: z.boolean().default(false),
      version: z.int().min(1).max(2_147_483_647).nullable(),
    }),
    reply: providerReply,
    prepare: sealKey,
    run: setProvider,
    logs: { kind: "tax_service", before: providerForStaff, hides: ["apiKey"] },
    summary: "Set up the service that is asked for tax rates, and for which markets",
  }),
  tryProvider: write({
    path: "POST /admin/v1/tax-service/tries",
    who: staffWith("settings.write"),
    input: z.strictObject({ marketCode, ...place }),
    reply: z
      .discriminatedUnion("kind", [
        z.object({ kind: z.literal("answered"), ratePpm: z.int(), deliveryPpm: z.int(), tookMs }),
        z.object({ kind: z.literal("failed"), failure: z.enum(failures), tookMs }),
      ])
      .meta({ id: "TaxServiceTry" }),
    run: async (work, input) => ({
      question: tryQuestion(await standingMarket(work.tx, input.marketCode), input),
    }),
    next: tryProvider,
    cost: "upload",
    logs: { kind: "tax_service" },
    summary: "Ask the tax service for one thing that goes to a place, and tell what it answered",
  }),
}
