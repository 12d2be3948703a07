import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { taskOpened } from "../../tasks/index.ts"
import { staffWhoSave } from "../policy.ts"
import { type LabResult, labResult, openLab } from "./open.ts"
import { labInput, labReply } from "./schemas.ts"
import { averageOf, type CartSums } from "./sums.ts"

export const labRoutes = {
  openLab: write({
    path: "POST /admin/v1/promotions/lab",
    who: staffWith("promotions.write"),
    input: labInput,
    reply: taskOpened,
    run: openLab,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary:
      "Try a promotion, saved or not, on the orders and open carts of the last days, in the background",
  }),
  labResult: read({
    path: "GET /admin/v1/promotions/lab/:taskId",
    who: staffWhoSave("promotions.read"),
    cost: "report",
    input: z.strictObject({ taskId: z.string().max(60) }),
    reply: labReply,
    run: async (db, { taskId, holder }) => replyOf(await labResult(db, { taskId, ...holder })),
    summary: "What a promotion would have given, and which lines would have fallen below the floor",
  }),
}

function replyOf({ currencies, beyond, seesCosts, ...result }: LabResult): z.input<typeof labReply> {
  return {
    ...result,
    currencies: Object.entries(currencies)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, { orders, carts }]) => ({
        currency,
        orders: {
          ...sumsIn(orders, seesCosts),
          ...{ chargedMinor: orders.chargedMinor, chargedDiscountMinor: orders.chargedDiscountMinor },
          ...{ beyondLimits: beyond.get(currency) ?? { orders: 0, discountMinor: 0 } },
        },
        carts: sumsIn(carts, seesCosts),
      })),
  }
}

function sumsIn(sums: CartSums, seesCosts: boolean) {
  const { looked, touched, discountMinor, beforeMinor, afterMinor, linesBelow, basketsBelow } = sums
  return {
    ...{ looked, touched, discountMinor, beforeMinor, afterMinor, linesBelow, basketsBelow },
    averageMinor: averageOf(sums),
    margins: seesCosts
      ? {
          ...{ lines: sums.linesCosted, unknown: sums.linesUncosted },
          ...{ belowBefore: sums.linesThinBefore, below: sums.linesThin, basketsBelow: sums.basketsThin },
        }
      : null,
  }
}
