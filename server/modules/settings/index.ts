import type { Module } from "../../kit/module.ts"
import { settingsAudit } from "./audit.ts"
import "./events.ts"
import { settingsRoutes } from "./routes/index.ts"

export { contrast, readable, tint } from "./colors.ts"
export { closeShop, goLive } from "./commands/live.ts"
export { createMarket, updateMarket } from "./commands/markets.ts"
export { createPage, deletePage, updatePage } from "./commands/pages.ts"
export { setDemo, setLogo, updateLook, updateNavigation, updateShop } from "./commands/shop.ts"
export { blankLook, changedLook, type Look, lookTokens } from "./look.ts"
export { renderMarkdown } from "./markdown.ts"
export { countryCode } from "./market_schemas.ts"
export { messageLocales, plainWords, pseudoLocale, sentenceOf, t, type Values } from "./messages/index.ts"
export {
  getMarket,
  getPage,
  getPageById,
  getShop,
  getShopForStaff,
  type KnownMarket,
  listMarkets,
  listMarketsForStaff,
  listPages,
  type Market,
  type NavigationLink,
  type Page,
  type PageSummary,
  readiness,
  type Shop,
  type ShopForStaff,
  setShopUrl,
} from "./queries.ts"
export { settingsRoutes } from "./routes/index.ts"
export {
  type DeliveryTax,
  deliveryTaxes,
  isCountry,
  isInEu,
  legalKinds,
  type Obstacle,
  obstacles,
  type PageKind,
  type Rounding,
  type RoundingMode,
  roundingModes,
  roundings,
} from "./rules.ts"
export {
  lookChangesSchema,
  navigationSchema,
  newPageSchema,
  pageChangesSchema,
  pageIdSchema,
  shopChangesSchema,
} from "./schemas.ts"
export { type StandingShop, standingMarket, standingOpenMarkets, standingShop } from "./standing.ts"
export { shopTags } from "./tags.ts"
export { languageOf, localized, type Texts } from "./texts.ts"

export const settingsModule: Module = {
  name: "settings",
  routes: Object.values(settingsRoutes),
  subscriptions: [],
  jobs: [],
  audit: settingsAudit,
}
