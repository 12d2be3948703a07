import { Refusal } from "../../kit/errors.ts"
import { type CartView, cartRoutes } from "../../modules/cart/index.ts"
import { nextOf } from "../account/frame.ts"
import { cartOf } from "../cart/current.ts"
import { type Fields, form, type PageReply, type Visit } from "../pages.ts"
import { textOf } from "../parts/typed.ts"
import { pathIn } from "../place.ts"
import { choiceCookies } from "./choice.ts"

export const regionPages = [form({ path: "POST /region", run: choose })]

/** Where somebody buys and what they read, from now on. A cart comes along; its page says what changed. */
async function choose(visit: Visit, fields: Fields): Promise<PageReply> {
  const { shop, markets } = visit
  const market = markets.find(({ code }) => code === textOf(fields, "market", 20)) ?? visit.market
  const wished = textOf(fields, "language", 20)
  const language = shop.locales.includes(wished) ? wished : visit.locale
  const moved = await moveCart(visit, market.code)
  const path = moved === undefined ? nextOf(textOf(fields, "next", 500), "/") : `/cart?${moved}`
  return {
    redirect: pathIn(shop, language, path),
    cookies: choiceCookies({ market: market.code, language }),
  }
}

/**
 * The visitor's cart in another market, at its prices: pages and cart never differ. Gives what the page of
 * the cart needs to say what changed; nothing when there is nothing to say.
 */
export async function moveCart(visit: Visit, marketCode: string): Promise<string | undefined> {
  const cart = await cartOf(visit)
  if (!cart || cart.marketCode === marketCode) return undefined
  try {
    await visit.perform(cartRoutes.updateCart, { cartId: cart.cartId, marketCode })
  } catch (error) {
    // Ordered in another window at this moment: then it is no cart any more.
    if (error instanceof Refusal && error.status < 500) return undefined
    throw error
  }
  return cart.lines.length === 0 ? undefined : movedFrom(cart)
}

function movedFrom({ marketCode, itemsTotal }: CartView): string {
  return `from=${marketCode}&was=${itemsTotal.minor}`
}
