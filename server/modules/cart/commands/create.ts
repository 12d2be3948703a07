import { all, type Work } from "../../../kit/db.ts"
import { withCookie } from "../../../kit/http/routes.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { cartCookie } from "../../customers/index.ts"
import { type PromotionNeeds, promotionNeeds } from "../../pricing/index.ts"
import { type Market, standingMarket, standingShop } from "../../settings/index.ts"
import { noteChanged } from "../kept/noting.ts"
import { checkTakesCarts } from "../opening.ts"
import type { CartVisitor } from "../policy.ts"
import { type BuyerFacts, buyerOf, nothingAsked } from "../promotions.ts"
import { type Facts, factsOf, getCart, lockCart, quotesOf, showCart } from "../queries.ts"
import { type Cart, cartDays, expiryOf } from "../rules.ts"
import type { CartView } from "../view.ts"
import { addItem, type NewItem, putItem, showSaved } from "./items.ts"
import { adoptCarts } from "./merge.ts"

export type CreateCart = {
  /** The shop's own unless told otherwise. */
  marketCode?: string | undefined
  locale?: string | undefined
  item?: NewItem | undefined
  holder: CartVisitor
}

export type CreatedCart = { cart: CartView; token: string }

/**
 * A cart with its first item, in two trips. A visitor who has an open cart goes on with it: a button that is
 * pressed twice makes no second cart. For a customer, what they left in older carts comes along.
 */
export async function createCart(work: Work, input: CreateCart): Promise<CreatedCart> {
  const { cartToken, isOurPage } = input.holder
  const needs = await promotionNeeds(work.tx)
  const [own, facts, buyer] = await all(
    lockOwn(work, input.holder, needs),
    readItem(work, input, needs),
    buyerOf(work.tx, input.holder, needs),
  )
  const created =
    own && cartToken !== null
      ? { cart: await goOn(work, own, input), token: cartToken }
      : await begin(work, { facts, buyer, needs, input })
  if (!isOurPage) return created
  return withCookie(created, { name: cartCookie, value: created.token, maxAgeSeconds: cartDays * 86_400 })
}

async function lockOwn(
  work: Work,
  { cartTokenHash }: CartVisitor,
  needs: PromotionNeeds,
): Promise<Cart | undefined> {
  if (cartTokenHash === null) return undefined
  return lockCart(work.tx, sql`cart.token_hash = ${cartTokenHash} and cart.state = 'open'`, needs)
}

/** What the first item is sold for; an empty cart depends on its market only. */
async function readItem(work: Work, { item, ...asked }: CreateCart, needs: PromotionNeeds): Promise<Facts> {
  const { tx, now } = work
  const { customerId } = asked.holder
  const marketCode = asked.marketCode ?? (await standingShop(tx)).defaultMarket
  checkTakesCarts(await standingMarket(tx, marketCode))
  const quotes = item
    ? await quotesOf(tx, {
        variantIds: sql`array[${item.variantId}::text]`,
        ...{ marketCode, customerId, needs, now },
      })
    : []
  return factsOf(tx, { quotes, marketCode, codes: [], giftCardIds: [], now })
}

function goOn(work: Work, cart: Cart, { item, holder }: CreateCart): Promise<CartView> {
  const { cartId } = cart
  const key = { cartId, holder: { cartTokenHash: holder.cartTokenHash ?? "" } }
  return item ? addItem(work, { ...key, ...item }) : getCart(work.tx, key)
}

type Begun = { facts: Facts; buyer: BuyerFacts; needs: PromotionNeeds; input: CreateCart }

async function begin(work: Work, { facts, buyer, needs, input }: Begun): Promise<CreatedCart> {
  const { item } = input
  const token = newToken()
  const fresh = newCart(input, { market: facts.market, buyer })
  writeCart(work, { cart: fresh, token })
  const { lines: adopted, ...given } = await adoptCarts(work, fresh)
  const cart = { ...fresh, ...given }
  const lines = item ? putItem(work, { cart, lines: adopted, facts, item }) : adopted
  if (adopted.length === 0) {
    return { cart: showSaved(work, { cart, lines, facts, locale: cart.locale, now: work.now }), token }
  }
  noteChanged(work, cart)
  // Showing it asks more than one question, so that it cannot travel with COMMIT.
  return { cart: await showCart(work.tx, { cart, lines, needs, now: work.now }), token }
}

function newCart(
  { locale, holder }: CreateCart,
  { market, buyer }: { market: Market; buyer: BuyerFacts },
): Cart {
  return {
    ...nothingAsked,
    ...buyer,
    cartId: newId("cart"),
    customerId: holder.customerId,
    marketCode: market.code,
    locale: locale ?? market.defaultLocale,
    destination: null,
    state: "open",
    orderId: null,
    giftCardIds: [],
    version: 1,
  }
}

function writeCart(work: Work, { cart, token }: { cart: Cart; token: string }): void {
  work.write(sql`
    insert into cart.carts
      (id, token_hash, customer_id, market_code, locale, state, version, created_at, updated_at, expires_at)
    values
      (${cart.cartId}, ${hashToken(token)}, ${cart.customerId}, ${cart.marketCode}, ${cart.locale}, 'open', 1,
       ${work.now}, ${work.now}, ${expiryOf(work.now)})
  `)
}
