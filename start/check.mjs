import path from "node:path"
import { root, run, say, seconds } from "./small.mjs"

// What `npm run check` runs, in this order; each is [what it checks, program in node_modules, ...arguments].
const checks = [
  ["format and lint", "@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off", "."],
  ["types", "typescript/bin/tsc", "--project", "tsconfig.json"],
  ["types of the admin", "typescript/bin/tsc", "--project", "admin/tsconfig.json"],
  ["tidy: imports, doors, borders, sizes", "vitest/vitest.mjs", "run", "test/tidy.test.ts"],
  ["generated files: client and OpenAPI document", "vitest/vitest.mjs", "run", "test/generated.test.ts"],
]

/** The same check that continuous integration runs. */
export async function check() {
  const failed = []
  for (const [what, program, ...args] of checks) {
    const started = Date.now()
    const words = [path.join(root, "node_modules", program), ...args]
    const result = await run(process.execPath, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    })
    say(`${result.code === 0 ? "ok    " : "FAILED"}  ${what} (${seconds(started)})`)
    if (result.code === 0) continue
    failed.push(what)
    console.log(`\n${result.output}\n`)
  }
  say(
    failed.length === 0
      ? "All checks passed"
      : `Failed: ${failed.join("; ")}. \`npm run format\` mends the format.`,
  )
  return failed.length === 0 ? 0 : 1
}
