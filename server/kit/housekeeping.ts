import { type DocumentCache, pruneTouches, readTouches } from "./cache.ts"
import type { Db, Outside, Work } from "./db.ts"
import { pruneEvents } from "./deliveries.ts"
import { pruneCalls } from "./http/idempotency.ts"
import { type Job, job } from "./jobs.ts"
import type { Log } from "./log.ts"
import { reasonOf } from "./terminal.ts"

/** What keeps the program's own tables small. */
export const kitJobs: readonly Job[] = [
  job({ name: "kit.prune_touches", run: (out) => untilDone(out, pruneTouches), cron: "*/20 * * * *" }),
  job({ name: "kit.prune_calls", run: (out) => untilDone(out, pruneCalls), cron: "41 * * * *" }),
  job({ name: "kit.prune_events", run: (out) => untilDone(out, pruneEvents), cron: "53 * * * *" }),
]

// With five thousand rows in each turn this is more than a shop of this program makes in an hour.
const turnsMax = 200

/** Turn by turn, each short, so that a busy day leaves no more behind than a quiet one. */
async function untilDone(out: Outside, prune: (work: Work) => Promise<number>): Promise<void> {
  for (let turn = 0; turn < turnsMax; turn++) if ((await out.inWork(prune)) === 0) return
}

// A page may be 300 ms old: 60 ms until an event is delivered, 160 ms until the next look, the rest for both.
const lookMs = 160

/** Drops what other processes have changed from this process's memory, six times a second. */
export function keepHouse(options: {
  db: Db
  cache: DocumentCache
  log: Log
  onTouched?: (tags: string[]) => void
}) {
  const { db, cache, log } = options
  const touches = readTouches(db)
  let closed = false
  let wake: () => void = () => {}
  async function loop(): Promise<void> {
    let away = false
    while (!closed) {
      try {
        const tags = await touches.read()
        // While the database was away nobody knows what changed.
        if (away) cache.clear()
        away = false
        if (tags.length > 0) cache.touched(tags)
        if (tags.length > 0) options.onTouched?.(tags)
      } catch (error) {
        if (!away) log.warn({ reason: reasonOf(error) }, "the database is away")
        away = true
      }
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, lookMs).unref()
      })
    }
  }
  const looping = loop()
  return {
    async close() {
      closed = true
      wake()
      await looping
    },
  }
}
