import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { aftersaleAudit } from "./audit.ts"
import "./events.ts"
import { mailUnitsCanceled } from "./mails.ts"
import { releaseParts } from "./refunds.ts"
import { withdrawForOrder } from "./requests/commands.ts"
import { expireRequestsJob } from "./requests/jobs.ts"
import { aftersaleRoutes } from "./routes.ts"
import { unpaidJob } from "./unpaid.ts"

export { type CancelOffer, cancelOffer } from "./buyers.ts"
export { type CancelUnits, cancelUnits } from "./cancellations.ts"
export { cancellationsOf, type PartOfOrder, partsOfOrder, type UnitsCanceled } from "./parts.ts"
export { personalRefunds } from "./personal.ts"
export {
  type Refund,
  type RefundPreview,
  refund,
  refundAsCredit,
  refundPreview,
  retakeParts,
} from "./refunds.ts"
export { endForCustomer, expireRequests } from "./requests/commands.ts"
export { givenByTwo } from "./requests/kinds.ts"
export { askByHand, askForOddity } from "./requests/limit.ts"
export { openRequestFor, type RefundRequest } from "./requests/queries.ts"
export { requestReply } from "./requests/routes.ts"
export { aftersaleRoutes } from "./routes.ts"
export { askToPay, lookAtUnpaid } from "./unpaid.ts"

export const aftersaleModule: Module = {
  name: "aftersale",
  routes: Object.values(aftersaleRoutes),
  subscriptions: [
    on("payment.refund_failed", { subscriber: "aftersale.release_parts", command: releaseParts }),
    on("order.canceled", { subscriber: "aftersale.withdraw_requests", command: withdrawForOrder }),
    on("order.units_canceled", { subscriber: "aftersale.mail_canceled", command: mailUnitsCanceled }),
  ],
  jobs: [unpaidJob, expireRequestsJob],
  audit: aftersaleAudit,
}
