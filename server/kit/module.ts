import type { AuditQuery } from "./audit.ts"
import type { Subscription } from "./events.ts"
import type { Route } from "./http/routes.ts"
import type { Job } from "./jobs.ts"
import type { Sql } from "./sql.ts"

/** What a module gives the program; `app.ts` lists them all. */
export type Module = {
  name: string
  routes: readonly Route[]
  subscriptions: readonly Subscription[]
  jobs: readonly Job[]
  /** Queries of the books audit: each must return no row. */
  audit: readonly AuditQuery<Sql>[]
}
