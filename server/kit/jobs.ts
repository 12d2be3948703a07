import { EventEmitter } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  runOnce,
  type WorkerEvents,
} from "graphile-worker"
import pg from "pg"
import type { Outside, Work } from "./db.ts"
import { tasksOf } from "./job_tasks.ts"
import type { Log } from "./log.ts"
import { sql } from "./sql.ts"
import { reasonOf } from "./terminal.ts"

/** What happens outside a transaction: on an event or on a clock. It can start again from what is stored. */
export type Job = {
  name: string
  run: (out: Outside, payload: never) => Promise<unknown>
  /** Minute, hour, day, month, weekday, in UTC. */
  cron?: string
  /** Asked for when a worker starts, and again and again; however many workers ask, it runs once. */
  everySeconds?: number
  /** Takes seconds or minutes of computing: done beside the thread that serves pages. */
  isLong?: boolean
  /** Comes in great numbers: one is done after the other, so that what somebody waits for goes by. */
  isPatient?: boolean
}

export function job<Payload = Record<string, never>>(definition: {
  name: string
  run: (out: Outside, payload: Payload) => Promise<unknown>
  cron?: string
  everySeconds?: number
  isLong?: boolean
  isPatient?: boolean
}): Job {
  return definition as Job
}

export type JobEngine = { close(): Promise<void> }

export type EngineOptions = {
  databaseUrl: string
  jobs: readonly Job[]
  outside: (actorName: string) => Outside
  log: Log
  concurrency?: number
}

// An engine says every two seconds that it lives; after eight without a word its jobs are free for others.
const heartbeatMs = 2_000
export const deadAfterMs = 8_000
const againMs = 1_000

// Retries wait 2.7 s, 7 s, 20 s … (e^tries): the twelfth comes two days after the first.
export const jobTriesMax = 12

/** Makes or brings forward the tables of the job engine. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const pool = enginePool(databaseUrl, { size: 1 })
  try {
    await runMigrations({ pgPool: pool, logger: engineLogger() })
  } finally {
    await pool.end()
  }
}

export async function startJobs(options: EngineOptions): Promise<JobEngine> {
  const { log } = options
  const pool = openPool(options)
  const closing = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  // The engine locks jobs in the name of its pool of workers, and takes a new name when it starts again.
  let lockName = ""
  events.on("pool:create", ({ workerPool }) => {
    lockName = workerPool.id
  })
  const start = () => startEngine(options, { pool, events })
  const engine = keepGoing(await start(), { start, log, closing: closing.signal })
  const out = options.outside("jobs")
  let beating: Promise<void> = Promise.resolve()
  const beat = () => {
    beating = out
      .inWork((work) => sayAlive(work, lockName))
      .catch((error) => log.warn({ reason: reasonOf(error) }, "no heartbeat"))
  }
  beat()
  const heart = setInterval(beat, heartbeatMs)
  heart.unref()
  const clocks = options.jobs.map((one) => startClock(pool, one, log))
  return {
    async close() {
      clearInterval(heart)
      for (const clock of clocks) clearInterval(clock)
      closing.abort()
      await engine.stopped()
      await beating
      await pool.query("delete from kit.workers where id = $1", [lockName]).catch(() => {})
      await pool.end()
    },
  }
}

function startEngine(options: EngineOptions, { pool, events }: { pool: pg.Pool; events: WorkerEvents }) {
  return run({
    pgPool: pool,
    taskList: tasksOf(options),
    parsedCronItems: parseCronItems(cronItems(options.jobs)),
    concurrency: options.concurrency ?? 3,
    noHandleSignals: true,
    pollInterval: 1_000,
    events,
    logger: engineLogger(options.log),
    // By batch, because what it cannot write down then stops the engine; else it would end the program.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
}

type Going = { start: () => Promise<Runner>; log: Log; closing: AbortSignal }

/**
 * The engine stops by itself when its database goes away in the middle of a job. It starts again until it is
 * closed; what it had taken and could not finish is free again when its old name is not heard of.
 */
