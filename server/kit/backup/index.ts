import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, existsSync, rmSync, statSync } from "node:fs"
import { open, readdir, rename, stat } from "node:fs/promises"
import { dirname, join, relative, resolve, sep } from "node:path"
import { pipeline } from "node:stream/promises"
import { pack } from "tar-stream"
import { type Progress, Stop } from "../terminal.ts"
import { dumpDatabase } from "./dump.ts"

export { restore } from "./restore.ts"

export type Manifest = {
  format: "cartwright-backup"
  version: 1
  createdAt: string
  serverVersion: string
  migrations: { name: string; sha256: string }[]
  /** Rows per table, as "schema.table". */
  tables: Record<string, number>
  files: Record<string, { bytes: number; sha256: string }>
}

export type BackupOptions = {
  databaseUrl: string
  migrationsDir: string
  mediaDir: string
  file: string
  onProgress: Progress
}

/**
 * One tar with the database at one instant, the media, and a manifest of checksums; it
 * appears whole or not at all.
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const file = resolve(options.file)
  if (!existsSync(dirname(file))) throw new Stop(`The folder ${dirname(file)} does not exist.`)
  // What is written takes the place of what is there: a device would be gone for everybody.
  if (existsSync(file) && !statSync(file).isFile()) throw new Stop(`${file} is no file: name one.`)
  const script = `${file}.${process.pid}.sql`
  const draft = `${file}.${process.pid}.new`
  // Also when the program is ended in the middle: nobody expects half a shop beside the file they named.
  const removeDrafts = () => {
    for (const unfinished of [script, draft]) rmSync(unfinished, { force: true })
  }
  process.once("exit", removeDrafts)
  try {
    const { bytes, sha256, ...dump } = await dumpDatabase({ ...options, file: script })
    const rows = Object.values(dump.tables).reduce((sum, count) => sum + count, 0)
    options.onProgress(`wrote ${rows} rows of ${Object.keys(dump.tables).length} tables`)
    const manifest: Manifest = {
      format: "cartwright-backup",
      version: 1,
      createdAt: new Date().toISOString(),
      ...dump,
      files: { "database.sql": { bytes, sha256 } },
    }
    await writeTar({ draft, script, mediaDir: options.mediaDir, manifest })
    options.onProgress(`wrote ${Object.keys(manifest.files).length - 1} media files`)
    await flush(draft)
    await rename(draft, file)
    return manifest
  } finally {
    process.off("exit", removeDrafts)
    removeDrafts()
  }
}

async function writeTar(options: { draft: string; script: string; mediaDir: string; manifest: Manifest }) {
  const { draft, script, mediaDir, manifest } = options
  const tar = pack()
  const written = pipeline(tar, createWriteStream(draft, { mode: 0o600, flags: "wx" }))
  const filled = (async () => {
    await addFile(tar, "database.sql", script)
    for (const file of await filesBelow(mediaDir)) {
      const name = `media/${relative(mediaDir, file).split(sep).join("/")}`
      manifest.files[name] = await addFile(tar, name, file)
    }
    // Last, because only now every checksum is known.
    tar.entry({ name: "manifest.json", mode: 0o600 }, `${JSON.stringify(manifest, null, 2)}\n`)
    tar.finalize()
  })()
  filled.catch((error: Error) => tar.destroy(error))
  await Promise.all([filled, written])
}

async function addFile(tar: ReturnType<typeof pack>, name: string, file: string) {
  const { size, mtime } = await stat(file)
  const hash = createHash("sha256")
  const entry = tar.entry({ name, size, mtime, mode: 0o600 })
  const chunks = size === 0 ? [] : createReadStream(file, { end: size - 1 })
  await pipeline(async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }, entry)
  return { bytes: size, sha256: hash.digest("hex") }
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.sort()
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+")
  await handle.sync()
  await handle.close()
}
