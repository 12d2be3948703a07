import { all, type Db } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { inLocale, type VariantForSale } from "../catalog/index.ts"
import type { DeliveryMethod, Destination } from "../fulfillment/index.ts"
import {
  type CodeAnswer,
  type LineToPrice,
  type PromotionNeeds,
  placeOf,
  promotionNeeds,
  type QuotedTaxes,
  ratesFor,
  type TaxBook,
  type TaxPlace,
  type TaxRate,
} from "../pricing/index.ts"
import type { Market } from "../settings/index.ts"
import { notesOn } from "./notes.ts"
import { readCodes, type ToPromote, toPromote } from "./promotions.ts"
import { factsOf, linesOf, lockCart, ownCart, quotesOf, readCart } from "./queries.ts"
import {
  type CartLine,
  type Configuration,
  checkMarket,
  checkOpen,
  destinationOf,
  isBuyable,
  type Offer,
} from "./rules.ts"
import { linesToPrice } from "./shown.ts"

/** A line with everything that an order keeps of it. */
export type LineForCheckout = LineToPrice & {
  sku: string
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  reach: VariantForSale["reach"]
  fileMediaId: string | null
  weightGrams: number
  configuration: Configuration | null
  isGiftCard: boolean
}

export type CartForCheckout = {
  cartId: string
  customerId: string | null
  version: number
  giftCardIds: string[]
  locale: string
  /** Where it is thought to go until there is an address. */
  destination: Destination
  market: Market
  lines: LineForCheckout[]
  taxBook: TaxBook
  taxPlace: TaxPlace
  /** Of that place: the market's own country until it is known where the goods go. */
  taxRates: TaxRate[]
  deliveryMethods: DeliveryMethod[]
  promotions: ToPromote
  /** What each code opens, or why it opens nothing. */
  codes: readonly CodeAnswer[]
  /** What frees the customer of the cart from tax today. */
  exemptBecause: string | null
  /** Where a tax service was asked. */
  quoted?: QuotedTaxes
  /** Promotions that were found not to be for this buyer. */
  leftOut: readonly string[]
  /** What promotions would give for nothing, as it would be sold. */
  gifts: LineForCheckout[]
}

export type AskedForCheckout = {
  cartId: string
  cartTokenHash: string
  locale?: string | undefined
  /** Asked for before, by whoever asks for other things in the same trip: locks are taken in order. */
  needs?: PromotionNeeds | undefined
  now: Date
}

/**
 * Locks a cart and reads all that selling it needs, in one trip. A cart that cannot be sold as it stands is
 * refused with the reason; whether there is enough stock is for the hold to say.
 */
export function cartForCheckout(tx: Db, input: AskedForCheckout): Promise<CartForCheckout> {
  return readToSell(tx, input, lockCart)
}

/** The same without a lock, for showing what selling the cart would cost. */
export function cartToOffer(db: Db, input: AskedForCheckout): Promise<CartForCheckout> {
  return readToSell(db, input, readCart)
}

async function readToSell(
  tx: Db,
  input: AskedForCheckout,
  cartOf: typeof lockCart,
): Promise<CartForCheckout> {
  const which = ownCart(input)
  const { now } = input
  const needs = input.needs ?? (await promotionNeeds(tx))
  const [cart, lines, quotes, answers] = await all(
    cartOf(tx, which, needs),
    linesOf(tx, which),
    quotesOf(tx, {
      variantIds: sql`array(
        select line.variant_id
        from cart.carts cart join cart.lines line on line.cart_id = cart.id
        where ${which}
      )`,
      marketCode: sql`(select cart.market_code from cart.carts cart where ${which})`,
      customerId: sql`(select cart.customer_id from cart.carts cart where ${which})`,
      needs,
      now,
    }),
    readCodes(tx, { which, needs, now }),
  )
  checkOpen(cart)
  const codes = answers(cart.codes)
  const facts = await factsOf(tx, { quotes, marketCode: cart.marketCode, codes, giftCardIds: [], now })
  checkMarket(facts.market)
  const locale = input.locale ?? cart.locale
  const offers = new Map(facts.offers.map((offer) => [offer.variantId, offer]))
  checkLines(lines, offers, now)
  const variants = new Map(inLocale(facts.variants, locale).map((variant) => [variant.variantId, variant]))
  const promotions = toPromote({ cart, lines, offers, promotions: facts.promotions, now })
  return {
    cartId: cart.cartId,
    customerId: cart.customerId,
    version: cart.version,
    giftCardIds: cart.giftCardIds,
    locale,
    destination: destinationOf(cart, facts.market),
    market: facts.market,
    lines: linesToPrice(lines, offers, now).map(({ line, ...toPrice }) =>
      lineForCheckout(line, { variant: variants.get(line.variantId), toPrice }),
    ),
    taxBook: facts.taxBook,
    ...taxedAt(placeOf(destinationOf(cart, facts.market)), facts.taxBook, now),
    deliveryMethods: facts.methods,
    promotions,
    codes,
    exemptBecause: cart.exemptBecause,
    leftOut: cart.leftOut,
    gifts: promotions.gifts.map(({ line }) =>
      lineForCheckout({ configuration: null }, { variant: variants.get(line.variantId), toPrice: line }),
    ),
  }
}

/** The same cart, with the taxes of the place where the goods go. */
export function goingTo(cart: CartForCheckout, place: TaxPlace, now: Date): CartForCheckout {
  return { ...cart, ...taxedAt(place, cart.taxBook, now) }
}

function taxedAt(taxPlace: TaxPlace, book: TaxBook, now: Date) {
  return { taxPlace, taxRates: ratesFor(taxPlace, book, now) }
}

function checkLines(lines: readonly CartLine[], offers: ReadonlyMap<string, Offer>, now: Date): void {
  if (lines.length === 0) throw new Refusal("cart.empty", 409, "There is nothing in this cart.")
  const unavailable = lines.filter(({ variantId }) => !isBuyable(offers.get(variantId)))
  if (unavailable.length > 0) {
    const message = "Something in this cart is not sold any more. Please take it out."
    throw new Refusal("cart.unavailable", 409, message, { lineIds: unavailable.map(({ lineId }) => lineId) })
  }
  for (const line of lines) {
    const tooMany = notesOn(line, { lines, offer: offers.get(line.variantId), now }).find(
      ({ kind }) => kind === "too_many",
    )
    if (!tooMany) continue
    const message = "There is more of something in this cart than can be ordered at once."
    throw new Refusal("cart.too_many", 409, message, { lineId: line.lineId, ...tooMany })
  }
}

type Known = { variant: VariantForSale | undefined; toPrice: LineToPrice }

function lineForCheckout(
  line: Pick<CartLine, "configuration">,
  { variant, toPrice }: Known,
): LineForCheckout {
  assert(variant, "a line that can be bought has its variant")
  return {
    ...toPrice,
    sku: variant.sku,
    title: variant.title,
    variantTitle: variant.variantTitle,
    pictureUrl: variant.pictureUrl,
    reach: variant.reach,
    fileMediaId: variant.fileId,
    weightGrams: variant.weightGrams,
    configuration: line.configuration,
    isGiftCard: variant.isGiftCard,
  }
}
