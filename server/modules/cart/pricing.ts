import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { type PricedCart, promotionNeeds } from "../pricing/index.ts"
import { type CartCode, codesIn } from "./discounts.ts"
import type { SeenCart } from "./kept/noting.ts"
import { readCodes } from "./promotions.ts"
import { factsOf, linesOf, quotesOf, readCart } from "./queries.ts"
import { type CartState, linesMax } from "./rules.ts"
import { type LineTitle, pricedAsShown, titlesOf } from "./shown.ts"

export type CartPricing = {
  cartId: string
  state: CartState
  customerId: string | null
  marketCode: string
  codes: CartCode[]
  priced: PricedCart & { titles: LineTitle[] }
  pricedAt: Date
  /** The clock that the shop goes by. */
  timeZone: string
}

export type OpenCart = { cartId: string; marketCode: string; count: number; updatedAt: Date }

const cartsMax = 20

/** The open carts of a customer, the newest first: for the desk. */
export async function openCartsOf(
  db: Db,
  { customerId }: { customerId: string },
): Promise<{ carts: OpenCart[] }> {
  const carts = await db.many(sql<OpenCart>`
    select id as cart_id, market_code, updated_at, (
      select coalesce(sum(line.quantity), 0)::int from cart.lines line where line.cart_id = cart.id
    ) as count
    from cart.carts cart
    where customer_id = ${customerId} and state = 'open'
    order by id desc
    limit ${cartsMax}
  `)
  return { carts }
}

/** Any cart as it is priced now, with every step and a verdict on every promotion: for the desk. */
export async function pricingOfCart(
  db: Db,
  { cartId, explain = true }: { cartId: string; explain?: boolean },
): Promise<CartPricing> {
  const seen = await priceNow(db, { cartId, explain })
  if (!seen) throw notFound("cart")
  const { given, shown } = seen
  const { cart, facts, locale, now } = given
  const { priced, promoted } = shown
  const { timeZone } = facts
  const { codes } = facts.promotions
  return {
    ...{ cartId, state: cart.state, customerId: cart.customerId, marketCode: cart.marketCode },
    codes: codesIn({ priced, toPromote: promoted, codes, leftOut: cart.leftOut, locale, timeZone, now }),
    priced: { ...priced, titles: titlesOf(given, shown) },
    pricedAt: now,
    timeZone,
  }
}

/** Whosever cart it is, and whatever became of it. */
export async function priceNow(
  db: Db,
  { cartId, explain = false }: { cartId: string; explain?: boolean },
): Promise<SeenCart | undefined> {
  const now = new Date()
  const which = sql`cart.id = ${cartId}`
  const needs = await promotionNeeds(db)
  const [cart, lines] = await all(readCart(db, which, needs), linesOf(db, which))
  if (!cart) return undefined
  const { marketCode, locale } = cart
  const ids = [...new Set(lines.map(({ variantId }) => variantId))].slice(0, linesMax * 20)
  const [quotes, answers] = await all(
    quotesOf(db, {
      variantIds: sql`array(select unnest(${ids}::text[]))`,
      marketCode,
      customerId: cart.customerId,
      needs,
      now,
    }),
    readCodes(db, { which, needs, now }),
  )
  const facts = await factsOf(db, { quotes, marketCode, codes: answers(cart.codes), giftCardIds: [], now })
  const given = { cart, lines, facts, locale, explain, now }
  return { given, shown: pricedAsShown(given) }
}
