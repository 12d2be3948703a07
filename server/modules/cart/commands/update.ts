import { all, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { listMarkets } from "../../settings/index.ts"
import type { CartHolder } from "../policy.ts"
import { linesOf, lockCart, ownCart } from "../queries.ts"
import { checkOpen, checkVersion } from "../rules.ts"
import type { CartView } from "../view.ts"
import { saveCart } from "./items.ts"

export type UpdateCart = {
  cartId: string
  marketCode?: string | undefined
  locale?: string | undefined
  version?: number | undefined
  holder: CartHolder
}

/** Another country or language. Lines that are not sold there stay, and say so. */
export async function updateCart(work: Work, input: UpdateCart): Promise<CartView> {
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const [cart, lines, markets] = await all(
    lockCart(work.tx, which),
    linesOf(work.tx, which),
    listMarkets(work.tx),
  )
  checkOpen(cart)
  checkVersion(cart, input.version)
  const marketCode = input.marketCode ?? cart.marketCode
  const locale = input.locale ?? cart.locale
  if (marketCode === cart.marketCode) return saveCart(work, { cart: { ...cart, locale }, lines })
  if (!markets.some(({ code }) => code === marketCode)) throw notFound("market")

  // Prices of two markets cannot be compared, so none of them "has changed".
  work.write(sql`
    update cart.lines set added_price_minor = null, added_currency = null where cart_id = ${cart.cartId}
  `)
  return saveCart(work, {
    cart: { ...cart, marketCode, locale },
    lines: lines.map((line) => ({ ...line, addedPriceMinor: null, addedCurrency: null })),
  })
}
