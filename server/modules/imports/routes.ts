import { z } from "zod"
import type { Outside, Work } from "../../kit/db.ts"
import { type Route, read, type Upload, upload, write } from "../../kit/http/routes.ts"
import { atWork, type Permission, staffWith } from "../staff/index.ts"
import { confirmImport, discardImport } from "./commands/confirm.ts"
import { type FileToImport, openImport, prepareImport } from "./commands/upload.ts"
import { type ExportKind, exportNeeds, openExport } from "./exports.ts"
import { getImport, listImportNotes, listImportRows, listImports } from "./queries/imports.ts"
import type { ImportKind } from "./rules/columns.ts"
import { fileBytesMax } from "./rules/states.ts"
import {
  importId,
  importListReply,
  importNoteListReply,
  importReply,
  importRowListReply,
  limit,
  noteCode,
  rowFilter,
} from "./schemas.ts"

const nothing = z.strictObject({})
const named = z.strictObject({ importId })

type Holder = { holder: { permissions: readonly string[] } }

/** What the reader may: with it, queries say whether the file is there for them. */
function heldBy<Input extends Holder>(input: Input): Input & { held: readonly string[] } {
  return { ...input, held: input.holder.permissions }
}

const addressOf = (kind: ImportKind | ExportKind) => kind.replace("_", "-")

function uploadOf(kind: ImportKind, permission: Permission, what: string): Route {
  return upload({
    path: `POST /admin/v1/imports/${addressOf(kind)}`,
    who: staffWith(permission),
    input: nothing,
    reply: importReply,
    bytesMax: fileBytesMax,
    prepare: (out: Outside, input: { upload: Upload }) => prepareImport(out, { kind, upload: input.upload }),
    run: (work: Work, file: FileToImport) => openImport(work, file),
    status: 201,
    logs: { kind: "import", made: "id" },
    summary: `Upload a CSV file of ${what}: it is compared with the shop, and changes nothing yet`,
  })
}

function exportOf(kind: ExportKind, what: string): Route {
  return write({
    path: `POST /admin/v1/exports/${addressOf(kind)}`,
    who: staffWith(exportNeeds[kind]),
    input: nothing,
    reply: z.strictObject({ taskId: z.string() }),
    run: (work) => openExport(work, { kind }),
    idempotent: true,
    logs: { kind: "export", made: "taskId" },
    summary: `Make a CSV file of ${what}; its task gives it out`,
  })
}

export const importRoutes = {
  uploadProducts: uploadOf("products", "catalog.write", "products, Shopify's or ours"),
  uploadStock: uploadOf("stock", "inventory.write", "stock: SKU, place, units on hand"),
  uploadPrices: uploadOf("prices", "prices.write", "prices: SKU, market, price"),
  uploadPriceLists: uploadOf("price_lists", "prices.write", "price lists: list, SKU, price"),
  uploadCustomers: uploadOf("customers", "customers.write", "customers, Shopify's or ours"),
  listImports: read({
    path: "GET /admin/v1/imports",
    who: atWork,
    input: z.strictObject({ after: importId.optional(), limit }),
    reply: importListReply,
    run: (db, input) => listImports(db, heldBy(input)),
    summary: "Uploaded files, the newest first: those that one may take over oneself",
  }),
  getImport: read({
    path: "GET /admin/v1/imports/:importId",
    who: atWork,
    input: named,
    reply: importReply,
    run: (db, input) => getImport(db, heldBy(input)),
    summary: "How far a file has been read, and how many rows would change what",
  }),
  listImportRows: read({
    path: "GET /admin/v1/imports/:importId/rows",
    who: atWork,
    input: named.extend({
      outcome: rowFilter.optional(),
      note: noteCode.optional(),
      after: z.coerce.number().int().min(0).max(10_000_000).optional(),
      limit,
    }),
    reply: importRowListReply,
    run: (db, input) => listImportRows(db, heldBy(input)),
    summary: "What each row would change from what to what, and what is wrong with it",
  }),
  listImportNotes: read({
    path: "GET /admin/v1/imports/:importId/notes",
    who: atWork,
    input: named,
    reply: importNoteListReply,
    run: (db, input) => listImportNotes(db, heldBy(input)),
    summary: "What is worth knowing about its rows, summed up: how many rows have a note of each kind",
  }),
  confirmImport: write({
    path: "POST /admin/v1/imports/:importId/confirm",
    who: atWork,
    input: named.extend({ makesCategories: z.boolean().default(true) }),
    reply: importReply,
    run: (work, input) => confirmImport(work, heldBy(input)),
    logs: { kind: "import" },
    summary:
      "Take a file over: all rows that are new or change something, with or without the categories that are missing",
  }),
  discardImport: write({
    path: "DELETE /admin/v1/imports/:importId",
    who: atWork,
    input: named,
    reply: nothing,
    run: (work, input) => discardImport(work, heldBy(input)),
    logs: { kind: "import" },
    summary: "Delete an uploaded file that was not taken over",
  }),
  exportProducts: exportOf("products", "all products, which can be imported again"),
  exportStock: exportOf("stock", "what lies where, which can be imported again"),
  exportPrices: exportOf("prices", "all prices, which can be imported again"),
  exportPriceLists: exportOf("price_lists", "all that price lists say, which can be imported again"),
  exportOrders: exportOf("orders", "all orders, a line for each thing that was ordered"),
}
