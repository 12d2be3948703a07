import type { Db } from "../../kit/db.ts"
import type { FileReply } from "../../kit/http/routes.ts"
import { decimalText } from "../../kit/money.ts"
import { pagesOf } from "../../kit/resting.ts"
import { sql } from "../../kit/sql.ts"
import { type AskedDocuments, matching } from "./queries/documents.ts"
import type { DocumentKind } from "./rules/numbering.ts"

type Listed = {
  documentId: string
  kind: DocumentKind
  number: string
  issuedOn: string
  orderNumber: string
  corrects: string | null
  buyer: { name: string; address: { country: string } | null; vatNumber: string | null }
  treatment: string
  currency: string
  netMinor: bigint
  taxMinor: bigint
  roundingMinor: bigint
  totalMinor: bigint
  taxes: { ratePpm: number; netMinor: number; taxMinor: number }[]
}

export type ListFile = AskedDocuments & { format: "csv" | "json" }

/**
 * Invoices and credit notes in the order in which they were issued, one row for each tax rate in CSV, one
 * object each in JSON. What a credit note takes off has a minus, so that columns can be summed.
 */
export async function documentsFile(db: Db, input: ListFile): Promise<FileReply> {
  const isCsv = input.format === "csv"
  return {
    name: `invoices.${input.format}`,
    type: isCsv ? "text/csv; charset=utf-8" : "application/json",
    parts: isCsv ? csvParts(db, input) : jsonParts(db, input),
  }
}

const columns =
  "number,kind,issued_on,order,corrects,buyer,country,vat_number,treatment,currency,rate_percent,net,tax,gross"

async function* csvParts(db: Db, input: ListFile): AsyncGenerator<string> {
  yield `\uFEFF${columns}\r\n`
  for await (const rows of allOf(db, input)) yield rows.flatMap(csvRows).map(csvLine).join("")
}

function csvRows(listed: Listed): (string | null)[][] {
  const { number, kind, issuedOn, orderNumber, corrects, buyer, treatment, currency } = listed
  const head = [number, kind, issuedOn, orderNumber, corrects, buyer.name, buyer.address?.country ?? null]
  const about = [...head, buyer.vatNumber, treatment, currency]
  const amount = (minor: bigint | number) => signed(listed, minor)
  const rows = listed.taxes.map(({ ratePpm, netMinor, taxMinor }) => [
    ...about,
    String(ratePpm / 10_000),
    ...[amount(netMinor), amount(taxMinor), amount(netMinor + taxMinor)],
  ])
  // What is rounded to coins has no rate.
  if (listed.roundingMinor === 0n) return rows
  return [...rows, [...about, "", amount(0), amount(0), amount(listed.roundingMinor)]]
}

function signed({ kind, currency }: Listed, minor: bigint | number): string {
  return decimalText({ minor: kind === "credit_note" ? -BigInt(minor) : BigInt(minor), currency })
}

function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`
}

function cellOf(value: string | null): string {
  if (value === null) return ""
  // A spreadsheet runs what begins like a formula, and shoppers choose their own names; amounts may be below
  // zero.
  const isRisky = /^'*[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value)
  const text = isRisky ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function* jsonParts(db: Db, input: ListFile): AsyncGenerator<string> {
  let before = "["
  for await (const rows of allOf(db, input)) {
    for (const row of rows) {
      yield `${before}\n${JSON.stringify(objectOf(row))}`
      before = ","
    }
  }
  yield before === "[" ? "[]\n" : "\n]\n"
}

function objectOf(listed: Listed): object {
  const { kind, netMinor, taxMinor, roundingMinor, totalMinor, taxes, ...rest } = listed
  const sign = kind === "credit_note" ? -1 : 1
  return {
    ...{ kind, ...rest },
    netMinor: sign * Number(netMinor),
    taxMinor: sign * Number(taxMinor),
    roundingMinor: sign * Number(roundingMinor),
    totalMinor: sign * Number(totalMinor),
    taxes: taxes.map((row) => ({
      ratePpm: row.ratePpm,
      netMinor: sign * row.netMinor,
      taxMinor: sign * row.taxMinor,
    })),
  }
}

function documentsAfter(
  db: Db,
  { after, limit, ...asked }: AskedDocuments & { after: Listed | undefined; limit: number },
): Promise<Listed[]> {
  return db.many(sql<Listed>`
    select d.id as document_id, d.kind, d.number, d.issued_on::text as issued_on, d.order_number,
      corrected.number as corrects, d.content::jsonb -> 'buyer' as buyer,
      d.content::jsonb ->> 'treatment' as treatment, d.currency, d.net_minor, d.tax_minor,
      d.rounding_minor, d.total_minor, (
        select coalesce(jsonb_agg(jsonb_build_object(
          'ratePpm', part.rate_ppm, 'netMinor', part.net_minor, 'taxMinor', part.tax_minor
        ) order by part.rate_ppm desc), '[]'::jsonb)
        from invoices.taxes part where part.document_id = d.id
      ) as taxes
    from invoices.documents d
    left join invoices.documents corrected on corrected.id = d.invoice_id
    where d.id > ${after?.documentId ?? ""} ${matching(asked)}
    order by d.id
    limit ${limit}
  `)
}

const allOf = (db: Db, asked: AskedDocuments) =>
  pagesOf<Listed>((after, limit) => documentsAfter(db, { ...asked, after, limit }))
