import type { Outside, Work } from "../../../kit/db.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { lockOrder, noteOnTimeline } from "../../orders/index.ts"
import { type NoteReceipt, noteReceipt } from "../../payments/index.ts"
import { lookAgain } from "./acts.ts"

/** The first half gives the payment that is too much, the second the oddity that it is. */
type Noted = { pays: Money; left: Money; tooMuch: Money; tooMuchId: string | null }

export type ReceiptReply = Omit<Noted, "tooMuchId"> & { oddityId: string | null }

/**
 * Money has come by hand: all that was awaited, a part of it, more than that, or when nothing was awaited any
 * more. What the order does not need waits to go back, or to become credit.
 */
export async function noteMoney(work: Work, input: NoteReceipt): Promise<Noted> {
  const { orderId } = input
  await lockOrder(work.tx, { orderId })
  const { pays, left, tooMuch, tooMuchId } = await noteReceipt(work, input)
  if (tooMuchId !== null) {
    const details = { intentId: tooMuchId, amountMinor: Number(tooMuch.minor) }
    noteOnTimeline(work, { orderId, kind: "payment_late", details })
  }
  return { pays, left, tooMuch, tooMuchId }
}

/** The second half: what is too much is in the inbox at once, with what resolves it. */
export async function oddityOfMoney(out: Outside, { tooMuchId, ...noted }: Noted): Promise<ReceiptReply> {
  if (tooMuchId === null) return { ...noted, oddityId: null }
  await lookAgain(out, "paid_twice")
  await lookAgain(out, "money_for_canceled_order")
  const odd = await out.db.maybe(sql<{ oddityId: string }>`
    select id as oddity_id from books.oddities
    where subject = ${tooMuchId} and kind in ('paid_twice', 'money_for_canceled_order')
    order by id desc limit 1
  `)
  return { ...noted, oddityId: odd?.oddityId ?? null }
}
