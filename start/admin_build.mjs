import path from "node:path"
import { fileURLToPath } from "node:url"
import { root } from "./small.mjs"

/** Makes build/admin; with `watch`, again after each change of a source. */
export async function build(options) {
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({}).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
