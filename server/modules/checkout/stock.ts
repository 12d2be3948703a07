import type { Work } from "../../kit/db.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import type { CartForCheckout, LineForCheckout } from "../cart/index.ts"
import { lockStockToHold, type StockToHold } from "../inventory/index.ts"
import { givenGifts, price } from "./sell.ts"

export type LockedStock = { stock: StockToHold; gifts: readonly LineForCheckout[] }

/**
 * The stock of a cart and of the gifts that it is given, locked in one order. Locked after the rest, the
 * stock of a gift would have those who get it and those who buy it wait for each other in a circle.
 */
export async function lockWithGifts(work: Work, cart: CartForCheckout): Promise<LockedStock> {
  const gifts = givenGifts(cart, price(cart, null, work.now))
  const stock = await lockStockToHold(work, stockOfCart(cart, gifts))
  return { stock, gifts }
}

/**
 * What is in a cart, and what an earlier try to buy it holds, which is given up in the same transaction.
 * After a decline the two may differ: locked one after the other, those who go from one thing to another and
 * those who come the other way would wait for each other in a circle.
 */
export function stockOfCart(
  { cartId }: { cartId: string },
  more: readonly { variantId: string }[] = [],
): Sql {
  return sql`array(
    select variant_id from cart.lines where cart_id = ${cartId}
    union all select unnest(${more.map(({ variantId }) => variantId)}::text[])
    union all
    select hold.variant_id from checkout.attempts earlier
    join inventory.holds hold on hold.attempt_id = earlier.id and hold.state = 'live'
    where earlier.cart_id = ${cartId} and earlier.state in ('paying', 'unknown', 'declined', 'placed')
  )`
}

type Selling = { cart: CartForCheckout; lines: readonly LineForCheckout[] }

/** Whether all that is sold was locked: how it is delivered may bring a gift that was not thought of. */
export function isWhole({ gifts }: LockedStock, { cart, lines }: Selling): boolean {
  const locked = new Set([...cart.lines, ...gifts].map(({ variantId }) => variantId))
  return lines.every(({ variantId }) => locked.has(variantId))
}
