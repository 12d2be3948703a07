import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { question } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { methodFields, methodId } from "../fulfillment/index.ts"
import {
  depthFields,
  marketCode,
  ratePpm,
  taxCategory,
  taxCountry,
  taxRegion,
  variantId,
} from "../pricing/index.ts"
import type { Draft } from "./drafts.ts"
import { effectOf } from "./effect.ts"
import { type Sight, staffWhoSave } from "./policy.ts"
import { effectReply } from "./schemas.ts"

const show = (db: Db, draft: Draft, { seesOrders, seesCosts }: Sight) =>
  effectOf(db, { draft, seesOrders, seesCosts, now: new Date() })

export const effectRoutes = {
  effectOfPrices: question({
    path: "POST /admin/v1/effects/prices",
    who: staffWhoSave("prices.write"),
    cost: "report",
    input: z.strictObject({
      prices: z
        .array(z.strictObject({ variantId, marketCode, price: moneySchema.nullable(), ...depthFields }))
        .min(1)
        .max(500),
    }),
    reply: effectReply,
    run: (db, { prices, holder }) => show(db, { kind: "prices", prices }, holder),
    summary: "What the last 30 days' carts and orders would have become with other prices",
  }),
  effectOfDelivery: question({
    path: "POST /admin/v1/effects/delivery",
    who: staffWhoSave("delivery.write"),
    cost: "report",
    input: z.strictObject({ methodId: methodId.optional(), ...methodFields }),
    reply: effectReply,
    run: (db, { holder, ...method }) => show(db, { kind: "delivery", method }, holder),
    summary: "What the last 30 days' carts and orders would have become with a delivery method like this",
  }),
  effectOfTax: question({
    path: "POST /admin/v1/effects/tax",
    who: staffWhoSave("taxes.write"),
    cost: "report",
    input: z.strictObject({
      country: taxCountry,
      region: taxRegion.nullable().default(null),
      category: taxCategory,
      ratePpm,
    }),
    reply: effectReply,
    run: (db, { holder, ...rate }) => show(db, { kind: "tax", rate }, holder),
    summary: "What the last 30 days' carts and orders would have become with another tax rate",
  }),
}
