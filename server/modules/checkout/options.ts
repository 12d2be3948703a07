import type { Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { cartToOffer } from "../cart/index.ts"
import { postalProblem } from "../customers/index.ts"
import { needsDelivery } from "../fulfillment/index.ts"
import { paymentMethodsFor, type Spendable, spendableCards } from "../payments/index.ts"
import { t } from "../settings/index.ts"
import type { CheckoutOptions } from "./schemas.ts"
import { checkCountry, optionsOf, price } from "./sell.ts"
import { tender } from "./tenders.ts"

export type AskedOptions = {
  cartId: string
  country?: string | undefined
  postalCode?: string | undefined
  locale?: string | undefined
  /** Whether the credit of whoever is signed in pays first. */
  useCredit?: boolean | undefined
  holder: { cartTokenHash: string; customerId: string | null }
  now: Date
}

/** How a cart can be delivered and paid, with what the whole order costs each way. */
export async function deliveryOptionsForCart(db: Db, input: AskedOptions): Promise<CheckoutOptions> {
  const { cartId, country, locale, holder, now } = input
  const cart = await cartToOffer(db, { cartId, cartTokenHash: holder.cartTokenHash, locale, now })
  const paymentMethods = await paymentMethodsFor(db, { marketCode: cart.market.code })
  checkPlace(input)
  if (country !== undefined) checkCountry(cart, country)
  const cards = await spendableCards(db, {
    ...{ cardIds: cart.giftCardIds, customerId: holder.customerId, currency: cart.market.currency, now },
  })
  const giftCards = cards.filter(({ kind }) => kind === "gift_card")
  const used = input.useCredit ? cards : giftCards
  const options = optionsOf({ cart }, country ?? null, now)
  const { itemsTotal, taxTotal, total } = price(cart, null, now)
  return {
    currency: cart.market.currency,
    needsDelivery: needsDelivery(cart.lines.map(({ reach }) => reach)),
    ...{ itemsTotal, taxTotal, total, due: tender(total, used).due },
    giftCards: giftCards.map(({ cardId, lastFour, availableMinor }) => ({
      ...{ cardId, lastFour, balance: money(availableMinor, total.currency) },
    })),
    credit: creditIn(cards, total.currency),
    deliveryOptions: options.map((option) => {
      const whole = price(cart, option, now)
      const { due } = tender(whole.total, used)
      return { ...option, taxTotal: whole.taxTotal, total: whole.total, due }
    }),
    paymentMethods: paymentMethods.map(({ code, needsToken, titleKey }) => ({
      code,
      title: t(cart.locale, titleKey),
      needsToken,
    })),
  }
}

/** Nothing where there is none: then nobody is asked whether to use it. */
function creditIn(cards: readonly Spendable[], currency: string): Money | null {
  const minor = cards.find(({ kind }) => kind === "store_credit")?.availableMinor ?? 0n
  return minor > 0n ? money(minor, currency) : null
}

function checkPlace({ country, postalCode }: AskedOptions): void {
  if (country === undefined || postalCode === undefined) return
  const problem = postalProblem({ country, postalCode, region: "any" })
  if (problem) throw new Refusal("checkout.postal_code", 422, problem.message, { field: problem.field })
}
