import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { invoiceAudit } from "./audit.ts"
import { creditByRule } from "./commands/credit.ts"
import { issueByRule } from "./commands/issue.ts"
import { invoiceRoutes } from "./routes.ts"

export { updateInvoiceSettings } from "./commands/settings.ts"
export { lettersMissing } from "./letters.ts"
export { personalInvoices } from "./personal.ts"
export type { OfferedDocument } from "./queries/documents.ts"
export { getSettings, type InvoiceSettings, settingsForStaff, templatesOf } from "./queries/settings.ts"
export { invoiceRoutes } from "./routes.ts"
export type { Content } from "./rules/content.ts"
export { creditFor } from "./rules/credit.ts"
export { type DocumentKind, numberIn, prefixOn } from "./rules/numbering.ts"
export { linesAsPaid } from "./rules/order_lines.ts"
export { type PaperSize, paperFor } from "./rules/paper.ts"
export { creditContent, type InvoicedOrder, invoiceContent, sellerOf } from "./rules/writing.ts"

export const invoicesModule: Module = {
  name: "invoices",
  routes: Object.values(invoiceRoutes),
  subscriptions: [
    on("order.paid", {
      subscriber: "invoices.order_paid",
      batch: (work, events) => issueByRule(work, events, "paid"),
    }),
    on("parcel.dispatched", {
      subscriber: "invoices.parcel_dispatched",
      batch: (work, events) => issueByRule(work, events, "dispatched"),
    }),
    on("payment.refunded", { subscriber: "invoices.refunded", command: creditByRule }),
    on("payment.refund_failed", { subscriber: "invoices.refund_failed", command: creditByRule }),
    on("order.canceled", { subscriber: "invoices.order_canceled", command: creditByRule }),
    on("order.units_canceled", { subscriber: "invoices.units_canceled", command: creditByRule }),
  ],
  jobs: [],
  audit: invoiceAudit,
}
