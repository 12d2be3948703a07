import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { build } from "./admin_build.mjs"
import { buildDir, hashOf, readOr, root, Stop, say, seconds } from "./small.mjs"
import { sourcesIn } from "./sources.mjs"

const stamp = path.join(buildDir, "admin.hash")

/** Builds the admin into build/admin when one of its sources or the lock file changed. */
export async function buildAdmin() {
  const hash = sourcesHash()
  if (readOr(stamp, "") === hash && fs.existsSync(path.join(buildDir, "admin", "index.html"))) return
  const started = Date.now()
  fs.rmSync(stamp, { force: true })
  await buildAside()
  fs.writeFileSync(stamp, hash)
  say(`Built the admin in ${seconds(started)}`)
}

/** Builds the admin after each change of one of its sources; gives what ends that. */
export async function watchAdmin() {
  // From here on build/ is newer than its stamp says.
  fs.rmSync(stamp, { force: true })
  const watcher = await build({ watch: {} })
  return () => watcher.close()
}

/** In a process of its own: what the builder takes, 250 MB, would otherwise stay with the shop. */
async function buildAside() {
  const program = path.join(root, "start", "admin_build.mjs")
  const builder = spawn(process.execPath, [program], { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [builder.stdout, builder.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text
    })
  }
  const [code, signal] = await once(builder, "close")
  if (code !== 0) throw new Stop(`The admin could not be built (${signal ?? code}): ${said.trim()}`)
}

function sourcesHash() {
  const files = ["admin", "client"].flatMap(sourcesIn).sort()
  const parts = files.flatMap((file) => [file, fs.readFileSync(path.join(root, file))])
  return hashOf(parts.concat([fs.readFileSync(path.join(root, "package-lock.json"))]))
}
