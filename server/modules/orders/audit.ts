import { sql } from "../../kit/sql.ts"

// The decisions of `progressOf` in rules.ts, said a second time in SQL: the two must agree on every order.
const progressInSql = sql`
  select o.id, o.sale, o.money, o.goods, o.returns, o.canceled_at,
    case
      when c.captured > 0 and c.captured >= o.total_minor - o.canceled_minor then
        case when c.refunded = 0 then 'paid'
             when c.refunded < c.captured then 'partly_refunded' else 'refunded' end
      when o.total_minor = o.canceled_minor then 'free'
      when c.promised >= o.total_minor - o.canceled_minor then 'authorized'
      when c.captured > c.refunded then 'partly_paid'
      when c.live > 0 then 'pending'
      when c.captured > 0 then 'refunded'
      else 'voided'
    end as money_now,
    case
      when l.carried = 0 then 'not_needed'
      when l.delivered = l.carried then 'delivered'
      when l.shipped = l.carried then 'shipped'
      when l.shipped > 0 then 'partly_shipped'
      else 'waiting'
    end as goods_now,
    case
      when l.returned = 0 then 'none'
      when l.returned = l.ordered then 'returned'
      else 'partly_returned'
    end as returns_now
  from orders.orders o
  cross join lateral (
    select coalesce(sum(captured_minor), 0) as captured, coalesce(sum(refunded_minor), 0) as refunded,
           coalesce(sum(case when ended then captured_minor else authorized_minor end), 0) as promised,
           count(*) filter (where not ended and captured_minor = 0) as live
    from orders.covers where order_id = o.id and not taken_back
  ) c
  cross join lateral (
    select sum(quantity - canceled_quantity) as ordered, sum(returned_quantity) as returned,
           coalesce(sum(quantity - canceled_quantity) filter (where reach in ('parcel', 'counter')), 0)
             as carried,
           coalesce(sum(shipped_quantity) filter (where reach in ('parcel', 'counter')), 0) as shipped,
           coalesce(sum(delivered_quantity) filter (where reach in ('parcel', 'counter')), 0) as delivered
    from orders.lines where order_id = o.id
  ) l
`

export const orderAudit = [
  {
    name: "the four progress columns of an order are what its rows say",
    sql: sql`
      select id from (${progressInSql}) p
      where money <> money_now or goods <> goods_now or returns <> returns_now
        or sale <> case
          when canceled_at is not null then 'canceled'
          when money_now in ('free', 'paid', 'partly_refunded', 'refunded')
            and goods_now in ('not_needed', 'shipped', 'delivered') then 'completed'
          else 'open'
        end
    `,
  },
  {
    name: "an order adds up to the minor unit",
    sql: sql`
      select o.id from orders.orders o
      cross join lateral (
        select coalesce(sum(total_minor), 0) as items, coalesce(sum(tax_minor), 0) as taxes
        from orders.lines where order_id = o.id
      ) l
      where o.items_minor <> l.items or o.tax_minor <> l.taxes + o.delivery_tax_minor
        or o.total_minor <> o.items_minor + o.delivery_minor + o.cash_rounding_minor
    `,
  },
  {
    name: "who pays no tax was charged none, on no line, and it is known why",
    sql: sql`
      select o.id from orders.orders o
      where o.taxes ->> 'treatment' <> 'taxed' and (
        o.tax_minor <> 0 or o.delivery_tax_minor <> 0
        or coalesce(o.taxes ->> 'vatNumber', o.taxes ->> 'exemptBecause') is null
        or exists (select from orders.lines where order_id = o.id and tax_minor <> 0)
      )
      limit 100
    `,
  },
  {
    name: "the taxes of an order by rate are its tax, and with their nets all that is paid",
    sql: sql`
      select o.id from orders.orders o
      cross join lateral (
        select coalesce(sum((row ->> 'taxMinor')::bigint), 0) as tax,
               coalesce(sum((row ->> 'netMinor')::bigint), 0) as net
        from jsonb_array_elements(o.taxes -> 'rows') as row
      ) t
      where t.tax <> o.tax_minor or t.net + t.tax <> o.items_minor + o.delivery_minor
    `,
  },
  {
    name: "discounts of an order sum to what it was reduced by, and those of its lines stay within them",
    sql: sql`
      select o.id from orders.orders o
      cross join lateral (
        select coalesce(sum(discount_minor), 0) as reduced from orders.lines where order_id = o.id
      ) l
      cross join lateral (
        select coalesce(sum((one ->> 'amountMinor')::bigint), 0) as given
        from jsonb_array_elements(o.discounts) one
      ) d
      where o.discount_minor <> d.given or o.discount_minor < l.reduced
    `,
  },
  {
    name: "a line costs its units less its discount, where prices hold the tax and the buyer pays it",
    sql: sql`
      select l.id from orders.lines l
      join orders.orders o on o.id = l.order_id
      where o.tax_display = 'gross'
        and l.total_minor <> l.unit_price_minor * l.quantity - l.discount_minor
        and not l.why @> '[{"kind": "tax_free"}]'
    `,
  },
  {
    name: "no order without lines",
    sql: sql`
      select id from orders.orders o where not exists (select from orders.lines where order_id = o.id)
    `,
  },
  {
    name: "one attempt, one cart, one number: one order",
    sql: sql`
      select min(id) as id from orders.orders group by attempt_id having count(*) > 1
      union all
      select min(id) from orders.orders where cart_id is not null group by cart_id having count(*) > 1
      union all select min(id) from orders.orders group by number having count(*) > 1
    `,
  },
  {
    name: "every order begins with its placing on the timeline, once",
    sql: sql`
      select id from orders.orders o
      where 1 <> (select count(*) from orders.timeline where order_id = o.id and kind = 'placed')
    `,
  },
  {
    name: "no order is covered by less than it was told, and refunds stay within captures",
    sql: sql`
      select order_id as id from orders.covers
      where refunded_minor > captured_minor or captured_minor > authorized_minor
    `,
  },
  {
    name: "the counter is above every number that was given",
    sql: sql`
      select o.id from orders.orders o join orders.counters c on c.name = 'order'
      where o.number ~ '^[0-9]{1,18}$' and o.number::bigint >= c.next
    `,
  },
]