function keepGoing(first: Runner, { start, log, closing }: Going): { stopped(): Promise<void> } {
  const startAgain = async (): Promise<Runner | undefined> => {
    while (!closing.aborted) {
      await sleep(againMs, undefined, { signal: closing }).catch(() => {})
      if (closing.aborted) return undefined
      const engine = await start().catch((error) => {
        log.warn({ reason: reasonOf(error) }, "the job engine does not start yet")
      })
      if (engine) return engine
    }
    return undefined
  }
  const going = async () => {
    for (let engine: Runner | undefined = first; engine; engine = await startAgain()) {
      const stop = () => void engine?.stop().catch(() => {})
      closing.addEventListener("abort", stop, { once: true })
      if (closing.aborted) stop()
      await engine.promise.catch(() => {})
      closing.removeEventListener("abort", stop)
      if (!closing.aborted) log.warn("the job engine stopped, and starts again")
    }
  }
  const gone = going()
  return { stopped: () => gone }
}

function startClock(pool: pg.Pool, { name, everySeconds }: Job, log: Log): NodeJS.Timeout | undefined {
  if (everySeconds === undefined) return undefined
  const ask = () => {
    pool
      .query("select graphile_worker.add_job($1, queue_name => $1, job_key => $2, max_attempts => 1)", [
        name,
        `clock:${name}`,
      ])
      .catch((error) => log.warn({ job: name, reason: reasonOf(error) }, "the clock's job was not asked for"))
  }
  ask()
  return setInterval(ask, everySeconds * 1_000).unref()
}

/** Runs what is due once and returns, for tests that wait until all is quiet. */
export async function runJobsOnce(options: EngineOptions): Promise<void> {
  const pool = openPool(options)
  try {
    await runOnce({
      pgPool: pool,
      taskList: tasksOf(options),
      noHandleSignals: true,
      logger: engineLogger(options.log),
    })
  } finally {
    await pool.end()
  }
}

function openPool({ databaseUrl, log }: EngineOptions): pg.Pool {
  return enginePool(databaseUrl, {
    size: 4,
    onLost: (reason) => log.warn({ reason }, "the job engine lost a connection"),
  })
}

type EnginePool = { size: number; onLost?: (reason: string) => void }

function enginePool(databaseUrl: string, { size, onLost }: EnginePool): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: size, application_name: "cartwright jobs" })
  // Whoever uses a broken connection hears of it there; without a listener Node would end the whole program.
  const lost = (error: Error) => onLost?.(error.message)
  pool.on("error", lost)
  pool.on("connect", (client) => client.on("error", lost))
  return pool
}

function cronItems(jobs: readonly Job[]) {
  return jobs
    .filter((one) => one.cron !== undefined)
    .map((one) => ({
      task: one.name,
      match: one.cron as string,
      // A turn that was missed while the shop was closed is not made up for: every job takes all that waits.
      options: {
        backfillPeriod: 0,
        maxAttempts: 1,
        jobKey: `cron:${one.name}`,
        jobKeyMode: "replace" as const,
      },
    }))
}

/** Says that this engine lives, and frees what dead ones hold: the engine itself would wait four hours. */
async function sayAlive(work: Work, lockName: string): Promise<void> {
  const deadline = new Date(work.now.getTime() - deadAfterMs)
  work.write(sql`
    insert into kit.workers (id, seen_at) values (${lockName}, ${work.now})
    on conflict (id) do update set seen_at = excluded.seen_at
  `)
  work.write(sql`delete from kit.workers where seen_at < ${deadline}`)
  work.write(sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < ${deadline}
        and not exists (select from kit.workers where id = locked_by)
      union
      select distinct locked_by from graphile_worker._private_job_queues
      where locked_by is not null and locked_at < ${deadline}
        and not exists (select from kit.workers where id = locked_by)
    ))
  `)
  // Somebody asked for the same job while it was at work: the engine took its key and its tries, and made
  // another one. Had its worker died then, it would stand there for ever, as one that was given up.
  work.write(sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs
      where locked_at is null and key is null and attempts >= max_attempts and last_error is null
      limit 100
    ))
  `)
}

/**
 * What the engine says about its own life is for debugging; what fails we log ourselves, without its payload.
 */
function engineLogger(log?: Log): Logger {
  return new Logger(() => (level, message) => {
    if (log && level === "error") log.debug({ engine: message }, "job engine")
  })
}

export type JobCounts = { waiting: number; failing: number; dead: number }

/** A job at work is none of these: a try counts from its beginning, and the last one would seem given up. */
export async function countJobs(out: Pick<Outside, "db">): Promise<JobCounts> {
  return out.db.one(sql<JobCounts>`
    select count(*) filter (where attempts = 0)::int as waiting,
           count(*) filter (where attempts > 0 and attempts < max_attempts)::int as failing,
           count(*) filter (where attempts >= max_attempts)::int as dead
    from graphile_worker._private_jobs
    where locked_at is null
  `)
}
