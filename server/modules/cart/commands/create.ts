import { lastly, type Work } from "../../../kit/db.ts"
import { withCookie } from "../../../kit/http/routes.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { Market } from "../../settings/index.ts"
import { type CartVisitor, cartCookie } from "../policy.ts"
import { type LockedCart, openMarket, readToChange, showCart } from "../queries.ts"
import { type Cart, cartDays, expiryOf } from "../rules.ts"
import { type CartView, viewOf } from "../view.ts"
import { type NewItem, putItem, saveCart } from "./items.ts"
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
 * A cart with its first item, in two trips. A visitor who has an open cart goes on with it: a button that is pressed
 * twice makes no second cart. For a customer, what they left in older carts comes along.
 */
export async function createCart(work: Work, input: CreateCart): Promise<CreatedCart> {
  const { holder } = input
  const opened = await readOwn(work, input)
  const created =
    opened.cart && holder.cartToken !== null
      ? { cart: goOn(work, { ...opened, cart: opened.cart, facts: opened.facts() }, input), token: holder.cartToken }
      : await begin(work, { ...opened, facts: opened.facts() }, input)
  if (!holder.isOurPage) return created
  return withCookie(created, { name: cartCookie, value: created.token, maxAgeSeconds: cartDays * 86_400 })
}

function readOwn(work: Work, { holder, item, marketCode }: CreateCart) {
  const which =
    holder.cartTokenHash === null
      ? undefined
      : sql`cart.token_hash = ${holder.cartTokenHash} and cart.state = 'open'`
  const chosen = openMarket(
    marketCode === undefined
      ? sql`(select default_market from settings.shop where only_row = 1)`
      : sql`${marketCode}`,
  )
  return readToChange(work, {
    which,
    variantId: item?.variantId,
    marketCode: which
      ? sql`coalesce((select cart.market_code from cart.carts cart where ${which}), ${chosen})`
      : chosen,
  })
}

function goOn(work: Work, opened: LockedCart, { item }: CreateCart): CartView {
  const lines = item ? putItem(work, { ...opened, item }) : opened.lines
  return saveCart(work, { ...opened, lines })
}

type Begun = Omit<LockedCart, "cart">

async function begin(work: Work, { facts, methods }: Begun, input: CreateCart): Promise<CreatedCart> {
  const { item } = input
  const token = newToken()
  const cart = newCart(input, facts.market)
  writeCart(work, { cart, token })
  const adopted = cart.customerId === null ? [] : await adoptCarts(work, { cart, lines: [] })
  const lines = item ? putItem(work, { cart, lines: adopted, facts, item }) : adopted
  const view =
    adopted.length > 0
      ? await lastly(work, showCart(work.tx, { cart, lines, now: work.now }))
      : viewOf({ cart, lines, facts, methods, locale: cart.locale, now: work.now })
  return { cart: view, token }
}

function newCart({ locale, holder }: CreateCart, market: Market): Cart {
  return {
    cartId: newId("cart"),
    customerId: holder.customerId,
    marketCode: market.code,
    locale: locale ?? market.defaultLocale,
    state: "open",
    orderId: null,
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
