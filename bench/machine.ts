import { readFileSync } from "node:fs"
import { cpus, loadavg, totalmem } from "node:os"
import { round } from "./load/statistics.ts"

/** On what machine a figure was taken, and how much of it others had meanwhile. */
export type MachineFacts = {
  cores: number
  processor: string
  memoryGigabytes: number
  node: string
  postgres: string | undefined
  /** How many were running or waiting for a core in the minute before. */
  loadBefore: number
  /** Part of the time that the machine below gave to others; unknown where it does not say. */
  steal: number | undefined
}

type Ticks = { all: number; steal: number } | undefined

/** Begins to watch; `facts` says what was seen until now. */
export function watchMachine(): { facts(postgres?: string): MachineFacts } {
  const before = ticks()
  const loadBefore = round(loadavg()[0] ?? 0)
  return {
    facts(postgres) {
      const after = ticks()
      const all = before && after ? after.all - before.all : 0
      return {
        cores: cpus().length,
        processor: cpus()[0]?.model.trim() ?? "unknown",
        memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
        node: process.version,
        postgres,
        loadBefore,
        steal: before && after && all > 0 ? round((after.steal - before.steal) / all, 4) : undefined,
      }
    },
  }
}

function ticks(): Ticks {
  try {
    const [, ...fields] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "").split(/\s+/)
    const numbers = fields.slice(0, 8).map(Number)
    return { all: numbers.reduce((sum, value) => sum + value, 0), steal: numbers[7] ?? 0 }
  } catch {
    return undefined
  }
}

export function machineLines(facts: MachineFacts): string[] {
  const { cores, processor, memoryGigabytes, node, postgres, loadBefore, steal } = facts
  const noise = [
    `load ${loadBefore} before`,
    ...(steal === undefined ? [] : [`${round(steal * 100)} % of the time stolen by the machine below`]),
    ...(loadBefore > 0.5 ? ["NOT QUIET: take this figure again when nothing else runs"] : []),
  ]
  return [
    `${cores} cores (${processor}), ${memoryGigabytes} GB, Node.js ${node}${postgres ? `, PostgreSQL ${postgres}` : ""}`,
    noise.join(", "),
  ]
}
