import { all } from "../../kit/db.ts"
import { productBySlug, relatedProducts } from "../../modules/catalog/index.ts"
import { deliveryOptions, needsDelivery } from "../../modules/fulfillment/index.ts"
import { listPages, type PageSummary, shopTags } from "../../modules/settings/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { prepared } from "../parts/prepared.ts"
import { Moved, orNothing } from "../parts/refused.ts"
import { homeCountry, placeOf } from "../place.ts"
import { chosenVariant } from "./choices.ts"
import { productView } from "./view.ts"

export const productPages = [page({ path: "GET /products/:slug", run: show })]

// Days of arrival change at the cut-off of a place: ten minutes late is early enough.
const promiseMs = 600_000

const relatedCount = 4

async function show(visit: Visit): Promise<PageReply> {
  const slug = visit.params.slug ?? ""
  const variantId = visit.url.searchParams.get("variant")?.slice(0, 60) ?? undefined
  const turn = Math.floor(visit.now.getTime() / promiseMs)
  try {
    return await prepared(visit, `product ${slug} ${variantId ?? ""} ${turn}`, async (place, frame) => {
      const { db, locale, market, now } = visit
      const asked = { market: market.code, locale, slug }
      const [{ reply: product, tags }, related, pages] = await all(
        productBySlug(db, asked),
        // An old address of a product is known to the product only.
        orNothing(relatedProducts(db, { ...asked, limit: relatedCount })),
        listPages(db),
      )
      if (product.slug !== slug) throw new Moved(`/products/${product.slug}${visit.url.search}`)
      const chosen = chosenVariant(product, variantId)
      if (!chosen) throw new Error("a product that is sold has a variant")
      const delivery = needsDelivery([product.reach])
        ? await deliveryOptions(db, {
            marketCode: market.code,
            country: homeCountry(market),
            weightGrams: chosen.weightGrams,
            subtotal: chosen.price,
            reaches: [product.reach],
            locale,
            now,
          })
        : []
      const view = {
        product,
        chosen,
        related: related?.reply.products ?? [],
        delivery,
        returnsPath: returnsPathOf(pages, place.path),
      }
      return {
        html: productView(place, frame, view),
        tags: [...tags, ...(related?.tags ?? []), shopTags.pages],
      }
    })
  } catch (error) {
    if (error instanceof Moved) return { status: 301, redirect: placeOf(visit).path(error.path) }
    throw error
  }
}

export function returnsPathOf(
  pages: readonly PageSummary[],
  pathOf: (path: string) => string,
): string | null {
  const returns = pages.find(({ kind }) => kind === "returns")
  return returns ? pathOf(`/pages/${returns.slug}`) : null
}
