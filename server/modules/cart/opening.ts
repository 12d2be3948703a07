import { all, type Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { promotionNeeds } from "../pricing/index.ts"
import type { KnownMarket } from "../settings/index.ts"
import { readCodes } from "./promotions.ts"
import { type Facts, factsOf, linesOf, lockCart, quotesOf } from "./queries.ts"
import { type Cart, type CartLine, checkOpen } from "./rules.ts"

export type LockedCart = { cart: Cart; lines: CartLine[]; facts: Facts }

export type ToChange = {
  which: Sql
  /** Something that is not in the cart yet. */
  variantId?: string | undefined
  /** Another market than the cart's. */
  marketCode?: string | undefined
  /** A code that is not in the cart yet. */
  code?: string | undefined
}

/**
 * The first trip of every change: locks a cart and reads all that the change and its reply depend on. What
 * follows is decided in memory, and the second trip only writes and commits.
 */
export async function openToChange(
  work: Work,
  { which, variantId, code, ...asked }: ToChange,
): Promise<LockedCart> {
  const { tx, now } = work
  const variantIds = sql`array(
    select line.variant_id from cart.carts cart join cart.lines line on line.cart_id = cart.id where ${which}
    ${variantId === undefined ? sql`` : sql`union all select ${variantId}::text`}
  )`
  const needs = await promotionNeeds(tx)
  const [cart, lines, quotes, answers] = await all(
    lockCart(tx, which, needs),
    linesOf(tx, which),
    quotesOf(tx, {
      variantIds,
      marketCode: asked.marketCode ?? sql`(select cart.market_code from cart.carts cart where ${which})`,
      customerId: sql`(select cart.customer_id from cart.carts cart where ${which})`,
      needs,
      now,
    }),
    readCodes(tx, { which, code, needs, now }),
  )
  checkOpen(cart)
  const codes = answers(code === undefined ? cart.codes : [...cart.codes, code])
  const { giftCardIds } = cart
  const marketCode = asked.marketCode ?? cart.marketCode
  const facts = await factsOf(tx, { quotes, marketCode, codes, giftCardIds, now })
  if (asked.marketCode !== undefined) checkTakesCarts(facts.market)
  return { cart, lines, facts }
}

/** A market that is closed takes no new carts: to them it is none. */
export function checkTakesCarts({ isOpen }: KnownMarket): void {
  if (!isOpen) throw notFound("market")
}
