import { randomBytes } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { Readable } from "node:stream"
import { assert } from "./errors.ts"

/** Where pictures and sold files are kept: bytes under a key. A key is written once and never changed. */
export type FileStore = {
  put(key: string, bytes: Buffer): Promise<void>
  read(key: string): Promise<Buffer | undefined>
  /** Undefined when there is no such file. */
  open(key: string): Promise<{ bytes: number; stream: () => Readable } | undefined>
  remove(key: string): Promise<void>
}

// Folders and names that we make ourselves: nothing from outside is ever part of a path.
const keyPattern = /^[a-z0-9]+(?:\/[a-z0-9]+)?(?:-[0-9]+)?(?:\.[a-z0-9]+)?$/

declare module "./db.ts" {
  interface Providers {
    files: FileStore
  }
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    assert(keyPattern.test(key), "a file's key is one of ours")
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Renamed into place, so that nobody ever reads half a file.
      const draft = `${path}.${randomBytes(6).toString("hex")}`
      await writeFile(draft, bytes, { mode: 0o600 })
      await rename(draft, path)
    },
    async read(key) {
      return readFile(pathOf(key)).catch(absent)
    },
    async open(key) {
      const path = pathOf(key)
      const found = await stat(path).catch(absent)
      return found?.isFile() ? { bytes: found.size, stream: () => createReadStream(path) } : undefined
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined
  throw error
}
