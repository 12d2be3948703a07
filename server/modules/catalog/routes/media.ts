import { z } from "zod"
import { lastly, type Work } from "../../../kit/db.ts"
import { prepared, read, upload, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { cropMedium, replaceMedium } from "../commands/crop.ts"
import { addFile, prepareFile } from "../commands/files.ts"
import {
  addMedium,
  deleteMedium,
  describeMedium,
  type MediumToAdd,
  orderMedia,
  picturesMax,
  shownMedium,
} from "../commands/media.ts"
import { prepareCrop } from "../media/crop.ts"
import { pictureBytesMax } from "../media/draw.ts"
import { ownerOf, preparePicture, prepareReplacement } from "../media/upload.ts"
import { listFiles } from "../queries/files.ts"
import { getProductForStaff, type StaffProduct } from "../queries/staff.ts"
import { getCategoryForStaff, type StaffCategory } from "../queries/staff_categories.ts"
import { fileBytesMax } from "../rules/files.ts"
import { altsSchema, cropSchema, focusSchema, idSchema } from "../schemas.ts"
import {
  staffCategorySchema,
  staffFileListSchema,
  staffFileSchema,
  staffMediumSchema,
  staffProductSchema,
} from "../staff_replies.ts"

const mayRead = staffWith("catalog.read")
const mayDraw = staffWith("media.write")
export const ordered = {
  mediaIds: z.array(idSchema).max(picturesMax),
  /** As they stood when somebody began to move them; another order by now is refused. */
  seen: z.array(idSchema).max(picturesMax).optional(),
}

export const mediaRoutes = {
  addProductPicture: upload({
    path: "POST /admin/v1/products/:productId/media",
    who: mayDraw,
    input: z.strictObject({ productId: idSchema, alts: altsSchema.optional() }),
    reply: staffProductSchema,
    bytesMax: pictureBytesMax,
    prepare: (out, { productId, alts, upload }) =>
      preparePicture(out, { owner: { productId }, alts, upload }),
    run: addToProduct,
    status: 201,
    logs: { kind: "product" },
    summary: "Add a picture to a product: JPEG, PNG, WebP, AVIF or GIF",
  }),
  addCategoryPicture: upload({
    path: "POST /admin/v1/categories/:categoryId/media",
    who: mayDraw,
    input: z.strictObject({ categoryId: idSchema, alts: altsSchema.optional() }),
    reply: staffCategorySchema,
    bytesMax: pictureBytesMax,
    prepare: (out, { categoryId, alts, upload }) =>
      preparePicture(out, { owner: { categoryId }, alts, upload }),
    run: addToCategory,
    status: 201,
    logs: { kind: "category" },
    summary: "Add a picture to a category",
  }),
  orderProductPictures: write({
    path: "PUT /admin/v1/products/:productId/media/order",
    who: mayDraw,
    input: z.strictObject({ productId: idSchema, ...ordered }),
    reply: staffProductSchema,
    async run(work, { productId, mediaIds, seen }) {
      await orderMedia(work, { ...ownerOf({ productId }), mediaIds, seen })
      return lastly(work, getProductForStaff(work.tx, { productId }))
    },
    logs: { kind: "product" },
    summary: "Put the pictures of a product in order; the first one is on its card",
  }),
  orderCategoryPictures: write({
    path: "PUT /admin/v1/categories/:categoryId/media/order",
    who: mayDraw,
    input: z.strictObject({ categoryId: idSchema, ...ordered }),
    reply: staffCategorySchema,
    async run(work, { categoryId, mediaIds, seen }) {
      await orderMedia(work, { ...ownerOf({ categoryId }), mediaIds, seen })
      return lastly(work, getCategoryForStaff(work.tx, { categoryId }))
    },
    logs: { kind: "category" },
    summary: "Put the pictures of a category in order",
  }),
  describePicture: write({
    path: "PATCH /admin/v1/media/:mediaId",
    who: mayDraw,
    input: z.strictObject({ mediaId: idSchema, alts: altsSchema }),
    reply: staffMediumSchema,
    run: describeMedium,
    logs: { kind: "picture" },
    summary: "Say what a picture shows, for those who do not see it",
  }),
  cropPicture: prepared({
    path: "PUT /admin/v1/media/:mediaId/crop",
    who: mayDraw,
    input: z.strictObject({ mediaId: idSchema, crop: cropSchema.nullable(), focus: focusSchema }),
    reply: staffMediumSchema,
    prepare: prepareCrop,
    run: cropMedium,
    logs: { kind: "picture", before: shownMedium },
    summary: "Show a part of a picture, or all of it again; and what stays in sight where a page cuts it",
  }),
  replacePicture: upload({
    path: "PUT /admin/v1/media/:mediaId/file",
    who: mayDraw,
    input: z.strictObject({ mediaId: idSchema }),
    reply: staffMediumSchema,
    bytesMax: pictureBytesMax,
    prepare: prepareReplacement,
    run: replaceMedium,
    logs: { kind: "picture" },
    summary: "Put another picture in the place of one; its words and its place stay",
  }),
  deletePicture: write({
    path: "DELETE /admin/v1/media/:mediaId",
    who: mayDraw,
    input: z.strictObject({ mediaId: idSchema }),
    reply: z.strictObject({}),
    run: deleteMedium,
    logs: { kind: "picture" },
    summary: "Delete a picture",
  }),
  addFile: upload({
    path: "POST /admin/v1/files",
    who: mayDraw,
    input: z.strictObject({}),
    reply: staffFileSchema,
    bytesMax: fileBytesMax,
    prepare: prepareFile,
    run: addFile,
    status: 201,
    logs: { kind: "file", made: "id" },
    summary: "Add a file that variants can be sold as; it is never public",
  }),
  listFiles: read({
    path: "GET /admin/v1/files",
    who: mayRead,
    input: z.strictObject({
      after: idSchema.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: staffFileListSchema,
    run: listFiles,
    summary: "Files that variants can be sold as, the newest first",
  }),
}

async function addToProduct(work: Work, medium: MediumToAdd): Promise<StaffProduct> {
  await addMedium(work, medium)
  return lastly(work, getProductForStaff(work.tx, { productId: medium.productId ?? "" }))
}

async function addToCategory(work: Work, medium: MediumToAdd): Promise<StaffCategory> {
  await addMedium(work, medium)
  return lastly(work, getCategoryForStaff(work.tx, { categoryId: medium.categoryId ?? "" }))
}
