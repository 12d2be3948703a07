import { z } from "zod"
import { says } from "../../../kit/http/field_errors.ts"
import { question, read, write } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { byHand, orderPaymentsReply } from "../../payments/index.ts"
import { staffWith } from "../../staff/index.ts"
import {
  answerOddity,
  askAboutOddity,
  askPayerOfOddity,
  askToCaptureOddity,
  askToCompare,
  captureOddity,
  compareOddity,
  dismissOddity,
  giveBackOddity,
  giveCreditForOddity,
  hearAboutOddity,
} from "./acts.ts"
import { attachOddity, ordersForOddity } from "./attach.ts"
import { countOddities, getOddity, listOddities } from "./queries.ts"
import { moneyAfter, noteMoney, oddityOfMoney, previewMoney, takeNoteBack } from "./receipts.ts"
import { oddityActs, oddityDeeds, oddityKinds, oddityStates } from "./rules.ts"

const text = z.string()
const oddityId = z.string().regex(/^odd_[0-9a-f]{32}$/, "This is not the id of an oddity.")

const why = z
  .string()
  .trim()
  .min(1, says("why", "Please say why."))
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write the reason on one line."))

const oddity = z
  .strictObject({
    ...{ oddityId: text, kind: z.enum(oddityKinds), state: z.enum(oddityStates), subject: text },
    ...{ provider: text.nullable(), intentId: text.nullable(), refundId: text.nullable() },
    /** The message, or the movement of the provider, that tells of it. */
    messageId: text.nullable(),
    ...{ orderId: text.nullable(), orderNumber: text.nullable() },
    amount: moneySchema.nullable(),
    /** What the other side names, or what was due. */
    other: moneySchema.nullable(),
    reason: text.nullable(),
    /** How a dispute stands; nothing for what is none. */
    disputeState: z.enum(["needs_response", "under_review", "won", "lost"]).nullable(),
    /** Until when it can be answered, and where: on the provider's own page, if it has one. */
    respondBy: z.date().nullable(),
    page: text.nullable(),
    ...{ happenedAt: z.date(), foundAt: z.date(), closedAt: z.date().nullable() },
    /** What can be done, first what resolves it. */
    acts: z.array(z.enum(oddityActs)),
  })
  .meta({ id: "Oddity" })

const reply = z
  .strictObject({
    oddity,
    /** What waits for a second person, because it is above the limit. */
    requestId: text.nullable(),
    history: z.array(
      z
        .strictObject({
          what: z.enum(oddityDeeds),
          ...{ actor: text, why: text.nullable(), at: z.date() },
        })
        .meta({ id: "OddityDeed" }),
    ),
  })
  .meta({ id: "OddityWithHistory" })

const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const intentId = z.string().regex(/^int_[0-9a-f]{32}$/, "This is not the id of a payment.")

const unpaidOrder = z
  .strictObject({
    ...{ orderId: text, number: text, email: text.nullable(), buyerName: text.nullable() },
    ...{ paymentMethod: text, placedAt: z.date() },
  })
  .meta({ id: "UnpaidOrder" })

const receivedMinorMax = 99_999_999_999n

const cameByHand = moneySchema.refine(
  ({ minor }) => minor > 0n && minor <= receivedMinorMax,
  says("amount_came", "Please write how much has come."),
)

/** How it came, where no payment that is awaited says so: for an order whose promise has ended. */
const cameBy = z.enum(byHand)

const receiptFields = { pays: moneySchema, left: moneySchema, tooMuch: moneySchema }

const named = z.strictObject({ oddityId })
const withWhy = z.strictObject({ oddityId, why })
const logs = { kind: "oddity", hides: ["why"] }

