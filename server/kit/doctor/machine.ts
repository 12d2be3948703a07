import { existsSync, statfsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Config } from "../config.ts"
import { type Finding, finding } from "./findings.ts"

const gigabyte = 1_000_000_000
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
  if (Number.parseInt(version, 10) >= oldestSupportedNode) return finding("ok", "node.supported", { version })
  return finding("warn", "node.old", { version })
}

/** Default, guessable or short: with the secret anybody can sign links as the shop. */
export function secretFindings(config: Pick<Config, "secret" | "secretFrom" | "dataDir">): Finding[] {
  const { secret, secretFrom, dataDir } = config
  const guessable = /secret|change.?me|password|default|example|cartwright|12345/i.test(secret)
  if (secret.length < 32 || new Set(secret).size < 10 || (guessable && secret.length < 64)) {
    return [finding("refuse", "secret.weak")]
  }
  const file = join(dataDir, "secret")
  if (secretFrom === "file" && process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    return [finding("refuse", "secret.readable", { file })]
  }
  return [finding("ok", "secret.strong")]
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
  const gigabytes = freeBytesAt(dataDir) / gigabyte
  const values = { free: Math.round(gigabytes * 10) / 10, folder }
  if (gigabytes < 1) return finding("refuse", "disk.full", values)
  if (gigabytes < 5) return finding("warn", "disk.low", values)
  return finding("ok", "disk.roomy", values)
}

function rootFinding(): Finding {
  return process.getuid?.() === 0 ? finding("warn", "user.root") : finding("ok", "user.ordinary")
}
