/** Spreadsheets know by it that a file is UTF-8. */
export const mark = "\ufeff"

/** An amount as it is written, "-12.50": a number, and no text that somebody chose. */
export type Decimal = { decimal: string }

export type CsvCell = string | number | bigint | Decimal | null | undefined

// Also as they are written in the wide letters of the East, which some spreadsheets read as the same.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A spreadsheet runs what begins like a formula, and shoppers choose their own names: such a text gets a mark
 * in front. One that has the mark already gets another, so that reading takes exactly one away.
 */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

export function undefused(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

/** One line of a file that we write. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(",")}\r\n`
}

function written(value: CsvCell): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "object") return value.decimal
  if (typeof value !== "string") return String(value)
  const text = defused(value)
  // Blanks at the ends are lost where they are not inside marks.
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
