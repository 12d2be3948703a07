import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type CpuTime, cpuOf } from "./cpu.ts"

export type Shop = {
  root: string
  dataDir: string
  port: number
  /** The one-time link of the first owner. */
  ownerLink: string
  /** Opens one more web process on the same database; answers with its port. */
  openSecondWeb(): Promise<number>
  /** Runs the books audit on this shop; answers with its output when the books do not agree. */
  audit(): Promise<string | undefined>
  /** Processor time of its processes and its database until now. */
  cpu(): CpuTime
  /** Stops every process of the shop; its data stay. */
  stop(): Promise<void>
  close(): Promise<void>
}

export type ShopOptions = {
  root: string
  /** More for its environment: where a payment provider is, for instance. */
  env?: NodeJS.ProcessEnv | undefined
  /** A folder for CPU profiles of the shop's processes. */
  profileDir?: string | undefined
  /** Invented goods and orders in place of the demo shop: `npm run seed -- --size`. */
  filledAs?: { size: string; seed: number; say: (line: string) => void } | undefined
}

const openMsMax = 120_000
const stopMsMax = 40_000

/**
 * The real program in a process of its own, as it runs in production, on a new data folder
 * with the demo shop in it.
 */
export async function openShop(options: ShopOptions): Promise<Shop> {
  const folder = newFolder()
  const dataDir = join(folder, "data")
  const running: Running[] = []
  const open = async (role: "all" | "web") => {
    const port = await freePort()
    const program = startProgram(options, {
      role,
      port,
      dataDir,
      logFile: join(folder, `${role}-${port}.log`),
    })
    running.push(program)
    return { port, log: await program.opened }
  }
  const stop = async () => {
    // The first one has the database: it goes last.
    for (const program of running.splice(0).reverse()) await program.stop()
  }
  const close = async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  try {
    if (options.filledAs) await fill(options.root, dataDir, options.filledAs)
    const { port, log } = await open("all")
    return {
      root: options.root,
      dataDir,
      port,
      ownerLink: /\S+\/first-owner\?token=\S+/.exec(log)?.[0] ?? "",
      openSecondWeb: async () => (await open("web")).port,
      audit: () => runAudit(options.root, dataDir),
      cpu: () => cpuOf({ dataDir, pids: running.map(({ pid }) => pid) }),
      stop,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A folder that PostgreSQL's own user may pass through when we are root. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cartwright-bench-"))
  chmodSync(folder, 0o711)
  return folder
}

/** What the program gets from its environment in production, behind a proxy on the same machine. */
export function environment(given: { dataDir: string; port?: number }): NodeJS.ProcessEnv {
  const ours = /^(?:DATABASE_|PUBLIC_URL|SECRET|SMTP_URL|MAIL_FROM|LOG_|HOST$|NODE_OPTIONS|npm_)/
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: "production",
    TRUST_PROXY: "loopback",
    DATA_DIR: given.dataDir,
    PORT: String(given.port ?? 0),
  }
}

type Running = { pid: number; opened: Promise<string>; stop(): Promise<void> }
type Program = { role: "all" | "web"; port: number; dataDir: string; logFile: string }

function startProgram({ root, profileDir, env }: ShopOptions, program: Program): Running {
  const { role, port, dataDir, logFile } = program
  if (profileDir) mkdirSync(profileDir, { recursive: true })
  const profiling = profileDir ? ["--cpu-prof", `--cpu-prof-dir=${profileDir}`] : []
  const log = openSync(logFile, "a")
  const child = spawn(process.execPath, [...flagsOf(root), ...profiling, join(root, "start.mjs"), role], {
    cwd: root,
    env: { ...environment({ dataDir, port }), ...env },
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  const killAtExit = () => child.kill("SIGTERM")
  process.once("exit", killAtExit)
  const gone = goneOf(child).then(() => void process.off("exit", killAtExit))
  return {
    pid: child.pid ?? 0,
    opened: waitUntilOpen(child, logFile),
    async stop() {
      child.kill("SIGTERM")
      const patience = setTimeout(() => child.kill("SIGKILL"), stopMsMax)
      await gone
      clearTimeout(patience)
    },
  }
}

/** What `npm start` gives Node before the program's name: measured is the shop that people run. */
function flagsOf(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  return scripts.start.split(" ").filter((word: string) => word.startsWith("--"))
}

function goneOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once("exit", () => resolve()))
}

async function waitUntilOpen(child: ChildProcess, logFile: string): Promise<string> {
  const deadline = Date.now() + openMsMax
  while (Date.now() < deadline) {
    const log = readFileSync(logFile, "utf8")
    if (/^Cartwright is open at /m.test(log)) return log
    if (child.exitCode !== null || child.signalCode !== null) break
    await sleep(25)
  }
  throw new Error(
    `the shop did not open; its log ends with:\n${lastLines(readFileSync(logFile, "utf8"), 25)}`,
  )
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n")
}

async function runAudit(root: string, dataDir: string): Promise<string | undefined> {
  const { code, output } = await runTool(root, { dataDir, words: ["audit"] })
  return code === 0 ? undefined : lastLines(output, 60)
}

type Filling = NonNullable<ShopOptions["filledAs"]>

async function fill(root: string, dataDir: string, { size, seed, say }: Filling): Promise<void> {
  mkdirSync(dataDir)
  const words = ["seed", "--size", size, `--seed=${seed}`]
  const { code, output } = await runTool(root, { dataDir, words, say })
  if (code !== 0) throw new Error(`the shop could not be filled; it says:\n${lastLines(output, 25)}`)
}

type Tool = { dataDir: string; words: string[]; say?: (line: string) => void }

/** One of the program's other roles, in a process of its own that ends by itself. */
async function runTool(root: string, { dataDir, words, say = () => {} }: Tool) {
  const child = spawn(process.execPath, [join(root, "start.mjs"), ...words], {
    cwd: root,
    env: environment({ dataDir }),
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  const collect = (chunk: Buffer) => {
    output += chunk
    for (const line of String(chunk).split("\n")) if (line.trim()) say(line.trim())
  }
  child.stdout.on("data", collect)
  child.stderr.on("data", collect)
  await new Promise((resolve) => child.once("close", resolve))
  return { code: child.exitCode, output }
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => found(typeof address === "object" && address ? address.port : 0))
    })
  })
}
