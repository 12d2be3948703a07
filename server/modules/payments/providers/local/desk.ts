import { randomBytes } from "node:crypto"
import { balancePage, disputeOf } from "./balance.ts"
import type { Journal, TwinPayment } from "./journal.ts"
import type { MessageBody } from "./messages.ts"
import { readCard, type Scenario } from "./scenarios.ts"

export type TwinOptions = {
  journalFile: string
  apiKey: string
  /** Delivers a message to the shop, signed by the caller; failures are tried again like a provider would. */
  tell(message: MessageBody): Promise<void>
  delayMs?: number
  processingMs?: number
  lateMessageMs?: number
  /** How long an authorization of a card that is authorized for a moment stands. */
  shortMs?: number
}

export type Reply = { status: number; body: object; fault?: "timeout" | "reset" | "half"; waitMs?: number }

export type Desk = TwinOptions & { journal: Journal; later(ms: number, run: () => void): void }

type Body = { [field: string]: unknown }

/** What the twin answers to a question, and what it does. */
export function answer(desk: Desk, path: string, body: Body): Reply {
  const key = String(body.key ?? "")
  if (path === "POST /payments") return authorize(desk, body)
  if (path === "POST /lookups") return present(desk, key)
  if (path === "POST /captures")
    return capture(desk, key, { toMinor: Number(body.amountMinor), more: body.more === true })
  if (path === "POST /cancellations") return cancel(desk, key)
  if (path === "POST /refunds") return refund(desk, body)
  if (path === "POST /decisions")
    return decide(desk, String(body.reference ?? ""), body.decision === "approve")
  if (path === "POST /disputes") {
    const dispute = desk.journal.disputes.get(String(body.reference ?? ""))
    return dispute ? { status: 200, body: dispute } : { status: 404, body: { error: "unknown dispute" } }
  }
  if (path === "POST /balance") {
    return { status: 200, body: balancePage(desk.journal, String(body.after ?? ""), Number(body.limit)) }
  }
  return { status: 404, body: { error: "path" } }
}

function authorize(desk: Desk, body: Body): Reply {
  const known = desk.journal.payments.get(String(body.key))
  if (known) return repeated(desk, known, body)
  const token = String(body.token ?? "")
  const scenario = readCard(token)?.card.scenario ?? {
    kind: "decline" as const,
    reason: "card_unreadable" as const,
  }
  const payment: TwinPayment = {
    key: String(body.key),
    reference: `lp_${randomBytes(16).toString("base64url")}`,
    account: String(body.account),
    order: String(body.order),
    token,
    amountMinor: Number(body.amountMinor),
    currency: String(body.currency),
    status: "authorized",
    capturedMinor: 0,
    captureAtOnce: body.capture === true,
    returnUrl: String(body.returnUrl),
    asked: 1,
  }
  return act(desk, payment, scenario)
}

/**
 * The same key again: the same payment, never a second charge; another amount under the same key is refused.
 */
function repeated(desk: Desk, known: TwinPayment, body: Body): Reply {
  if (known.status === "canceled") return present(desk, known.key)
  if (known.amountMinor !== Number(body.amountMinor) || known.currency !== String(body.currency)) {
    return { status: 409, body: { error: "another payment has this key" } }
  }
  return present(desk, known.key)
}

function act(desk: Desk, payment: TwinPayment, scenario: Scenario): Reply {
  const { journal } = desk
  switch (scenario.kind) {
    case "decline":
      journal.savePayment({ ...payment, status: "declined", reason: scenario.reason })
      return present(desk, payment.key)
    case "action":
      journal.savePayment({ ...payment, status: "action" })
      return present(desk, payment.key)
    case "pending":
      return startProcessing(desk, payment)
    case "error":
      if (!failedOnce.has(payment.key)) {
        failedOnce.add(payment.key)
        return { status: 500, body: { error: "try again" } }
      }
      break
  }
  const taken = approved(desk, payment)
  journal.savePayment(taken)
  const reply = present(desk, payment.key)
  if (scenario.kind === "timeout" || scenario.kind === "reset" || scenario.kind === "half") {
    return { ...reply, fault: scenario.kind }
  }
  if (scenario.kind === "delay") return { ...reply, waitMs: desk.delayMs ?? 2_000 }
  if (scenario.kind === "dispute" && taken.status === "captured") openDispute(desk, taken)
  if (scenario.kind === "message") tellFaulty(desk, taken, scenario.fault)
  return reply
}

