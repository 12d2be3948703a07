import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { pricingAudit } from "./audit.ts"
import { conversionRoutes } from "./conversion/routes.ts"
import { convertMarketJob } from "./conversion/turning.ts"
import { costRoutes } from "./costs/routes.ts"
import "./events.ts"
import { priceListRoutes } from "./lists/routes.ts"
import { myProductRoutes } from "./lists/shopper.ts"
import { promotionAudit } from "./promotions/audit.ts"
import { promotionRoutes } from "./promotions/routes.ts"
import { makeCodesTask } from "./promotions/tasks.ts"
import { pricingRoutes } from "./routes.ts"
import { changePricesTask } from "./tasks.ts"
import { taxRoutes } from "./tax_routes.ts"

export { keepTurns, turnPrices } from "./clock.ts"
export {
  removePrice,
  type SetPrice,
  type SetTaxCategory,
  setPrice,
  setPrices,
  setTaxCategory,
} from "./commands/prices.ts"
export { checkTaxRate, type NewTaxRate, setTaxRate } from "./commands/taxes.ts"
export { followRules, setConversion } from "./conversion/commands.ts"
export { conversionRoutes } from "./conversion/routes.ts"
export { type ChangeCost, changeCosts } from "./costs/commands.ts"
export { costsOf, type VariantCosts } from "./costs/queries.ts"
export { costRoutes } from "./costs/routes.ts"
export { createPriceList, setListPrices } from "./lists/commands.ts"
export {
  countListPrices,
  type ListedListPrice,
  type ListPriceOfSku,
  listPricesAfter,
  listPricesBySku,
  listPricesOf,
} from "./lists/files.ts"
export {
  type CountedList,
  listPriceLists,
  listsFor,
  type PriceList,
  pricesOfList,
  shelvesTag,
  standingHasLists,
  standingShelves,
} from "./lists/queries.ts"
export { priceListRoutes } from "./lists/routes.ts"
export { shelfFor } from "./lists/shopper.ts"
export { shelfCode } from "./offers.ts"
export { pricedFields, reasonSchema, taxRowSchema, taxTreatmentSchema, whySchema } from "./priced_schemas.ts"
export { addCode } from "./promotions/commands/codes.ts"
export { knowDeliveryCode } from "./promotions/commands/delivery_codes.ts"
export {
  checkPromotion,
  createPromotion,
  duplicatePromotion,
  movePromotion,
  updatePromotion,
} from "./promotions/commands/promotions.ts"
export {
  type ClaimUses,
  claimUses,
  customerKeyOf,
  freeUses,
  type Use,
  useClaimed,
} from "./promotions/commands/uses.ts"
export { type CodeAnswer, codesOfCart, promotionsForCodes } from "./promotions/queries/codes.ts"
export { type LivePromotion, livePromotions, promotionsWithCode } from "./promotions/queries/live.ts"
export { type PromotionNeeds, promotionNeeds, promotionsFor } from "./promotions/queries/needs.ts"
export { getPromotion, type PromotionForStaff } from "./promotions/queries/staff.ts"
export { type UsesLeft, usedUpFor, usesLeft } from "./promotions/queries/uses.ts"
export { promotionRoutes } from "./promotions/routes.ts"
export { type PromotionDraft, promotionDraft, promotionId } from "./promotions/schemas.ts"
export { promotionsTag } from "./promotions/tags.ts"
export {
  countPrices,
  depthFrom,
  type ListedPrice,
  type PricedSku,
  pricesAfter,
  pricesBySku,
  pricesOf,
  pricesOfVariant,
  type VariantPrice,
} from "./queries.ts"
export { pricingRoutes } from "./routes.ts"
export {
  type CartToPrice,
  type DeliveryToPrice,
  type GiftToPrice,
  type LineToPrice,
  type PricedCart,
  type PricedMarket,
  priceCart,
  type TaxRow,
  type TaxTreatment,
} from "./rules/calculator.ts"
export {
  type ChosenPrice,
  choosePrice,
  type KeptConversion,
  type ListPrice,
  type Sale,
  type Tier,
} from "./rules/choosing.ts"
export type { PricedDelivery } from "./rules/delivery.ts"
export { type GivenSale, type GivenTier, salesFrom, tiersFrom } from "./rules/depth.ts"
export { fromKept, fromKeptPromotion, type KeptInputs, keptInputs } from "./rules/kept.ts"
export {
  type KeptPart,
  type KeptPromotion,
  promotionPart,
  type ThinInputs,
  type TitledCart,
  thinInputs,
  wholeInputs,
} from "./rules/kept_parts.ts"
export type { Discount, PricedLine } from "./rules/lines.ts"
export {
  countriesWithoutRates,
  hasRegions,
  type PlacedRate,
  placeOf,
  ratesFor,
  type TaxBook,
  type TaxPlace,
  taxBookFrom,
} from "./rules/places.ts"
export { checkPrices, priceMinorMax } from "./rules/prices.ts"
export type { Buyer } from "./rules/promotions/basket.ts"
export { plainCode } from "./rules/promotions/codes.ts"
export type { Verdict } from "./rules/promotions/stacking.ts"
export { type PromotionState, promotionMoves, promotionStates } from "./rules/promotions/states.ts"
export type { Action, Condition, PlainMoney, Promotion, Reason } from "./rules/promotions/types.ts"
export { shareOfUnits } from "./rules/shares.ts"
export {
  type QuotedSource,
  type QuotedTaxes,
  rateOf,
  type TaxCategory,
  type TaxRate,
  taxCategories,
  taxTag,
} from "./rules/taxes.ts"
export { taxTreatmentOf, type WhoBuys } from "./rules/treatment.ts"
export type { PriceOrigin, Why } from "./rules/why.ts"
export { depthFields, marketCode, ratePpm, taxCategory, variantId } from "./schemas.ts"
export {
  convertedSentence,
  nearSentence,
  rateIn,
  reasonSentence,
  type Speaking,
  whySentence,
} from "./sentences.ts"
export {
  listTaxRates,
  type SetTaxRate,
  standingTaxBook,
  taxRatesAhead,
  untaxedCountries,
} from "./tax_queries.ts"
export { taxRoutes } from "./tax_routes.ts"
export { taxCountry, taxRegion } from "./tax_schemas.ts"

export const pricingModule: Module = {
  name: "pricing",
  routes: [
    pricingRoutes,
    taxRoutes,
    promotionRoutes,
    priceListRoutes,
    myProductRoutes,
    conversionRoutes,
    costRoutes,
  ].flatMap((routes) => Object.values(routes)),
  subscriptions: [
    changePricesTask.subscription,
    makeCodesTask.subscription,
    on("market.created", { subscriber: "pricing.convert_market", job: convertMarketJob }),
  ],
  jobs: [changePricesTask.job, makeCodesTask.job, convertMarketJob],
  audit: [...pricingAudit, ...promotionAudit],
}
