import { setTimeout as sleep } from "node:timers/promises"
import type { Lane } from "./lane.ts"

// So long nothing may move; what moves may take its time, because nobody knows how busy the machine is.
const standstillMsMax = 60_000
const healingMsMax = 300_000

/**
 * Lets the time of waiting pass: what would be looked at in half a minute, asked for again in some minutes,
 * or taken over from a dead process in eight seconds is looked at now, until nothing is left to do.
 */
export async function heal(lane: Lane): Promise<void> {
  lane.trouble(undefined)
  await lane.alive()
  await lane.postman.settle()
  const begun = Date.now()
  let seen = { left: "", at: begun }
  for (;;) {
    await hurry(lane)
    await sleep(120)
    const [left] = await lane.ask<Left>(leftToDo)
    if (left && Object.values(left).every((count) => count === 0)) return
    const now = Date.now()
    if (JSON.stringify(left) !== seen.left) seen = { left: JSON.stringify(left), at: now }
    if (now - seen.at > standstillMsMax || now - begun > healingMsMax) {
      const jobs = await lane.ask(stuckJobs)
      throw new Error(`nothing moves any more: ${seen.left} ${JSON.stringify(jobs)}`)
    }
    // The answer to the commit at which it was to die can come that late.
    await lane.alive()
  }
}

type Left = Record<"attempts" | "deliveries" | "jobs" | "news" | "refunds" | "due", number>

const moneyJobs = `(
  select j.id from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier in
    ('payments.refund', 'payments.cancel', 'payments.capture', 'checkout.hear', 'checkout.news',
     'payments.capture_again', 'payments.refund_again', 'payments.parked')
)`

const stuckJobs = `
  select t.identifier, j.key, j.payload, j.run_at, j.locked_at, j.attempts, j.last_error, now() as at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.id in ${moneyJobs} limit 10
`

const leftToDo = `
  select
    (select count(*)::int from checkout.attempts where state in ('paying', 'unknown', 'declined')) as attempts,
    (select count(*)::int from kit.deliveries where state = 'waiting') as deliveries,
    (select count(*)::int from ${moneyJobs} jobs) as jobs,
    (select count(*)::int from payments.news) as news,
    (select count(*)::int from payments.refunds where state = 'waiting') as refunds,
    (select count(*)::int from payments.intents
     where state in ('authorized', 'partly_captured')
       and (due_minor > captured_minor or taking_minor > captured_minor)) as due
`

async function hurry({ ask, aliveSince }: Lane): Promise<void> {
  await ask(`
    update checkout.attempts
    set created_at = created_at - interval '1 minute', look_at = now(),
        hold_until = least(hold_until, now())
    where state in ('paying', 'unknown', 'declined')
  `)
  await ask("update kit.deliveries set next_try_at = now() where state = 'waiting' and next_try_at > now()")
  await ask(
    `
    update graphile_worker._private_jobs
    set run_at = now(), locked_at = null, locked_by = null
    where id in ${moneyJobs} and ((run_at > now() and locked_at is null) or locked_at < $1)
  `,
    [aliveSince()],
  )
  await ask(`
    update payments.refunds set created_at = now() - interval '1 hour'
    where state = 'waiting' and created_at > now() - interval '30 minutes'
  `)
  await ask(`
    update payments.intents
    set updated_at = now() - interval '1 day', capture_tried_at = now() - interval '1 day'
    where state in ('authorized', 'partly_captured') and updated_at > now() - interval '12 hours'
      and (due_minor > captured_minor or taking_minor > captured_minor)
  `)
  await ask("update payments.news set due_at = now() where due_at > now()")
  await ask("update payments.inbox set look_at = now() where state = 'parked' and look_at > now()")
  await again(ask, "checkout.news", "select 1 from payments.news")
  await again(ask, "payments.refund_again", "select 1 from payments.refunds where state = 'waiting'")
  await again(
    ask,
    "payments.capture_again",
    `select 1 from payments.intents
     where state in ('authorized', 'partly_captured')
       and (due_minor > captured_minor or taking_minor > captured_minor)`,
  )
  await again(ask, "payments.parked", "select 1 from payments.inbox where state = 'parked'")
}

/** What comes every five minutes comes now, once at a time. */
async function again(ask: Lane["ask"], name: string, when: string): Promise<void> {
  await ask(`
    select graphile_worker.add_job('${name}', '{}'::json, job_key := 'chaos:${name}')
    where exists (${when})
      and not exists (
        select from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = '${name}'
      )
  `)
}
