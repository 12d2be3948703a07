import { buildAdmin } from "./admin.mjs"
import { bundle, open } from "./bundle.mjs"
import { chaos } from "./chaos.mjs"
import { check } from "./check.mjs"
import { dev } from "./dev.mjs"
import { generate } from "./generate.mjs"
import { install } from "./install.mjs"
import { underLock } from "./lock.mjs"
import { register } from "./presence.mjs"
import { stripeTwin } from "./stripe_twin.mjs"
import { test } from "./test.mjs"
import { whoMay } from "./who_may.mjs"

// The roles that answer browsers; a worker or a backup needs no pages.
const servesAdmin = ["all", "web"]
const staysOpen = ["all", "web", "worker"]

/** Installs and builds what is missing, then performs the command; answers with the exit code. */
export async function perform(performer, command, args) {
  const bundles = performer === "server" ? ["server"] : performer === "bench" ? ["server", "bench"] : []
  await underLock(async () => {
    await install()
    for (const name of bundles) await bundle(name)
    if (servesAdmin.includes(command)) await buildAdmin()
    // Before anybody else may install.
    if (performer === "server" && staysOpen.includes(command)) register()
  })
  if (performer === "server") return open("server", [command, ...args])
  if (performer === "bench") return open("bench", args)
  return { dev, test, chaos, check, generate, whoMay, stripeTwin }[performer](args)
}
