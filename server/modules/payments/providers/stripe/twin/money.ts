import type Stripe from "stripe"
import { type Card, cardOfNumber } from "./cards.ts"
import { type Desk, missing, refuse, type TwinReply } from "./desk.ts"
import { type Form, text, whole, words } from "./form.ts"
import { newDispute, newMovement, newPayout, newRefund } from "./objects.ts"

/** 1.5 % and 25 cents of the currency. */
export const feeOf = (amount: number): number => Math.round(amount * 0.015) + 25

// What Stripe keeps of a dispute in Europe, whoever wins it.
const disputeFee = 2_000

export function recordTaken(desk: Desk, charge: Stripe.Charge, amount: number, card: Card | undefined): void {
  const { currency } = charge
  const movement = newMovement({
    ...{ type: "charge", category: "charge", currency, amount },
    fee: feeOf(amount),
    source: charge.id,
  })
  desk.journal.save(movement)
  const taken = { ...charge, captured: true, amount_captured: amount, balance_transaction: movement.id }
  desk.journal.save(taken)
  if (card?.scenario.dispute)
    desk.later(30, () => openDispute(desk, { paymentIntent: String(charge.payment_intent) }))
}

function chargeOf(desk: Desk, paymentId: string): Stripe.Charge | undefined {
  const payment = desk.journal.paymentIntents.get(paymentId)
  return payment ? desk.journal.charges.get(String(payment.latest_charge)) : undefined
}

export function createRefund(desk: Desk, form: Form): TwinReply {
  const paymentId = text(form, "payment_intent") ?? ""
  const charge = chargeOf(desk, paymentId)
  if (!desk.journal.paymentIntents.has(paymentId)) return missing("payment_intent", "payment_intent")
  if (!charge?.captured)
    return refuse(400, { message: "This PaymentIntent has no successful charge to refund." })
  const left = charge.amount_captured - charge.amount_refunded
  const amount = whole(form, "amount") ?? left
  if (left === 0)
    return refuse(400, { code: "charge_already_refunded", message: "The charge has been refunded." })
  if (amount < 1 || amount > left)
    return refuse(400, {
      message: `Refund amount is greater than unrefunded amount (${left}).`,
      param: "amount",
    })

  const behaves = cardOfNumber(desk.journal.behind.get(paymentId)?.number ?? "")?.scenario.refund
  const status = behaves === "pending" ? ("pending" as const) : ("succeeded" as const)
  const refund = newRefund({ charge, amount, metadata: words(form, "metadata"), status })
  const movement = newMovement({
    ...{
      type: "refund",
      category: "refund",
      amount: -amount,
      fee: 0,
      currency: charge.currency,
      source: refund.id,
    },
  })
  desk.journal.save(movement)
  const kept = { ...refund, balance_transaction: movement.id }
  desk.journal.save(kept)
  const after = refunded(charge, charge.amount_refunded + amount)
  desk.journal.save(after)
  desk.tell("charge.refunded", after)
  desk.tell("refund.created", kept)
  if (behaves === "pending") desk.later(desk.processingMs, () => endRefund(desk, refund.id, "succeeded"))
  if (behaves === "fails") desk.later(desk.processingMs, () => endRefund(desk, refund.id, "failed"))
  return { status: 200, body: kept }
}

function refunded(charge: Stripe.Charge, amount: number): Stripe.Charge {
  return { ...charge, amount_refunded: amount, refunded: amount === charge.amount_captured }
}

/** A refund comes to its end, also one that had been thought made. */
export function endRefund(desk: Desk, id: string, status: "succeeded" | "failed"): void {
  const refund = desk.journal.refunds.get(id)
  if (!refund || refund.status === status || refund.status === "failed") return
  const after = { ...refund, status, ...(status === "failed" && { failure_reason: "lost_or_stolen_card" }) }
  desk.journal.save(after)
  const charge = desk.journal.charges.get(String(refund.charge))
  if (status === "failed" && charge) {
    const { amount, currency } = refund
    desk.journal.save(
      newMovement({
        ...{ type: "refund_failure", category: "refund_failure" },
        ...{ amount, fee: 0, currency, source: id },
      }),
    )
    desk.journal.save(refunded(charge, charge.amount_refunded - amount))
  }
  desk.tell(status === "failed" ? "refund.failed" : "refund.updated", after)
}

export function listRefunds(desk: Desk, query: URLSearchParams): TwinReply {
  const payment = query.get("payment_intent")
  const all = [...desk.journal.refunds.values()].filter(
    (refund) => payment === null || refund.payment_intent === payment,
  )
  return { status: 200, body: page(all, query, "/v1/refunds") }
}

