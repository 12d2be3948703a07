import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { sendReset } from "./commands/password.ts"
import { tidyJob } from "./jobs.ts"
import { customerRoutes } from "./routes/index.ts"

export {
  type Address,
  addressFields,
  addressSchema,
  isSameAddress,
  postalExample,
  postalProblem,
  tidyPostalCode,
  withPostalCheck,
} from "./address.ts"
export { noteConsent } from "./commands/consent.ts"
export { keepAddress, noteOrdered } from "./commands/profile.ts"
export {
  type CustomerToSave,
  removeAddresses,
  removeCustomers,
  type SavedCustomer,
  saveCustomers,
} from "./commands/save.ts"
export { exemptBecause, standingHasExemptions } from "./exemptions.ts"
export { type CustomerGroup, groupIdsOf, groupsMax, groupsOfCustomer, listGroups } from "./groups.ts"
export {
  customersByEmail,
  customersById,
  erasedAmong,
  type KnownCustomer,
  lockCustomers,
} from "./known.ts"
export { type Consent, listConsents, personalAccount } from "./personal.ts"
export { cartCookie, customerCookie, maybeSignedIn, type SignedInHolder, signedIn } from "./policy.ts"
export { type Customer, confirmedEmailOf, getCustomer, listAddresses, type SavedAddress } from "./queries.ts"
export { customerRoutes } from "./routes/index.ts"
export { addressesMax, isPlainName } from "./rules.ts"
export { countryOfVat, hasVatNumbers, type VatNumber, vatNumberFrom } from "./vat.ts"

export const customersModule: Module = {
  name: "customers",
  routes: Object.values(customerRoutes),
  subscriptions: [on("customer.reset_asked", { subscriber: "customers.send_reset", command: sendReset })],
  jobs: [tidyJob],
  audit: [
    {
      name: "no session without its customer",
      sql: sql`
        select s.id from customers.sessions s
        left join customers.accounts a on a.id = s.customer_id
        where a.id is null
      `,
    },
    {
      name: "no account keeps more than 50 addresses",
      sql: sql`select customer_id from customers.addresses group by customer_id having count(*) > 50`,
    },
    {
      name: "a consent to marketing is what was said last",
      sql: sql`
        select a.id from customers.accounts a
        cross join lateral (
          select consent from customers.consent_history h where h.customer_id = a.id
          order by h.id desc limit 1
        ) said
        where said.consent <> a.marketing_consent
      `,
    },
    {
      name: "consent to marketing has its time",
      sql: sql`select id from customers.accounts where marketing_consent and marketing_consent_at is null`,
    },
  ],
}
