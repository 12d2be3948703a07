import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { type VariantsInTexts, variantsInTexts } from "../catalog/index.ts"
import { groupIdsOf } from "../customers/index.ts"
import { type DeliveryMethod, deliveryMethodsOf, needsDelivery } from "../fulfillment/index.ts"
import { availableUnits } from "../inventory/index.ts"
import type { Spendable } from "../payments/index.ts"
import {
  type CodeAnswer,
  listsFor,
  livePromotions,
  type PromotionNeeds,
  promotionNeeds,
  standingHasLists,
  standingTaxBook,
  type TaxBook,
} from "../pricing/index.ts"
import { type KnownMarket, standingMarket, standingShop } from "../settings/index.ts"
import { cardsOf } from "./gift_cards.ts"
import type { CartHolder, CartVisitor } from "./policy.ts"
import {
  buyerColumns,
  collectionIdsOf,
  noCodes,
  nothingAsked,
  type PromotionFacts,
  readCodes,
  withGifts,
} from "./promotions.ts"
import { type Cart, type CartLine, linesMax, type Offer } from "./rules.ts"
import type { Explain } from "./shown.ts"
import { type CartView, viewOf } from "./view.ts"

export type ReadCart = {
  cartId: string
  locale?: string | undefined
  /** With every step of every price, and what became of each promotion. */
  explain?: boolean | undefined
  holder: CartHolder
}

/** A cart as its holder sees it, with the prices and the stock of this instant. */
export async function getCart(db: Db, input: ReadCart): Promise<CartView> {
  const found = await findCart(db, ownCart({ cartId: input.cartId, ...input.holder }))
  if (!found) throw notFound("cart")
  return showCart(db, { ...found, locale: input.locale, explain: input.explain, now: new Date() })
}

export type ReadCurrentCart = {
  locale?: string | undefined
  explain?: Explain | undefined
  holder: Pick<CartVisitor, "cartTokenHash" | "customerId">
}

/**
 * The open cart of this visitor: the one whose token they hold, else the newest of the signed-in customer.
 */
export async function currentCart(db: Db, input: ReadCurrentCart): Promise<CartView | undefined> {
  const { cartTokenHash, customerId } = input.holder
  if (cartTokenHash === null && customerId === null) return undefined
  const found = await findCart(
    db,
    sql`cart.id = (
      select id from cart.carts
      where state = 'open'
        and (token_hash = ${cartTokenHash} or (customer_id = ${customerId} and not by_link))
      order by token_hash = ${cartTokenHash} desc nulls last, id desc
      limit 1
    )`,
  )
  return found && showCart(db, { ...found, locale: input.locale, explain: input.explain, now: new Date() })
}

export async function getCurrentCart(db: Db, input: ReadCurrentCart): Promise<CartView> {
  const cart = await currentCart(db, input)
  if (!cart) throw notFound("cart")
  return cart
}

/** The cart of a token. A token and an id that do not belong together find nothing. */
export function ownCart(asked: { cartTokenHash: string; cartId?: string | undefined }): Sql {
  return asked.cartId === undefined
    ? sql`cart.token_hash = ${asked.cartTokenHash}`
    : sql`cart.token_hash = ${asked.cartTokenHash} and cart.id = ${asked.cartId}`
}

/** Of the buyer only what a promotion asks for. */
export function cartColumns(needs: PromotionNeeds): Sql {
  return sql`
    cart.id as cart_id, cart.customer_id, cart.market_code, cart.locale, cart.destination, cart.state,
    cart.order_id, cart.version, cart.gift_card_ids, cart.codes, cart.left_out,
    ${buyerColumns(sql`cart.customer_id`, needs)}
  `
}

async function findCart(db: Db, which: Sql): Promise<{ cart: Cart; lines: CartLine[] } | undefined> {
  const needs = await promotionNeeds(db)
  const [cart, lines] = await all(readCart(db, which, needs), linesOf(db, which))
  return cart && { cart, lines }
}

export function readCart(db: Db, which: Sql, needs: PromotionNeeds): Promise<Cart | undefined> {
  return db.maybe(sql<Cart>`select ${cartColumns(needs)} from cart.carts cart where ${which}`)
}

/**
 * Lines that are read after it, even in the same trip, are those that the cart has as long as it is locked.
 */
export function lockCart(tx: Db, which: Sql, needs: PromotionNeeds): Promise<Cart | undefined> {
  return tx.maybe(sql<Cart>`
    select ${cartColumns(needs)} from cart.carts cart where ${which} for update of cart
  `)
}

/** In the order in which they came into the cart. Merging may make a cart longer than anybody may fill it. */
export function linesOf(db: Db, which: Sql): Promise<CartLine[]> {
  return db.many(sql<CartLine>`
    select line.id as line_id, line.cart_id, line.variant_id, line.configuration_key, line.configuration,
           line.quantity, line.added_price_minor, line.added_currency, line.added_quantity
    from cart.carts cart
    join cart.lines line on line.cart_id = cart.id
    where ${which}
    order by line.id
    limit ${linesMax * 20}
  `)
}

/** What a variant costs in a market at this instant, and how much there is of it: never from memory. */
export type Quote = Pick<
  Offer,
  | "variantId"
  | "priceMinor"
  | "compareAtMinor"
  | "tiers"
  | "sales"
  | "converted"
  | "lists"
  | "currency"
  | "taxCategory"
  | "available"
  | "collectionIds"
>

export type AskedQuotes = {
  variantIds: Sql
  marketCode: string | Sql
  /** Whose groups count. */
  customerId: string | null | Sql
  needs: PromotionNeeds
  now: Date
}

/**
 * In one question, also where there are price lists; a shop without any asks nothing of them. Each variant is
 * looked up by itself: seen as a join, PostgreSQL reads all prices of the market for one cart.
 */
