import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"

/** What a column may be given: arrays become arrays, objects become JSON. */
export type Cell = string | number | bigint | boolean | Date | null | readonly (string | number)[] | Json
type Json = { readonly [name: string]: unknown }

type Sheet = { columns: readonly string[]; lines: string[] }

/** Rows of several tables, as text, until they are copied together; tables in the order of their first row. */
export class Sheets {
  #sheets = new Map<string, Sheet>()

  /** Every row of a table has the same columns in the same order. */
  add(table: string, row: { readonly [column: string]: Cell }): void {
    let sheet = this.#sheets.get(table)
    if (!sheet) {
      sheet = { columns: Object.keys(row), lines: [] }
      this.#sheets.set(table, sheet)
    }
    let line = ""
    for (const column in row)
      line += line === "" ? asText(row[column] as Cell) : `\t${asText(row[column] as Cell)}`
    sheet.lines.push(`${line}\n`)
  }

  async copyInto(client: pg.Client): Promise<void> {
    for (const [table, { columns, lines }] of this.#sheets) {
      const target = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`))
      await pipeline(Readable.from(chunksOf(lines)), target)
    }
  }
}

const linesAtOnce = 500

function* chunksOf(lines: readonly string[]): Generator<Buffer> {
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    yield Buffer.from(lines.slice(at, at + linesAtOnce).join(""))
  }
}

/** As the text format of COPY wants it. */
export function asText(cell: Cell): string {
  if (cell === null) return "\\N"
  if (typeof cell === "string") return escaped(cell)
  if (typeof cell !== "object") return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  if (Array.isArray(cell)) return escaped(`{${cell.map(quoted).join(",")}}`)
  return escaped(JSON.stringify(cell))
}

function quoted(item: string | number): string {
  return typeof item === "number" ? String(item) : `"${item.replace(/["\\]/g, "\\$&")}"`
}

const special = /[\\\n\r\t]/
const signs: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => signs[sign] as string) : text
}
