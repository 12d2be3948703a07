import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { fulfillmentAudit } from "./audit.ts"
import { closeDownloads, grantDownloads, mailDownloads } from "./commands/downloads.ts"
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
  deliveryOptionFields,
  destinationFields,
  methodFields,
  methodId,
  obstacleKinds,
} from "./method_schemas.ts"
export {
  type AskedDelivery,
  type DeliveryMethodForStaff,
  deliveryMethodsOf,
  deliveryOptions,
  downloadsOfHolder,
  listDeliveryMethods,
  type OfferedDownload,
  type Parcel,
  parcelsOf,
  parcelsOfHolder,
} from "./queries.ts"
export { fulfillmentRoutes } from "./routes.ts"
export { checkMethod } from "./rules/checks.ts"
export { type DeliveryMethod, methodsTag, type Zone, type ZonePrice } from "./rules/methods.ts"
export {
  type AskedOptions,
  cheapestFrom,
  type DeliveryOption,
  obstaclesFrom,
  optionsFrom,
} from "./rules/options.ts"
export { needsDelivery, type Reach } from "./rules/parcels.ts"
export type { Destination } from "./rules/places.ts"
export {
  type DeliveryQuote,
  deliveryQuote,
  type Obstacle,
  type Quote,
  type Shipment,
  type ShippedItem,
  shipmentOf,
} from "./rules/quote.ts"
export { downloadInput } from "./schemas.ts"

export const fulfillmentModule: Module = {
  name: "fulfillment",
  routes: Object.values(fulfillmentRoutes),
  subscriptions: [
    packTask.subscription,
    shipTask.subscription,
    on("order.canceled", { subscriber: "fulfillment.withdraw", command: withdrawOrder }),
    on("order.units_canceled", { subscriber: "fulfillment.close_downloads", command: closeDownloads }),
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
