import type { Log } from "./log.ts"
import type { Sql } from "./sql.ts"
import type { Memory } from "./standing.ts"

/** Reads. Its connections refuse to write. A transaction is one too, and sees its own writes. */
export type Db = {
  /** Exactly one row; none or several is our bug. */
  one<Row>(statement: Sql<Row>): Promise<Row>
  maybe<Row>(statement: Sql<Row>): Promise<Row | undefined>
  many<Row>(statement: Sql<Row>): Promise<Row[]>
  /** Standing facts, in a process that hears of their changes. */
  readonly memory?: Memory | undefined
}

/** Who acts. */
export type Actor =
  | { kind: "nobody" }
  | { kind: "guest" }
  | { kind: "customer"; customerId: string }
  | StaffActor
  | { kind: "provider"; code: string }
  | { kind: "system"; name: string }

/**
 * `via` is the session or the key they came with; `confirmedAt` when they last gave their password or a
 * code.
 */
export type StaffActor = {
  kind: "staff"
  staffId: string
  permissions: readonly string[]
  via: string
  confirmedAt?: Date
}

/** Who did it, as histories keep it: an id where there is one, never a name or an address. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "customer":
      return actor.customerId
    case "staff":
      return actor.staffId
    case "system":
      return `system:${actor.name}`
    case "provider":
      return `provider:${actor.code}`
    default:
      return actor.kind
  }
}

/** What a write must do to count, checked before anybody believes COMMIT. */
export type Expected = {
  /** How many rows it changes; for a plain insert, update or delete without `returning`. */
  rows?: number
  /** What to answer when it changes another number of rows; without it that is our bug. */
  refuse?: () => Error
  /** What to answer when the database's own rule of this name stops it. */
  constraints?: { readonly [name: string]: () => Error }
}

/** One open transaction, who acts, and the one instant of all that happens in it. */
export type Work = {
  readonly tx: Db
  readonly actor: Actor
  readonly now: Date
  /** Queues a write: it leaves with the next read, or with COMMIT. */
  write(statement: Sql, expected?: Expected): void
  readonly pending: Pending
}

/** What is only noted in a transaction, by its kind; modules add theirs by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add what they note by declaration merging.
export interface Notes {}

export type Noted = { [Kind in keyof Notes]?: Notes[Kind][] }

/**
 * Something that can be lost: it is in this process's memory once the transaction is committed, for whoever
 * writes it down later, outside of all that somebody waits for.
 */
export function note<Kind extends keyof Notes>(work: Work, kind: Kind, what: Notes[Kind]): void {
  const notes: Noted = work.pending.notes
  const known: Noted[Kind] = notes[kind]
  if (known) known.push(what)
  else notes[kind] = [what] as Noted[Kind]
}

/** What a transaction will send along with its writes. */
export type Pending = {
  events: { id: string; name: string; payload: object }[]
  notes: Noted
  tags: Set<string>
  /** The names of those events that are said once. */
  said: Set<string>
  /** Sends the writes, the events and COMMIT now; nothing can be asked afterwards. */
  commit(): void
}

/** What speaks to the world outside; modules and `app.ts` say what is in it. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add what they need by declaration merging.
export interface Providers {}

/**
 * What jobs and second halves of routes get: they read, call the network, and record outcomes with commands.
 */
export type Outside = {
  readonly db: Db
  readonly providers: Providers
  readonly log: Log
  now(): Date
  /** Waits. A call gives its place in the room back meanwhile, so that it keeps nobody out. */
  pause(milliseconds: number): Promise<void>
  /** Runs a command in a transaction of its own; tried again when another transaction was in the way. */
  inWork<Result>(command: (work: Work) => Promise<Result>): Promise<Result>
  /**
   * For the second half of an idempotent call: keeps its reply with what it reports. A reply that was not
   * kept so takes a transaction more.
   */
  readonly keepReply?: (work: Work, reply: object) => void
}

type Results<Queries extends readonly unknown[]> = {
  -readonly [Place in keyof Queries]: Awaited<Queries[Place]>
}

/** Loads that go out together. Waits for all of them, then throws the first error in their order. */
export async function all<Queries extends readonly unknown[]>(
  ...queries: Queries
): Promise<Results<Queries>> {
  const settled = await Promise.allSettled(queries)
  for (const one of settled) if (one.status === "rejected") throw one.reason
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Results<Queries>
}

/** The last read of a command: it goes out with the writes and COMMIT, in one trip. */
export function lastly<Result>(work: Work, query: Promise<Result>): Promise<Result> {
  work.pending.commit()
  return query
}
