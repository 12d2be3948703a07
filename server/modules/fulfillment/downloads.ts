import type { Readable } from "node:stream"
import type { Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { takeDownload } from "./commands/downloads.ts"

export type OpenedDownload = { fileName: string; contentType: string; bytes: number; stream(): Readable }

/** For the page that hands bought files out: counts the download and opens the file. */
export async function openDownload(
  out: Outside,
  input: { downloadId: string; token: string },
): Promise<OpenedDownload> {
  const { key, name, contentType } = await out.inWork((work) => takeDownload(work, input))
  const file = await out.providers.files.open(key)
  if (file) return { fileName: name, contentType, ...file }
  out.log.error({ downloadId: input.downloadId }, "a bought file is missing in the file store")
  throw new Refusal("download.missing", 503, "This file cannot be found at this moment. Please write to us.")
}
