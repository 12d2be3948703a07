import type { Outside } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { job } from "../../kit/jobs.ts"
import { type Money, money } from "../../kit/money.ts"
import { takeOrderNumber } from "../orders/index.ts"
import {
  type AskedAmount,
  type AskedOf,
  checkCardGuard,
  nextState,
  type Outcome,
  type PaymentProvider,
  payerFor,
} from "../payments/index.ts"
import { askTaxProvider } from "../taxservice/index.ts"
import { type Finish, finishAttempt, refuseAttempt } from "./commands/finish.ts"
import { type Opened, openAttempt, type PaymentToTake } from "./commands/open.ts"
import { beginToGiveUp, claimDueAttempts, expireDeclined } from "./commands/sweep.ts"
import {
  type AskedPayment,
  paymentOfAttempt,
  paymentOfHolder,
  paymentOfIntent,
  replyOf,
  viewAttempt,
} from "./queries.ts"
import { taxesUnknown } from "./quoted.ts"
import { type AttemptState, isGivenUp, isTooEarly, mayPlace, mayStillAsk, trusted } from "./rules.ts"
import type { AttemptReply } from "./schemas.ts"

/** The second half of buying: asks the provider for the money and does what follows. */
export async function settleAttempt(out: Outside, opened: Opened): Promise<AttemptReply> {
  if (opened.kind === "known") return opened.reply
  if (opened.kind === "left_out") throw opened.refusal
  if (opened.kind === "ask_taxes") {
    await askTaxProvider(out, opened)
    const again = await out.inWork((work) => openAttempt(work, opened.input))
    // Somebody has changed the cart meanwhile: the next press asks for what is in it then.
    if (again.kind === "ask_taxes") throw taxesUnknown()
    return settleAttempt(out, again)
  }
  const { attemptId, payment } = opened
  if (!payment) return finish(out, { attemptId, payment: null })
  const provider = out.providers.payment(payment.provider)
  const { outcome, fingerprint } = await takeMoney(out, { ...opened, payment, provider })
  const { intentId } = payment
  const { settles } = provider
  return finish(out, {
    attemptId,
    payment: { intentId, settles, fingerprint, outcome: trusted(outcome, askedIn({ ...opened, payment })) },
  })
}

function askedIn({ due: amount, payment }: { due: Money; payment: PaymentToTake }): AskedAmount {
  return { amount, takingMinor: payment.captureAt === "placement" ? amount.minor : 0n, capturedMinor: 0n }
}

type Taking = Extract<Opened, { kind: "opened" }> & { payment: PaymentToTake; provider: PaymentProvider }
type Taken = { outcome: Outcome; fingerprint: string | null }

async function takeMoney(out: Outside, { attemptId, due, payment, provider }: Taking): Promise<Taken> {
  const { intentId: key, token, returnUrl } = payment
  const startedAt = out.now()
  await out.pause(payment.delayMs)
  const payer = await payerOf(out, payment)
  if (payer?.kind === "unknown") return { outcome: neverAsked, fingerprint: null }
  const asked = { key, amount: due, order: attemptId, ...(payer && { payer: payer.reference }) }
  const begun = await provider.begin({ ...asked, token })
  if (begun.kind === "declined") return { outcome: begun, fingerprint: null }
  // Beginning moves no money: without an answer nothing was asked for, and the shopper may try again at once.
  if (begun.kind === "unknown") return { outcome: neverAsked, fingerprint: null }

  const { fingerprint } = begun
  const verdict = await verdictOnCard(out, fingerprint)
  if (verdict.kind === "stop")
    return { outcome: { kind: "declined", reason: "suspected_fraud" }, fingerprint }
  if (verdict.kind === "slow") await out.pause(verdict.delayMs - payment.delayMs)

  const ask = () =>
    provider.authorize({ ...asked, token, returnUrl, capture: payment.captureAt === "placement" })
  const outcome = await ask()
  // Under the same key it is the same payment: asking once more is harmless, and often heals at once.
  const isWorthAsking = outcome.kind === "unknown" && mayStillAsk(startedAt, out.now())
  return { outcome: isWorthAsking ? await ask() : outcome, fingerprint }
}

const neverAsked = { kind: "declined", reason: "never_asked" } as const

/** Whose card it is that was kept, or for whom this one is to be. */
async function payerOf(out: Outside, { provider, payer, keepsFor }: PaymentToTake) {
  if (payer !== null) return { kind: "done" as const, reference: payer }
  return keepsFor === null ? undefined : payerFor(out, { customerId: keepsFor, provider })
}

/** The count of a card can only be read when its provider has said which card it is. */
function verdictOnCard(out: Outside, fingerprint: string | null) {
  if (fingerprint === null) return { kind: "go" as const }
  return checkCardGuard(out.db, { card: fingerprint, email: "", address: null, ip: "", now: out.now() })
}

/**
 * What became of a payment, for whoever holds the cart: asked when they come back from the page of their
 * bank.
 */
export async function checkAttempt(
  out: Outside,
  input: { attemptId: string; holder: { cartTokenHash: string } },
): Promise<AttemptReply> {
  const payment = await paymentOfHolder(out.db, input)
  const isOpen = payment.attempt === "paying" || payment.attempt === "unknown"
  return isOpen ? lookUp(out, payment) : viewAttempt(out.db, input).then(replyOf)
}

/**
 * A provider has news of a payment: also of one that nobody waits for any more, whose money then goes back.
 */
