import { execFile } from "node:child_process"
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { root } from "./fixtures/places.ts"

// One account has installed the shop, another one runs it: root may write everywhere, so it becomes nobody.
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cartwright-folder-"))
  cpSync(join(root, "start"), join(folder, "start"), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  writeFileSync(join(folder, "package.json"), "{}")
  mkdirSync(join(folder, "build"))
  for (const name of ["build", "start", ""]) chmodSync(join(folder, name), 0o555)
})
afterAll(() => {
  for (const name of ["", "build"]) chmodSync(join(folder, name), 0o755)
  rmSync(folder, { recursive: true, force: true })
})

/** What a start does with the folder, with this as its work. */
async function startWith(work: string): Promise<string> {
  const program = `
    import fs from "node:fs"
    import { underLock } from ${JSON.stringify(`file://${folder}/start/lock.mjs`)}
    import { register } from ${JSON.stringify(`file://${folder}/start/presence.mjs`)}
    try { await underLock(async () => { ${work} }); console.log("done") }
    catch (error) { console.log(error.name + ": " + error.message) }`
  const words = ["--input-type=module", "-e", program]
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: "/", ...other })
  return stdout.trim()
}

test.runIf(process.platform !== "win32")("a folder of somebody else is run when all is there", async () => {
  expect(await startWith("register()")).toBe("done")
})

test.runIf(process.platform !== "win32")("what it lacks is asked of whom it belongs to", async () => {
  const said = await startWith(
    `fs.writeFileSync(${JSON.stringify(join("FOLDER", "build", "x"))}, "")`.replace("FOLDER", folder),
  )
  expect(said).toMatch(
    /^Stop: Something has to be installed or built in \/.*this account may not write there\. Run `npm start` once/,
  )
})
