import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { openAttempt } from "./commands/open.ts"
import { checkAttempt, settleAttempt } from "./jobs.ts"
import { deliveryOptionsForCart } from "./options.ts"
import { placedRoutes } from "./placed/routes.ts"
import { checkoutHolder } from "./policy.ts"
import { getAttempt } from "./queries.ts"
import { answerTaxQuestion, openTaxQuestion } from "./quoted.ts"
import { savedCardRoutes } from "./saved_routes.ts"
import {
  attemptId,
  attemptReply,
  openAttemptInput,
  optionsInput,
  optionsReply,
  taxQuestionInput,
} from "./schemas.ts"

export const checkoutRoutes = {
  ...savedCardRoutes,
  ...placedRoutes,
  options: read({
    path: "GET /store/v1/checkout/options",
    who: checkoutHolder,
    input: optionsInput,
    reply: optionsReply,
    run: (db, input) => deliveryOptionsForCart(db, { ...input, now: new Date() }),
    summary: "How this cart can be delivered and paid, with the total of each way",
  }),
  askTaxes: write({
    path: "POST /store/v1/checkout/tax-quotes",
    who: checkoutHolder,
    input: taxQuestionInput,
    reply: z.object({ state: z.enum(["answered", "failed", "not_needed"]) }).meta({ id: "TaxQuote" }),
    run: openTaxQuestion,
    next: answerTaxQuestion,
    cost: "checkout",
    summary: "Ask the tax service, where this market has one, so that the options have its rates",
  }),
  openAttempt: write({
    path: "POST /store/v1/checkout/attempts",
    who: checkoutHolder,
    input: openAttemptInput,
    reply: attemptReply,
    run: openAttempt,
    next: settleAttempt,
    cost: "checkout",
    status: 201,
    idempotent: true,
    summary: "Buy what is in this cart: its units are held, the money is taken, the order is placed",
  }),
  getAttempt: read({
    path: "GET /store/v1/checkout/attempts/:attemptId",
    who: checkoutHolder,
    input: z.strictObject({ attemptId }),
    reply: attemptReply,
    run: getAttempt,
    summary: "Where a try to buy stands",
  }),
  returnFromProvider: write({
    path: "POST /store/v1/checkout/attempts/:attemptId/check",
    who: checkoutHolder,
    input: z.strictObject({ attemptId }),
    reply: attemptReply,
    run: async (_work, input) => input,
    next: checkAttempt,
    cost: "checkout",
    summary: "Ask the payment provider now, on return from the page of a bank",
  }),
}
