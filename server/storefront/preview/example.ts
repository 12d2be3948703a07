import { Refusal } from "../../kit/errors.ts"
import type { Html } from "../../kit/html.ts"
import { exampleCart } from "../../modules/cart/index.ts"
import { type Card, listing, productBySlug } from "../../modules/catalog/index.ts"
import { cartView } from "../cart/view.ts"
import { drawHome } from "../home/page.ts"
import { readAddress } from "../listing/address.ts"
import { categoryView, searchView } from "../listing/view.ts"
import { aroundOf, viewOf } from "../product/page.ts"
import { productView } from "../product/view.ts"
import type { Scene } from "./scene.ts"

/** The pages that a shop is looked at by. */
export const examples = ["home", "list", "product", "cart"] as const

export type Example = (typeof examples)[number]

/** One page of each kind, with what the shop sells. */
export const drawExample: Readonly<Record<Example, (scene: Scene) => Promise<Html>>> = {
  home: async (scene) => (await drawHome(scene)).html,
  list: drawList,
  product: drawProduct,
  cart: drawCart,
}

/** The first category; all products, where there is none. */
async function drawList({ db, market, locale, shop, place, frame, categories }: Scene): Promise<Html> {
  const [first] = categories
  const { reply } = await listing(db, { market: market.code, locale, category: first?.slug })
  const path = first ? `/categories/${first.slug}` : "/search"
  const given = { address: readAddress(new URL(`${shop.url}${path}`)), list: reply, categories }
  const { category } = reply
  return category ? categoryView(place, frame, { ...given, category }) : searchView(place, frame, given)
}

async function drawProduct(scene: Scene): Promise<Html> {
  const { db, market, locale, place, frame } = scene
  const [first] = await cardsOf(scene)
  if (!first) throw nothingSold()
  const { reply: product } = await productBySlug(db, { market: market.code, locale, slug: first.slug })
  const view = await viewOf(scene, { product, around: await aroundOf(scene, product.slug) })
  return productView(place, frame, view)
}

async function drawCart(scene: Scene): Promise<Html> {
  const { db, market, locale, now, place, frame } = scene
  const cards = await cardsOf(scene)
  const inStock = cards.filter(({ band }) => band !== "none").slice(0, 2)
  const variantIds = inStock.map(({ firstVariantId }) => firstVariantId)
  const cart = await exampleCart(db, { variantIds, marketCode: market.code, locale, now })
  return cartView(place, frame, { cart, popular: cards.slice(0, 4) })
}

async function cardsOf({ db, market, locale }: Scene): Promise<readonly Card[]> {
  const { reply } = await listing(db, { market: market.code, locale, limit: 8 })
  return reply.products
}

function nothingSold(): Refusal {
  return new Refusal(
    "preview.nothing_sold",
    409,
    "The shop sells nothing here yet. With the first product there is a page to look at.",
  )
}