export async function hearPayment(out: Outside, { intentId }: { intentId: string }): Promise<void> {
  const payment = await paymentOfIntent(out.db, { intentId })
  if (!payment?.provider) return
  const provider = out.providers.payment(payment.provider)
  const outcome = await provider.lookUp(askedOf(payment, intentId))
  if (isKnown(payment, outcome)) return
  await finishAsked(out, { payment, provider, outcome })
  if (outcome.kind === "unknown")
    throw new Error(`The payment ${intentId} could not be looked up: ${outcome.why}.`)
}

/** Most messages tell of what our own call was answered: the order is there, with its money. */
function isKnown({ attempt, isPaying, intent, capturedMinor }: AskedPayment, outcome: Outcome): boolean {
  if (attempt !== "placed" || !isPaying || intent === null || outcome.kind !== "done") return false
  return nextState(intent, outcome) === intent && outcome.captured.minor === capturedMinor
}

export const sweepJob = job({ name: "checkout.sweep", run: sweepAttempts, everySeconds: 5 })

const attemptsPerTurn = 100

// A provider that does not answer takes 15 s each time: others must not wait for it one by one.
const lanes = 8

/**
 * Attempts that nobody waits for: each comes to an end, with an order or without, and no money stays in
 * between.
 */
export async function sweepAttempts(out: Outside): Promise<void> {
  const due = await out.inWork((work) => claimDueAttempts(work, { limit: attemptsPerTurn }))
  async function lane(): Promise<void> {
    for (let attemptId = due.shift(); attemptId !== undefined; attemptId = due.shift()) {
      await settleAlone(out, { attemptId }).catch((error) => {
        out.log.warn({ attemptId, err: error }, "an attempt is still open")
      })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function settleAlone(out: Outside, { attemptId }: { attemptId: string }): Promise<void> {
  const payment = await paymentOfAttempt(out.db, { attemptId })
  if (payment?.attempt === "declined") await out.inWork((work) => expireDeclined(work, { attemptId }))
  else if (payment) await lookUp(out, payment)
}

/** Asks the provider what became of a payment; gives it up when its time is over. */
async function lookUp(out: Outside, payment: AskedPayment): Promise<AttemptReply> {
  const { attemptId, intentId, provider: code } = payment
  if (intentId === null || code === null) return finish(out, { attemptId, payment: null })
  // The request that opened it is still at work: what it asked for may be on its way.
  if (isTooEarly(payment, out.now())) return viewAttempt(out.db, { attemptId }).then(replyOf)
  const provider = out.providers.payment(code)
  const asked = askedOf(payment, intentId)
  const heard = await provider.lookUp(asked)
  const { settles } = provider
  const { holdUntil, isGivingUp } = payment
  if (!isGivenUp({ outcome: heard, settles, holdUntil, isGivingUp, now: out.now() }))
    return finishAsked(out, { payment, provider, outcome: heard })
  // Whoever was approved just now was quicker.
  if (!(await out.inWork((work) => beginToGiveUp(work, { attemptId, intentId }))))
    return viewAttempt(out.db, { attemptId }).then(replyOf)
  return finishAsked(out, { payment, provider, outcome: await provider.cancel(asked) })
}

function askedOf(payment: AskedPayment, key: string): AskedOf {
  const { attemptId: order, amountMinor, currency } = payment
  assert(amountMinor !== null, "a payment that is asked for has its intent")
  return { key, order, amount: money(amountMinor, currency) }
}

type Asked = { payment: AskedPayment; provider: PaymentProvider; outcome: Outcome }

async function finishAsked(out: Outside, { payment, provider, outcome }: Asked): Promise<AttemptReply> {
  const { attemptId, intentId, live } = payment
  assert(intentId !== null, "a payment that is asked for has its intent")
  const { amount } = askedOf(payment, intentId)
  const { takingMinor, capturedMinor } = payment
  assert(takingMinor !== null && capturedMinor !== null, "a payment that is asked for has its intent")
  const heard = trusted(outcome, { amount, takingMinor, capturedMinor })
  const finishing = {
    attemptId,
    payment: { intentId, settles: provider.settles, fingerprint: null, outcome: heard },
  }
  // The shop has opened while somebody paid with test money.
  if (live && provider.testOnly)
    return out.inWork((work) => refuseAttempt(work, { ...finishing, number: "", why: "test_money" }))
  return finish(out, finishing, payment.attempt)
}

async function finish(
  out: Outside,
  finishing: Omit<Finish, "number">,
  attempt: AttemptState = "paying",
): Promise<AttemptReply> {
  // What is an order already needs no other number.
  const number = mayPlace(finishing.payment) && attempt !== "placed" ? await takeOrderNumber(out) : ""
  try {
    return await out.inWork((work) =>
      finishAttempt(work, { ...finishing, number, keep: (reply) => out.keepReply?.(work, reply) }),
    )
  } catch (error) {
    const why = error instanceof Refusal && gone[error.code]
    if (!why) throw error
    return out.inWork((work) => refuseAttempt(work, { ...finishing, number, why }))
  }
}

// The money came when the time to pay was over, and what was kept for it has gone to somebody else.
const gone: Record<string, string> = {
  "inventory.too_few": "out_of_stock",
  "promotion.used_up": "offer_used_up",
  "promotion.used_by_you": "offer_used_up",
  "checkout.order_not_waiting": "order_not_waiting",
  "payments.under_way": "order_not_waiting",
}
