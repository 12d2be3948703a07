import { z } from "zod"
import { read } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { cartAsItWas, cartCodeSchema, keptVersionsOf, openCartsOf, pricingOfCart } from "../cart/index.ts"
import { pricedFields } from "../pricing/index.ts"
import { staffWith } from "../staff/index.ts"
import { pricingOfAttempt, pricingOfOrder } from "./replay.ts"
import { attemptId } from "./schemas.ts"
import { listTries } from "./tries.ts"

const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of an account.")

const cartId = z.string().regex(/^crt_[0-9a-f]{32}$/, "This is not the id of a cart.")

/** Also those promotions that concern nothing of it; without it they are left out. */
const explain = z
  .enum(["true", "false"])
  .optional()
  .transform((word) => word !== "false")

const tryForStaff = z
  .object({
    attemptId: z.string(),
    cartId: z.string(),
    state: z.enum(["paying", "unknown", "declined", "placed", "refused", "expired"]),
    reason: z.string().nullable(),
    email: z.string().nullable(),
    total: moneySchema,
    orderId: z.string().nullable(),
    orderNumber: z.string().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: "TryToBuy" })

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
    cartId: z.string(),
    /** Nothing where nothing was kept. */
    priced: z.object({ ...pricedFields, titles }).nullable(),
    pricedAt: z.date(),
    timeZone: z.string(),
    charged: moneySchema,
    /** Whether what was kept still comes to what was charged. */
    matches: z.boolean(),
  })
  .meta({ id: "PricingAsItWas" })

export const replayRoutes = {
  listTries: read({
    path: "GET /admin/v1/checkout-attempts",
    who: staffWith("orders.read"),
    input: z.strictObject({
      cartId: cartId.optional(),
      q: z.string().trim().max(200).optional(),
      after: attemptId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z
      .object({ attempts: z.array(tryForStaff), next: z.string().nullable() })
      .meta({ id: "TriesToBuy" }),
    run: listTries,
    summary: "Tries to buy that came to nothing, or all of a cart or a mail address, the newest first",
  }),
  openCartsOf: read({
    path: "GET /admin/v1/customers/:customerId/carts",
    who: staffWith("orders.read"),
    input: z.strictObject({ customerId }),
    reply: z
      .object({
        carts: z.array(
          z.object({
            cartId: z.string(),
            marketCode: z.string(),
            count: z.int(),
            updatedAt: z.date(),
          }),
        ),
      })
      .meta({ id: "OpenCarts" }),
    run: openCartsOf,
    summary: "The open carts of a customer, the newest first",
  }),
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
        timeZone: z.string(),
      })
      .meta({ id: "CartPricing" }),
    run: pricingOfCart,
    summary: "A cart as it is priced now, with every step and what became of each promotion",
  }),
  cartVersions: read({
    path: "GET /admin/v1/carts/:cartId/versions",
    who: staffWith("orders.read"),
    input: z.strictObject({ cartId }),
    reply: z
      .object({
        versions: z.array(z.object({ version: z.int(), total: moneySchema, keptAt: z.date() })),
      })
      .meta({ id: "CartVersions" }),
    run: keptVersionsOf,
    summary: "The last twenty versions of a cart that are kept as they were priced, the newest first",
  }),
  cartAsItWas: read({
    path: "GET /admin/v1/carts/:cartId/versions/:version",
    who: staffWith("orders.read"),
    input: z.strictObject({ cartId, version: z.coerce.number().int().min(1).max(2_147_483_647), explain }),
    reply: z
      .object({
        cartId: z.string(),
        version: z.int(),
        marketCode: z.string(),
        codes: z.array(cartCodeSchema),
        priced: z.object({ ...pricedFields, titles }),
        pricedAt: z.date(),
        timeZone: z.string(),
        /** What its holder was told. */
        shown: moneySchema,
        /** Whether what was kept still comes to what was shown. */
        matches: z.boolean(),
      })
      .meta({ id: "CartAsItWas" }),
    run: cartAsItWas,
    summary: "A cart as it was after one of its changes, worked out once more from what was kept of it",
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
