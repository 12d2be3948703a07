import fs from "node:fs"
import path from "node:path"
import { buildDir, hashOf, readOr, root, Stop, say, seconds } from "./small.mjs"
import { sourcesIn } from "./sources.mjs"

const stamp = path.join(buildDir, "admin.hash")

/** Builds the admin into build/admin when one of its sources or the lock file changed. */
export async function buildAdmin() {
  const hash = sourcesHash()
  if (readOr(stamp, "") === hash && fs.existsSync(path.join(buildDir, "admin", "index.html"))) return
  const started = Date.now()
  fs.rmSync(stamp, { force: true })
  await build({}).catch((error) => {
    throw new Stop(`The admin could not be built: ${error.message}`)
  })
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

async function build(options) {
  const vite = await import("vite")
  // React and Vite look at this one, whoever builds; what is started afterwards finds it as it was.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = "production"
  try {
    return await vite.build({
      configFile: path.join(root, "admin", "vite.config.ts"),
      root: path.join(root, "admin"),
      logLevel: "warn",
      build: options,
    })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

function sourcesHash() {
  const files = ["admin", "client"].flatMap(sourcesIn).sort()
  const parts = files.flatMap((file) => [file, fs.readFileSync(path.join(root, file))])
  return hashOf(parts.concat([fs.readFileSync(path.join(root, "package-lock.json"))]))
}
