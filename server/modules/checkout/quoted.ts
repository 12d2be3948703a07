import type { Db, Outside, Work } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { type CartForCheckout, cartToOffer, goingTo } from "../cart/index.ts"
import type { Destination } from "../fulfillment/index.ts"
import { placeOf } from "../pricing/index.ts"
import {
  askTaxProvider,
  digestOf,
  findQuote,
  type KeptQuote,
  type TaxQuestion,
  taxProviderOf,
} from "../taxservice/index.ts"
import { minorOf } from "./rules.ts"
import { optionsOf, price } from "./sell.ts"
import { type Taxpayer, taxpayerOf, treatmentOf } from "./taxpayer.ts"

type Rated =
  | { kind: "cart"; cart: CartForCheckout }
  /** A tax service has to be asked first. */
  | { kind: "ask"; question: TaxQuestion }
  /** It did not answer, and the owner does not want to sell at other rates. */
  | { kind: "unknown" }

type ToRate = {
  cart: CartForCheckout
  to: Destination | null
  taxpayer: Taxpayer
  /** The way that was chosen; without one the cheapest that ships. */
  methodId?: string | undefined
  now: Date
}

/**
 * The cart with the rates of the tax service, where its market has one: for what is shipped to somebody who
 * pays tax. A failure counts as an answer.
 */
export async function ratedCart(db: Db, { cart, to, taxpayer, methodId, now }: ToRate): Promise<Rated> {
  const provider = await taxProviderOf(db, cart.market.code)
  if (!provider || !to) return { kind: "cart", cart }
  const bound = goingTo(cart, placeOf(to), now)
  const ways = optionsOf(bound, to, now).filter(({ kind }) => kind === "ship")
  const delivery = methodId === undefined ? ways[0] : ways.find((way) => way.methodId === methodId)
  if (!delivery) return { kind: "cart", cart }
  const way = { isCarried: true, delivery, country: to.country }
  if (treatmentOf(taxpayer, cart, way) !== "taxed") return { kind: "cart", cart }
  const question = questionOf(bound, { to, deliveryMinor: minorOf(delivery.price), now })
  const quote = await findQuote(db, { digest: digestOf(question), now })
  if (!quote) return { kind: "ask", question }
  if (quote.failure !== null && provider.onFailure === "refuse") return { kind: "unknown" }
  return { kind: "cart", cart: { ...cart, quoted: quotedFrom(quote) } }
}

function quotedFrom({ rates, failure }: KeptQuote): NonNullable<CartForCheckout["quoted"]> {
  return rates ? { source: "service", ...rates } : { source: "shop_after_failure", failure }
}

type Asked = { to: Destination; deliveryMinor: number; now: Date }

function questionOf(cart: CartForCheckout, { to, deliveryMinor, now }: Asked): TaxQuestion {
  const { market } = cart
  const priced = price(cart, null, now)
  return {
    currency: market.currency,
    taxIncluded: market.taxDisplay === "gross",
    to: { country: to.country, region: placeOf(to).region ?? to.region, postalCode: to.postalCode },
    lines: cart.lines
      .filter(({ isGiftCard }) => !isGiftCard)
      .map(({ id, sku, taxCategory: category, quantity }) => {
        const line = priced.lines.find((one) => one.id === id)
        assert(line, "the calculator prices every line of a cart")
        const amountMinor = minorOf(line.unitPrice) * quantity - minorOf(line.discount)
        return { id, sku, category, quantity, amountMinor }
      }),
    deliveryMinor,
  }
}

/** Whose tax rates something is shown with; `not_known` until the service has answered. */
export const shownTaxSources = ["shop", "service", "shop_after_failure", "not_known"] as const

type Shown = { cart: CartForCheckout; taxSource: (typeof shownTaxSources)[number] }

/** For showing: where the service was not asked yet, the shop's own rates are an estimate. */
export async function ratedForOptions(db: Db, asked: ToRate): Promise<Shown> {
  const rated = await ratedCart(db, asked)
  if (rated.kind !== "cart") return { cart: asked.cart, taxSource: "not_known" }
  return { cart: rated.cart, taxSource: rated.cart.quoted?.source ?? "shop" }
}

export function taxesUnknown(): Refusal {
  const message = "We cannot work out the tax for this address at this moment. Please try again in a minute."
  return new Refusal("checkout.taxes_unknown", 503, message, { retryAfterSeconds: 60 })
}

export type AskTaxes = {
  cartId: string
  country: string
  region?: string | undefined
  postalCode?: string | undefined
  vatNumber?: string | undefined
  locale?: string | undefined
  holder: { cartTokenHash: string; customerId: string | null }
}

/** What has to be asked before the checkout can say what an order costs; nothing is most often the case. */
export async function openTaxQuestion(
  work: Work,
  input: AskTaxes,
): Promise<{ question: TaxQuestion | null }> {
  const { cartId, locale, holder, country, region = null, postalCode = null, vatNumber } = input
  const { tx, now } = work
  const cart = await cartToOffer(tx, { cartId, cartTokenHash: holder.cartTokenHash, locale, now })
  if (!cart.market.countries.includes(country)) return { question: null }
  const taxpayer = taxpayerOf(cart, { vatNumber, country, customerId: holder.customerId })
  const rated = await ratedCart(tx, { cart, to: { country, region, postalCode }, taxpayer, now })
  return { question: rated.kind === "ask" ? rated.question : null }
}

export async function answerTaxQuestion(out: Outside, { question }: { question: TaxQuestion | null }) {
  return question ? askTaxProvider(out, { question }) : { state: "not_needed" as const }
}
