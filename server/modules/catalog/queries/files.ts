import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"

/** A sold file, for whoever hands it out; `key` is its place in the file store. */
export type VariantFile = { fileId: string; key: string; name: string; contentType: string; bytes: number }

export async function getVariantFile(db: Db, { fileId }: { fileId: string }): Promise<VariantFile> {
  const file = await db.maybe(sql<Omit<VariantFile, "bytes"> & { bytes: bigint }>`
    select id as file_id, key, name, content_type, bytes from catalog.files where id = ${fileId}
  `)
  if (!file) throw notFound("file")
  return { ...file, key: storedAt(file.key), bytes: Number(file.bytes) }
}

/** Where the bytes of a hash are kept: in a folder that nothing public reads from. */
export function storedAt(key: string): string {
  return `files/${key}`
}

export type StaffFile = { id: string; name: string; contentType: string; bytes: number; createdAt: Date }

type Row = Omit<StaffFile, "bytes"> & { bytes: bigint }

export async function getFileForStaff(db: Db, { fileId }: { fileId: string }): Promise<StaffFile> {
  const row = await db.maybe(sql<Row>`
    select id, name, content_type, bytes, created_at from catalog.files where id = ${fileId}
  `)
  if (!row) throw notFound("file")
  return { ...row, bytes: Number(row.bytes) }
}

/** The newest first; the next page begins below the last id. */
export async function listFiles(
  db: Db,
  input: { after?: string | undefined; limit?: number | undefined },
): Promise<{ files: StaffFile[]; nextAfter: string | null }> {
  const limit = input.limit ?? 50
  const rows = await db.many(sql<Row>`
    select id, name, content_type, bytes, created_at from catalog.files
    where ${input.after ?? null}::text is null or id < ${input.after ?? null}
    order by id desc
    limit ${limit + 1}
  `)
  const files = rows.slice(0, limit).map((row) => ({ ...row, bytes: Number(row.bytes) }))
  return { files, nextAfter: rows.length > limit ? (files.at(-1)?.id ?? null) : null }
}
