import { accessSync, chownSync, constants, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import pg from "pg"
import { makeFolder } from "../folders.ts"
import { type Progress, reasonOf, Stop } from "../terminal.ts"
import { findBinaries } from "./binaries.ts"
import { databaseUser, prepareCluster, readPassword } from "./cluster.ts"
import { chooseIdentity, type Identity } from "./identity.ts"
import { type Holder, holderOf, isLock, type Lock, takeLock } from "./lock.ts"
import { isAlive } from "./processes.ts"
import { findRunning, type Place, type Running, startServer, stopServer, waitUntilReady } from "./server.ts"

export type Connection = { host: string; port: number; user: string; database: string; password?: string }

export type Embedded = {
  connection: Connection
  url: string
  /** Stops the database; for a guest of a running Cartwright it only says goodbye. */
  stop(): Promise<void>
  /** True when the database was left running by a process that had been killed. */
  adopted: boolean
  /** True when another Cartwright owns the database and we only visit. */
  guest: boolean
}

export type EmbeddedOptions = {
  dataDir: string
  onProgress?: Progress
  database?: string
  connectionsMax?: number
  /**
   * "own": a second Cartwright on this folder stops with a sentence. "share": it uses the running database.
   */
  access?: "own" | "share"
  transport?: "socket" | "tcp"
  /** "installed" passes over the npm package and takes the machine's own PostgreSQL. */
  program?: "packaged" | "installed"
}

// sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the closing zero and "/.s.PGSQL.5432" in it.
const socketDirBytesMax = 103 - "/.s.PGSQL.5432".length

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  makeDataDir(dataDir)
  const lockFile = join(dataDir, "cartwright.lock")
  const lock = takeLock(lockFile)
  if (!isLock(lock)) {
    if (options.access === "share") return visit(options, dataDir, lockFile)
    throw new Stop(alreadyOpen(dataDir, lock))
  }
  try {
    return await open(options, dataDir, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The Cartwright that has this data folder open, if one is alive. */
export function whoHas(dataDir: string): Holder | undefined {
  return holderOf(join(resolve(dataDir), "cartwright.lock"))
}

export function urlOf(connection: Connection): string {
  const password = connection.password ? `:${encodeURIComponent(connection.password)}` : ""
  const login = `${encodeURIComponent(connection.user)}${password}`
  const { database, host, port } = connection
  if (!host.startsWith("/")) return `postgresql://${login}@${host}:${port}/${database}`
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

async function open(options: EmbeddedOptions, dataDir: string, lock: Lock): Promise<Embedded> {
  const onProgress = options.onProgress ?? (() => {})
  const cluster = join(dataDir, "postgres")
  const tcp = (options.transport ?? (process.platform === "win32" ? "tcp" : "socket")) === "tcp"

  let running = await waitUntilReady(cluster, onProgress)
  const adopted = running !== undefined
  const identity = chooseIdentity({ binaries: findBinaries(options.program), dataDir, cluster })
  const place: Place = { identity, dataDir, cluster, logFile: join(dataDir, "postgres.log"), onProgress }
  const start = async (listen: string[]) =>
    startServer(place, [...listen, `max_connections=${options.connectionsMax ?? 60}`])
  if (running) onProgress("found the database still running after a crash; using it")
  else {
    prepareCluster({ identity, dataDir, cluster, tcp })
    running = await start(
      tcp ? tcpSettings(await freePort()) : socketSettings(makeSocketDir(dataDir, identity)),
    )
  }

  const connection = connectionTo(running, options, dataDir)
  try {
    await createDatabase(connection)
  } catch (error) {
    await stopServer(running)
    throw error
  }
  const address = running
  const keeper = keepRunning(running, () => {
    const { socketDir, port } = address
    if (socketDir) makeSocketDir(dataDir, identity, socketDir)
    return start(socketDir ? socketSettings(socketDir) : tcpSettings(port))
  })
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= keeper.stop().finally(() => lock.release())
    return stopping
  }
  return { connection, url: urlOf(connection), adopted, guest: false, stop }
}

// A killed database is noticed within this time and started again at the same address.
const watchMs = 500

/**
 * Starts the server again whenever it dies without our asking: the shop answers 503 meanwhile and comes back.
 */
function keepRunning(first: Running, restart: () => Promise<Running>): { stop(): Promise<void> } {
  let running = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  let busy = false
  const watch = setInterval(() => {
    if (busy || stopping || isAlive(running.pid)) return
    busy = true
    restarting = restart()
      .then((again) => {
        running = again
      })
      .catch((error) => {
        process.stderr.write(`  The database cannot be started again: ${reasonOf(error)}\n`)
      })
      .finally(() => {
        busy = false
      })
  }, watchMs)
  watch.unref()
  return {
    async stop() {
      stopping = true
      clearInterval(watch)
      // The wish goes out before the first wait: a process that leaves at once has still sent it.
      const stopped = stopServer(running)
      await restarting
      await stopped
      await stopServer(running)
    },
  }
}

async function visit(options: EmbeddedOptions, dataDir: string, lockFile: string): Promise<Embedded> {
  const cluster = join(dataDir, "postgres")
  for (let waits = 0; waits < 300; waits++) {
    const running = findRunning(cluster)
    if (running?.state === "ready") {
      const connection = connectionTo(running, options, dataDir)
      await createDatabase(connection)
      return { connection, url: urlOf(connection), adopted: false, guest: true, stop: async () => {} }
    }
    if (!holderOf(lockFile)) return startEmbedded(options)
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Stop(
    `Another Cartwright is opening ${dataDir} and its database is not ready; try again in a moment.`,
  )
}

function alreadyOpen(dataDir: string, holder: Holder): string {
  return (
    `Cartwright is already running on ${dataDir} (process ${holder.pid}, since ${holder.since}). ` +
    "Stop it first, or set DATA_DIR (and PORT) for a second shop."
  )
}

/** Others may pass through but not look around: PostgreSQL runs as another user when we are root. */
function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o711)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Stop(
      `The data folder ${dataDir} cannot be used: ${reasonOf(error)}. Set DATA_DIR to a folder of yours.`,
    )
  }
}

function connectionTo(running: Running, options: EmbeddedOptions, dataDir: string): Connection {
  const database = options.database ?? "cartwright"
  const base = { port: running.port, user: databaseUser, database }
  if (running.socketDir) return { host: running.socketDir, ...base }
  return { host: "127.0.0.1", ...base, password: readPassword(dataDir) }
}

function socketSettings(folder: string): string[] {
  return [
    "listen_addresses=",
    "port=5432",
    `unix_socket_directories=${folder.includes(",") || folder.includes('"') ? quoted(folder) : folder}`,
    "unix_socket_permissions=0700",
  ]
}

function tcpSettings(port: number): string[] {
  return ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories="]
}

function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

/**
 * Beside the data when the path is short enough, else a fresh folder of ours; postmaster.pid remembers it.
 */
function makeSocketDir(dataDir: string, identity: Identity, same?: string): string {
  const beside = join(dataDir, "socket")
  const fits = Buffer.byteLength(beside) <= socketDirBytesMax
  const folder = same ?? (fits ? beside : mkdtempSync(join(shortTemporaryDir(), "cartwright-socket-")))
  if (same ?? fits) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
  }
  if (identity.owner) chownSync(folder, identity.owner.uid, identity.owner.gid)
  return folder
}

function shortTemporaryDir(): string {
  return Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : "/tmp"
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => found(typeof address === "object" && address ? address.port : 0))
    })
  })
}

async function createDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: "postgres", connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { database } = connection
    const found = await client.query("select 1 from pg_database where datname = $1", [database])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  } catch (error) {
    // Two visitors may create it at the same moment.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error
  } finally {
    await client.end()
  }
}
