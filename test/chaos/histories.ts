import type { Lane } from "./lane.ts"

type Moves = { what: string; fromState: string; toState: string; actor: string; why: string | null; at: Date }

/**
 * What became of each payment that a sentence names, step by step, here and at its provider: a fault that
 * needs its moment may not come again when its seed is done again. What is wrong once is so for all that
 * follow, and is told once.
 */
export async function historiesOf(
  lane: Lane,
  { wrong, told }: { wrong: readonly string[]; told: Set<string> },
): Promise<string[]> {
  const named = wrong.flatMap((sentence) => sentence.match(/int_[0-9a-f]{32}/g) ?? [])
  const ids = [...new Set(named)].filter((id) => !told.has(id)).slice(0, 5)
  const histories: string[] = []
  for (const id of ids) {
    told.add(id)
    histories.push(await historyOf(lane, id))
  }
  return histories
}

async function historyOf({ ask, rig }: Lane, id: string): Promise<string> {
  const payments = await ask(
    `select id, attempt_id, order_id, state, reference, reason, authorized_minor::int, captured_minor::int,
       refunded_minor::int, created_at, updated_at
     from payments.intents where id = $1`,
    [id],
  )
  const attempts = await ask(
    `select id, cart_id, intent_id, state, reason, order_id, created_at from checkout.attempts
     where cart_id = (
       select cart_id from checkout.attempts where id = (select attempt_id from payments.intents where id = $1)
     )
     order by id`,
    [id],
  )
  const moves = await ask<Moves>(
    `select what, from_state as "fromState", to_state as "toState", actor, why, at from (
       select intent_id as what, from_state, to_state, actor, why, at from payments.intent_history
       where intent_id = any($1)
       union all
       select attempt_id, from_state, to_state, actor, why, at from checkout.attempt_history
       where attempt_id = any($2)
     ) as moves
     order by at`,
    [attempts.map((one) => one.intent_id), attempts.map((one) => one.id)],
  )
  const messages = await ask(
    "select kind, state, reason, received_at from payments.inbox where intent_id = $1 order by received_at",
    [id],
  )
  const asked = await ask(
    `select e.name, e.at, d.subscriber, d.state, d.done_at, d.tries
     from kit.events e left join kit.deliveries d on d.event_id = e.id
     where e.payload ->> 'intentId' = $1 order by e.at`,
    [id],
  )
  return [
    `history of ${id}`,
    ...[...payments, ...attempts, ...messages, ...asked].map((row) => JSON.stringify(row)),
    ...moves.map(
      ({ what, at, fromState, toState, actor, why }) =>
        `${at.toISOString()} ${what} ${fromState} -> ${toState} by ${actor}${why === null ? "" : `: ${why}`}`,
    ),
    `its provider: ${JSON.stringify(rig.seen(id))}`,
  ].join("\n  ")
}
