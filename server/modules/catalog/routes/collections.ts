import { z } from "zod"
import { lastly } from "../../../kit/db.ts"
import { question, read, upload, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import {
  collectionChangesSchema,
  newCollectionSchema,
  ruleToTrySchema,
  ruleTriedSchema,
  staffCollectionListSchema,
  staffCollectionSchema,
} from "../collection_schemas.ts"
import { createCollection } from "../commands/collections/create.ts"
import { deleteCollection } from "../commands/collections/delete.ts"
import { updateCollection } from "../commands/collections/update.ts"
import { addMedium, orderMedia } from "../commands/media.ts"
import { pictureBytesMax } from "../media/draw.ts"
import { ownerOf, preparePicture } from "../media/upload.ts"
import { tryRule } from "../queries/collections/matching.ts"
import { getCollectionForStaff, listCollectionsForStaff } from "../queries/collections/staff.ts"
import { altsSchema, idSchema, versionSchema } from "../schemas.ts"
import { ordered } from "./media.ts"

const mayRead = staffWith("catalog.read")
const mayWrite = staffWith("catalog.write")
const mayDraw = staffWith("media.write")
const nothing = z.strictObject({})
const one = z.strictObject({ collectionId: idSchema })

export const collectionRoutes = {
  listCollections: read({
    path: "GET /admin/v1/collections",
    who: mayRead,
    input: nothing,
    reply: staffCollectionListSchema,
    run: listCollectionsForStaff,
    summary: "All collections, the newest first; there are at most 200",
  }),
  getCollection: read({
    path: "GET /admin/v1/collections/:collectionId",
    who: mayRead,
    input: one,
    reply: staffCollectionSchema,
    run: getCollectionForStaff,
    summary: "One collection, in every language, with its rule or what was picked for it",
  }),
  createCollection: write({
    path: "POST /admin/v1/collections",
    who: mayWrite,
    input: newCollectionSchema,
    reply: staffCollectionSchema,
    run: createCollection,
    status: 201,
    idempotent: true,
    logs: { kind: "collection", made: "id" },
    summary: "Make a collection, by hand or by a rule; shoppers do not see it yet",
  }),
  updateCollection: write({
    path: "PATCH /admin/v1/collections/:collectionId",
    who: mayWrite,
    input: collectionChangesSchema,
    reply: staffCollectionSchema,
    run: updateCollection,
    logs: { kind: "collection", before: getCollectionForStaff },
    summary: "Change what is given of a collection: words, address, rule, what is picked and in which order",
  }),
  deleteCollection: write({
    path: "DELETE /admin/v1/collections/:collectionId",
    who: mayWrite,
    input: one.extend({ version: versionSchema }),
    reply: nothing,
    run: deleteCollection,
    logs: { kind: "collection", before: getCollectionForStaff },
    summary: "Delete a collection; its products stay",
  }),
  tryRule: question({
    path: "POST /admin/v1/collections/rule-trials",
    who: mayRead,
    input: ruleToTrySchema,
    reply: ruleTriedSchema,
    run: tryRule,
    cost: "report",
    summary: "How many products a rule would pick, and the most popular of them",
  }),
  addCollectionPicture: upload({
    path: "POST /admin/v1/collections/:collectionId/media",
    who: mayDraw,
    input: one.extend({ alts: altsSchema.optional() }),
    reply: staffCollectionSchema,
    bytesMax: pictureBytesMax,
    prepare: (out, { collectionId, alts, upload }) =>
      preparePicture(out, { owner: { collectionId }, alts, upload }),
    async run(work, medium) {
      await addMedium(work, medium)
      return lastly(work, getCollectionForStaff(work.tx, { collectionId: medium.collectionId ?? "" }))
    },
    status: 201,
    logs: { kind: "collection" },
    summary: "Add a picture to a collection",
  }),
  orderCollectionPictures: write({
    path: "PUT /admin/v1/collections/:collectionId/media/order",
    who: mayDraw,
    input: one.extend(ordered),
    reply: staffCollectionSchema,
    async run(work, { collectionId, mediaIds, seen }) {
      await orderMedia(work, { ...ownerOf({ collectionId }), mediaIds, seen })
      return lastly(work, getCollectionForStaff(work.tx, { collectionId }))
    },
    logs: { kind: "collection" },
    summary: "Put the pictures of a collection in order",
  }),
}
