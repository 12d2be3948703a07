import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"

/** True while the process runs; a zombie that nobody has reaped yet does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
  return procStat(pid)?.[0] !== "Z"
}

/**
 * When the process was born, in the machine's own words: tells a process from a later one with the same id.
 */
export function birthOf(pid: number): string | undefined {
  const stat = procStat(pid)
  if (stat) return `${bootId()} ${stat[19]}`
  if (process.platform === "win32") return undefined
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim()
  } catch {
    return undefined
  }
}

/** The program's short name, or undefined where the machine does not tell. */
export function programOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim()
    if (process.platform === "win32") return undefined
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim()
  } catch {
    return undefined
  }
}

export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await sleep(20)
  }
  return true
}

/** The fields of /proc/<pid>/stat after the program's name: 0 is the state, 19 the start time in ticks. */
function procStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return undefined
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
  } catch {
    return ""
  }
}
