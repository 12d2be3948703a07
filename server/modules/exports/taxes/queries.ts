import { all, type Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { placedBetween } from "../../orders/index.ts"
import type { Span } from "../period.ts"
import type { Basis, Event, LineSum, RefundedUnits, TaxedOrder, Treatment } from "./rules.ts"

export type SalesRow = {
  /** Which of the periods, from 1 on. */
  period: number
  country: string
  region: string | null
  currency: string
  treatment: Treatment
  ratePpm: number
  netMinor: bigint
  taxMinor: bigint
}

/** What a statement counts by; each is taken from its own column once. */
const taxFacts = sql`
  o.taxes ->> 'country' as country, o.taxes ->> 'region' as region, o.taxes -> 'rows' as rows,
  case o.taxes ->> 'treatment' when 'taxed' then 'standard' else o.taxes ->> 'treatment' end as treatment
`

/** `starts`: when each period within the span begins. */
type AskedSales = Span & { starts: readonly Date[]; basis: Basis }

/** Orders whose sale counts whole within the span; those that count in parts are only named. */
function soldIn({ starts, basis, ...span }: AskedSales): Sql {
  if (basis === "placed") {
    return sql`
      select o.id, o.currency, o.cash_rounding_minor, ${taxFacts},
        width_bucket(o.placed_at, ${starts}::timestamptz[]) as period, true as is_whole
      from orders.orders o where ${placedBetween(span)}
    `
  }
  // Each payment leads to its order by the order's key. Left to choose, the planner reads whole tables for
  // every month that is asked for; an offset keeps it from that, and counting does where nothing may be.
  return sql`
    select o.id, o.currency, o.cash_rounding_minor, ${taxFacts},
      width_bucket(entry.at, ${starts}::timestamptz[]) as period,
      entry.amount_minor = o.total_minor and payment.captured_minor = o.total_minor and o.canceled_minor = 0
      and 0 = (
        select count(*) from payments.intents
        where order_id = o.id and id <> payment.id and captured_minor > 0
      )
      and 0 = (select count(*) from payments.tenders where order_id = o.id) as is_whole
    from (
      select intent_id, amount_minor, at from payments.captures
      where at >= ${span.from} and at < ${span.until} offset 0
    ) entry
    cross join lateral (
      select id, order_id, captured_minor from payments.intents where id = entry.intent_id offset 0
    ) payment
    cross join lateral (
      select id, currency, cash_rounding_minor, total_minor, canceled_minor, taxes from orders.orders
      where id = payment.order_id offset 0
    ) o
  `
}

// One row of rates is what nearly all orders have: only others are worth a function that makes rows of them.
const rowsOfSold = sql`
  select period, country, region, currency, treatment, (rows -> 0 ->> 'ratePpm')::integer as rate_ppm,
    (rows -> 0 ->> 'netMinor')::bigint as net_minor, (rows -> 0 ->> 'taxMinor')::bigint as tax_minor
  from sold where is_whole and jsonb_array_length(rows) = 1
  union all
  select period, country, region, currency, treatment, (row ->> 'ratePpm')::integer,
    (row ->> 'netMinor')::bigint, (row ->> 'taxMinor')::bigint
  from sold cross join lateral jsonb_array_elements(rows) as row
  where is_whole and jsonb_array_length(rows) > 1
`

export type Sales = {
  rows: SalesRow[]
  /** Orders of which money came within the span, but not all of it at once, or not only so. */
  inParts: string[]
}

/** What was sold within a span, taxed alike, but for orders that were paid in parts. */
export async function salesIn(db: Db, asked: AskedSales): Promise<Sales> {
  const found = await db.many(sql<SalesRow & { inParts: string[] | null }>`
    with sold as materialized (${soldIn(asked)}), cards as (
      select sold.period, sold.country, sold.region, sold.currency, sold.treatment, line.tax_rate_ppm,
        line.total_minor, line.tax_minor
      from sold join orders.lines line on line.order_id = sold.id and line.is_gift_card
      where is_whole
    ), parts as (
      ${rowsOfSold}
      union all
      select period, country, region, currency, treatment, tax_rate_ppm, tax_minor - total_minor, -tax_minor
      from cards
      union all
      select period, country, region, currency, 'outside', 0, total_minor, 0 from cards
      union all
      select period, country, region, currency, 'outside', 0, cash_rounding_minor, 0 from sold
      where is_whole and cash_rounding_minor <> 0
    )
    select period, country, region, currency, treatment, rate_ppm, sum(net_minor)::bigint as net_minor,
      sum(tax_minor)::bigint as tax_minor, null::text[] as in_parts
    from parts group by period, country, region, currency, treatment, rate_ppm
    union all
    select null, null, null, null, null, null, null, null, array_agg(distinct id) from sold where not is_whole
    limit 100000
  `)
  return {
    rows: found.flatMap(({ inParts, ...row }) => (row.country === null ? [] : [row])),
    inParts: found.flatMap(({ inParts }) => inParts ?? []),
  }
}

type Look = Span & { basis: Basis; inParts: readonly string[]; after: string; limit: number }

/** Orders whose money went back or that were canceled within a span, or that were paid in parts. */
export function ordersToLookAt(
  db: Db,
  { basis, from, until, inParts, after, limit }: Look,
): Promise<{ id: string }[]> {
  const byCards = sql`
    union select order_id from payments.card_entries
    where kind = 'redeem' and order_id is not null and at >= ${from} and at < ${until}
  `
  return db.many(sql<{ id: string }>`
    select id from (
      select id from orders.orders where canceled_at >= ${from} and canceled_at < ${until}
      union select payment.order_id from payments.refunds refund
      join payments.intents payment on payment.id = refund.intent_id and payment.order_id is not null
      where refund.state = 'done' and refund.done_at >= ${from} and refund.done_at < ${until}
      union select order_id from payments.card_entries
      where kind = 'return' and tender_id is not null and at >= ${from} and at < ${until}
      union select payment.order_id from payments.balance_movements moved
      join payments.intents payment on payment.id = moved.intent_id and payment.order_id is not null
      where moved.kind not in ('charge', 'refund') and moved.amount_minor <> 0
        and moved.kind = 'refund_failed' and moved.learned_at >= ${from} and moved.learned_at < ${until}
      union select order_id from aftersale.cancellations
      where waived_minor > 0 and at >= ${from} and at < ${until}
      ${basis === "paid" ? byCards : sql``}
      union select unnest(${inParts}::text[])
    ) found
    where id > ${after} order by id limit ${limit}
  `)
}

/** `canceledMinor`: what of its total is not owed any more, because units were canceled. */
export type FoundOrder = TaxedOrder & { id: string; currency: string; canceledMinor: bigint }

type OrderRow = Pick<
  FoundOrder,
  "id" | "currency" | "taxes" | "totalMinor" | "roundingMinor" | "canceledMinor" | "placedAt"
> & {
  canceledAt: Date | null
}

type Named<Row> = Row & { orderId: string }

/** All that there is to know of the taxes of orders, and of the money that was paid for them. */
export async function taxedOrders(
  db: Db,
  { orderIds }: { orderIds: readonly string[] },
): Promise<FoundOrder[]> {
  const [orders, lines, moved, units] = await all(
    db.many(sql<OrderRow>`
      select id, currency, taxes, total_minor, cash_rounding_minor as rounding_minor, canceled_minor,
        placed_at, canceled_at
      from orders.orders where id = any(${orderIds}) order by id
    `),
    db.many(sql<Named<LineSum>>`
      select order_id, tax_rate_ppm as rate_ppm, is_gift_card, sum(total_minor)::bigint as total_minor,
        sum(tax_minor)::bigint as tax_minor
      from orders.lines where order_id = any(${orderIds}) group by order_id, tax_rate_ppm, is_gift_card
    `),
    movedFor(db, orderIds),
    db.many(sql<Named<RefundedUnits>>`
      select part.order_id, part.created_at as asked_at, line.tax_rate_ppm as rate_ppm,
        part.amount_minor as minor
      from aftersale.refunded_parts part left join orders.lines line on line.id = part.line_id
      where part.order_id = any(${orderIds}) order by part.order_id, part.refund_id, part.line_id
    `),
  )
  const [linesOf, movedOf, unitsOf] = [byOrder(lines), byOrder(moved), byOrder(units)]
  return orders.map(({ canceledAt, ...order }) => ({
    ...order,
    lines: linesOf.get(order.id) ?? [],
    units: unitsOf.get(order.id) ?? [],
    events: inTime([
      ...(movedOf.get(order.id) ?? []).map(eventOf),
      ...(canceledAt ? [{ kind: "canceled" as const, at: canceledAt }] : []),
    ]),
  }))
}

type Moved = {
  kind: "paid" | "refunded" | "taken_back" | "returned" | "waived"
  at: Date
  minor: bigint
  askedAt: Date
  isByCard: boolean
}

function movedFor(db: Db, orderIds: readonly string[]): Promise<Named<Moved>[]> {
  return db.many(sql<Named<Moved>>`
    select payment.order_id, 'paid' as kind, entry.at, entry.amount_minor as minor, entry.at as asked_at,
      false as is_by_card
    from payments.intents payment join payments.captures entry on entry.intent_id = payment.id
    where payment.order_id = any(${orderIds})
    union all
    select payment.order_id, case when payment.taken_back then 'taken_back' else 'refunded' end,
      refund.done_at, refund.amount_minor, refund.created_at, false
    from payments.intents payment join payments.refunds refund on refund.intent_id = payment.id
    where payment.order_id = any(${orderIds}) and refund.state = 'done'
    union all
    select order_id, case kind when 'redeem' then 'paid' else 'refunded' end, at, abs(amount_minor), at, true
    from payments.card_entries
    where order_id = any(${orderIds}) and tender_id is not null and kind in ('redeem', 'return')
    union all
    select payment.order_id, 'returned', moved.learned_at, abs(moved.amount_minor), moved.learned_at, false
    from payments.intents payment join payments.balance_movements moved on moved.intent_id = payment.id
    where payment.order_id = any(${orderIds}) and moved.kind = 'refund_failed' and moved.amount_minor <> 0
    union all
    select order_id, 'waived', at, waived_minor, at, false
    from aftersale.cancellations where order_id = any(${orderIds}) and waived_minor > 0
  `)
}

function eventOf({ kind, at, minor, askedAt, isByCard }: Moved): Event {
  if (kind === "paid") return { kind, at, minor, isByCard }
  return kind === "refunded" ? { kind, at, minor, askedAt } : { kind, at, minor }
}

function inTime(events: readonly Event[]): Event[] {
  const place = { paid: 0, waived: 1, canceled: 2, refunded: 3, taken_back: 3, returned: 4 }
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || place[a.kind] - place[b.kind])
}

function byOrder<Row extends { orderId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const known = found.get(row.orderId)
    if (known) known.push(row)
    else found.set(row.orderId, [row])
  }
  return found
}
