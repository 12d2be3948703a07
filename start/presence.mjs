import fs from "node:fs"
import path from "node:path"
import { isAlive, isDenied } from "./lock.mjs"
import { buildDir, readOr } from "./small.mjs"

const folder = path.join(buildDir, "running")

/** Says that this process runs with the packages of this folder, until it ends. */
export function register() {
  const file = path.join(folder, String(process.pid))
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(file, "")
  } catch (error) {
    // Whoever may not write here runs what others have installed, and they know of it.
    if (isDenied(error)) return
    throw error
  }
  process.once("exit", () => fs.rmSync(file, { force: true }))
}

/** The processes that do, without this one. What a killed one has left is cleared away. */
export function runningHere() {
  if (!fs.existsSync(folder)) return []
  const others = fs.readdirSync(folder).filter((name) => Number(name) !== process.pid)
  const gone = others.filter((name) => !isOurs(Number(name)))
  for (const name of gone) fs.rmSync(path.join(folder, name), { force: true })
  return others.filter((name) => !gone.includes(name)).map(Number)
}

/** The number of a process that is gone may be another's by now; where that cannot be seen, it is not. */
function isOurs(pid) {
  return isAlive(pid) && readOr(`/proc/${pid}/cmdline`, "start.mjs").includes("start.mjs")
}
