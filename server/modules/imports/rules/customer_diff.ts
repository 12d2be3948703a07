import {
  type Address,
  type CustomerToSave,
  isSameAddress,
  type KnownCustomer,
} from "../../customers/index.ts"
import { cut } from "./cells.ts"
import type { CustomerDraft } from "./draft.ts"
import { type Change, changeOf } from "./known.ts"
import { type Problem, type ProblemCode, problemAt, type Warning, warningAt } from "./problems.ts"

export type KnownCustomers = {
  customers: ReadonlyMap<string, KnownCustomer>
  erased: ReadonlySet<string>
  /** What a new customer gets when the file names no language. */
  locale: string
}

export type CustomerDiff = {
  outcome: "new" | "changed" | "unchanged" | "refused"
  changes: Change[]
  problems: Problem[]
  warnings: Warning[]
  save: Omit<CustomerToSave, "consent"> & { consent: CustomerDraft["consent"] }
}

/**
 * What a row would change of a customer. A no is taken from a file always, a yes only from somebody who has
 * never said no.
 */
export function diffCustomer(draft: CustomerDraft, known: KnownCustomers): CustomerDiff {
  const now = known.customers.get(draft.email)
  const warnings: Warning[] = []
  const consent = newConsent(draft, now, warnings)
  const name = draft.name ?? now?.name ?? nameFrom(draft.email)
  const addresses = newAddresses(named(draft, name), now, warnings)
  const made = !now && draft.name === undefined
  if (made) warnings.push(warningAt(draft, "name_made"))
  const save = {
    customerId: now?.customerId,
    email: draft.email,
    name,
    phone: draft.phone ?? now?.phone ?? null,
    locale: draft.locale ?? now?.locale ?? known.locale,
    consent,
    addresses,
    prefersFirst: !now || now.addresses.length === 0,
  }
  const problem = problemWith(draft, now, known)
  const changes = problem ? [] : changesTo(save, now)
  return {
    outcome: problem ? "refused" : !now ? "new" : changes.length > 0 ? "changed" : "unchanged",
    changes,
    problems: problem ? [problemAt(draft, problem)] : [],
    warnings: problem ? [] : warnings,
    save,
  }
}

function problemWith(
  { email }: CustomerDraft,
  now: KnownCustomer | undefined,
  { erased }: KnownCustomers,
): ProblemCode | undefined {
  if (!now) return erased.has(email) ? "customer_erased" : undefined
  // Whoever opened it may be somebody else: what the file knows of the owner would be shown to them.
  return now.hasPassword && !now.isConfirmed ? "customer_unconfirmed" : undefined
}

function newConsent(
  { consent, ...spot }: CustomerDraft,
  now: KnownCustomer | undefined,
  warnings: Warning[],
): CustomerDraft["consent"] {
  if (!consent || consent.consent === (now?.marketingConsent ?? false)) return undefined
  if (!consent.consent || !now || now.consentId === null) return consent
  warnings.push(warningAt(spot, "consent_stays_no"))
  return undefined
}

/** An address without a name is the customer's own. */
function named(draft: CustomerDraft, name: string): CustomerDraft {
  return { ...draft, addresses: draft.addresses.map((one) => ({ ...one, name: one.name || name })) }
}

/** Whoever has set a password looks after their own addresses. */
function newAddresses(
  { addresses, ...spot }: CustomerDraft,
  now: KnownCustomer | undefined,
  warnings: Warning[],
): Address[] {
  const added: Address[] = []
  for (const { line: _, ...address } of addresses) {
    const others = [...(now?.addresses ?? []), ...added]
    if (!others.some((one) => isSameAddress(one, address))) added.push(address)
  }
  if (!now?.hasPassword || added.length === 0) return added
  warnings.push(warningAt(spot, "address_kept"))
  return []
}

/** What mails call somebody of whom only the address is known: its part before the @. */
function nameFrom(email: string): string {
  return cut(email.split("@")[0] ?? "", 80).replaceAll(/[<>]/g, "") || "-"
}

function changesTo(save: CustomerDiff["save"], now: KnownCustomer | undefined): Change[] {
  const said = (consent: boolean) => (consent ? "yes" : "no")
  return [
    ...changeOf("name", now?.name, save.name),
    ...changeOf("phone", now?.phone, save.phone),
    ...changeOf("locale", now?.locale, save.locale),
    ...(save.consent
      ? changeOf("consent", said(now?.marketingConsent ?? false), said(save.consent.consent))
      : []),
    ...save.addresses.flatMap((address, place) =>
      changeOf(`address:${(now?.addresses.length ?? 0) + place + 1}`, null, addressLine(address)),
    ),
  ]
}

function addressLine({ name, line1, line2, postalCode, city, region, country }: Address): string {
  const place = [postalCode, city].filter(Boolean).join(" ")
  return [name, line1, line2, place, region, country].filter(Boolean).join(", ")
}
