import type { Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { lockCardsSoldIn, lockTendersOf } from "../cards/queries.ts"
import { isEndedPromise } from "../lacking.ts"
import { type Intent, lockIntent, lockIntentsOf } from "../queries/intents.ts"
import { awaitedMinor, isByHand } from "../rules.ts"
import { isAwaitedByHand } from "./give_up.ts"
import { nobody } from "./note_receipt.ts"
import { reverseCapture } from "./open_refunds.ts"
import { openIntent, recordOutcome } from "./outcomes.ts"

export type TakeBackReceipt = {
  /** Locked by whoever calls, so that nobody gives money of it back meanwhile. */
  orderId: string
  intentId: string
  why: string
  /** Not of an order that was canceled: nothing is awaited for it any more. */
  isAwaitedAnew: boolean
}

export type TakenBackReceipt = {
  amount: Money
  /** It paid nothing of the order: it was more than that needed. */
  isLate: boolean
  givenUpIds: string[]
  awaitedId: string | null
  /** The way to pay that it was noted by, and the promise in whose place it had paid. */
  method: string
  promisedBy: string | null
}

/**
 * Money was noted by hand that never came, or came for something else. Nothing is edited: what the books took
 * is reversed, and nobody is sent anything. What the order lacks by it is awaited anew, in one payment with
 * what was awaited besides; where it paid for a promise that has ended, it is lacking again, and looked at.
 */
export async function takeBackReceipt(work: Work, input: TakeBackReceipt): Promise<TakenBackReceipt> {
  const { orderId, why } = input
  const own = await lockIntentsOf(work.tx, { orderId })
  const intent = await lockIntent(work.tx, input)
  if (!intent || (intent.orderId !== orderId && intent.lateForOrderId !== orderId)) throw notFound("payment")
  checkNoted(intent)
  const isLate = intent.orderId === null
  if (!isLate) await checkUntouched(work, { orderId, own })
  reverseCapture(work, { intent, why })
  const amount = money(intent.capturedMinor, intent.amount.currency)
  const promise = isLate ? undefined : own.find(isEndedPromise)
  const isAwaited = !isLate && !promise && input.isAwaitedAnew
  if (promise) lookAtAgain(work, promise)
  const facts = { amount, isLate, method: intent.method, promisedBy: promise?.method ?? null }
  return { ...facts, ...(isAwaited ? awaitAnew(work, { own, intent }) : nothingAwaited) }
}

const nothingAwaited = { givenUpIds: [], awaitedId: null }

/** Whoever looks for promises that ended lately finds it anew. */
function lookAtAgain(work: Work, { intentId }: Intent): void {
  work.write(sql`update payments.intents set updated_at = ${work.now} where id = ${intentId}`)
}

function checkNoted(intent: Intent): void {
  if (intent.takenBack) {
    throw new Refusal("payments.receipt_taken_back", 409, "This was taken back already.")
  }
  if (!isByHand(intent) || intent.state !== "captured") {
    const message = "Only money that somebody has noted by hand can be taken back."
    throw new Refusal("payments.not_noted", 409, message)
  }
  if (intent.refundedMinor > 0n) throw wentBack()
}

/** Once any of its money has gone back, or was spent as a gift card, what came cannot be thought away. */
async function checkUntouched(work: Work, { orderId, own }: { orderId: string; own: Intent[] }) {
  const tenders = await lockTendersOf(work.tx, { orderId })
  const isTouched =
    own.some(({ takenBack, refundedMinor }) => !takenBack && refundedMinor > 0n) ||
    tenders.some(({ returnedMinor }) => returnedMinor > 0n)
  if (isTouched) throw wentBack()
  if ((await lockCardsSoldIn(work.tx, { orderId })).length === 0) return
  const message = "Gift cards were issued for this money. Block them, and give back what is left on them."
  throw new Refusal("payments.receipt_gift_cards", 409, message)
}

function wentBack(): Refusal {
  const message = "Money of this order has gone back, or is on its way. Give back what is left instead."
  return new Refusal("payments.receipt_went_back", 409, message)
}

function awaitAnew(work: Work, { own, intent }: { own: Intent[]; intent: Intent }) {
  const awaited = own.filter(isAwaitedByHand)
  for (const one of awaited)
    recordOutcome(work, { intent: one, outcome: { kind: "declined", reason: "canceled" } })
  const { attemptId, provider, method, orderId, capturedMinor } = intent
  const minor = awaited.reduce((sum, one) => sum + awaitedMinor(one), capturedMinor)
  const amount = money(minor, intent.amount.currency)
  const intentId = newId("intent")
  openIntent(work, { intentId, attemptId, provider, method, amount, guard: nobody })
  assert(orderId, "what paid an order is the order's")
  const opened: Intent = {
    ...{ ...intent, intentId, amount, orderId: null, state: "opened", reference: null, takenBack: false },
    ...{ authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, waivedMinor: 0n, paidInPartsMinor: 0n },
    ...{ dueMinor: minor, takingMinor: minor },
  }
  const outcome = { kind: "pending" as const, reference: `${provider}_${intentId}` }
  recordOutcome(work, { intent: opened, outcome, orderId })
  return { givenUpIds: awaited.map((one) => one.intentId), awaitedId: intentId }
}
