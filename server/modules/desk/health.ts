import type { AuditQuery } from "../../kit/audit.ts"
import { all, type Db, type Outside, type Work } from "../../kit/db.ts"
import { countDeliveries, type DeliveryCounts } from "../../kit/deliveries.ts"
import type { Finding } from "../../kit/doctor/index.ts"
import type { Speed } from "../../kit/http/speeds.ts"
import { countJobs, type JobCounts, job } from "../../kit/jobs.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { reasonOf } from "../../kit/terminal.ts"

/** What the program knows about itself and no module does. */
export type HealthSources = {
  examine(): Promise<Finding[]>
  /** All books, and a way to read as long as that takes. */
  auditQueries: readonly AuditQuery<Sql>[]
  unhurried<Result>(read: (db: Db) => Promise<Result>): Promise<Result>
  freeBytes(): number
  mailGoesOut: boolean
}

declare module "../../kit/db.ts" {
  interface Providers {
    health: HealthSources
  }
}

type Doctor = { findings: Finding[]; node: string; freeBytes: number; mailGoesOut: boolean }
type Report<Content> = { at: Date; content: Content } | null

export type Health = {
  doctor: ({ at: Date } & Doctor) | null
  database: { version: string; bytes: number }
  backupAt: Date | null
  jobs: JobCounts
  events: DeliveryCounts
  mails: { waiting: number; dead: number }
  speeds: Speed[]
}

// A process that has not told for so long has ended.
const speedsHoldMs = 300_000

/** How the shop is, from what was looked at a minute ago and from what the database says now. */
export async function getHealth(db: Db): Promise<Health> {
  const since = new Date(Date.now() - speedsHoldMs)
  const [doctor, backup, database, jobs, events, mails, speeds] = await all(
    reportOf<Doctor>(db, "doctor"),
    reportOf<{ createdAt: string }>(db, "backup"),
    db.one(sql<{ version: string; bytes: bigint }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
    `),
    countJobs({ db }),
    countDeliveries(db),
    db.one(sql<Health["mails"]>`
      select (select count(*)::int from mail.messages where state in ('waiting', 'sending')) as waiting,
        (select count(*)::int from (select from mail.messages where state = 'dead' limit 1000) dead) as dead
    `),
    db.many(sql<{ content: { speeds: Speed[] } }>`
      select content from desk.reports where kind = 'speeds' and at > ${since} order by at desc limit 20
    `),
  )
  return {
    doctor: doctor && { at: doctor.at, ...doctor.content },
    database: { version: database.version, bytes: Number(database.bytes) },
    backupAt: backup && new Date(backup.content.createdAt),
    jobs,
    events,
    mails,
    speeds: slowest(speeds.flatMap(({ content }) => content.speeds)),
  }
}

function reportOf<Content>(db: Db, kind: string): Promise<Report<Content>> {
  return db
    .maybe(sql<{ at: Date; content: Content }>`
      select at, content from desk.reports where kind = ${kind} order by at desc limit 1
    `)
    .then((found) => found ?? null)
}

/** Of several processes the slowest counts: somebody waits for it. */
function slowest(speeds: readonly Speed[]): Speed[] {
  const areas = [...new Set(speeds.map(({ area }) => area))]
  return areas.map((area) => {
    const here = speeds.filter((one) => one.area === area)
    const bounds = here.map(({ p99Ms }) => p99Ms ?? Number.POSITIVE_INFINITY)
    const worst = Math.max(...bounds)
    const count = here.reduce((sum, one) => sum + one.count, 0)
    return { area, count, p99Ms: Number.isFinite(worst) ? worst : null }
  })
}

function keepReport(work: Work, kind: string, given: { source?: string; content: object }): void {
  const { source = "", content } = given
  const written: Sql = sql`
    insert into desk.reports (kind, source, content, at)
    values (${kind}, ${source}, ${JSON.stringify(content)}::jsonb, ${work.now})
    on conflict (kind, source) do update set content = excluded.content, at = excluded.at
  `
  work.write(written)
}

/** Looked at in the background, because it opens a connection of its own and asks the disk. */
export const lookJob = job({ name: "desk.look", run: look, everySeconds: 60 })

async function look(out: Outside): Promise<void> {
  const { health } = out.providers
  const content: Doctor = {
    findings: await health.examine(),
    node: process.versions.node,
    freeBytes: health.freeBytes(),
    mailGoesOut: health.mailGoesOut,
  }
  await out.inWork(async (work) => keepReport(work, "doctor", { content }))
}

/** A backup has been written. */
export async function noteBackup(work: Work, { createdAt }: { createdAt: string }): Promise<void> {
  keepReport(work, "backup", { content: { createdAt } })
}

const tellMs = 60_000

/** A process that answers visitors tells once a minute how fast it does. */
export function keepSpeeds(out: Outside, speeds: () => Speed[]): { close(): void } {
  const source = `${process.pid}`
  const tell = () => {
    const content = { speeds: speeds() }
    out
      .inWork(async (work) => {
        work.write(sql`delete from desk.reports where kind = 'speeds' and at < ${longAgo(work.now)}`)
        keepReport(work, "speeds", { source, content })
      })
      .catch((error) => out.log.warn({ reason: reasonOf(error) }, "nobody was told how fast this is"))
  }
  const timer = setInterval(tell, tellMs)
  timer.unref()
  return { close: () => clearInterval(timer) }
}

const longAgo = (now: Date) => new Date(now.getTime() - speedsHoldMs)
