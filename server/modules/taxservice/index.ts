import type { Module } from "../../kit/module.ts"
import { tidyJob } from "./jobs.ts"
import { taxserviceRoutes } from "./routes.ts"

export { askTaxService } from "./jobs.ts"
export { httpTaxServices } from "./providers/http/index.ts"
export { findQuote, type KeptQuote, serviceOf } from "./queries.ts"
export { digestOf } from "./rules.ts"
export type { TaxQuestion } from "./tax_service.ts"

export const taxserviceModule: Module = {
  name: "taxservice",
  routes: Object.values(taxserviceRoutes),
  subscriptions: [],
  jobs: [tidyJob],
  audit: [],
}
