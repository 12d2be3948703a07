import { type AuditLine, type AuditQuery, runAudit } from "../../kit/audit.ts"
import { all, type Db, type Outside, type Work } from "../../kit/db.ts"
import { announce } from "../../kit/events.ts"
import { job } from "../../kit/jobs.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { reasonOf } from "../../kit/terminal.ts"
import { getShop } from "../settings/index.ts"

declare module "../../kit/events.ts" {
  interface EventMap {
    "audit.asked": Record<string, never>
  }
}

/** What did not agree: the book, whose it is, how many rows of it and some of them. */
export type Disagreement = Pick<AuditLine, "name" | "rows" | "examples"> & { area: string }

/** How much there was to look at. */
export type Counted = Record<"orders" | "payments" | "refunds" | "cardEntries" | "stockMovements", number>

export type Audit = {
  number: number
  /** The day of the shop. */
  day: string
  at: Date
  milliseconds: number
  books: number
  counted: Counted
  found: Disagreement[]
  /** Why the books could not be looked through. */
  error: string | null
}

/** Every night, and when somebody asks. It reads all there is, beside the thread that serves pages. */
export const auditJob = job({ name: "desk.audit", run: auditBooks, cron: "17 3 * * *", isLong: true })

async function auditBooks(out: Outside): Promise<void> {
  const { unhurried, auditQueries } = out.providers.health
  const begun = performance.now()
  const result = await unhurried((db) => lookThrough(db, auditQueries)).catch((error: unknown) => ({
    counted: { orders: 0, payments: 0, refunds: 0, cardEntries: 0, stockMovements: 0 },
    lines: [],
    error: reasonOf(error).slice(0, 500),
  }))
  const milliseconds = Math.round(performance.now() - begun)
  await out.inWork((work) => keepAudit(work, { ...result, milliseconds }))
}

type Looked = { counted: Counted; lines: AuditLine[]; error: string | null }

async function lookThrough(db: Db, queries: readonly AuditQuery<Sql>[]): Promise<Looked> {
  const lines = await runAudit(queries, (statement) => db.many(statement))
  return { lines, counted: await countRows(db), error: null }
}

function countRows(db: Db): Promise<Counted> {
  return db.one(sql<Counted>`
    select (select count(*) from orders.orders)::int as orders,
      (select count(*) from payments.captures)::int as payments,
      (select count(*) from payments.refunds)::int as refunds,
      (select count(*) from payments.card_entries)::int as card_entries,
      (select count(*) from inventory.movements)::int as stock_movements
  `)
}

// What a row says, and the digest of the row before: whoever changes one changes all digests after it.
const chained = sql`
  encode(sha256(convert_to(concat_ws(E'\n', audit.before, audit.number, to_char(audit.day, 'YYYY-MM-DD'),
    to_char(audit.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), audit.milliseconds, audit.books,
    audit.counted::text, audit.found::text, coalesce(audit.error, '')), 'UTF8')), 'hex')
`

/** Adds what was found to what was found before. */
export async function keepAudit(work: Work, result: Looked & { milliseconds: number }): Promise<void> {
  const { counted, lines, error, milliseconds } = result
  const { timeZone } = await getShop(work.tx)
  const found: Disagreement[] = lines
    .filter(({ rows }) => rows > 0)
    .map(({ name, area = "", rows, examples }) => ({ name, area, rows, examples }))
  // Two at once would have the same number: the second is refused, and tried again.
  work.write(sql`
    insert into desk.audits (number, day, at, milliseconds, books, counted, found, error, digest)
    select number, day, at, milliseconds, books, counted, found, error, ${chained}
    from (
      select coalesce(last.number, 0) + 1 as number, coalesce(last.digest, '') as before,
        (${work.now}::timestamptz at time zone ${timeZone})::date as day, ${work.now}::timestamptz as at,
        ${milliseconds}::integer as milliseconds, ${lines.length}::integer as books,
        ${JSON.stringify(counted)}::jsonb as counted, ${JSON.stringify(found)}::jsonb as found,
        ${error}::text as error
      from (select 1) one
      left join (select number, digest from desk.audits order by number desc limit 1) last on true
    ) audit
  `)
}

export async function askForAudit(work: Work): Promise<Record<string, never>> {
  announce(work, "audit.asked", {})
  return {}
}

const auditColumns = sql`number, day::text as day, at, milliseconds, books, counted, found, error`

export type AuditPage = { audits: Audit[]; next: number | null }

/** What was found each time, the last first. */
export async function listAudits(
  db: Db,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<AuditPage> {
  const rows = await db.many(sql<Audit>`
    select ${auditColumns} from desk.audits where number < ${after ?? 2_147_483_647}
    order by number desc limit ${limit + 1}
  `)
  const audits = rows.slice(0, limit)
  return { audits, next: rows.length > limit ? (audits.at(-1)?.number ?? null) : null }
}

export type BooksHealth = {
  last: Audit | null
  /** On how many days, and since which, everything has agreed; nothing when the last look found something. */
  clean: { days: number; since: string } | null
  /** Nobody has looked for two days. */
  isOverdue: boolean
}

const overdueMs = 2 * 86_400_000

/** How the books are, as far as the last look through them says. */
export async function booksHealth(db: Db): Promise<BooksHealth> {
  const [{ audits }, clean, { openedAt }] = await all(
    listAudits(db, { limit: 1 }),
    db.one(sql<{ days: number; since: string | null }>`
      select count(distinct day)::int as days, min(day)::text as since from desk.audits
      where number > coalesce((select max(number) from desk.audits where ${foundSomething}), 0)
    `),
    db.one(sql<{ openedAt: Date | null }>`select min(created_at) as opened_at from staff.accounts`),
  )
  const last = audits[0] ?? null
  const lookedAt = last?.at ?? openedAt
  return {
    last,
    clean: clean.since === null ? null : { days: clean.days, since: clean.since },
    isOverdue: lookedAt !== null && Date.now() - lookedAt.getTime() > overdueMs,
  }
}

// Asked for by an index of its own: there are few of them, hopefully.
const foundSomething = sql`error is not null or found <> '[]'::jsonb`

export const auditsAudit = [
  {
    name: "what was found in the books each day was not changed: each digest is that of its row and the one before",
    sql: sql`
      select number
      from (
        select audit.number, audit.day, audit.at, audit.milliseconds, audit.books, audit.counted, audit.found,
          audit.error, audit.digest,
          coalesce(lag(audit.digest) over (order by audit.number), '') as before,
          coalesce(lag(audit.number) over (order by audit.number), 0) as number_before
        from desk.audits audit
      ) audit
      where audit.digest <> ${chained} or audit.number <> audit.number_before + 1
      limit 100
    `,
  },
]
