import fs from "node:fs"
import path from "node:path"
import { runningHere } from "./presence.mjs"
import { hashOf, readOr, root, run, Stop, say, seconds } from "./small.mjs"

/** Runs `npm ci` when the packages that are there are not the ones the lock file wants. */
export async function install() {
  const lockFile = path.join(root, "package-lock.json")
  const marker = path.join(root, "node_modules", ".cartwright-lock")
  const hash = hashOf([fs.readFileSync(lockFile)])
  if (readOr(marker, "") === hash) return
  if (!installedMatches(lockFile)) await npmCi()
  fs.writeFileSync(marker, hash)
}

/** What npm wrote about the packages that are there, compared with what the lock file wants. */
function installedMatches(lockFile) {
  const hidden = readOr(path.join(root, "node_modules", ".package-lock.json"), "")
  if (!hidden) return false
  const wanted = JSON.parse(fs.readFileSync(lockFile, "utf8")).packages
  const installed = JSON.parse(hidden).packages
  const missing = Object.keys(wanted).filter((name) => name && !wanted[name].optional && !installed[name])
  const other = Object.keys(installed).filter(
    (name) => !wanted[name] || wanted[name].version !== installed[name].version,
  )
  return missing.length === 0 && other.length === 0
}

async function npmCi() {
  const [running] = runningHere()
  if (running !== undefined) {
    throw new Stop(
      `Other packages are wanted now, and a shop runs with those that are here (process ${running}). ` +
        "Stop it first: it would lose them while shoppers are in it.",
    )
  }
  say("Installing packages; this takes about a minute the first time …")
  const started = Date.now()
  const words = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]
  const npm = process.env.npm_execpath
  const viaNode = npm && /\.[cm]?js$/.test(npm)
  const result = await run(viaNode ? process.execPath : "npm", viaNode ? [npm].concat(words) : words, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !viaNode && process.platform === "win32",
    env: Object.assign({}, process.env, { NODE_ENV: "" }),
  })
  if (result.code !== 0) {
    const tail = result.output.trim().split("\n").slice(-15).join("\n    ")
    throw new Stop(`The packages could not be installed (npm ci ended with ${result.code}):\n    ${tail}`)
  }
  say(`Packages installed in ${seconds(started)}`)
}
