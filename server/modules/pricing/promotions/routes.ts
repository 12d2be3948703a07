import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { addCode, openBatch, removeCode } from "./commands/codes.ts"
import { createPromotion, duplicatePromotion, movePromotion, updatePromotion } from "./commands/promotions.ts"
import { listBatches, listCodes } from "./queries/codes.ts"
import { getPromotion, listPromotions, promotionHistory } from "./queries/staff.ts"
import {
  batchesReply,
  batchOpened,
  codesReply,
  movesReply,
  promotionListReply,
  promotionReply,
} from "./replies.ts"
import {
  code,
  listOfCodes,
  listOfPromotions,
  newBatch,
  newCode,
  page,
  promotionChanges,
  promotionDraft,
  promotionFields,
  promotionId,
  why,
} from "./schemas.ts"

const mayRead = staffWith("promotions.read")
const mayWrite = staffWith("promotions.write")
const one = z.strictObject({ promotionId })
const paged = one.extend(page)
const moved = one.extend({ why: why.optional() })
const logs = { kind: "promotion", before: getPromotion }

export const promotionRoutes = {
  listPromotions: read({
    path: "GET /admin/v1/promotions",
    who: mayRead,
    input: listOfPromotions,
    reply: promotionListReply,
    run: listPromotions,
    summary: "Promotions, the newest first; by state, kind, code, or how the name begins",
  }),
  getPromotion: read({
    path: "GET /admin/v1/promotions/:promotionId",
    who: mayRead,
    input: one,
    reply: promotionReply,
    run: getPromotion,
    summary: "One promotion, with what to know before it goes live and what the things are called it names",
  }),
  createPromotion: write({
    path: "POST /admin/v1/promotions",
    who: mayWrite,
    input: promotionDraft,
    reply: promotionReply,
    run: createPromotion,
    status: 201,
    idempotent: true,
    logs: { kind: "promotion", made: "promotionId" },
    summary: "Make a promotion; nobody gets it before it goes live",
  }),
  updatePromotion: write({
    path: "PATCH /admin/v1/promotions/:promotionId",
    who: mayWrite,
    input: promotionChanges,
    reply: promotionReply,
    run: updatePromotion,
    logs,
    summary: "Change what is given of a promotion; of a live one it holds in every cart from now on",
  }),
  duplicatePromotion: write({
    path: "POST /admin/v1/promotions/:promotionId/duplicates",
    who: mayWrite,
    input: one.extend({ name: promotionFields.name }),
    reply: promotionReply,
    run: duplicatePromotion,
    status: 201,
    idempotent: true,
    logs: { kind: "promotion", made: "promotionId" },
    summary: "Make a draft that is like this promotion; codes are not copied",
  }),
  activatePromotion: write({
    path: "POST /admin/v1/promotions/:promotionId/activation",
    who: mayWrite,
    input: moved,
    reply: promotionReply,
    run: (work, input) => movePromotion(work, { ...input, to: "live" }),
    logs: { kind: "promotion" },
    summary: "Let a promotion go live, or on again",
  }),
  pausePromotion: write({
    path: "POST /admin/v1/promotions/:promotionId/pause",
    who: mayWrite,
    input: moved,
    reply: promotionReply,
    run: (work, input) => movePromotion(work, { ...input, to: "paused" }),
    logs: { kind: "promotion" },
    summary: "Pause a promotion: carts lose it at their next request",
  }),
  archivePromotion: write({
    path: "POST /admin/v1/promotions/:promotionId/archival",
    who: mayWrite,
    input: moved,
    reply: promotionReply,
    run: (work, input) => movePromotion(work, { ...input, to: "archived" }),
    logs: { kind: "promotion" },
    summary: "Put a promotion away for good; what was ordered with it stays",
  }),
  promotionHistory: read({
    path: "GET /admin/v1/promotions/:promotionId/history",
    who: mayRead,
    input: paged,
    reply: movesReply,
    run: promotionHistory,
    summary: "When a promotion went live, paused or was archived, the newest first",
  }),
  listCodes: read({
    path: "GET /admin/v1/promotions/:promotionId/codes",
    who: mayRead,
    input: listOfCodes,
    reply: codesReply,
    run: listCodes,
    summary: "The codes of a promotion in the order of the alphabet, and how often each was used",
  }),
  addCode: write({
    path: "POST /admin/v1/promotions/:promotionId/codes",
    who: mayWrite,
    input: newCode,
    reply: codesReply,
    run: addCode,
    status: 201,
    logs: { kind: "promotion" },
    idempotent: true,
    summary: "Add a code of your own; without a number it works as often as the promotion",
  }),
  removeCode: write({
    path: "DELETE /admin/v1/promotions/:promotionId/codes/:code",
    who: mayWrite,
    input: one.extend({ code }),
    reply: z.strictObject({}),
    run: removeCode,
    logs: { kind: "promotion" },
    summary: "Remove a code: it opens nothing any more",
  }),
  listBatches: read({
    path: "GET /admin/v1/promotions/:promotionId/code-batches",
    who: mayRead,
    input: paged,
    reply: batchesReply,
    run: listBatches,
    summary: "Codes that were made together, the newest first",
  }),
  openBatch: write({
    path: "POST /admin/v1/promotions/:promotionId/code-batches",
    who: mayWrite,
    input: newBatch,
    reply: batchOpened,
    run: openBatch,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Make up to 100,000 codes that work once each, in the background; the task has the file",
  }),
}
