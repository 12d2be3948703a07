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
  {
    name: "what of an order is canceled is what its cancellations say, units and amount",
    sql: sql`
      select coalesce(o.id, c.order_id) as id
      from (select id, canceled_minor from orders.orders where canceled_minor > 0) o
      full join (
        select order_id, sum(worth_minor) as worth from aftersale.cancellations group by order_id
      ) c on c.order_id = o.id
      where coalesce(o.canceled_minor, 0) <> coalesce(c.worth, 0)
      union all
      select coalesce(l.id, c.line_id)
      from (select id, order_id, canceled_quantity from orders.lines where canceled_quantity > 0) l
      full join (
        select line_id, order_id, sum(quantity) as units from aftersale.canceled_lines
        group by line_id, order_id
      ) c on c.line_id = l.id
      join orders.orders o on o.id = coalesce(l.order_id, c.order_id)
      -- Of an order that is canceled whole, no unit is sent, whatever was canceled before.
      where o.sale <> 'canceled' and coalesce(l.canceled_quantity, 0) <> coalesce(c.units, 0)
      limit 100
    `,
  },
  {
    name: "what is not asked for any more is what cancellations waived, and nothing of it stays",
    sql: sql`
      select i.order_id as id
      from (
        select order_id, sum(waived_minor) as waived,
          sum(least(captured_minor, greatest(captured_minor + waived_minor - amount_minor, 0))) as beyond,
          sum(refunded_minor) as refunded,
          bool_or(exists (select from payments.refunds r where r.intent_id = i.id and r.state = 'failed'))
            as has_failed
        from payments.intents i where waived_minor > 0 group by order_id
      ) i
      left join (
        select order_id, sum(waived_minor) as waived from aftersale.cancellations group by order_id
      ) c on c.order_id = i.order_id
      where c.waived is distinct from i.waived or (i.beyond > i.refunded and not i.has_failed)
      limit 100
    `,
  },
]
