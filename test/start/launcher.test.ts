import { spawnSync } from "node:child_process"
import { existsSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import {
  cleanUp,
  endChild,
  familyOf,
  giveAway,
  type Held,
  hold,
  isRoot,
  killQuietly,
  makeClone,
  makeFolder,
  makePlace,
  nobody,
  serverPid,
} from "./fixtures/places.ts"

let program: string

beforeAll(async () => {
  program = await makeClone(makePlace("clone"))
})
afterAll(cleanUp)

const chrt = spawnSync("chrt", ["-b", "0", "true"]).status === 0

async function query(held: Held, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(held.connection)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Asks it to stop, and sees that it ended by itself rather than by the signal. */
async function stop({ child }: Held): Promise<void> {
  await endChild(child, "SIGTERM")
  expect({ code: child.exitCode, signal: child.signalCode }).toEqual({ code: 0, signal: null })
}

/** Opens, writes, stops, opens again, reads, stops: what every place must allow. */
async function openTwice(clone: string, dataDir: string, uid?: number): Promise<Held> {
  const first = await hold(clone, { dataDir }, uid)
  await query(first, "create table note (text text)")
  await query(first, "insert into note values ('kept')")
  await stop(first)
  const second = await hold(clone, { dataDir }, uid)
  expect(second.adopted).toBe(false)
  expect(await query(second, "select text from note")).toEqual([{ text: "kept" }])
  await stop(second)
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false)
  expect(existsSync(join(dataDir, "cartwright.lock"))).toBe(false)
  return second
}

test("a database is made, durable, checksummed and in byte order, and listens on a socket only", async () => {
  const held = await hold(program, { dataDir: join(makePlace("settings"), "data") })
  const settings = await query(
    held,
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'data_checksums', 'listen_addresses')",
  )
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: "on",
    full_page_writes: "on",
    data_checksums: "on",
    listen_addresses: "",
  })
  expect(
    await query(
      held,
      "select datcollate, datlocprovider from pg_database where datname = current_database()",
    ),
  ).toEqual([{ datcollate: "C.UTF-8", datlocprovider: "b" }])
  expect(statSync(held.connection.host).mode & 0o777).toBe(0o700)
  await endChild(held.child, "SIGTERM")
})

test.skipIf(!chrt)("a question to the database does not interrupt whoever asked it", async () => {
  const held = await hold(program, { dataDir: join(makePlace("turns"), "data") })
  const client = new pg.Client(held.connection)
  await client.connect()
  const { rows } = await client.query("select pg_backend_pid() as pid")
  const { stdout } = spawnSync("chrt", ["-p", String(rows[0].pid)], { encoding: "utf8" })
  await client.end()
  expect(stdout).toContain("SCHED_BATCH")
  await stop(held)
})

test("a second Cartwright on the same data says so and stops; a visitor may share the open database", async () => {
  const dataDir = join(makePlace("twice"), "data")
  const first = await hold(program, { dataDir })
  await expect(hold(program, { dataDir })).rejects.toThrow(
    `Cartwright is already running on ${dataDir} (process ${first.child.pid}, since `,
  )
  const visitor = await hold(program, { dataDir, access: "share" })
  expect(visitor.guest).toBe(true)
  await endChild(visitor.child, "SIGTERM")
  expect(await query(first, "select 1 as one")).toEqual([{ one: 1 }])
  await endChild(first.child, "SIGTERM")
})

test("two that start in the same instant: one opens, the other says so", async () => {
  const dataDir = join(makePlace("race"), "data")
  const results = await Promise.allSettled([hold(program, { dataDir }), hold(program, { dataDir })])
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  for (const result of results)
    if (result.status === "fulfilled") await endChild(result.value.child, "SIGTERM")
})

test("a database left alone by a killed Node is adopted, with every acknowledged row", async () => {
  const dataDir = join(makePlace("orphan"), "data")
  const first = await hold(program, { dataDir })
  await query(first, "create table note (text text)")
  await query(first, "insert into note values ('acknowledged')")
  const server = serverPid(dataDir)
  await endChild(first.child, "SIGKILL")
  const second = await hold(program, { dataDir })
  expect(second.adopted).toBe(true)
  expect(serverPid(dataDir)).toBe(server)
  expect(await query(second, "select text from note")).toEqual([{ text: "acknowledged" }])
  await endChild(second.child, "SIGTERM")
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false)
})

