import type { Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type CartForCheckout, cartToOffer, goingTo } from "../cart/index.ts"
import { postalProblem } from "../customers/index.ts"
import { type DeliveryOption, needsDelivery } from "../fulfillment/index.ts"
import { paymentMethodsFor } from "../payments/index.ts"
import { placeOf } from "../pricing/index.ts"
import { t } from "../settings/index.ts"
import type { CheckoutOptions } from "./schemas.ts"
import { checkCountry, optionsOf, price, taxedWhere } from "./sell.ts"

export type AskedOptions = {
  cartId: string
  country?: string | undefined
  region?: string | undefined
  postalCode?: string | undefined
  locale?: string | undefined
  holder: { cartTokenHash: string }
  now: Date
}

/** How a cart can be delivered and paid, with what the whole order costs each way. */
export async function deliveryOptionsForCart(db: Db, input: AskedOptions): Promise<CheckoutOptions> {
  const { cartId, country, region, locale, holder, now } = input
  const found = await cartToOffer(db, { cartId, cartTokenHash: holder.cartTokenHash, locale, now })
  const paymentMethods = await paymentMethodsFor(db, { marketCode: found.market.code })
  checkPlace(input)
  if (country !== undefined) checkCountry(found, country)
  const cart = country === undefined ? found : goingTo(found, placeOf({ country, region }), now)
  const options = optionsOf({ cart }, country ?? null, now)
  const inCash = cart.market.cashStepMinor !== null && paymentMethods.some((method) => method.inCash)
  const costs = (at: CartForCheckout, delivery: DeliveryOption | null) => {
    const { taxTotal, taxes, total } = price(at, delivery, now)
    const cash = inCash ? price(at, delivery, now, { inCash }) : null
    return { taxTotal, taxes, total, cash: cash && { rounding: cash.cashRounding, total: cash.total } }
  }
  return {
    currency: cart.market.currency,
    needsDelivery: needsDelivery(cart.lines.map(({ reach }) => reach)),
    taxCountry: cart.taxPlace.country,
    itemsTotal: price(cart, null, now).itemsTotal,
    ...costs(cart, null),
    deliveryOptions: options.map((option) => {
      const at = taxedWhere({ cart: found, bound: cart, delivery: option })
      return { ...option, taxCountry: at.taxPlace.country, ...costs(at, option) }
    }),
    paymentMethods: paymentMethods.map(({ code, needsToken, inCash, titleKey }) => ({
      code,
      title: t(cart.locale, titleKey),
      needsToken,
      inCash,
    })),
  }
}

function checkPlace({ country, postalCode }: AskedOptions): void {
  if (country === undefined || postalCode === undefined) return
  const problem = postalProblem({ country, postalCode, region: "any" })
  if (problem) throw new Refusal("checkout.postal_code", 422, problem.message, { field: problem.field })
}
