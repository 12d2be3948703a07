import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { candidatesFor } from "./candidates.ts"
import { changeListPrices, createPriceList, setListPrices, updatePriceList } from "./commands.ts"
import { getPriceList, listPriceLists, pricesOfList } from "./queries.ts"
import {
  candidatesReply,
  listFields,
  listId,
  listPrice,
  listPricesReply,
  newListFields,
  priceListReply,
  priceListsReply,
} from "./schemas.ts"

export const priceListRoutes = {
  priceLists: read({
    path: "GET /admin/v1/price-lists",
    who: staffWith("catalog.read"),
    input: z.strictObject({}),
    reply: priceListsReply,
    run: listPriceLists,
    summary: "All price lists, by market and in the order in which they count",
  }),
  priceList: read({
    path: "GET /admin/v1/price-lists/:listId",
    who: staffWith("catalog.read"),
    input: z.strictObject({ listId }),
    reply: priceListReply,
    run: getPriceList,
    summary: "One price list",
  }),
  createPriceList: write({
    path: "POST /admin/v1/price-lists",
    who: staffWith("prices.write"),
    input: z.strictObject(newListFields),
    reply: priceListReply,
    run: createPriceList,
    status: 201,
    idempotent: true,
    logs: { kind: "price_list", made: "listId" },
    summary: "Begin a price list for everybody or for a group of customers",
  }),
  updatePriceList: write({
    path: "PUT /admin/v1/price-lists/:listId",
    who: staffWith("prices.write"),
    input: z.strictObject({ listId, ...listFields, version: z.int().min(1).max(2_147_483_647) }),
    reply: priceListReply,
    run: updatePriceList,
    logs: { kind: "price_list", before: getPriceList },
    summary: "Change to whom a price list speaks, when and how",
  }),
  listPrices: read({
    path: "GET /admin/v1/price-lists/:listId/prices",
    who: staffWith("catalog.read"),
    input: z.strictObject({
      listId,
      after: z.string().max(70).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    reply: listPricesReply,
    run: pricesOfList,
    summary: "What a price list says of each variant",
  }),
  listCandidates: read({
    path: "GET /admin/v1/price-lists/:listId/candidates",
    who: staffWith("catalog.read"),
    input: z.strictObject({ listId, q: z.string().trim().min(1).max(100) }),
    reply: candidatesReply,
    run: candidatesFor,
    summary: "Variants that a price list could have, by SKU or title",
  }),
  setListPrices: write({
    path: "PUT /admin/v1/price-lists/:listId/prices",
    who: staffWith("prices.write"),
    input: z.strictObject({ listId, prices: z.array(listPrice).min(1).max(500) }),
    reply: z.object({ count: z.int() }).meta({ id: "ListPricesSet" }),
    run: setListPrices,
    logs: { kind: "price_list" },
    summary: "Say what variants cost by a price list, or that it says nothing of them any more",
  }),
  changeListPrices: write({
    path: "POST /admin/v1/price-lists/:listId/changes",
    who: staffWith("prices.write"),
    input: z.strictObject({ listId, ratePpm: z.int().min(-999_999).max(9_000_000) }),
    reply: z.object({ count: z.int() }).meta({ id: "ListPricesChanged" }),
    run: changeListPrices,
    idempotent: true,
    logs: { kind: "price_list" },
    summary: "Set everything on a price list to a part of what the market asks for it",
  }),
}
