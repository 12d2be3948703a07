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
  postalExample,
  postalProblem,
  withPostalCheck,
} from "./address.ts"
export { keepAddress } from "./commands/profile.ts"
export { type FoundCustomer, findCustomers } from "./find.ts"
export { cartCookie, customerCookie, maybeSignedIn, type SignedInHolder, signedIn } from "./policy.ts"
export { type Customer, confirmedEmailOf, getCustomer, listAddresses, type SavedAddress } from "./queries.ts"
export { customerRoutes } from "./routes/index.ts"

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
      name: "consent to marketing has its time",
      sql: sql`select id from customers.accounts where marketing_consent and marketing_consent_at is null`,
    },
  ],
}
