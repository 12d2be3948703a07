import { z } from "zod"
import type { Db, Work } from "../../kit/db.ts"
import { join, sql } from "../../kit/sql.ts"
import { countMax, countProducts, matching, type ProductFilter } from "./queries/staff_list.ts"
import { bands, productStates } from "./rules/states.ts"
import { idSchema, marketCodeSchema, words } from "./schemas.ts"

export const productFilter = z.strictObject({
  state: z.enum(productStates).optional(),
  q: words(200).optional(),
  categoryId: idSchema.optional(),
  stock: z.enum(bands).optional(),
  unpricedIn: marketCodeSchema.optional(),
})

/** Products that something is done to: those that were picked, or all that match what is looked for. */
export const chosenProducts = z.union([
  z.strictObject({ productIds: z.array(idSchema).min(1).max(1_000) }),
  z.strictObject({ filter: productFilter }),
])

export type ChosenProducts = z.output<typeof chosenProducts>

/** As a task keeps it: what is made after somebody asked is not meant. */
export type KeptProducts = { productIds: string[] } | { filter: ProductFilter; until: Date }

/** What a task is opened with: which products, and how many they are. */
export async function keepProducts(
  work: Work,
  chosen: ChosenProducts,
): Promise<{ chosen: KeptProducts; total?: number }> {
  if ("productIds" in chosen) {
    const productIds = [...new Set(chosen.productIds)]
    return { chosen: { productIds }, total: productIds.length }
  }
  const { count } = await countProducts(work.tx, chosen.filter)
  return { chosen: { ...chosen, until: work.now }, ...(count < countMax && { total: count }) }
}

/** The next of them. One that does not match any more when its turn comes is passed over. */
export async function productsChosen(
  db: Db,
  chosen: KeptProducts,
  { after, limit }: { after: string; limit: number },
): Promise<{ ref: string; label: string }[]> {
  const which =
    "productIds" in chosen
      ? sql`id = any(${chosen.productIds}::text[])`
      : sql`created_at <= ${new Date(chosen.until)} and ${join(matching(chosen.filter), " and ")}`
  return db.many(sql<{ ref: string; label: string }>`
    select id as ref, slug as label from catalog.products where id > ${after} and ${which}
    order by id limit ${limit}
  `)
}
