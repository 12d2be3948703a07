import type { Work } from "../../kit/db.ts"
import { queue } from "../mail/index.ts"
import { orderMailFacts, orderTokenOf } from "../orders/index.ts"
import { t } from "../settings/index.ts"
import { getDocument } from "./queries/documents.ts"
import { standingSettings } from "./queries/settings.ts"

/** Leads the buyer to what was issued; the key keeps a repeated event from a second mail. */
export async function mailDocument(
  work: Work,
  event: { documentId: string; orderId: string },
): Promise<void> {
  const { mailsBuyer } = await standingSettings(work.tx)
  if (!mailsBuyer) return
  const facts = await orderMailFacts(work.tx, event)
  if (!facts) return
  const { kind, number, total } = await getDocument(work.tx, event)
  const token = orderTokenOf(event.orderId)
  queue(work, {
    to: facts.email,
    template: "invoice_issued",
    locale: facts.locale,
    dedupeKey: `invoice_issued:${event.documentId}`,
    values: {
      ...facts.head,
      title: t(facts.locale, `invoice.${kind}`),
      number,
      amount: total,
      pdfUrl: `/orders/${event.orderId}/invoices/${event.documentId}?token=${token}`,
    },
  })
}
