import { undefused } from "../../../kit/csv.ts"
import type { Columns } from "./columns.ts"
import type { CsvRecord } from "./csv.ts"
import { type Problem, problemAt } from "./problems.ts"

/** A row of the file by the names of its fields; "title:de" is the title in German. */
export type GivenRow = {
  line: number
  cells: Record<string, string>
  /** What each field is called in the file, for messages. */
  headers: Record<string, string>
  problems: Problem[]
}

export function rowOf(record: CsvRecord, { known }: Columns): GivenRow {
  const row: GivenRow = { line: record.line, cells: {}, headers: {}, problems: [] }
  for (const [place, column] of known.entries()) {
    if (!column) continue
    const name = column.part === null ? column.field : `${column.field}:${column.part}`
    const text = undefused(record.cells[place] ?? "")
    row.headers[name] = column.header
    row.cells[name] = text
    if (/[\0\ufffd]/.test(text)) {
      // The database keeps no zero, and the row is shown with the others.
      row.cells[name] = text.replaceAll("\0", "\ufffd")
      row.problems.push(problemAt(spot(row, name), "unreadable_character"))
    }
  }
  // A comma in a text or an amount without marks around it: all that stands behind it is in another column.
  if (record.cells.slice(known.length).some((cell) => cell.trim() !== "")) {
    row.problems.push(problemAt({ line: record.line }, "too_many_cells", { count: String(known.length) }))
  }
  if (record.fault) {
    const { kind, line } = record.fault
    row.problems.push(problemAt({ line }, kind, { line: String(line) }))
  }
  return row
}

export function spot(row: GivenRow, field: string): { line: number; column: string | null } {
  return { line: row.line, column: row.headers[field] ?? null }
}

/** The cell without blanks at its ends; empty when there is no such column. */
export function cellOf(row: GivenRow, field: string): string {
  return (row.cells[field] ?? "").trim()
}

export function hasColumn(row: GivenRow, field: string): boolean {
  return row.headers[field] !== undefined
}

/** Rows of one thing, which stand below each other. */
export type Group = { key: string; rows: GivenRow[] }

/**
 * Gathers the rows of one product: those below each other with the same key. A row without a key begins a
 * product when it has a title, and belongs to the one above when it has none.
 */
export class Grouping {
  private open: Group | undefined
  private readonly keyOf: (row: GivenRow) => string | undefined

  constructor(keyOf: (row: GivenRow) => string | undefined) {
    this.keyOf = keyOf
  }

  /** Gives the group that ends before this row. */
  add(row: GivenRow): Group | undefined {
    const key = this.keyOf(row)
    if (this.open && (key === undefined || key === this.open.key)) {
      this.open.rows.push(row)
      return undefined
    }
    const ended = this.open
    this.open = { key: key ?? "", rows: [row] }
    return ended
  }

  end(): Group | undefined {
    const ended = this.open
    this.open = undefined
    return ended
  }
}
