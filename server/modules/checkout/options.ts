import type { Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { cartToOffer, goingTo } from "../cart/index.ts"
import { postalProblem } from "../customers/index.ts"
import { needsDelivery } from "../fulfillment/index.ts"
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
  const { itemsTotal, taxTotal, total } = price(cart, null, now)
  return {
    currency: cart.market.currency,
    needsDelivery: needsDelivery(cart.lines.map(({ reach }) => reach)),
    ...{ itemsTotal, taxTotal, total },
    deliveryOptions: options.map((option) => {
      const whole = price(taxedWhere({ cart: found, bound: cart, delivery: option }), option, now)
      return { ...option, taxTotal: whole.taxTotal, total: whole.total }
    }),
    paymentMethods: paymentMethods.map(({ code, needsToken, titleKey }) => ({
      code,
      title: t(cart.locale, titleKey),
      needsToken,
    })),
  }
}

function checkPlace({ country, postalCode }: AskedOptions): void {
  if (country === undefined || postalCode === undefined) return
  const problem = postalProblem({ country, postalCode, region: "any" })
  if (problem) throw new Refusal("checkout.postal_code", 422, problem.message, { field: problem.field })
}
