import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"

/** What this module keeps about people: what staff wrote about a refund. Amounts and who decided stay. */
export const personalRefunds = {
  columns: [
    "aftersale.refund_requests.why",
    "aftersale.refund_requests.reason",
    "aftersale.refund_request_history.why",
  ],

  erase(work: Work, { orderId }: { orderId: string }): void {
    work.write(sql`
      update aftersale.refund_requests set why = '…', reason = case when reason is not null then '…' end
      where order_id = ${orderId}
    `)
    work.write(sql`
      update aftersale.refund_request_history set why = '…'
      where why is not null
        and request_id in (select id from aftersale.refund_requests where order_id = ${orderId})
    `)
  },
}
