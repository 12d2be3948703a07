import { all, type Db } from "../../kit/db.ts"
import { hashToken } from "../../kit/ids.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { type Address, type StoredAddress, withoutNulls } from "./address.ts"
import { addressesMax } from "./rules.ts"

/** A customer as a file of customers has them. */
export type KnownCustomer = {
  customerId: string
  email: string
  name: string
  phone: string | null
  locale: string
  isConfirmed: boolean
  hasPassword: boolean
  hasOrdered: boolean
  marketingConsent: boolean
  marketingConsentAt: Date | null
  /** The yes or no that was said last, if one was, and what it rests on. */
  consentId: string | null
  consentWhy: string | null
  /** The preferred one first. */
  addresses: (Address & { addressId: string })[]
}

export function customersByEmail(
  db: Db,
  { emails }: { emails: readonly string[] },
): Promise<KnownCustomer[]> {
  return knownCustomers(db, sql`a.email = any(${[...emails]}::text[])`)
}

export function customersById(db: Db, input: { customerIds: readonly string[] }): Promise<KnownCustomer[]> {
  return knownCustomers(db, sql`a.id = any(${[...input.customerIds]}::text[])`)
}

/** Holds customers still: what was read of them stays so until the end of the transaction. */
export async function lockCustomers(
  tx: Db,
  { emails = [], customerIds = [] }: { emails?: readonly string[]; customerIds?: readonly string[] },
): Promise<void> {
  await tx.many(sql<{ id: string }>`
    select id from customers.accounts
    where email = any(${[...emails]}::text[]) or id = any(${[...customerIds]}::text[])
    order by id limit 1000 for no key update
  `)
}

/** Which of these addresses belonged to somebody who was erased. */
export async function erasedAmong(
  db: Db,
  { emails }: { emails: readonly string[] },
): Promise<ReadonlySet<string>> {
  const byHash = new Map(emails.map((email) => [hashToken(email), email]))
  const found = await db.many(sql<{ addressHash: string }>`
    select address_hash from customers.erased
    where address_hash = any(${[...byHash.keys()]}::text[]) limit 1000
  `)
  return new Set(found.map(({ addressHash }) => byHash.get(addressHash) as string))
}

type AddressRow = StoredAddress & { customerId: string; addressId: string }

async function knownCustomers(db: Db, which: Sql): Promise<KnownCustomer[]> {
  const [accounts, addresses] = await all(
    db.many(sql<Omit<KnownCustomer, "addresses">>`
      select a.id as customer_id, a.email, a.name, a.phone, a.locale,
        a.confirmed_at is not null as is_confirmed, a.password_hash is not null as has_password,
        a.ordered_at is not null as has_ordered, a.marketing_consent, a.marketing_consent_at,
        said.id as consent_id, said.why as consent_why
      from customers.accounts a
      left join lateral (
        select id, why from customers.consent_history h where h.customer_id = a.id
        order by h.id desc limit 1
      ) said on true
      where ${which}
      order by a.id limit 1000
    `),
    db.many(sql<AddressRow>`
      select d.customer_id, d.id as address_id, d.name, d.line1, d.line2, d.postal_code, d.city, d.region,
        d.country, d.phone
      from customers.accounts a join customers.addresses d on d.customer_id = a.id
      where ${which}
      order by d.customer_id, d.preferred desc, d.id limit ${1000 * addressesMax}
    `),
  )
  const byCustomer = new Map<string, KnownCustomer["addresses"]>()
  for (const { customerId, ...address } of addresses) {
    const known = byCustomer.get(customerId) ?? []
    known.push(withoutNulls(address))
    byCustomer.set(customerId, known)
  }
  return accounts.map((account) => ({ ...account, addresses: byCustomer.get(account.customerId) ?? [] }))
}
