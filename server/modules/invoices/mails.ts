import type { Work } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { type MailToQueue, queueAll } from "../mail/index.ts"
import { mailFactsOf, type OrderForStaff, orderTokenOf } from "../orders/index.ts"
import { t } from "../settings/index.ts"
import type { InvoiceSettings } from "./queries/settings.ts"
import type { Content } from "./rules/content.ts"

type Issued = {
  documentId: string
  content: Content
  issuing: { order: OrderForStaff; settings: InvoiceSettings }
}

/** Leads the buyers to what was issued, where the shop wants it so. */
export function mailDocuments(work: Work, issued: readonly Issued[]): void {
  queueAll(
    work,
    issued.filter(({ issuing }) => issuing.settings.mailsBuyer).flatMap((one) => mailOf(one) ?? []),
  )
}

function mailOf({ documentId, content, issuing }: Issued): MailToQueue<"invoice_issued"> | undefined {
  const facts = mailFactsOf(issuing.order)
  if (!facts) return undefined
  const { orderId } = issuing.order
  const { kind, number, totalMinor, currency } = content
  const token = orderTokenOf(orderId)
  return {
    to: facts.email,
    template: "invoice_issued",
    locale: facts.locale,
    dedupeKey: `invoice_issued:${documentId}`,
    values: {
      ...facts.head,
      title: t(facts.locale, `invoice.${kind}`),
      number,
      amount: money(BigInt(totalMinor), currency),
      pdfUrl: `/orders/${orderId}/invoices/${documentId}?token=${token}`,
    },
  }
}
