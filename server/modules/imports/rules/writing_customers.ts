import { csvLine, mark } from "../../../kit/csv.ts"
import type { KnownCustomer } from "../../customers/index.ts"

export const customerHead =
  mark +
  csvLine([
    "email",
    "name",
    "phone",
    "language",
    "marketing_consent",
    "marketing_consent_at",
    "marketing_consent_source",
    "address_name",
    "address_line_1",
    "address_line_2",
    "postal_code",
    "city",
    "region",
    "country",
    "address_phone",
  ])

/** A line for each address; the first one also says who it is. */
export function customerLines(customer: KnownCustomer): string {
  const { email, name, phone, locale, marketingConsent, marketingConsentAt, consentWhy } = customer
  const consent = marketingConsent
    ? ["yes", marketingConsentAt?.toISOString(), consentWhy?.slice(0, 200)]
    : ["no", null, null]
  const [first, ...others] = customer.addresses.map((one) => [
    one.name,
    one.line1,
    one.line2,
    one.postalCode,
    one.city,
    one.region,
    one.country,
    one.phone,
  ])
  const nobody = Array<null>(6).fill(null)
  return [
    csvLine([email, name, phone, locale, ...consent, ...(first ?? Array<null>(8).fill(null))]),
    ...others.map((address) => csvLine([email, ...nobody, ...address])),
  ].join("")
}
