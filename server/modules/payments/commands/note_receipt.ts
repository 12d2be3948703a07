import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { type Intent, lockIntentsOf } from "../queries/intents.ts"
import { previewReceipt, type Receipt } from "../queries/receipts.ts"
import { awaitedMinor, type ByHand, isByHand } from "../rules.ts"
import { openIntent, recordOutcome } from "./outcomes.ts"
import { takeAwaited } from "./receipts.ts"

export type NoteReceipt = {
  /** Locked by whoever calls, so that nobody else notes money of it. */
  orderId: string
  amount: Money
  /** What was noted of the order before, as the caller has seen it. */
  received: Money
  /** How it came, where no payment that is awaited says so. */
  by?: ByHand | undefined
  isCanceled: boolean
}

export type NotedReceipt = Receipt & {
  tooMuchId: string | null
  /** The way to pay that has paid what a promise left. */
  paidBy: string | null
}

/**
 * Money has come by hand, as much as there is. All that was awaited is that payment; a part of it is a
 * payment of its own, and so much less is awaited; and so is what pays for a promise that has ended. What is
 * more than the order waits for, because it was paid, was canceled or needs less, is written down as a
 * payment that belongs to no order: what has paid the order, and its invoice, stay as they are.
 */
export async function noteReceipt(
  work: Work,
  { orderId, amount, received, by, isCanceled }: NoteReceipt,
): Promise<NotedReceipt> {
  const intents = await lockIntentsOf(work.tx, { orderId })
  const receipt = await previewReceipt(work.tx, { orderId, amount, isCanceled })
  if (receipt.received.minor !== received.minor || receipt.received.currency !== received.currency) {
    throw changed(receipt)
  }
  const { pays, left, tooMuch } = receipt
  const byHand = intents.filter(isByHand)
  const awaited = byHand.find((one) => awaitedMinor(one) > 0n)
  const like = awaited ?? cameBy(intents, by) ?? byHand[0]
  if (!like) throw unknownWay()

  if (awaited && left.minor === 0n) takeAwaited(work, awaited)
  else if (awaited) takePart(work, { awaited, part: pays })
  else if (pays.minor > 0n) writeReceived(work, { like, amount: pays, tooMuchFor: null })
  const tooMuchId =
    tooMuch.minor > 0n ? writeReceived(work, { like, amount: tooMuch, tooMuchFor: orderId }) : null
  const isPaid = !awaited && pays.minor > 0n && left.minor === 0n
  return { ...receipt, tooMuchId, paidBy: isPaid ? like.method : null }
}

/** As another payment of the order, by another way: transfers and cash have one way to pay each. */
function cameBy([first]: Intent[], by: ByHand | undefined): Intent | undefined {
  return first && by && { ...first, provider: by, method: by }
}

function unknownWay(): Refusal {
  const message = "Please say whether it came by bank transfer or in cash."
  return new Refusal("payments.by_needed", 422, message, { field: "by" })
}

function changed({ received }: Receipt): Refusal {
  const message = "Somebody has noted money of this order meanwhile. Please look at it again."
  return new Refusal("payments.receipt_changed", 409, message, { received })
}

function takePart(work: Work, { awaited, part }: { awaited: Intent; part: Money }): void {
  writeReceived(work, { like: awaited, amount: part, tooMuchFor: null })
  work.write(sql`
    update payments.intents
    set paid_in_parts_minor = paid_in_parts_minor + ${part.minor}, updated_at = ${work.now}
    where id = ${awaited.intentId}
  `)
}

// Nobody tried a card.
export const nobody = { card: null, email: "", address: null, ip: "" }

type Writing = { like: Intent; amount: Money; tooMuchFor: string | null }

/** A payment that is here already, for an order or for none. */
function writeReceived(work: Work, { like, amount, tooMuchFor }: Writing): string {
  const { attemptId, provider, method } = like
  const orderId = tooMuchFor === null ? like.orderId : null
  const intentId = newId("intent")
  openIntent(work, { intentId, attemptId, provider, method, amount, guard: nobody })
  work.write(sql`update payments.intents set late_for_order_id = ${tooMuchFor} where id = ${intentId}`)
  const opened: Intent = {
    ...{ intentId, attemptId, provider, method, amount, orderId, guardSubjects: [] },
    ...{ lateForOrderId: tooMuchFor, state: "opened", captureAt: "placement", keepsFor: null },
    ...{ authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, waivedMinor: 0n, paidInPartsMinor: 0n },
    ...{ dueMinor: amount.minor, takingMinor: amount.minor, takenBack: false },
    ...{ authorizedUntil: null, captureFailure: null, reference: null, actionUrl: null, reason: null },
  }
  const reference = `${provider}_${intentId}`
  const outcome = { kind: "done" as const, reference, authorized: amount, captured: amount }
  recordOutcome(work, { intent: opened, outcome })
  return intentId
}
