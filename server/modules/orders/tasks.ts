import type { Work } from "../../kit/db.ts"
import { openTask, taskKind } from "../tasks/index.ts"
import { type ChosenOrders, type KeptChoice, keepChoice, ordersChosen } from "./chosen.ts"
import { cancelOrder } from "./commands/cancel.ts"
import { lockOrder } from "./commands/progress.ts"

/** Canceling many; no undo, as with one. */
export const cancelTask = taskKind<{ chosen: KeptChoice; reason?: string }, { ref: string; label: string }>({
  kind: "orders.cancel",
  needs: "orders.cancel",
  rowsAtOnce: 20,
  rowsAfter: (db, { input }, after, limit) => ordersChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref }, { input }) {
    const { sale } = await lockOrder(work.tx, { orderId: ref })
    if (sale === "canceled") return { outcome: "unchanged" }
    await cancelOrder(work, { orderId: ref, reason: input.reason })
    return { outcome: "done" }
  },
})

export async function cancelOrders(
  work: Work,
  { orders, reason }: { orders: ChosenOrders; reason?: string | undefined },
): Promise<{ taskId: string }> {
  const { chosen, total } = await keepChoice(work, orders)
  const input = { chosen, ...(reason && { reason }) }
  return openTask(work, { kind: cancelTask.kind, input, ...(total !== undefined && { total }) })
}
