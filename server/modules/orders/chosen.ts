import { z } from "zod"
import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { countMatches, matchesMax, matching, type OrderFilter } from "./queries/lists.ts"
import { filterFields, orderId } from "./schemas.ts"

/** Orders that something is done to: those that were picked, or all that match what is looked for. */
export const chosenOrders = z.union([
  z.strictObject({ orderIds: z.array(orderId).min(1).max(1_000) }),
  z.strictObject({ filter: z.strictObject(filterFields) }),
])

export type ChosenOrders = z.output<typeof chosenOrders>

/** As a task keeps it: what is placed after somebody asked is not meant. */
export type KeptChoice = { orderIds: string[] } | { filter: OrderFilter; until: Date }

/** What a task is opened with: which orders, and how many they are. */
export async function keepChoice(
  work: Work,
  chosen: ChosenOrders,
): Promise<{ chosen: KeptChoice; total?: number }> {
  if ("orderIds" in chosen) {
    const orderIds = [...new Set(chosen.orderIds)]
    return { chosen: { orderIds }, total: orderIds.length }
  }
  const { count } = await countMatches(work.tx, chosen.filter)
  return { chosen: { ...chosen, until: work.now }, ...(count < matchesMax && { total: count }) }
}

/** The next of them. One that does not match any more when its turn comes is passed over. */
export async function ordersChosen(
  db: Db,
  chosen: KeptChoice,
  { after, limit }: { after: string; limit: number },
): Promise<{ ref: string; label: string }[]> {
  const which =
    "orderIds" in chosen
      ? sql`and o.id = any(${chosen.orderIds}::text[])`
      : sql`and o.placed_at <= ${new Date(chosen.until)} ${matching(fromTask(chosen.filter))}`
  return db.many(sql<{ ref: string; label: string }>`
    select o.id as ref, o.number as label from orders.orders o where o.id > ${after} ${which}
    order by o.id limit ${limit}
  `)
}

/** A task keeps its input as JSON, which has no moments. */
function fromTask({ placedSince, placedBefore, ...filter }: OrderFilter): OrderFilter {
  return {
    ...filter,
    ...(placedSince && { placedSince: new Date(placedSince) }),
    ...(placedBefore && { placedBefore: new Date(placedBefore) }),
  }
}
