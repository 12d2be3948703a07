import { Refusal } from "../../kit/errors.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { type CheckoutOptions, checkoutRoutes } from "../../modules/checkout/index.ts"
import type { Visit } from "../pages.ts"
import { orNothing } from "../parts/refused.ts"
import type { Options } from "./payment.ts"

/** Nothing when the cart cannot be bought as it is: the page of the cart says why. */
export async function optionsFor(
  visit: Visit,
  cart: CartView,
  country: string | undefined,
  useCredit?: string | undefined,
): Promise<Options | undefined> {
  const isSold = visit.market.countries.includes(country ?? "")
  const asked = {
    cartId: cart.cartId,
    locale: visit.locale,
    ...(isSold && { country }),
    useCredit: String(useCredit === "on"),
  }
  try {
    const found = await orNothing(visit.perform(checkoutRoutes.options, asked))
    return found && (found.reply as CheckoutOptions as Options)
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return undefined
    throw error
  }
}
