import type { Duplex } from "node:stream"
import type pg from "pg"
import type { Actor, Db, Expected, Noted, Pending, Work } from "./db.ts"
import { assert } from "./errors.ts"
import { merge } from "./merge.ts"
import type { Row } from "./named_query.ts"
import { ask, dbOf, type Stats, type WorkOptions } from "./pool.ts"
import { expectingRows, type Sql, type Statement, sql, toStatement } from "./sql.ts"
import type { Memory } from "./standing.ts"
import type { Touched } from "./touches.ts"

export type Committed = { events: { id: string; name: string }[]; notes: Noted } & Touched

type Options = WorkOptions & { prepare: boolean; memory: Memory | undefined }

// 25P02: the statement came after the one that failed. It is never the reason.
const afterFailure = "25P02"

/**
 * One transaction over a pipelined connection. What is asked before the first answer arrives goes out with
 * BEGIN; writes and events wait for the next read or for COMMIT. A failed statement makes the server refuse
 * all that follow, COMMIT included, so that sending them ahead is safe.
 */
export class Transaction {
  private readonly client: pg.PoolClient
  private readonly options: Options
  private readonly stats: Stats | undefined
  private readonly writes: { statement: Sql; expected: Expected | undefined }[] = []
  private readonly sent: Promise<void>[] = []
  private readonly done = {
    events: [] as Committed["events"],
    notes: {} as Noted,
    tags: [] as string[],
    touchIds: [] as string[],
  }
  private failure: Error | undefined
  private commitment: Promise<void> | undefined
  private inFlight = 0
  private isGathering = false
  private broken = false
  private readonly pending: Pending

  constructor(client: pg.PoolClient, options: Options) {
    this.client = client
    this.options = options
    this.stats = options.stats
    this.pending = {
      ...{ events: [], notes: this.done.notes, tags: new Set(), said: new Set() },
      commit: () => this.commitEarly(),
    }
  }

  async run<Result>(command: (work: Work) => Promise<Result>): Promise<Result> {
    const started = performance.now()
    const work = this.open(this.options.actor)
    try {
      this.begin()
      this.options.first?.(work)
      const result = await command(work)
      this.options.last?.(work, result)
      await this.commit()
      return result
    } catch (error) {
      throw await this.giveUp(error)
    } finally {
      if (this.stats) this.stats.milliseconds += performance.now() - started
    }
  }

  committed(): Committed {
    return this.done
  }

  /** True when the connection itself failed: it must not go back to the pool. */
  isBroken(): boolean {
    return this.broken
  }

  private open(actor: Actor): Work {
    const tx: Db = dbOf((statement) => this.read(statement), this.options.memory)
    const now = this.options.now?.() ?? new Date()
    return {
      tx,
      actor,
      now,
      pending: this.pending,
      write: (statement, expected) => {
        this.checkOpen()
        this.writes.push({ statement, expected })
      },
    }
  }

  private begin(): void {
    const timeouts = "begin; set local statement_timeout = '5s'; set local lock_timeout = '2s'"
    this.gather()
    this.note(this.client.query(this.options.prepare ? "begin" : timeouts))
  }

  private async read(statement: Sql): Promise<Row[]> {
    this.checkOpen()
    this.flush()
    const answer = this.send(toStatement(statement))
    this.note(answer)
    return answer
  }

  /** Sends what is queued: writes in their order, then the events and the tags. */
  private flush(): void {
    const queued = this.writes.splice(0)
    const writes = queued.map(({ statement, expected }) => ({ statement: toStatement(statement), expected }))
    for (const { statement, expected } of merge(writes)) {
      const checked = expected?.rows === undefined ? statement : expectingRows(statement, expected.rows)
      this.note(this.send(checked), expected)
    }
    const events = this.pending.events.splice(0)
    if (events.length > 0) {
      this.done.events.push(...events)
      this.note(this.send(toStatement(eventsToWrite(events))))
    }
    const tags = [...this.pending.tags].sort()
    this.pending.tags.clear()
    if (tags.length > 0) {
      this.done.tags.push(...tags)
      this.note(this.send(toStatement(touchesToWrite(tags))).then((rows) => this.keepTouches(rows)))
    }
  }

