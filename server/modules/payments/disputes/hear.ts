import { actorName, type Outside, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import type { Dispute } from "../provider.ts"

export const disputesJob = job({ name: "payments.disputes", run: hearDisputes, cron: "* * * * *" })

// What is open changes on its own: it is asked for again, also when no message came.
const askAgainHours = 6

// A dispute that cannot be read is asked for that long; it may be of another shop on the same account.
const tryDays = 3

type Told = { provider: string; reference: string }

/** Disputes that a message or a movement of the balance tells of, and those that are open. */
export async function hearDisputes(out: Outside): Promise<void> {
  const now = out.now()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const told = await out.db.many(sql<Told>`
    select told.provider, told.reference
    from (
      select provider, message ->> 'dispute' as reference, received_at as at from payments.inbox
      where state = 'taken' and message ->> 'dispute' is not null
        and received_at > ${before(tryDays * 86_400_000)}
      union all
      select provider, reference, learned_at from payments.balance_movements
      where kind in ('dispute', 'dispute_won') and reference is not null
        and learned_at > ${before(tryDays * 86_400_000)}
    ) told
    left join payments.disputes known using (provider, reference)
    where known.id is null or known.asked_at < told.at
    union
    select provider, reference from payments.disputes
    where state in ('needs_response', 'under_review') and asked_at < ${before(askAgainHours * 3_600_000)}
    limit 100
  `)
  for (const one of told) {
    await hearDispute(out, one).catch((error) =>
      out.log.warn({ ...one, err: error }, "a dispute could not be read"),
    )
  }
}

async function hearDispute(out: Outside, { provider, reference }: Told): Promise<void> {
  const askedAt = out.now()
  const answer = await out.providers.payment(provider).dispute?.({ reference })
  if (answer?.kind === "done") {
    await out.inWork((work) => recordDispute(work, { provider, dispute: answer.dispute, askedAt }))
  } else if (answer) out.log.warn({ provider, reference, why: answer.why }, "a dispute is not known")
}

type Known = { disputeId: string; state: Dispute["state"]; askedAt: Date }

async function recordDispute(
  work: Work,
  { provider, dispute, askedAt }: { provider: string; dispute: Dispute; askedAt: Date },
): Promise<void> {
  const { reference, key, amount, state, reason, respondBy } = dispute
  // The payment is locked first, so that two who hear of it write it down once.
  const payment = await work.tx.maybe(sql<{ id: string }>`
    select id from payments.intents where id = ${key} and provider = ${provider} for update
  `)
  if (!payment) return
  const known = await work.tx.maybe(sql<Known>`
    select id as dispute_id, state, asked_at from payments.disputes
    where provider = ${provider} and reference = ${reference} for update
  `)
  // Two may ask at once, and the answer that was asked for first come last.
  if (known && known.askedAt > askedAt) return
  const disputeId = known?.disputeId ?? newId("dispute")
  work.write(sql`
    insert into payments.disputes
      (id, provider, reference, intent_id, state, currency, amount_minor, reason, respond_by, opened_at,
       asked_at)
    values
      (${disputeId}, ${provider}, ${reference}, ${key}, ${state}, ${amount.currency}, ${amount.minor},
       ${reason.slice(0, 300)}, ${respondBy}, ${work.now}, ${askedAt})
    on conflict (provider, reference) do update
    set state = excluded.state, currency = excluded.currency, amount_minor = excluded.amount_minor,
        reason = excluded.reason, respond_by = excluded.respond_by, asked_at = excluded.asked_at
  `)
  if (known?.state === state) return
  work.write(sql`
    insert into payments.dispute_history (id, dispute_id, from_state, to_state, actor, at)
    values (${newId("history")}, ${disputeId}, ${known?.state ?? null}, ${state}, ${actorName(work.actor)},
      ${work.now})
  `)
}

/** Somebody has answered it at the provider; what becomes of it the provider says. */
export function noteAnswered(work: Work, { disputeId }: { disputeId: string }): void {
  work.write(sql`update payments.disputes set answered_at = ${work.now} where id = ${disputeId}`)
}

/** Where a dispute is answered: on the provider's own page, where there is one. */
export function pageOfDispute(provider: string, reference: string): string | null {
  const pages: Record<string, string> = {
    stripe: "https://dashboard.stripe.com/disputes/",
    stripe_test: "https://dashboard.stripe.com/test/disputes/",
  }
  const page = pages[provider]
  return page === undefined ? null : `${page}${encodeURIComponent(reference)}`
}
