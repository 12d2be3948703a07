import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { transformSync } from "esbuild"
import { expect, test } from "vitest"
import { root } from "./fixtures/places.ts"

test.each(["v12.22.12", "v18.20.8", "v20.19.9"])("Node.js %s is answered with a sentence", (version) => {
  const result = startAs(version)
  expect(result.stderr).toContain(`Cartwright needs Node.js 20.20.0 or newer, and this is ${version}.`)
  expect(result.stderr).not.toContain("    at ")
  expect(result.status).toBe(1)
})

test.each(["v20.20.0", "v22.1.0", "v24.0.0"])("Node.js %s is welcome", (version) => {
  expect(startAs(version).stdout).toContain("npm start")
})

test("the oldest Node that reads modules can parse start.mjs and knows all that it imports", () => {
  const source = readFileSync(join(root, "start.mjs"), "utf8")
  // Node 12.17 reads ES2018 and `import()`: nothing may be left for esbuild to lower.
  const supported = { "dynamic-import": true }
  const lowered = transformSync(source, { target: "es2018", supported, minifyWhitespace: true }).code
  const asWritten = transformSync(source, { target: "esnext", minifyWhitespace: true }).code
  expect(lowered === asWritten).toBe(true)
  expect(source).not.toMatch(/from "node:/)
})

test.runIf(process.platform === "linux")(
  "a Linux with musl and no PostgreSQL is told what to install",
  () => {
    const musl = "data:text/javascript,process.report.getReport=()=>({header:{}})"
    const { DATABASE_URL: _own, ...env } = process.env
    const result = spawnSync(process.execPath, ["--import", musl, "start.mjs"], {
      cwd: root,
      encoding: "utf8",
      env: { ...env, PATH: "/nonexistent" },
    })
    expect(result.stderr).toContain("apk add postgresql18")
    expect(result.stderr).toContain("set DATABASE_URL")
    expect(result.status).toBe(1)
  },
)

test("an unknown command is answered with the list of what there is", () => {
  const result = spawnSync(process.execPath, ["start.mjs", "dance"], { cwd: root, encoding: "utf8" })
  expect(result.stderr).toContain('"dance" is not something Cartwright can do')
  expect(result.status).toBe(1)
})

/** Asks for the usage, which needs no package, in a Node that claims to be another version. */
function startAs(version: string) {
  const value = JSON.stringify(version)
  const pretend = `data:text/javascript,Object.defineProperty(process,"version",{value:${value}})`
  return spawnSync(process.execPath, ["--import", pretend, "start.mjs", "help"], {
    cwd: root,
    encoding: "utf8",
  })
}
