import type { Module } from "../../kit/module.ts"
import { booksAudit } from "./audit.ts"
import { lookJob } from "./oddities/look.ts"
import { oddityRoutes } from "./oddities/routes.ts"

export { lookForOddities } from "./oddities/look.ts"

export const booksRoutes = { ...oddityRoutes }

export const booksModule: Module = {
  name: "books",
  routes: Object.values(booksRoutes),
  subscriptions: [],
  jobs: [lookJob],
  audit: booksAudit,
}
