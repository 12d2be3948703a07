import { createHash } from "node:crypto"
import { createReadStream, existsSync } from "node:fs"
import type { Readable } from "node:stream"
import { extract } from "tar-stream"
import { reasonOf, Stop } from "../terminal.ts"
import type { Manifest } from "./index.ts"

/** Reads the whole file once and compares every checksum, before anything is changed. */
export async function verify(file: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`)
  const found: Manifest["files"] = {}
  let manifest: Manifest | undefined
  await eachEntry(file, async (name, content) => {
    if (name === "manifest.json") {
      manifest = parseManifest(await textOf(content), file)
      return
    }
    const hash = createHash("sha256")
    let bytes = 0
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
    }
    found[name] = { bytes, sha256: hash.digest("hex") }
  })
  if (!manifest) throw new Stop(`${file} is cut off or no Cartwright backup: it has no manifest.`)
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    if (found[name]?.bytes !== bytes || found[name]?.sha256 !== sha256) {
      throw new Stop(
        `${file} is damaged: ${name} is not what was backed up. Nothing was changed; use another backup.`,
      )
    }
  }
  const extra = Object.keys(found).find((name) => !manifest?.files[name])
  if (extra) throw new Stop(`${file} holds ${extra}, which its manifest does not name. Nothing was changed.`)
  return manifest
}

/** Calls back for each entry in turn; what is not read is skipped. */
export async function eachEntry(
  file: string,
  visit: (name: string, content: Readable) => Promise<void>,
): Promise<void> {
  const tar = createReadStream(file, { highWaterMark: 1 << 18 }).on("error", (error) =>
    entries.destroy(error),
  )
  const entries = extract()
  tar.pipe(entries)
  try {
    for await (const entry of entries) {
      await visit(entry.header.name, entry as unknown as Readable)
      entry.resume()
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    if (/tar|header|end of data/i.test(reasonOf(error)))
      throw new Stop(`${file} is no whole backup of a shop: ${reasonOf(error).replace(/[.?]+$/, "")}.`)
    throw error
  } finally {
    tar.destroy()
  }
}

async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8")
}

function parseManifest(text: string, file: string): Manifest {
  const manifest = JSON.parse(text) as Partial<Manifest>
  if (
    manifest.format !== "cartwright-backup" ||
    manifest.version !== 1 ||
    !manifest.files?.["database.sql"]
  ) {
    throw new Stop(`${file} was not written by \`npm run backup\` of this or an older version.`)
  }
  return manifest as Manifest
}
