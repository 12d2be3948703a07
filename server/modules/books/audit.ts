import { sql } from "../../kit/sql.ts"

export const booksAudit = [
  {
    name: "money that came too late for its order is an oddity, or went back",
    sql: sql`
      select payment.id from payments.intents payment
      where payment.late_for_order_id is not null and payment.refunded_minor < payment.captured_minor
        and payment.created_at < now() - interval '10 minutes'
        and not exists (
          select from books.oddities
          where subject = payment.id and kind in ('paid_twice', 'money_for_canceled_order')
        )
      limit 100
    `,
  },
  {
    name: "an oddity is closed by what its history says last that closes one",
    sql: sql`
      select oddity.id from books.oddities oddity
      where (oddity.state <> 'open') <> exists (
        select from books.oddity_history
        where oddity_id = oddity.id and at = oddity.closed_at
          and what in ('gave_back', 'gave_credit', 'attached', 'answered', 'resolved', 'dismissed')
      )
      limit 100
    `,
  },
]
