import { sql } from "../../kit/sql.ts"

export const fulfillmentAudit = [
  {
    name: "each zone of a delivery method has a name of its own and a price, and nothing in it is negative",
    sql: sql`
      select m.id from fulfillment.delivery_methods m
      where exists (
        select from jsonb_array_elements(m.zones) zone
        where coalesce(zone ->> 'name', '') = '' or coalesce(zone -> 'price' ->> 'kind', '') = ''
          or case zone -> 'price' ->> 'kind'
               when 'flat' then zone -> 'price' -> 'priceMinor' is null
               when 'table' then coalesce(jsonb_array_length(zone -> 'price' -> 'rows'), 0) = 0
               else coalesce(jsonb_array_length(zone -> 'price' -> 'steps'), 0) = 0
             end
      ) or jsonb_path_exists(m.zones, '$.** ? (@ < 0)') or (
        select count(distinct zone ->> 'name') from jsonb_array_elements(m.zones) zone
      ) <> jsonb_array_length(m.zones)
    `,
  },
  {
    name: "a delivery method counts in the currency of its market",
    sql: sql`
      select m.id from fulfillment.delivery_methods m
      left join settings.markets market on market.code = m.market_code
      where market.currency is distinct from m.currency
    `,
  },
  {
    name: "no more of an order's line is in parcels than was ordered and not canceled",
    sql: sql`
      select l.id from orders.lines l
      join orders.orders o on o.id = l.order_id
      cross join lateral (
        select coalesce(sum(pl.quantity), 0) as packed
        from fulfillment.parcel_lines pl
        join fulfillment.parcels p on p.id = pl.parcel_id
        where pl.order_line_id = l.id and p.state <> 'canceled'
      ) parcels
      -- Parcels of an order that was canceled whole are unpacked a moment later.
      where parcels.packed > l.quantity - case when o.sale = 'canceled' then 0 else l.canceled_quantity end
    `,
  },
  {
    name: "no more is promised to an order than it still waits for: ordered, less canceled, less sent",
    sql: sql`
      select c.order_id, c.variant_id
      from (
        select order_id, variant_id, sum(quantity) as units from inventory.commitments
        group by order_id, variant_id
      ) c
      left join orders.orders o on o.id = c.order_id
      where c.units > coalesce((
        select sum(l.quantity - l.canceled_quantity - l.shipped_quantity) from orders.lines l
        where l.order_id = c.order_id and l.variant_id = c.variant_id
      ), 0) and (o.canceled_at is null or o.canceled_at < now() - interval '5 minutes')
      limit 100
    `,
  },
  {
    name: "what an order says has left and arrived is what its parcels hold",
    sql: sql`
      select l.id from orders.lines l
      cross join lateral (
        select coalesce(sum(pl.quantity) filter (where p.state in ('shipped', 'delivered')), 0) as shipped,
               coalesce(sum(pl.quantity) filter (where p.state = 'delivered'), 0) as delivered
        from fulfillment.parcel_lines pl
        join fulfillment.parcels p on p.id = pl.parcel_id
        where pl.order_line_id = l.id
      ) parcels
      where l.shipped_quantity <> parcels.shipped or l.delivered_quantity <> parcels.delivered
    `,
  },
  {
    name: "a parcel has lines, and all of them belong to its order",
    sql: sql`
      select p.id from fulfillment.parcels p
      where not exists (select from fulfillment.parcel_lines where parcel_id = p.id)
        or exists (
          select from fulfillment.parcel_lines pl
          left join orders.lines l on l.id = pl.order_line_id and l.order_id = p.order_id
            and l.variant_id = pl.variant_id
          where pl.parcel_id = p.id and l.id is null
        )
    `,
  },
  {
    name: "a parcel's state is the last one of its history",
    sql: sql`
      select p.id from fulfillment.parcels p
      where p.state <> coalesce(
        (select to_state from fulfillment.parcel_history where parcel_id = p.id order by id desc limit 1),
        'open'
      )
    `,
  },
  {
    name: "a canceled order is withdrawn within five minutes, with its parcels and its files",
    sql: sql`
      select o.id from orders.orders o
      where o.sale = 'canceled' and o.canceled_at < now() - interval '5 minutes' and (
        not exists (select from fulfillment.withdrawals where order_id = o.id)
        or exists (select from fulfillment.parcels where order_id = o.id and state in ('open', 'packed'))
        or exists (select from fulfillment.downloads where order_id = o.id and revoked_at is null)
      )
    `,
  },
  {
    name: "only canceled orders are withdrawn",
    sql: sql`
      select w.order_id from fulfillment.withdrawals w
      left join orders.orders o on o.id = w.order_id and o.sale = 'canceled'
      where o.id is null
    `,
  },
  {
    name: "no file is downloaded more often than it may be",
    sql: sql`select id from fulfillment.downloads where downloads_count > downloads_max`,
  },
]
