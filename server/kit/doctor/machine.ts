import { existsSync, statfsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Config } from "../config.ts"
import type { Finding } from "./index.ts"

const gigabyte = 1024 ** 3
const oldestSupportedNode = 22

export function machineFindings(config: Config): Finding[] {
  return [
    nodeFinding(process.versions.node),
    diskFinding(config.dataDir),
    ...secretFindings(config),
    rootFinding(),
  ]
}

export function nodeFinding(version: string): Finding {
  if (Number.parseInt(version, 10) >= oldestSupportedNode) return { level: "ok", what: `Node.js ${version}` }
  return {
    level: "warn",
    what: `Node.js ${version} no longer gets security fixes`,
    todo: "Install Node.js 22 or 24; Cartwright runs on both without a change.",
  }
}

/** Default, guessable or short: with the secret anybody can sign links as the shop. */
export function secretFindings(config: Pick<Config, "secret" | "secretFrom" | "dataDir">): Finding[] {
  const { secret, secretFrom, dataDir } = config
  const guessable = /secret|change.?me|password|default|example|cartwright|12345/i.test(secret)
  if (secret.length < 32 || new Set(secret).size < 10 || (guessable && secret.length < 64)) {
    return [
      {
        level: "refuse",
        what: "The SECRET is short or guessable",
        todo: "Leave SECRET unset (a random one is kept in DATA_DIR/secret), or set the output of: openssl rand -base64 48",
      },
    ]
  }
  const file = join(dataDir, "secret")
  if (secretFrom === "file" && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    return [{ level: "refuse", what: "Others can read the secret", todo: `Run: chmod 600 ${file}` }]
  }
  return [{ level: "ok", what: "The secret is long and random" }]
}

/** Room that is left where the data lies. */
export function freeBytesAt(dataDir: string): number {
  const { bavail, bsize } = statfsSync(existingAbove(dataDir))
  return bavail * bsize
}

function existingAbove(dataDir: string): string {
  let folder = dataDir
  while (!existsSync(folder)) folder = dirname(folder)
  return folder
}

function diskFinding(dataDir: string): Finding {
  const folder = existingAbove(dataDir)
  const free = freeBytesAt(dataDir) / gigabyte
  const what = `${free.toFixed(1)} GB free where the data lies (${folder})`
  if (free < 1) return { level: "refuse", what, todo: "Make room: a full disk stops every order." }
  if (free < 5) return { level: "warn", what, todo: "Make room soon: below 1 GB the shop is in danger." }
  return { level: "ok", what }
}

function rootFinding(): Finding {
  if (process.getuid?.() !== 0) return { level: "ok", what: "Runs as an ordinary user" }
  return { level: "warn", what: "Runs as root", todo: "Run the shop as a user of its own." }
}
