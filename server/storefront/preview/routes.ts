import { z } from "zod"
import { all, type Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { question, type Route } from "../../kit/http/routes.ts"
import {
  categoryTree,
  type ProductDraft,
  productDraftSchema,
  productWithDraft,
} from "../../modules/catalog/index.ts"
import { getShop, listMarkets } from "../../modules/settings/index.ts"
import { staffWith } from "../../modules/staff/index.ts"
import { frameIn } from "../parts/prepared.ts"
import { placeOf } from "../place.ts"
import { aroundOf, viewOf } from "../product/page.ts"
import { productView } from "../product/view.ts"

type Asked = {
  productId: string
  draft: ProductDraft
  market?: string | undefined
  locale?: string | undefined
}

/** Pages of the shop as they would be, for the desk: by the code that makes them for shoppers. */
export const previewRoutes: readonly Route[] = [
  question({
    path: "POST /admin/v1/products/:productId/preview",
    who: staffWith("catalog.read"),
    input: z.strictObject({
      productId: z.string().regex(/^prd_[0-9a-z]{1,60}$/),
      draft: productDraftSchema,
      market: z.string().max(20).optional(),
      locale: z.string().max(12).optional(),
    }),
    reply: z.strictObject({ html: z.string() }).meta({ id: "PagePreview" }),
    run: previewProduct,
    summary: "A product's page as it would be with what is typed and not saved",
  }),
]

async function previewProduct(db: Db, asked: Asked): Promise<{ html: string }> {
  const { productId, draft } = asked
  const [shop, markets] = await all(getShop(db), listMarkets(db))
  const market = markets.find(({ code }) => code === (asked.market ?? shop.defaultMarket))
  const locale = asked.locale ?? shop.defaultLocale
  if (!market || !shop.locales.includes(locale)) throw unknownPlace()
  const where = { market: market.code, locale }
  const [product, { reply }] = await all(
    productWithDraft(db, { productId, draft, ...where }),
    categoryTree(db, where),
  )
  const visit = { db, shop, market, markets, locale, now: new Date() }
  const view = await viewOf(visit, { product, around: await aroundOf(visit, product.slug) })
  const place = placeOf(visit)
  return { html: productView(place, frameIn(place, reply.categories), view).text }
}

function unknownPlace(): Refusal {
  return new Refusal(
    "preview.unknown_place",
    422,
    "The shop has no such market, or does not speak this language.",
  )
}
