import fs from "node:fs"
import path from "node:path"
import { buildDir, readOr, root, run } from "./small.mjs"

/** Runs the fault matrix, 200 seeds unless it is told otherwise, and ends with one plain line of counts. */
export async function chaos(args) {
  const counts = path.join(buildDir, `chaos-counts-${process.pid}.json`)
  fs.mkdirSync(buildDir, { recursive: true })
  const words = [path.join(root, "node_modules", "vitest", "vitest.mjs"), "run", "test/chaos/matrix.test.ts"]
  const seeds = process.env.CHAOS_SEEDS || "200"
  const env = Object.assign({}, process.env, { CHAOS_COUNTS_FILE: counts, CHAOS_SEEDS: seeds })
  const started = Date.now()
  const result = await run(process.execPath, words.concat(args), { stdio: "inherit", env })
  const found = JSON.parse(readOr(counts, "{}"))
  fs.rmSync(counts, { force: true })
  const minutes = ((Date.now() - started) / 60_000).toFixed(1)
  const names = Object.keys(found)
  const said = names.map((name) => `${found[name]} ${name.replace("_", " ")}`).join(", ")
  console.log(said ? `${said}, in ${minutes} minutes` : "no seed came to its end")
  return result.code === 0 && found.failed === 0 ? 0 : 1
}
