import { type CartView, cartRoutes, cartVisitor, currentCart } from "../../modules/cart/index.ts"
import type { PageCookie, Visit } from "../pages.ts"

/**
 * The open cart of whoever asks, in their hands: a customer on another device finds the cart by the account
 * and gets a token of their own, because everything that changes a cart asks for its token.
 */
export async function cartOf(
  visit: Visit,
  { explain }: { explain?: "steps" } = {},
): Promise<CartView | undefined> {
  const { market, locale, db } = visit
  const { holder } = await cartVisitor.allow(visit.incoming, db)
  const cart = await currentCart(db, { locale, explain, holder })
  if (!cart || holder.customerId === null) return cart
  const own =
    holder.cartTokenHash === null
      ? undefined
      : await currentCart(db, { locale, explain, holder: { ...holder, customerId: null } })
  if (own) return own
  const { reply } = await visit.perform(cartRoutes.createCart, { marketCode: market.code, locale })
  return (reply as { cart: CartView }).cart
}

/** A cart of another market than the visitor's: it was begun on another device, or its market has closed. */
export function isElsewhere({ market }: Pick<Visit, "market">, cart: CartView): boolean {
  return cart.marketCode !== market.code
}

// As long as the cart itself is kept.
const countDays = 90

/**
 * How many things are in the cart: the one fact that the pages for everybody show of their visitor, by
 * script.
 */
export function countCookie(count: number): PageCookie {
  return { name: "cart_count", value: String(count), maxAgeSeconds: countDays * 86_400, readable: true }
}
