import { z } from "zod"
import { read } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { staffWith } from "../../staff/index.ts"
import { ledgerBalances } from "./balances.ts"
import { ledgerCursor, ledgerEntries, ledgerKinds } from "./entries.ts"

const text = z.string()

export const accountName = z
  .string()
  .regex(
    /^(?:orders|gift_card|store_credit|given|expired|fees|bank|disputes|adjustments|held:[a-z][a-z0-9_]{0,39})$/,
    "There is no such account.",
  )

const moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at))

const entry = z
  .strictObject({
    entryId: text,
    at: z.date(),
    kind: z.enum(ledgerKinds),
    /** Where it went to, and where it came from. */
    debit: text,
    credit: text,
    amount: moneySchema,
    orderId: text.nullable(),
    paymentId: text.nullable(),
    cardId: text.nullable(),
    /** When it moved at the provider; we may have learned of it later. */
    providerAt: z.date().nullable(),
  })
  .meta({ id: "LedgerEntry" })

const balance = z
  .strictObject({
    account: text,
    currency: text,
    debit: moneySchema,
    credit: moneySchema,
    balance: moneySchema,
  })
  .meta({ id: "LedgerBalance" })

export const ledgerRoutes = {
  listLedger: read({
    path: "GET /admin/v1/ledger",
    who: staffWith("payments.read"),
    input: z.strictObject({
      account: accountName.optional(),
      orderId: z
        .string()
        .regex(/^ord_[0-9a-f]{32}$/)
        .optional(),
      from: moment.optional(),
      until: moment.optional(),
      after: z.string().regex(ledgerCursor).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.strictObject({ entries: z.array(entry), next: text.nullable() }).meta({ id: "Ledger" }),
    run: ledgerEntries,
    summary: "Every movement of money, the newest first: from one account to another, never edited",
  }),
  ledgerBalances: read({
    path: "GET /admin/v1/ledger/balances",
    who: staffWith("payments.read"),
    input: z.strictObject({}),
    reply: z
      .strictObject({
        balances: z.array(balance),
        closedUntil: z.date().nullable(),
        closedDay: text.nullable(),
      })
      .meta({ id: "LedgerBalances" }),
    run: (db) => ledgerBalances(db),
    summary: "What each account has; in every currency they sum to zero",
  }),
}
