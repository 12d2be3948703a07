import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { Invoiced, RateGroup } from "../rules/credit.ts"

/** What was invoiced of an order by rate, and what of it was credited. */
export async function rateGroupsOf(db: Db, input: { orderId: string }): Promise<Invoiced> {
  const [groups, rounding] = await all(
    db.many(sql<RateGroup>`
      select rate_ppm,
        coalesce(sum(net_minor + tax_minor) filter (where kind = 'invoice'), 0)::bigint as gross_minor,
        coalesce(sum(tax_minor) filter (where kind = 'invoice'), 0)::bigint as tax_minor,
        coalesce(sum(net_minor + tax_minor) filter (where kind = 'credit_note'), 0)::bigint
          as credited_minor,
        coalesce(sum(tax_minor) filter (where kind = 'credit_note'), 0)::bigint as credited_tax_minor
      from (
        select d.kind, part.rate_ppm, part.net_minor, part.tax_minor
        from invoices.documents d join invoices.taxes part on part.document_id = d.id
        where d.order_id = ${input.orderId}
      ) row_of_order
      group by rate_ppm
      order by rate_ppm desc
      limit 100
    `),
    db.one(sql<Omit<Invoiced, "groups">>`
      select coalesce(sum(rounding_minor) filter (where kind = 'invoice'), 0)::bigint as rounding_minor,
        coalesce(sum(rounding_minor) filter (where kind = 'credit_note'), 0)::bigint
          as credited_rounding_minor
      from invoices.documents where order_id = ${input.orderId}
    `),
  )
  return { groups, ...rounding }
}

/** Refunds of an order that have a credit note. */
export async function creditedRefundsOf(db: Db, input: { orderId: string }): Promise<string[]> {
  const rows = await db.many(sql<{ refundId: string }>`
    select c.refund_id from invoices.credited_refunds c
    join invoices.documents d on d.id = c.document_id
    where d.order_id = ${input.orderId}
    order by c.refund_id
    limit 1000
  `)
  return rows.map(({ refundId }) => refundId)
}
