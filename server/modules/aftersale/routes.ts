import { z } from "zod"
import { question, write } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { orderPaymentsReply, refundWhy } from "../payments/index.ts"
import { staffWith } from "../staff/index.ts"
import { refund, refundAsCredit, refundPreview } from "./refunds.ts"

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

const given = z
  .strictObject({ orderId, amount: moneySchema.optional(), units: units.optional(), why: refundWhy })
  .refine(({ amount, units }) => amount === undefined || units === undefined, {
    message: "Give back an amount or units, not both.",
    path: ["amount"],
  })

const previewReply = z
  .object({
    lines: z.array(z.object({ orderLineId: z.string(), quantity: z.int(), amount: moneySchema })),
    delivery: moneySchema,
    rounding: moneySchema,
    amount: moneySchema,
    worth: moneySchema,
    refundable: moneySchema,
  })
  .meta({ id: "RefundPreview" })

export const aftersaleRoutes = {
  refundPreview: question({
    path: "POST /admin/v1/orders/:orderId/refunds/preview",
    who: staffWith("payments.read"),
    input: z.strictObject({ orderId, units }),
    reply: previewReply,
    run: refundPreview,
    summary: "What units of an order and its delivery come to, before they are given back",
  }),
  refund: write({
    path: "POST /admin/v1/orders/:orderId/refunds",
    who: staffWith("payments.refund"),
    input: given,
    reply: orderPaymentsReply,
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
    reply: orderPaymentsReply,
    run: refundAsCredit,
    status: 201,
    idempotent: true,
    logs: { kind: "order", hides: ["why"] },
    summary: "Give money of an order to its customer as store credit",
  }),
}
