import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { balancePage, disputeOf } from "./balance.ts"
import { Journal, type TwinPayment } from "./journal.ts"
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
}

export type Twin = { url: string; journal: Journal; close(): Promise<void> }

type Reply = { status: number; body: object; fault?: "timeout" | "reset" | "half"; waitMs?: number }

/**
 * The card provider of a shop that is not live: our own server on loopback, spoken to over HTTP like any
 * other.
 */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const journal = new Journal(options.journalFile)
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timer.unref()
    timers.add(timer)
  }
  const desk = { ...options, journal, later }
  const server = createServer((request, response) => {
    serve(desk, request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  server.unref()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    journal,
    close: () => closeAll(server, journal, timers),
  }
}

async function closeAll(server: Server, journal: Journal, timers: Set<NodeJS.Timeout>): Promise<void> {
  for (const timer of timers) clearTimeout(timer)
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  journal.close()
}

type Desk = TwinOptions & { journal: Journal; later(ms: number, run: () => void): void }

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString("utf8")
  if (request.headers.authorization !== `Bearer ${desk.apiKey}`) return send(response, 401, { error: "key" })
  desk.journal.readNews()
  const reply = answer(desk, `${request.method} ${request.url}`, text === "" ? {} : JSON.parse(text))
  if (reply.fault === "timeout") return
  if (reply.fault === "reset") return void request.socket.resetAndDestroy()
  if (reply.fault === "half") {
    response.writeHead(200, { "content-type": "application/json", "content-length": 500 })
    response.write('{"key":"')
    desk.later(20, () => request.socket.destroy())
    return
  }
  if (reply.waitMs) desk.later(reply.waitMs, () => send(response, reply.status, reply.body))
  else send(response, reply.status, reply.body)
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  })
  response.end(text)
}

type Body = { [field: string]: unknown }

function answer(desk: Desk, path: string, body: Body): Reply {
  const key = String(body.key ?? "")
  if (path === "POST /payments") return authorize(desk, body)
  if (path === "POST /lookups") return present(desk, key)
  if (path === "POST /captures") return capture(desk, key, Number(body.amountMinor))
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
  const taken = approved(payment)
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

function approved(payment: TwinPayment): TwinPayment {
  if (!payment.captureAtOnce) return { ...payment, status: "authorized" }
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

/** The payment as it stands now; one whose processing is over moves on first. */
function current(desk: Desk, key: string): TwinPayment | undefined {
  const payment = desk.journal.payments.get(key)
  if (payment?.status !== "processing" || (payment.endsAtMs ?? 0) > Date.now()) return payment
  const scenario = readCard(payment.token)?.card.scenario
  const isDeclined = scenario?.kind === "pending" && scenario.ends === "decline"
  const ended = isDeclined
    ? { ...payment, status: "declined" as const, reason: "card_declined" as const }
    : approved(payment)
  desk.journal.savePayment(ended)
  return ended
}

function present(desk: Desk, key: string): Reply {
  const payment = current(desk, key)
  if (!payment) return { status: 404, body: { error: "unknown payment" } }
  const { reference, status, reason, amountMinor, capturedMinor, currency } = payment
  return { status: 200, body: { key, reference, status, reason, amountMinor, capturedMinor, currency } }
}

function capture(desk: Desk, key: string, amountMinor: number): Reply {
  const payment = current(desk, key)
  if (payment?.status === "authorized" && amountMinor > 0 && amountMinor <= payment.amountMinor) {
    desk.journal.savePayment({ ...payment, status: "captured", capturedMinor: amountMinor })
  }
  return present(desk, key)
}

/** A key that was never asked for is closed as well, so that a request still on its way finds it closed. */
function cancel(desk: Desk, key: string): Reply {
  const payment = current(desk, key)
  if (payment && (payment.status === "captured" || payment.status === "declined")) return present(desk, key)
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
      ? approved(payment)
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
