import type { Duplex } from "node:stream"
import pg from "pg"
import { asRefusal, isInTheWay, isStalePlan } from "./database_errors.ts"
import type { Actor, Db, Work } from "./db.ts"
import { assert, Outrun } from "./errors.ts"
import { askNamed, camelName, type Row } from "./named_query.ts"
import { isSql, type Sql, type Statement, toStatement } from "./sql.ts"
import type { Memory } from "./standing.ts"
import { type Committed, Transaction } from "./transaction.ts"

export type Pools = {
  /** Reads outside transactions, on connections that refuse writes. */
  db: Db
  /** As `db`, counting into `stats`. */
  reader(stats: Stats): Db
  /** For reports: few connections of their own, so that nobody who buys ever waits behind one. */
  reports(stats: Stats): Db
  inWork<Result>(command: (work: Work) => Promise<Result>, options: WorkOptions): Promise<Result>
  /** Waiting for a connection, and busy, for metrics. */
  load(): { waiting: number; busy: number; size: number }
  end(): Promise<void>
}

export type WorkOptions = {
  actor: Actor
  stats?: Stats
  /** Runs before the command with the same work: the edge's own writes. */
  first?: (work: Work) => void
  /** Runs after the command, before COMMIT. `lastly` then waits for it: one trip more. */
  last?: (work: Work, result: unknown) => void
  now?: () => Date
}

/** How often we went to the database, and for how long. */
export type Stats = { trips: number; statements: number; milliseconds: number; retries: number }

export const newStats = (): Stats => ({ trips: 0, statements: 0, milliseconds: 0, retries: 0 })

export type PoolOptions = {
  databaseUrl: string
  /** False behind a transaction pooler that cannot keep prepared statements. */
  prepare: boolean
  /** Connections for transactions, and as many for reads. */
  size?: number
  /** How long a statement may take; zero for as long as it needs. */
  statementMs?: number
  /** How long one waits for a connection, or for a row that somebody else has locked. */
  waitMs?: number
  /** Given only where touches are heard of. */
  memory?: Memory | undefined
  /** What it promises is awaited by whoever asked for the transaction. */
  onCommitted?: (committed: Committed) => Promise<void> | void
  /** Told the process of the database that serves a new connection. */
  onConnected?: ((pid: number) => void) | undefined
}

// Small on purpose: on two cores 8 connections are busy at 16 shoppers, more only wait inside PostgreSQL.
const sizeUsual = 8
// As many as reports may run at once (`limits.ts`): more would only take the machine from those who buy.
const reportsAtOnce = 2
const waitMsUsual = 2_000
const statementMsUsual = 5_000

// Another transaction in the way (40001, 40P01) is tried again whole; after this many
// times it is not by chance.
const triesMax = 5

export function openPools(options: PoolOptions): Pools {
  // Statements of commands find their rows by key: the plan for any value is as good as one made for this
  // value, and planning anew takes a third of the time. Searches keep plans of their own.
  const write = openPool(options, options.prepare ? ["-c", "plan_cache_mode=force_generic_plan"] : [])
  const read = openPool(options, options.prepare ? ["-c", "default_transaction_read_only=on"] : [])
  const report = openPool(
    { ...options, size: reportsAtOnce },
    options.prepare ? ["-c", "default_transaction_read_only=on"] : [],
  )
  const reader = (stats: Stats) => readerOf(read, options, stats)
  const db = reader(newStats())
  options.memory?.readWith(db)
  const all = [write, read, report]
  const sum = (count: (pool: pg.Pool) => number) => all.reduce((total, pool) => total + count(pool), 0)
  return {
    db,
    reader,
    // Without memory: what a report finds is of one and the same instant as nearly as can be.
    reports: (stats) => readerOf(report, { prepare: options.prepare, memory: undefined }, stats),
    inWork: (command, workOptions) => withRetries(write, options, command, workOptions),
    load: () => ({
      waiting: sum((pool) => pool.waitingCount),
      busy: sum((pool) => pool.totalCount - pool.idleCount),
      size: sum((pool) => pool.totalCount),
    }),
    async end() {
      await Promise.all(all.map((pool) => pool.end()))
    },
  }
}

function openPool(options: PoolOptions, settings: string[]): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    application_name: "cartwright",
    pipeline: true,
    max: options.size ?? sizeUsual,
    connectionTimeoutMillis: options.waitMs ?? waitMsUsual,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    types: { getTypeParser: parserOf },
    // A transaction pooler takes no settings at the start of a session.
    ...(options.prepare && {
      statement_timeout: options.statementMs ?? statementMsUsual,
      lock_timeout: options.waitMs ?? waitMsUsual,
      idle_in_transaction_session_timeout: 10_000,
      ...(settings.length > 0 && { options: settings.join(" ") }),
    }),
  } as pg.PoolConfig)
  // An idle connection that breaks is replaced by the next one; whoever needs it now gets the error there.
  pool.on("error", () => {})
  pool.on("connect", (client) => {
    client.on("error", () => {})
    options.onConnected?.((client as unknown as { processID: number }).processID)
  })
  return pool
}

