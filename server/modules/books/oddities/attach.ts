import type { Db, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import {
  coverOrder,
  heardMinor,
  type LockedOrder,
  lockOrder,
  missingMinor,
  ordersMissing,
  type UnpaidOrder,
} from "../../orders/index.ts"
import { attachPayment, makeRoom } from "../../payments/index.ts"
import { amountOf, notThisWay, type OddityReply, openAct } from "./acts.ts"
import { closeOddity } from "./look.ts"
import { getOddity } from "./queries.ts"

type Attaching = { oddityId: string; orderId: string; why: string }

/**
 * Money that belongs to no order pays one that needs exactly so much. What that order waited for by hand is
 * given up in the same transaction.
 */
export async function attachOddity(work: Work, { oddityId, orderId, why }: Attaching): Promise<OddityReply> {
  const order = await lockOrder(work.tx, { orderId })
  const { intent, cause } = await openAct(work, { oddityId }, "attach")
  const amount = amountOf({ cause })
  if (intent.state !== "captured" || intent.refundedMinor > 0n) throw notThisWay()
  checkNeeds(order, amount)
  await makeRoom(work, { orderId, capturedMinor: heardMinor(order) })
  await coverOrder(work, attachPayment(work, { intent, orderId }))
  work.write(sql`update books.oddities set order_id = ${orderId} where id = ${oddityId}`)
  closeOddity(work, { oddityId, to: "resolved", what: "attached", why })
  return getOddity(work.tx, { oddityId })
}

function checkNeeds(order: LockedOrder, amount: Money): void {
  const missing = money(missingMinor(order), order.currency)
  if (missing.minor === 0n)
    throw new Refusal("oddity.order_not_waiting", 409, "This order does not wait for money.")
  if (missing.minor === amount.minor && missing.currency === amount.currency) return
  const message = "This order needs another amount. Money pays an order that needs exactly so much."
  throw new Refusal("oddity.order_other_amount", 409, message, { missing })
}

const ordersMax = 20

/** The orders that the money of a payment without an order could be for. */
export async function ordersForOddity(
  db: Db,
  { oddityId }: { oddityId: string },
): Promise<{ orders: UnpaidOrder[] }> {
  const { oddity } = await getOddity(db, { oddityId })
  if (oddity.amount === null || !oddity.acts.includes("attach")) return { orders: [] }
  return { orders: await ordersMissing(db, { amount: oddity.amount, limit: ordersMax }) }
}
