import { all } from "../../kit/db.ts"
import { type Card, type ProductPage, productBySlug, relatedProducts } from "../../modules/catalog/index.ts"
import { deliveryOptions, needsDelivery, shipmentOf } from "../../modules/fulfillment/index.ts"
import { listPages, type PageSummary, shopTags } from "../../modules/settings/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { prepared } from "../parts/prepared.ts"
import { Moved, orNothing } from "../parts/refused.ts"
import { placeOf } from "../place.ts"
import { chosenVariant } from "./choices.ts"
import { type ProductView, productView } from "./view.ts"

export const productPages = [page({ path: "GET /products/:slug", run: show })]

// Days of arrival change at the cut-off of a place: ten minutes late is early enough.
const promiseMs = 600_000

const relatedCount = 4

async function show(visit: Visit): Promise<PageReply> {
  const slug = visit.params.slug ?? ""
  const variantId = visit.url.searchParams.get("variant")?.slice(0, 60) ?? undefined
  const { locale, shelf } = visit
  const turn = Math.floor(visit.now.getTime() / promiseMs)
  try {
    return await prepared(visit, `product ${slug} ${variantId ?? ""} ${turn}`, async (place, frame) => {
      const [{ reply: product, tags }, around] = await all(
        productBySlug(visit.db, { market: visit.market.code, locale, shelf, slug }),
        aroundOf(visit, slug),
      )
      if (product.slug !== slug) throw new Moved(`/products/${product.slug}${visit.url.search}`)
      const view = await viewOf(visit, { product, variantId, around })
      return { html: productView(place, frame, view), tags: [...tags, ...around.tags] }
    })
  } catch (error) {
    if (error instanceof Moved) return { status: 301, redirect: placeOf(visit).path(error.path) }
    throw error
  }
}

type Asked = Pick<Visit, "db" | "shop" | "market" | "markets" | "locale" | "now"> & {
  shelf?: string | undefined
}
type Around = { related: readonly Card[]; pages: readonly PageSummary[]; tags: readonly string[] }

/** What stands on a product's page beside the product. */
export async function aroundOf({ db, market, locale, shelf }: Asked, slug: string): Promise<Around> {
  const [related, pages] = await all(
    // A draft, and an old address of a product, are known to the product only.
    orNothing(relatedProducts(db, { market: market.code, locale, shelf, slug, limit: relatedCount })),
    listPages(db),
  )
  return {
    related: related?.reply.products ?? [],
    pages,
    tags: [...(related?.tags ?? []), shopTags.pages],
  }
}

/** A product's page, whether the product is kept so or only tried. */
export async function viewOf(
  { db, shop, market, markets, locale, now }: Asked,
  { product, variantId, around }: { product: ProductPage; variantId?: string | undefined; around: Around },
): Promise<ProductView> {
  const chosen = chosenVariant(product, variantId)
  if (!chosen) throw new Error("a product that is sold has a variant")
  const delivery = needsDelivery([product.reach])
    ? await deliveryOptions(db, {
        marketCode: market.code,
        shipment: shipmentOf({
          to: { country: market.homeCountry, region: null, postalCode: null },
          items: [{ reach: product.reach, weightGrams: chosen.weightGrams, quantity: 1 }],
          subtotal: chosen.price,
        }),
        locale,
        now,
      })
    : []
  const { path } = placeOf({ shop, market, markets, locale })
  return {
    product,
    chosen,
    related: around.related,
    delivery,
    returnsPath: returnsPathOf(around.pages, path),
  }
}

export function returnsPathOf(
  pages: readonly PageSummary[],
  pathOf: (path: string) => string,
): string | null {
  const returns = pages.find(({ kind }) => kind === "returns")
  return returns ? pathOf(`/pages/${returns.slug}`) : null
}
