import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import { type Address, isSameAddress } from "../address.ts"
import {
  type Customer,
  getAddress,
  getCustomer,
  listAddresses,
  lockPassword,
  type SavedAddress,
} from "../queries.ts"
import { addressesMax } from "../rules.ts"
import { vatNumberFrom } from "../vat.ts"
import { noteConsent } from "./consent.ts"

type Holder = { customerId: string }

export type UpdateProfile = {
  name?: string | undefined
  locale?: string | undefined
  marketingConsent?: boolean | undefined
  /** An empty one takes it away. */
  vatNumber?: string | undefined
  holder: Holder
}

/** Changes what is given and leaves the rest; the time of a consent is kept as its proof. */
export async function updateProfile(work: Work, input: UpdateProfile): Promise<Customer> {
  const { name = null, locale = null, marketingConsent = null, holder } = input
  const vatNumber = input.vatNumber ? vatNumberFrom(input.vatNumber).number : null
  if (marketingConsent !== null) noteConsent(work, { ...holder, consent: marketingConsent, why: null })
  if (locale) {
    const shop = await getShop(work.tx)
    if (!shop.locales.includes(locale)) {
      throw new Refusal("customers.unknown_locale", 422, "This shop does not speak that language.", {
        locales: shop.locales,
      })
    }
  }
  work.write(sql`
    update customers.accounts
    set name = coalesce(${name}::text, name),
        locale = coalesce(${locale}::text, locale),
        vat_number = case when ${input.vatNumber !== undefined}::boolean then ${vatNumber}::text
          else vat_number end,
        marketing_consent_at = case
          when ${marketingConsent}::boolean and not marketing_consent then ${work.now}::timestamptz
          else marketing_consent_at end,
        marketing_consent = coalesce(${marketingConsent}::boolean, marketing_consent),
        updated_at = ${work.now}
    where id = ${holder.customerId}
  `)
  return lastly(work, getCustomer(work.tx, holder))
}

export type SaveAddress = Address & { preferred: boolean; holder: Holder }

/** The first address is the preferred one; a newly preferred one takes the place of the old. */
export async function addAddress(work: Work, input: SaveAddress): Promise<SavedAddress> {
  const { customerId } = input.holder
  await lockPassword(work.tx, input.holder)
  const { count } = await work.tx.one(sql<{ count: number }>`
    select count(*)::int as count from customers.addresses where customer_id = ${customerId}
  `)
  if (count >= addressesMax) {
    const message = `An account keeps at most ${addressesMax} addresses. Please delete one that you no longer need.`
    throw new Refusal("customers.too_many_addresses", 409, message, { addressesMax })
  }

  const addressId = newId("address")
  const preferred = input.preferred || count === 0
  if (preferred) unprefer(work, input.holder)
  writeAddress(work, { ...input, preferred, addressId })
  return lastly(work, getAddress(work.tx, { addressId, customerId }))
}

/**
 * The address of an order, kept for the next one: it is preferred from now on, and saved only once however
 * often it is used. An account that is full of addresses keeps those it has.
 */
export async function keepAddress(work: Work, input: { address: Address; holder: Holder }): Promise<void> {
  const { address, holder } = input
  const [, { addresses }] = await all(lockPassword(work.tx, holder), listAddresses(work.tx, { holder }))
  const known = addresses.find((one) => isSameAddress(one, address))
  if (known?.preferred || (!known && addresses.length >= addressesMax)) return
  unprefer(work, holder)
  if (known) work.write(sql`update customers.addresses set preferred = true where id = ${known.id}`)
  else writeAddress(work, { ...address, preferred: true, holder, addressId: newId("address") })
}

/** Notes that somebody has bought something; only the first time changes a row. */
export function noteOrdered(work: Work, { customerId }: Holder): void {
  work.write(sql`
    update customers.accounts set ordered_at = ${work.now} where id = ${customerId} and ordered_at is null
  `)
}

function writeAddress(work: Work, { addressId, ...input }: SaveAddress & { addressId: string }): void {
  work.write(sql`
    insert into customers.addresses
      (id, customer_id, name, line1, line2, postal_code, city, region, country, phone, preferred,
       created_at, updated_at)
    values
      (${addressId}, ${input.holder.customerId}, ${input.name}, ${input.line1}, ${input.line2 ?? null},
       ${input.postalCode}, ${input.city}, ${input.region ?? null}, ${input.country},
       ${input.phone ?? null}, ${input.preferred}, ${work.now}, ${work.now})
  `)
}

export async function changeAddress(
  work: Work,
  input: SaveAddress & { addressId: string },
): Promise<SavedAddress> {
  const { addressId } = input
  const { customerId } = input.holder
  await lockPassword(work.tx, input.holder)
  const before = await getAddress(work.tx, { addressId, customerId })
  const preferred = input.preferred || before.preferred
  if (preferred) unprefer(work, input.holder)
  work.write(sql`
    update customers.addresses
    set name = ${input.name}, line1 = ${input.line1}, line2 = ${input.line2 ?? null},
        postal_code = ${input.postalCode},
        city = ${input.city}, region = ${input.region ?? null}, country = ${input.country},
        phone = ${input.phone ?? null}, preferred = ${preferred}, updated_at = ${work.now}
    where id = ${addressId} and customer_id = ${customerId}
  `)
  return lastly(work, getAddress(work.tx, { addressId, customerId }))
}

export async function deleteAddress(
  work: Work,
  input: { addressId: string; holder: Holder },
): Promise<Record<string, never>> {
  work.write(
    sql`
      delete from customers.addresses
      where id = ${input.addressId} and customer_id = ${input.holder.customerId}
    `,
    { rows: 1, refuse: () => notFound("address") },
  )
  return {}
}

function unprefer(work: Work, holder: Holder): void {
  work.write(sql`
    update customers.addresses set preferred = false where customer_id = ${holder.customerId} and preferred
  `)
}
