import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { orderPageReply, pageOfOrders } from "../orders/index.ts"
import { staffWith } from "../staff/index.ts"
import { addNote } from "./commands.ts"
import { openErasure, openExport, previewErasure } from "./erasing.ts"
import { openCustomersFile } from "./exporting.ts"
import { listPeople } from "./queries/list.ts"
import { getPerson, listPersonOrders } from "./queries/page.ts"
import { searchPeople } from "./queries/search.ts"
import {
  customerId,
  erasureReply,
  filters,
  listInput,
  listReply,
  notesReply,
  personReply,
  taskReply,
} from "./schemas.ts"

export const peopleRoutes = {
  listPeople: read({
    path: "GET /admin/v1/customers",
    who: staffWith("customers.read"),
    input: listInput,
    reply: listReply,
    run: async (db, { q, ...input }) => {
      if (q) return searchPeople(db, { ...input, q })
      return { ...(await listPeople(db, { ...input, kind: input.kind ?? "account" })), more: false }
    },
    summary: "Accounts, guests, or whoever is found by mail address, name or phone number",
  }),
  getPerson: read({
    path: "GET /admin/v1/customers/:customerId",
    who: staffWith("customers.read"),
    input: z.strictObject({ customerId }),
    reply: personReply,
    run: getPerson,
    summary: "Somebody with an account, or the guest who placed an order",
  }),
  listPersonOrders: read({
    path: "GET /admin/v1/customers/:customerId/orders",
    who: staffWith("orders.read"),
    input: z.strictObject({ customerId, ...pageOfOrders }),
    reply: orderPageReply,
    run: listPersonOrders,
    summary: "The orders of somebody, by account and by the same confirmed mail address",
  }),
  addNote: write({
    path: "POST /admin/v1/customers/:customerId/notes",
    who: staffWith("customers.write"),
    input: z.strictObject({
      customerId,
      text: z.string().trim().min(1, "Please write something.").max(2_000),
    }),
    reply: notesReply,
    run: addNote,
    status: 201,
    logs: { kind: "customer", hides: ["text"] },
    idempotent: true,
    summary: "Write a note about somebody",
  }),
  previewErasure: read({
    path: "GET /admin/v1/customers/:customerId/erasure",
    who: staffWith("customers.privacy"),
    input: z.strictObject({ customerId }),
    reply: erasureReply,
    run: previewErasure,
    summary: "What of somebody would be erased, and what stands in the way",
  }),
  openErasure: write({
    path: "POST /admin/v1/customers/:customerId/erasure",
    who: staffWith("customers.privacy", { stepUp: true }),
    input: z.strictObject({ customerId }),
    reply: taskReply,
    run: openErasure,
    status: 202,
    logs: { kind: "customer" },
    summary: "Erase somebody: orders keep their numbers and amounts, everything else goes",
  }),
  openExport: write({
    path: "POST /admin/v1/customers/:customerId/exports",
    who: staffWith("customers.privacy"),
    input: z.strictObject({ customerId }),
    reply: taskReply,
    run: openExport,
    status: 202,
    logs: { kind: "customer" },
    idempotent: true,
    summary: "Make a file of everything that is kept about somebody",
  }),
  openCustomersFile: write({
    path: "POST /admin/v1/exports/customers",
    who: staffWith("customers.read"),
    input: filters,
    reply: taskReply,
    run: openCustomersFile,
    status: 202,
    idempotent: true,
    logs: { kind: "export", made: "taskId", hides: ["q"] },
    summary:
      "Make a CSV file of those with an account, all or as the list shows them; it can be imported again",
  }),
}
