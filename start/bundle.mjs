import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { buildDir, hashOf, readOr, root, Stop, say, seconds } from "./small.mjs"
import { sourcesIn } from "./sources.mjs"

/** Bundles <name>/main.ts into build/<name>.js when any source or the lock file changed. */
export async function bundle(name) {
  const outfile = path.join(buildDir, `${name}.js`)
  const stamp = path.join(buildDir, `${name}.hash`)
  const hash = sourcesHash()
  if (readOr(stamp, "") === hash && fs.existsSync(outfile)) return
  const esbuild = await import("esbuild")
  const started = Date.now()
  fs.rmSync(stamp, { force: true })
  await esbuild.build(bundleOptions(name)).catch((error) => {
    throw new Stop(`The ${name} could not be built: ${error.message}`)
  })
  // Its process would otherwise stay beside the shop.
  await esbuild.stop()
  fs.writeFileSync(stamp, hash)
  say(`Built the ${name} in ${seconds(started)}`)
}

export function bundleOptions(name) {
  return {
    entryPoints: [path.join(root, name, "main.ts")],
    outfile: path.join(buildDir, `${name}.js`),
    bundle: true,
    platform: "node",
    target: "node20.20",
    format: "esm",
    sourcemap: true,
    loader: { ".csv": "text" },
    logLevel: "silent",
    absWorkingDir: root,
    plugins: [{ name: "packages stay outside", setup: keepPackagesOutside }],
  }
}

/**
 * npm keeps some packages below server/node_modules, which build/ cannot see by
 * name: those are named by path.
 */
function keepPackagesOutside(build) {
  const hoisted = path.join(root, "node_modules") + path.sep
  build.onResolve({ filter: /^[^./]/ }, async (wish) => {
    if (wish.kind === "entry-point" || wish.pluginData === "ours" || path.isAbsolute(wish.path))
      return undefined
    const found = await build.resolve(wish.path, {
      kind: wish.kind,
      importer: wish.importer,
      resolveDir: wish.resolveDir,
      pluginData: "ours",
    })
    if (found.errors.length > 0) return { errors: found.errors }
    if (found.external || found.path.startsWith(hoisted)) return { path: wish.path, external: true }
    if (!found.path.includes(`${path.sep}node_modules${path.sep}`)) return { path: found.path }
    return { path: path.relative(buildDir, found.path).split(path.sep).join("/"), external: true }
  })
}

function sourcesHash() {
  const files = ["server", "demo", "client", "bench"].reduce(
    (all, folder) => all.concat(sourcesIn(folder)),
    [],
  )
  const named = files.sort().map((file) => [file, fs.readFileSync(path.join(root, file))])
  const parts = named.reduce((all, pair) => all.concat(pair), [])
  return hashOf(parts.concat([fs.readFileSync(path.join(root, "package-lock.json"))]))
}

/** Runs a bundle in this process. */
export async function open(name, args) {
  process.setSourceMapsEnabled(true)
  const built = await import(pathToFileURL(path.join(buildDir, `${name}.js`)).href)
  return built.main(args, { root })
}
