import { type CsvCell, csvLine, type Decimal, mark } from "../../kit/csv.ts"
import type { FileReply } from "../../kit/http/routes.ts"
import { decimalText } from "../../kit/money.ts"

export const formats = ["csv", "json"] as const
export type Format = (typeof formats)[number]

/** A column keeps its name and what it means: programs read it. New ones come at the end. */
export type Column<Row> = { name: string; value: (row: Row) => CsvCell | boolean }

export type Table<Row> = { columns: readonly Column<Row>[]; pages: AsyncIterable<readonly Row[]> }

/** A file, page by page: each is read when the one before has left. JSON has one object on each line. */
export function fileOf<Row>(name: string, format: Format, table: Table<Row>): FileReply {
  return format === "csv"
    ? { name: `${name}.csv`, type: "text/csv; charset=utf-8", parts: csvOf(table) }
    : { name: `${name}.ndjson`, type: "application/x-ndjson; charset=utf-8", parts: linesOf(table) }
}

async function* csvOf<Row>({ columns, pages }: Table<Row>): AsyncGenerator<string> {
  yield mark + csvLine(columns.map(({ name }) => name))
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(columns.map(({ value }) => inCsv(value(row))))).join("")
  }
}

async function* linesOf<Row>({ columns, pages }: Table<Row>): AsyncGenerator<string> {
  for await (const rows of pages) {
    const lines = rows.map((row) => {
      const fields = columns.map(({ name, value }) => [name, inJson(value(row))])
      return `${JSON.stringify(Object.fromEntries(fields))}\n`
    })
    yield lines.join("")
  }
}

function inCsv(value: CsvCell | boolean): CsvCell {
  return typeof value === "boolean" ? (value ? "yes" : "no") : value
}

function inJson(value: CsvCell | boolean): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === "bigint") return Number(value)
  return typeof value === "object" ? value.decimal : value
}

/** "12.50" with as many digits as the currency has. */
export function amount(minor: bigint, currency: string): Decimal {
  return { decimal: decimalText({ minor, currency }) }
}

/** 190000 millionths are 19 percent. */
export const percent = (ratePpm: number): number => ratePpm / 10_000
