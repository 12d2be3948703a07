import type Stripe from "stripe"
import type { BalanceMovement, BalancePage, Dispute, DisputeAnswer } from "../../provider.ts"
import { fromStripe } from "./amounts.ts"
import type { Asking, StripeDesk } from "./api.ts"

const pageMax = 100

// Stripe begins its lists with the newest: the first page of ours is its last one.
const pagesBackMax = 100

/** What moved on our balance, the oldest first, from the day on that the shop has had its keys. */
export async function balance(
  desk: StripeDesk,
  { after, limit }: { after: string | null; limit: number },
): Promise<BalancePage> {
  const asking = desk.start()
  const keys = await desk.keys()
  if (!keys) return { kind: "unknown", why: "the shop has no keys of Stripe" }
  const since = Math.floor(keys.since.getTime() / 1000)
  const page = after === null ? await oldestPage(asking, since) : await nextPage(asking, after, limit)
  if (typeof page === "string") return { kind: "unknown", why: page }

  const rows = page.data.slice().reverse()
  const movements: BalanceMovement[] = []
  for (const row of rows) {
    const movement = await movementOf(asking, row)
    if (typeof movement === "string") return { kind: "unknown", why: movement }
    movements.push(movement)
  }
  // Whoever asks for fewer than a page holds gets them next time, behind what they know then.
  const given = movements.slice(0, limit)
  return { kind: "done", movements: given, isLast: !page.has_more && given.length === movements.length }
}

type Page = { data: Stripe.BalanceTransaction[]; has_more: boolean }

async function nextPage(asking: Asking, after: string, limit: number): Promise<Page | string> {
  const answer = await asking.ask((stripe, options) =>
    stripe.balanceTransactions.list(
      { ending_before: after, limit: Math.min(limit, pageMax), expand: ["data.source"] },
      options,
    ),
  )
  return answer.kind === "answer" ? answer.value : whyOf(answer)
}

async function oldestPage(asking: Asking, since: number): Promise<Page | string> {
  let before: string | undefined
  for (let page = 0; page < pagesBackMax; page++) {
    const answer = await asking.ask((stripe, options) =>
      stripe.balanceTransactions.list(
        {
          created: { gte: since },
          limit: pageMax,
          expand: ["data.source"],
          ...(before && { starting_after: before }),
        },
        options,
      ),
    )
    if (answer.kind !== "answer") return whyOf(answer)
    // `has_more` here speaks of older ones; newer ones are there when this is not the first page.
    if (!answer.value.has_more) return { data: answer.value.data, has_more: page > 0 }
    before = answer.value.data.at(-1)?.id
  }
  return `the balance has more than ${pagesBackMax * pageMax} movements since the shop has had its keys`
}

function whyOf(answer: { kind: "refused"; code: string } | { kind: "silence"; why: string }): string {
  return answer.kind === "silence" ? answer.why : answer.code
}

async function movementOf(asking: Asking, row: Stripe.BalanceTransaction): Promise<BalanceMovement | string> {
  const amount = fromStripe(row.amount, row.currency)
  const fee = fromStripe(row.fee, row.currency)
  if (!amount || !fee) return `the movement ${row.id} has an amount that cannot be read`
  const source = typeof row.source === "string" ? null : row.source
  const named = namesOf(source)
  const key = named.payment === undefined ? (named.key ?? null) : await keyOf(asking, named.payment)
  if (key instanceof Error) return key.message
  return {
    id: row.id,
    kind: kindOf(row, source),
    key,
    reference: named.reference ?? (typeof row.source === "string" ? row.source : null),
    amount,
    fee,
    at: new Date(row.created * 1000),
    availableAt: new Date(row.available_on * 1000),
  }
}

type Named = { key?: string | undefined; reference?: string; payment?: string }

/** A charge and a refund have our id with them; a dispute has only its payment. */
function namesOf(source: Exclude<Stripe.BalanceTransaction["source"], string>): Named {
  if (!source) return {}
  if (source.object === "charge") {
    const payment = idIn(source.payment_intent)
    return { key: source.metadata.intent, reference: payment ?? source.id }
  }
  if (source.object === "refund") return { key: source.metadata?.refund, reference: source.id }
  if (source.object === "dispute") {
    const payment = idIn(source.payment_intent)
    return { reference: source.id, ...(payment !== undefined && { payment }) }
  }
  return { reference: source.id }
}

function idIn(thing: string | { id: string } | null): string | undefined {
  return typeof thing === "string" ? thing : thing?.id
}

async function keyOf(asking: Asking, payment: string): Promise<string | null | Error> {
  const answer = await asking.ask((stripe, options) => stripe.paymentIntents.retrieve(payment, {}, options))
  if (answer.kind === "answer") return answer.value.metadata.intent ?? null
  return answer.kind === "refused" ? null : new Error(answer.why)
}

const kinds: Record<string, BalanceMovement["kind"]> = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_failed",
  stripe_fee: "fee",
  stripe_fx_fee: "fee",
  tax_fee: "fee",
  payout: "payout",
  payout_failure: "payout_failed",
  payout_cancel: "payout_failed",
}

function kindOf(
  row: Stripe.BalanceTransaction,
  source: Exclude<Stripe.BalanceTransaction["source"], string>,
): BalanceMovement["kind"] {
  if (source?.object === "dispute") return row.amount < 0 ? "dispute" : "dispute_won"
  return kinds[row.type] ?? "adjustment"
}

/** A dispute as it stands. */
export async function dispute(
  desk: StripeDesk,
  { reference }: { reference: string },
): Promise<DisputeAnswer> {
  const asking = desk.start()
  const answer = await asking.ask((stripe, options) =>
    stripe.disputes.retrieve(reference, { expand: ["payment_intent"] }, options),
  )
  if (answer.kind !== "answer") return { kind: "unknown", why: whyOf(answer) }
  const { amount, currency, payment_intent: payment, evidence_details: evidence, status } = answer.value
  const disputed = fromStripe(amount, currency)
  const key = typeof payment === "object" ? payment?.metadata.intent : undefined
  const state = disputeStates[status]
  if (!disputed || key === undefined || state === undefined)
    return { kind: "unknown", why: "the dispute is not about a payment of ours, or cannot be read" }
  const respondBy = evidence.due_by === null ? null : new Date(evidence.due_by * 1000)
  return {
    kind: "done",
    dispute: { reference, key, amount: disputed, state, reason: answer.value.reason, respondBy },
  }
}

const disputeStates: Record<string, Dispute["state"]> = {
  warning_needs_response: "needs_response",
  needs_response: "needs_response",
  appeal_needs_response: "needs_response",
  warning_under_review: "under_review",
  under_review: "under_review",
  appeal_under_review: "under_review",
  // A warning that is closed, and one that was prevented, take no money.
  warning_closed: "won",
  prevented: "won",
  won: "won",
  lost: "lost",
}
