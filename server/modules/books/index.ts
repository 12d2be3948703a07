import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { booksAudit } from "./audit.ts"
import { inboxRoutes } from "./inbox/routes.ts"
import { lookJob } from "./oddities/look.ts"
import { oddityRoutes } from "./oddities/routes.ts"
import { reconcileJob } from "./reconciliation/reconcile.ts"
import { reconciliationRoutes } from "./reconciliation/routes.ts"

export { lookForOddities } from "./oddities/look.ts"
export { reconcile, reconcileAll } from "./reconciliation/reconcile.ts"

export const booksRoutes = { ...oddityRoutes, ...reconciliationRoutes, ...inboxRoutes }

export const booksModule: Module = {
  name: "books",
  routes: Object.values(booksRoutes),
  subscriptions: [
    on("books.reconciliation_asked", { subscriber: "books.reconcile", job: reconcileJob, once: true }),
  ],
  jobs: [lookJob, reconcileJob],
  audit: booksAudit,
}
