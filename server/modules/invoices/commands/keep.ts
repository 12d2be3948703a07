import { createHash } from "node:crypto"
import { actorName, type Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { inTurns } from "../../../kit/turns.ts"
import { mailDocuments } from "../mails.ts"
import { type Content, contentAddsUp } from "../rules/content.ts"
import type { Issuing } from "./issuing.ts"
import type { TakenNumber } from "./numbers.ts"

export type NewDocument = {
  issuing: Pick<Issuing, "order" | "settings">
  content: Content
  taken: TakenNumber
  invoiceId: string | null
}

/** Writes documents down as they will stay, and lets their buyers know. */
export async function keepDocuments(work: Work, documents: readonly NewDocument[]): Promise<string[]> {
  if (documents.length === 0) return []
  const kept = documents.map((one) => ({ ...one, documentId: newId("invoice") }))
  const rows = await inTurns(kept, rowOf)
  work.write(sql`
    insert into invoices.documents
      (id, kind, prefix, sequence, number, order_id, order_number, invoice_id, because, issued_on, issued_at,
       issued_by, currency, net_minor, tax_minor, rounding_minor, total_minor, content, digest)
    select id, kind, prefix, sequence, number, order_id, order_number, invoice_id, because, issued_on,
           ${work.now}, ${actorName(work.actor)}, currency, net_minor, tax_minor, rounding_minor, total_minor,
           content, digest
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as document (
      id text, kind text, prefix text, sequence bigint, number text, order_id text, order_number text,
      invoice_id text, because text, issued_on date, currency text, net_minor bigint, tax_minor bigint,
      rounding_minor bigint, total_minor bigint, content text, digest text
    )
  `)
  const taxes = kept.flatMap(({ documentId, content }) =>
    content.taxes.map((row) => ({ ...row, documentId })),
  )
  work.write(sql`
    insert into invoices.taxes (document_id, rate_ppm, net_minor, tax_minor)
    select document_id, rate_ppm, net_minor, tax_minor
    from unnest(${taxes.map(({ documentId }) => documentId)}::text[],
                ${taxes.map(({ ratePpm }) => ratePpm)}::integer[],
                ${taxes.map(({ netMinor }) => netMinor)}::bigint[],
                ${taxes.map(({ taxMinor }) => taxMinor)}::bigint[])
      as part (document_id, rate_ppm, net_minor, tax_minor)
  `)
  mailDocuments(work, kept)
  return kept.map(({ documentId }) => documentId)
}

function rowOf({ documentId, issuing, content, taken, invoiceId }: NewDocument & { documentId: string }) {
  assert(contentAddsUp(content), "a document adds up to the minor unit")
  const text = JSON.stringify(content)
  const { kind, number, because, issuedOn, currency, order } = content
  return {
    ...{ id: documentId, kind, number, because, currency },
    prefix: taken.prefix,
    sequence: Number(taken.sequence),
    order_id: issuing.order.orderId,
    order_number: order.number,
    invoice_id: invoiceId,
    issued_on: issuedOn,
    net_minor: content.netMinor,
    tax_minor: content.taxMinor,
    rounding_minor: content.roundingMinor,
    total_minor: content.totalMinor,
    content: text,
    digest: createHash("sha256").update(text).digest("hex"),
  }
}
