import { createHmac } from "node:crypto"
import { money } from "../../../../kit/money.ts"
import {
  type BalancePage,
  type Begun,
  type DeclineReason,
  type DisputeAnswer,
  declineReasons,
  type Outcome,
  type PaymentProvider,
  type PaymentToAuthorize,
  type RefundOutcome,
  type RefundToMake,
} from "../../provider.ts"
import { type Answer, openConnections, post } from "./http.ts"
import type { TwinDispute, TwinMovement } from "./journal.ts"
import { type MessageBody, readMessage, signatureHeader, signMessage } from "./messages.ts"
import { readCard } from "./scenarios.ts"
import { startTwin, type Twin } from "./twin.ts"

export { signatureHeader, signMessage } from "./messages.ts"
export { cards } from "./scenarios.ts"

export type LocalOptions = {
  journalFile: string
  secret: string
  /** The shop's own address: where the page that asks for approval is. */
  shopUrl: string
  /** Takes the twin's messages to /hooks/local; throws when the shop did not take one. */
  deliver(message: { body: string; headers: Record<string, string> }): Promise<void>
  /** Where a twin is that somebody else has started. */
  twinUrl?: string
  timeoutMs?: number
  delayMs?: number
  processingMs?: number
  lateMessageMs?: number
  shortMs?: number
}

export type LocalProvider = PaymentProvider & {
  /**
   * The shopper's answer on the approval page; where to go next, or nothing when there is no such payment.
   */
  decide(input: { reference: string; approve: boolean }): Promise<string | undefined>
  twin(): Promise<Twin>
  close(): Promise<void>
}

const account = "local_account"

// Inside the request's 25 seconds and outside the statement's five.
const providerTimeoutMs = 15_000

/** What the shop and the twin know each other by. */
export function localKeys(secret: string): { apiKey: string; webhookSecret: string } {
  const keyOf = (words: string) =>
    createHmac("sha256", secret).update(`local provider: ${words}`).digest("hex")
  return { apiKey: keyOf("key"), webhookSecret: keyOf("messages") }
}

/** Test cards for a shop that is not live. The twin starts with the first payment. */
export function localProvider(options: LocalOptions): LocalProvider {
  const { apiKey, webhookSecret } = localKeys(options.secret)
  const agent = openConnections()
  let started: Promise<Twin> | undefined

  const tell = (message: MessageBody) => {
    const body = JSON.stringify(message)
    const signature = signMessage({ secret: webhookSecret, body, at: new Date() })
    return options.deliver({
      body,
      headers: { "content-type": "application/json", [signatureHeader]: signature },
    })
  }
  const twin = () => {
    started ??= startTwin({ ...options, apiKey, tell })
    return started
  }
  const ask = async (path: string, body: object) => {
    const url = options.twinUrl ?? (await twin()).url
    return post({ agent, url, apiKey, timeoutMs: options.timeoutMs ?? providerTimeoutMs }, path, body)
  }
  const outcomeOf = (answer: Answer) => readOutcome(answer, options.shopUrl)

  return {
    code: "local",
    testOnly: true,
    settles: "now",
    needsToken: true,
    capturesInParts: true,
    account: async () => account,
    begin: async ({ token }) => begin(token),
    authorize: async (payment) => outcomeOf(await ask("/payments", paymentBody(payment))),
    capture: async ({ key, take, more = false }) =>
      outcomeOf(await ask("/captures", { key, more, ...amountBody(take) })),
    refund: async (refund) => readRefund(await ask("/refunds", refundBody(refund))),
    cancel: async ({ key }) => outcomeOf(await ask("/cancellations", { key })),
    lookUp: async ({ key }) => outcomeOf(await ask("/lookups", { key })),
    balance: async (page) => readBalance(await ask("/balance", page)),
    dispute: async (asked) => readDispute(await ask("/disputes", asked)),
    readWebhook: async (message, now) => readMessage(webhookSecret, message, now),
    twin,
    async decide({ reference, approve }) {
      const answer = await ask("/decisions", { reference, decision: approve ? "approve" : "refuse" })
      return answer.kind === "answer" && answer.status === 200 ? String(answer.body.returnUrl) : undefined
    },
    async close() {
      agent.destroy()
      if (started !== undefined) await (await started).close()
    },
  }
}

