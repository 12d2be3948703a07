import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { aftersaleAudit } from "./audit.ts"
import { releaseParts } from "./refunds.ts"
import { aftersaleRoutes } from "./routes.ts"

export { type RefundedPart, refundedPartsOf } from "./parts.ts"
export { type Refund, type RefundPreview, refund, refundAsCredit, refundPreview } from "./refunds.ts"

export const aftersaleModule: Module = {
  name: "aftersale",
  routes: Object.values(aftersaleRoutes),
  subscriptions: [
    on("payment.refund_failed", { subscriber: "aftersale.release_parts", command: releaseParts }),
  ],
  jobs: [],
  audit: aftersaleAudit,
}
