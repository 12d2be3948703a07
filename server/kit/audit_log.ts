import { isDeepStrictEqual } from "node:util"
import { type Actor, actorName, type Db, type Work } from "./db.ts"
import { toJson } from "./http/problem.ts"
import { newId } from "./ids.ts"
import { type Sql, sql } from "./sql.ts"

/** What was done, to what, and what of it was changed. Nothing secret is written down, whatever it holds. */
export type Change = {
  object: { kind: string; id: string | null }
  before?: object | undefined
  after?: object | undefined
  /** Fields whose names are written down and whose values are not. */
  hides?: readonly string[] | undefined
}

/** The call in which somebody acts: the edge says for each actor which one it is. */
export type CallOfActor = { route: string; requestId: string }

const calls = new WeakMap<Actor, CallOfActor & { isLogged: boolean }>()

export function noteCall(actor: Actor, call: CallOfActor): void {
  calls.set(actor, { ...call, isLogged: false })
}

/** True once something was written down for the call that this actor makes. */
export function isLogged(actor: Actor): boolean {
  return calls.get(actor)?.isLogged === true
}

/**
 * Writes down what is done at the desk, in the transaction that does it and along with its writes. `by` is
 * who did it, where they were nobody when they came: whoever signs in, for instance.
 */
export function logChange(work: Work, change: Change & { by?: string; route?: string }): void {
  const call = calls.get(work.actor)
  if (call) call.isLogged = true
  const { before, after } = withoutHidden(onlyChanged(change), change.hides ?? [])
  work.write(sql`
    insert into kit.audit_log
      (id, actor, via, route, object_kind, object_id, before, after, request_id, at)
    values (${newId("audit")}, ${change.by ?? actorName(work.actor)},
      ${work.actor.kind === "staff" ? work.actor.via : null}, ${change.route ?? call?.route ?? "-"},
      ${change.object.kind}, ${change.object.id?.slice(0, 200) ?? null}, ${asJson(before)}::jsonb,
      ${asJson(after)}::jsonb, ${call?.requestId ?? "-"}, ${work.now})
  `)
}

// What names the thing, or says which state of it was seen, is no change of it.
const asides = new Set(["holder", "version", "seen", "upload"])

/**
 * The fields that were given and are not what they were; of what is deleted all fields, of what is new too.
 */
function onlyChanged({ before, after }: Change): { before?: object | undefined; after?: object | undefined } {
  if (!before || !after) return { before, after }
  const was = shown(before) as Record<string, unknown>
  const is = shown(after) as Record<string, unknown>
  const changed = Object.keys(is).filter((name) => !isDeepStrictEqual(was[name], is[name]))
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(changed.filter((name) => name in from).map((name) => [name, from[name]]))
  return { before: pick(was), after: pick(is) }
}

function withoutHidden({ before, after }: Pick<Change, "before" | "after">, hides: readonly string[]) {
  const hide = (fields: object | undefined) =>
    fields &&
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        hides.includes(name) && value !== null && value !== undefined ? "…" : value,
      ]),
    )
  return hides.length === 0 ? { before, after } : { before: hide(before), after: hide(after) }
}

const jsonLengthMax = 20_000

function asJson(value: object | undefined): string | null {
  if (!value) return null
  const text = JSON.stringify(shown(value))
  return text.length > jsonLengthMax ? JSON.stringify({ tooLong: text.length }) : text
}

const secret = /password|secret|token|recovery|^card/i

/** As JSON has it, with a sign in place of everything that opens something. */
function shown(value: object): unknown {
  return JSON.parse(toJson(value), function (this: unknown, name, part) {
    if (Array.isArray(this)) return part
    if (asides.has(name)) return undefined
    return secret.test(name) && part !== null && typeof part !== "boolean" ? "…" : part
  })
}

export type LogEntry = {
  id: string
  actor: string
  via: string | null
  route: string
  objectKind: string
  objectId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  requestId: string
  at: Date
}

export type LogFilter = {
  actor?: string | undefined
  objectKind?: string | undefined
  objectId?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  /** The id of the last entry of the page before. */
  after?: string | undefined
  limit: number
}

/** What was done, the newest first. */
export async function listLog(
  db: Db,
  filter: LogFilter,
): Promise<{ entries: LogEntry[]; next: string | null }> {
  const found = await db.many(sql<LogEntry>`
    select id, actor, via, route, object_kind, object_id, before, after, request_id, at from kit.audit_log
    where ${matching(filter)} order by at desc, id desc limit ${filter.limit + 1}
  `)
  const entries = found.slice(0, filter.limit)
  return { entries, next: found.length > filter.limit ? (entries.at(-1)?.id ?? null) : null }
}

// Each filter adds one fixed piece of text, so that every combination has its own plan and finds its index.
function matching({ actor, objectKind, objectId, from, to, after }: LogFilter): Sql {
  let where = sql`true`
  if (actor) where = sql`${where} and actor = ${actor}`
  if (objectKind) where = sql`${where} and object_kind = ${objectKind}`
  if (objectId) where = sql`${where} and object_id = ${objectId}`
  if (from) where = sql`${where} and at >= ${from}`
  if (to) where = sql`${where} and at < ${to}`
  if (after) where = sql`${where} and (at, id) < (select at, id from kit.audit_log where id = ${after})`
  return where
}
