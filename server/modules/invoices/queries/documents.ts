import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { OrderHolder } from "../../orders/index.ts"
import type { Content } from "../rules/content.ts"
import type { DocumentKind } from "../rules/numbering.ts"

export type DocumentSummary = {
  documentId: string
  kind: DocumentKind
  number: string
  orderId: string
  orderNumber: string
  because: "refund" | "canceled" | null
  /** The day of the shop on which it was issued. */
  issuedOn: string
  issuedAt: Date
  buyerName: string
  net: Money
  tax: Money
  total: Money
}

export type IssuedDocument = Omit<DocumentSummary, "buyerName"> & {
  /** The number of the invoice that a credit note takes something off. */
  invoiceId: string | null
  issuedBy: string
  digest: string
  content: Content
}

type Row = Omit<IssuedDocument, "content" | "net" | "tax" | "total"> & {
  content: string
  currency: string
  netMinor: bigint
  taxMinor: bigint
  totalMinor: bigint
}

const summaryColumns = sql`
  d.id as document_id, d.kind, d.number, d.order_id, d.order_number, d.because,
  d.issued_on::text as issued_on, d.issued_at, d.currency, d.net_minor, d.tax_minor, d.total_minor
`

const columns = sql`${summaryColumns}, d.invoice_id, d.issued_by, d.digest, d.content`

/** The documents of an order, in the order in which they were issued. */
export async function documentsOf(db: Db, input: { orderId: string }): Promise<IssuedDocument[]> {
  const rows = await db.many(sql<Row>`
    select ${columns} from invoices.documents d where d.order_id = ${input.orderId} order by d.id limit 500
  `)
  return rows.map(toDocument)
}

/** Those of several orders. */
export async function documentsOfOrders(
  db: Db,
  { orderIds }: { orderIds: readonly string[] },
): Promise<IssuedDocument[]> {
  const rows = await db.many(sql<Row>`
    select ${columns} from invoices.documents d where d.order_id = any(${orderIds}::text[])
    order by d.order_id, d.id limit ${500 * orderIds.length}
  `)
  return rows.map(toDocument)
}

export async function getDocument(db: Db, input: { documentId: string }): Promise<IssuedDocument> {
  const row = await db.maybe(sql<Row>`
    select ${columns} from invoices.documents d where d.id = ${input.documentId}
  `)
  if (!row) throw notFound("invoice")
  return toDocument(row)
}

type Held = { orderId: string; holder: OrderHolder }

const isHeld = ({ orderId, holder }: Held): Sql => sql`
  exists (
    select from orders.orders o where o.id = ${orderId} and o.email is not null
      and (o.token_hash = ${holder.orderTokenHash} or o.customer_id = ${holder.customerId})
  )
`

/** One document for whoever may see its order; anybody else finds nothing. */
export async function getDocumentOfHolder(
  db: Db,
  input: Held & { documentId: string },
): Promise<IssuedDocument> {
  const row = await db.maybe(sql<Row>`
    select ${columns} from invoices.documents d
    where d.id = ${input.documentId} and d.order_id = ${input.orderId} and ${isHeld(input)}
  `)
  if (!row) throw notFound("invoice")
  return toDocument(row)
}

export type OfferedDocument = Pick<DocumentSummary, "documentId" | "kind" | "number" | "issuedOn" | "total">

/** Those of an order, for whoever may see it. */
export async function documentsOfHolder(db: Db, input: Held): Promise<{ documents: OfferedDocument[] }> {
  const [{ found }, rows] = await all(
    db.one(sql<{ found: boolean }>`select ${isHeld(input)} as found`),
    db.many(sql<SummaryRow>`
      select ${summaryColumns} from invoices.documents d
      where d.order_id = ${input.orderId} order by d.id limit 500
    `),
  )
  if (!found) throw notFound("order")
  return {
    documents: rows.map((row) => {
      const { documentId, kind, number, issuedOn, currency, totalMinor } = row
      return { documentId, kind, number, issuedOn, total: money(totalMinor, currency) }
    }),
  }
}

type SummaryRow = Omit<DocumentSummary, "net" | "tax" | "total"> & {
  currency: string
  netMinor: bigint
  taxMinor: bigint
  totalMinor: bigint
}

export type AskedDocuments = {
  /** The number of a document or of an order. */
  q?: string | undefined
  kind?: DocumentKind | undefined
  /** Days of the shop, both among them. */
  from?: string | undefined
  until?: string | undefined
}

export type ListDocuments = AskedDocuments & { after?: string | undefined; limit: number }

const nothing = sql``
// Above every id in any collation: ids are small letters, digits and one underscore.
const lastId = "zzzz"

/** The newest first. `after` is the last one of the page before. */
export async function listDocuments(
  db: Db,
  input: ListDocuments,
): Promise<{ documents: DocumentSummary[]; next: string | null }> {
  const rows = await db.many(sql<SummaryRow>`
    select ${summaryColumns}, d.content::jsonb -> 'buyer' ->> 'name' as buyer_name
    from invoices.documents d
    where d.id < ${input.after ?? lastId} ${matching(input)}
    order by d.id desc
    limit ${input.limit + 1}
  `)
  const documents = rows.slice(0, input.limit).map(toSummary)
  return { documents, next: rows.length > input.limit ? (documents.at(-1)?.documentId ?? null) : null }
}

/** A filter that is not asked for is not in the statement. */
export function matching({ q, kind, from, until }: AskedDocuments): Sql {
  return sql`
    ${q ? sql`and (d.number = ${q} or d.order_number = ${q})` : nothing}
    ${kind ? sql`and d.kind = ${kind}` : nothing}
    ${from ? sql`and d.issued_on >= ${from}::date` : nothing}
    ${until ? sql`and d.issued_on <= ${until}::date` : nothing}
  `
}

function toSummary({ currency, netMinor, taxMinor, totalMinor, ...row }: SummaryRow): DocumentSummary {
  return {
    ...row,
    net: money(netMinor, currency),
    tax: money(taxMinor, currency),
    total: money(totalMinor, currency),
  }
}

function toDocument({ content, currency, netMinor, taxMinor, totalMinor, ...row }: Row): IssuedDocument {
  return {
    ...row,
    net: money(netMinor, currency),
    tax: money(taxMinor, currency),
    total: money(totalMinor, currency),
    content: JSON.parse(content) as Content,
  }
}
