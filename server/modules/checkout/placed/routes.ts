import { z } from "zod"
import type { Db, Outside } from "../../../kit/db.ts"
import { read, write } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { token } from "../../orders/index.ts"
import { t } from "../../settings/index.ts"
import { checkAttempt, settleAttempt } from "../jobs.ts"
import { orderPayer } from "../policy.ts"
import { getAttempt } from "../queries.ts"
import { attemptId, attemptReply, openAttemptInput, paymentMethodReply } from "../schemas.ts"
import { holderOfTry, openPayment, payOffer } from "./open.ts"

const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const offerReply = z
  .strictObject({
    ...{ orderId: z.string(), number: z.string(), due: moneySchema },
    /** None where the order waits for no money. */
    paymentMethods: z.array(paymentMethodReply),
  })
  .meta({ id: "PayOffer" })

const ofTry = z.strictObject({ orderId, attemptId, token })
type OfTry = z.output<typeof ofTry> & { holder: Parameters<typeof holderOfTry>[1]["holder"] }

export const placedRoutes = {
  payOffer: read({
    path: "GET /store/v1/orders/:orderId/payment",
    who: orderPayer,
    input: z.strictObject({ orderId, token }),
    reply: offerReply,
    async run(db, input) {
      const { locale, paymentMethods, ...offer } = await payOffer(db, input)
      const shown = paymentMethods.map(({ code, titleKey, needsToken, inCash, cardField }) => ({
        ...{ code, title: t(locale, titleKey), needsToken, inCash },
        cardField: cardField && { ...cardField, captureMethod: "automatic" as const },
      }))
      return { ...offer, paymentMethods: shown }
    },
    summary: "What an order that is placed still needs, and how it can be paid at once",
  }),
  payPlaced: write({
    path: "POST /store/v1/orders/:orderId/payment",
    who: orderPayer,
    input: z.strictObject({
      ...{ orderId, token, expectedDue: moneySchema.optional() },
      paymentMethod: openAttemptInput.shape.paymentMethod,
      paymentToken: openAttemptInput.shape.paymentToken,
    }),
    reply: attemptReply,
    run: openPayment,
    next: settleAttempt,
    cost: "checkout",
    status: 201,
    idempotent: true,
    summary: "Pay an order that is placed and waits for its money; a transfer is not awaited any more then",
  }),
  paymentTry: read({
    path: "GET /store/v1/orders/:orderId/payment/:attemptId",
    who: orderPayer,
    input: ofTry,
    reply: attemptReply,
    run: async (db: Db, input: OfTry) => getAttempt(db, { ...input, holder: await holderOfTry(db, input) }),
    summary: "Where a try to pay a placed order stands",
  }),
  checkPayment: write({
    path: "POST /store/v1/orders/:orderId/payment/:attemptId/check",
    who: orderPayer,
    input: ofTry,
    reply: attemptReply,
    run: async (_work, input: OfTry) => input,
    next: async (out: Outside, input: OfTry) =>
      checkAttempt(out, { ...input, holder: await holderOfTry(out.db, input) }),
    cost: "checkout",
    summary: "Ask the payment provider now, on return from the page of a bank to a placed order",
  }),
}
