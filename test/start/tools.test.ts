import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { makeDatabase } from "../../server/kit/testing.ts"
import { cleanUp, endChild, makePlace, root } from "./fixtures/places.ts"

const children: ChildProcess[] = []

afterAll(async () => {
  for (const child of children) await endChild(child, "SIGKILL")
  await cleanUp()
})

/** Runs `node start.mjs` with these words; answers with the process and how it ends. */
function run(words: string[], env: Record<string, string>) {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [join(root, "start.mjs"), ...words], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...environment, ...env },
  })
  children.push(child)
  let said = ""
  child.stderr?.on("data", (piece) => (said += piece))
  const ended = new Promise<[number | null, string | null]>((resolve) => {
    child.once("close", (code, signal) => resolve([code, signal]))
  })
  return { child, ended, said: () => said }
}

test("Ctrl-C on a tool closes the database that was opened for it", { timeout: 90_000 }, async () => {
  const dataDir = join(makePlace("tool"), "data")
  const pidFile = join(dataDir, "postgres", "postmaster.pid")
  const { child, ended } = run(["migrate"], { DATA_DIR: dataDir })
  const isReady = () => existsSync(pidFile) && /ready/.test(readFileSync(pidFile, "utf8"))
  await expect.poll(isReady, { timeout: 60_000, interval: 10 }).toBe(true)
  child.kill("SIGINT")
  expect(await ended).toEqual([130, null])
  expect(existsSync(pidFile)).toBe(false)
})

test("Ctrl-C on a backup leaves nothing half-written beside it", { timeout: 90_000 }, async () => {
  const { url, drop } = await makeDatabase()
  const place = makePlace("backup")
  const holder = new pg.Client(url)
  await holder.connect()
  // The dump waits here, however quick the machine is.
  await holder.query("begin; lock table catalog.products in access exclusive mode")
  const { child, ended } = run(["backup", "--", join(place, "shop.tar")], {
    DATABASE_URL: url,
    DATA_DIR: join(place, "data"),
  })
  const drafts = () => readdirSync(place).filter((name) => name.startsWith("shop.tar"))
  await expect.poll(drafts, { timeout: 60_000, interval: 10 }).toHaveLength(1)
  child.kill("SIGINT")
  expect(await ended).toEqual([130, null])
  expect(drafts()).toEqual([])
  await holder.end()
  await drop()
})

test.each([["audit"], ["backup", "--", "nothing.tar"]])(
  "%s without the settings of the shop says which it needs",
  { timeout: 90_000 },
  async (...words) => {
    const { ended, said } = run(words, { DATA_DIR: join(makePlace("empty"), "data") })
    expect(await ended).toEqual([1, null])
    expect(said()).toMatch(
      /^\s+There is no shop in this database. Ask with the settings .*, or DATABASE_URL\.\s+$/,
    )
    expect(existsSync(join(root, "nothing.tar"))).toBe(false)
  },
)
