import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { defineAttribute } from "../commands/attributes.ts"
import { createCategory } from "../commands/categories/create.ts"
import { deleteCategory } from "../commands/categories/delete.ts"
import { updateCategory } from "../commands/categories/update.ts"
import { getAttribute, listAttributes } from "../queries/attributes.ts"
import { getCategoryForStaff, listCategoriesForStaff } from "../queries/staff_categories.ts"
import {
  attributeSchema,
  categoryChangesSchema,
  idSchema,
  newCategorySchema,
  versionSchema,
} from "../schemas.ts"
import {
  staffAttributeListSchema,
  staffAttributeSchema,
  staffCategoryListSchema,
  staffCategorySchema,
} from "../staff_replies.ts"

const mayRead = staffWith("catalog.read")
const mayWrite = staffWith("catalog.write")
const nothing = z.strictObject({})

export const structureRoutes = {
  listCategories: read({
    path: "GET /admin/v1/categories",
    who: mayRead,
    input: nothing,
    reply: staffCategoryListSchema,
    run: listCategoriesForStaff,
    summary: "The tree of categories as a list, each behind its parent",
  }),
  getCategory: read({
    path: "GET /admin/v1/categories/:categoryId",
    who: mayRead,
    input: z.strictObject({ categoryId: idSchema }),
    reply: staffCategorySchema,
    run: getCategoryForStaff,
    summary: "One category, in every language",
  }),
  createCategory: write({
    path: "POST /admin/v1/categories",
    who: mayWrite,
    input: newCategorySchema,
    reply: staffCategorySchema,
    run: createCategory,
    status: 201,
    idempotent: true,
    logs: { kind: "category", made: "id" },
    summary: "Make a category",
  }),
  updateCategory: write({
    path: "PATCH /admin/v1/categories/:categoryId",
    who: mayWrite,
    input: categoryChangesSchema,
    reply: staffCategorySchema,
    run: updateCategory,
    logs: { kind: "category", before: getCategoryForStaff },
    summary: "Change what is given of a category; with another parent or position it moves",
  }),
  deleteCategory: write({
    path: "DELETE /admin/v1/categories/:categoryId",
    who: mayWrite,
    input: z.strictObject({ categoryId: idSchema, version: versionSchema, moveTo: idSchema.optional() }),
    reply: nothing,
    run: deleteCategory,
    logs: { kind: "category", before: getCategoryForStaff },
    summary: "Delete a category; its products go to another one, or it has to be empty",
  }),
  listAttributes: read({
    path: "GET /admin/v1/attributes",
    who: mayRead,
    input: nothing,
    reply: staffAttributeListSchema,
    run: listAttributes,
    summary: "What products can be described and filtered by",
  }),
  defineAttribute: write({
    path: "PUT /admin/v1/attributes/:code",
    who: mayWrite,
    input: attributeSchema,
    reply: staffAttributeSchema,
    run: defineAttribute,
    logs: { kind: "attribute", before: getAttribute },
    summary: "Say what an attribute and its values are called; values that no product has can be left out",
  }),
}
