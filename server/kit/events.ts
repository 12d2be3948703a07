import type { Work } from "./db.ts"
import { newId } from "./ids.ts"
import type { Job } from "./jobs.ts"

/** Every event with its payload. Modules add theirs by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: modules add what they announce by declaration merging.
export interface EventMap {}

export type EventName = keyof EventMap & string

/** A fact in the past tense, stored with the change that made it true: both are kept or neither is. */
export function announce<Name extends EventName>(work: Work, name: Name, payload: EventMap[Name]): void {
  work.pending.events.push({ id: newId("event"), name, payload: payload as object })
}

/** For an event that only says that there is something to look for: a transaction says it once. */
export function announceOnce<Name extends EventName>(work: Work, name: Name, payload: EventMap[Name]): void {
  if (work.pending.said.has(name)) return
  work.pending.said.add(name)
  announce(work, name, payload)
}

export type Subscription = {
  event: string
  /** Unique, and kept for as long as events of it may wait: it is stored with each of them. */
  subscriber: string
  /** What the payload must say to be of interest: of the others not even a row is written. */
  only?: object
  /** Shoppers wait to see it: it is not gathered with others first. */
  prompt?: boolean
  /** The reply of whoever announced it shows it: it is done before the reply leaves. */
  awaited?: boolean
} & (
  | { command: (work: Work, payload: never, event: { id: string }) => Promise<void> }
  /** Hears up to fifty at a time, so that it loads and writes for all of them at once. */
  | { batch: (work: Work, payloads: never[]) => Promise<void> }
  /** `once`: however many events wait, the job runs once after them. */
  | { job: Job; once: boolean }
)

type Handler<Name extends EventName> = { subscriber: string; only?: Partial<EventMap[Name]> } & (
  | {
      prompt?: boolean
      awaited?: boolean
      command: (work: Work, payload: EventMap[Name], event: { id: string }) => Promise<void>
    }
  | { batch: (work: Work, payloads: EventMap[Name][]) => Promise<void> }
  | { job: Job; once?: boolean }
)

/**
 * What happens after an event: a command in a transaction of its own, one command for many events, or a job.
 * Each may see an event twice.
 */
export function on<Name extends EventName>(event: Name, handler: Handler<Name>): Subscription {
  if ("job" in handler) return { event, once: false, ...handler }
  if ("batch" in handler) return { event, ...handler, batch: handler.batch as never }
  return { event, ...handler, command: handler.command as never }
}
