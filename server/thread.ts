import { setTimeout as sleep } from "node:timers/promises"
import { parentPort, Worker } from "node:worker_threads"
import { type App, openApp } from "./app.ts"
import { readConfig } from "./kit/config.ts"
import type { Database } from "./kit/database.ts"
import { openLog } from "./kit/log.ts"
import { stepBack } from "./kit/step_back.ts"
import { reasonOf } from "./kit/terminal.ts"
import { momentNow, type Touched } from "./kit/touches.ts"

type Given = { root: string; database: Pick<Database, "url" | "directUrl" | "embedded"> }

// Whoever looks at a page goes first, then the rest of the database. Only on Linux this is about one thread.
const niceness = 10

// A thread that has died is started again after so long; its jobs are free once it is not heard of.
const againMs = 1_000

/**
 * A thread beside the one that serves pages, with a heap of its own, for jobs that are long: an import's
 * computing, and the pauses in which memory is tidied after it, make no page wait.
 */
export function openThread(given: Given, app: Pick<App, "hear" | "out">): { close(): Promise<void> } {
  const { log } = app.out
  const closing = new AbortController()
  const going = (async () => {
    while (!closing.signal.aborted) {
      const reason = await runThread(given, { app, closing: closing.signal })
      if (closing.signal.aborted) return
      log.warn({ reason }, "the thread of long jobs stopped, and starts again")
      await sleep(againMs, undefined, { signal: closing.signal }).catch(() => {})
    }
  })()
  return {
    async close() {
      closing.abort()
      await going
    },
  }
}

type Around = { app: Pick<App, "hear">; closing: AbortSignal }

/** What the thread says to the one that serves pages: there what it changes is known at once. */
type Said = { touched: Touched; at: number }

/** Resolves when the thread has ended, with the reason when nobody wanted it to. */
function runThread({ root, database }: Given, { app, closing }: Around): Promise<string | undefined> {
  const program = `
    import { workerData } from "node:worker_threads"
    const program = await import(${JSON.stringify(import.meta.url)})
    await program.workInThread(workerData)`
  const { url, directUrl, embedded } = database
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
    workerData: { root, database: { url, directUrl, embedded } },
  })
  const close = () => worker.postMessage("close")
  closing.addEventListener("abort", close, { once: true })
  worker.on("message", ({ touched, at }: Said) => app.hear(touched, at))
  let reason: string | undefined
  worker.once("error", (error) => {
    reason = reasonOf(error)
  })
  return new Promise((resolve) => {
    worker.once("exit", () => {
      closing.removeEventListener("abort", close)
      resolve(reason)
    })
  })
}

/** What the thread does, until it is told to close. */
export async function workInThread({ root, database }: Given): Promise<void> {
  if (process.platform === "linux") stepBack(0, niceness)
  const closed = new Promise<void>((resolve) => parentPort?.once("message", () => resolve()))
  const config = readConfig(process.env, root)
  const log = openLog({ level: config.logLevel, format: config.logFormat })
  const { url: databaseUrl, directUrl: databaseDirectUrl } = database
  const onTouched = (touched: Touched) => parentPort?.postMessage({ touched, at: momentNow() } satisfies Said)
  // In the database as well, where it is ours: that of somebody else may be on another machine.
  const onConnected = database.embedded ? (pid: number) => stepBack(pid, niceness) : undefined
  const heard = { onTouched, onConnected }
  const app = await openApp({ config, databaseUrl, databaseDirectUrl, role: "thread", log, ...heard })
  await closed
  await app.close()
}
