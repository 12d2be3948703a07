import { randomBytes } from "node:crypto"
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { birthOf, isAlive } from "./processes.ts"

export type Holder = { pid: number; birth: string | undefined; host: string; since: string }
export type Lock = { release(): void }

// A holder in another container has a process id that means nothing here; there the age of the file decides.
const heartbeatMs = 5_000
const foreignHolderMs = 20_000

/** Takes the lock file, or says who holds it. A lock whose process is gone is taken over. */
export function takeLock(file: string): Lock | Holder {
  const mine: Holder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  }
  const text = JSON.stringify(mine)
  for (let tries = 0; tries < 20; tries++) {
    if (createWhole(file, text)) return keep(file, text)
    const found = readText(file)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder && holds(file, holder)) return holder
    removeStale(file, found)
  }
  throw new Error(`The lock file ${file} keeps changing hands; try again.`)
}

export function isLock(taken: Lock | Holder): taken is Lock {
  return "release" in taken
}

/** Who holds the lock now, if anybody alive does. */
export function holderOf(file: string): Holder | undefined {
  const text = readText(file)
  const holder = text === undefined ? undefined : parseHolder(text)
  return holder && holds(file, holder) ? holder : undefined
}

function keep(file: string, text: string): Lock {
  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      clearInterval(heartbeat)
    }
  }, heartbeatMs)
  heartbeat.unref()
  return {
    release() {
      clearInterval(heartbeat)
      if (readText(file) === text) rmSync(file, { force: true })
    },
  }
}

function holds(file: string, holder: Holder): boolean {
  if (holder.host !== hostname() && ageMs(file) < foreignHolderMs) return true
  if (!isAlive(holder.pid)) return false
  return holder.birth === undefined || holder.birth === birthOf(holder.pid)
}

/** Linked into place whole, so that nobody ever reads a half-written lock. */
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`
  writeFileSync(draft, text, { mode: 0o644 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moved aside first: if another process was quicker and the file is already its own, it is put back. */
function removeStale(file: string, staleText: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    if (readText(aside) !== staleText) linkSync(aside, file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== "ENOENT" && code !== "EEXIST") throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined
  } catch {
    return undefined
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
