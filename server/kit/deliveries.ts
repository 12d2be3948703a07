import type { Db, Outside, Work } from "./db.ts"
import type { Subscription } from "./events.ts"
import { type Job, jobTriesMax } from "./jobs.ts"
import type { Log } from "./log.ts"
import { type Sql, sql } from "./sql.ts"
import { reasonOf } from "./terminal.ts"

export type Deliverer = {
  /** These were announced in this process: look soon, or at once when one of them cannot wait. */
  wake(events: readonly string[]): void
  close(): Promise<void>
}

type Options = {
  subscriptions: readonly Subscription[]
  outside: (actorName: string) => Outside
  log: Log
  gatherMs?: number
}

const batchMax = 50
const pollMs = 250

// Events that come within this time are delivered together: a busy second takes a few transactions, not
// hundreds. What shoppers see change (`prompt`) does not wait for it.
const gatherMs = 75

const triesMax = 12

/**
 * Writes down who wants to hear of what, before anything is announced; who is gone is
 * kept, but hears nothing new.
 */
export async function enroll(work: Work, subscriptions: readonly Subscription[]): Promise<void> {
  const names = subscriptions.map(({ subscriber }) => subscriber)
  const events = subscriptions.map(({ event }) => event)
  const wants = subscriptions.map((one) => (one.only ? JSON.stringify(one.only) : null))
  work.write(sql`
    insert into kit.subscribers as known (name, event, wants, active)
    select name, event, wants, true
    from unnest(${names}::text[], ${events}::text[], ${wants}::jsonb[]) as given (name, event, wants)
    order by name
    on conflict (name) do update set event = excluded.event, wants = excluded.wants, active = true
    where (known.event, known.wants, known.active) is distinct from (excluded.event, excluded.wants, true)
  `)
  work.write(sql`update kit.subscribers set active = false where active and name <> all(${names}::text[])`)
}

type Urgency = "soon" | "now"

/** Brings each event to each of its subscribers, in the background, until it is closed. */
export function openDeliverer(options: Options): Deliverer {
  const out = options.outside("deliveries")
  const prompt = new Set(options.subscriptions.filter((one) => one.prompt).map(({ event }) => event))
  let closed = false
  let announced: Urgency | undefined
  let stir: (urgency: Urgency) => void = () => {}
  const rest = (milliseconds: number, until: (urgency: Urgency) => boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      stir = (urgency) => {
        if (!closed && !until(urgency)) return
        clearTimeout(timer)
        resolve()
      }
    })

  async function loop(): Promise<void> {
    while (!closed) {
      const found = await deliverOnce(options, out).catch(async (error) => {
        options.log.warn({ reason: reasonOf(error) }, "events wait")
        if (!closed) await rest(1_000, () => false)
        return "nothing" as const
      })
      if (found === "more" || closed) continue
      if (found === "nothing" && announced === undefined) await rest(pollMs, () => true)
      const mayGather = found === "some" ? announced !== "now" : announced === "soon"
      if (mayGather && !closed) await rest(options.gatherMs ?? gatherMs, (urgency) => urgency === "now")
      announced = undefined
    }
  }
  const looping = loop()
  return {
    wake(events) {
      const urgency = events.some((event) => prompt.has(event)) ? "now" : "soon"
      if (announced !== "now") announced = urgency
      stir(urgency)
    },
    async close() {
      closed = true
      stir("now")
      await looping
    },
  }
}

/** All that is due, subscriber by subscriber, again and again until there is nothing left. */
export async function deliverDue(options: Options, out: Outside): Promise<void> {
  while ((await deliverOnce(options, out)) !== "nothing");
}

/**
 * A batch for each subscriber that something is due for. "more": one of them was full, and the next waits.
 */
async function deliverOnce(options: Options, out: Outside): Promise<"nothing" | "some" | "more"> {
  const waiting = await out.db.many(sql<{ subscriber: string }>`
    select s.name as subscriber from kit.subscribers s
    where exists (
      select from kit.deliveries d
      where d.subscriber = s.name and d.state = 'waiting' and d.next_try_at <= now()
    )
    order by s.name
    limit 500
  `)
  const known = options.subscriptions.filter(({ subscriber }) =>
    waiting.some((row) => row.subscriber === subscriber),
  )
  let found: "nothing" | "some" | "more" = "nothing"
  for (const subscription of known) {
    const delivered = await deliverTo(options, subscription)
    if (delivered === batchMax) found = "more"
    // Another process may have them all: it does not help to ask again at once.
    else if (delivered > 0 && found === "nothing") found = "some"
  }
  return found
}

async function deliverTo(options: Options, subscription: Subscription): Promise<number> {
  const out = options.outside(subscription.subscriber)
  try {
    return await out.inWork((work) => deliverBatch(work, subscription))
  } catch {
    return deliverOneByOne(options, subscription)
  }
}

export type Due = { eventId: string; payload: never }

/**
 * Up to fifty events in one transaction: their handlers' changes are kept together with
 * the mark that they are done.
 */
async function deliverBatch(work: Work, subscription: Subscription): Promise<number> {
  const due = await claim(work, { subscriber: subscription.subscriber, limit: batchMax })
  await deliver(work, subscription, due)
  return due.length
}

