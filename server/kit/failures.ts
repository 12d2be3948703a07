import type { Db, Work } from "./db.ts"
import { notFound, Refusal } from "./errors.ts"
import { sql } from "./sql.ts"

/** Work in the background that failed, and was tried again or given up. */
export type FailedJob = {
  jobId: string
  name: string
  tries: number
  reason: string | null
  since: Date
  isGivenUp: boolean
  nextTryAt: Date
}

export type FailedDelivery = {
  eventId: string
  event: string
  subscriber: string
  tries: number
  reason: string | null
  since: Date
  isGivenUp: boolean
  nextTryAt: Date
}

// More are not looked through one by one.
export const failuresMax = 100

// A network that stumbles is no news; what has failed so often stands in the way of something.
const triesWorthATold = 3

/** What was given up first, and what fails again and again. */
export function listFailedJobs(db: Db): Promise<FailedJob[]> {
  return db.many(sql<FailedJob>`
    select job.id::text as job_id, task.identifier as name, job.attempts::int as tries,
      job.last_error as reason, job.created_at as since,
      job.attempts >= job.max_attempts as is_given_up, job.run_at as next_try_at
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where job.last_error is not null and job.locked_at is null
      and (job.attempts >= job.max_attempts or job.attempts >= ${triesWorthATold}::int)
    order by is_given_up desc, job.id
    limit ${failuresMax}
  `)
}

export function listFailedDeliveries(db: Db): Promise<FailedDelivery[]> {
  return db.many(sql<FailedDelivery>`
    select d.event_id, e.name as event, d.subscriber, d.tries, d.error as reason, e.at as since,
      d.state = 'dead' as is_given_up, d.next_try_at
    from kit.deliveries d
    join kit.events e on e.id = d.event_id
    where d.state = 'dead' or (d.state = 'waiting' and d.tries >= ${triesWorthATold}::int)
    order by is_given_up desc, d.event_id, d.subscriber
    limit ${failuresMax}
  `)
}

/** From the beginning, at once. */
export async function retryJob(work: Work, input: { jobId: string }): Promise<void> {
  await lockJob(work, input)
  work.write(sql`
    select graphile_worker.reschedule_jobs(
      array[${input.jobId}]::bigint[], run_at => ${work.now}, attempts => 0
    )
  `)
}

/** It will not be done. */
export async function leaveJob(work: Work, input: { jobId: string }): Promise<void> {
  await lockJob(work, input)
  work.write(sql`select graphile_worker.complete_jobs(array[${input.jobId}]::bigint[])`)
}

async function lockJob(work: Work, { jobId }: { jobId: string }): Promise<void> {
  const found = await work.tx.maybe(sql<{ isRunning: boolean }>`
    select locked_by is not null as is_running from graphile_worker._private_jobs
    where id = ${jobId}::bigint for update
  `)
  if (!found) throw notFound("job")
  if (!found.isRunning) return
  throw new Refusal("job.running", 409, "It is being tried at this moment. Look again in a moment.")
}

type Named = { eventId: string; subscriber: string }

export async function retryDelivery(work: Work, input: Named): Promise<void> {
  await lockDelivery(work, input)
  work.write(sql`
    update kit.deliveries set state = 'waiting', tries = 0, next_try_at = ${work.now}, done_at = null
    where subscriber = ${input.subscriber} and event_id = ${input.eventId}
  `)
}

/** The subscriber will not hear of it. */
export async function leaveDelivery(work: Work, input: Named): Promise<void> {
  await lockDelivery(work, input)
  work.write(sql`
    update kit.deliveries set state = 'done', done_at = ${work.now}
    where subscriber = ${input.subscriber} and event_id = ${input.eventId}
  `)
}

async function lockDelivery(work: Work, { eventId, subscriber }: Named): Promise<void> {
  const found = await work.tx.maybe(sql<{ state: string }>`
    select state from kit.deliveries
    where subscriber = ${subscriber} and event_id = ${eventId} and state <> 'done' and tries > 0
    for update
  `)
  if (!found) throw notFound("delivery")
}
