import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { inventoryAudit } from "./audit.ts"
import { tellBands } from "./commands/bands.ts"
import "./events.ts"
import { checkBandsJob, pruneJob, sweepJob } from "./jobs.ts"
import { inventoryRoutes } from "./routes.ts"
import { changeStockTask } from "./tasks.ts"

export { type OrderedUnits, releaseCommitted, shipCommitted } from "./commands/commitments.ts"
export {
  commitHold,
  type HoldStock,
  holdStock,
  lockStockToHold,
  releaseHold,
  type StockToHold,
} from "./commands/holds.ts"
export { idsOf } from "./commands/ledger.ts"
export { createPlace, type PlaceFields, updatePlace } from "./commands/places.ts"
export {
  type AdjustStock,
  adjustStock,
  countStock,
  type ReceiveStock,
  receiveStock,
  type StockCount,
} from "./commands/stock.ts"
export {
  availableUnits,
  type CountedStock,
  countedStock,
  type FoundStock,
  findStock,
  listPlaces,
  listStock,
  type Place,
  type StockRow,
  stockOf,
  type VariantStock,
} from "./queries.ts"
export { inventoryRoutes } from "./routes.ts"
export { type Band, bandOf, type WantedLine } from "./rules.ts"

export const inventoryModule: Module = {
  name: "inventory",
  routes: Object.values(inventoryRoutes),
  subscriptions: [
    changeStockTask.subscription,
    on("stock.band_changed", { subscriber: "inventory.tell_bands", command: tellBands, prompt: true }),
    on("place.updated", { subscriber: "inventory.check_bands", job: checkBandsJob, once: true }),
  ],
  jobs: [sweepJob, checkBandsJob, pruneJob, changeStockTask.job],
  audit: inventoryAudit,
}
