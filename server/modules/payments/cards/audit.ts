import { sql } from "../../../kit/sql.ts"

export const cardAudit = [
  {
    name: "a card's balance is the sum of its entries",
    sql: sql`
      select c.id from payments.cards c
      where c.balance_minor <> (
        select coalesce(sum(amount_minor), 0) from payments.card_entries where card_id = c.id
      )
      limit 100
    `,
  },
  {
    name: "what is held of a card is what open checkouts hold",
    sql: sql`
      select c.id from payments.cards c
      where c.reserved_minor <> (
        select coalesce(sum(amount_minor), 0) from payments.tenders where card_id = c.id and state = 'held'
      )
      limit 100
    `,
  },
  {
    name: "what a card paid is taken off it once, and what went back was put on a card",
    sql: sql`
      select t.id from payments.tenders t
      cross join lateral (
        select coalesce(-sum(amount_minor) filter (where kind = 'redeem' and card_id = t.card_id), 0)
                 as redeemed,
               coalesce(sum(amount_minor) filter (where kind = 'return'), 0) as returned
        from payments.card_entries where tender_id = t.id
      ) e
      where e.redeemed <> (case when t.state = 'redeemed' then t.amount_minor else 0 end)
        or e.returned <> t.returned_minor
      limit 100
    `,
  },
  {
    name: "a refund as store credit is on the credit",
    sql: sql`
      select r.id from payments.refunds r
      where r.credit_id is not null and r.amount_minor <> (
        select coalesce(sum(amount_minor), 0) from payments.card_entries
        where refund_id = r.id and card_id = r.credit_id and kind = 'return'
      )
      limit 100
    `,
  },
  {
    name: "a gift card was issued once, before anything else happened to it",
    sql: sql`
      select c.id from payments.cards c
      cross join lateral (
        select count(*) as entries, count(*) filter (where kind = 'issue') as issued
        from payments.card_entries where card_id = c.id
      ) e
      where c.kind = 'gift_card' and e.issued <> least(e.entries, 1)
      limit 100
    `,
  },
]
