import { rmSync } from "node:fs"
import { join } from "node:path"
import { newId } from "../../server/kit/ids.ts"
import { type StripeTwin, startStripeTwin } from "../../server/modules/payments/index.ts"
import { newFolder } from "./program.ts"
import type { Staff } from "./staff.ts"

export type OpenTwin = { twin: StripeTwin; close(): Promise<void> }

/** Stripe's stand-in, with books of its own. It tells nobody: what it would tell stands in its journal. */
export async function openTwin(): Promise<OpenTwin> {
  const folder = newFolder()
  const twin = await startStripeTwin({ journalFile: join(folder, "stripe.jsonl") })
  return {
    twin,
    async close() {
      await twin.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The shop takes cards through it from now on. */
export async function takeCards(staff: Staff, twin: StripeTwin): Promise<void> {
  const path = "/admin/v1/payment-accounts/stripe_test"
  const { publishableKey, secretKey, webhookSecret: messageSecret } = twin
  await staff.must({ method: "PUT", path, body: { publishableKey, secretKey, messageSecret, version: 0 } })
  await staff.must({ method: "POST", path: `${path}/offers`, body: {} })
}

export type Told = { bodies: string[]; known: number; unknown: number; again: number }

// Stripe tells of a payment when it is made, when its money is taken, of its charge, and of what changes.
const messagesPerPayment = 6
const share = { known: 0.4, unknown: 0.3 }

/**
 * Real messages: some of payments that the shop knows, some of payments that it does not know, for something
 * else may be sold on the same account, and the rest once more what was told before.
 */
export function messagesOf(
  { journal }: StripeTwin,
  { count, random }: { count: number; random: () => number },
): Told {
  const events = [...journal.events.values()].filter(({ type }) => type.startsWith("payment_intent."))
  const first = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)] as Thing
  const told: Told = { bodies: [], known: 0, unknown: 0, again: 0 }
  // Each is told under its own id first, and then under others, as the kinds of news that look alike.
  const due = Array.from({ length: messagesPerPayment / 2 }, (_, turn) =>
    events.map((event) => JSON.stringify(turn === 0 ? event : { ...event, id: eventId() })),
  ).flat()
  while (told.bodies.length < count) {
    const draw = random()
    const next = draw < share.known ? due.splice(Math.floor(random() * due.length), 1)[0] : undefined
    if (next !== undefined) {
      told.known++
      told.bodies.push(next)
    } else if (draw < share.known + share.unknown || told.bodies.length === 0) {
      told.unknown++
      told.bodies.push(JSON.stringify(ofSomebodyElse(first(events))))
    } else {
      told.again++
      told.bodies.push(first(told.bodies))
    }
  }
  return told
}

const eventId = () => `evt_${newId("event").slice(4)}`

function ofSomebodyElse<Event extends { data: { object: object } }>(event: Event): Event {
  const metadata = { intent: newId("intent"), attempt: newId("attempt") }
  const object = { ...event.data.object, id: `pi_${newId("intent").slice(4)}`, metadata }
  return { ...event, id: eventId(), data: { object } }
}
