import { createHash } from "node:crypto"
import { actorName, type Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { type Content, contentAddsUp } from "../rules/content.ts"
import type { TakenNumber } from "./numbers.ts"

type NewDocument = {
  content: Content
  taken: TakenNumber
  orderId: string
  invoiceId: string | null
}

/** Writes a document down, as it will stay. */
export function keepDocument(work: Work, { content, taken, orderId, invoiceId }: NewDocument): string {
  assert(contentAddsUp(content), "a document adds up to the minor unit")
  const documentId = newId("invoice")
  const text = JSON.stringify(content)
  const digest = createHash("sha256").update(text).digest("hex")
  const { kind, number, because, issuedOn, currency, netMinor, taxMinor, roundingMinor, totalMinor } = content
  work.write(sql`
    insert into invoices.documents
      (id, kind, prefix, sequence, number, order_id, order_number, invoice_id, because, issued_on, issued_at,
       issued_by, currency, net_minor, tax_minor, rounding_minor, total_minor, content, digest)
    values
      (${documentId}, ${kind}, ${taken.prefix}, ${taken.sequence}, ${number}, ${orderId},
       ${content.order.number}, ${invoiceId}, ${because}, ${issuedOn}::date, ${work.now},
       ${actorName(work.actor)}, ${currency}, ${netMinor}, ${taxMinor}, ${roundingMinor}, ${totalMinor},
       ${text}, ${digest})
  `)
  const { taxes } = content
  work.write(sql`
    insert into invoices.taxes (document_id, rate_ppm, net_minor, tax_minor)
    select ${documentId}, part.rate_ppm, part.net_minor, part.tax_minor
    from unnest(${taxes.map(({ ratePpm }) => ratePpm)}::integer[],
                ${taxes.map((row) => row.netMinor)}::bigint[], ${taxes.map((row) => row.taxMinor)}::bigint[])
      as part (rate_ppm, net_minor, tax_minor)
  `)
  announce(work, "invoice.issued", { documentId, kind, number, orderId })
  return documentId
}
