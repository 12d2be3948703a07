import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"

/** What a column may be given: arrays become arrays, objects become JSON. */
export type Cell = string | number | bigint | boolean | Date | null | readonly (string | number)[] | Json
type Json = { readonly [name: string]: unknown }

type Sheet = { columns: readonly string[]; text: Buffer; used: number }

const firstBytes = 65_536
// A letter takes at most three bytes, or four in two letters' room.
const bytesPerLetter = 3

/**
 * Rows of several tables until they are copied together; tables in the order of their first row. They are
 * kept as bytes: a million small texts would keep the garbage collector busier than all the rest.
 */
export class Sheets {
  #sheets = new Map<string, Sheet>()

  /** Every row of a table has the same columns in the same order. */
  add(table: string, row: { readonly [column: string]: Cell }): void {
    let line = ""
    for (const column in row) line += (line === "" ? "" : "\t") + asText(row[column] as Cell)
    line += "\n"
    const sheet = this.#sheetFor(table, row)
    const needed = sheet.used + line.length * bytesPerLetter
    if (needed > sheet.text.length) {
      const larger = Buffer.allocUnsafe(Math.max(sheet.text.length * 2, needed))
      sheet.text.copy(larger, 0, 0, sheet.used)
      sheet.text = larger
    }
    sheet.used += sheet.text.write(line, sheet.used)
  }

  #sheetFor(table: string, row: object): Sheet {
    const known = this.#sheets.get(table)
    if (known) return known
    const sheet = { columns: Object.keys(row), text: Buffer.allocUnsafe(firstBytes), used: 0 }
    this.#sheets.set(table, sheet)
    return sheet
  }

  async copyInto(client: pg.Client): Promise<void> {
    for (const [table, { columns, text, used }] of this.#sheets) {
      if (used === 0) continue
      const target = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`))
      await pipeline(Readable.from(chunksOf(text.subarray(0, used))), target)
    }
  }

  /** Makes room for other rows, where the last ones were. */
  clear(): void {
    for (const sheet of this.#sheets.values()) sheet.used = 0
  }
}

const chunkBytes = 262_144

function* chunksOf(text: Buffer): Generator<Buffer> {
  for (let at = 0; at < text.length; at += chunkBytes) yield text.subarray(at, at + chunkBytes)
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
