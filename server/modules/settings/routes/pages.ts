import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { createPage, deletePage, updatePage } from "../commands/pages.ts"
import { getPageById, listPages } from "../queries.ts"
import { newPageSchema, pageChangesSchema, pageIdSchema, pageListReply, pageReply } from "../schemas.ts"

export const pageRoutes = {
  listPages: read({
    path: "GET /admin/v1/pages",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: pageListReply,
    run: async (db) => ({ pages: await listPages(db) }),
    summary: "All pages, without their texts",
  }),
  getPage: read({
    path: "GET /admin/v1/pages/:pageId",
    who: staffWith("settings.read"),
    input: z.strictObject({ pageId: pageIdSchema }),
    reply: pageReply,
    run: getPageById,
    summary: "One page with its Markdown in every language",
  }),
  createPage: write({
    path: "POST /admin/v1/pages",
    who: staffWith("content.write"),
    input: newPageSchema,
    reply: pageReply,
    run: createPage,
    status: 201,
    logs: { kind: "page", made: "id" },
    idempotent: true,
    summary: "Write a page, or one of the legal pages that a shop needs",
  }),
  updatePage: write({
    path: "PATCH /admin/v1/pages/:pageId",
    who: staffWith("content.write"),
    input: pageChangesSchema,
    reply: pageReply,
    run: updatePage,
    logs: { kind: "page", before: getPageById },
    summary: "Change a page; its old address leads to the new one",
  }),
  deletePage: write({
    path: "DELETE /admin/v1/pages/:pageId",
    who: staffWith("content.write"),
    input: z.strictObject({ pageId: pageIdSchema }),
    reply: z.strictObject({}),
    run: deletePage,
    logs: { kind: "page", before: getPageById },
    summary: "Delete a page",
  }),
}
