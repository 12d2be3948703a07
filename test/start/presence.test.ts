import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdtempSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, inject, test } from "vitest"
import { root } from "./fixtures/places.ts"

const folder = mkdtempSync(join(inject("testDir"), "presence-"))
cpSync(join(root, "start"), join(folder, "start"), { recursive: true })
writeFileSync(join(folder, "package.json"), "{}")
writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "node_modules/x": {} } }))
// In the place of npm, so that nothing is fetched: it says that it was asked.
writeFileSync(join(folder, "npm.js"), `require("fs").mkdirSync("node_modules", { recursive: true })`)
writeFileSync(
  join(folder, "start.mjs"),
  `import { install } from "./start/install.mjs"
  import { register } from "./start/presence.mjs"
  if (process.argv[2] === "open") {
    register()
    console.log("open")
    setInterval(() => {}, 1000)
  } else {
    await install().catch((error) => console.log(error.name, error.message))
  }`,
)

const shops: ChildProcess[] = []
afterAll(() => {
  for (const shop of shops) shop.kill("SIGKILL")
})

function open() {
  const shop = spawn(process.execPath, ["start.mjs", "open"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  })
  shops.push(shop)
  return shop
}

function install(): string {
  const env = { ...process.env, npm_execpath: join(folder, "npm.js") }
  return spawnSync(process.execPath, ["start.mjs", "install"], { cwd: folder, env, encoding: "utf8" }).stdout
}

test("packages are not exchanged beneath a shop that runs with them; a killed one has none", async () => {
  const shop = open()
  await once(shop.stdout, "data")
  expect(install()).toContain(`a shop runs with those that are here (process ${shop.pid}). Stop it first`)
  shop.kill("SIGKILL")
  await once(shop, "exit")
  expect(install()).toContain("Packages installed in")
})
