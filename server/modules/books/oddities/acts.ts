import { all, type Outside, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { askForOddity, askToPay, givenByTwo, retakeParts } from "../../aftersale/index.ts"
import { lockOrder } from "../../orders/index.ts"
import {
  type AskedOf,
  askToCancel,
  askToCapture,
  askToLookUp,
  askToRefundAgain,
  captureNow,
  creditReturned,
  type Intent,
  importBalances,
  lockIntent,
  noteAnswered,
  type Outcome,
  refundOnePayment,
} from "../../payments/index.ts"
import { needConfirmationAbove } from "../../staff/index.ts"
import { detectors } from "./causes.ts"
import type { Cause } from "./detector.ts"
import { closeOddity, lookForAll, noteDeed } from "./look.ts"
import { getOddity, type Oddity } from "./queries.ts"
import { lookBackHours, type OddityAct, type OddityKind, type OddityState } from "./rules.ts"

export type OddityReply = Awaited<ReturnType<typeof getOddity>>

type ToDo = { oddityId: string; why: string }
type Opened = { oddity: Oddity; intent: Intent; cause: Cause | undefined }

/**
 * The oddity and its payment, locked: of two who press at the same time the second finds it closed. What is
 * odd is read again behind the locks, so that no more goes back than is too much now.
 */
export async function openAct(
  work: Work,
  { oddityId }: { oddityId: string },
  act: OddityAct,
): Promise<Opened> {
  const known = await work.tx.maybe(sql<{ orderId: string | null }>`
    select order_id from books.oddities where id = ${oddityId}
  `)
  if (!known) throw notFound("oddity")
  // The order is locked before what belongs to it, as everywhere.
  if (known.orderId !== null) await lockOrder(work.tx, { orderId: known.orderId })
  const row = await work.tx.one(sql<Locked>`
    select state, kind, subject, intent_id from books.oddities where id = ${oddityId} for update
  `)
  checkOpen(row.state)
  const [intent, { oddity }] = await all(
    row.intentId === null ? Promise.resolve(undefined) : lockIntent(work.tx, { intentId: row.intentId }),
    getOddity(work.tx, { oddityId }),
  )
  if (!intent || !oddity.acts.includes(act)) {
    throw notThisWay()
  }
  const detector = detectors.find(({ kind }) => kind === row.kind)
  assert(detector, "every kind has its detector")
  // Whether it has been odd for long enough was asked when it was found.
  const old = new Date(work.now.getTime() + lookBackHours * 3_600_000)
  const cause = await work.tx.maybe(detector.causes({ subjects: sql`select ${row.subject}::text` }, old))
  return { oddity, intent, cause }
}

type Locked = { state: OddityState; kind: OddityKind; subject: string; intentId: string | null }

function checkOpen(state: OddityState): void {
  if (state === "open") return
  throw new Refusal("oddity.closed", 409, "Somebody has closed this already.")
}

function overAlready(): Refusal {
  return new Refusal("oddity.over", 409, "This is in order by now: there is nothing left to do.")
}

/** The second half: the balance is read once more, and what agrees by now is closed. */
export async function compareOddity(out: Outside, asked: { oddityId: string }): Promise<OddityReply> {
  await importBalances(out)
  await lookAgain(out, "reconciliation_difference")
  return getOddity(out.db, asked)
}

/** Has what does not agree compared once more. */
export async function askToCompare(
  work: Work,
  { oddityId }: { oddityId: string },
): Promise<{ oddityId: string }> {
  const row = await work.tx.maybe(sql<{ state: OddityState; kind: OddityKind }>`
    select state, kind from books.oddities where id = ${oddityId} for update
  `)
  if (!row) throw notFound("oddity")
  checkOpen(row.state)
  if (row.kind !== "reconciliation_difference") throw notThisWay()
  noteDeed(work, { oddityId, what: "asked", why: null })
  return { oddityId }
}

export function notThisWay(): Refusal {
  return new Refusal("oddity.not_this_way", 409, "This cannot be resolved this way.")
}

/** What is too much goes back the way it came, and what is only held is let go. */
export async function giveBackOddity(work: Work, input: ToDo): Promise<OddityReply> {
  return giveOrAsk(work, await openAct(work, input, "give_back"), { why: input.why, asCredit: false })
}

/** A refund that failed becomes store credit of the order's customer instead. */
export async function giveCreditForOddity(work: Work, input: ToDo): Promise<OddityReply> {
  return giveOrAsk(work, await openAct(work, input, "give_credit"), { why: input.why, asCredit: true })
}

type Giving = { why: string; asCredit: boolean }

/** Above the limit of the shop it waits for a second person, as every refund does. */
async function giveOrAsk(work: Work, opened: Opened, giving: Giving): Promise<OddityReply> {
  const { oddity, intent } = opened
  const { oddityId, orderId } = oddity
  const amount = amountOf(opened)
  await needConfirmationAbove(work, amount)
  const isHeld = intent.state === "authorized"
  const request = isHeld ? undefined : await askForOddity(work, { oddityId, orderId, amount, ...giving })
  if (!request) return giveNow(work, opened, giving)
  noteDeed(work, { oddityId, what: "asked_second", why: giving.why })
  return getOddity(work.tx, { oddityId })
}

export function amountOf({ cause }: Pick<Opened, "cause">): Money {
  if (cause?.amountMinor == null || cause.currency === null) throw overAlready()
  return money(cause.amountMinor, cause.currency)
}

givenByTwo({
  kind: "oddity",
  needs: "payments.refund",
  async give(work, { subject: oddityId, amount, why, asCredit }) {
    assert(oddityId, "what is odd has its name")
    const opened = await openAct(work, { oddityId }, asCredit ? "give_credit" : "give_back")
    const now = amountOf(opened)
    if (now.minor !== amount.minor || now.currency !== amount.currency) {
      const message = "What is odd has changed since it was asked for. Refuse it, and have it asked for anew."
      throw new Refusal("refund_request.changed", 409, message, { amount: now })
    }
    await giveNow(work, opened, { why, asCredit })
  },
})

async function giveNow(work: Work, opened: Opened, { why, asCredit }: Giving): Promise<OddityReply> {
  const { oddity, intent } = opened
  const amount = amountOf(opened)
  const creditTo = asCredit ? await customerOf(work, oddity) : undefined
  if (oddity.kind === "refund_returned" && oddity.refundId !== null && creditTo !== undefined) {
    await creditReturned(work, { intent, amount, why, creditTo, refundId: oddity.refundId })
  } else if (intent.state === "authorized") askToCancel(work, intent)
  else await refundAgain(work, opened, { amount, why, creditTo })
  const { oddityId } = oddity
  closeOddity(work, { oddityId, to: "resolved", what: asCredit ? "gave_credit" : "gave_back", why })
  return getOddity(work.tx, { oddityId })
}

/** In place of a refund that failed it is for the same units, where they are not given back since. */
async function refundAgain(
  work: Work,
  { oddity, intent }: Opened,
  given: { amount: Money; why: string; creditTo: string | undefined },
): Promise<void> {
  const { orderId, refundId: failedId } = oddity
  const inPlaceOf = oddity.kind === "refund_failed" ? (failedId ?? undefined) : undefined
  const refundId = await refundOnePayment(work, { intent, ...given, inPlaceOf })
  if (inPlaceOf === undefined || orderId === null) return
  await retakeParts(work, { orderId, failedId: inPlaceOf, refundId, amountMinor: given.amount.minor })
}

async function customerOf(work: Work, { orderId }: Oddity): Promise<string> {
  const sold = await work.tx.maybe(sql<{ customerId: string | null }>`
    select customer_id from orders.orders where id = ${orderId}
  `)
  if (sold?.customerId) return sold.customerId
  const message = "Store credit needs an account, and this order was placed by a guest."
  throw new Refusal("gift_card.no_account", 409, message)
}

/** The promise has ended: its buyer gets a link to pay. It stays open until they have. */
export async function askPayerOfOddity(work: Work, { oddityId }: { oddityId: string }): Promise<OddityReply> {
  const { oddity } = await openAct(work, { oddityId }, "ask_to_pay")
  const { orderId } = oddity
  assert(orderId !== null, "what was promised belongs to an order")
  await askToPay(work, { orderId })
  noteDeed(work, { oddityId, what: "asked_payer", why: null })
  return getOddity(work.tx, { oddityId })
}

/** Somebody has answered it on the provider's page; how it ends the provider says. */
export async function answerOddity(work: Work, { oddityId, why }: ToDo): Promise<OddityReply> {
  const { oddity } = await openAct(work, { oddityId }, "answer")
  noteAnswered(work, { disputeId: oddity.subject })
  closeOddity(work, { oddityId, to: "resolved", what: "answered", why })
  return getOddity(work.tx, { oddityId })
}

/** Somebody has looked, and says why nothing is to be done. It is not found again. */
export async function dismissOddity(work: Work, { oddityId, why }: ToDo): Promise<OddityReply> {
  const row = await work.tx.maybe(sql<{ state: OddityState }>`
    select state from books.oddities where id = ${oddityId} for update
  `)
  if (!row) throw notFound("oddity")
  checkOpen(row.state)
  closeOddity(work, { oddityId, to: "dismissed", what: "dismissed", why })
  return getOddity(work.tx, { oddityId })
}

/** Has all taken that the order owes, also what has not left: its promise ends, or the bank said no. */
export async function askToCaptureOddity(
  work: Work,
  input: { oddityId: string },
): Promise<{ oddityId: string; orderId: string; kind: OddityKind }> {
  const { oddity, intent } = await openAct(work, input, "capture")
  const { oddityId, kind } = oddity
  const { orderId } = intent
  assert(orderId !== null, "what is promised belongs to an order")
  await askToCapture(work, { orderId })
  noteDeed(work, { oddityId, what: "asked", why: null })
  return { oddityId, orderId, kind }
}

/** The second half: the provider is asked, and what is in order by then is closed. */
export async function captureOddity(
  out: Outside,
  { oddityId, orderId, kind }: { oddityId: string; orderId: string; kind: OddityKind },
): Promise<OddityReply> {
  await captureNow(out, { orderId })
  await lookAgain(out, kind)
  return getOddity(out.db, { oddityId })
}

export async function lookAgain(out: Outside, kind: OddityKind): Promise<void> {
  const detector = detectors.find((one) => one.kind === kind)
  assert(detector, "every kind has its detector")
  await lookForAll(out, detector)
}

type Asked = { oddityId: string; kind: OddityKind; provider: string; payment: AskedOf | null }

/** Has the provider asked once more. What it answers heals the payment, as its own message would. */
export async function askAboutOddity(work: Work, input: { oddityId: string }): Promise<Asked> {
  const { oddity, intent } = await openAct(work, input, "look_up")
  const { oddityId, kind, refundId } = oddity
  noteDeed(work, { oddityId, what: "asked", why: null })
  const asked = { oddityId, kind, provider: intent.provider }
  if (refundId !== null) {
    askToRefundAgain(work, { refundId })
    return { ...asked, payment: null }
  }
  askToLookUp(work, intent)
  const { intentId, amount, attemptId } = intent
  return { ...asked, payment: { key: intentId, amount, order: attemptId } }
}

/** The second half: what the provider says by itself counts more than a message that names something else. */
export async function hearAboutOddity(out: Outside, asked: Asked): Promise<OddityReply> {
  const { oddityId, kind, payment, provider } = asked
  const outcome = payment && (await out.providers.payment(provider).lookUp(payment))
  const isAgreed = payment !== null && outcome !== null && agrees(outcome, payment)
  if ((kind === "amount_differs" || kind === "message_refused") && isAgreed) {
    await out.inWork(async (work) =>
      closeOddity(work, { oddityId, to: "resolved", what: "answered", why: outcome.kind }),
    )
  } else if (outcome) {
    await out.inWork(async (work) => noteDeed(work, { oddityId, what: "answered", why: saidBy(outcome) }))
  }
  return getOddity(out.db, { oddityId })
}

function agrees(outcome: Outcome, { amount }: AskedOf): boolean {
  if (outcome.kind === "unknown") return false
  if (outcome.kind !== "done") return true
  return outcome.authorized.currency === amount.currency && outcome.authorized.minor === amount.minor
}

function saidBy(outcome: Outcome): string {
  return outcome.kind === "unknown" ? outcome.why.slice(0, 300) : outcome.kind
}
