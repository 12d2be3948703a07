import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { says } from "../../kit/http/field_errors.ts"
import { type FileReply, file, read } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { accountName } from "../payments/index.ts"
import { staffWith } from "../staff/index.ts"
import { fileOf, formats, type Table } from "./file.ts"
import { linesTable } from "./lines.ts"
import { ordersTable } from "./orders.ts"
import { paymentsTable } from "./payments.ts"
import { type Days, daysBetween, spanOf } from "./period.ts"
import { taxesTable } from "./taxes/report.ts"
import { bases, treatments } from "./taxes/rules.ts"
import { taxReport } from "./taxes/shown.ts"
import { steps } from "./taxes/slices.ts"

const day = z.iso
  .date()
  .refine((text) => text >= "2000-01-01" && text < "2200-01-01", says("day", "Write a day of this century."))

const days = { from: day, to: day }

const yearsMax = 10

const endsAfter = (given: Days) => given.from <= given.to
const sayEndsAfter = {
  message: says("period_ends_first", "The last day comes before the first."),
  path: ["to"],
}
const isSummedUpEasily = (given: Days) => daysBetween(given) <= yearsMax * 366
const sayTooLong = { message: says("period_too_long", "Ask for ten years at most."), path: ["to"] }

const bookkeeper = staffWith("books.read")
const format = z.enum(formats).default("csv")
const market = z
  .string()
  .regex(/^[a-z0-9_-]{1,40}$/)
  .optional()
const ofOrders = z.strictObject({ ...days, format, market }).refine(endsAfter, sayEndsAfter)
const taxes = {
  ...days,
  by: z.enum(steps).default("month"),
  basis: z.enum(bases).default("placed"),
}

type Asked = Days & { format: (typeof formats)[number] }

/** A file is called by what it is of and its days. */
function nameOf(what: string, { from, to }: Days): string {
  return from === to ? `${what}-${from}` : `${what}-${from}-to-${to}`
}

async function inDays<Given extends Asked, Row>(
  db: Db,
  given: Given,
  what: string,
  table: (db: Db, asked: Given & Awaited<ReturnType<typeof spanOf>>) => Table<Row>,
): Promise<FileReply> {
  const span = await spanOf(db, given)
  return fileOf(nameOf(what, given), given.format, table(db, { ...given, ...span }))
}

const types = ["text/csv", "application/x-ndjson"] as const
const logs = { kind: "export" }

const taxRow = z.strictObject({
  from: z.string(),
  to: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  treatment: z.enum(treatments),
  ratePpm: z.int(),
  sales: z.strictObject({ net: moneySchema, tax: moneySchema, gross: moneySchema }),
  refunds: z.strictObject({ net: moneySchema, tax: moneySchema, gross: moneySchema }),
  left: z.strictObject({ net: moneySchema, tax: moneySchema, gross: moneySchema }),
})

export const exportRoutes = {
  exportOrders: file({
    path: "GET /admin/v1/exports/orders",
    who: bookkeeper,
    input: ofOrders,
    types,
    logs,
    run: (db, input) => inDays(db, input, "orders", ordersTable),
    summary: "Orders that were placed on days of the shop, one on each line, as CSV or as JSON lines",
  }),
  exportOrderLines: file({
    path: "GET /admin/v1/exports/order-lines",
    who: bookkeeper,
    input: ofOrders,
    types,
    logs,
    run: (db, input) => inDays(db, input, "order-lines", linesTable),
    summary: "What was ordered on days of the shop, one line of an order on each line",
  }),
  exportPayments: file({
    path: "GET /admin/v1/exports/payments",
    who: bookkeeper,
    input: z
      .strictObject({ ...days, format, account: accountName.optional() })
      .refine(endsAfter, sayEndsAfter),
    types,
    logs,
    run: (db, input) => inDays(db, input, "payments", paymentsTable),
    summary: "Every movement of money on days of the shop, one on each line",
  }),
  exportTaxes: file({
    path: "GET /admin/v1/exports/taxes",
    who: bookkeeper,
    input: z
      .strictObject({ ...taxes, format })
      .refine(endsAfter, sayEndsAfter)
      .refine(isSummedUpEasily, sayTooLong),
    types,
    logs,
    run: async (db, input) => fileOf(nameOf("taxes", input), input.format, taxesTable(db, input)),
    summary: "Sales and refunds by period, country, treatment and rate of tax",
  }),
  taxReport: read({
    path: "GET /admin/v1/tax-report",
    who: bookkeeper,
    input: z.strictObject(taxes).refine(endsAfter, sayEndsAfter).refine(isSummedUpEasily, sayTooLong),
    reply: z
      .strictObject({
        rows: z.array(taxRow),
        /** Of all rows, one for each currency. */
        totals: z.array(taxRow.pick({ sales: true, refunds: true, left: true })),
        /** There are more rows than a screen shows: the file has them all, and the totals count them. */
        isCut: z.boolean(),
      })
      .meta({ id: "TaxReport" }),
    cost: "report",
    run: taxReport,
    summary: "The same to look at: what was sold and what went back, and the tax of both",
  }),
}
