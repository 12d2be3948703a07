import { z } from "zod"
import { all, type Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import type { Html } from "../../kit/html.ts"
import { type CategoryNode, categoryTree } from "../../modules/catalog/index.ts"
import { getShop, listMarkets, type Shop } from "../../modules/settings/index.ts"
import { lookSheets } from "../look/index.ts"
import type { Visit } from "../pages.ts"
import type { Frame } from "../parts/layout.ts"
import { frameIn } from "../parts/prepared.ts"
import { type Place, placeOf } from "../place.ts"

/** In which market and language a page is looked at: the shop's own, unless it is said. */
export const whereSchema = {
  market: z.string().max(20).optional(),
  locale: z.string().max(12).optional(),
}

type Where = { market?: string | undefined; locale?: string | undefined }

/** All that the views of the shop need, with what is tried in it. */
export type Scene = Pick<Visit, "db" | "shop" | "market" | "markets" | "locale" | "now"> & {
  place: Place
  frame: Frame
  categories: readonly CategoryNode[]
}

export const previewReply = z
  .strictObject({ html: z.string(), day: z.string(), night: z.string() })
  .meta({ id: "PagePreview" })

export type Preview = z.infer<typeof previewReply>

export type Trying = {
  where: Where
  /** The shop as it would be; as it is, unless it is said. */
  change?: (shop: Shop) => Shop
  draw: (scene: Scene) => Promise<Html>
}

/**
 * A page of the shop as it would be, by the code that makes it for shoppers, and its look by day and by
 * night. It is made for whoever asks and kept nowhere.
 */
export async function preview(db: Db, { where, change, draw }: Trying): Promise<Preview> {
  const [kept, markets] = await all(getShop(db), listMarkets(db))
  const shop = change?.(kept) ?? kept
  const market = markets.find(({ code }) => code === (where.market ?? shop.defaultMarket))
  const locale = where.locale ?? shop.defaultLocale
  if (!market || !shop.locales.includes(locale)) throw unknownPlace()
  const { categories } = (await categoryTree(db, { market: market.code, locale })).reply
  const visit = { db, shop, market, markets, locale, now: new Date() }
  const place = placeOf(visit)
  // Pages wear the kept look, so that only the sheets change with the colors and the page need not load anew.
  const worn = placeOf({ ...visit, shop: { ...shop, look: kept.look } })
  const html = await draw({ ...visit, place: worn, frame: frameIn(place, categories), categories })
  return { html: still(html.text), ...lookSheets(shop.look) }
}

/**
 * Nobody leaves a preview or sends something from it: links lead nowhere, forms have no token, and no script
 * is there. In what people wrote, quotes and angles are escaped.
 */
export function still(html: string): string {
  return html
    .replace(/<script type="module"[^>]*><\/script>/g, "")
    .replace(/(<a\b[^>]*?)\s+href="[^"]*"/g, "$1")
    .replace(/(name="form_token"\s+value=)"[^"]*"/g, '$1""')
}

function unknownPlace(): Refusal {
  return new Refusal(
    "preview.unknown_place",
    422,
    "The shop has no such market, or does not speak this language.",
  )
}