  private keepTouches(rows: readonly Row[]): void {
    for (const { id } of rows) this.done.touchIds.push(String(id))
  }

  private send(statement: Statement): Promise<Row[]> {
    if (this.stats) this.stats.statements++
    this.gather()
    return ask(this.client, statement, this.options.prepare)
  }

  /**
   * What is asked within one turn leaves in one write to the socket: 25 of them take
   * a third of the processor.
   */
  private gather(): void {
    if (this.isGathering) return
    this.isGathering = true
    const { stream } = (this.client as unknown as { connection: { stream: Duplex } }).connection
    stream.cork()
    process.nextTick(() => {
      this.isGathering = false
      stream.uncork()
    })
  }

  private note(answer: Promise<unknown>, expected?: Expected): void {
    if (this.inFlight === 0 && this.stats) this.stats.trips++
    this.inFlight++
    const noted = answer.then(
      () => {
        this.inFlight--
      },
      (error) => {
        this.inFlight--
        this.failure ??= explained(error, expected)
      },
    )
    this.sent.push(noted)
  }

  private commitEarly(): void {
    // With something left to write after the result (the reply of an idempotent call), COMMIT has to wait for
    // it. A failure reaches whoever runs the transaction; here it only must not go unheard by Node.
    if (!this.options.last) this.commit().catch(() => {})
  }

  private commit(): Promise<void> {
    this.commitment ??= this.sendCommit()
    return this.commitment
  }

  private async sendCommit(): Promise<void> {
    this.flush()
    this.gather()
    const answer = this.client.query("commit")
    this.note(answer)
    const [committed] = await Promise.allSettled([answer, ...this.sent])
    if (this.failure) throw this.failure
    assert(
      committed.status === "fulfilled" && committed.value.command === "COMMIT",
      "the transaction committed",
    )
  }

  /** Rolls back and says why: the first statement that failed, else what the command threw. */
  private async giveUp(error: unknown): Promise<unknown> {
    const isCommitted = await this.commitment?.then(
      () => true,
      () => false,
    )
    await Promise.allSettled(this.sent)
    assert(!isCommitted, `a command that has sent COMMIT does not fail afterwards (${String(error)})`)
    await this.client.query("rollback").catch(() => {
      this.broken = true
    })
    return this.failure ?? error
  }

  private checkOpen(): void {
    assert(!this.commitment, "nothing is asked or written after the last read of a command")
  }
}

function explained(
  error: Error & { code?: string; constraint?: string },
  expected?: Expected,
): Error | undefined {
  if (error.code === afterFailure) return undefined
  if (error.code === "22012" && expected?.rows !== undefined) {
    return expected.refuse?.() ?? new Error(`A write changed another number of rows than ${expected.rows}.`)
  }
  const rule = error.constraint === undefined ? undefined : expected?.constraints?.[error.constraint]
  return rule ? rule() : error
}

function touchesToWrite(tags: readonly string[]): Sql {
  return sql`insert into kit.touches (tag) select unnest(${tags}::text[]) returning id`
}

function eventsToWrite(events: Pending["events"]): Sql {
  const ids = events.map(({ id }) => id)
  const names = events.map(({ name }) => name)
  const payloads = events.map(({ payload }) => JSON.stringify(payload))
  return sql`
    with announced as (
      insert into kit.events (id, name, payload)
      select id, name, payload
      from unnest(${ids}::text[], ${names}::text[], ${payloads}::jsonb[]) as e (id, name, payload)
      returning id, name, payload
    )
    insert into kit.deliveries (subscriber, event_id, next_try_at)
    select s.name, announced.id, now()
    from announced join kit.subscribers s on s.event = announced.name and s.active
    where s.wants is null or announced.payload @> s.wants
  `
}
