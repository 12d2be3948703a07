import { z } from "zod"
import type { Work } from "../../../kit/db.ts"
import { announceOnce } from "../../../kit/events.ts"
import { read, write } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { staffWith } from "../../staff/index.ts"
import { agreements, dayCursor, listReconciliations, reconciledDays } from "./queries.ts"

const text = z.string()
const provider = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "There is no such provider.")
const limit = z.coerce.number().int().min(1).max(100).default(50)
const seer = staffWith("payments.read")

const agreement = z
  .strictObject({
    provider: text,
    /** Everything before it agrees to the cent; nothing before the first comparison. */
    agreedUntil: z.date().nullable(),
    comparedAt: z.date().nullable(),
    differences: z.int(),
    /** Until when we know all that has moved there. */
    readUntil: z.date().nullable(),
    failure: text.nullable(),
  })
  .meta({ id: "Agreement" })

const day = z
  .strictObject({
    ...{ dayId: text, provider: text, day: text, differences: z.int() },
    ...{ taken: moneySchema, takenTheirs: moneySchema },
    ...{ returned: moneySchema, returnedTheirs: moneySchema },
  })
  .meta({ id: "ReconciledDay" })

const reconciliation = z
  .strictObject({
    ...{ reconciliationId: text, provider: text, at: z.date(), since: z.date(), until: z.date() },
    ...{ payments: z.int(), refunds: z.int(), differences: z.int(), agreedUntil: z.date() },
  })
  .meta({ id: "Reconciliation" })

async function askToReconcile(work: Work): Promise<Record<string, never>> {
  announceOnce(work, "books.reconciliation_asked", {})
  return {}
}

export const reconciliationRoutes = {
  agreements: read({
    path: "GET /admin/v1/reconciliations/now",
    who: seer,
    input: z.strictObject({}),
    reply: z.strictObject({ agreements: z.array(agreement) }).meta({ id: "Agreements" }),
    run: (db) => agreements(db),
    summary: "How our books stand with each provider: until when they agree to the cent",
  }),
  reconciledDays: read({
    path: "GET /admin/v1/reconciliations/days",
    who: seer,
    input: z.strictObject({
      provider: provider.optional(),
      after: z.string().regex(dayCursor).optional(),
      limit,
    }),
    reply: z.strictObject({ days: z.array(day), next: text.nullable() }).meta({ id: "ReconciledDays" }),
    run: reconciledDays,
    summary: "What each day came to, with us and at the provider, the newest first",
  }),
  listReconciliations: read({
    path: "GET /admin/v1/reconciliations",
    who: seer,
    input: z.strictObject({
      after: z
        .string()
        .regex(/^rec_[0-9a-f]{32}$/)
        .optional(),
      limit,
    }),
    reply: z
      .strictObject({ reconciliations: z.array(reconciliation), next: text.nullable() })
      .meta({ id: "Reconciliations" }),
    run: listReconciliations,
    summary: "Every comparison of our books with those of the providers, the newest first",
  }),
  askToReconcile: write({
    path: "POST /admin/v1/reconciliations",
    who: staffWith("payments.oddities"),
    input: z.strictObject({}),
    reply: z.strictObject({}),
    run: askToReconcile,
    status: 202,
    logs: { kind: "shop" },
    summary: "Read the balances of all providers now and compare them with our books, in the background",
  }),
}
