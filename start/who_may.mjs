import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { bundleOptions } from "./bundle.mjs"
import { buildDir, root } from "./small.mjs"

const entry = `
  import { routes } from "./server/app.ts"
  import { whoMay } from "./server/kit/http/who_may.ts"
  export const { lines, missing } = whoMay(routes)
`

/** Prints every route with its policy; a route without one fails. It needs no database. */
export async function whoMay() {
  const esbuild = await import("esbuild")
  const outfile = path.join(buildDir, "who-may.js")
  const stdin = { contents: entry, resolveDir: root, loader: "ts" }
  await esbuild.build(Object.assign(bundleOptions("server"), { entryPoints: [], stdin, outfile }))
  const { lines, missing } = await import(pathToFileURL(outfile).href)
  fs.writeSync(1, `${lines.join("\n")}\n`)
  if (missing.length === 0) return 0
  fs.writeSync(2, `\n${missing.length} routes without a policy: ${missing.join(", ")}\n`)
  return 1
}
