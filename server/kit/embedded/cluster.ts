import { randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { Stop } from "../terminal.ts"
import { execAs, giveTo, type Identity } from "./identity.ts"

export const databaseUser = "cartwright"

/** Makes the database cluster if there is none; it appears whole or not at all. */
export function prepareCluster(options: {
  identity: Identity
  dataDir: string
  cluster: string
  tcp: boolean
}) {
  const { identity, dataDir, cluster } = options
  if (existsSync(join(cluster, "PG_VERSION"))) {
    checkVersion(identity, cluster)
    giveTo(identity, cluster)
    return
  }
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (identity.owner) chownSync(draft, identity.owner.uid, identity.owner.gid)
  const password = options.tcp
    ? passwordArguments(identity, dataDir)
    : { args: ["--auth=trust"], forget() {} }
  try {
    execAs(
      identity,
      identity.binaries.initdb,
      [`--pgdata=${draft}`, `--username=${databaseUser}`, "--encoding=UTF8", "--data-checksums"].concat(
        localeArguments(identity),
        password.args,
      ),
      dataDir,
    )
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? (error as Error).message)
    throw new Stop(`The database could not be created in ${cluster}:\n${lastLines(said, 8)}`)
  } finally {
    password.forget()
  }
  renameSync(draft, cluster)
}

export function readPassword(dataDir: string): string {
  return readFileSync(passwordFile(dataDir), "utf8").trim()
}

export function lastLines(text: string, count: number): string {
  return text
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => `    ${line}`)
    .join("\n")
}

function passwordFile(dataDir: string): string {
  return join(dataDir, "postgres.password")
}

/** Only where there are no sockets (Windows): the port is open to every program on the machine. */
function passwordArguments(identity: Identity, dataDir: string) {
  const password = randomBytes(24).toString("hex")
  writeFileSync(passwordFile(dataDir), `${password}\n`, { mode: 0o600 })
  const handed = join(dataDir, "postgres.password.new")
  writeFileSync(handed, `${password}\n`, { mode: 0o600 })
  chmodSync(handed, 0o600)
  if (identity.owner) chownSync(handed, identity.owner.uid, identity.owner.gid)
  return {
    args: ["--auth=scram-sha-256", `--pwfile=${handed}`],
    forget: () => rmSync(handed, { force: true }),
  }
}

/** The same order of texts on every machine: byte order, and never the machine's locale. */
function localeArguments(identity: Identity): string[] {
  if (identity.binaries.major >= 17) return ["--locale-provider=builtin", "--locale=C.UTF-8"]
  return ["--locale=C"]
}

function checkVersion(identity: Identity, cluster: string): void {
  const written = Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10)
  const { major } = identity.binaries
  if (written === major) return
  throw new Stop(
    `The data in ${cluster} was written by PostgreSQL ${written}, and the program here is version ${major}. ` +
      "Make a backup with the Cartwright that wrote it (npm run backup -- FILE), move the data folder away, and " +
      "restore it here (npm run restore -- FILE).",
  )
}
