import type { Work } from "../../kit/db.ts"
import type { CartForCheckout, LineForCheckout } from "../cart/index.ts"
import { idsOf, lockStockToHold, type StockToHold } from "../inventory/index.ts"
import { givenGifts, price } from "./sell.ts"

export type LockedStock = { stock: StockToHold; gifts: readonly LineForCheckout[] }

/**
 * The stock of a cart and of the gifts that it is given, locked in one order. Locked after the rest, the
 * stock of a gift would have those who get it and those who buy it wait for each other in a circle.
 */
export async function lockWithGifts(work: Work, cart: CartForCheckout): Promise<LockedStock> {
  const gifts = givenGifts(cart, price(cart, null, work.now))
  const stock = await lockStockToHold(work, idsOf([...cart.lines, ...gifts]))
  return { stock, gifts }
}

type Selling = { cart: CartForCheckout; lines: readonly LineForCheckout[] }

/** Whether all that is sold was locked: how it is delivered may bring a gift that was not thought of. */
export function isWhole({ gifts }: LockedStock, { cart, lines }: Selling): boolean {
  const locked = new Set([...cart.lines, ...gifts].map(({ variantId }) => variantId))
  return lines.every(({ variantId }) => locked.has(variantId))
}
