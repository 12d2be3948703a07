import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import pg from "pg"
import { openApp } from "./app.ts"
import { removeDemo, seedDemo } from "./demo.ts"
import { auditTable, runAudit } from "./kit/audit.ts"
import { backup, restore } from "./kit/backup/index.ts"
import { type Config, readConfig } from "./kit/config.ts"
import { type Database, openDatabase } from "./kit/database.ts"
import { all } from "./kit/db.ts"
import { examine, report } from "./kit/doctor/index.ts"
import { beginLifetime, drain, useUntilStopped } from "./kit/lifetime.ts"
import { openLog } from "./kit/log.ts"
import { migrate, needShop } from "./kit/migrate.ts"
import { noRoomFor, reasonOf, Stop, sayProgress } from "./kit/terminal.ts"
import { fillShop, sizes } from "./large.ts"
import { noteBackup } from "./modules/desk/index.ts"
import { openThread } from "./thread.ts"

export { workInThread } from "./thread.ts"

type Task = { config: Config; args: string[]; migrationsDir: string; mediaDir: string }
type Tool = (task: Task, database: Database) => Promise<number>
type Role = Parameters<typeof openApp>[0]["role"]

/** Every role of the one program; start.mjs calls it. Answers with the exit code. */
export async function main(argv: string[], { root }: { root: string }): Promise<number> {
  const [role = "all", ...args] = argv
  const config = readConfig(process.env, root)
  const task = {
    config,
    args,
    migrationsDir: join(root, "migrations"),
    mediaDir: join(config.dataDir, "media"),
  }
  try {
    return await perform(role, task)
  } catch (error) {
    throw noRoomFor(config.dataDir, error) ?? error
  }
}

async function perform(role: string, task: Task): Promise<number> {
  if (role === "all" || role === "web" || role === "worker") return openShop(role, task)
  const tool = tools[role]
  if (!tool)
    throw new Stop(
      `Cartwright has no role "${role}"; it has all, web, worker, ${Object.keys(tools).join(", ")}.`,
    )
  const opening = openDatabase(task.config, {
    // A restore must be alone; the others may look at a shop that is open.
    access: role === "restore" ? "own" : "share",
    onProgress: sayProgress,
  })
  return useUntilStopped(opening, (database) => tool(task, database))
}

/** Web, worker or both, until somebody asks to stop. */
async function openShop(role: "all" | "web" | "worker", task: Task): Promise<number> {
  const { config } = task
  let database: Database | undefined
  const lifetime = beginLifetime(() => void database?.stop())
  try {
    if (!config.databaseUrl) sayProgress(`Opening the database in ${config.dataDir}`)
    database = await openDatabase(config, {
      access: role === "all" ? "own" : "share",
      onProgress: sayProgress,
    })
    await migrate({ databaseUrl: database.directUrl, directory: task.migrationsDir, onProgress: sayProgress })
    const app = await openWith(task, database, role)
    const thread = role === "all" ? openThread({ root: app.root, database }, app) : undefined
    try {
      if (role === "all" && database.embedded) await seedOnce(app, database, config)
      if (lifetime.isStopping()) return 0
      await announceOpen(app, role, config)
      await lifetime.stopped
      process.stdout.write("\n")
      sayProgress("Closing: finishing requests and jobs")
    } finally {
      await drain(all(thread?.close(), app.close()).then(() => {}))
    }
    if (database.embedded) sayProgress("Closing the database")
    return 0
  } finally {
    await database?.stop()
    if (lifetime.isStopping()) sayProgress("Closed")
    lifetime.end()
  }
}

// A crowd of sixteen comes in at once; a thread that is behind by more than that has other troubles.
const doors = 16

async function announceOpen(app: App, role: string, config: Config): Promise<void> {
  if (role === "worker") return sayProgress("The worker is at work")
  const listening = await app.listen({ doors }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") {
      throw new Stop(
        `Port ${config.port} is taken by another program: set PORT to a free one, like PORT=4001 npm start.`,
      )
    }
    if (error.code === "EACCES")
      throw new Stop(`This user may not open port ${config.port}: set PORT to one above 1024.`)
    if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL") {
      const message = `HOST is "${config.host}", which is no address of this machine: set HOST=0.0.0.0 for all of them.`
      throw new Stop(message)
    }
    throw error
  })
  if (app.ownerLink) {
    sayProgress("")
    sayProgress("Become the owner of this shop with this link; it works once:")
    sayProgress(app.ownerLink)
    sayProgress("")
  }
  console.log(`Cartwright is open at ${openAddress(config, listening)}`)
}

function openAddress(config: Config, listening: string): string {
  if (process.env.PUBLIC_URL) return config.publicUrl
  const { port, hostname } = new URL(listening)
  const local = ["127.0.0.1", "0.0.0.0", "[::1]", "[::]", "localhost"].includes(hostname)
  return `http://${local ? "localhost" : hostname}:${port || "80"}`
}

type App = Awaited<ReturnType<typeof openApp>>

function openWith(task: Task, database: Database, role: Role): Promise<App> {
  const { config } = task
  const log = openLog({ level: config.logLevel, format: config.logFormat })
  const { url: databaseUrl, directUrl: databaseDirectUrl } = database
  return openApp({ config, databaseUrl, databaseDirectUrl, role, log, hasThread: role === "all" })
}

/**
 * The demo shop goes into a new embedded database once; a file remembers, so that a shop
 * emptied on purpose stays so.
 */
async function seedOnce(app: App, database: Database, config: Config): Promise<void> {
  const marker = join(config.dataDir, "demo")
  const state = existsSync(marker) ? readFileSync(marker, "utf8").trim() : "never"
  if (state === "done") return
  if (state === "never" && !(await isEmpty(database))) return
  // A seed that was killed half-way is taken out again first.
  if (state === "begun") await removeDemo(app, { onProgress: sayProgress })
  sayProgress("Filling the demo shop")
  writeFileSync(marker, "begun\n")
  await seedDemo(app, { onProgress: sayProgress })
  writeFileSync(marker, "done\n")
}

