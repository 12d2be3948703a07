import type { Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { openTask, taskKind } from "../tasks/index.ts"
import { type ChosenProducts, type KeptProducts, keepProducts, productsChosen } from "./chosen.ts"
import { lockProducts } from "./commands/cards.ts"
import { archiveProduct, restoreProduct, updateProduct } from "./commands/products/update.ts"
import { getProductForStaff, type StaffProduct } from "./queries/staff.ts"
import { getCategoryForStaff } from "./queries/staff_categories.ts"
import type { ProductState } from "./rules/states.ts"

type Row = { ref: string; label: string }

/** Into the shop, out of it, put away. */
export const moveTask = taskKind<{ chosen: KeptProducts; to: ProductState }, Row, { state: ProductState }>({
  kind: "products.move",
  needs: "catalog.write",
  rowsAtOnce: 10,
  rowsAfter: (db, { input }, after, limit) => productsChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref }, { input }) {
    const product = await lockProduct(work, ref)
    if (product.state === input.to) return { outcome: "unchanged" }
    await moveTo(work, product, input.to)
    return { outcome: "done", before: { state: product.state } }
  },
  async undo(work, { ref, before, input }) {
    const product = await lockProduct(work, ref)
    if (product.state !== input.to) throw changedSince()
    await moveTo(work, product, before.state)
  },
})

type Categorize = { chosen: KeptProducts; categoryId: string; change: "add" | "remove" }

/** Into a category behind the others, or out of it. */
export const categorizeTask = taskKind<Categorize, Row, { place: number }>({
  kind: "products.categorize",
  needs: "catalog.write",
  rowsAtOnce: 10,
  rowsAfter: (db, { input }, after, limit) => productsChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref }, { input }) {
    const product = await lockProduct(work, ref)
    const { categoryIds } = product
    const place = categoryIds.indexOf(input.categoryId)
    if ((place !== -1) === (input.change === "add")) return { outcome: "unchanged" }
    if (input.change === "add") await setCategories(work, product, [...categoryIds, input.categoryId])
    else await setCategories(work, product, without(categoryIds, input.categoryId))
    return { outcome: "done", before: { place } }
  },
  async undo(work, { ref, before, input }) {
    const product = await lockProduct(work, ref)
    const { categoryIds } = product
    if (categoryIds.includes(input.categoryId) !== (input.change === "add")) throw changedSince()
    const next =
      input.change === "add"
        ? without(categoryIds, input.categoryId)
        : categoryIds.toSpliced(before.place, 0, input.categoryId)
    await setCategories(work, product, next)
  },
})

async function lockProduct(work: Work, productId: string): Promise<StaffProduct> {
  await lockProducts(work, [productId])
  return getProductForStaff(work.tx, { productId })
}

async function moveTo(work: Work, product: StaffProduct, to: ProductState): Promise<void> {
  const { id: productId, version, state } = product
  if (to === "archived") await archiveProduct(work, { productId, version })
  else if (state === "archived" && to === "draft") await restoreProduct(work, { productId, version })
  else await updateProduct(work, { productId, version, state: to })
}

async function setCategories(work: Work, product: StaffProduct, categoryIds: string[]): Promise<void> {
  await updateProduct(work, { productId: product.id, version: product.version, categoryIds })
}

const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id)

function changedSince(): Refusal {
  return new Refusal("catalog.changed_since", 409, "It was changed since, so it stays as it is.")
}

export async function moveProducts(
  work: Work,
  { products, to }: { products: ChosenProducts; to: ProductState },
): Promise<{ taskId: string }> {
  const { chosen, ...task } = await keepProducts(work, products)
  return openTask(work, { kind: moveTask.kind, input: { chosen, to }, ...task })
}

export async function categorizeProducts(
  work: Work,
  { products, ...rest }: { products: ChosenProducts } & Omit<Categorize, "chosen">,
): Promise<{ taskId: string }> {
  await getCategoryForStaff(work.tx, rest)
  const { chosen, ...task } = await keepProducts(work, products)
  return openTask(work, { kind: categorizeTask.kind, input: { chosen, ...rest }, ...task })
}
