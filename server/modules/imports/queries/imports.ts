import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { ImportKind, Layout } from "../rules/columns.ts"
import type { Delimiter } from "../rules/csv.ts"
import type { Encoding } from "../rules/encoding.ts"
import type { Change } from "../rules/known.ts"
import type { Problem, Warning, WarningCode } from "../rules/problems.ts"
import type { ImportState, Outcome } from "../rules/states.ts"

export type Import = {
  id: string
  kind: ImportKind
  layout: Layout
  fileName: string
  encoding: Encoding
  delimiter: Delimiter
  ignoredColumns: string[]
  state: ImportState
  readPermille: number
  newRows: number
  changedRows: number
  unchangedRows: number
  refusedRows: number
  /** Of all of these, those with a note. */
  warnedRows: number
  problemCode: string | null
  problem: string | null
  /** What the sentence is about, for words in the reader's language. */
  problemValues: Record<string, unknown> | null
  /** How many categories it would make, or has made, and the first of them by their titles from the top. */
  newCategoryCount: number
  newCategories: string[][]
  /** Whether whoever said yes wanted them. */
  makesCategories: boolean
  taskId: string | null
  openedBy: string
  openedByName: string | null
  openedAt: Date
}

const shownMax = 50

const columns = sql`
  id, kind, layout, file_name, encoding, delimiter, ignored_columns, state, read_permille, new_rows,
  changed_rows, unchanged_rows, refused_rows,
  (select count(*)::int from imports.rows where import_id = imports.id and warnings <> '[]') as warned_rows,
  problem_code, problem, problem_values, makes_categories, task_id, opened_by,
  (select count(*)::int from imports.categories where import_id = imports.id) as new_category_count,
  coalesce((
    select jsonb_agg(titles order by titles) from (
      select titles from imports.categories where import_id = imports.id order by titles limit ${shownMax}
    ) first
  ), '[]') as new_categories,
  (select name from staff.accounts where accounts.id = opened_by) as opened_by_name, opened_at
`

export type Held = { held: readonly string[] }

/** What was uploaded, the newest first; only what the reader may take over themselves. */
export async function listImports(
  db: Db,
  input: Held & { after?: string | undefined; limit: number },
): Promise<{ imports: Import[]; next: string | null }> {
  const before = input.after === undefined ? sql`` : sql`and id < ${input.after}`
  const rows = await db.many(sql<Import>`
    select ${columns} from imports.imports
    where needs <@ ${[...input.held]}::text[] and state <> 'discarded' ${before}
    order by id desc
    limit ${input.limit + 1}
  `)
  const imports = rows.slice(0, input.limit)
  return { imports, next: rows.length > input.limit ? (imports.at(-1)?.id ?? null) : null }
}

export async function getImport(db: Db, input: Held & { importId: string }): Promise<Import> {
  const found = await db.maybe(sql<Import>`
    select ${columns} from imports.imports
    where id = ${input.importId} and needs <@ ${[...input.held]}::text[]
  `)
  if (!found) throw notFound("import")
  return found
}

export type ImportRow = {
  number: number
  line: number
  label: string
  outcome: Outcome
  changes: Change[]
  problems: Problem[]
  warnings: Warning[]
}

export type RowFilter = Outcome | "warned"

/** What each row would change, in the order of the file. */
export async function listImportRows(
  db: Db,
  input: Held & {
    importId: string
    outcome?: RowFilter | undefined
    note?: WarningCode | undefined
    after?: number | undefined
    limit: number
  },
): Promise<{ rows: ImportRow[]; next: number | null }> {
  await getImport(db, input)
  const only =
    input.outcome === undefined
      ? sql``
      : input.outcome === "warned"
        ? sql`and warnings <> '[]'`
        : sql`and outcome = ${input.outcome}`
  const noted =
    input.note === undefined
      ? sql``
      : sql`and warnings <> '[]' and warnings @> ${JSON.stringify([{ code: input.note }])}::jsonb`
  const found = await db.many(sql<ImportRow>`
    select number, line, label, outcome, changes, problems, warnings from imports.rows
    where import_id = ${input.importId} and number > ${input.after ?? 0} ${only} ${noted}
    order by number
    limit ${input.limit + 1}
  `)
  const rows = found.slice(0, input.limit)
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.number ?? null) : null }
}

/** How many rows have a note of each kind. */
export async function listImportNotes(
  db: Db,
  input: Held & { importId: string },
): Promise<{ notes: { code: WarningCode; rows: number }[] }> {
  await getImport(db, input)
  const notes = await db.many(sql<{ code: WarningCode; rows: number }>`
    select warning ->> 'code' as code, count(distinct number)::int as rows
    from imports.rows, jsonb_array_elements(warnings) as warning
    where import_id = ${input.importId} and warnings <> '[]'
    group by code order by rows desc, code
    limit 50
  `)
  return { notes }
}

export type ImportToRead = {
  id: string
  kind: ImportKind
  layout: Layout
  state: ImportState
  fileKey: string | null
  encoding: Encoding
  delimiter: Delimiter
  tries: number
  readRows: number
}

export async function importToRead(db: Db, input: { importId: string }): Promise<ImportToRead | undefined> {
  return db.maybe(sql<ImportToRead>`
    select id, kind, layout, state, file_key, encoding, delimiter, tries,
      new_rows + changed_rows + unchanged_rows + refused_rows as read_rows
    from imports.imports where id = ${input.importId}
  `)
}

/** The categories that it would make, as far as it has been read. */
export function namedCategories(
  db: Db,
  { importId }: { importId: string },
): Promise<{ key: string; titles: string[]; categoryId: string | null }[]> {
  return db.many(sql<{ key: string; titles: string[]; categoryId: string | null }>`
    select key, titles, category_id from imports.categories where import_id = ${importId}
    order by cardinality(titles), titles
    limit 10000
  `)
}

export type RowToTake<Given> = { ref: string; label: string; line: number; given: Given }

/** Rows that change something, in the order of the file. */
export function rowsToTake<Given>(
  db: Db,
  input: { importId: string; after: string; limit: number },
): Promise<RowToTake<Given>[]> {
  return db.many(sql<RowToTake<Given>>`
    select lpad(number::text, 7, '0') as ref, label, line, given from imports.rows
    where import_id = ${input.importId} and number > ${Number(input.after || "0")}
      and outcome in ('new', 'changed')
    order by number
    limit ${input.limit}
  `)
}
