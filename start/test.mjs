import fs from "node:fs"
import path from "node:path"
import { buildDir, readOr, root, run } from "./small.mjs"

/** Runs vitest and ends with one plain line of counts. */
export async function test(args) {
  const counts = path.join(buildDir, `test-counts-${process.pid}.json`)
  fs.mkdirSync(buildDir, { recursive: true })
  const reporters = ["--reporter=default", "--reporter=./test/count-reporter.ts"]
  const words = [path.join(root, "node_modules", "vitest", "vitest.mjs"), "run"].concat(reporters, args)
  const env = Object.assign({}, process.env, { TEST_COUNTS_FILE: counts })
  const result = await run(process.execPath, words, { stdio: "inherit", env })
  const count = JSON.parse(readOr(counts, '{"passed":0,"failed":1,"skipped":0}'))
  fs.rmSync(counts, { force: true })
  if (result.code !== 0 && count.failed === 0) count.failed = 1
  console.log(
    `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`,
  )
  return count.failed > 0 ? 1 : 0
}
