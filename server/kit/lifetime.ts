import { setTimeout as sleep } from "node:timers/promises"
import { sayProgress } from "./terminal.ts"

// npm hands a Ctrl-C on to us that the terminal has sent us already: what comes this
// soon is the same key press.
const sameKeyPressMs = 500

// Requests have 25 s, a provider within them 15 s; whatever is open after that is healed by the next start.
const drainMsMax = 30_000

export type Lifetime = {
  /** Resolves at the first Ctrl-C, SIGTERM or closed terminal. */
  stopped: Promise<void>
  /** True once somebody asked us to stop. */
  isStopping(): boolean
  end(): void
}

/** Listens for the wish to stop. A second Ctrl-C calls `leaveAtOnce` and ends the process. */
export function beginLifetime(leaveAtOnce: () => void): Lifetime {
  let stop: () => void = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let firstAt = 0
  const onSignal = (signal: NodeJS.Signals) => {
    if (firstAt === 0) {
      firstAt = Date.now()
      stop()
    } else if (signal === "SIGINT" && Date.now() - firstAt > sameKeyPressMs) {
      process.stdout.write("\n  Leaving at once.\n")
      leaveAtOnce()
      process.exit(130)
    }
  }
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const
  for (const signal of signals) process.on(signal, onSignal)
  // A worker with nothing to do waits for work; without this Node would think it is done.
  const alive = setInterval(() => {}, 60_000)
  const end = () => {
    clearInterval(alive)
    for (const signal of signals) process.off(signal, onSignal)
  }
  return { stopped, isStopping: () => firstAt > 0, end }
}

// What a shell expects of a program that Ctrl-C has ended.
const stoppedCode = 130

/** Ctrl-C ends the use in the middle, and closes what was opened for it. */
export async function useUntilStopped<Used extends { stop(): Promise<void> }>(
  opening: Promise<Used>,
  use: (used: Used) => Promise<number>,
): Promise<number> {
  const lifetime = beginLifetime(() => {})
  const close = () => opening.then((opened) => opened.stop()).catch(() => {})
  void lifetime.stopped.then(close).then(() => process.exit(stoppedCode))
  try {
    return await use(await opening)
  } catch (error) {
    if (lifetime.isStopping()) return stoppedCode
    throw error
  } finally {
    await close()
    lifetime.end()
  }
}

/** Waits for open work to end, but not for ever. */
export async function drain(work: Promise<void>): Promise<void> {
  const waiting = new AbortController()
  const late = sleep(drainMsMax, "late" as const, { signal: waiting.signal }).catch(() => undefined)
  const ended = await Promise.race([work, late])
  waiting.abort()
  if (ended === "late") sayProgress("Some work did not end in 30 seconds; the next start takes it up again")
}
