import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"
import type Stripe from "stripe"

/** The keys of one account, as the shop keeps them. */
export type StripeKeys = {
  account: string
  publishableKey: string
  secretKey: string
  /** Several while one is replaced by another. */
  webhookSecrets: string[]
  /** Movements of the balance from before it are not the shop's. */
  since: Date
}

export type StripeOptions = {
  code: "stripe" | "stripe_test"
  keys(): Promise<StripeKeys | undefined>
  /** Where Stripe is: another address for the twin. */
  apiUrl: string
  warn(words: string): void
  timeoutMs?: number
}

export type Answer<Value> =
  | { kind: "answer"; value: Value; isReplay: boolean }
  /** Stripe said no, and says so again under the same key. */
  | {
      kind: "refused"
      code: string
      declineCode: string | undefined
      isCard: boolean
      isOtherRequest: boolean
    }
  /** The request may have arrived: whether anything happened is not known. */
  | { kind: "silence"; why: string; isForbidden?: boolean }

export type Call<Value> = (stripe: Stripe, options: Stripe.RequestOptions) => Promise<Stripe.Response<Value>>

/** One function of the contract at work: all that it asks has to be over by one time. */
export type Asking = {
  ask<Value>(call: Call<Value>, idempotencyKey?: string): Promise<Answer<Value>>
}

// Inside the request's 25 seconds and outside the statement's five.
const timeoutMsAtMost = 15_000

export type StripeDesk = ReturnType<typeof openDesk>

/** Stripe's own package behind what can be expected of a network. It is loaded when it is first needed. */
export function openDesk(options: StripeOptions) {
  const url = new URL(options.apiUrl)
  const agent =
    url.protocol === "https:"
      ? new HttpsAgent({ keepAlive: true, maxSockets: 64 })
      : new HttpAgent({ keepAlive: true, maxSockets: 64 })
  let opened: { secretKey: string; stripe: Stripe } | undefined

  async function stripeWith(secretKey: string): Promise<Stripe> {
    if (opened?.secretKey === secretKey) return opened.stripe
    // 0.2 s of work that a shop without Stripe never does.
    const { default: Client } = await import("stripe")
    const stripe = new Client(secretKey, {
      host: url.hostname,
      port: url.port === "" ? (url.protocol === "https:" ? 443 : 80) : url.port,
      protocol: url.protocol === "https:" ? "https" : "http",
      httpAgent: agent,
      maxNetworkRetries: 0,
      telemetry: false,
    })
    opened = { secretKey, stripe }
    return stripe
  }

  function start(): Asking {
    const endsAt = performance.now() + (options.timeoutMs ?? timeoutMsAtMost)
    const left = () => Math.max(1, Math.floor(endsAt - performance.now()))
    return {
      async ask<Value>(call: Call<Value>, idempotencyKey?: string): Promise<Answer<Value>> {
        const keys = await options.keys()
        if (!keys) return { kind: "silence", why: "the shop has no keys of Stripe" }
        const stripe = await stripeWith(keys.secretKey)
        for (let tries = 1; ; tries++) {
          const given = { timeout: left(), maxNetworkRetries: 0, ...(idempotencyKey && { idempotencyKey }) }
          const answer = await inTime(answerOf(call(stripe, given)), left())
          const pauseMs = pauseBefore(answer, tries)
          if (pauseMs === undefined || pauseMs >= left()) return toAnswer(answer, options)
          await new Promise((resolve) => setTimeout(resolve, pauseMs))
        }
      },
    }
  }

  return {
    ...options,
    start,
    /** What Stripe calls our payments, while we remember: one question less. */
    known: new Map<string, string>(),
    close: () => agent.destroy(),
  }
}

type Raw<Value> = { value: Stripe.Response<Value> } | { error: StripeFailure } | "late"
type StripeFailure = Partial<Stripe.errors.StripeError> & { message?: string }

function answerOf<Value>(call: Promise<Stripe.Response<Value>>): Promise<Raw<Value>> {
  return call.then(
    (value) => ({ value }),
    (error: StripeFailure) => ({ error }),
  )
}

/** The package asks once more when a connection was closed, with a full time of its own. */
async function inTime<Value>(answer: Promise<Raw<Value>>, ms: number): Promise<Raw<Value>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The same request is at work under the same key, or too many are: neither has done anything. */
function pauseBefore(answer: Raw<unknown>, tries: number): number | undefined {
  if (answer === "late" || !("error" in answer)) return undefined
  const { statusCode } = answer.error
  if (statusCode === 409) return Math.min(50 * 2 ** (tries - 1), 1_000)
  return statusCode === 429 && tries <= 3 ? 250 * 2 ** tries : undefined
}

/**
 * The package takes whatever has no `error` in it for an answer, a gateway's own 502 as well; what Stripe
 * answers is an object that says which.
 */
function isStripes<Value>(value: Stripe.Response<Value>): boolean {
  const isGood = value.lastResponse.statusCode >= 200 && value.lastResponse.statusCode < 300
  return isGood && typeof (value as { object?: unknown }).object === "string"
}

function toAnswer<Value>(answer: Raw<Value>, { code, warn }: StripeOptions): Answer<Value> {
  if (answer === "late") return { kind: "silence", why: "no answer in time" }
  if ("value" in answer) {
    const { headers, statusCode } = answer.value.lastResponse
    if (!isStripes(answer.value)) {
      warn(`${code}: ${statusCode} without words of Stripe's`)
      return { kind: "silence", why: `an answer ${statusCode} that is not Stripe's` }
    }
    return { kind: "answer", value: answer.value, isReplay: headers["idempotent-replayed"] === "true" }
  }
  const { statusCode, rawType, requestId, ...error } = answer.error
  const why = `${statusCode ?? "no answer"} ${error.code ?? rawType ?? ""} ${requestId ?? ""}`.trim()
  // Words of Stripe's may hold a card's digits or a part of a key: they are not written down.
  if (rawType !== "card_error") warn(`${code}: ${why}`)
  const isNo = statusCode === 400 || statusCode === 402 || statusCode === 404
  if (!isNo) return { kind: "silence", why, isForbidden: statusCode === 401 || statusCode === 403 }
  return {
    kind: "refused",
    code: error.code ?? rawType ?? String(statusCode),
    declineCode: error.decline_code,
    isCard: rawType === "card_error",
    isOtherRequest: rawType === "idempotency_error",
  }
}
