import { sql } from "../../kit/sql.ts"

export const aftersaleAudit = [
  {
    name: "what went back of a line by units is what its refunds say",
    sql: sql`
      select l.id from orders.lines l
      cross join lateral (
        select coalesce(sum(quantity), 0) as units, coalesce(sum(amount_minor), 0) as minor
        from aftersale.refunded_parts where order_id = l.order_id and line_id = l.id
      ) back
      where (l.refunded_quantity > 0 or back.units > 0)
        and (l.refunded_quantity <> back.units or l.refunded_minor <> back.minor)
    `,
  },
  {
    name: "what went back of a delivery by name is what its refunds say",
    sql: sql`
      select o.id from orders.orders o
      cross join lateral (
        select coalesce(sum(amount_minor), 0) as minor
        from aftersale.refunded_parts where order_id = o.id and line_id = ''
      ) back
      where o.delivery_refunded_minor <> back.minor
    `,
  },
]
