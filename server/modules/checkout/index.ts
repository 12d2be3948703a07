import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { checkoutAudit } from "./audit.ts"
import { keepAskedAddress } from "./commands/address.ts"
import "./events.ts"
import { hearJob, newsJob } from "./hearing.ts"
import { sweepJob } from "./jobs.ts"
import { replayRoutes } from "./replay_routes.ts"
import { checkoutRoutes } from "./routes.ts"

export { finishAttempt } from "./commands/finish.ts"
export { type OpenAttempt, type Opened, openAttempt, returnPath } from "./commands/open.ts"
export { checkAttempt, hearPayment, settleAttempt, sweepAttempts } from "./jobs.ts"
export { deliveryOptionsForCart } from "./options.ts"
export { type PersonalAttempt, personalAttempts } from "./personal.ts"
export { openPayment } from "./placed/open.ts"
export { placedRoutes } from "./placed/routes.ts"
export { type CheckoutHolder, checkoutHolder } from "./policy.ts"
export { getAttempt, typedBefore } from "./queries.ts"
export { attemptReasons, reasonWords } from "./reasons.ts"
export { checkoutRoutes } from "./routes.ts"
export { usualWay } from "./rules.ts"
export { type AttemptReply, type CheckoutOptions, optionsReply } from "./schemas.ts"

export const checkoutModule: Module = {
  name: "checkout",
  routes: [...Object.values(checkoutRoutes), ...Object.values(replayRoutes)],
  subscriptions: [
    on("payment.told", { subscriber: "checkout.hear_news", job: newsJob, once: true }),
    on("payment.look_asked", { subscriber: "checkout.hear_payment", job: hearJob }),
    on("address.keep_asked", { subscriber: "checkout.keep_address", command: keepAskedAddress }),
  ],
  jobs: [sweepJob, hearJob, newsJob],
  audit: checkoutAudit,
}