export const oddityRoutes = {
  listOddities: read({
    path: "GET /admin/v1/oddities",
    who: staffWith("payments.read"),
    input: z.strictObject({
      state: z.enum(oddityStates).optional(),
      kind: z.enum(oddityKinds).optional(),
      after: oddityId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.strictObject({ oddities: z.array(oddity), next: text.nullable() }).meta({ id: "Oddities" }),
    run: listOddities,
    summary: "What is odd about money and somebody has to look at, the newest first",
  }),
  countOddities: read({
    path: "GET /admin/v1/oddities/count",
    who: staffWith("payments.read"),
    input: z.strictObject({}),
    reply: z.strictObject({ open: z.int(), countMax: z.int() }).meta({ id: "OddityCount" }),
    run: (db) => countOddities(db),
    summary: "How many oddities are open, at most so many",
  }),
  getOddity: read({
    path: "GET /admin/v1/oddities/:oddityId",
    who: staffWith("payments.read"),
    input: named,
    reply,
    run: getOddity,
    summary: "One oddity, what can be done about it, and what was done",
  }),
  giveBackOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/refund",
    who: staffWith("payments.refund"),
    input: withWhy,
    reply,
    run: giveBackOddity,
    logs,
    summary: "Give back what is too much, or what a refund that failed did not give back",
  }),
  ordersForOddity: read({
    path: "GET /admin/v1/oddities/:oddityId/orders",
    who: staffWith("orders.read"),
    input: named,
    reply: z.strictObject({ orders: z.array(unpaidOrder) }).meta({ id: "UnpaidOrders" }),
    run: ordersForOddity,
    summary: "The newest open orders that need exactly the money of a payment without an order",
  }),
  attachOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/order",
    who: staffWith("payments.write"),
    input: z.strictObject({ oddityId, why, orderId }),
    reply,
    run: attachOddity,
    logs,
    summary: "Let a payment without an order pay an order that needs exactly so much",
  }),
  previewReceipt: question({
    path: "POST /admin/v1/orders/:orderId/receipts/preview",
    who: staffWith("payments.read"),
    input: z.strictObject({ orderId, amount: cameByHand }),
    reply: z.strictObject({ ...receiptFields, received: moneySchema }).meta({ id: "ReceiptPreview" }),
    run: previewMoney,
    summary: "What noting money that has come by hand would do: what it pays, what is left, what is too much",
  }),
  noteReceipt: write({
    path: "POST /admin/v1/orders/:orderId/receipts",
    who: staffWith("payments.write"),
    input: z.strictObject({ orderId, amount: cameByHand, received: moneySchema, by: cameBy.optional() }),
    reply: z.strictObject({ ...receiptFields, oddityId: text.nullable() }).meta({ id: "Receipt" }),
    run: noteMoney,
    next: oddityOfMoney,
    idempotent: true,
    logs: { kind: "order" },
    summary:
      "A transfer, or cash, has come with this amount: in part, in full, more, late, again, or for an ended promise",
  }),
  takeReceiptBack: write({
    path: "POST /admin/v1/orders/:orderId/receipts/:intentId/reversal",
    who: staffWith("payments.write"),
    input: z.strictObject({ orderId, intentId, why }),
    reply: orderPaymentsReply,
    run: takeNoteBack,
    next: moneyAfter,
    idempotent: true,
    logs: { kind: "order", hides: ["why"] },
    summary:
      "Take back that money has come by hand: it is reversed in the books, and no money is sent to anybody",
  }),
  giveCreditForOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/credit",
    who: staffWith("payments.refund"),
    input: withWhy,
    reply,
    run: giveCreditForOddity,
    logs,
    summary: "Give the customer store credit for a refund that failed",
  }),
  askPayerOfOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/payment-request",
    who: staffWith("payments.oddities"),
    input: named,
    reply,
    run: askPayerOfOddity,
    logs: { kind: "oddity" },
    summary: "Send the buyer of an order whose promised money has ended a link to pay, once a day at most",
  }),
  lookUpOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/look-up",
    who: staffWith("payments.oddities"),
    input: named,
    reply,
    run: askAboutOddity,
    next: hearAboutOddity,
    logs: { kind: "oddity" },
    summary: "Ask the provider once more what became of a payment or a refund",
  }),
  compareOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/comparison",
    who: staffWith("payments.oddities"),
    input: named,
    reply,
    run: askToCompare,
    next: compareOddity,
    logs: { kind: "oddity" },
    summary: "Read the provider's balance again, and compare once more what did not agree",
  }),
  captureOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/capture",
    who: staffWith("payments.write"),
    input: named,
    reply,
    run: askToCaptureOddity,
    next: captureOddity,
    logs: { kind: "oddity" },
    summary: "Take what an order owes of a promise that ends soon, or once more after the bank said no",
  }),
  answerOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/answer",
    who: staffWith("payments.oddities"),
    input: withWhy,
    reply,
    run: answerOddity,
    logs,
    summary: "Say that a dispute was answered on the provider's page",
  }),
  dismissOddity: write({
    path: "POST /admin/v1/oddities/:oddityId/dismissal",
    who: staffWith("payments.oddities"),
    input: withWhy,
    reply,
    run: dismissOddity,
    logs,
    summary: "Say why nothing is to be done about an oddity",
  }),
}
