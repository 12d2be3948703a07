import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { type Address, type StoredAddress, withoutNulls } from "./address.ts"

export type Customer = {
  id: string
  email: string
  name: string
  phone: string | null
  locale: string
  /** Of a business; its format was checked. */
  vatNumber: string | null
  confirmedAt: Date | null
  marketingConsent: boolean
  createdAt: Date
}

export async function getCustomer(db: Db, input: { customerId: string }): Promise<Customer> {
  const found = await db.maybe(sql<Customer>`
    select id, email, name, phone, locale, vat_number, confirmed_at, marketing_consent, created_at
    from customers.accounts where id = ${input.customerId}
  `)
  if (!found) throw notFound("customer")
  return found
}

export function getProfile(db: Db, input: { holder: { customerId: string } }): Promise<Customer> {
  return getCustomer(db, input.holder)
}

/** The mailbox whose guest orders the customer may see; nothing before it is confirmed. */
export async function confirmedEmailOf(db: Db, input: { customerId: string }): Promise<string | undefined> {
  const found = await db.maybe(sql<{ email: string }>`
    select email from customers.accounts where id = ${input.customerId} and confirmed_at is not null
  `)
  return found?.email
}

/** Locks the account: its password stays as it is until the end of the transaction. */
export async function lockPassword(
  tx: Db,
  input: { customerId: string },
): Promise<{ email: string; passwordHash: string | null }> {
  const found = await tx.maybe(sql<{ email: string; passwordHash: string | null }>`
    select email, password_hash from customers.accounts where id = ${input.customerId} for update
  `)
  if (!found) throw notFound("customer")
  return found
}

export type SavedAddress = Address & { id: string; preferred: boolean }

/** At most 50 by the rule that limits how many can be saved; the preferred one first. */
export async function listAddresses(
  db: Db,
  input: { holder: { customerId: string } },
): Promise<{ addresses: SavedAddress[] }> {
  const rows = await db.many(sql<AddressRow>`
    select id, name, line1, line2, postal_code, city, region, country, phone, preferred
    from customers.addresses where customer_id = ${input.holder.customerId}
    order by preferred desc, id limit 50
  `)
  return { addresses: rows.map(withoutNulls) }
}

export async function getAddress(
  db: Db,
  input: { addressId: string; customerId: string },
): Promise<SavedAddress> {
  const row = await db.maybe(sql<AddressRow>`
    select id, name, line1, line2, postal_code, city, region, country, phone, preferred
    from customers.addresses where id = ${input.addressId} and customer_id = ${input.customerId}
  `)
  if (!row) throw notFound("address")
  return withoutNulls(row)
}

type AddressRow = StoredAddress & { id: string; preferred: boolean }
