import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import { noteOrdered } from "./issued.ts"
import { expireJob } from "./jobs.ts"
import { linkRoutes } from "./routes.ts"

export { expireLinks, type OpenedLink } from "./issued.ts"
export { personalLinks } from "./personal.ts"
export { linkOfToken } from "./queries.ts"
export { linkRoutes } from "./routes.ts"
export { linkEnded } from "./rules.ts"

export const linksModule: Module = {
  name: "links",
  routes: Object.values(linkRoutes),
  subscriptions: [on("order.placed", { subscriber: "links.ordered", batch: noteOrdered })],
  jobs: [expireJob],
  audit: [
    {
      name: "a link that was paid has the order of its cart",
      sql: sql`
        select l.id from links.links l join orders.orders o on o.id = l.order_id
        where o.cart_id is distinct from l.cart_id
        limit 100
      `,
    },
    {
      name: "a link that has ended opens its cart to nobody",
      sql: sql`
        select l.id from links.links l join cart.carts c on c.id = l.cart_id
        where l.state in ('revoked', 'expired') and c.state = 'open' and c.token_hash = l.token_hash
        limit 100
      `,
    },
  ],
}
