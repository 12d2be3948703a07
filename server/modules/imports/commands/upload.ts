import { createHash, randomBytes } from "node:crypto"
import { actorName, lastly, type Outside, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import type { Upload } from "../../../kit/http/routes.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { cut } from "../rules/cells.ts"
import "../events.ts"
import { getImport, type Import } from "../queries/imports.ts"
import { type Columns, columnsOf, type ImportKind } from "../rules/columns.ts"
import { type CsvRecord, type Delimiter, delimiterOf, recordsOf, withoutSeparatorLine } from "../rules/csv.ts"
import { decode, type Encoding, encodingOf } from "../rules/encoding.ts"
import { needsOf } from "../rules/needs.ts"

export type FileToImport = {
  kind: ImportKind
  fileName: string
  fileKey: string
  fileBytes: number
  encoding: Encoding
  delimiter: Delimiter
  columns: Columns
}

// The longest first line that anybody has: some hundred columns with long names.
const headBytesMax = 100_000

/** Looks at the first line, and keeps the file. What it says is read by a job. */
export async function prepareImport(
  out: Outside,
  { kind, upload }: { kind: ImportKind; upload: Upload },
): Promise<FileToImport> {
  const { bytes } = upload
  checkText(bytes)
  const encoding = encodingOf(bytes)
  const { text } = withoutSeparatorLine(decode(bytes.subarray(0, headBytesMax), encoding))
  const delimiter = delimiterOf(decode(bytes.subarray(0, headBytesMax), encoding))
  const columns = columnsOf(headerOf(text, delimiter), kind)
  const hash = createHash("sha256").update(bytes).update(randomBytes(16)).digest("hex")
  const fileKey = `imports/${hash.slice(0, 32)}.csv`
  await out.providers.files.put(fileKey, bytes)
  const fileName = nameOf(upload.fileName)
  return { kind, fileName, fileKey, fileBytes: bytes.length, encoding, delimiter, columns }
}

export async function openImport(work: Work, file: FileToImport): Promise<Import> {
  const needs = needsOf(file.kind, file.columns)
  checkMay(work, needs)
  const importId = newId("import")
  const { layout, ignored } = file.columns
  work.write(sql`
    insert into imports.imports (id, kind, layout, needs, file_name, file_key, file_bytes, encoding,
      delimiter, ignored_columns, state, opened_by, opened_at)
    values (${importId}, ${file.kind}, ${layout}, ${needs}::text[], ${file.fileName}, ${file.fileKey},
      ${file.fileBytes}, ${file.encoding}, ${file.delimiter}, ${ignored.slice(0, 200)}::text[], 'reading',
      ${actorName(work.actor)}, ${work.now})
  `)
  announce(work, "import.uploaded", { importId })
  return lastly(work, getImport(work.tx, { importId, held: needs }))
}

/** A file that also has prices is for somebody who may set prices. */
export function checkMay(work: Work, needs: readonly string[]): void {
  const held = work.actor.kind === "staff" ? work.actor.permissions : needs
  const missing = needs.filter((one) => !held.includes(one))
  if (missing.length === 0) return
  const message =
    "This file has columns that you may not change. Take them out, or ask somebody who may change them."
  throw new Refusal("imports.beyond_own", 403, message, { permissions: missing })
}

export function headerOf(text: string, delimiter: Delimiter): CsvRecord {
  const [header] = recordsOf(text, delimiter)
  if (header) return header
  throw new Refusal("imports.empty", 422, "This file is empty.")
}

function checkText(bytes: Buffer): void {
  if (bytes.length === 0) throw new Refusal("imports.empty", 422, "This file is empty.")
  // A workbook is an archive.
  if (bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04") {
    const message = "This is a workbook, not a CSV file. Save it as CSV (UTF-8) and upload that."
    throw new Refusal("imports.workbook", 422, message)
  }
}

function nameOf(fileName: string): string {
  const name = fileName.replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, "").trim()
  return cut(name, 200) || "import.csv"
}
