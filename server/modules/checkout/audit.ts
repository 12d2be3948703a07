import { sql } from "../../kit/sql.ts"

export const checkoutAudit = [
  {
    name: "one attempt, one order: with the same number, total and cart",
    sql: sql`
      select coalesce(a.id, o.attempt_id) as id
      from (
        select id, cart_id, order_id, order_number, total_minor, currency from checkout.attempts
        where state = 'placed' and pays_order_id is null
      ) a
      full join orders.orders o on o.attempt_id = a.id
      where a.id is null or o.id is null or a.order_id <> o.id or a.order_number <> o.number
        or a.total_minor <> o.total_minor or a.currency <> o.currency or a.cart_id is distinct from o.cart_id
      limit 100
    `,
  },
  {
    name: "an attempt's state is the last one of its history",
    sql: sql`
      select a.id from checkout.attempts a
      where a.state <> coalesce(
        (select to_state from checkout.attempt_history where attempt_id = a.id order by id desc limit 1),
        'paying'
      )
      limit 100
    `,
  },
  {
    name: "an attempt's payment is its own, over what its cards leave of its total",
    sql: sql`
      select a.id from checkout.attempts a
      left join payments.intents i on i.id = a.intent_id
      where a.intent_id is not null
        and (i.id is null or i.attempt_id <> a.id or i.amount_minor <> a.total_minor - a.tendered_minor
          or i.currency <> a.currency)
      limit 100
    `,
  },
  {
    name: "what has paid an order that was placed before is its payment, over the whole of it",
    sql: sql`
      select a.id from checkout.attempts a
      left join payments.intents i on i.id = a.intent_id
      where a.pays_order_id is not null and a.state = 'placed'
        and (a.order_id <> a.pays_order_id or i.order_id is distinct from a.order_id
          or i.authorized_minor <> a.total_minor)
      limit 100
    `,
  },
  {
    name: "no money stays longer than ten minutes without an order or a refund",
    sql: sql`
      select i.id from payments.intents i
      left join orders.orders o on o.id = i.order_id
      where i.state in ('captured', 'authorized') and o.id is null
        -- What came too late waits for staff: the oddities see to it.
        and i.late_for_order_id is null
        and i.refunded_minor < greatest(i.captured_minor, 1) and i.updated_at < now() - interval '10 minutes'
      limit 100
    `,
  },
  {
    name: "no money of a canceled order stays longer than ten minutes without a refund",
    sql: sql`
      select i.id from payments.intents i
      join orders.orders o on o.id = i.order_id
      where i.state = 'captured' and i.refunded_minor < i.captured_minor and o.sale = 'canceled'
        and greatest(i.updated_at, o.canceled_at) < now() - interval '10 minutes'
        and not exists (select from payments.refunds where intent_id = i.id and state = 'failed')
        -- What was spent of a gift card that it sold is not given back.
        and not exists (select from payments.cards where order_id = o.id)
      limit 100
    `,
  },
  {
    name: "an order is covered by its payments, to the minor unit, ten minutes after they moved",
    sql: sql`
      select coalesce(i.id, c.intent_id) as id
      from (
        select id, order_id, captured_minor, taken_back, updated_at
        from payments.intents where order_id is not null
      ) i
      full join (
        select intent_id, order_id, captured_minor, refunded_minor, taken_back
        from orders.covers where tender is null
      ) c
        on c.intent_id = i.id and c.order_id = i.order_id
      where (i.id is null or i.updated_at < now() - interval '10 minutes') and (
        i.id is null or c.intent_id is null or c.captured_minor <> i.captured_minor
        or c.taken_back <> i.taken_back
        or c.refunded_minor <> (
          select coalesce(sum(amount_minor), 0) from payments.refunds
          where intent_id = i.id and state = 'done'
        )
      )
      limit 100
    `,
  },
  {
    name: "of an order that has left what was promised is due, ten minutes later",
    sql: sql`
      select i.id from payments.intents i
      join orders.orders o on o.id = i.order_id
      where i.state in ('authorized', 'partly_captured') and o.sale <> 'canceled'
        and o.goods in ('shipped', 'delivered') and i.due_minor < i.amount_minor - i.waived_minor
        and o.updated_at < now() - interval '10 minutes'
      limit 100
    `,
  },
  {
    name: "an order that costs something is covered, one that costs nothing is not",
    sql: sql`
      select o.id from orders.orders o
      where (o.total_minor > 0) <> exists (select from orders.covers where order_id = o.id)
      limit 100
    `,
  },
  {
    name: "an attempt holds, and its order was paid with, exactly what its cards pay",
    sql: sql`
      select a.id from checkout.attempts a
      where a.tendered_minor > 0 and a.state in ('paying', 'unknown', 'placed') and (
        a.tendered_minor <> (
          select coalesce(sum(amount_minor), 0) from payments.tenders
          where attempt_id = a.id and state = case when a.state = 'placed' then 'redeemed' else 'held' end
        )
        or exists (
          select from payments.tenders where attempt_id = a.id and order_id is distinct from a.order_id
        )
      )
      limit 100
    `,
  },
  {
    name: "nothing of a card is held for an attempt that is over",
    sql: sql`
      select t.id from payments.tenders t
      left join checkout.attempts a on a.id = t.attempt_id
      where t.state = 'held' and (a.id is null or a.state not in ('paying', 'unknown'))
      limit 100
    `,
  },
  {
    name: "an order is covered by its cards, to the minor unit, ten minutes after they moved",
    sql: sql`
      select coalesce(t.id, c.intent_id) as id
      from (
        select id, order_id, amount_minor, returned_minor, updated_at from payments.tenders
        where order_id is not null
      ) t
      full join (
        select intent_id, order_id, captured_minor, refunded_minor from orders.covers where tender is not null
      ) c on c.intent_id = t.id and c.order_id = t.order_id
      where t.id is null or c.intent_id is null or c.captured_minor <> t.amount_minor
        or (c.refunded_minor <> t.returned_minor and t.updated_at < now() - interval '10 minutes')
      limit 100
    `,
  },
  {
    name: "no attempt is still open an hour after its hold",
    sql: sql`
      select id from checkout.attempts
      where state in ('paying', 'unknown', 'declined') and hold_until < now() - interval '1 hour'
      limit 100
    `,
  },
  {
    name: "no stock is held for an attempt that is over",
    sql: sql`
      select h.id from inventory.holds h
      left join checkout.attempts a on a.id = h.attempt_id
      where h.state = 'live' and (a.id is null or a.state in ('placed', 'refused', 'expired'))
      limit 100
    `,
  },
  {
    name: "stock is promised only to the order of the attempt that held it",
    sql: sql`
      select h.id from inventory.holds h
      left join checkout.attempts a on a.id = h.attempt_id
      where h.state = 'committed' and (a.id is null or a.state <> 'placed' or a.order_id <> h.order_id)
      limit 100
    `,
  },
]
