import { all, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import type { ProviderMessage } from "../provider.ts"
import { mismatchOf, parkedHoursMax, parkedMinutesMax } from "../rules.ts"
import { doOthersWait, tellNews } from "./news.ts"

export type TakenMessage = { state: "taken" | "parked" | "refused" | "known" | "passed" }

export type MessageToTake = { provider: string; account: string; message: ProviderMessage; body: string }

/**
 * Keeps messages whose signatures were good, each once, and compares them with our books: those that came at
 * the same time in one statement. A message moves no money by itself: it only says where to look, so late,
 * repeated and reordered ones are harmless.
 */
export async function takeMessages(work: Work, given: readonly MessageToTake[]): Promise<TakenMessage[]> {
  const [oursOf, othersWait] = await all(findIntents(work, given), doOthersWait(work))
  const judged = given.map((one) => {
    const ours = oursOf(one)
    return { ...one, ours, ...judge({ ...one, ours }) }
  })
  const kept = await keep(work, judged)
  const taken = judged.map((one): TakenMessage & { ours: FoundIntent | undefined } => {
    // Told twice at the same time, the second one is known.
    const isNew = kept.delete(nameOf(one.provider, one.message.eventId))
    return { state: isNew ? one.state : "known", ours: one.ours }
  })
  tellNews(
    work,
    taken.flatMap(({ state, ours }) => (state === "taken" && ours ? [ours] : [])),
    { othersWait },
  )
  return taken.map(({ state }) => ({ state }))
}

export async function takeMessage(work: Work, input: MessageToTake): Promise<TakenMessage> {
  const [taken] = await takeMessages(work, [input])
  return taken as TakenMessage
}

const nameOf = (provider: string, eventId: string) => `${provider} ${eventId}`

type Judged = MessageToTake & Verdict & { ours: FoundIntent | undefined }

/** Gives the names of those that are new. */
async function keep(work: Work, judged: readonly Judged[]): Promise<Set<string>> {
  // In one order, so that two processes that are told the same never wait for each other.
  const rows = [...judged].sort((one, other) => (one.message.eventId < other.message.eventId ? -1 : 1))
  const kept = await work.tx.many(sql<{ provider: string; eventId: string }>`
    insert into payments.inbox
      (id, provider, event_id, state, kind, intent_id, message, body, reason, look_at, received_at)
    select id, provider, event_id, state, kind, intent_id, message, body, reason,
      case when state = 'parked' then ${work.now}::timestamptz end, ${work.now}
    from unnest(
      ${rows.map(() => newId("event"))}::text[], ${rows.map(({ provider }) => provider)}::text[],
      ${rows.map(({ message }) => message.eventId)}::text[], ${rows.map(({ state }) => state)}::text[],
      ${rows.map(({ message }) => message.kind)}::text[],
      ${rows.map(({ ours }) => ours?.intentId ?? null)}::text[],
      ${rows.map(({ message }) => toJson(message))}::jsonb[], ${rows.map(({ body }) => body)}::text[],
      ${rows.map(({ reason }) => reason)}::text[]
    ) as told (id, provider, event_id, state, kind, intent_id, message, body, reason)
    on conflict (provider, event_id) do nothing
    returning provider, event_id
  `)
  return new Set(kept.map(({ provider, eventId }) => nameOf(provider, eventId)))
}

type Told = Pick<MessageToTake, "provider" | "message">
type Known = FoundIntent & { provider: string; reference: string | null }

const knownColumns = sql`
  i.id as intent_id, i.attempt_id, i.amount_minor, i.currency, i.provider, i.reference
`

/** By our key, or by what the provider calls the payment where a message does not carry it. */
async function findIntents(
  work: Work,
  given: readonly Told[],
): Promise<(told: Told) => FoundIntent | undefined> {
  const keys = given.flatMap(({ message }) => message.key ?? [])
  const named = given.filter(({ message }) => message.key === null && message.reference)
  const [byKey, byReference] = await all(
    keys.length === 0
      ? []
      : work.tx.many(sql<Known>`
          select ${knownColumns} from payments.intents i
          where i.id = any(${keys}::text[]) limit ${keys.length}
        `),
    named.length === 0
      ? []
      : work.tx.many(sql<Known>`
          select ${knownColumns}
          from unnest(
            ${named.map(({ provider }) => provider)}::text[],
            ${named.map(({ message }) => message.reference)}::text[]
          ) as told (provider, reference)
          join payments.intents i on i.provider = told.provider and i.reference = told.reference
          limit ${named.length}
        `),
  )
  const keyed = new Map(byKey.map((one) => [nameOf(one.provider, one.intentId), one]))
  const referred = new Map(byReference.map((one) => [nameOf(one.provider, one.reference ?? ""), one]))
  return ({ provider, message: { key, reference } }) =>
    key === null ? referred.get(nameOf(provider, reference ?? "")) : keyed.get(nameOf(provider, key))
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
  const told = { provider: kept.provider, message }
  const ours = (await findIntents(work, [told]))(told)
  const judged = judge({ message, ours, account })
  // What has waited for its payment for too long waits no more.
  const ageHours = (work.now.getTime() - kept.receivedAt.getTime()) / 3_600_000
  const isTooOld = judged.state === "parked" && ageHours > parkedHoursMax
  const verdict: Verdict = isTooOld ? { ...judged, state: "refused" } : judged
  work.write(sql`
    update payments.inbox
    set state = ${verdict.state}, reason = ${verdict.reason}, intent_id = ${ours?.intentId ?? null},
        message = ${toJson(message)}::jsonb, tries = tries + 1,
        look_at = case when ${verdict.state} = 'parked' then ${work.now}::timestamptz end
    where id = ${messageId}
  `)
  if (ours && verdict.state === "taken") tellNews(work, [ours])
  return { state: verdict.state }
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

// Many of another shop on the same account keep none of ours waiting.
export const parkedAtOnce = 1_000

/**
 * Looks again at messages about payments that we did not know when they came: at first every minute, then
 * less and less often. After a day they are refused.
 */
export async function retryParked(work: Work, input: { accountOf: Map<string, string> }): Promise<void> {
  const { accountOf } = input
  const parked = await work.tx.many(sql<ParkedMessage>`
    select m.id, m.provider, m.message, m.received_at, i.id as intent_id, i.attempt_id, i.amount_minor,
      i.currency
    from payments.inbox m
    left join payments.intents i on i.provider = m.provider
      and (
        i.id = m.message ->> 'key'
        or (m.message ->> 'key' is null and i.reference = m.message ->> 'reference')
      )
    -- One of a provider that had none waiting a moment ago is looked at next time.
    where m.state = 'parked' and m.look_at <= ${work.now}
      and m.provider = any(${[...accountOf.keys()]}::text[])
    order by m.look_at, m.id
    limit ${parkedAtOnce}
    for update of m skip locked
  `)
  for (const row of parked) {
    if (row.intentId !== null)
      retryOne(work, { row, ours: row as FoundIntent, account: accountOf.get(row.provider) ?? "" })
  }
  const unknown = parked.filter(({ intentId }) => intentId === null).map(({ id }) => id)
  if (unknown.length === 0) return
  const since = new Date(work.now.getTime() - parkedHoursMax * 3_600_000)
  work.write(sql`
    update payments.inbox
    set state = case when received_at < ${since} then 'refused' else 'parked' end, tries = tries + 1,
        look_at = case when received_at >= ${since}
          then ${work.now}::timestamptz + least(tries * tries, ${parkedMinutesMax}) * interval '1 minute' end
    where id = any(${unknown}::text[])
  `)
}

type Parked = { row: ParkedMessage; ours: FoundIntent; account: string }

function retryOne(work: Work, { row, ours, account }: Parked): void {
  const verdict = judge({ message: fromStored(row.message), ours, account })
  work.write(sql`
    update payments.inbox
    set state = ${verdict.state}, reason = ${verdict.reason}, intent_id = ${ours.intentId}, tries = tries + 1,
        look_at = null
    where id = ${row.id}
  `)
  if (verdict.state === "taken") tellNews(work, [ours])
}

export function fromStored({ amount, at, ...message }: StoredMessage): ProviderMessage {
  return { ...message, amount: amount && money(BigInt(amount.minor), amount.currency), at: new Date(at) }
}
