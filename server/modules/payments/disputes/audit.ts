import { sql } from "../../../kit/sql.ts"

export const disputeAudit = [
  {
    name: "a dispute's state is the last one of its history, and it is of its payment's provider",
    sql: sql`
      select dispute.id from payments.disputes dispute
      join payments.intents payment on payment.id = dispute.intent_id
      where dispute.provider <> payment.provider or dispute.state <> coalesce(
        (
          select to_state from payments.dispute_history where dispute_id = dispute.id
          order by id desc limit 1
        ),
        ''
      )
      limit 100
    `,
  },
]
