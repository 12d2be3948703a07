import { rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startEmbedded } from "../../server/kit/embedded/index.ts"
import type { Context } from "../context.ts"
import { median, round } from "../load/statistics.ts"
import { freshClone } from "../shop/clone.ts"
import { type NpmStart, npmStart } from "../shop/npm_start.ts"
import { newFolder } from "../shop/program.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Outcome } from "../verdict.ts"

const kept = thresholds.start
const againTimes = 3

/**
 * From a fresh clone to an open shop, then again; and the memory of a shop that has been open for a minute.
 */
export async function measureStart(context: Context): Promise<{ outcome: Outcome; postgres?: string }> {
  const folder = newFolder()
  const clone = join(folder, "clone")
  let open: NpmStart | undefined
  try {
    context.say(freshClone(context.root, clone))
    open = await npmStart(clone)
    const { seconds, secondsUntil } = open
    const installed = secondsUntil("Packages installed")
    const filling = secondsUntil("Filling the demo shop")
    const seedingSeconds = round(seconds - (filling ?? seconds))
    context.say(
      `first start: open after ${seconds} s; packages installed after ${installed} s, seeding took ${seedingSeconds} s`,
    )
    const memory = await memoryLater(context, open)
    await open.stop()
    const again: number[] = []
    for (let turn = 0; turn < againTimes; turn++) {
      open = await npmStart(clone)
      again.push(open.seconds)
      await open.stop()
    }
    const databaseSeconds = await databaseAlone(join(clone, "data"))
    context.say(`again: ${again.join(", ")} s; the database alone takes ${databaseSeconds} s`)
    return { outcome: outcomeOf({ seconds, seedingSeconds, again: median(again), memory, databaseSeconds }) }
  } finally {
    await open?.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const memoryAfterSeconds = 60

async function memoryLater(context: Context, open: NpmStart): Promise<number> {
  await sleep((context.isBrief ? 10 : memoryAfterSeconds) * 1000)
  const processes = open.memory()
  for (const { command, megabytes } of processes) context.say(`memory: ${megabytes} MB ${command}`)
  return round(
    processes.reduce((sum, { megabytes }) => sum + megabytes, 0),
    1,
  )
}

/** How long the embedded database takes by itself: no start of a shop can be shorter. */
async function databaseAlone(dataDir: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < againTimes; turn++) {
    const started = performance.now()
    const embedded = await startEmbedded({ dataDir })
    times.push((performance.now() - started) / 1000)
    await embedded.stop()
  }
  return median(times)
}

type Measured = {
  seconds: number
  seedingSeconds: number
  again: number
  memory: number
  databaseSeconds: number
}

function outcomeOf({ seconds, seedingSeconds, again, memory, databaseSeconds }: Measured): Outcome {
  return {
    figures: { firstSeconds: seconds, seedingSeconds, againSeconds: again, memoryMegabytes: memory },
    limit: { database_alone_seconds: databaseSeconds },
    ratio: round(databaseSeconds / again),
    checks: [
      { what: "first start after a clone", value: seconds, unit: "s", max: kept.firstSecondsMax },
      { what: "seeding and pictures", value: seedingSeconds, unit: "s", max: kept.seedingSecondsMax },
      { what: "start again", value: again, unit: "s", max: kept.againSecondsMax },
      { what: "memory a minute after the start", value: memory, unit: "MB", max: kept.memoryMegabytesMax },
    ],
    summary: `first start ${seconds} s (seeding ${seedingSeconds} s), again ${again} s, ${memory} MB`,
  }
}
