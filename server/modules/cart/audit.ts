import { sql } from "../../kit/sql.ts"

export const cartAudit = [
  {
    name: "a closed cart has become an order or is in another cart",
    sql: sql`
      select id from cart.carts
      where (state = 'closed') <> (num_nonnulls(order_id, merged_into) > 0)
      limit 100
    `,
  },
  {
    name: "a cart that was merged into another has left no line behind",
    sql: sql`
      select cart.id from cart.carts cart join cart.lines line on line.cart_id = cart.id
      where cart.merged_into is not null
      limit 100
    `,
  },
  {
    name: "carts are not kept for longer than their cookie lives",
    sql: sql`select id from cart.carts where expires_at < now() - interval '2 days' limit 100`,
  },
]