// The library's types name single types only; 1009 is text[].
const textArray = pg.types.getTypeParser(1009 as 25) as (text: string) => unknown

/**
 * How the values of PostgreSQL become ours: 8-byte integers are bigint, instants are Date, JSON is parsed.
 */
function parserOf(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  if (format === "binary") return pg.types.getTypeParser(oid, "binary")
  if (oid === 20) return BigInt
  // Dates without a time stay text: they have no time zone to be converted with.
  if (oid === 1082) return (text) => text
  // bigint[]
  if (oid === 1016) return (text) => (textArray(text) as string[]).map(BigInt)
  return pg.types.getTypeParser(oid)
}

/**
 * Reads asked in the same turn go out together over one connection: each write to a socket wakes a process,
 * and that costs more than most of these queries.
 */
function readerOf(
  pool: pg.Pool,
  { prepare, memory }: Pick<PoolOptions, "prepare" | "memory">,
  stats: Stats,
): Db {
  let asked: Asked[] = []
  const ask = (statement: Sql) =>
    new Promise<Row[]>((resolve, reject) => {
      stats.statements++
      asked.push({ statement: isSql(statement) ? toStatement(statement) : statement, resolve, reject })
      if (asked.length > 1) return
      process.nextTick(() => {
        const batch = asked
        asked = []
        stats.trips++
        const started = performance.now()
        void askTogether(pool, batch, prepare).finally(() => {
          stats.milliseconds += performance.now() - started
        })
      })
    })
  return dbOf(ask, memory)
}

type Asked = {
  statement: Statement
  resolve: (rows: Row[]) => void
  reject: (error: unknown) => void
}

async function askTogether(pool: pg.Pool, batch: readonly Asked[], prepare: boolean): Promise<void> {
  let client: pg.PoolClient
  try {
    client = await connect(pool)
  } catch (error) {
    for (const { reject } of batch) reject(error)
    return
  }
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  stream.cork()
  const answers = Promise.allSettled(batch.map(({ statement }) => ask(client, statement, prepare)))
  stream.uncork()
  const stale: Asked[] = []
  let broken: Error | undefined
  for (const [place, answer] of (await answers).entries()) {
    const one = batch[place] as Asked
    if (answer.status === "fulfilled") one.resolve(answer.value)
    else if (isStalePlan(answer.reason)) {
      stale.push(one)
      broken = answer.reason
    } else one.reject(asRefusal(answer.reason))
  }
  client.release(broken)
  // A migration changed a table: this connection's plans are gone with it, the next one plans anew.
  if (stale.length > 0) await askTogether(pool, stale, prepare)
}

async function withRetries<Result>(
  pool: pg.Pool,
  options: PoolOptions,
  command: (work: Work) => Promise<Result>,
  workOptions: WorkOptions,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const client = await connect(pool)
    const transaction = new Transaction(client, {
      prepare: options.prepare,
      memory: options.memory,
      ...workOptions,
    })
    try {
      const result = await transaction.run(command)
      client.release()
      await options.onCommitted?.(transaction.committed())
      return result
    } catch (error) {
      const isStale = isStalePlan(error)
      client.release(isStale || transaction.isBroken() ? (error as Error) : undefined)
      if (!isStale && !isInTheWay(error) && !(error instanceof Outrun)) throw asRefusal(error)
      if (tries >= triesMax) throw asRefusal(error)
      if (workOptions.stats) workOptions.stats.retries++
      // Two that met once would meet again if they came back at the same moment.
      if (!isStale) await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** tries))
    }
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The rows of a statement, as objects whose keys are the columns' names in camel case. */
export async function ask(client: pg.PoolClient, statement: Statement, prepare: boolean): Promise<Row[]> {
  if (prepare && statement.name !== "") return askNamed(client, statement)
  const { text, values } = statement
  const { fields, rows } = await client.query<unknown[]>({ text, values, rowMode: "array" })
  const keys = fields.map(({ name }) => camelName(name))
  return rows.map((cells) => Object.fromEntries(keys.map((key, place) => [key, cells[place]])))
}

export function dbOf(ask: (statement: Sql) => Promise<Row[]>, memory?: Memory | undefined): Db {
  return {
    memory,
    async one<Row>(statement: Sql<Row>): Promise<Row> {
      const rows = await ask(statement)
      assert(rows.length === 1, `a query for one row finds one (it found ${rows.length})`)
      return rows[0] as Row
    },
    async maybe<Row>(statement: Sql<Row>): Promise<Row | undefined> {
      const rows = await ask(statement)
      assert(rows.length <= 1, `a query for at most one row finds no more (it found ${rows.length})`)
      return rows[0] as Row | undefined
    },
    many: <Row>(statement: Sql<Row>) => ask(statement) as Promise<Row[]>,
  }
}
