import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { round } from "../load/statistics.ts"

/** Milliseconds of processor time that the shop's programs and its database have taken until now. */
export type CpuTime = { programMs: number; databaseMs: number }

/** The same for one of many things: an order, a line. */
export type ThingCpu = CpuTime

type Watched = { dataDir: string; pids: readonly number[] }

// What Linux counts in: a hundredth of a second.
const tickMs = 10

/** Where the system does not say, the times are zero. */
export function cpuOf({ dataDir, pids }: Watched): CpuTime {
  const programMs = pids.reduce((sum, pid) => sum + (statOf(pid)?.ownMs ?? 0), 0)
  const postmaster = postmasterOf(dataDir)
  const databaseMs = postmaster === undefined ? 0 : familyMs(postmaster)
  return { programMs, databaseMs }
}

export function cpuPerThing(before: CpuTime, after: CpuTime, count: number): ThingCpu {
  const share = (part: keyof CpuTime) => round((after[part] - before[part]) / Math.max(count, 1))
  return { programMs: share("programMs"), databaseMs: share("databaseMs") }
}

function postmasterOf(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
  } catch {
    return undefined
  }
}

/** A process, its living children, and those that have ended. */
function familyMs(parent: number): number {
  const children = runningPids().map(statOf)
  const living = children.filter((stat) => stat?.parent === parent)
  const own = statOf(parent)
  return living.reduce((sum, stat) => sum + (stat?.ownMs ?? 0), (own?.ownMs ?? 0) + (own?.endedMs ?? 0))
}

function runningPids(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

type Stat = { parent: number; ownMs: number; endedMs: number }

function statOf(pid: number): Stat | undefined {
  try {
    // The name in parentheses may hold anything; after it stand state, parent and so
    // on, from the third field.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ").map(Number) ?? []
    const field = (number: number) => fields[number - 3] ?? 0
    return {
      parent: field(4),
      ownMs: (field(14) + field(15)) * tickMs,
      endedMs: (field(16) + field(17)) * tickMs,
    }
  } catch {
    return undefined
  }
}
