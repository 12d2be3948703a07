import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { cpus, loadavg, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { median, round } from "./load/statistics.ts"

/** On what machine a figure was taken, and how much of it others had meanwhile. */
export type MachineFacts = {
  cores: number
  processor: string
  memoryGigabytes: number
  node: string
  postgres: string | undefined
  /** How long a page takes to be safe on the disk: every order waits for it several times. */
  diskMs: number
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
  const diskMs = timeDisk()
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
        diskMs,
        loadBefore,
        steal: before && after && all > 0 ? round((after.steal - before.steal) / all, 4) : undefined,
      }
    },
  }
}

const pageBytes = 8_192
const pages = 100

/** The median of a hundred pages, written and flushed one after the other. */
function timeDisk(): number {
  const folder = mkdtempSync(join(tmpdir(), "cartwright-disk-"))
  const file = openSync(join(folder, "page"), "w")
  const page = Buffer.alloc(pageBytes, 1)
  const times = Array.from({ length: pages }, () => {
    const started = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return median(times)
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
  const { cores, processor, memoryGigabytes, node, postgres, diskMs, loadBefore, steal } = facts
  const noise = [
    `load ${loadBefore} before`,
    `a page is on the disk in ${diskMs} ms`,
    ...(steal === undefined ? [] : [`${round(steal * 100)} % of the time stolen by the machine below`]),
    ...(loadBefore > 0.5 ? ["NOT QUIET: take this figure again when nothing else runs"] : []),
  ]
  const programs = [`Node.js ${node}`, ...(postgres ? [`PostgreSQL ${postgres}`] : [])]
  return [
    [`${cores} cores (${processor})`, `${memoryGigabytes} GB`, ...programs].join(", "),
    noise.join(", "),
  ]
}
