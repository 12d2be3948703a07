import type { Journal, TwinDispute, TwinMovement, TwinPayment, TwinRefund } from "./journal.ts"

// What card providers ask for: a part of each payment and something for each.
const feeShare = 0.015
const feeEach = 25
const disputeFee = 1_500

const dayMs = 86_400_000

/** When it can be paid out: at the end of its day. */
const nextMidnight = (atMs: number) => (Math.floor(atMs / dayMs) + 1) * dayMs

type Moving = Pick<TwinMovement, "id" | "kind" | "key" | "reference" | "amountMinor" | "currency">

function movement(given: Moving & { feeMinor?: number; atMs?: number }): TwinMovement {
  const atMs = given.atMs ?? Date.now()
  return { feeMinor: 0, ...given, atMs, availableMs: nextMidnight(atMs) }
}

/** Named after what it is of, so that two who write it down at the same time write the same. */
export function chargeOf(payment: TwinPayment, before: number): TwinMovement {
  const { key, reference, capturedMinor, currency } = payment
  const amountMinor = capturedMinor - before
  const feeMinor = Math.round(amountMinor * feeShare) + feeEach
  const id = `lb_charge_${key}_${capturedMinor}`
  return movement({ id, kind: "charge", key, reference, amountMinor, currency, feeMinor })
}

/** The fee of a payment stays with the provider. */
export function backOf({ key, reference, amountMinor, currency }: TwinRefund): TwinMovement {
  const id = `lb_refund_${key}`
  return movement({ id, kind: "refund", key, reference, amountMinor: -amountMinor, currency })
}

const respondDays = 7

export function disputeOf({ key, capturedMinor, currency }: TwinPayment): TwinDispute {
  return {
    ...{ reference: `ld_${key}`, paymentKey: key, amountMinor: capturedMinor, currency },
    ...{ state: "needs_response", reason: "fraudulent", respondByMs: Date.now() + respondDays * dayMs },
  }
}

export function takenFor({ reference, paymentKey: key, amountMinor, currency }: TwinDispute): TwinMovement {
  const moving = { id: `lb_dispute_${reference}`, key, reference, currency, amountMinor: -amountMinor }
  return movement({ ...moving, kind: "dispute", feeMinor: disputeFee })
}

export function wonBack({ reference, paymentKey: key, amountMinor, currency }: TwinDispute): TwinMovement {
  return movement({ id: `lb_won_${reference}`, kind: "dispute_won", key, reference, amountMinor, currency })
}

/** Every day what became available on the days before goes to the bank, if it is anything. */
export function payOut(journal: Journal, nowMs: number): void {
  const known = [...journal.movements.values()]
  const first = known[0]
  if (!first) return
  const today = Math.floor(nowMs / dayMs) * dayMs
  const last = known.filter(({ kind }) => kind === "payout").at(-1)
  for (let at = last ? last.atMs + dayMs : nextMidnight(first.atMs); at <= today; at += dayMs) {
    for (const currency of new Set(known.map((one) => one.currency))) {
      const amountMinor = payable(journal, { currency, at })
      const id = `lb_payout_${new Date(at).toISOString().slice(0, 10)}_${currency}`
      const payout = { id, kind: "payout" as const, key: null, reference: id, currency, atMs: at }
      if (amountMinor > 0) journal.saveMovement(movement({ ...payout, amountMinor: -amountMinor }))
    }
  }
}

function payable(journal: Journal, { currency, at }: { currency: string; at: number }): number {
  let sum = 0
  for (const one of journal.movements.values()) {
    const isThere = one.kind === "payout" ? one.atMs <= at : one.availableMs <= at
    if (one.currency === currency && isThere) sum += one.amountMinor - one.feeMinor
  }
  return sum
}

/** A page of what has moved, the oldest first. */
export function balancePage(journal: Journal, after: string, limit: number): object {
  payOut(journal, Date.now())
  const all = [...journal.movements.values()]
  const begin = after === "" ? 0 : all.findIndex(({ id }) => id === after) + 1
  const movements = all.slice(begin, begin + limit)
  return { movements, isLast: begin + limit >= all.length }
}
