import type { Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { ProviderMessage } from "../provider.ts"
import { mismatchOf, parkedHoursMax } from "../rules.ts"

export type TakenMessage = { state: "taken" | "parked" | "refused" | "known" | "passed" }

/**
 * Keeps a message whose signature was good, once, and compares it with our books. A message moves no money by
 * itself: it only says where to look, so late, repeated and reordered ones are harmless.
 */
export async function takeMessage(
  work: Work,
  input: { provider: string; account: string; message: ProviderMessage; body: string },
): Promise<TakenMessage> {
  const { provider, account, message } = input
  const ours = await findIntent(work, input)
  const verdict = judge({ message, ours, account })
  const kept = await work.tx.maybe(sql<{ id: string }>`
    insert into payments.inbox
      (id, provider, event_id, state, kind, intent_id, message, body, reason, received_at)
    values (${newId("event")}, ${provider}, ${message.eventId}, ${verdict.state}, ${message.kind},
            ${ours?.intentId ?? null}, ${toJson(message)}::jsonb, ${input.body}, ${verdict.reason},
            ${work.now})
    on conflict (provider, event_id) do nothing
    returning id
  `)
  if (!kept) return { state: "known" }
  if (ours && verdict.state === "taken") announceMessage(work, ours)
  return { state: verdict.state }
}

async function findIntent(
  work: Work,
  { provider, message }: { provider: string; message: ProviderMessage },
): Promise<FoundIntent | undefined> {
  const { key, reference } = message
  if (key === null && !reference) return undefined
  return work.tx.maybe(
    key === null
      ? sql<FoundIntent>`
          select id as intent_id, attempt_id, amount_minor, currency from payments.intents
          where provider = ${provider} and reference = ${reference}
        `
      : sql<FoundIntent>`
          select id as intent_id, attempt_id, amount_minor, currency from payments.intents
          where id = ${key} and provider = ${provider}
        `,
  )
}

/** The same message once more, against our books as they are now. */
export async function judgeAgain(
  work: Work,
  input: { messageId: string; account: string; message: ProviderMessage },
): Promise<TakenMessage> {
  const { messageId, account, message } = input
  const kept = await work.tx.maybe(sql<{ provider: string; receivedAt: Date }>`
    select provider, received_at from payments.inbox where id = ${messageId} for update
  `)
  if (!kept) throw notFound("message")
  const ours = await findIntent(work, { provider: kept.provider, message })
  const judged = judge({ message, ours, account })
  const verdict = { ...judged, state: stateAfter(judged, work.now, kept) }
  work.write(sql`
    update payments.inbox
    set state = ${verdict.state}, reason = ${verdict.reason}, intent_id = ${ours?.intentId ?? null},
        message = ${toJson(message)}::jsonb, tries = tries + 1
    where id = ${messageId}
  `)
  if (ours && verdict.state === "taken") announceMessage(work, ours)
  return { state: verdict.state }
}

/** What has waited for its payment for too long waits no more. */
function stateAfter({ state }: Verdict, now: Date, { receivedAt }: { receivedAt: Date }): Verdict["state"] {
  const ageHours = (now.getTime() - receivedAt.getTime()) / 3_600_000
  return state === "parked" && ageHours > parkedHoursMax ? "refused" : state
}

type FoundIntent = { intentId: string; attemptId: string; amountMinor: bigint; currency: string }

type Verdict = { state: "taken" | "parked" | "refused"; reason: string | null }

function judge(input: { message: ProviderMessage; ours: FoundIntent | undefined; account: string }): Verdict {
  const { message, ours, account } = input
  if (message.key === null && !message.reference) {
    const reason = message.account === account ? null : "another account"
    return { state: reason === null ? "taken" : "refused", reason }
  }
  if (!ours) return { state: "parked", reason: "unknown payment" }
  const known = { attemptId: ours.attemptId, account, amount: money(ours.amountMinor, ours.currency) }
  const reason = mismatchOf(message, known) ?? null
  return { state: reason === null ? "taken" : "refused", reason }
}

function announceMessage(work: Work, ours: FoundIntent): void {
  announce(work, "payment.message_received", { intentId: ours.intentId, attemptId: ours.attemptId })
}

function toJson(message: ProviderMessage): string {
  const { amount } = message
  return JSON.stringify({ ...message, amount: amount && { ...amount, minor: Number(amount.minor) } })
}

export type StoredMessage = Omit<ProviderMessage, "amount" | "at"> & {
  amount: { minor: number; currency: string } | null
  at: string
}

type ParkedMessage = { id: string; provider: string; message: StoredMessage; receivedAt: Date } & {
  [field in keyof FoundIntent]: FoundIntent[field] | null
}

/**
 * Looks again at messages about payments that we did not know when they came. After a day they are refused.
 */
export async function retryParked(work: Work, input: { accountOf: Map<string, string> }): Promise<void> {
  const parked = await work.tx.many(sql<ParkedMessage>`
    select m.id, m.provider, m.message, m.received_at, i.id as intent_id, i.attempt_id, i.amount_minor,
      i.currency
    from payments.inbox m
    left join payments.intents i on i.provider = m.provider
      and (
        i.id = m.message ->> 'key'
        or (m.message ->> 'key' is null and i.reference = m.message ->> 'reference')
      )
    where m.state = 'parked'
    order by m.received_at, m.id
    limit 100
    for update of m skip locked
  `)
  for (const row of parked) {
    // One of a provider that had none waiting a moment ago is looked at next time.
    const account = input.accountOf.get(row.provider)
    if (account !== undefined) retryOne(work, { row, account })
  }
}

function retryOne(work: Work, { row, account }: { row: ParkedMessage; account: string }): void {
  const ours = row.intentId === null ? undefined : (row as FoundIntent)
  const verdict = judge({ message: fromStored(row.message), ours, account })
  const state = stateAfter(verdict, work.now, row)
  work.write(sql`
    update payments.inbox
    set state = ${state}, reason = ${verdict.reason}, intent_id = ${ours?.intentId ?? null}, tries = tries + 1
    where id = ${row.id}
  `)
  if (ours && state === "taken") announceMessage(work, ours)
}

export function fromStored({ amount, at, ...message }: StoredMessage): ProviderMessage {
  return { ...message, amount: amount && money(BigInt(amount.minor), amount.currency), at: new Date(at) }
}
