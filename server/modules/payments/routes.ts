import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { hook, read, write } from "../../kit/http/routes.ts"
import { staffWith } from "../staff/index.ts"
import { accountRoutes } from "./accounts/routes.ts"
import { askToCapture } from "./capture/commands.ts"
import { captureNow } from "./capture/jobs.ts"
import { cardRoutes } from "./cards/routes.ts"
import { changePaymentMethod } from "./commands/methods.ts"
import { receivePayment } from "./commands/receipts.ts"
import { hearProvider } from "./jobs.ts"
import { ledgerRoutes } from "./ledger/routes.ts"
import { listDeclined } from "./queries/intents.ts"
import { listPaymentMethods } from "./queries/methods.ts"
import { paymentsOf } from "./queries/refunds.ts"
import {
  declinedReply,
  intentId,
  methodCode,
  methodFields,
  methodsReply,
  orderId,
  orderPaymentsReply,
  version,
} from "./schemas.ts"

const methodBefore = async (db: Db, input: { code: string }) =>
  (await listPaymentMethods(db)).methods.find((method) => method.code === input.code)

export const paymentRoutes = {
  ...accountRoutes,
  ...cardRoutes,
  ...ledgerRoutes,
  paymentsOf: read({
    path: "GET /admin/v1/orders/:orderId/payments",
    who: staffWith("payments.read"),
    input: z.strictObject({ orderId }),
    reply: orderPaymentsReply,
    run: paymentsOf,
    summary: "The payments of an order and what was given back",
  }),
  receivePayment: write({
    path: "POST /admin/v1/orders/:orderId/payments",
    who: staffWith("payments.write"),
    input: z.strictObject({ orderId }),
    reply: orderPaymentsReply,
    run: receivePayment,
    idempotent: true,
    logs: { kind: "order" },
    summary: "The money of a bank transfer or of cash on delivery has arrived",
  }),
  captureAuthorized: write({
    path: "POST /admin/v1/orders/:orderId/captures",
    who: staffWith("payments.write"),
    input: z.strictObject({ orderId }),
    reply: orderPaymentsReply,
    run: askToCapture,
    next: captureNow,
    idempotent: true,
    logs: { kind: "order" },
    summary: "Take now what was authorized for an order, also what has not left yet",
  }),
  listDeclined: read({
    path: "GET /admin/v1/declined-payments",
    who: staffWith("payments.read"),
    input: z.strictObject({
      after: intentId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: declinedReply,
    run: listDeclined,
    summary: "Payments that were declined, the newest first",
  }),
  listPaymentMethods: read({
    path: "GET /admin/v1/payment-methods",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: methodsReply,
    run: listPaymentMethods,
    summary: "The ways to pay, also those that are switched off",
  }),
  changePaymentMethod: write({
    path: "PUT /admin/v1/payment-methods/:code",
    who: staffWith("payments.methods", { stepUp: true }),
    input: z.strictObject({ code: methodCode, version, ...methodFields }),
    reply: methodsReply,
    run: changePaymentMethod,
    logs: { kind: "payment_method", before: methodBefore },
    summary: "Offer a way to pay, in some markets or all, with the facts that shoppers need",
  }),
  hearProvider: hook({
    path: "POST /hooks/:provider",
    input: z.strictObject({ provider: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/) }),
    reply: z
      .strictObject({ state: z.enum(["taken", "parked", "refused", "known", "passed"]) })
      .meta({ id: "HookReply" }),
    run: hearProvider,
    summary: "A payment provider's signed message",
  }),
}
