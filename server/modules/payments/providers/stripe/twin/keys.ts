import type { TwinReply } from "./desk.ts"

/** A request under a key, and what was answered: nothing while it is at work. */
export type Kept = { request: string; reply: TwinReply | undefined; atMs: number }

const keptHours = 24
const hourMs = 3_600_000

/** Keys of requests, as Stripe keeps them: for a day, whatever was answered. */
export class Keys {
  private readonly kept = new Map<string, Kept>()
  private aheadMs = 0

  find(key: string): Kept | undefined {
    const known = this.kept.get(key)
    return known && this.now() - known.atMs < keptHours * hourMs ? known : undefined
  }

  keep(key: string, request: string): Kept {
    const kept = { request, reply: undefined, atMs: this.now() }
    this.kept.set(key, kept)
    return kept
  }

  passHours(hours: number): void {
    this.aheadMs += hours * hourMs
  }

  private now(): number {
    return Date.now() + this.aheadMs
  }
}