function begin(token: string | null): Begun {
  const card = token === null ? undefined : readCard(token)
  return card
    ? { kind: "done", fingerprint: card.fingerprint }
    : { kind: "declined", reason: "card_unreadable" }
}

function paymentBody(payment: PaymentToAuthorize): object {
  const { key, amount, order, token, returnUrl, capture } = payment
  return { key, account, order, token, returnUrl, capture, ...amountBody(amount) }
}

function refundBody({ key, payment, amount }: RefundToMake): object {
  return { key, paymentKey: payment.key, ...amountBody(amount) }
}

function amountBody(amount: { minor: bigint; currency: string }): object {
  return { amountMinor: Number(amount.minor), currency: amount.currency }
}

function readOutcome(answer: Answer, shopUrl: string): Outcome {
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  if (answer.status === 404) return { kind: "declined", reason: "never_asked" }
  if (answer.status === 402) return { kind: "declined", reason: readReason(answer.body.reason) }
  if (answer.status !== 200) return { kind: "unknown", why: `the provider answered ${answer.status}` }
  const { status, currency, amountMinor, capturedMinor, reason, authorizedUntilMs } = answer.body
  const reference = String(answer.body.reference)
  switch (status) {
    case "authorized":
    case "partly_captured":
    case "captured":
      return {
        kind: "done",
        reference,
        authorized: money(BigInt(Number(amountMinor)), String(currency)),
        captured: money(BigInt(Number(capturedMinor)), String(currency)),
        ...(status === "partly_captured" && { mayTakeMore: true }),
        ...(authorizedUntilMs !== undefined && { authorizedUntil: new Date(Number(authorizedUntilMs)) }),
      }
    case "declined":
    case "canceled":
      return { kind: "declined", reason: readReason(reason), reference }
    case "action":
      return { kind: "actionNeeded", url: `${shopUrl}/local-provider/${reference}`, reference }
    case "processing":
      return { kind: "pending", reference }
    default:
      return { kind: "unknown", why: "the provider's answer has a state we do not know" }
  }
}

function readReason(word: unknown): DeclineReason {
  return declineReasons.find((reason) => reason === word) ?? "card_declined"
}

function readRefund(answer: Answer): RefundOutcome {
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  if (answer.status === 422 || answer.status === 404)
    return { kind: "declined", reason: String(answer.body.error) }
  if (answer.status !== 200) return { kind: "unknown", why: `the provider answered ${answer.status}` }
  const { reference, amountMinor, currency } = answer.body
  return {
    kind: "done",
    reference: String(reference),
    refunded: money(BigInt(Number(amountMinor)), String(currency)),
  }
}

function readBalance(answer: Answer): BalancePage {
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  if (answer.status !== 200) return { kind: "unknown", why: `the provider answered ${answer.status}` }
  const { movements, isLast } = answer.body as { movements: TwinMovement[]; isLast: boolean }
  return { kind: "done", isLast, movements: movements.map(toMovement) }
}

function toMovement({ amountMinor, feeMinor, currency, atMs, availableMs, ...rest }: TwinMovement) {
  return {
    ...rest,
    amount: money(BigInt(amountMinor), currency),
    fee: money(BigInt(feeMinor), currency),
    at: new Date(atMs),
    availableAt: new Date(availableMs),
  }
}

function readDispute(answer: Answer): DisputeAnswer {
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  if (answer.status !== 200) return { kind: "unknown", why: `the provider answered ${answer.status}` }
  const { reference, paymentKey, amountMinor, currency, state, reason, respondByMs } =
    answer.body as TwinDispute
  const amount = money(BigInt(amountMinor), currency)
  const respondBy = new Date(respondByMs)
  return { kind: "done", dispute: { reference, key: paymentKey, amount, state, reason, respondBy } }
}
