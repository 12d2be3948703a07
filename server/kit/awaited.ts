import type { Outside, Work } from "./db.ts"
import { type Due, deliver } from "./deliveries.ts"
import type { Subscription } from "./events.ts"
import type { Log } from "./log.ts"
import { sql } from "./sql.ts"

type Options = {
  subscriptions: readonly Subscription[]
  outside: (actorName: string) => Outside
  log: Log
}

/**
 * Brings those of these events that somebody waits for (`awaited`) at once, in the process that announced
 * them, after their commit. What fails here was announced all the same: the deliverer tries it again.
 */
export async function deliverAwaited(
  options: Options,
  events: readonly { id: string; name: string }[],
): Promise<void> {
  for (const subscription of options.subscriptions.filter(({ awaited }) => awaited)) {
    const { subscriber, event } = subscription
    for (const { id } of events.filter(({ name }) => name === event)) {
      try {
        await options.outside(subscriber).inWork(async (work) => {
          await deliver(work, subscription, await claimOne(work, { subscriber, eventId: id }))
        })
      } catch (error) {
        options.log.warn({ subscriber, eventId: id, err: error }, "an event that is waited for was not taken")
      }
    }
  }
}

/** Waits for whoever has it already, and finds nothing when they are done with it. */
function claimOne(work: Work, asked: { subscriber: string; eventId: string }): Promise<Due[]> {
  return work.tx.many(sql<Due>`
    select d.event_id, e.payload
    from kit.deliveries d
    join kit.events e on e.id = d.event_id
    where d.subscriber = ${asked.subscriber} and d.event_id = ${asked.eventId} and d.state = 'waiting'
    limit 1
    for update of d
  `)
}
