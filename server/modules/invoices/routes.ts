import { z } from "zod"
import { file, read, write } from "../../kit/http/routes.ts"
import { orderHolder } from "../orders/index.ts"
import { staffWith } from "../staff/index.ts"
import { issueCreditNotes } from "./commands/credit.ts"
import { issueInvoice } from "./commands/issue.ts"
import { updateInvoiceSettings } from "./commands/settings.ts"
import { documentPdf, documentPdfOfHolder, packingSlip } from "./files.ts"
import { documentForStaff, lettersOfSeller } from "./letters.ts"
import { documentsFile } from "./list_file.ts"
import { documentsOfHolder, listDocuments } from "./queries/documents.ts"
import { invoicesOfOrder } from "./queries/order.ts"
import { settingsForStaff } from "./queries/settings.ts"
import {
  askedFields,
  documentId,
  documentReply,
  documentsPage,
  documentsReply,
  lettersReply,
  offeredReply,
  ofOrderReply,
  orderId,
  settingsChanges,
  settingsReply,
} from "./schemas.ts"

const token = z.string().max(100).optional()

export const invoiceRoutes = {
  listInvoices: read({
    path: "GET /admin/v1/invoices",
    who: staffWith("orders.read"),
    input: z.strictObject({
      ...askedFields,
      after: documentId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: documentsPage,
    run: listDocuments,
    summary: "Invoices and credit notes, the newest first, by kind, day, number, or number of the order",
  }),
  invoicesFile: file({
    path: "GET /admin/v1/invoices/file",
    who: staffWith("orders.read"),
    input: z.strictObject({ ...askedFields, format: z.enum(["csv", "json"]).default("csv") }),
    types: ["text/csv", "application/json"],
    run: documentsFile,
    summary: "All invoices and credit notes that match, the oldest first, as CSV or JSON",
  }),
  getInvoice: read({
    path: "GET /admin/v1/invoices/:documentId",
    who: staffWith("orders.read"),
    input: z.strictObject({ documentId }),
    reply: documentReply,
    run: documentForStaff,
    summary: "One invoice or credit note with all that it says",
  }),
  invoicePdf: file({
    path: "GET /admin/v1/invoices/:documentId/pdf",
    who: staffWith("orders.read"),
    input: z.strictObject({ documentId }),
    types: ["application/pdf"],
    run: documentPdf,
    summary: "An invoice or credit note as PDF",
  }),
  invoicesOfOrder: read({
    path: "GET /admin/v1/orders/:orderId/invoices",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId }),
    reply: ofOrderReply,
    run: invoicesOfOrder,
    summary: "What was issued for an order, and what there is to issue",
  }),
  issueInvoice: write({
    path: "POST /admin/v1/orders/:orderId/invoices",
    who: staffWith("invoices.write"),
    input: z.strictObject({ orderId }),
    reply: documentsReply,
    run: issueInvoice,
    status: 201,
    idempotent: true,
    logs: { kind: "order" },
    summary: "Issue the invoice of an order; it never changes afterwards",
  }),
  issueCreditNotes: write({
    path: "POST /admin/v1/orders/:orderId/credit-notes",
    who: staffWith("invoices.write"),
    input: z.strictObject({ orderId }),
    reply: documentsReply,
    run: issueCreditNotes,
    status: 201,
    idempotent: true,
    logs: { kind: "order" },
    summary: "Issue credit notes for all that went back of an order and has none",
  }),
  packingSlip: file({
    path: "GET /admin/v1/orders/:orderId/packing-slip",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId }),
    types: ["application/pdf"],
    run: packingSlip,
    summary: "What goes into the parcel, without prices, as PDF",
  }),
  getInvoiceSettings: read({
    path: "GET /admin/v1/invoice-settings",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: settingsReply,
    run: (db) => settingsForStaff(db, { now: new Date() }),
    summary: "What invoices say of the seller, when they are issued, and how they are numbered",
  }),
  lettersOfInvoices: read({
    path: "GET /admin/v1/invoice-settings/letters",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: lettersReply,
    run: lettersOfSeller,
    summary: "Letters in what invoices say of the seller that their PDF cannot show as they are read",
  }),
  updateInvoiceSettings: write({
    path: "PATCH /admin/v1/invoice-settings",
    who: staffWith("settings.write"),
    input: settingsChanges,
    reply: settingsReply,
    run: updateInvoiceSettings,
    logs: {
      kind: "invoice_settings",
      before: (db) => settingsForStaff(db, { now: new Date() }),
    },
    summary: "Change them; numbers that were used only count up",
  }),
  invoicesOfHolder: read({
    path: "GET /store/v1/orders/:orderId/invoices",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: offeredReply,
    run: documentsOfHolder,
    summary: "The invoices and credit notes of an order, with the token of its link or as its customer",
  }),
  invoicePdfOfHolder: file({
    path: "GET /store/v1/orders/:orderId/invoices/:documentId/pdf",
    who: orderHolder,
    input: z.strictObject({ orderId, documentId, token }),
    types: ["application/pdf"],
    run: documentPdfOfHolder,
    summary: "One of them as PDF",
  }),
}
