import { z } from "zod"
import { question, read, write } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { orderForStaffReply, orderHolder, orderReply, token } from "../orders/index.ts"
import { orderPaymentsReply, refundPartReply, refundWhy } from "../payments/index.ts"
import { staffWith } from "../staff/index.ts"
import { cancelOffer, cancelOwnOrder } from "./buyers.ts"
import { cancellationPreview, cancelUnits } from "./cancellations.ts"
import { getAftersaleRules, setAftersaleRules } from "./owner_rules.ts"
import { refund, refundAsCredit, refundPreview } from "./refunds.ts"
import { requestId, requestReply, requestRoutes } from "./requests/routes.ts"
import { extendPayment } from "./unpaid.ts"

const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const linesMax = 1000

const units = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        orderLineId: z.string().regex(/^oln_[0-9a-f]{32}$/, "This is not the id of a line of an order."),
        quantity: z.int().min(1).max(9_999),
      }),
    )
    .max(linesMax)
    .refine((lines) => new Set(lines.map(({ orderLineId }) => orderLineId)).size === lines.length, {
      message: "Name each line once.",
    }),
  delivery: z.boolean().default(false),
})

const wish = { orderId, amount: moneySchema.optional(), units: units.optional() }

const notBoth = ({ amount, units }: { amount?: unknown; units?: unknown }) =>
  amount === undefined || units === undefined
const both = { message: "Give back an amount or units, not both.", path: ["amount"] }

const given = z.strictObject({ ...wish, why: refundWhy }).refine(notBoth, both)

const previewed = z
  .strictObject({ ...wish, asCredit: z.boolean().default(false), requestId: requestId.optional() })
  .refine(notBoth, both)

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const reason = z.string().trim().max(300).optional()

const cancellationReply = z
  .object({
    worth: moneySchema,
    waived: moneySchema,
    back: moneySchema,
    isWhole: z.boolean(),
    mayDropDelivery: z.boolean(),
  })
  .meta({ id: "CancellationPreview" })

const offerReply = z
  .object({
    obstacle: z.enum(["not_allowed", "canceled", "packed", "sent", "downloaded"]).nullable(),
    back: moneySchema,
  })
  .meta({ id: "CancelOffer" })

const rulesFields = {
  buyersCancel: z.boolean(),
  cardsFirst: z.boolean(),
  /** By currency, in minor units. */
  secondPersonAbove: z
    .record(z.string().regex(/^[A-Z]{3}$/), z.int().min(0).max(1_000_000_000_000))
    .refine((limits) => Object.keys(limits).length <= 50, "Name at most fifty currencies."),
  requestDays: z.int().min(1).max(60),
}

/** The money of the order afterwards, and what waits for a second person instead of being given. */
const givenReply = z
  .strictObject({ ...orderPaymentsReply.shape, request: requestReply.nullable() })
  .meta({ id: "GivenRefund" })
const rulesReply = z.object({ ...rulesFields, version: z.int() }).meta({ id: "AftersaleRules" })

const previewReply = z
  .object({
    lines: z.array(z.object({ orderLineId: z.string(), quantity: z.int(), amount: moneySchema })),
    delivery: moneySchema,
    rounding: moneySchema,
    amount: moneySchema,
    worth: moneySchema,
    refundable: moneySchema,
    /** What goes where, in the order in which it is given; together the amount. */
    parts: z.array(refundPartReply),
  })
  .meta({ id: "RefundPreview" })

export const aftersaleRoutes = {
  ...requestRoutes,
  refundPreview: question({
    path: "POST /admin/v1/orders/:orderId/refunds/preview",
    who: staffWith("payments.read"),
    input: previewed,
    reply: previewReply,
    run: refundPreview,
    summary: "What a refund comes to, and what of it goes where, before it is given",
  }),
  refund: write({
    path: "POST /admin/v1/orders/:orderId/refunds",
    who: staffWith("payments.refund"),
    input: given,
    reply: givenReply,
    run: refund,
    status: 201,
    idempotent: true,
    logs: { kind: "order", hides: ["why"] },
    summary:
      "Give money of an order back: units of its lines and its delivery, an amount, or all that is left",
  }),
  refundAsCredit: write({
    path: "POST /admin/v1/orders/:orderId/credit-refunds",
    who: staffWith("payments.refund"),
    input: given,
    reply: givenReply,
    run: refundAsCredit,
    status: 201,
    idempotent: true,
    logs: { kind: "order", hides: ["why"] },
    summary: "Give money of an order to its customer as store credit",
  }),
  cancellationPreview: question({
    path: "POST /admin/v1/orders/:orderId/cancellations/preview",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId, units }),
    reply: cancellationReply,
    run: cancellationPreview,
    summary: "What canceling units of an order comes to, before it is done",
  }),
  cancelUnits: write({
    path: "POST /admin/v1/orders/:orderId/cancellations",
    who: staffWith("orders.cancel"),
    input: z.strictObject({ orderId, units, reason }),
    reply: orderForStaffReply,
    run: cancelUnits,
    idempotent: true,
    logs: { kind: "order", hides: ["reason"] },
    summary:
      "Cancel units of an order that are in no parcel: they are free again, their money is not owed or goes back",
  }),
  cancelOffer: read({
    path: "GET /store/v1/orders/:orderId/cancellation",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: offerReply,
    run: cancelOffer,
    summary: "Whether the buyer can cancel the order, and what would go back",
  }),
  cancelOwnOrder: write({
    path: "POST /store/v1/orders/:orderId/cancellation",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: orderReply,
    run: cancelOwnOrder,
    summary: "Cancel the whole order, as its buyer, as long as nothing of it is packed",
  }),
  getRules: read({
    path: "GET /admin/v1/after-sale-rules",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: rulesReply,
    run: getAftersaleRules,
    summary: "What the owner has decided about cancellations and refunds",
  }),
  setRules: write({
    path: "PUT /admin/v1/after-sale-rules",
    who: staffWith("settings.write"),
    input: z.strictObject({ ...rulesFields, version: z.int().min(1).max(2_147_483_647) }),
    reply: rulesReply,
    run: setAftersaleRules,
    logs: { kind: "aftersale_rules", before: getAftersaleRules },
    summary:
      "Decide whether buyers cancel themselves, what gets money back first, and what needs a second person",
  }),
  extendPayment: write({
    path: "PUT /admin/v1/orders/:orderId/pay-until",
    who: staffWith("orders.write"),
    input: z.strictObject({ orderId, payUntil: moment.nullable() }),
    reply: orderForStaffReply,
    run: extendPayment,
    logs: { kind: "order" },
    summary: "Wait longer for the money of one order, or for ever",
  }),
}
