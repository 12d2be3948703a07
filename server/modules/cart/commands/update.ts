import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { CartHolder } from "../policy.ts"
import { openToChange, ownCart } from "../queries.ts"
import { checkVersion } from "../rules.ts"
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
  const opened = await openToChange(work, { which, marketCode: input.marketCode })
  checkVersion(opened.cart, input.version)
  const { code: marketCode } = opened.facts.market
  const cart = { ...opened.cart, marketCode, locale: input.locale ?? opened.cart.locale }
  if (marketCode === opened.cart.marketCode) return saveCart(work, { ...opened, cart })

  // Prices of two markets cannot be compared, so none of them "has changed".
  work.write(sql`
    update cart.lines set added_price_minor = null, added_currency = null, added_quantity = null
    where cart_id = ${cart.cartId}
  `)
  const unseen = { addedPriceMinor: null, addedCurrency: null, addedQuantity: null }
  const lines = opened.lines.map((line) => ({ ...line, ...unseen }))
  return saveCart(work, { ...opened, cart, lines })
}
