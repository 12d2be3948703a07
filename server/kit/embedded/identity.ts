import { execFileSync } from "node:child_process"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs"
import { userInfo } from "node:os"
import { basename, join, relative } from "node:path"
import { Stop } from "../terminal.ts"
import type { Binaries } from "./binaries.ts"

/**
 * How PostgreSQL, which refuses to run as root, is run here: as whom, and with which words before its own.
 */
export type Identity = {
  binaries: Binaries
  prefix: string[]
  uid?: number
  gid?: number
  /** Who owns the files it writes, seen from outside. */
  owner: { uid: number; gid: number } | undefined
}

// `nobody` has this id on every Linux, and initdb wants a user with a name.
const nobody = 65534
const nobodyNamespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`]
const passingClosedFolders = [
  "setpriv",
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
]

/** The first way that can run the program and enter the data folder; an existing cluster keeps its owner. */
export function chooseIdentity(options: { binaries: Binaries; dataDir: string; cluster: string }): Identity {
  const { binaries, dataDir, cluster } = options
  const tried: string[] = []
  for (const candidate of candidates(binaries, cluster)) {
    const reason = whyNot(candidate, dataDir)
    if (reason === undefined) return candidate
    tried.push(reason)
  }
  const copied = copyBinaries(binaries, dataDir)
  if (copied && isRoot()) {
    const candidate = asUser(copied, nobody)
    const reason = whyNot(candidate, dataDir)
    if (reason === undefined) return candidate
    tried.push(reason)
    rmSync(copied.folder as string, { recursive: true, force: true })
  }
  throw new Stop(
    `PostgreSQL cannot be run here: ${[...new Set(tried)].join("; ")}. ` +
      "Start as an ordinary user who may enter the data folder, set DATA_DIR to such a folder, or set DATABASE_URL.",
  )
}

export function execAs(identity: Identity, file: string, args: string[], cwd: string): string {
  const words = [...identity.prefix, file, ...args]
  return execFileSync(words[0] as string, words.slice(1), {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    cwd,
    env: quietEnvironment(),
    ...userOf(identity),
  })
}

export function userOf(identity: Identity): { uid?: number; gid?: number } {
  if (identity.uid === undefined || identity.gid === undefined) return {}
  return { uid: identity.uid, gid: identity.gid }
}

/** No PG* variable of the person who starts us may reach the server. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return { PATH, ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }), LC_ALL: "C", TZ: "UTC" }
}

/** Gives a folder to the identity, wholly, if it belongs to somebody else; only root can and needs to. */
export function giveTo(identity: Identity, folder: string): void {
  const { owner } = identity
  if (!owner || !isRoot() || statSync(folder).uid === owner.uid) return
  // The folder itself comes last: its owner tells whether the work was finished.
  for (const entry of readdirSync(folder, { recursive: true })) {
    lchownSync(join(folder, String(entry)), owner.uid, owner.gid)
  }
  chownSync(folder, owner.uid, owner.gid)
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function candidates(binaries: Binaries, cluster: string): Identity[] {
  if (!isRoot()) {
    const self: Identity = { binaries, prefix: [], owner: undefined }
    const named: Identity = { ...self, prefix: nobodyNamespace }
    return hasName() || process.platform === "win32" ? [self] : [named, self]
  }
  const namespace: Identity = { binaries, prefix: nobodyNamespace, owner: { uid: 0, gid: 0 } }
  const capable: Identity = { binaries, prefix: passingClosedFolders, owner: { uid: nobody, gid: nobody } }
  const owner = existsSync(cluster) ? statSync(cluster).uid : nobody
  if (owner === 0) return [namespace, asUser(binaries, nobody), capable]
  return [asUser(binaries, owner), namespace, capable]
}

function asUser(binaries: Binaries, uid: number): Identity {
  return { binaries, prefix: [], uid, gid: uid, owner: { uid, gid: uid } }
}

function hasName(): boolean {
  try {
    return userInfo().username !== ""
  } catch {
    return false
  }
}

/** Tries it: enter the data folder and run the program. Undefined when both work. */
function whyNot(identity: Identity, dataDir: string): string | undefined {
  try {
    if (process.platform === "win32") execAs(identity, identity.binaries.postgres, ["--version"], dataDir)
    else
      execAs(
        identity,
        "/bin/sh",
        ["-c", 'cd "$0" && exec "$1" --version', dataDir, identity.binaries.postgres],
        "/",
      )
    return undefined
  } catch (error) {
    const stderr = String((error as { stderr?: unknown }).stderr ?? "").trim()
    const who = identity.uid === undefined ? (identity.prefix[0] ?? "this user") : `user ${identity.uid}`
    return `as ${who}: ${(stderr || (error as Error).message).split("\n").at(-1)}`
  }
}

/** Last resort of root: the program lies where nobody else may read, so a copy is kept beside the data. */
function copyBinaries(binaries: Binaries, dataDir: string): Binaries | undefined {
  if (!isRoot() || !binaries.folder) return undefined
  const copy = join(dataDir, `postgres-program-${binaries.version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.new`
    rmSync(draft, { recursive: true, force: true })
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    renameSync(draft, copy)
  }
  const inCopy = (file: string) => join(copy, relative(binaries.folder as string, file))
  return { ...binaries, initdb: inCopy(binaries.initdb), postgres: inCopy(binaries.postgres), folder: copy }
}

export function describeIdentity(identity: Identity): string {
  if (identity.uid !== undefined) return `user ${identity.uid}`
  return identity.prefix[0] ? `${basename(identity.prefix[0])}` : "this user"
}
