// Small things that the other files here share.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const buildDir = join(root, "build")

/** A sentence for the person at the terminal, printed without a stack. */
export class Stop extends Error {
  name = "Stop"
}

export function say(line) {
  process.stdout.write(`  ${line}\n`)
}

export function run(program, args, options) {
  return new Promise((done, failed) => {
    // Ctrl-C reaches the child too; we stay to report how it ended.
    const stay = () => {}
    process.on("SIGINT", stay)
    const child = spawn(program, args, Object.assign({ cwd: root }, options))
    let output = ""
    const collect = (chunk) => {
      output += chunk
    }
    if (child.stdout) child.stdout.on("data", collect)
    if (child.stderr) child.stderr.on("data", collect)
    child.once("error", failed)
    child.once("close", (code, signal) => {
      process.removeListener("SIGINT", stay)
      done({ code: signal ? 1 : code, output })
    })
  })
}

export function readOr(file, otherwise) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return otherwise
  }
}

export function hashOf(parts) {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(part)
  return hash.digest("hex")
}

export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}
