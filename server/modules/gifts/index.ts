import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { giftAudit } from "./audit.ts"
import { cancelLetters, issueSoldCards } from "./commands.ts"
import { sendJob } from "./jobs.ts"
import { giftRoutes } from "./routes.ts"

export { sendDueLetters } from "./commands.ts"
export { sendLetters } from "./jobs.ts"
export { personalGifts } from "./personal.ts"
export { giftRoutes } from "./routes.ts"

export const giftsModule: Module = {
  name: "gifts",
  routes: Object.values(giftRoutes),
  subscriptions: [
    on("order.paid", { subscriber: "gifts.issue", only: { withGiftCards: true }, command: issueSoldCards }),
    on("order.canceled", { subscriber: "gifts.cancel", command: cancelLetters }),
  ],
  jobs: [sendJob],
  audit: giftAudit,
}
