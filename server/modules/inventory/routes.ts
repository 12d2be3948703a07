import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { read, write } from "../../kit/http/routes.ts"
import { staffWith } from "../staff/index.ts"
import { taskOpened } from "../tasks/index.ts"
import { createPlace, updatePlace } from "./commands/places.ts"
import { adjustStock, receiveStock } from "./commands/stock.ts"
import { countStock, listMovements, listPlaces, listStock } from "./queries.ts"
import {
  adjustableState,
  change,
  cursor,
  limit,
  movementId,
  movementPageReply,
  placeFields,
  placeId,
  placeReply,
  placesReply,
  quantity,
  reason,
  reference,
  stockCountReply,
  stockFilter,
  stockPageReply,
  stockReply,
  unitsMax,
  variantId,
  version,
} from "./schemas.ts"
import { changeStock, changeStockInput } from "./tasks.ts"

const placeBefore = async (db: Db, input: { placeId: string }) =>
  (await listPlaces(db)).places.find((place) => place.placeId === input.placeId)

export const inventoryRoutes = {
  places: read({
    path: "GET /admin/v1/places",
    who: staffWith("inventory.read"),
    input: z.strictObject({}),
    reply: placesReply,
    run: listPlaces,
    summary: "Everywhere stock is kept",
  }),
  createPlace: write({
    path: "POST /admin/v1/places",
    who: staffWith("places.write"),
    input: z.strictObject(placeFields),
    reply: placeReply,
    run: createPlace,
    status: 201,
    idempotent: true,
    logs: { kind: "place", made: "placeId" },
    summary: "Open a place where stock is kept",
  }),
  updatePlace: write({
    path: "PUT /admin/v1/places/:placeId",
    who: staffWith("places.write"),
    input: z.strictObject({ placeId, version, ...placeFields }),
    reply: placeReply,
    run: updatePlace,
    logs: { kind: "place", before: placeBefore },
    summary: "Change a place; stock of a place that is not active cannot be bought",
  }),
  receiveStock: write({
    path: "POST /admin/v1/stock/receipts",
    who: staffWith("inventory.write"),
    input: z.strictObject({
      placeId: placeId.optional(),
      lines: z.array(z.strictObject({ variantId, quantity })).min(1).max(500),
      reference: reference.optional(),
    }),
    reply: stockReply,
    run: receiveStock,
    status: 201,
    idempotent: true,
    logs: { kind: "stock" },
    summary: "Goods have come; the first ones of a variant begin its count",
  }),
  adjustStock: write({
    path: "POST /admin/v1/stock/adjustments",
    who: staffWith("inventory.write"),
    input: z.strictObject({
      variantId,
      placeId: placeId.optional(),
      state: adjustableState.optional(),
      change,
      seen: z.int().min(0).max(unitsMax).optional(),
      reason,
    }),
    reply: stockReply,
    run: adjustStock,
    status: 201,
    idempotent: true,
    logs: { kind: "variant", id: "variantId" },
    summary: "There are more or fewer than was written down, and why",
  }),
  changeStock: write({
    path: "POST /admin/v1/stock/changes",
    who: staffWith("inventory.write"),
    input: changeStockInput,
    reply: taskOpened,
    run: changeStock,
    status: 202,
    idempotent: true,
    logs: { kind: "task", made: "taskId" },
    summary: "Set or change what is free to sell of many rows of stock, in the background",
  }),
  stock: read({
    path: "GET /admin/v1/stock",
    who: staffWith("inventory.read"),
    input: stockFilter.extend({ after: cursor.optional(), limit }),
    reply: stockPageReply,
    run: listStock,
    summary: "What there is, by variant, product, place, SKU, how an SKU begins, or how much is left",
  }),
  countStock: read({
    path: "GET /admin/v1/stock/count",
    who: staffWith("inventory.read"),
    input: stockFilter,
    reply: stockCountReply,
    run: countStock,
    summary: "How many rows of stock match, up to a limit",
  }),
  movements: read({
    path: "GET /admin/v1/stock/:variantId/movements",
    who: staffWith("inventory.read"),
    input: z.strictObject({ variantId, before: movementId.optional(), limit }),
    reply: movementPageReply,
    run: listMovements,
    summary: "Everything that ever happened to the stock of a variant, the newest first",
  }),
}
