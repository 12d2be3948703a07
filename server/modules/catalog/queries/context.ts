import { all, type Db } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { getMarket, getShop, shopTags } from "../../settings/index.ts"
import { type Texts, textIn } from "../rules/texts.ts"

/** Where somebody shops and in which language. Nothing given means the shop's own market and language. */
export type ShopperInput = { market?: string | undefined; locale?: string | undefined }

export type Context = {
  marketCode: string
  locale: string
  fallback: string
  /** The documents under these depend on what the shop says of itself. */
  tags: readonly string[]
  text(texts: Texts): string
}

export async function contextOf(db: Db, input: ShopperInput): Promise<Context> {
  const given = input.market
  const [shop, market] = await all(
    getShop(db),
    given === undefined ? undefined : getMarket(db, { marketCode: given.slice(0, 40).replaceAll("\0", "") }),
  )
  const fallback = shop.defaultLocale
  const locale = input.locale === undefined ? fallback : spokenLocale(shop.locales, input.locale)
  return {
    marketCode: market?.code ?? shop.defaultMarket,
    locale,
    fallback,
    tags: market ? [shopTags.shop, shopTags.markets] : [shopTags.shop],
    text: (texts) => textIn(texts, locale, fallback),
  }
}

/** Only languages that the shop speaks: made-up ones would each get prepared documents of their own. */
function spokenLocale(spoken: readonly string[], wished: string): string {
  const locale = spoken.find((known) => known === wished) ?? spoken.find((known) => known === wished.split("-")[0])
  if (locale !== undefined) return locale
  throw new Refusal("catalog.unknown_language", 404, "The shop does not speak this language.", { locales: spoken })
}
