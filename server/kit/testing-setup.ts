import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
} from "node:fs"
import { freemem, tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import type {} from "vitest"
import type { TestProject } from "vitest/node"
import { findBinaries } from "./embedded/binaries.ts"
import { startEmbedded, whoHas } from "./embedded/index.ts"
import { takeLock } from "./embedded/lock.ts"
import { findRunning } from "./embedded/server.ts"
import { prepareJobs } from "./jobs.ts"
import { fingerprint, migrate, readMigrations } from "./migrate.ts"

/** What a test file needs to make itself a database: `create database … template …` on `adminUrl`. */
export type TestDatabase = {
  adminUrl: string
  template: string
  /** The server is this run's, and goes with it. */
  isOurs: boolean
}

declare module "vitest" {
  interface ProvidedContext {
    testDatabase: TestDatabase
    /**
     * A folder of this run: whatever a test leaves in it, files or database servers, is gone after the run.
     */
    testDir: string
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url))
const migrationsDir = join(root, "migrations")
const template = "cartwright_template"
const memory = "/dev/shm"

// Tests run side by side, each with its own pools; production's 60 connections are for one shop.
const connectionsMax = 300

/** Runs once before all tests: one real database server, with one migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  sweepAbandoned()
  const runDir = makeRunDir()
  project.provide("testDir", runDir)
  if (given) return useGiven(project, { adminUrl: given, runDir })
  const cached = clusterInCache()
  if (existsSync(cached)) copyCluster(cached, join(runDir, "postgres"))
  let embedded = await startEmbedded({ dataDir: runDir, connectionsMax })
  const cleanUpAtExit = () => endAbruptly(runDir)
  process.once("exit", cleanUpAtExit)
  try {
    if (!existsSync(cached)) {
      await makeTemplate(embedded.url, template)
      await keepLogsShort(embedded.url)
      await embedded.stop()
      keepInCache(join(runDir, "postgres"), cached)
      embedded = await startEmbedded({ dataDir: runDir, connectionsMax })
    }
  } catch (error) {
    await embedded.stop()
    rmSync(runDir, { recursive: true, force: true })
    throw error
  }
  project.provide("testDatabase", { adminUrl: embedded.url, template, isOurs: true })
  return async () => {
    await embedded.stop()
    process.off("exit", cleanUpAtExit)
    endAbruptly(runDir)
  }
}

async function useGiven(
  project: TestProject,
  { adminUrl, runDir }: { adminUrl: string; runDir: string },
): Promise<() => Promise<void>> {
  takeLock(join(runDir, "cartwright.lock"))
  const name = `${template}_jobs_${fingerprint(readMigrations(migrationsDir)).slice(0, 12)}`
  await makeTemplate(adminUrl, name)
  project.provide("testDatabase", { adminUrl, template: name, isOurs: false })
  return async () => endAbruptly(runDir)
}

async function makeTemplate(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  try {
    const found = await admin.query("select 1 from pg_database where datname = $1", [name])
    if (found.rowCount) return
    const draft = `${name}_new`
    await admin.query(`drop database if exists ${pg.escapeIdentifier(draft)} with (force)`)
    await admin.query(`create database ${pg.escapeIdentifier(draft)}`)
    const draftUrl = new URL(adminUrl)
    draftUrl.pathname = `/${draft}`
    await migrate({ databaseUrl: draftUrl.href, directory: migrationsDir })
    await prepareJobs(draftUrl.href)
    await admin.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`)
  } finally {
    await admin.end()
  }
}

/** Logs of a gigabyte have no room in memory. */
async function keepLogsShort(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  await admin.query("alter system set max_wal_size = '256MB'")
  await admin.end()
}

/**
 * A stopped, migrated cluster is kept under the hash of the migrations, so that the next run only copies it.
 */
function clusterInCache(): string {
  const { version } = findBinaries()
  const key = createHash("sha256")
    .update(`${version} with jobs, short logs ${fingerprint(readMigrations(migrationsDir))}`)
    .digest("hex")
  return join(root, "node_modules", ".cache", "cartwright", `test-cluster-${key.slice(0, 16)}`)
}

function keepInCache(cluster: string, cached: string): void {
  const folder = join(cached, "..")
  mkdirSync(folder, { recursive: true })
  const draft = `${cached}.${process.pid}.new`
  copyCluster(cluster, draft)
  try {
    renameSync(draft, cached)
  } catch {
    // Another run was quicker; its copy is as good.
    rmSync(draft, { recursive: true, force: true })
  }
  const anHourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(folder)) {
    const other = join(folder, name)
    if (other !== cached && statSync(other).mtimeMs < anHourAgo)
      rmSync(other, { recursive: true, force: true })
  }
}

function copyCluster(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: false })
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(from)
    for (const entry of readdirSync(to, { recursive: true })) lchownSync(join(to, String(entry)), uid, gid)
    lchownSync(to, uid, gid)
  }
  chmodSync(to, 0o700)
  utimesSync(from, new Date(), new Date())
}

// The databases and the files of a few shops at once, with room to spare.
const roomBytes = 3 * 2 ** 30

/**
 * In memory, where there is room: a new database is more than a thousand files, and on a disk that has just
 * lost as many they take ten times as long. TMPDIR says otherwise.
 */
function placeOfRuns(): string {
  if (process.env.TMPDIR || !existsSync("/proc/mounts")) return tmpdir()
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n")
  const options = mounts.map((line) => line.split(" ")).find(([, place]) => place === memory)?.[3]
  if (!options || /\b(ro|noexec)\b/.test(options)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return Math.min(bavail * bsize, freemem()) > roomBytes ? memory : tmpdir()
}

function makeRunDir(): string {
  const folder = mkdtempSync(join(placeOfRuns(), "cartwright-test-"))
  chmodSync(folder, 0o711)
  return folder
}

/**
 * When the run ends without its teardown (second Ctrl-C), or tests left servers behind,
 * nothing may go on running.
 */
function endAbruptly(runDir: string): void {
  for (const entry of readdirSync(runDir, { recursive: true }).map(String)) {
    if (basename(entry) !== "postmaster.pid") continue
    const running = findRunning(join(runDir, dirname(entry)))
    if (running) process.kill(running.pid, "SIGQUIT")
  }
  rmSync(runDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

/** A killed run leaves its server and folder behind; the next run removes them. */
function sweepAbandoned(): void {
  const aMinuteAgo = Date.now() - 60_000
  const places = [tmpdir(), memory].filter(existsSync)
  const folders = places.flatMap((place) => readdirSync(place).map((name) => join(place, name)))
  for (const folder of folders.filter((one) => basename(one).startsWith("cartwright-test-"))) {
    try {
      if (whoHas(folder) || statSync(folder).mtimeMs > aMinuteAgo) continue
      endAbruptly(folder)
    } catch {
      // Somebody else's folder, or one that another run is sweeping right now.
    }
  }
}