test.runIf(process.platform === "linux")(
  "after kill -9 of everything the next start recovers every row",
  async () => {
    const dataDir = join(makePlace("crash"), "data")
    const first = await hold(program, { dataDir })
    await query(first, "create table note (number int)")
    for (let number = 0; number < 50; number++) await query(first, "insert into note values ($1)", [number])
    for (const pid of familyOf(serverPid(dataDir))) killQuietly(pid)
    await endChild(first.child, "SIGKILL")
    const second = await hold(program, { dataDir })
    expect(second.adopted).toBe(false)
    expect(await query(second, "select count(*)::int as count from note")).toEqual([{ count: 50 }])
    await endChild(second.child, "SIGTERM")
  },
)

test.runIf(process.platform === "linux")(
  "a killed database comes back at the same address while Node stays",
  async () => {
    const dataDir = join(makePlace("lost"), "data")
    const held = await hold(program, { dataDir })
    await query(held, "create table note (text text)")
    for (const pid of familyOf(serverPid(dataDir))) killQuietly(pid)
    await expect
      .poll(() => query(held, "select count(*)::int as count from note").catch(() => "away"), {
        timeout: 15_000,
        interval: 200,
      })
      .toEqual([{ count: 0 }])
    await endChild(held.child, "SIGTERM")
  },
)

test("a path of 120 characters and more works", async () => {
  const long = makeFolder(join(makePlace("long"), "a".repeat(60), "b".repeat(70)), 0o755)
  expect(long.length).toBeGreaterThan(120)
  const held = await openTwice(program, join(long, "data"))
  expect(held.connection.host.length).toBeLessThan(90)
  expect(existsSync(held.connection.host)).toBe(false)
})

test("a path with spaces, commas and quotes works", async () => {
  await openTwice(program, join(makePlace("odd"), `my "shop", new`))
})

test("TCP on the loopback with a password, as on Windows", async () => {
  const dataDir = join(makePlace("tcp"), "data")
  const held = await hold(program, { dataDir, transport: "tcp" })
  expect(held.connection.host).toBe("127.0.0.1")
  expect(await query(held, "select 1 as one")).toEqual([{ one: 1 }])
  const stranger = new pg.Client({ ...held.connection, password: "wrong" })
  await expect(stranger.connect()).rejects.toThrow("password authentication failed")
  await endChild(held.child, "SIGTERM")
})

test.runIf(isRoot)(
  "an ordinary user opens it, without install scripts having made the library links",
  async () => {
    const home = makePlace("user")
    const clone = await makeClone(home)
    giveAway(home, nobody)
    await openTwice(clone, join(home, "data"), nobody)
    expect(statSync(join(home, "data", "postgres")).uid).toBe(nobody)
  },
)

test.runIf(isRoot)("a data folder of somebody else is answered with a sentence", async () => {
  const home = makePlace("theirs")
  const clone = await makeClone(home)
  const dataDir = makeFolder(join(home, "data"), 0o755)
  await expect(hold(clone, { dataDir }, nobody)).rejects.toThrow("The data folder")
})

test.runIf(isRoot)("root opens it below a folder that only root may enter", async () => {
  const home = makeFolder(join(makePlace("root"), "closed"), 0o700)
  const clone = await makeClone(home)
  await openTwice(clone, join(home, "data"))
})

test.runIf(isRoot)("root opens it where the program is closed to others but the data is not", async () => {
  const home = makeFolder(join(makePlace("mixed"), "closed"), 0o700)
  const clone = await makeClone(home)
  await openTwice(clone, join(makePlace("mixed-data"), "data"))
})

test("a data folder that cannot be used is answered with a sentence", async () => {
  const file = join(makePlace("file"), "not-a-folder")
  writeFileSync(file, "")
  await expect(hold(program, { dataDir: join(file, "data") })).rejects.toThrow(
    `The data folder ${join(file, "data")} cannot be used`,
  )
})
