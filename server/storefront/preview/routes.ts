import { z } from "zod"
import type { Db } from "../../kit/db.ts"
import { question, type Route } from "../../kit/http/routes.ts"
import { type ProductDraft, productDraftSchema, productWithDraft } from "../../modules/catalog/index.ts"
import {
  changedLook,
  getPageById,
  lookChangesSchema,
  navigationSchema,
  pageChangesSchema,
  pageIdSchema,
} from "../../modules/settings/index.ts"
import { staffWith } from "../../modules/staff/index.ts"
import { drawHome } from "../home/page.ts"
import { aroundOf, viewOf } from "../product/page.ts"
import { productView } from "../product/view.ts"
import { contentView, homeSlug } from "../system/content.ts"
import { drawExample, examples } from "./example.ts"
import { type Preview, preview, previewReply, whereSchema } from "./scene.ts"

const productSchema = z.strictObject({
  productId: z.string().regex(/^prd_[0-9a-z]{1,60}$/),
  draft: productDraftSchema,
  ...whereSchema,
})

const shopSchema = z.strictObject({
  page: z.enum(examples),
  draft: z.strictObject({
    look: lookChangesSchema.omit({ version: true }).optional(),
    navigation: navigationSchema.shape.navigation.optional(),
  }),
  ...whereSchema,
})

const pageSchema = z.strictObject({
  pageId: pageIdSchema,
  draft: pageChangesSchema.pick({ titles: true, markdown: true, slug: true }),
  ...whereSchema,
})

/** Pages of the shop as they would be, for the desk. */
export const previewRoutes: readonly Route[] = [
  question({
    path: "POST /admin/v1/products/:productId/preview",
    who: staffWith("catalog.read"),
    input: productSchema,
    reply: previewReply,
    run: previewProduct,
    summary: "A product's page as it would be with what is typed and not saved",
  }),
  question({
    path: "POST /admin/v1/shop/preview",
    who: staffWith("settings.read"),
    input: shopSchema,
    reply: previewReply,
    run: previewShop,
    summary: "A page of the shop as it would be with a look or links that are not saved",
  }),
  question({
    path: "POST /admin/v1/pages/:pageId/preview",
    who: staffWith("settings.read"),
    input: pageSchema,
    reply: previewReply,
    run: previewPage,
    summary: "A page that the owner writes, as it would be with what is typed and not saved",
  }),
]

type AskedProduct = z.output<typeof productSchema> & { draft: ProductDraft }

function previewProduct(db: Db, { productId, draft, ...where }: AskedProduct): Promise<Preview> {
  return preview(db, {
    where,
    async draw(scene) {
      const { market, locale, place, frame } = scene
      const product = await productWithDraft(db, { productId, draft, market: market.code, locale })
      const view = await viewOf(scene, { product, around: await aroundOf(scene, product.slug) })
      return productView(place, frame, view)
    },
  })
}

function previewShop(db: Db, { page, draft, ...where }: z.output<typeof shopSchema>): Promise<Preview> {
  return preview(db, {
    where,
    change: (shop) => ({
      ...shop,
      look: changedLook(shop.look, draft.look ?? {}),
      navigation: draft.navigation ?? shop.navigation,
    }),
    draw: drawExample[page],
  })
}

/** What is said first on the front page is looked at there. */
function previewPage(db: Db, { pageId, draft, ...where }: z.output<typeof pageSchema>): Promise<Preview> {
  return preview(db, {
    where,
    async draw(scene) {
      const kept = await getPageById(db, { pageId })
      const page = {
        titles: draft.titles ?? kept.titles,
        markdown: draft.markdown ?? kept.markdown,
        slug: draft.slug ?? kept.slug,
      }
      if (page.slug === homeSlug) return (await drawHome(scene, page)).html
      return contentView(scene.place, scene.frame, page)
    },
  })
}