const failedOnce = new Set<string>()

const authorizedMs = 7 * 86_400_000

function approved(desk: Desk, payment: TwinPayment): TwinPayment {
  if (!payment.captureAtOnce) {
    const isShort = readCard(payment.token)?.card.scenario.kind === "short"
    const authorizedUntilMs = Date.now() + (isShort ? (desk.shortMs ?? 2_000) : authorizedMs)
    return { ...payment, status: "authorized", authorizedUntilMs }
  }
  return { ...payment, status: "captured", capturedMinor: payment.amountMinor }
}

function startProcessing(desk: Desk, payment: TwinPayment): Reply {
  const waitMs = desk.processingMs ?? 3_000
  desk.journal.savePayment({ ...payment, status: "processing", endsAtMs: Date.now() + waitMs })
  desk.later(waitMs + 20, () => {
    const ended = current(desk, payment.key)
    if (ended) tell(desk, ended)
  })
  return present(desk, payment.key)
}

/** The payment as it stands now; one whose processing or whose time is over moves on first. */
function current(desk: Desk, key: string): TwinPayment | undefined {
  const payment = desk.journal.payments.get(key)
  if (payment && isAuthorized(payment) && (payment.authorizedUntilMs ?? 0) <= Date.now()) {
    const ended = released(payment)
    desk.journal.savePayment(ended)
    return ended
  }
  if (payment?.status !== "processing" || (payment.endsAtMs ?? 0) > Date.now()) return payment
  const scenario = readCard(payment.token)?.card.scenario
  const isDeclined = scenario?.kind === "pending" && scenario.ends === "decline"
  const ended = isDeclined
    ? { ...payment, status: "declined" as const, reason: "card_declined" as const }
    : approved(desk, payment)
  desk.journal.savePayment(ended)
  return ended
}

function isAuthorized({ status }: TwinPayment): boolean {
  return status === "authorized" || status === "partly_captured"
}

/** What is not taken of it never will be. */
function released(payment: TwinPayment): TwinPayment {
  if (payment.capturedMinor > 0) return { ...payment, status: "captured" }
  return { ...payment, status: "canceled", reason: "canceled" }
}

function present(desk: Desk, key: string): Reply {
  const payment = current(desk, key)
  if (!payment) return { status: 404, body: { error: "unknown payment" } }
  const { reference, status, reason, amountMinor, capturedMinor, currency, authorizedUntilMs } = payment
  const body = { key, reference, status, reason, amountMinor, capturedMinor, currency, authorizedUntilMs }
  return { status: 200, body }
}

/** Takes until so much is taken in all: asked for the same total again, it takes nothing more. */
function capture(desk: Desk, key: string, { toMinor, more }: { toMinor: number; more: boolean }): Reply {
  const known = current(desk, key)
  if (!known || !isAuthorized(known)) return present(desk, key)
  if (!(toMinor > 0) || toMinor > known.amountMinor || toMinor < known.capturedMinor)
    return present(desk, key)
  if (toMinor === known.capturedMinor && more) return present(desk, key)
  const payment = { ...known, captureTries: (known.captureTries ?? 0) + 1 }
  const scenario = readCard(payment.token)?.card.scenario
  const fault = scenario?.kind === "capture" ? scenario.fault : undefined
  const isFirst = payment.captureTries === 1
  if (fault === "decline" || (isFirst && (fault === "decline_once" || fault === "error"))) {
    desk.journal.savePayment(payment)
    if (fault === "error") return { status: 500, body: { error: "try again" } }
    return { status: 402, body: { error: "declined", reason: "card_declined" } }
  }
  const isAll = toMinor === payment.amountMinor || !more
  const status = isAll ? ("captured" as const) : ("partly_captured" as const)
  desk.journal.savePayment({ ...payment, status, capturedMinor: toMinor })
  const reply = present(desk, key)
  const isNews = toMinor > known.capturedMinor
  const isLost = isNews && (fault === "timeout" || fault === "reset" || fault === "half")
  return isLost ? { ...reply, fault } : reply
}

