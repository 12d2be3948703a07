import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"

/** What this module keeps about people. Amounts and what the provider calls a payment stay, for the books. */
export const personalPayments = {
  columns: [
    "payments.refunds.why",
    "payments.intents.guard_subjects",
    "payments.intents.action_url",
    "payments.card_entries.reason",
  ],

  /** What staff wrote about a refund, what a provider told, and the hashes of card, mailbox and address. */
  erase(work: Work, { attemptId, orderId }: { attemptId: string; orderId: string }): void {
    work.write(sql`
      update payments.refunds set why = '…'
      where intent_id in (select id from payments.intents where attempt_id = ${attemptId})
    `)
    work.write(sql`
      update payments.card_entries set reason = '…' where order_id = ${orderId} and reason is not null
    `)
    work.write(sql`
      update payments.inbox set body = null
      where intent_id in (select id from payments.intents where attempt_id = ${attemptId})
    `)
    work.write(sql`update payments.intents set guard_subjects = '{}' where attempt_id = ${attemptId}`)
  },
}
