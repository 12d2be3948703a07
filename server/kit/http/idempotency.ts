import { createHash } from "node:crypto"
import type { Db, Work } from "../db.ts"
import { Refusal } from "../errors.ts"
import type { Seal } from "../seal.ts"
import { sql } from "../sql.ts"
import { toJson } from "./problem.ts"

/** One call under a key: whose it is, where it goes, and what it says. */
export type Call = { scope: string; key: string; bodyHash: string }

export type Stored = { status: number; reply: unknown }

// A call has 25 s; one that has not ended by now died with its process, and may be made again.
const leaseMs = 60_000
const keptHours = 48

/**
 * A key belongs to whoever holds the thing, not to the network they call from: people
 * walk from one to another.
 */
export function callOf(input: { route: string; holder: unknown; key: string; raw: unknown }): Call {
  const hash = (value: unknown) =>
    createHash("sha256")
      .update(toJson(value) ?? "")
      .digest("base64url")
  const { ip: _ip, userAgent: _userAgent, ...identity } = input.holder as Record<string, unknown>
  return { scope: `${input.route} ${hash(identity)}`, key: input.key, bodyHash: hash(input.raw) }
}

/**
 * The first write of a call's first transaction. A key that is known already stops the whole transaction: the
 * database decides which of two was first, and the other one reads what became of it.
 */
export function claimCall(work: Work, call: Call): void {
  const leaseUntil = new Date(work.now.getTime() + leaseMs)
  work.write(
    sql`
      insert into kit.idempotency_keys as known (scope, key, body_hash, state, lease_until, created_at)
      values (${call.scope}, ${call.key}, ${call.bodyHash}, 'running', ${leaseUntil}, ${work.now})
    `,
    { constraints: { idempotency_keys_taken: () => new KeyTaken() } },
  )
}

/** Takes over the key of a call whose process died. False when somebody else was quicker. */
export async function takeOverCall(work: Work, call: Call): Promise<boolean> {
  const leaseUntil = new Date(work.now.getTime() + leaseMs)
  const taken = await work.tx.maybe(sql<{ key: string }>`
    update kit.idempotency_keys set lease_until = ${leaseUntil}
    where scope = ${call.scope} and key = ${call.key} and state = 'running' and lease_until <= ${work.now}
    returning key
  `)
  return taken !== undefined
}

/** The last write of a call: from now on the same key gives this reply. */
export function keepReply(work: Work, call: Call, kept: Stored & { seal: Seal }): void {
  const sealed = kept.seal.close(toJson(kept.reply))
  work.write(sql`
    update kit.idempotency_keys set state = 'done', status = ${kept.status}, reply = ${sealed}::bytea
    where scope = ${call.scope} and key = ${call.key}
  `)
}

/** A call that was refused after its first transaction may be made again with the same key. */
export async function forgetCall(work: Work, call: Call): Promise<void> {
  work.write(sql`
    delete from kit.idempotency_keys where scope = ${call.scope} and key = ${call.key} and state = 'running'
  `)
}

export class KeyTaken extends Error {
  override name = "KeyTaken"
}

type KnownCall = {
  bodyHash: string
  state: string
  status: number | null
  reply: Buffer | null
  isDead: boolean
}

/**
 * What became of the call that had this key first: its reply, or a refusal while it
 * runs; nothing when it died.
 */
export async function findCall(db: Db, call: Call, seal: Seal): Promise<Stored | "dead"> {
  const known = await db.maybe(sql<KnownCall>`
    select body_hash, state, status, reply, lease_until <= now() as is_dead from kit.idempotency_keys
    where scope = ${call.scope} and key = ${call.key}
  `)
  if (!known) return "dead"
  if (known.bodyHash !== call.bodyHash) {
    const message = "This Idempotency-Key was used for another request. Use a new key for a new request."
    throw new Refusal("idempotency.other_request", 422, message)
  }
  if (known.state === "done") {
    const reply = seal.open(known.reply ?? Buffer.alloc(0))
    if (reply !== undefined) return { status: known.status ?? 200, reply: JSON.parse(reply) }
    throw new Refusal(
      "idempotency.forgotten",
      409,
      "This request was done already, and its reply is no longer kept.",
    )
  }
  if (known.isDead) return "dead"
  const message = "The same request is still being worked on. Ask again in a moment with the same key."
  throw new Refusal("idempotency.running", 409, message, { retryAfterSeconds: 1 })
}

export async function pruneCalls(work: Work): Promise<number> {
  const { count } = await work.tx.one(sql<{ count: number }>`
    with gone as (
      delete from kit.idempotency_keys where (scope, key) in (
        select scope, key from kit.idempotency_keys
        where created_at < ${new Date(work.now.getTime() - keptHours * 3_600_000)}
        order by created_at limit 20000
      )
      returning 1
    )
    select count(*)::int as count from gone
  `)
  return count
}
