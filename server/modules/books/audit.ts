import { sql } from "../../kit/sql.ts"

export const booksAudit = [
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