export async function quotesOf(db: Db, asked: AskedQuotes): Promise<Quote[]> {
  const { variantIds, marketCode, needs, now } = asked
  const { hasLists } = await standingHasLists(db)
  const groupIds = groupIdsOf(sql`${asked.customerId}`)
  const lists = hasLists
    ? listsFor({ variantId: sql`wanted.id`, marketCode, groupIds, now })
    : sql`null::jsonb`
  return db.many(sql<Quote>`
    select wanted.id as variant_id, price.price_minor, price.compare_at_minor, price.tiers, price.sales,
           price.converted, ${lists} as lists, price.currency,
           coalesce(
             (select category from pricing.variant_tax tax where tax.variant_id = wanted.id), 'standard'
           ) as tax_category,
           ${availableUnits(sql`wanted.id`, now)} as available,
           ${collectionIdsOf(sql`wanted.id`, { marketCode, needs })} as collection_ids
    from (select distinct unnest(${withGifts(variantIds, needs)})) as wanted (id)
    left join lateral (
      select one.price_minor, one.compare_at_minor, one.tiers, one.sales, one.converted, one.currency
      from pricing.current_prices one
      where one.variant_id = wanted.id and one.market_code = ${marketCode}
      limit 1
    ) price on true
    limit ${linesMax * 20}
  `)
}

/** Everything beside the cart itself that its price depends on. */
export type Facts = {
  market: KnownMarket
  offers: Offer[]
  variants: VariantsInTexts
  taxBook: TaxBook
  methods: DeliveryMethod[]
  promotions: PromotionFacts
  /** The gift cards of the cart. */
  cards: Spendable[]
  /** Of the shop. */
  timeZone: string
}

type Known = {
  quotes: readonly Quote[]
  marketCode: string
  codes: readonly CodeAnswer[]
  giftCardIds: readonly string[]
  now: Date
}

/** The rest stands: it costs no trip, but for a cart with gift cards. */
export async function factsOf(
  db: Db,
  { quotes, marketCode, codes, giftCardIds, now }: Known,
): Promise<Facts> {
  const variantIds = quotes.map(({ variantId }) => variantId)
  const [market, variants, taxBook, methods, automatic, { timeZone }] = await all(
    standingMarket(db, marketCode),
    variantsInTexts(db, { variantIds }),
    standingTaxBook(db),
    deliveryMethodsOf(db, { marketCode }),
    livePromotions(db, { now }),
    standingShop(db),
  )
  const promotions = { automatic, codes }
  const cards = await cardsOf(db, { giftCardIds, currency: market.currency, now })
  const offers = offersFrom(quotes, variants)
  return { market, offers, variants, taxBook, methods, promotions, cards, timeZone }
}

/** A variant that does not exist has no offer. */
function offersFrom(quotes: readonly Quote[], { rows }: VariantsInTexts): Offer[] {
  const known = new Map(rows.map((variant) => [variant.variantId, variant]))
  return quotes.flatMap((quote) => {
    const variant = known.get(quote.variantId)
    if (!variant) return []
    const { productId, isActive, reach, fileId, quantityPerOrderMax, isGiftCard } = variant
    // What is sold as a file and has none cannot be handed out, so that nobody is asked to pay for it.
    return [
      {
        ...quote,
        productId,
        quantityPerOrderMax,
        isGiftCard,
        isCarried: needsDelivery([reach]),
        // The goods that a gift card pays for are taxed, not the card.
        taxCategory: isGiftCard ? "zero" : quote.taxCategory,
        isActive: isActive && (reach !== "file" || fileId !== null || isGiftCard),
      },
    ]
  })
}

type Shown = {
  cart: Cart
  lines: readonly CartLine[]
  locale?: string | undefined
  explain?: Explain | undefined
  /** Known before, by whoever shows the cart with the last read of a command. */
  needs?: PromotionNeeds | undefined
  now: Date
}

export async function showCart(db: Db, { cart, lines, now, ...asked }: Shown): Promise<CartView> {
  const { marketCode } = cart
  const locale = asked.locale ?? cart.locale
  // As a subselect: seeing the ids themselves, PostgreSQL would plan anew each time, for longer than it then
  // runs.
  const ids = [...new Set(lines.map(({ variantId }) => variantId))]
  const variantIds = sql`array(select unnest(${ids}::text[]))`
  const { customerId } = cart
  const needs = asked.needs ?? (await promotionNeeds(db))
  const [quotes, answers] = await all(
    quotesOf(db, { variantIds, marketCode, customerId, needs, now }),
    cart.codes.length === 0 ? noCodes() : readCodes(db, { which: sql`cart.id = ${cart.cartId}`, needs, now }),
  )
  const { giftCardIds } = cart
  const facts = await factsOf(db, { quotes, marketCode, codes: answers(cart.codes), giftCardIds, now })
  return viewOf({ cart, lines, facts, locale, explain: asked.explain, now })
}

type Example = { variantIds: readonly string[]; marketCode: string; locale: string; now: Date }

/** A cart that nobody has, with one of each: how the page of a cart looks with them in it. */
export function exampleCart(db: Db, { variantIds, ...where }: Example): Promise<CartView> {
  const cartId = "crt_example"
  const cart: Cart = {
    ...{ ...where, cartId, customerId: null, destination: null },
    ...{ state: "open", orderId: null, giftCardIds: [], version: 1, ...nothingAsked },
  }
  const lines = variantIds.map((variantId) => ({
    lineId: `cln_${variantId}`,
    cartId,
    variantId,
    configurationKey: "",
    configuration: null,
    quantity: 1,
    addedPriceMinor: null,
    addedCurrency: null,
    addedQuantity: null,
  }))
  return showCart(db, { cart, lines, now: where.now })
}
