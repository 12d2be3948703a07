import type { Module } from "../../kit/module.ts"
import { tidyJob } from "./jobs.ts"
import { taxserviceRoutes } from "./routes.ts"
import { tellJob } from "./telling.ts"

export { askTaxProvider } from "./jobs.ts"
export type { TaxQuestion } from "./provider.ts"
export { startTaxTwin, type TaxTwin } from "./providers/http/http.twin.ts"
export { httpTaxProviders } from "./providers/http/index.ts"
export { findQuote, type KeptQuote, taxProviderOf } from "./queries.ts"
export { digestOf } from "./rules.ts"
export { tellOrders } from "./telling.ts"

export const taxserviceModule: Module = {
  name: "taxservice",
  routes: Object.values(taxserviceRoutes),
  subscriptions: [],
  jobs: [tidyJob, tellJob],
  audit: [],
}
