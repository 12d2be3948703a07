import type { Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { postalProblem, tidyPostalCode } from "../../customers/index.ts"
import type { Destination } from "../../fulfillment/index.ts"
import { openToChange } from "../opening.ts"
import type { CartHolder } from "../policy.ts"
import { ownCart } from "../queries.ts"
import { checkVersion } from "../rules.ts"
import type { CartView } from "../view.ts"
import { saveCart } from "./items.ts"

export type UpdateCart = {
  cartId: string
  marketCode?: string | undefined
  locale?: string | undefined
  /** Where it will go; nothing forgets it. */
  destination?: Destination | null | undefined
  version?: number | undefined
  holder: CartHolder
}

/**
 * Another market or language, or where it will go. Lines that are not sold in another market stay, and say
 * so.
 */
export async function updateCart(work: Work, input: UpdateCart): Promise<CartView> {
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const opened = await openToChange(work, { which, marketCode: input.marketCode })
  checkVersion(opened.cart, input.version)
  const { code: marketCode } = opened.facts.market
  const destination = placeIn(opened.facts.market, input.destination)
  const cart = {
    ...{ ...opened.cart, marketCode },
    locale: input.locale ?? opened.cart.locale,
    destination: destination === undefined ? opened.cart.destination : destination,
  }
  if (destination !== undefined) {
    const kept = destination && JSON.stringify(destination)
    work.write(sql`update cart.carts set destination = ${kept}::jsonb where id = ${cart.cartId}`)
  }
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

type Asked = Destination | null | undefined

/** A place of this market, with its postal code as its country writes it. */
function placeIn({ countries }: { countries: readonly string[] }, asked: Asked): Asked {
  if (!asked) return asked
  const { country } = asked
  if (!countries.includes(country)) {
    const message = "We do not sell to this country."
    throw new Refusal("cart.country", 422, message, { field: "destination.country", country })
  }
  const postalCode = asked.postalCode ? tidyPostalCode(country, asked.postalCode) : null
  // A state is asked for with the address; for the price of delivery a place may do without.
  const problem = postalCode !== null && postalProblem({ country, postalCode, region: "any" })
  if (problem) {
    throw new Refusal("cart.postal_code", 422, problem.message, { field: "destination.postalCode" })
  }
  return { country, region: asked.region || null, postalCode }
}
