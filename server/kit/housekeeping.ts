import type { DocumentCache } from "./cache.ts"
import type { Db, Outside, Work } from "./db.ts"
import { pruneEvents } from "./deliveries.ts"
import { pruneCalls } from "./http/idempotency.ts"
import { type Job, job } from "./jobs.ts"
import type { Log } from "./log.ts"
import { learnSizesJob } from "./sizes.ts"
import { reasonOf } from "./terminal.ts"
import { pruneTouches, readTouches, type Told } from "./touches.ts"

/** What keeps the program's own tables small. */
export const kitJobs: readonly Job[] = [
  job({ name: "kit.prune_touches", run: (out) => untilDone(out, pruneTouches), cron: "*/20 * * * *" }),
  job({ name: "kit.prune_calls", run: (out) => untilDone(out, pruneCalls), cron: "41 * * * *" }),
  job({ name: "kit.prune_events", run: (out) => untilDone(out, pruneEvents), cron: "53 * * * *" }),
  learnSizesJob,
]

// With five thousand rows in each turn this is more than a shop of this program makes in an hour.
const turnsMax = 200

/** Turn by turn, each short, so that a busy day leaves no more behind than a quiet one. */
async function untilDone(out: Outside, prune: (work: Work) => Promise<number>): Promise<void> {
  for (let turn = 0; turn < turnsMax; turn++) if ((await out.inWork(prune)) === 0) return
}

// A page may be 300 ms old: 100 ms until the next look, the rest for the look itself, for a page that may lag
// and for one that is being made anew. A look takes 0.3 ms of the database.
const lookMs = 100

type House = { db: Db; cache: DocumentCache; log: Log; told?: Told }

/** Drops what other processes have changed from this process's memory, ten times a second. */
export function keepHouse({ db, cache, log, told }: House) {
  const touches = readTouches(db, told)
  let closed = false
  let wake: () => void = () => {}
  async function loop(): Promise<void> {
    let away = false
    let lookedAt = cache.now()
    while (!closed) {
      const begunAt = cache.now()
      try {
        const tags = await touches.read()
        // While the database was away nobody knows what changed.
        if (away || tags === "everything") cache.clear()
        away = false
        // What the last look did not see was committed after it began.
        if (tags !== "everything" && tags.length > 0) cache.touched(tags, lookedAt)
        lookedAt = begunAt
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
