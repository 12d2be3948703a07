import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { fulfillmentAudit } from "./audit.ts"
import { grantDownloads, mailDownloads } from "./commands/downloads.ts"
import { withdrawOrder } from "./commands/parcels.ts"
import "./events.ts"
import { mailParcelShipped } from "./mails.ts"
import { fulfillmentRoutes } from "./routes.ts"
import { packTask, shipTask } from "./tasks.ts"

export { takeDownload } from "./commands/downloads.ts"
export { createDeliveryMethod, type NewDeliveryMethod } from "./commands/methods.ts"
export {
  cancelParcel,
  type MarkShipped,
  markDelivered,
  markPacked,
  markShipped,
  type OpenParcel,
  openParcel,
} from "./commands/parcels.ts"
export { type OpenedDownload, openDownload } from "./downloads.ts"
export { downloadLink } from "./links.ts"
export {
  type AskedDelivery,
  type DeliveryMethodForStaff,
  type DeliveryOption,
  deliveryMethodsOf,
  deliveryOptions,
  downloadsOfHolder,
  listDeliveryMethods,
  type OfferedDownload,
  optionsFrom,
  type Parcel,
  parcelsOf,
  parcelsOfHolder,
} from "./queries.ts"
export { fulfillmentRoutes } from "./routes.ts"
export {
  canBring,
  type DeliveryMethod,
  deliveryPrice,
  methodsTag,
  needsDelivery,
  type Reach,
} from "./rules.ts"
export { deliveryOptionFields, downloadInput, methodFields, methodId } from "./schemas.ts"

export const fulfillmentModule: Module = {
  name: "fulfillment",
  routes: Object.values(fulfillmentRoutes),
  subscriptions: [
    packTask.subscription,
    shipTask.subscription,
    on("order.canceled", { subscriber: "fulfillment.withdraw", command: withdrawOrder }),
    on("order.paid", {
      subscriber: "fulfillment.grant_downloads",
      only: { withFiles: true },
      command: grantDownloads,
    }),
    on("downloads.granted", { subscriber: "fulfillment.mail_downloads", command: mailDownloads }),
    on("parcel.dispatched", { subscriber: "fulfillment.mail_shipped", command: mailParcelShipped }),
  ],
  jobs: [packTask.job, shipTask.job],
  audit: fulfillmentAudit,
}
