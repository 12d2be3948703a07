import { createHash } from "node:crypto"
import type { Outside, Work } from "../../../kit/db.ts"
import { lastly } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import type { Upload } from "../../../kit/http/routes.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { getFileForStaff, type StaffFile, storedAt } from "../queries/files.ts"
import { contentTypeOf, fileNameOf } from "../rules/files.ts"

export type FileToAdd = { key: string; name: string; contentType: string; bytes: number }

/** Stores the bytes under their own hash; the same file twice is stored once. */
export async function prepareFile(out: Outside, { upload }: { upload: Upload }): Promise<FileToAdd> {
  const { bytes, fileName, contentType } = upload
  if (bytes.length === 0) throw new Refusal("catalog.empty_file", 422, "This file is empty.")
  const key = createHash("sha256").update(bytes).digest("hex")
  await out.providers.files.put(storedAt(key), bytes)
  return { key, name: fileNameOf(fileName), contentType: contentTypeOf(contentType), bytes: bytes.length }
}

/** A file that variants can be sold as. It is never public: whoever ships hands out links to it. */
export async function addFile(work: Work, file: FileToAdd): Promise<StaffFile> {
  const fileId = newId("file")
  work.write(sql`
    insert into catalog.files (id, key, name, content_type, bytes, created_at)
    values (${fileId}, ${file.key}, ${file.name}, ${file.contentType}, ${file.bytes}, ${work.now})
  `)
  return lastly(work, getFileForStaff(work.tx, { fileId }))
}
