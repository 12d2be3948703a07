import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { auditJob, auditsAudit } from "./audits.ts"
import { lookJob } from "./health.ts"
import { healthRoutes } from "./health_routes.ts"
import { deskRoutes } from "./routes.ts"

export { type HealthSources, keepSpeeds, noteBackup } from "./health.ts"
export { deskRoutes } from "./routes.ts"

export const deskModule: Module = {
  name: "desk",
  routes: Object.values({ ...deskRoutes, ...healthRoutes }),
  subscriptions: [on("audit.asked", { subscriber: "desk.audit", job: auditJob, once: true })],
  jobs: [lookJob, auditJob],
  audit: auditsAudit,
}
