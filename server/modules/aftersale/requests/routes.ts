import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { refundWhy } from "../../payments/index.ts"
import { staffWith } from "../../staff/index.ts"
import { approveRefund, refuseRefund, withdrawRefund } from "./commands.ts"
import { countRequests, getRequest, listRequests } from "./queries.ts"
import { requestKinds, requestStates } from "./rules.ts"

export const requestId = z.string().regex(/^rrq_[0-9a-f]{32}$/, "This is not the id of a refund request.")

export const requestReply = z
  .object({
    requestId: z.string(),
    kind: z.enum(requestKinds),
    orderId: z.string().nullable(),
    orderNumber: z.string().nullable(),
    /** The oddity, the customer or the card that it is for. */
    subject: z.string().nullable(),
    state: z.enum(requestStates),
    amount: moneySchema,
    units: z
      .object({
        lines: z.array(z.object({ orderLineId: z.string(), quantity: z.int() })),
        delivery: z.boolean(),
      })
      .nullable(),
    asCredit: z.boolean(),
    why: z.string(),
    askedBy: z.string(),
    askedByName: z.string().nullable(),
    askedAt: z.date(),
    expiresAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: z.date().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "RefundRequest" })

export const requestRoutes = {
  listRequests: read({
    path: "GET /admin/v1/refund-requests",
    who: staffWith("payments.read"),
    input: z.strictObject({
      state: z.enum(["asked", "decided"]).default("asked"),
      after: requestId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z
      .object({ requests: z.array(requestReply), next: z.string().nullable() })
      .meta({ id: "RefundRequestPage" }),
    run: listRequests,
    summary: "Refunds, and what is given by hand, that wait for a second person or were decided",
  }),
  countRequests: read({
    path: "GET /admin/v1/refund-request-counts",
    who: staffWith("payments.read"),
    input: z.strictObject({}),
    reply: z.object({ waiting: z.int() }).meta({ id: "RefundRequestCounts" }),
    run: countRequests,
    summary: "How many refunds wait for who asks, because somebody else asked for them",
  }),
  getRequest: read({
    path: "GET /admin/v1/refund-requests/:requestId",
    who: staffWith("payments.read"),
    input: z.strictObject({ requestId }),
    reply: requestReply,
    run: getRequest,
    summary: "One refund that waits for a second person, or was decided",
  }),
  approveRefund: write({
    path: "POST /admin/v1/refund-requests/:requestId/approval",
    who: staffWith("payments.refund", { stepUp: true }),
    input: z.strictObject({ requestId }),
    reply: requestReply,
    run: approveRefund,
    idempotent: true,
    logs: { kind: "refund_request" },
    summary: "Give a refund that somebody else asked for",
  }),
  refuseRefund: write({
    path: "POST /admin/v1/refund-requests/:requestId/refusal",
    who: staffWith("payments.refund"),
    input: z.strictObject({ requestId, reason: refundWhy }),
    reply: requestReply,
    run: refuseRefund,
    logs: { kind: "refund_request", hides: ["reason"] },
    summary: "Refuse a refund that somebody else asked for",
  }),
  withdrawRefund: write({
    path: "DELETE /admin/v1/refund-requests/:requestId",
    who: staffWith("payments.refund"),
    input: z.strictObject({ requestId }),
    reply: requestReply,
    run: withdrawRefund,
    logs: { kind: "refund_request" },
    summary: "Take back a refund that you asked for",
  }),
}
