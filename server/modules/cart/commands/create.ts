import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { withCookie } from "../../../kit/http/routes.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { listMarkets, type Market } from "../../settings/index.ts"
import { type CartVisitor, cartCookie } from "../policy.ts"
import { linesOf, lockCart, offersOf, showCart } from "../queries.ts"
import { type Cart, cartDays, expiryOf } from "../rules.ts"
import type { CartView } from "../view.ts"
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
  const { holder, item } = input
  const own = sql`cart.token_hash = ${holder.cartTokenHash} and cart.state = 'open'`
  const [markets, open, lines, [offer]] = await all(
    listMarkets(work.tx),
    lockCart(work.tx, own),
    linesOf(work.tx, own),
    offersOf(work.tx, {
      variantIds: sql`array[${item?.variantId ?? null}::text]`,
      marketCode: sql`coalesce(
        (select cart.market_code from cart.carts cart where ${own}),
        ${input.marketCode ?? null}::text,
        (select default_market from settings.shop where only_row = 1)
      )`,
      now: work.now,
    }),
  )
  const token = open && holder.cartToken !== null ? holder.cartToken : newToken()
  const cart = open ?? newCart(input, marketOf(markets, input.marketCode))
  const isNew = open === undefined
  if (isNew) writeCart(work, { cart, token })
  const adopted = isNew && cart.customerId !== null ? await adoptCarts(work, { cart, lines }) : lines
  const filled = item ? putItem(work, { cart, lines: adopted, offer, item }) : adopted
  const shown = isNew
    ? lastly(work, showCart(work.tx, { cart, lines: filled, now: work.now }))
    : saveCart(work, { cart, lines: filled })
  const created = { cart: await shown, token }
  if (!holder.isOurPage) return created
  return withCookie(created, { name: cartCookie, value: token, maxAgeSeconds: cartDays * 86_400 })
}

function marketOf(markets: readonly Market[], marketCode: string | undefined): Market {
  const market = markets.find(({ code, isDefault }) => (marketCode === undefined ? isDefault : code === marketCode))
  if (!market) throw notFound("market")
  return market
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