/** One of a batch failed: each gets its own transaction, and the failing one its own wait. */
async function deliverOneByOne(options: Options, subscription: Subscription): Promise<number> {
  const { subscriber } = subscription
  const out = options.outside(subscriber)
  for (let count = 0; count < batchMax; count++) {
    let tried: string | undefined
    try {
      const found = await out.inWork(async (work) => {
        const due = await claim(work, { subscriber, limit: 1 })
        tried = due[0]?.eventId
        await deliver(work, subscription, due)
        return due.length
      })
      if (found === 0) return count
    } catch (error) {
      const eventId = tried
      if (eventId === undefined) throw error
      options.log.warn({ subscriber, eventId, err: error }, "an event was not taken")
      await out.inWork((work) => noteFailure(work, { subscriber, eventId, error: reasonOf(error) }))
    }
  }
  return batchMax
}

function claim(work: Work, { subscriber, limit }: { subscriber: string; limit: number }): Promise<Due[]> {
  return work.tx.many(sql<Due>`
    select d.event_id, e.payload
    from kit.deliveries d
    join kit.events e on e.id = d.event_id
    where d.subscriber = ${subscriber} and d.state = 'waiting' and d.next_try_at <= now()
    order by d.next_try_at, d.event_id
    limit ${limit}
    for update of d skip locked
  `)
}

export async function deliver(work: Work, subscription: Subscription, due: Due[]): Promise<void> {
  if (due.length === 0) return
  if ("job" in subscription) addJobs(work, subscription, due)
  else if ("batch" in subscription) {
    await subscription.batch(
      work,
      due.map(({ payload }) => payload),
    )
  } else for (const { eventId, payload } of due) await subscription.command(work, payload, { id: eventId })
  work.write(sql`
    update kit.deliveries set state = 'done', tries = tries + 1, done_at = ${work.now}, error = null
    where subscriber = ${subscription.subscriber}
      and event_id = any(${due.map(({ eventId }) => eventId)}::text[])
  `)
}

/** The job's key is the event's, so that an event that comes twice makes one job. */
function addJobs(
  work: Work,
  { job, once, subscriber }: Subscription & { job: Job; once: boolean },
  due: Due[],
) {
  const wanted = once
    ? [{ key: subscriber, payload: {} }]
    : due.map((one) => ({ key: `${subscriber}:${one.eventId}`, payload: one.payload }))
  for (const { key, payload } of wanted) {
    work.write(sql`
      select graphile_worker.add_job(
        ${job.name}, payload => ${JSON.stringify(payload)}::json, job_key => ${key},
        queue_name => ${job.isPatient ? job.name : null}::text, max_attempts => ${jobTriesMax}::int
      )
    `)
  }
}

async function noteFailure(
  work: Work,
  input: { subscriber: string; eventId: string; error: string },
): Promise<void> {
  work.write(sql`
    update kit.deliveries
    set tries = tries + 1, error = ${input.error.slice(0, 500)},
        state = case when tries + 1 >= ${triesMax}::int then 'dead' else 'waiting' end,
        done_at = case when tries + 1 >= ${triesMax}::int then ${work.now}::timestamptz end,
        next_try_at = now() + least(power(2, tries), 3600) * interval '1 second'
    where subscriber = ${input.subscriber} and event_id = ${input.eventId} and state = 'waiting'
  `)
}

// Long enough to look into what happened last week; the audit compares events and deliveries within it.
const keptDays = 14

/** Events that everybody has heard. */
export async function pruneEvents(work: Work): Promise<number> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  const { count } = await work.tx.one(sql<{ count: number }>`
    with old as (
      select id from kit.events e
      where at < ${before} and not exists (
        select from kit.deliveries d where d.event_id = e.id and d.state <> 'done'
      )
      order by id limit 5000
    ),
    gone as (delete from kit.deliveries where event_id in (select id from old)),
    forgotten as (delete from kit.events where id in (select id from old) returning 1)
    select count(*)::int as count from forgotten
  `)
  return count
}

/** Whether events wait for a subscriber, as a piece of SQL for the audit of what it does with them. */
export function hasWaiting(subscriber: string): Sql {
  return sql`exists (select from kit.deliveries where subscriber = ${subscriber} and state = 'waiting')`
}

export type DeliveryCounts = { waiting: number; dead: number; oldestSeconds: number }

export function countDeliveries(db: Db): Promise<DeliveryCounts> {
  return db.one(sql<DeliveryCounts>`
    select count(*) filter (where d.state = 'waiting')::int as waiting,
      count(*) filter (where d.state = 'dead')::int as dead,
      coalesce(extract(epoch from now() - min(e.at) filter (where d.state = 'waiting')), 0)::float8
        as oldest_seconds
    from kit.deliveries d
    join kit.events e on e.id = d.event_id
    where d.state in ('waiting', 'dead')
  `)
}

export const deliveryAudit = [
  {
    name: "every event was brought to each of its subscribers, or waits and is tried",
    sql: sql`
      select d.subscriber, d.event_id from kit.deliveries d
      left join kit.events e on e.id = d.event_id
      where e.id is null or d.state = 'dead'
        or (d.state = 'waiting' and d.tries = 0 and d.next_try_at < now() - interval '5 minutes')
      limit 100
    `,
  },
]
