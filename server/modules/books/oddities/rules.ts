/** What can be odd about money, in the order in which staff reads it. */
export const oddityKinds = [
  "dispute",
  "paid_twice",
  "payment_without_order",
  "money_for_canceled_order",
  "refund_failed",
  "refund_returned",
  "capture_failed",
  "authorization_ends",
  "authorization_ended",
  "amount_differs",
  "message_refused",
  "unknown_too_long",
  "reconciliation_difference",
] as const

export type OddityKind = (typeof oddityKinds)[number]

export const oddityStates = ["open", "resolved", "dismissed"] as const

export type OddityState = (typeof oddityStates)[number]

/** What staff can do about one; the first is what resolves it. */
export const oddityActs = [
  "give_back",
  "attach",
  "give_credit",
  "capture",
  "ask_to_pay",
  "look_up",
  "compare",
  "answer",
] as const

export type OddityAct = (typeof oddityActs)[number]

/** What happens to one, as its history says it. */
export const oddityDeeds = [
  "found",
  "gave_back",
  "gave_credit",
  "attached",
  "asked",
  "asked_second",
  "asked_payer",
  "answered",
  "resolved",
  "dismissed",
] as const

export type OddityDeedKind = (typeof oddityDeeds)[number]

export type OddityFacts = {
  kind: OddityKind
  state: OddityState
  intentId: string | null
  refundId: string | null
  /** Whose order it is; nothing for a guest's, or without an order. */
  customerId: string | null
  /** Of a payment without an order: whether it was taken, or is only held. */
  reason: string | null
}

const actsOfKind: Record<OddityKind, readonly OddityAct[]> = {
  dispute: ["answer"],
  paid_twice: ["give_back", "give_credit"],
  payment_without_order: ["give_back", "attach"],
  money_for_canceled_order: ["give_back", "give_credit"],
  refund_failed: ["give_back", "give_credit"],
  refund_returned: ["give_credit"],
  capture_failed: ["capture"],
  authorization_ends: ["capture"],
  authorization_ended: ["ask_to_pay", "look_up"],
  amount_differs: ["look_up"],
  message_refused: ["look_up"],
  unknown_too_long: ["look_up"],
  reconciliation_difference: ["compare"],
}

/** What can be done about an oddity now, beside dismissing it. */
export function actsOf({ kind, state, intentId, customerId, reason }: OddityFacts): OddityAct[] {
  if (state !== "open" || (intentId === null && kind !== "reconciliation_difference")) return []
  return actsOfKind[kind].filter((act) => {
    if (act === "attach") return reason === "captured"
    return act !== "give_credit" || customerId !== null
  })
}

// A payment heals by itself within minutes: the sweeper looks at it, the job engine asks again.
export const healingMinutes = 10

// What is unknown is asked for every ten minutes; an hour later somebody should know of it.
export const unknownMinutesMax = 60

// A refund that its provider keeps open for a day may need somebody; it is asked for every five minutes.
export const waitingHoursMax = 24

// What is promised for less time than this is said to end.
export const endingHours = 24

// Longer than every time above: nothing that took so long to become odd is passed over.
export const lookBackHours = 48

// A shop that was asleep for longer was not paid meanwhile; one with years of payments begins with these.
export const lookBackDaysMax = 30
