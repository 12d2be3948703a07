import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { read, write } from "../../kit/http/routes.ts"
import { chosenProducts } from "../catalog/index.ts"
import { staffWith } from "../staff/index.ts"
import { taskOpened } from "../tasks/index.ts"
import { removePrice, setPrice, setPrices, setTaxCategory } from "./commands/prices.ts"
import { priceHistory, pricesOfProduct, pricesOfVariant } from "./queries.ts"
import {
  marketCode,
  previewInput,
  priceChange,
  priceFields,
  priceHistoryReply,
  pricePreviewReply,
  productPricesReply,
  taxCategory,
  variantId,
  variantPricesReply,
} from "./schemas.ts"
import { changePrices, previewPrices } from "./tasks.ts"

const priceBefore = async (db: Db, input: { variantId: string; marketCode: string }) =>
  (await pricesOfVariant(db, input)).prices.find((price) => price.marketCode === input.marketCode)

export const pricingRoutes = {
  prices: read({
    path: "GET /admin/v1/variants/:variantId/prices",
    who: staffWith("catalog.read"),
    input: z.strictObject({ variantId }),
    reply: variantPricesReply,
    run: pricesOfVariant,
    summary: "What a variant costs in each market",
  }),
  pricesOfProduct: read({
    path: "GET /admin/v1/products/:productId/prices",
    who: staffWith("catalog.read"),
    input: z.strictObject({ productId: z.string().regex(/^prd_[0-9a-z]{1,60}$/) }),
    reply: productPricesReply,
    run: pricesOfProduct,
    summary: "What the variants of a product cost in each market, with sales and prices by quantity",
  }),
  priceHistory: read({
    path: "GET /admin/v1/variants/:variantId/prices/:marketCode/history",
    who: staffWith("catalog.read"),
    input: z.strictObject({
      variantId,
      marketCode,
      before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: priceHistoryReply,
    run: priceHistory,
    summary: "Every price of a variant in a market, the newest first",
  }),
  setPrice: write({
    path: "PUT /admin/v1/variants/:variantId/prices/:marketCode",
    who: staffWith("prices.write"),
    input: z.strictObject({ variantId, marketCode, ...priceFields }),
    reply: variantPricesReply,
    run: setPrice,
    logs: { kind: "variant", before: priceBefore },
    summary: "Set what a variant costs in a market",
  }),
  removePrice: write({
    path: "DELETE /admin/v1/variants/:variantId/prices/:marketCode",
    who: staffWith("prices.write"),
    input: z.strictObject({ variantId, marketCode }),
    reply: variantPricesReply,
    run: removePrice,
    logs: { kind: "variant", before: priceBefore },
    summary: "Stop selling a variant in a market; its history and what was ordered stay",
  }),
  setPrices: write({
    path: "PUT /admin/v1/prices",
    who: staffWith("prices.write"),
    input: z.strictObject({
      prices: z
        .array(z.strictObject({ variantId, marketCode, ...priceFields }))
        .min(1)
        .max(500),
    }),
    reply: z.object({ count: z.int() }).meta({ id: "PricesSet" }),
    run: setPrices,
    logs: { kind: "prices" },
    summary: "Set many prices at once, all or none",
  }),
  changePrices: write({
    path: "POST /admin/v1/prices/changes",
    who: staffWith("prices.write"),
    input: z.strictObject({
      products: chosenProducts,
      marketCode,
      change: priceChange,
      crossOut: z.boolean(),
    }),
    reply: taskOpened,
    run: changePrices,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Change the prices of many products by a part or an amount, in the background",
  }),
  previewPrices: read({
    path: "GET /admin/v1/prices/preview",
    who: staffWith("catalog.read"),
    input: previewInput,
    reply: pricePreviewReply,
    run: (db, { productId, marketCode, ratePpm, minor, crossOut, ...filter }) =>
      previewPrices(db, {
        products: productId.length > 0 ? { productIds: productId } : { filter, until: new Date() },
        marketCode,
        change: minor === undefined ? { ratePpm: ratePpm ?? 0 } : { minor },
        crossOut,
      }),
    summary: "What some prices would become by a part or an amount; for picked products or all that match",
  }),
  setTaxCategory: write({
    path: "PUT /admin/v1/variants/:variantId/tax-category",
    who: staffWith("taxes.write"),
    input: z.strictObject({ variantId, category: taxCategory }),
    reply: z.object({ variantId: z.string(), category: taxCategory }).meta({ id: "VariantTaxCategory" }),
    run: setTaxCategory,
    logs: { kind: "variant" },
    summary: "Say how a variant is taxed",
  }),
}
