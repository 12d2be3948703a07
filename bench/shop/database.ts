import { setTimeout as sleep } from "node:timers/promises"
import { startEmbedded } from "../../server/kit/embedded/index.ts"
import { openPools, type Pools } from "../../server/kit/pool.ts"
import { sql } from "../../server/kit/sql.ts"
import { round } from "../load/statistics.ts"

export type OpenDatabase = { url: string; pools: Pools; close(): Promise<void> }

/** The shop's database, through the driver and pool that the shop uses. Started if the shop is stopped. */
export async function openDatabase(dataDir: string): Promise<OpenDatabase> {
  const embedded = await startEmbedded({ dataDir, access: "share" })
  const pools = openPools({ databaseUrl: embedded.url, prepare: true })
  return {
    url: embedded.url,
    pools,
    async close() {
      await pools.end()
      await embedded.stop()
    },
  }
}

export async function postgresVersion({ pools }: OpenDatabase): Promise<string> {
  const { version } = await pools.db.one(sql<{ version: string }>`
    select current_setting('server_version') as version
  `)
  return version
}

export type Backlog = { deliveries: number; jobs: number; mails: number; failing: number }

/**
 * Events nobody has heard yet, jobs that are due or at work, mails that are not
 * rendered; and jobs that failed.
 */
export function backlogOf({ pools }: OpenDatabase): Promise<Backlog> {
  return pools.db.one(sql<Backlog>`
    select (select count(*) from kit.deliveries where state = 'waiting')::int as deliveries,
           (select count(*) from graphile_worker._private_jobs
             where run_at <= now() and attempts < max_attempts)::int as jobs,
           (select count(*) from mail.messages where state in ('waiting', 'sending'))::int as mails,
           (select count(*) from graphile_worker._private_jobs
             where attempts > 0 and locked_at is null)::int as failing
  `)
}

const lookMs = 100
const patienceSeconds = 60

/** Waits until all events, jobs and mails are done with; answers how long it took. */
export async function secondsUntilSettled(
  database: OpenDatabase,
): Promise<{ seconds: number; left: Backlog; atFirst: Backlog }> {
  const started = performance.now()
  const atFirst = await backlogOf(database)
  for (let left = atFirst; ; left = await backlogOf(database)) {
    const seconds = round((performance.now() - started) / 1000)
    const isSettled = left.deliveries + left.jobs + left.mails === 0
    if (isSettled || seconds > patienceSeconds) return { seconds, left, atFirst }
    await sleep(lookMs)
  }
}
