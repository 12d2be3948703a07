import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { watchAdmin } from "./admin.mjs"
import { bundleOptions } from "./bundle.mjs"
import { buildDir, root, say } from "./small.mjs"

/** Opens the shop and restarts it after each change of a source file that builds. */
export async function dev(args) {
  const esbuild = await import("esbuild")
  const serverUrl = pathToFileURL(path.join(buildDir, "server.js")).href
  let child
  const restart = async () => {
    if (child) await stopChild(child)
    const program = `import(${JSON.stringify(serverUrl)})
      .then((built) => built.main(${JSON.stringify(["all"].concat(args))}, { root: ${JSON.stringify(root)} }))
      .then((code) => { if (typeof code === "number") process.exitCode = code })`
    child = spawn(process.execPath, ["--enable-source-maps", "-e", program], {
      cwd: root,
      stdio: "inherit",
    })
  }
  let restarts = Promise.resolve()
  // From here on build/ is newer than its stamp says.
  fs.rmSync(path.join(buildDir, "server.hash"), { force: true })
  const options = bundleOptions("server")
  options.logLevel = "warning"
  options.plugins.push({
    name: "restart after each build",
    setup: (build) =>
      build.onEnd((result) => {
        if (result.errors.length === 0) restarts = restarts.then(restart)
        else say("Not restarted: the sources do not build")
      }),
  })
  const context = await esbuild.context(options)
  await context.watch()
  const endAdmin = await watchAdmin()
  await new Promise((done) => {
    for (const name of ["SIGINT", "SIGTERM"]) process.on(name, done)
  })
  await endAdmin()
  await context.dispose()
  await restarts
  if (child) await stopChild(child)
  return 0
}

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise((done) => child.once("exit", done))
  child.kill("SIGTERM")
  return gone
}
