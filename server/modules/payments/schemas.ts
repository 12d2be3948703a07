import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"
import { refundPartTo } from "./part_of_refund.ts"
import { captureTimes } from "./rules.ts"

export const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")
export const intentId = z.string().regex(/^int_[0-9a-f]{32}$/, "This is not the id of a payment.")

const text = z.string()

export const refundWhy = z
  .string()
  .trim()
  .min(1, says("why", "Please say why the money goes back."))
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write the reason on one line."))

const intentState = z.enum([
  "opened",
  "action_needed",
  "pending",
  "unknown",
  "authorized",
  "partly_captured",
  "captured",
  "declined",
  "canceled",
])

const partFields = {
  to: z.enum(refundPartTo),
  /** By which way to pay it had come; nothing for what a card has paid. */
  method: text.nullable(),
  lastFour: text.nullable(),
  amount: moneySchema,
}

export const refundPartReply = z.strictObject(partFields).meta({ id: "RefundPart" })

export const orderPaymentsReply = z
  .strictObject({
    payments: z.array(
      z
        .strictObject({
          intentId: text,
          attemptId: text,
          provider: text,
          method: text,
          state: intentState,
          amount: moneySchema,
          waived: moneySchema,
          /** What it is still to bring. */
          awaited: moneySchema,
          authorized: moneySchema,
          captured: moneySchema,
          captureAt: z.enum(captureTimes),
          open: moneySchema,
          authorizedUntil: z.date().nullable(),
          captureFailure: text.nullable(),
          refunded: moneySchema,
          /** With the order. */
          refundable: moneySchema,
          /** It is more than its order waited for: it pays nothing, and goes back or becomes credit. */
          isLate: z.boolean(),
          /** It was noted by hand, wrongly: what it took is reversed, and it counts for nothing. */
          takenBack: z.boolean(),
          reference: text.nullable(),
          reason: text.nullable(),
        })
        .meta({ id: "OrderPayment" }),
    ),
    refunds: z.array(
      z
        .strictObject({
          refundId: text,
          intentId: text,
          provider: text,
          state: z.enum(["waiting", "done", "failed"]),
          amount: moneySchema,
          why: text,
          /** Why it failed, or why it is not known whether it was made. */
          failure: text.nullable(),
          /** Nobody knows since then whether it was made; nothing when it is on its way. */
          unknownSince: z.date().nullable(),
          createdAt: z.date(),
          doneAt: z.date().nullable(),
          asCredit: z.boolean(),
        })
        .meta({ id: "Refund" }),
    ),
    tenders: z.array(
      z
        .strictObject({
          tenderId: text,
          cardId: text,
          kind: z.enum(["gift_card", "store_credit"]),
          lastFour: text.nullable(),
          amount: moneySchema,
          returned: moneySchema,
        })
        .meta({ id: "OrderTender" }),
    ),
    /** What went back, is on its way, or may have gone back; and where to, the oldest first. */
    wentBack: z.array(
      z
        .strictObject({
          ...{ ...partFields, refundId: text, at: z.date() },
          state: z.enum(["waiting", "unknown", "done"]),
        })
        .meta({ id: "WentBack" }),
    ),
    disputes: z.array(
      z
        .strictObject({
          ...{ intentId: text, provider: text, reference: text },
          state: z.enum(["needs_response", "under_review", "won", "lost"]),
          ...{ amount: moneySchema, reason: text, respondBy: z.date().nullable(), openedAt: z.date() },
        })
        .meta({ id: "OrderDispute" }),
    ),
    /** What is still to be paid of a promise that has ended, and awaited from nobody; null without one. */
    lacking: moneySchema.nullable(),
  })
  .meta({ id: "OrderPayments" })

export const declinedReply = z
  .strictObject({
    declined: z.array(
      z
        .strictObject({
          intentId: text,
          attemptId: text,
          method: text,
          amount: moneySchema,
          reason: text.nullable(),
          declinedAt: z.date(),
        })
        .meta({ id: "DeclinedPayment" }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "DeclinedPayments" })

const oneLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charactersMax)
    .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write this on one line."))

/** What the shopper needs to know to pay, the account of a bank transfer for instance. */
const fact = z.strictObject({
  label: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), oneLine(100))
    .refine((label) => Object.keys(label).length > 0 && Object.keys(label).length <= 20, {
      message: says("one_language", "Give the label in at least one language."),
    }),
  value: oneLine(200),
})

export const methodCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "This is not a way to pay.")

export const methodFields = {
  marketCodes: z
    .array(z.string().regex(/^[a-z][a-z0-9-]{0,19}$/))
    .min(1)
    .max(50)
    .nullable(),
  facts: z.array(fact).max(20),
  position: z.int().min(0).max(1_000),
  active: z.boolean(),
  captureAt: z.enum(captureTimes).optional(),
  expireDays: z.int().min(1).max(365).nullable().optional(),
  remindDays: z.int().min(1).max(60).nullable().optional(),
}

/** Of what was read: a change of somebody else's since then is not written over. */
export const version = z.int().min(1).max(2_147_483_647)

export const methodsReply = z
  .strictObject({
    methods: z.array(
      z
        .strictObject({
          code: text,
          provider: text,
          testOnly: z.boolean(),
          needsToken: z.boolean(),
          marketCodes: z.array(text).nullable(),
          facts: z.array(z.strictObject({ label: z.record(text, text), value: text })),
          position: z.int(),
          active: z.boolean(),
          captureAt: z.enum(captureTimes),
          captures: z.enum(["at_once", "once", "in_parts"]),
          expireDays: z.int().nullable(),
          remindDays: z.int().nullable(),
          version: z.int(),
        })
        .meta({ id: "PaymentMethodForStaff" }),
    ),
  })
  .meta({ id: "PaymentMethodsForStaff" })
