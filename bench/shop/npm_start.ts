import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from "node:fs"
import { basename, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { round } from "../load/statistics.ts"
import { environment, freePort, lastLines } from "./program.ts"

export type NpmStart = {
  /** From the command to the line that says the shop is open. */
  seconds: number
  /** When a line with these words appeared. */
  secondsUntil(words: string): number | undefined
  /** The share of memory (PSS) of each Node process of the group that is not npm's own. */
  memory(): { command: string; megabytes: number }[]
  stop(): Promise<void>
}

const openMsMax = 300_000
const lookMs = 20

/** `npm start` in a folder, as a person would type it, with npm's cache as it is. */
export async function npmStart(folder: string): Promise<NpmStart> {
  const logFile = join(folder, "..", "npm-start.log")
  const log = openSync(logFile, "w")
  const {
    DATA_DIR: _,
    NODE_ENV: __,
    TRUST_PROXY: ___,
    ...env
  } = environment({ dataDir: "", port: await freePort() })
  const started = performance.now()
  // A group of its own, like one that a terminal makes: Ctrl-C goes to all of it.
  const child = spawn("npm", ["start", "--prefer-offline"], {
    cwd: folder,
    env: { ...env, npm_config_prefer_offline: "true" },
    stdio: ["ignore", log, log],
    detached: true,
  })
  closeSync(log)
  const group = child.pid ?? 0
  const endAtExit = () => signal(group, "SIGINT")
  process.once("exit", endAtExit)
  const seenAt = new Map<string, number>()
  const stop = async () => {
    process.off("exit", endAtExit)
    signal(group, "SIGINT")
    for (let waits = 0; waits < 2_000 && membersOf(group).length > 0; waits++) await sleep(lookMs)
    signal(group, "SIGKILL")
  }
  try {
    await untilOpen({ child, logFile, started, seenAt })
  } catch (error) {
    await stop()
    throw error
  }
  return {
    seconds: seenAt.get("open") ?? Number.NaN,
    secondsUntil: (words) => [...seenAt].find(([line]) => line.includes(words))?.[1],
    memory: () => membersOf(group).flatMap(memoryOf),
    stop,
  }
}

type Watched = { child: ChildProcess; logFile: string; started: number; seenAt: Map<string, number> }

async function untilOpen({ child, logFile, started, seenAt }: Watched): Promise<void> {
  while (performance.now() - started < openMsMax) {
    const text = readFileSync(logFile, "utf8")
    const seconds = round((performance.now() - started) / 1000)
    for (const line of text.split("\n")) if (line.trim() && !seenAt.has(line)) seenAt.set(line, seconds)
    if (/^Cartwright is open at /m.test(text)) return void seenAt.set("open", seconds)
    if (child.exitCode !== null || child.signalCode !== null) break
    await sleep(lookMs)
  }
  throw new Error(
    `npm start did not open the shop; it says:\n${lastLines(readFileSync(logFile, "utf8"), 25)}`,
  )
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch {
    // Nobody is left in it.
  }
}

/** The processes of a group; the database has a group of its own and is not among them. */
function membersOf(group: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      // After the name in parentheses, which may hold anything: state, parent, group.
      const fields = readProc(pid, "stat").split(") ").at(-1)?.split(" ") ?? []
      return Number(fields[2]) === group && fields[0] !== "Z"
    })
}

function memoryOf(pid: number): { command: string; megabytes: number }[] {
  const command = readProc(pid, "cmdline").replaceAll("\0", " ").trim()
  if (programOf(pid) !== "node" || command.startsWith("npm")) return []
  const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(readProc(pid, "smaps_rollup"))?.[1] ?? Number.NaN)
  return [{ command, megabytes: round(kilobytes / 1024, 1) }]
}

function programOf(pid: number): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return ""
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8")
  } catch {
    return ""
  }
}