async function isEmpty(database: Database): Promise<boolean> {
  const client = new pg.Client(database.directUrl)
  await client.connect()
  try {
    const found = await client.query("select not exists (select 1 from catalog.products) as empty")
    return found.rows[0]?.empty === true
  } finally {
    await client.end()
  }
}

const tools: Record<string, Tool> = {
  async migrate(task, database) {
    const { applied } = await migrate({
      databaseUrl: database.directUrl,
      directory: task.migrationsDir,
      onProgress: sayProgress,
    })
    sayProgress(applied.length === 0 ? "The database is current" : `${applied.length} migrations applied`)
    return 0
  },

  async seed(task, database) {
    if (task.args.includes("--size")) return fill(task, database)
    const remove = task.args.includes("--remove-demo")
    if (!remove && !task.args.includes("--demo")) {
      throw new Stop(
        "Say what to do: npm run seed -- --demo, npm run seed -- --remove-demo, or, in a shop of its own, " +
          "npm run seed -- --size small, medium or large.",
      )
    }
    await migrate({ databaseUrl: database.directUrl, directory: task.migrationsDir, onProgress: sayProgress })
    const app = await openWith(task, database, "seed")
    try {
      await (remove ? removeDemo : seedDemo)(app, { onProgress: sayProgress })
    } finally {
      await app.close()
    }
    if (database.embedded) writeFileSync(join(task.config.dataDir, "demo"), "done\n")
    sayProgress(remove ? "The demo shop is gone" : "The demo shop is in")
    return 0
  },

  async backup(task, database) {
    const file = fileArgument(task, "backup")
    await needShop(database.directUrl)
    const manifest = await backup({ ...placesOf(task, database), file })
    // The health of the shop tells when the last one was; the backup counts without it.
    await withApp(task, database, "audit", ({ out }) =>
      out.inWork((work) => noteBackup(work, manifest)),
    ).catch((error) => sayProgress(`The shop was not told of it: ${reasonOf(error)}`))
    sayProgress(`Backed up to ${resolve(file)} (the shop as it was at ${manifest.createdAt})`)
    if (task.config.secretFrom === "file") {
      sayProgress(
        `The secret is not in it: keep a copy of ${join(task.config.dataDir, "secret")} in a safe place`,
      )
    }
    return 0
  },

  async restore(task, database) {
    const file = fileArgument(task, "restore")
    const replace = task.args.includes("--replace")
    const manifest = await restore({ ...placesOf(task, database), file, replace })
    if (database.embedded) writeFileSync(join(task.config.dataDir, "demo"), "done\n")
    sayProgress(`Restored the shop of ${manifest.createdAt}`)
    return 0
  },

  async doctor(task, database) {
    const findings = await examine({
      config: task.config,
      databaseUrl: database.directUrl,
      migrationsDir: task.migrationsDir,
      shopFacts: () => withApp(task, database, "doctor", (app) => app.shopFacts()),
    })
    console.log(report(findings))
    return findings.some(({ level }) => level === "refuse") ? 1 : 0
  },

  async "owner-link"(task, database) {
    await migrate({ databaseUrl: database.directUrl, directory: task.migrationsDir, onProgress: sayProgress })
    const email = task.args[0]?.trim().toLowerCase()
    const address = await withApp(task, database, "owner-link", (app) => app.ownerWayIn(email))
    sayProgress("This link lets the owner in; it works once, and for half an hour:")
    sayProgress(address)
    return 0
  },

  async audit(task, database) {
    await needShop(database.directUrl)
    const lines = await withApp(task, database, "audit", (app) =>
      runAudit(app.auditQueries, (statement) => app.db.many(statement)),
    )
    console.log(auditTable(lines))
    return lines.some(({ rows }) => rows > 0) ? 1 : 0
  },
}

/** A large shop to measure and to look at; nothing of it can be taken out again. */
async function fill(task: Task, database: Database): Promise<number> {
  const [, size = ""] = task.args.slice(task.args.indexOf("--size"))
  if (!Object.hasOwn(sizes, size)) throw new Stop(`Say how large: --size ${Object.keys(sizes).join(", ")}.`)
  const seed = task.args
    .map((word) => /^--seed=(\d{1,9})$/.exec(word)?.[1])
    .find((given) => given !== undefined)
  await migrate({ databaseUrl: database.directUrl, directory: task.migrationsDir, onProgress: sayProgress })
  const app = await openWith(task, database, "seed")
  try {
    await fillShop({
      target: app,
      databaseUrl: database.directUrl,
      size: size as keyof typeof sizes,
      seed: seed === undefined ? undefined : Number(seed),
      onProgress: sayProgress,
    })
  } finally {
    await app.close()
  }
  if (database.embedded) writeFileSync(join(task.config.dataDir, "demo"), "done\n")
  sayProgress("To be rid of it, delete the folder of DATA_DIR, or drop the database")
  return 0
}

async function withApp<Result>(
  task: Task,
  database: Database,
  role: Role,
  use: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await openWith(task, database, role)
  try {
    return await use(app)
  } finally {
    await app.close()
  }
}

function placesOf(task: Task, database: Database) {
  const { migrationsDir, mediaDir } = task
  return { databaseUrl: database.directUrl, migrationsDir, mediaDir, onProgress: sayProgress }
}

function fileArgument(task: Task, command: string): string {
  const file = task.args.find((word) => !word.startsWith("--"))
  if (file) return file
  throw new Stop(`Name the file: npm run ${command} -- FILE`)
}
