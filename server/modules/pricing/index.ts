import type { Module } from "../../kit/module.ts"
import { pricingAudit } from "./audit.ts"
import "./events.ts"
import { pricingRoutes } from "./routes.ts"

export {
  removePrice,
  type SetPrice,
  type SetTaxCategory,
  setPrice,
  setPrices,
  setTaxCategory,
} from "./commands/prices.ts"
export { type NewTaxRate, setTaxRate } from "./commands/taxes.ts"
export {
  countPrices,
  type ListedPrice,
  listTaxRates,
  type PricedSku,
  pricesAfter,
  pricesBySku,
  pricesOf,
  pricesOfVariant,
  taxRatesOf,
  type VariantPrice,
} from "./queries.ts"
export { pricingRoutes } from "./routes.ts"
export {
  type CartToPrice,
  type LineToPrice,
  type PlainMoney,
  type PricedCart,
  type PricedLine,
  type PricedMarket,
  priceCart,
  type Why,
} from "./rules/calculator.ts"
export { checkPrices, priceMinorMax } from "./rules/prices.ts"
export { rateOf, type TaxCategory, type TaxRate, taxCategories, taxTag } from "./rules/taxes.ts"
export { marketCode, ratePpm, taxCategory, variantId } from "./schemas.ts"

export const pricingModule: Module = {
  name: "pricing",
  routes: Object.values(pricingRoutes),
  subscriptions: [],
  jobs: [],
  audit: pricingAudit,
}
