import { actorName, type Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { Address } from "../address.ts"

/** A customer as a file wants them: all values as they are to be. */
export type CustomerToSave = {
  /** Nothing for a new one. */
  customerId: string | undefined
  email: string
  name: string
  phone: string | null
  locale: string
  /** A yes or no that is news. */
  consent?: { consent: boolean; at: Date | null; why: string } | undefined
  /** Those that are to be added. */
  addresses: readonly Address[]
  prefersFirst: boolean
}

export type SavedCustomer = { customerId: string; consentId: string | null; addressIds: string[] }

/**
 * Writes some customers at once. Nobody is mailed and nobody gets a password: a new one sets it through the
 * mail for it, and the mailbox is unconfirmed until then. Nothing is given for a new one whose address got an
 * account meanwhile. The caller holds those that are there (`lockCustomers`), and has read them under it.
 */
export async function saveCustomers(
  work: Work,
  customers: readonly CustomerToSave[],
): Promise<(SavedCustomer | undefined)[]> {
  const rows = customers.map((given) => ({
    given,
    saved: {
      customerId: given.customerId ?? newId("customer"),
      consentId: isNews(given) ? newId("history") : null,
      addressIds: given.addresses.map(() => newId("address")),
    },
  }))
  const made = await insertAccounts(
    work,
    rows.filter(({ given }) => given.customerId === undefined),
  )
  const kept = rows.filter(({ given, saved }) => given.customerId !== undefined || made.has(saved.customerId))
  updateAccounts(
    work,
    kept.filter(({ given }) => given.customerId !== undefined),
  )
  insertConsents(work, kept)
  insertAddresses(work, kept)
  return rows.map((row) => (kept.includes(row) ? row.saved : undefined))
}

/** Takes away customers that nobody has used, with all that hangs on them. */
export function removeCustomers(work: Work, { customerIds }: { customerIds: readonly string[] }): void {
  work.write(sql`delete from customers.accounts where id = any(${[...customerIds]}::text[])`)
}

/** Takes away addresses that nobody has changed; the oldest one left is preferred then. */
export function removeAddresses(
  work: Work,
  { customerIds, addressIds }: { customerIds: readonly string[]; addressIds: readonly string[] },
): void {
  work.write(sql`
    delete from customers.addresses
    where customer_id = any(${[...customerIds]}::text[]) and id = any(${[...addressIds]}::text[])
  `)
  work.write(sql`
    update customers.addresses d set preferred = true
    where d.customer_id = any(${[...customerIds]}::text[])
      and d.id = (select min(id) from customers.addresses m where m.customer_id = d.customer_id)
      and not exists (
        select from customers.addresses p where p.customer_id = d.customer_id and p.preferred
      )
  `)
}

type Row = { given: CustomerToSave; saved: SavedCustomer }

function accountsIn(rows: readonly Row[], now: Date) {
  const given = rows.map(({ given: { email, name, phone, locale, consent }, saved: { customerId: id } }) => ({
    id,
    email,
    name,
    phone,
    locale,
    consent: consent?.consent ?? null,
    consented_at: consent?.consent ? (consent.at ?? now) : null,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
    (id text, email text, name text, phone text, locale text, consent boolean, consented_at timestamptz)`
}

async function insertAccounts(work: Work, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const made = await work.tx.many(sql<{ id: string }>`
    with made as (
      insert into customers.accounts (id, email, name, phone, locale, marketing_consent,
        marketing_consent_at, created_at, updated_at)
      select id, email, name, phone, locale, coalesce(consent, false), consented_at, ${work.now}, ${work.now}
      from ${accountsIn(rows, work.now)}
      order by email
      on conflict (email) do nothing
      returning id
    )
    select id from made limit ${rows.length}
  `)
  return new Set(made.map(({ id }) => id))
}

function updateAccounts(work: Work, rows: readonly Row[]): void {
  if (rows.length === 0) return
  work.write(sql`
    update customers.accounts a
    set name = given.name, phone = given.phone, locale = given.locale,
      marketing_consent = coalesce(given.consent, a.marketing_consent),
      marketing_consent_at = coalesce(given.consented_at, a.marketing_consent_at),
      updated_at = ${work.now}
    from ${accountsIn(rows, work.now)}
    where a.id = given.id
  `)
}

/** A no that comes with a new customer is none: nobody had a yes of them. */
function isNews({ consent, customerId }: CustomerToSave): boolean {
  return consent !== undefined && (consent.consent || customerId !== undefined)
}

function insertConsents(work: Work, rows: readonly Row[]): void {
  const said = rows.flatMap(({ given: { consent }, saved: { customerId, consentId } }) =>
    consent && consentId
      ? [{ ...consent, at: consent.at ?? work.now, id: consentId, customer_id: customerId }]
      : [],
  )
  if (said.length === 0) return
  work.write(sql`
    insert into customers.consent_history (id, customer_id, consent, actor, why, at)
    select id, customer_id, consent, ${actorName(work.actor)}, why, at
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as given
      (id text, customer_id text, consent boolean, why text, at timestamptz)
  `)
}

function insertAddresses(work: Work, rows: readonly Row[]): void {
  const added = rows.flatMap(({ given: { addresses, prefersFirst }, saved }) =>
    addresses.map(({ postalCode: postal_code, ...address }, place) => ({
      ...address,
      postal_code,
      id: saved.addressIds[place],
      customer_id: saved.customerId,
      preferred: prefersFirst && place === 0,
    })),
  )
  if (added.length === 0) return
  work.write(sql`
    insert into customers.addresses (id, customer_id, name, line1, line2, postal_code, city, region, country,
      phone, preferred, created_at, updated_at)
    select id, customer_id, name, line1, line2, postal_code, city, region, country, phone, preferred,
      ${work.now}, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as given
      (id text, customer_id text, name text, line1 text, line2 text, postal_code text, city text, region text,
       country text, phone text, preferred boolean)
  `)
}
