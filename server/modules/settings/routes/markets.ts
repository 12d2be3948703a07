import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { createMarket, updateMarket } from "../commands/markets.ts"
import { marketChangesSchema, marketListReply, marketReply, newMarketSchema } from "../market_schemas.ts"
import { getMarketForStaff, listMarketsForStaff } from "../queries.ts"

export const marketRoutes = {
  listMarkets: read({
    path: "GET /admin/v1/markets",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: marketListReply,
    run: async (db) => ({ markets: await listMarketsForStaff(db) }),
    summary: "All markets, the closed ones too",
  }),
  createMarket: write({
    path: "POST /admin/v1/markets",
    who: staffWith("settings.write"),
    input: newMarketSchema,
    reply: marketReply,
    run: createMarket,
    status: 201,
    logs: { kind: "market", made: "code" },
    idempotent: true,
    summary: "Sell in another market: its countries, currency and tax display",
  }),
  updateMarket: write({
    path: "PATCH /admin/v1/markets/:marketCode",
    who: staffWith("settings.write"),
    input: marketChangesSchema,
    reply: marketReply,
    run: updateMarket,
    logs: { kind: "market", before: getMarketForStaff },
    summary: "Change, open or close a market",
  }),
}
