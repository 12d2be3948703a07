import type { Work } from "../../kit/db.ts"
import { all } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import {
  type ChosenOrders,
  type KeptChoice,
  keepChoice,
  lockOrder,
  orderForStaff,
  ordersChosen,
} from "../orders/index.ts"
import { openTask, taskKind } from "../tasks/index.ts"
import { cancelParcel, markPacked, markShipped, openParcel } from "./commands/parcels.ts"
import { parcelsOf } from "./queries.ts"
import { maySend, parcelWarnings, remainingLines } from "./rules/parcels.ts"

type Row = { ref: string; label: string }

/** Everything of an order that has not left goes into parcels that are packed. */
export const packTask = taskKind<{ chosen: KeptChoice }, Row, { parcelIds: string[] }>({
  kind: "orders.pack",
  needs: "orders.ship",
  rowsAtOnce: 20,
  rowsAfter: (db, { input }, after, limit) => ordersChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref }) {
    const parcelIds = await packAll(work, await standingOf(work, ref))
    return parcelIds.length > 0 ? { outcome: "done", before: { parcelIds } } : { outcome: "unchanged" }
  },
  async undo(work, { before }) {
    for (const parcelId of before.parcelIds) await cancelParcel(work, { parcelId })
  },
})

/**
 * What is packed leaves, without a number to follow it by; of an order with nothing packed, all that is left
 * of it. It cannot be taken back.
 */
export const shipTask = taskKind<{ chosen: KeptChoice; carrier?: string }, Row>({
  kind: "orders.ship",
  needs: "orders.ship",
  rowsAtOnce: 10,
  rowsAfter: (db, { input }, after, limit) => ordersChosen(db, input.chosen, { after, limit }),
  async apply(work, { ref }, { input }) {
    const standing = await standingOf(work, ref)
    // Of one parcel somebody reads the warning; of many nobody would.
    if (standing.isMoneyMissing) throw moneyMissing()
    const packed = standing.here.filter(({ state }) => state === "packed").map(({ parcelId }) => parcelId)
    const parcelIds = packed.length > 0 ? packed : await packAll(work, standing)
    for (const parcelId of parcelIds) await markShipped(work, { parcelId, carrier: input.carrier })
    return { outcome: parcelIds.length > 0 ? "done" : "unchanged" }
  },
})

type Standing = Awaited<ReturnType<typeof standingOf>>

/** The order locked, its parcels that are still here, and what is in none. */
async function standingOf(work: Work, orderId: string) {
  const locked = await lockOrder(work.tx, { orderId })
  const [{ parcels }, { money, paymentMethod }] = await all(
    parcelsOf(work.tx, { orderId }),
    orderForStaff(work.tx, { orderId }),
  )
  if (locked.sale === "canceled") throw new Refusal("order.canceled", 409, "This order is canceled.")
  const inParcels = parcels.filter(({ state }) => state !== "canceled").flatMap(({ lines }) => lines)
  return {
    orderId,
    here: parcels.filter(({ state }) => state === "open" || state === "packed"),
    left: remainingLines(locked.lines, inParcels),
    isMoneyMissing: !maySend({ money }) || parcelWarnings({ state: "open", money, paymentMethod }).length > 0,
  }
}

async function packAll(work: Work, { orderId, here, left }: Standing): Promise<string[]> {
  const open = here.filter(({ state }) => state === "open").map(({ parcelId }) => parcelId)
  if (left.length > 0) open.push((await openParcel(work, { orderId })).parcelId)
  for (const parcelId of open) await markPacked(work, { parcelId })
  return open
}

function moneyMissing(): Refusal {
  const message =
    "The money of this order has not come, or went back. Open the order to send it all the same."
  return new Refusal("order.money_missing", 409, message)
}

export async function packOrders(
  work: Work,
  { orders }: { orders: ChosenOrders },
): Promise<{ taskId: string }> {
  return openTask(work, { kind: packTask.kind, ...asTask(await keepChoice(work, orders)) })
}

export async function shipOrders(
  work: Work,
  { orders, carrier }: { orders: ChosenOrders; carrier?: string | undefined },
): Promise<{ taskId: string }> {
  const { input, ...task } = asTask(await keepChoice(work, orders))
  return openTask(work, { kind: shipTask.kind, ...task, input: { ...input, ...(carrier && { carrier }) } })
}

function asTask({ chosen, total }: { chosen: KeptChoice; total?: number }) {
  return { input: { chosen }, ...(total !== undefined && { total }) }
}
