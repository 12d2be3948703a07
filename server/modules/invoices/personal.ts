import type { Db } from "../../kit/db.ts"
import type { IssuedDocument } from "./queries/documents.ts"
import { documentsOf } from "./queries/documents.ts"

/**
 * What this module keeps about people: what invoices say. It is given to whoever asks for it, and it is not
 * erased: the law asks that an invoice stays as it was issued, for years.
 */
export const personalInvoices = {
  columns: ["invoices.documents.content"],

  ofOrder(db: Db, input: { orderId: string }): Promise<IssuedDocument[]> {
    return documentsOf(db, input)
  },
}
