import { sql } from "../../kit/sql.ts"

export const giftAudit = [
  {
    name: "a paid order has a card for each gift card that it sold, ten minutes later",
    sql: sql`
      select l.id from orders.lines l
      join orders.orders o on o.id = l.order_id
      where l.is_gift_card and o.money = 'paid' and o.sale <> 'canceled'
        and o.updated_at < now() - interval '10 minutes'
        and l.quantity <> (select count(*) from payments.cards where order_line_id = l.id)
      limit 100
    `,
  },
  {
    name: "a gift card of an order that was canceled cannot be spent",
    sql: sql`
      select c.id from payments.cards c
      join orders.orders o on o.id = c.order_id
      where o.sale = 'canceled' and c.state = 'active' and o.updated_at < now() - interval '10 minutes'
      limit 100
    `,
  },
  {
    name: "no gift card waits longer than an hour for its mail",
    sql: sql`
      select card_id as id from gifts.letters
      where state = 'waiting' and send_at < now() - interval '1 hour'
      order by send_at, card_id limit 100
    `,
  },
]
