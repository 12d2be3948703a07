import { all, type Db } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { getShop, listMarkets, shopTags } from "../../settings/index.ts"
import { type Texts, textIn } from "../rules/texts.ts"

/** Where somebody shops and in which language. Nothing given means the shop's own market and language. */
export type ShopperInput = {
  market?: string | undefined
  locale?: string | undefined
  /** Where the prices of the shopper's group stand, if they have their own; else those for everybody. */
  shelf?: string | undefined
}

export type Context = {
  marketCode: string
  /** The market, or the shelf of a group in it: what cards, offers and placements are kept under. */
  shelf: string
  currency: string
  locale: string
  fallback: string
  /** The documents under these depend on what the shop says of itself. */
  tags: readonly string[]
  text(texts: Texts): string
}

export async function contextOf(db: Db, input: ShopperInput): Promise<Context> {
  const [shop, markets] = await all(getShop(db), listMarkets(db))
  const marketCode = input.market ?? shop.defaultMarket
  const market = markets.find(({ code }) => code === marketCode)
  if (!market) throw notFound("market")
  const fallback = shop.defaultLocale
  const locale = input.locale === undefined ? fallback : spokenLocale(shop.locales, input.locale)
  return {
    marketCode,
    shelf: input.shelf ?? marketCode,
    currency: market.currency,
    locale,
    fallback,
    tags: [shopTags.shop, shopTags.markets],
    text: (texts) => textIn(texts, locale, fallback),
  }
}

/** Only languages that the shop speaks: made-up ones would each get prepared documents of their own. */
function spokenLocale(spoken: readonly string[], wished: string): string {
  const locale =
    spoken.find((known) => known === wished) ?? spoken.find((known) => known === wished.split("-")[0])
  if (locale !== undefined) return locale
  throw new Refusal("catalog.unknown_language", 404, "The shop does not speak this language.", {
    locales: spoken,
  })
}
