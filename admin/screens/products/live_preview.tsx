import { api, ask } from "../../kit/api.ts"
import { ShopPreviewDialog } from "../preview/shop_preview.tsx"
import type { Grid } from "./grid.ts"
import { inOrder, type PictureOrder } from "./picture_order.ts"
import type { Product } from "./reading.ts"
import type { ProductFields } from "./saving.ts"

type Props = {
  product: Product
  fields: Partial<ProductFields>
  order: PictureOrder
  prices: ReturnType<Grid["priceChanges"]>
  languages: readonly string[]
  language: string
  onClose: () => void
}

/** The product's own page, with texts, pictures and prices as they stand on the desk. */
export function LivePreview({ product, fields, order, prices, ...shown }: Props) {
  const { titles, slug: _slug, ...rest } = fields
  const params = { path: { productId: product.id } }
  const draftIn = (market: string) => ({
    ...rest,
    ...(titles && Object.keys(titles).length > 0 && { titles }),
    mediaIds: inOrder(product.media, order).map(({ id }) => id),
    prices: prices
      .filter(({ marketCode }) => marketCode === market)
      .map(({ variantId, price, compareAt }) => ({
        variantId,
        priceMinor: price.minor,
        compareAtMinor: compareAt?.minor ?? null,
      })),
  })
  return (
    <ShopPreviewDialog
      {...shown}
      name={product.id}
      draft={draftIn}
      load={(body) => ask(() => api.POST("/admin/v1/products/{productId}/preview", { params, body }))}
    />
  )
}
