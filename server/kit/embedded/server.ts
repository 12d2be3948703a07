import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { stepBack, waitForTurn } from "../step_back.ts"
import { type Progress, Stop } from "../terminal.ts"
import { lastLines } from "./cluster.ts"
import { type Identity, quietEnvironment, userOf } from "./identity.ts"
import { isAlive, programOf, waitUntilGone } from "./processes.ts"

export type Running = { pid: number; port: number; socketDir: string; state: string }
export type Place = {
  identity: Identity
  dataDir: string
  cluster: string
  logFile: string
  onProgress: Progress
}

const logBytesMax = 10_000_000

/** What postmaster.pid says about a server that is really alive; a leftover file of a dead one is removed. */
export function findRunning(cluster: string): Running | undefined {
  const running = readPidFile(cluster)
  if (!running) return undefined
  if (isAlive(running.pid) && isPostgres(running.pid)) return running
  // The id may belong to another program by now; PostgreSQL itself would then refuse to start.
  rmSync(pidFile(cluster), { force: true })
  removeTemporarySocketDir(running.socketDir)
  return undefined
}

/**
 * Waits out a server that is starting or stopping; answers with it when it is ready, undefined when it went.
 */
export async function waitUntilReady(cluster: string, onProgress: Progress): Promise<Running | undefined> {
  for (let waits = 0; ; waits++) {
    const running = findRunning(cluster)
    if (!running || running.state === "ready") return running
    if (waits === 100) onProgress(`waiting for the database, which is ${running.state}`)
    if (waits > 6_000) throw new Stop(`The database of ${cluster} is ${running.state} for too long.`)
    await sleep(50)
  }
}

export async function startServer(place: Place, listen: string[], tries = 40): Promise<Running> {
  turnLog(place.logFile)
  const logStart = existsSync(place.logFile) ? statSync(place.logFile).size : 0
  const child = spawnServer(place, listen)
  const exit = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once("error", (error) => resolve(error.message))
  })
  let ended: string | undefined
  void exit.then((how) => {
    ended = how
  })
  for (let waits = 0; ended === undefined; waits++) {
    const running = readPidFile(place.cluster)
    if (running?.pid === child.pid && running?.state === "ready") {
      child.unref()
      return running
    }
    if (waits === 500) place.onProgress("the database is recovering; this can take a while after a crash")
    await sleep(10)
  }
  const said = readFileSync(place.logFile).subarray(logStart).toString("utf8")
  // Children of a killed server need a moment to notice; until then its shared memory is in use.
  if (
    /shared memory block .* is still in use|lock file "postmaster.pid" already exists/.test(said) &&
    tries > 0
  ) {
    await sleep(250)
    return startServer(place, listen, tries - 1)
  }
  throw new Stop(
    `The database did not start (${ended}). It says:\n${lastLines(said, 12)}\n  Log: ${place.logFile}`,
  )
}

/** Fast shutdown: connections are closed, everything is written; the next start needs no recovery. */
export async function stopServer(running: Running): Promise<void> {
  if (!isAlive(running.pid)) return
  signal(running.pid, "SIGINT")
  if (!(await waitUntilGone(running.pid, 30_000))) {
    signal(running.pid, "SIGQUIT")
    await waitUntilGone(running.pid, 10_000)
  }
  removeTemporarySocketDir(running.socketDir)
}

function removeTemporarySocketDir(folder: string): void {
  if (/[/\\]cartwright-socket-[^/\\]+$/.test(folder)) rmSync(folder, { recursive: true, force: true })
}

function spawnServer(place: Place, listen: string[]): ChildProcess {
  const { identity, dataDir, cluster, logFile } = place
  const settings = [
    ...listen,
    "shared_buffers=128MB",
    "jit=off",
    "update_process_title=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_checkpoints=off",
    "logging_collector=off",
    // A refusal travels as an error of the database, with all statements behind it: whoever asks for
    // refusals would fill the disk. What is a fault reaches the program, which tells of it.
    "log_min_messages=log",
  ].flatMap((setting) => ["-c", setting])
  const words = [...identity.prefix, identity.binaries.postgres, "-D", cluster, ...settings]
  const log = openSync(logFile, "a", 0o600)
  try {
    // Detached: Ctrl-C in the terminal must reach us first, and the database only once we are done with it.
    const child = spawn(words[0] as string, words.slice(1), {
      cwd: dataDir,
      detached: true,
      stdio: ["ignore", log, log],
      env: quietEnvironment(),
      windowsHide: true,
      ...userOf(identity),
    })
    if (child.pid !== undefined) {
      stepBack(child.pid, niceness)
      waitForTurn(child.pid)
    }
    return child
  } finally {
    closeSync(log)
  }
}

// A backend that is woken by a question otherwise takes the processor from the program in the middle of what
// it does, and its one thread serves everybody (docs/decisions/0031).
const niceness = 5

function readPidFile(cluster: string): Running | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(cluster), "utf8").split("\n")
  } catch {
    return undefined
  }
  const pid = Number.parseInt(lines[0] ?? "", 10)
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return {
    pid,
    port: Number.parseInt(lines[3] ?? "", 10) || 5432,
    socketDir: lines[4]?.trim() ?? "",
    state: lines[7]?.trim() || "starting",
  }
}

function pidFile(cluster: string): string {
  return join(cluster, "postmaster.pid")
}

function isPostgres(pid: number): boolean {
  const program = programOf(pid)
  return program === undefined || /postgres/.test(program)
}

function turnLog(file: string): void {
  if (existsSync(file) && statSync(file).size > logBytesMax) renameSync(file, `${file}.1`)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}
