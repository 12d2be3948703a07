import { z } from "zod"
import type { Db } from "../../../kit/db.ts"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { createProduct } from "../commands/products/create.ts"
import { archiveProduct, restoreProduct, updateProduct } from "../commands/products/update.ts"
import { addVariant, archiveVariant, restoreVariant, updateVariant } from "../commands/products/variants.ts"
import { getProductForStaff, listProductsForStaff } from "../queries/staff.ts"
import {
  idSchema,
  newProductSchema,
  productChangesSchema,
  productStateSchema,
  slugSchema,
  variantFields,
  versionSchema,
  words,
} from "../schemas.ts"
import { staffProductListSchema, staffProductSchema } from "../staff_replies.ts"

const mayRead = staffWith("catalog.read")
const mayWrite = staffWith("catalog.write")
const seen = z.strictObject({ productId: idSchema, version: versionSchema })
const variantBefore = async (db: Db, input: { productId: string; variantId: string }) =>
  (await getProductForStaff(db, input)).variants.find(({ id }) => id === input.variantId)
const variantSeen = seen.extend({ variantId: idSchema })

export const productRoutes = {
  listProducts: read({
    path: "GET /admin/v1/products",
    who: mayRead,
    input: z.strictObject({
      state: productStateSchema.optional(),
      q: words(200).optional(),
      category: z.union([idSchema, slugSchema]).optional(),
      after: idSchema.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: staffProductListSchema,
    run: listProductsForStaff,
    summary: "Products, the newest first; by state, category, or words of the title, SKU or address",
  }),
  getProduct: read({
    path: "GET /admin/v1/products/:productId",
    who: mayRead,
    input: z.strictObject({ productId: idSchema }),
    reply: staffProductSchema,
    run: getProductForStaff,
    summary: "All of one product, in every language",
  }),
  createProduct: write({
    path: "POST /admin/v1/products",
    who: mayWrite,
    input: newProductSchema,
    reply: staffProductSchema,
    run: createProduct,
    status: 201,
    idempotent: true,
    logs: { kind: "product", made: "id" },
    summary: "Make a product with its options and variants; it is a draft unless said otherwise",
  }),
  updateProduct: write({
    path: "PATCH /admin/v1/products/:productId",
    who: mayWrite,
    input: productChangesSchema,
    reply: staffProductSchema,
    run: updateProduct,
    logs: { kind: "product", before: getProductForStaff },
    summary: "Change what is given of a product",
  }),
  archiveProduct: write({
    path: "POST /admin/v1/products/:productId/archive",
    who: mayWrite,
    input: seen,
    reply: staffProductSchema,
    run: archiveProduct,
    logs: { kind: "product" },
    summary: "Take a product out of the shop",
  }),
  restoreProduct: write({
    path: "POST /admin/v1/products/:productId/restore",
    who: mayWrite,
    input: seen,
    reply: staffProductSchema,
    run: restoreProduct,
    logs: { kind: "product" },
    summary: "Bring an archived product back as a draft",
  }),
  addVariant: write({
    path: "POST /admin/v1/products/:productId/variants",
    who: mayWrite,
    input: seen.extend(variantFields),
    reply: staffProductSchema,
    run: addVariant,
    status: 201,
    idempotent: true,
    logs: { kind: "product" },
    summary: "Add a variant to a product",
  }),
  updateVariant: write({
    path: "PATCH /admin/v1/products/:productId/variants/:variantId",
    who: mayWrite,
    input: variantSeen.extend({ ...variantFields, sku: variantFields.sku.optional() }),
    reply: staffProductSchema,
    run: updateVariant,
    logs: { kind: "variant", id: "variantId", before: variantBefore },
    summary: "Change what is given of a variant",
  }),
  archiveVariant: write({
    path: "POST /admin/v1/products/:productId/variants/:variantId/archive",
    who: mayWrite,
    input: variantSeen,
    reply: staffProductSchema,
    run: archiveVariant,
    logs: { kind: "variant", id: "variantId" },
    summary: "Sell a variant no longer",
  }),
  restoreVariant: write({
    path: "POST /admin/v1/products/:productId/variants/:variantId/restore",
    who: mayWrite,
    input: variantSeen,
    reply: staffProductSchema,
    run: restoreVariant,
    logs: { kind: "variant", id: "variantId" },
    summary: "Sell an archived variant again",
  }),
}
