import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import "../events.ts"
import type { CategoryPath } from "../rules/categories.ts"
import type { ImportKind } from "../rules/columns.ts"
import type { Change } from "../rules/known.ts"
import type { Problem, Warning } from "../rules/problems.ts"
import type { Outcome } from "../rules/states.ts"

export type ComparedRow = {
  number: number
  line: number
  label: string
  outcome: Outcome
  given: object
  /** The mail address of whoever the row is about. */
  person: string | null
  changes: Change[]
  problems: Problem[]
  warnings: Warning[]
}

export const movedOn = () => new Refusal("import.moved_on", 409, "Somebody else goes on with this file.")

export function countTry(work: Work, { importId }: { importId: string }): void {
  work.write(sql`update imports.imports set tries = tries + 1 where id = ${importId} and state = 'reading'`, {
    rows: 1,
    refuse: movedOn,
  })
}

export type ReadRows = {
  importId: string
  rows: readonly ComparedRow[]
  /** Those that would be made for these rows. */
  categories: readonly { key: string; path: CategoryPath }[]
  rowsBefore: number
  permille: number
}

/**
 * Rows that were compared, and how far the file has been read: both together, so that a crash loses
 * nothing.
 */
export function keepRows(work: Work, input: ReadRows): void {
  const { importId, rows } = input
  const countOf = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  work.write(
    sql`
      update imports.imports
      set new_rows = new_rows + ${countOf("new")}, changed_rows = changed_rows + ${countOf("changed")},
        unchanged_rows = unchanged_rows + ${countOf("unchanged")},
        refused_rows = refused_rows + ${countOf("refused")}, read_permille = ${input.permille}
      where id = ${importId} and state = 'reading'
        and new_rows + changed_rows + unchanged_rows + refused_rows = ${input.rowsBefore}
    `,
    { rows: 1, refuse: movedOn },
  )
  if (rows.length === 0) return
  keepCategories(work, input)
  work.write(sql`
    insert into imports.rows (import_id, number, line, label, person, outcome, given, changes, problems,
      warnings)
    select ${importId}, number, line, label, person, outcome, given, changes, problems, warnings
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given_rows (
      number int, line int, label text, person text, outcome text, given jsonb, changes jsonb,
      problems jsonb, warnings jsonb
    )
  `)
}

function keepCategories(work: Work, { importId, categories }: ReadRows): void {
  if (categories.length === 0) return
  const rows = categories.map(({ key, path }) => ({ key, titles: path }))
  work.write(sql`
    insert into imports.categories (import_id, key, titles)
    select ${importId}, key, titles
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (key text, titles text[])
    on conflict (import_id, key) do nothing
  `)
}

/** A file of people goes as soon as it is read: nobody could be found in it who is to be forgotten. */
export function markReady(work: Work, read: { importId: string; kind: ImportKind; fileKey: string }): void {
  const goes = read.kind === "customers"
  work.write(
    sql`
      update imports.imports
      set state = 'ready', read_permille = 1000, file_key = ${goes ? null : read.fileKey}
      where id = ${read.importId} and state = 'reading'
    `,
    { rows: 1, refuse: movedOn },
  )
  if (goes) announce(work, "import.file_read", { fileKey: read.fileKey })
}

/** Nothing of a file is taken over that cannot be read as a whole. */
export function markFailed(
  work: Work,
  input: { importId: string; kind: ImportKind; fileKey: string | null; problem: Refusal },
): void {
  const { importId, kind, fileKey, problem } = input
  const goes = kind === "customers"
  work.write(sql`
    update imports.imports
    set state = 'failed', problem_code = ${problem.code}, problem = ${problem.message},
      problem_values = ${JSON.stringify(problem.details)}::jsonb,
      file_key = ${goes ? null : fileKey}
    where id = ${importId} and state = 'reading'
  `)
  if (goes && fileKey !== null) announce(work, "import.file_read", { fileKey })
}
