import fs from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { bundleOptions } from "./bundle.mjs"
import { buildDir, root, Stop } from "./small.mjs"

const entry = `export { openTwin } from "./server/modules/payments/providers/stripe/twin/main.ts"`
const usualPort = 4242

/** Opens the stand-in of Stripe; the address of the shop may follow. It stays open until it is stopped. */
export async function stripeTwin([shopUrl = "http://localhost:4000"]) {
  if (!URL.canParse(shopUrl)) throw new Stop(`"${shopUrl}" is not the address of a shop.`)
  const port = Number(process.env.PORT ?? usualPort)
  const dataDir = path.resolve(process.env.DATA_DIR || path.join(root, "data"))
  const esbuild = await import("esbuild")
  const outfile = path.join(buildDir, "stripe-twin.js")
  const stdin = { contents: entry, resolveDir: root, loader: "ts" }
  await esbuild.build(Object.assign(bundleOptions("server"), { entryPoints: [], stdin, outfile }))
  await esbuild.stop()
  const { openTwin } = await import(pathToFileURL(outfile).href)
  const words = await openTwin({ port, dataDir, shopUrl }).catch((error) => {
    throw error.code === "EADDRINUSE" ? new Stop(`Port ${port} is taken: set PORT to another one.`) : error
  })
  fs.writeSync(1, words)
}
