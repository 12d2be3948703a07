import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { staffAtWork, staffWith } from "../staff/index.ts"
import { findingsReply, list, name, search, version, viewId, viewReply, viewsReply } from "./schemas.ts"
import { findAll } from "./search.ts"
import { deleteView, keepView, listViews, renameView, restoreView, shareView } from "./views.ts"

const named = { viewId }

export const deskRoutes = {
  search: read({
    path: "GET /admin/v1/search",
    who: staffAtWork,
    input: z.strictObject({ q: z.string().trim().min(1).max(100) }),
    reply: findingsReply,
    run: findAll,
    summary: "Orders, people, products and stock by whatever names them, as far as somebody may see them",
  }),
  listViews: read({
    path: "GET /admin/v1/views",
    who: staffAtWork,
    input: z.strictObject({ list }),
    reply: viewsReply,
    run: listViews,
    summary: "The views of a list: one's own, and those that are shared",
  }),
  keepView: write({
    path: "POST /admin/v1/views",
    who: staffAtWork,
    input: z.strictObject({ list, name, search }),
    reply: viewReply,
    run: keepView,
    status: 201,
    logs: { kind: "view", made: "viewId" },
    idempotent: true,
    summary: "Keep what is looked at of a list under a name",
  }),
  renameView: write({
    path: "PATCH /admin/v1/views/:viewId",
    who: staffAtWork,
    input: z.strictObject({ ...named, name, version }),
    reply: viewReply,
    run: renameView,
    logs: { kind: "view" },
    summary: "Give a view another name",
  }),
  shareView: write({
    path: "PUT /admin/v1/views/:viewId/sharing",
    who: staffWith("views.share"),
    input: z.strictObject({ ...named, isShared: z.boolean(), version }),
    reply: viewReply,
    run: shareView,
    logs: { kind: "view" },
    summary: "Share a view with everybody who sees the list, or no longer",
  }),
  deleteView: write({
    path: "DELETE /admin/v1/views/:viewId",
    who: staffAtWork,
    input: z.strictObject(named),
    reply: z.strictObject({}),
    run: deleteView,
    logs: { kind: "view" },
    summary: "Delete a view; it can be brought back for a day",
  }),
  restoreView: write({
    path: "PUT /admin/v1/views/:viewId/restoration",
    who: staffAtWork,
    input: z.strictObject(named),
    reply: viewReply,
    run: restoreView,
    logs: { kind: "view" },
    summary: "Bring a deleted view back",
  }),
}