/** A key that was never asked for is closed as well, so that a request still on its way finds it closed. */
function cancel(desk: Desk, key: string): Reply {
  const payment = current(desk, key)
  if (payment && (payment.status === "captured" || payment.status === "declined")) return present(desk, key)
  if (payment?.status === "partly_captured") {
    desk.journal.savePayment(released(payment))
    return present(desk, key)
  }
  const blank = { account: "", order: "", token: "", amountMinor: 0, currency: "", returnUrl: "" }
  const empty = { key, reference: `lp_none_${key}`, capturedMinor: 0, captureAtOnce: false, asked: 0 }
  desk.journal.savePayment({ ...empty, ...blank, ...payment, status: "canceled", reason: "canceled" })
  return present(desk, key)
}

function refund(desk: Desk, body: Body): Reply {
  const key = String(body.key)
  const paymentKey = String(body.paymentKey)
  const amountMinor = Number(body.amountMinor)
  const payment = current(desk, paymentKey)
  if (!payment) return { status: 404, body: { error: "unknown payment" } }
  const known = desk.journal.refunds.get(key)
  if (known) return { status: 200, body: known }
  const left = payment.capturedMinor - desk.journal.refundedOf(paymentKey)
  if (!(amountMinor > 0) || amountMinor > left || body.currency !== payment.currency) {
    return { status: 422, body: { error: "more than was taken" } }
  }
  const refunded = { key, paymentKey, amountMinor, currency: payment.currency, reference: `lr_${key}` }
  desk.journal.saveRefund(refunded)
  return { status: 200, body: refunded }
}

/** The shopper's answer on the action page. */
function decide(desk: Desk, reference: string, isApproved: boolean): Reply {
  const key = desk.journal.byReference.get(reference)
  const payment = key === undefined ? undefined : current(desk, key)
  if (!payment) return { status: 404, body: { error: "unknown payment" } }
  if (payment.status === "action") {
    const decided = isApproved
      ? approved(desk, payment)
      : { ...payment, status: "declined" as const, reason: "action_refused" as const }
    desk.journal.savePayment(decided)
    tell(desk, decided)
  }
  return { status: 200, body: { returnUrl: payment.returnUrl } }
}

function tell(desk: Desk, payment: TwinPayment, change: Partial<MessageBody> = {}): void {
  const message = {
    id: `evt_${payment.reference}_${payment.status}`,
    kind: `payment.${payment.status}`,
    key: payment.key,
    account: payment.account,
    order: payment.order,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    ...change,
  }
  const attempt = (tries: number) => {
    desk.tell(message).catch(() => {
      if (tries < 5) desk.later(1_000 * 2 ** tries, () => attempt(tries + 1))
    })
  }
  attempt(0)
}

function tellFaulty(desk: Desk, payment: TwinPayment, fault: "duplicate" | "late" | "wrong_amount"): void {
  if (fault === "late") desk.later(desk.lateMessageMs ?? 5_000, () => tell(desk, payment))
  if (fault === "wrong_amount") desk.later(10, () => tell(desk, payment, { amountMinor: 100 }))
  if (fault !== "duplicate") return
  for (const waitMs of [5, 10, 15]) desk.later(waitMs, () => tell(desk, payment))
}

function openDispute(desk: Desk, payment: TwinPayment): void {
  const dispute = disputeOf(payment)
  desk.journal.saveDispute(dispute)
  const change = { id: `evt_${dispute.reference}`, kind: "dispute.opened", dispute: dispute.reference }
  desk.later(10, () => tell(desk, payment, change))
}
