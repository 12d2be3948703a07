import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import { customersFileTask } from "./exporting.ts"
import { peopleRoutes } from "./routes.ts"
import { eraseTask, exportTask } from "./tasks.ts"

export { parts } from "./parts/index.ts"
export { personNamed } from "./queries/person.ts"
export { type FoundPerson, findPeople } from "./queries/search.ts"
export { peopleRoutes } from "./routes.ts"

const kinds = [exportTask, eraseTask, customersFileTask]

export const peopleModule: Module = {
  name: "people",
  routes: Object.values(peopleRoutes),
  subscriptions: kinds.map(({ subscription }) => subscription),
  jobs: kinds.map(({ job }) => job),
  audit: [
    {
      name: "an order without its buyer was erased, and an erased one has none",
      sql: sql`
        select id from orders.orders
        where (erased_at is null) <> (email is not null)
          or (erased_at is not null and num_nonnulls(buyer_name, customer_id) > 0)
        limit 100
      `,
    },
    {
      name: "an account that an order belongs to knows that it has ordered",
      sql: sql`
        select distinct a.id from orders.orders o join customers.accounts a on a.id = o.customer_id
        where a.ordered_at is null limit 100
      `,
    },
  ],
}