export function listMovements(desk: Desk, query: URLSearchParams): TwinReply {
  const since = Number(query.get("created[gte]") ?? 0)
  const all = [...desk.journal.balance.values()].filter(({ created }) => created >= since)
  const found = page(all, query, "/v1/balance_transactions")
  if (![...query.keys()].some((name) => name.startsWith("expand"))) return { status: 200, body: found }
  const expanded = found.data.map((row) => ({ ...row, source: sourceOf(desk, row.source) ?? row.source }))
  return { status: 200, body: { ...found, data: expanded } }
}

function sourceOf({ journal }: Desk, source: Stripe.BalanceTransaction["source"]): object | undefined {
  const id = String(source)
  return (
    journal.charges.get(id) ?? journal.refunds.get(id) ?? journal.disputes.get(id) ?? journal.payouts.get(id)
  )
}

/** The newest first, as Stripe's lists are. */
function page<Row extends { id: string }>(rows: Row[], query: URLSearchParams, url: string) {
  const newest = rows.slice().reverse()
  const limit = Math.min(Number(query.get("limit") ?? 10), 100)
  const [after, before] = [query.get("starting_after"), query.get("ending_before")]
  const at = (id: string | null) => newest.findIndex((row) => row.id === id)
  if (before !== null) {
    const end = at(before) < 0 ? newest.length : at(before)
    const start = Math.max(0, end - limit)
    return { object: "list", data: newest.slice(start, end), has_more: start > 0, url }
  }
  const start = after === null ? 0 : at(after) + 1
  return {
    object: "list",
    data: newest.slice(start, start + limit),
    has_more: start + limit < newest.length,
    url,
  }
}

export function openDispute(
  desk: Desk,
  given: { paymentIntent: string; amount?: number; reason?: string },
): string {
  const charge = chargeOf(desk, given.paymentIntent)
  if (!charge) throw new Error(`the twin has no charge of ${given.paymentIntent}`)
  const { amount = charge.amount_captured, reason = "fraudulent" } = given
  const dispute = newDispute(charge, { amount, reason })
  desk.journal.save(dispute)
  desk.journal.save({ ...charge, disputed: true })
  desk.journal.save(
    newMovement({
      ...{ type: "adjustment", category: "dispute", amount: -amount, fee: disputeFee },
      ...{ currency: charge.currency, source: dispute.id },
    }),
  )
  desk.tell("charge.dispute.created", dispute)
  return dispute.id
}

export function closeDispute(desk: Desk, id: string, status: "won" | "lost"): void {
  const dispute = desk.journal.disputes.get(id)
  if (dispute?.status !== "needs_response") return
  const after = { ...dispute, status }
  desk.journal.save(after)
  const { amount, currency } = dispute
  if (status === "won") {
    desk.journal.save(
      newMovement({
        ...{ type: "adjustment", category: "dispute_reversal", amount, fee: 0, currency },
        source: id,
      }),
    )
  }
  desk.tell("charge.dispute.closed", after)
}

export function getDispute(desk: Desk, id: string, query: URLSearchParams): TwinReply {
  const dispute = desk.journal.disputes.get(id)
  if (!dispute) return missing("dispute", "id")
  const isExpanded = [...query.values()].includes("payment_intent")
  const payment = isExpanded && desk.journal.paymentIntents.get(String(dispute.payment_intent))
  return { status: 200, body: { ...dispute, ...(payment && { payment_intent: payment }) } }
}

/** Sends all that is on the balance in one currency to the bank. */
export function payOut(desk: Desk, currency: string): string | undefined {
  const rows = [...desk.journal.balance.values()].filter((row) => row.currency === currency)
  const amount = rows.reduce((sum, { net }) => sum + net, 0)
  if (amount <= 0) return undefined
  const payout = newPayout({ amount, currency, livemode: desk.livemode })
  const movement = newMovement({
    ...{ type: "payout", category: "payout", amount: -amount, fee: 0, currency, source: payout.id },
  })
  desk.journal.save(movement)
  desk.journal.save({ ...payout, balance_transaction: movement.id })
  desk.tell("payout.paid", payout)
  return payout.id
}

export function failPayout(desk: Desk, id: string): void {
  const payout = desk.journal.payouts.get(id)
  if (payout?.status !== "paid") return
  const after = { ...payout, status: "failed", failure_code: "account_closed" }
  desk.journal.save(after)
  const { amount, currency } = payout
  desk.journal.save(
    newMovement({
      ...{ type: "payout_failure", category: "payout_reversal", amount, fee: 0, currency },
      source: id,
    }),
  )
  desk.tell("payout.failed", after)
}
