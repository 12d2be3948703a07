import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { question, read, write } from "../../kit/http/routes.ts"
import { chosenOrders, orderHolder } from "../orders/index.ts"
import { staffWith } from "../staff/index.ts"
import { taskOpened } from "../tasks/index.ts"
import { changeDeliveryMethod, createDeliveryMethod } from "./commands/methods.ts"
import { cancelParcel, markDelivered, markPacked, markShipped, openParcel } from "./commands/parcels.ts"
import { methodFields, methodId, methodsReply, quotesReply, triedShipment } from "./method_schemas.ts"
import { downloadsOfHolder, listDeliveryMethods, listParcels, parcelsOf, parcelsOfHolder } from "./queries.ts"
import {
  downloadsReply,
  orderId,
  parcelForStaff,
  parcelId,
  parcelLines,
  parcelPage,
  parcelState,
  parcelsForStaff,
  parcelsReply,
  shipmentFields,
  version,
} from "./schemas.ts"
import { packOrders, shipOrders } from "./tasks.ts"
import { tryDelivery } from "./try_out.ts"

// The token of an order's link, read by the policy.
const token = z.string().max(100).optional()

const methodBefore = async (db: Db, input: { methodId: string }) =>
  (await listDeliveryMethods(db)).methods.find((method) => method.methodId === input.methodId)

const methodRoutes = {
  listDeliveryMethods: read({
    path: "GET /admin/v1/delivery-methods",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: methodsReply,
    run: listDeliveryMethods,
    summary: "The ways orders reach their buyers, also those that are switched off",
  }),
  createDeliveryMethod: write({
    path: "POST /admin/v1/delivery-methods",
    who: staffWith("delivery.write"),
    input: z.strictObject(methodFields),
    reply: z.strictObject({ methodId: z.string() }).meta({ id: "NewDeliveryMethod" }),
    run: createDeliveryMethod,
    status: 201,
    idempotent: true,
    logs: { kind: "delivery_method", made: "methodId" },
    summary: "Offer another way to the buyers of a market",
  }),
  changeDeliveryMethod: write({
    path: "PUT /admin/v1/delivery-methods/:methodId",
    who: staffWith("delivery.write"),
    input: z.strictObject({ methodId, version, ...methodFields }),
    reply: methodsReply,
    run: changeDeliveryMethod,
    logs: { kind: "delivery_method", before: methodBefore },
    summary: "Change a way to the buyers; orders keep what they were sold with",
  }),
  tryDelivery: question({
    path: "POST /admin/v1/delivery-quotes",
    who: staffWith("settings.read"),
    input: z.strictObject(triedShipment),
    reply: quotesReply,
    run: (db, input) => tryDelivery(db, { ...input, now: new Date() }),
    summary: "What each way would cost for a shipment like this, and why; or why it cannot bring it",
  }),
}

const parcelRoutes = {
  listParcels: read({
    path: "GET /admin/v1/parcels",
    who: staffWith("orders.read"),
    input: z.strictObject({
      state: parcelState.default("open"),
      after: parcelId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: parcelPage,
    run: listParcels,
    summary: "Parcels in one state, the oldest first",
  }),
  parcelsOf: read({
    path: "GET /admin/v1/orders/:orderId/parcels",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId }),
    reply: parcelsForStaff,
    run: parcelsOf,
    summary: "The parcels of an order",
  }),
  openParcel: write({
    path: "POST /admin/v1/orders/:orderId/parcels",
    who: staffWith("orders.ship"),
    input: z.strictObject({ orderId, lines: parcelLines }),
    reply: parcelForStaff,
    run: openParcel,
    status: 201,
    idempotent: true,
    logs: { kind: "order" },
    summary: "Start a parcel with some lines of an order, or with all that is in no parcel yet",
  }),
  markPacked: write({
    path: "POST /admin/v1/parcels/:parcelId/packing",
    who: staffWith("orders.ship"),
    input: z.strictObject({ parcelId }),
    reply: parcelForStaff,
    run: markPacked,
    logs: { kind: "parcel" },
    summary: "The parcel is packed",
  }),
  markShipped: write({
    path: "POST /admin/v1/parcels/:parcelId/shipment",
    who: staffWith("orders.ship"),
    input: z.strictObject({ parcelId, ...shipmentFields }),
    reply: parcelForStaff,
    run: markShipped,
    idempotent: true,
    logs: { kind: "parcel" },
    summary: "The parcel has left: its units leave the stock, the buyer gets a mail",
  }),
  markDelivered: write({
    path: "POST /admin/v1/parcels/:parcelId/delivery",
    who: staffWith("orders.ship"),
    input: z.strictObject({ parcelId }),
    reply: parcelForStaff,
    run: markDelivered,
    logs: { kind: "parcel" },
    summary: "The parcel has arrived",
  }),
  cancelParcel: write({
    path: "POST /admin/v1/parcels/:parcelId/cancellation",
    who: staffWith("orders.ship"),
    input: z.strictObject({ parcelId }),
    reply: parcelForStaff,
    run: cancelParcel,
    logs: { kind: "parcel" },
    summary: "Unpack a parcel that has not left; its lines can go into another one",
  }),
}

const manyRoutes = {
  packOrders: write({
    path: "POST /admin/v1/orders/packings",
    who: staffWith("orders.ship"),
    input: z.strictObject({ orders: chosenOrders }),
    reply: taskOpened,
    run: packOrders,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Mark many orders packed, one after the other in the background",
  }),
  shipOrders: write({
    path: "POST /admin/v1/orders/shipments",
    who: staffWith("orders.ship"),
    input: z.strictObject({ orders: chosenOrders, carrier: shipmentFields.carrier }),
    reply: taskOpened,
    run: shipOrders,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Ship many orders without tracking numbers, one after the other in the background",
  }),
}

const shopperRoutes = {
  parcelsOfHolder: read({
    path: "GET /store/v1/orders/:orderId/parcels",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: parcelsReply,
    run: parcelsOfHolder,
    summary: "The parcels of my order and where they are",
  }),
  downloadsOfHolder: read({
    path: "GET /store/v1/orders/:orderId/downloads",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: downloadsReply,
    run: (db, input) => downloadsOfHolder(db, { ...input, now: new Date() }),
    summary: "The files of my order",
  }),
}

export const fulfillmentRoutes = { ...methodRoutes, ...parcelRoutes, ...manyRoutes, ...shopperRoutes }
