import { z } from "zod"
import type { Db } from "../../../kit/db.ts"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { taskOpened } from "../../tasks/index.ts"
import { chosenProducts, productFilter } from "../chosen.ts"
import { createProduct } from "../commands/products/create.ts"
import { archiveProduct, restoreProduct, updateProduct } from "../commands/products/update.ts"
import { addVariant, archiveVariant, restoreVariant, updateVariant } from "../commands/products/variants.ts"
import { getProductForStaff } from "../queries/staff.ts"
import { countProducts, listProductsForStaff, productSorts } from "../queries/staff_list.ts"
import { productStates } from "../rules/states.ts"
import { idSchema, newProductSchema, productChangesSchema, variantFields, versionSchema } from "../schemas.ts"
import { matchCountSchema, staffProductListSchema, staffProductSchema } from "../staff_replies.ts"
import { categorizeProducts, moveProducts } from "../tasks.ts"

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
    input: productFilter.extend({
      sort: z.enum(productSorts).default("newest"),
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: staffProductListSchema,
    run: listProductsForStaff,
    summary: "Products by state, category, stock or missing price, or by words of the title, SKU or address",
  }),
  countProducts: read({
    path: "GET /admin/v1/products/count",
    who: mayRead,
    input: productFilter,
    reply: matchCountSchema,
    run: countProducts,
    summary: "How many products match, up to a limit",
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
  moveProducts: write({
    path: "POST /admin/v1/products/moves",
    who: mayWrite,
    input: z.strictObject({ products: chosenProducts, to: z.enum(productStates) }),
    reply: taskOpened,
    run: moveProducts,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Put many products into the shop, make them drafts, or archive them, in the background",
  }),
  categorizeProducts: write({
    path: "POST /admin/v1/products/categorizations",
    who: mayWrite,
    input: z.strictObject({
      products: chosenProducts,
      categoryId: idSchema,
      change: z.enum(["add", "remove"]),
    }),
    reply: taskOpened,
    run: categorizeProducts,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Put many products into a category, or take them out, in the background",
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
