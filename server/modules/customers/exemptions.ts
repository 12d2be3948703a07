import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"

/** That somebody need not pay tax: because of what, and from the first day until the last one. */
export type Exemption = {
  exemptionId: string
  reason: string
  validFrom: string
  /** Nothing as long as no end is known. */
  validUntil: string | null
  actor: string
  createdAt: Date
  endedBy: string | null
  endedAt: Date | null
}

export type CustomerTaxes = {
  vatNumber: string | null
  /** The one that counts, on its days. */
  exemption: Exemption | null
  /** Those that were taken back or replaced, the newest first. */
  earlier: Exemption[]
}

export const exemptionTag = "customers:exemptions"

/** A shop that exempts nobody asks nothing about it. */
export const standingHasExemptions = standingFact<{ hasExemptions: boolean }>({
  tags: [exemptionTag],
  read: (db) =>
    db.one(sql<{ hasExemptions: boolean }>`
      select exists (select from customers.exemptions where ended_at is null) as has_exemptions
    `),
})

/** What frees a customer from tax today, as a column of a larger question; the days are the shop's. */
export function exemptBecause(customerId: Sql): Sql {
  return sql`(
    select exemption.reason from customers.exemptions exemption
    where exemption.customer_id = ${customerId} and exemption.ended_at is null
      and (now() at time zone (select time_zone from settings.shop where only_row = 1))::date
        between exemption.valid_from and coalesce(exemption.valid_until, 'infinity')
  )`
}

export async function taxesOfCustomer(
  db: Db,
  { customerId }: { customerId: string },
): Promise<CustomerTaxes> {
  const [account, exemptions] = await all(
    db.maybe(sql<{ vatNumber: string | null }>`
      select vat_number from customers.accounts where id = ${customerId}
    `),
    db.many(sql<Exemption>`
      select id as exemption_id, reason, valid_from::text as valid_from, valid_until::text as valid_until,
        actor, created_at, ended_by, ended_at
      from customers.exemptions where customer_id = ${customerId} order by id desc limit 50
    `),
  )
  if (!account) throw notFound("customer")
  return {
    vatNumber: account.vatNumber,
    exemption: exemptions.find(({ endedAt }) => endedAt === null) ?? null,
    earlier: exemptions.filter(({ endedAt }) => endedAt !== null),
  }
}
