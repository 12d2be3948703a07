import { z } from "zod"
import { read } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { cartCodeSchema, pricingOfCart } from "../cart/index.ts"
import { pricedFields } from "../pricing/index.ts"
import { staffWith } from "../staff/index.ts"
import { pricingOfAttempt, pricingOfOrder } from "./replay.ts"
import { attemptId } from "./schemas.ts"

const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const cartId = z.string().regex(/^crt_[0-9a-f]{32}$/, "This is not the id of a cart.")

/** Also those promotions that concern nothing of it; without it they are left out. */
const explain = z
  .enum(["true", "false"])
  .optional()
  .transform((word) => word !== "false")

const titles = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    variantTitle: z.string().nullable(),
    quantity: z.int(),
  }),
)

const reply = z
  .object({
    attemptId: z.string(),
    /** Nothing where nothing was kept. */
    priced: z.object({ ...pricedFields, titles }).nullable(),
    pricedAt: z.date(),
    charged: moneySchema,
    /** Whether what was kept still comes to what was charged. */
    matches: z.boolean(),
  })
  .meta({ id: "PricingAsItWas" })

export const replayRoutes = {
  pricingOfOrder: read({
    path: "GET /admin/v1/orders/:orderId/pricing",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId, explain }),
    reply,
    run: pricingOfOrder,
    summary: "How an order's price came about, worked out once more from what was kept of it",
  }),
  pricingOfCart: read({
    path: "GET /admin/v1/carts/:cartId/pricing",
    who: staffWith("orders.read"),
    input: z.strictObject({ cartId, explain }),
    reply: z
      .object({
        cartId: z.string(),
        state: z.enum(["open", "closed"]),
        customerId: z.string().nullable(),
        marketCode: z.string(),
        codes: z.array(cartCodeSchema),
        priced: z.object({ ...pricedFields, titles }),
        pricedAt: z.date(),
      })
      .meta({ id: "CartPricing" }),
    run: pricingOfCart,
    summary: "A cart as it is priced now, with every step and what became of each promotion",
  }),
  pricingOfAttempt: read({
    path: "GET /admin/v1/checkout-attempts/:attemptId/pricing",
    who: staffWith("orders.read"),
    input: z.strictObject({ attemptId, explain }),
    reply,
    run: pricingOfAttempt,
    summary: "The same of a try to buy, also of one that was refused",
  }),
}
