import type { CustomerToSave, KnownCustomer, SavedCustomer } from "../../customers/index.ts"
import type { CustomerDiff } from "./customer_diff.ts"

const fields = ["name", "phone", "locale"] as const
type Field = (typeof fields)[number]

/** What a row has changed of a customer. It is kept beside the row, and goes with it and with the person. */
export type CustomerBefore = {
  customerId: string
  isNew: boolean
  fields: { field: Field; before: string | null; after: string | null }[]
  consent?: { before: boolean; at: string | null; consentId: string | null }
  addressIds: string[]
}

export function customerBefore(
  { save }: CustomerDiff,
  { now, saved }: { now: KnownCustomer | undefined; saved: SavedCustomer },
): CustomerBefore {
  const changed = fields.flatMap((field) =>
    now && now[field] !== save[field] ? [{ field, before: now[field], after: save[field] }] : [],
  )
  const at = now?.marketingConsentAt?.toISOString() ?? null
  return {
    customerId: saved.customerId,
    isNew: now === undefined,
    fields: changed,
    ...(now && save.consent && { consent: { before: now.marketingConsent, at, consentId: saved.consentId } }),
    addressIds: now ? saved.addressIds : [],
  }
}

export type CustomerUndo = {
  save: CustomerToSave
  removes: boolean
  addressIds: string[]
  /** What somebody has changed since, and stays. */
  kept: string[]
}

/** A customer of the file goes, unless they have become one themselves; others get back what they had. */
export function undoCustomer(given: CustomerBefore, now: KnownCustomer, why: string): CustomerUndo {
  const { customerId, email, name, phone, locale } = now
  const save: CustomerToSave = { customerId, email, name, phone, locale, addresses: [], prefersFirst: false }
  const undo: CustomerUndo = { save, removes: false, addressIds: [], kept: [] }
  if (given.isNew) {
    if (now.hasPassword || now.hasOrdered) undo.kept.push("customer")
    else undo.removes = true
    return undo
  }
  for (const { field, before, after } of given.fields) {
    if (now[field] !== after) undo.kept.push(field)
    else Object.assign(save, { [field]: before })
  }
  if (given.consent) {
    const { before: consent, at, consentId } = given.consent
    // Whatever was said since is what holds, and be it the same again.
    if (now.consentId !== consentId) undo.kept.push("consent")
    else save.consent = { consent, at: at === null ? null : new Date(at), why }
  }
  const left = now.addresses.map(({ addressId }) => addressId)
  undo.addressIds = now.hasPassword ? [] : given.addressIds.filter((id) => left.includes(id))
  if (undo.addressIds.length < given.addressIds.length) undo.kept.push("address")
  return undo
}
