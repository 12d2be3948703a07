import type { LogEntry } from "../../kit/audit_log.ts"
import type { Money } from "../../kit/money.ts"
import type { Consent } from "../customers/index.ts"
import type { OrderPage } from "../orders/index.ts"

/** What happened with somebody, in the past tense; whoever did it is named by id. */
export type Happened = { at: Date; actor: string | null } & (
  | { kind: "registered" | "confirmed" | "noted" }
  | { kind: "consented" | "objected"; why: string | null }
  | { kind: "ordered"; orderId: string; number: string; total: Money }
  | { kind: "desk"; route: string }
)

type Known = {
  since: Date | null
  confirmedAt: Date | null
  consents: readonly Consent[]
  orders: OrderPage["orders"]
  notes: readonly { actor: string; at: Date }[]
  deeds: readonly LogEntry[]
}

// What stands on the timeline in words of its own.
const toldElsewhere = /\/notes$/

/** Everything that is known to have happened, the newest first. */
export function timelineOf({ since, confirmedAt, consents, orders, notes, deeds }: Known): Happened[] {
  const happened: Happened[] = [
    ...consents.map(({ consent, why, actor, at }) => {
      return { kind: consent ? ("consented" as const) : ("objected" as const), why, actor, at }
    }),
    ...orders.map(({ orderId, number, total, placedAt }) => {
      return { kind: "ordered" as const, orderId, number, total, actor: null, at: placedAt }
    }),
    ...notes.map(({ actor, at }) => ({ kind: "noted" as const, actor, at })),
    ...deeds
      .filter(({ route }) => !toldElsewhere.test(route))
      .map(({ route, actor, at }) => ({ kind: "desk" as const, route, actor, at })),
    ...(confirmedAt ? [{ kind: "confirmed" as const, at: confirmedAt, actor: null }] : []),
    // Of what happened in one instant, the account was first.
    ...(since ? [{ kind: "registered" as const, at: since, actor: null }] : []),
  ]
  return happened.sort((one, other) => other.at.getTime() - one.at.getTime())
}
