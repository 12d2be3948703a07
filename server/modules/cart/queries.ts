import { all, type Db, type Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { type VariantInTexts, variantsInTexts } from "../catalog/index.ts"
import { groupIdsOf } from "../customers/index.ts"
import { type DeliveryMethod, deliveryMethodsOf } from "../fulfillment/index.ts"
import { availableUnits } from "../inventory/index.ts"
import type { Spendable } from "../payments/index.ts"
import { listsFor, standingHasLists, type TaxRate, taxRatesOf } from "../pricing/index.ts"
import { type KnownMarket, standingMarket } from "../settings/index.ts"
import { cardsOf } from "./gift_cards.ts"
import type { CartHolder, CartVisitor } from "./policy.ts"
import { type Cart, type CartLine, checkOpen, linesMax, type Offer } from "./rules.ts"
import { type CartView, viewOf } from "./view.ts"

export type ReadCart = { cartId: string; locale?: string | undefined; holder: CartHolder }

/** A cart as its holder sees it, with the prices and the stock of this instant. */
export async function getCart(db: Db, input: ReadCart): Promise<CartView> {
  const found = await findCart(db, ownCart({ cartId: input.cartId, ...input.holder }))
  if (!found) throw notFound("cart")
  return showCart(db, { ...found, locale: input.locale, now: new Date() })
}

export type ReadCurrentCart = {
  locale?: string | undefined
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
      where state = 'open' and (token_hash = ${cartTokenHash} or customer_id = ${customerId})
      order by token_hash = ${cartTokenHash} desc nulls last, id desc
      limit 1
    )`,
  )
  return found && showCart(db, { ...found, locale: input.locale, now: new Date() })
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

const cartColumns = sql`
  cart.id as cart_id, cart.customer_id, cart.market_code, cart.locale, cart.destination, cart.state,
  cart.order_id, cart.version, cart.gift_card_ids
`

async function findCart(db: Db, which: Sql): Promise<{ cart: Cart; lines: CartLine[] } | undefined> {
  const [cart, lines] = await all(
    db.maybe(sql<Cart>`select ${cartColumns} from cart.carts cart where ${which}`),
    linesOf(db, which),
  )
  return cart && { cart, lines }
}

export function readCart(db: Db, which: Sql): Promise<Cart | undefined> {
  return db.maybe(sql<Cart>`select ${cartColumns} from cart.carts cart where ${which}`)
}

/**
 * Lines that are read after it, even in the same trip, are those that the cart has as long as it is locked.
 */
export function lockCart(tx: Db, which: Sql): Promise<Cart | undefined> {
  return tx.maybe(sql<Cart>`select ${cartColumns} from cart.carts cart where ${which} for update`)
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
  | "lists"
  | "currency"
  | "taxCategory"
  | "available"
>

export type AskedQuotes = {
  variantIds: Sql
  marketCode: string | Sql
  /** Whose groups count. */
  customerId: string | null | Sql
  now: Date
}

/** In one question, also where there are price lists; a shop without any asks nothing of them. */
export async function quotesOf(db: Db, asked: AskedQuotes): Promise<Quote[]> {
  const { variantIds, marketCode, now } = asked
  const { hasLists } = await standingHasLists(db)
  const groupIds = groupIdsOf(sql`${asked.customerId}`)
  const lists = hasLists
    ? listsFor({ variantId: sql`wanted.id`, marketCode, groupIds, now })
    : sql`null::jsonb`
  return db.many(sql<Quote>`
    select wanted.id as variant_id, price.price_minor, price.compare_at_minor, price.tiers, price.sales,
           ${lists} as lists, price.currency, coalesce(tax.category, 'standard') as tax_category,
           ${availableUnits(sql`wanted.id`, now)} as available
    from (select distinct unnest(${variantIds})) as wanted (id)
    left join pricing.current_prices price
      on price.variant_id = wanted.id and price.market_code = ${marketCode}
    left join pricing.variant_tax tax on tax.variant_id = wanted.id
    limit ${linesMax * 20}
  `)
}

/** Everything beside the cart itself that its price depends on. */
export type Facts = {
  market: KnownMarket
  offers: Offer[]
  variants: VariantInTexts[]
  taxRates: TaxRate[]
  methods: DeliveryMethod[]
  /** The gift cards of the cart. */
  cards: Spendable[]
}

type AskedFacts = {
  quotes: readonly Quote[]
  marketCode: string
  giftCardIds?: readonly string[] | undefined
  now: Date
}

/** The rest stands: it costs no trip, but for a cart with gift cards. */
export async function factsOf(
  db: Db,
  { quotes, marketCode, giftCardIds = [], now }: AskedFacts,
): Promise<Facts> {
  const variantIds = quotes.map(({ variantId }) => variantId)
  const [market, variants, taxRates, methods] = await all(
    standingMarket(db, marketCode),
    variantsInTexts(db, { variantIds }),
    taxRatesOf(db, { marketCode, now }),
    deliveryMethodsOf(db, { marketCode }),
  )
  const cards = await cardsOf(db, { giftCardIds, currency: market.currency, now })
  return { market, offers: offersFrom(quotes, variants), variants, taxRates, methods, cards }
}

/** A variant that does not exist has no offer. */
function offersFrom(quotes: readonly Quote[], variants: readonly VariantInTexts[]): Offer[] {
  const known = new Map(variants.map((variant) => [variant.variantId, variant]))
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
        // The goods that a gift card pays for are taxed, not the card.
        taxCategory: isGiftCard ? "zero" : quote.taxCategory,
        isActive: isActive && (reach !== "file" || fileId !== null || isGiftCard),
      },
    ]
  })
}

type Shown = { cart: Cart; lines: readonly CartLine[]; locale?: string | undefined; now: Date }

export async function showCart(db: Db, { cart, lines, now, ...asked }: Shown): Promise<CartView> {
  const { marketCode } = cart
  const locale = asked.locale ?? cart.locale
  // As a subselect: seeing the ids themselves, PostgreSQL would plan anew each time, for longer than it then
  // runs.
  const ids = [...new Set(lines.map(({ variantId }) => variantId))]
  const variantIds = sql`array(select unnest(${ids}::text[]))`
  const { customerId } = cart
  const quotes = await quotesOf(db, { variantIds, marketCode, customerId, now })
  const facts = await factsOf(db, { quotes, marketCode, giftCardIds: cart.giftCardIds, now })
  return viewOf({ cart, lines, facts, locale, now })
}

type Example = { variantIds: readonly string[]; marketCode: string; locale: string; now: Date }

/** A cart that nobody has, with one of each: how the page of a cart looks with them in it. */
export function exampleCart(db: Db, { variantIds, ...where }: Example): Promise<CartView> {
  const cartId = "crt_example"
  const cart: Cart = {
    ...{ ...where, cartId, customerId: null, destination: null },
    ...{ state: "open", orderId: null, giftCardIds: [], version: 1 },
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

export type LockedCart = { cart: Cart; lines: CartLine[]; facts: Facts }

export type ToChange = {
  which: Sql
  /** Something that is not in the cart yet. */
  variantId?: string | undefined
  /** Another market than the cart's. */
  marketCode?: string | undefined
}

/**
 * The first trip of every change: locks a cart and reads all that the change and its reply depend on. What
 * follows is decided in memory, and the second trip only writes and commits.
 */
export async function openToChange(
  work: Work,
  { which, variantId, ...asked }: ToChange,
): Promise<LockedCart> {
  const { tx, now } = work
  const variantIds = sql`array(
    select line.variant_id from cart.carts cart join cart.lines line on line.cart_id = cart.id where ${which}
    ${variantId === undefined ? sql`` : sql`union all select ${variantId}::text`}
  )`
  const [cart, lines, quotes] = await all(
    lockCart(tx, which),
    linesOf(tx, which),
    quotesOf(tx, {
      variantIds,
      marketCode: asked.marketCode ?? sql`(select cart.market_code from cart.carts cart where ${which})`,
      customerId: sql`(select cart.customer_id from cart.carts cart where ${which})`,
      now,
    }),
  )
  checkOpen(cart)
  const { giftCardIds } = cart
  const facts = await factsOf(tx, {
    ...{ quotes, giftCardIds, now },
    marketCode: asked.marketCode ?? cart.marketCode,
  })
  if (asked.marketCode !== undefined) checkTakesCarts(facts.market)
  return { cart, lines, facts }
}

/** A market that is closed takes no new carts: to them it is none. */
export function checkTakesCarts({ isOpen }: KnownMarket): void {
  if (!isOpen) throw notFound("market")
}
