import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { bundleOptions } from "./bundle.mjs"
import { buildDir, readOr, root, say } from "./small.mjs"

// The address in the description that is kept: where a shop opens that nobody has configured.
const entry = `
  import { filesOf } from "./client/generate.ts"
  import { describeApi } from "./server/app.ts"
  export const files = await filesOf(describeApi("http://localhost:4000"))
`

/** Writes the description of the API and the types of the client from the routes of the server. */
export async function generate() {
  const esbuild = await import("esbuild")
  const outfile = path.join(buildDir, "generate.js")
  const stdin = { contents: entry, resolveDir: root, loader: "ts" }
  await esbuild.build(Object.assign(bundleOptions("server"), { entryPoints: [], stdin, outfile }))
  const { files } = await import(pathToFileURL(outfile).href)
  const folder = path.join(root, "client", "generated")
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    const isCurrent = readOr(file, "") === text
    if (!isCurrent) fs.writeFileSync(file, text)
    say(`${path.relative(root, file)} ${isCurrent ? "is current" : "written"}`)
  }
  return 0
}
