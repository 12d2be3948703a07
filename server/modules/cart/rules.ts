import { createHash } from "node:crypto"
import { notFound, Refusal } from "../../kit/errors.ts"
import type { Destination } from "../fulfillment/index.ts"
import {
  type ChosenPrice,
  choosePrice,
  type KeptConversion,
  type ListPrice,
  placeOf,
  type Sale,
  type TaxCategory,
  type TaxPlace,
  type Tier,
} from "../pricing/index.ts"

// A trade order has two hundred lines, and its pages still open at once (bench `orders-page`); a longer form
// nobody scrolls.
export const linesMax = 200
export const quantityMax = 9_999

// A thousand of such lines still fit a JSON number.
const lineMinorMax = 9_000_000_000_000n

// As long as a cookie of ours lives; whoever comes back within it finds the cart.
export const cartDays = 90

export type CartState = "open" | "closed"

// A closed cart stays closed: it has become an order, or its lines are in another cart.
export const cartMoves = { open: ["closed"], closed: [] } as const

export type Configuration = Record<string, string>

export type Cart = {
  cartId: string
  customerId: string | null
  marketCode: string
  locale: string
  /** Where its holder says it will go, for the price of delivery; nothing until they do. */
  destination: Destination | null
  state: CartState
  orderId: string | null
  /** Gift cards that it is going to be paid with. */
  giftCardIds: string[]
  version: number
  /** Codes of promotions, the first that was given first. */
  codes: readonly string[]
  /** Promotions that are not for this buyer, as the checkout found. */
  leftOut: readonly string[]
  /** Of its customer; empty where no promotion asks. */
  groupIds: readonly string[]
  /** Nothing for guests, and where no promotion asks. */
  hasOrdered: boolean | null
  /** What frees its customer from tax today. */
  exemptBecause: string | null
}

export type CartLine = {
  lineId: string
  cartId: string
  variantId: string
  configurationKey: string
  configuration: Configuration | null
  quantity: number
  addedPriceMinor: bigint | null
  addedCurrency: string | null
  /** How many of its variant the cart had then. */
  addedQuantity: number | null
}

/** What a variant is offered for in a market at this instant, and how many of it there are. */
export type Offer = {
  variantId: string
  productId: string
  isActive: boolean
  quantityPerOrderMax: number
  priceMinor: bigint | null
  compareAtMinor: bigint | null
  tiers: readonly Tier[] | null
  sales: readonly Sale[] | null
  converted: KeptConversion | null
  /** In force now, for everybody or for a group of the buyer's. */
  lists: readonly ListPrice[] | null
  currency: string | null
  taxCategory: TaxCategory
  /** Nothing when it is not counted: then there is always enough. */
  available: number | null
  /** No promotion touches it, it is sold untaxed, and it asks for whom it is. */
  isGiftCard: boolean
  /** False for what goes no way to its buyer, a file for instance. */
  isCarried: boolean
  /** Collections and categories of its product; empty where no promotion asks. */
  collectionIds: readonly string[]
}

export type PricedOffer = Offer & { priceMinor: bigint; currency: string }

/** Where a cart is thought to go until there is an address: where its holder said, else into its market. */
export function destinationOf(
  { destination }: Pick<Cart, "destination">,
  market: { homeCountry: string; countries: readonly string[] },
): Destination {
  if (destination && market.countries.includes(destination.country)) return destination
  return { country: market.homeCountry, region: null, postalCode: null }
}

/** Where it goes, as far as that is known; what is fetched is handed over at home. */
export function taxedAt(
  market: { homeCountry: string },
  to: Destination,
  delivery: { kind: "ship" | "pickup" } | null,
): TaxPlace {
  return placeOf(delivery?.kind === "pickup" ? { country: market.homeCountry } : to)
}

export function checkOpen(cart: Cart | undefined): asserts cart is Cart {
  if (!cart) throw notFound("cart")
  if (cart.state === "open") return
  const { orderId } = cart
  const message =
    orderId === null ? "This cart has been merged with another one." : "This cart has been ordered."
  throw new Refusal("cart.closed", 409, message, { orderId })
}

/** A market that has closed sells nothing more: its carts can be read, emptied, and moved to another one. */
export function checkMarket({ code: marketCode, isOpen }: { code: string; isOpen: boolean }): void {
  if (isOpen) return
  const message = "Nothing is sold in this market any more. The cart is kept: choose another market for it."
  throw new Refusal("cart.market_closed", 409, message, { marketCode })
}

export function checkVersion(cart: Cart, version: number | undefined): void {
  if (version === undefined || version === cart.version) return
  const message = "This cart has changed meanwhile. Please look at it again."
  throw new Refusal("cart.changed", 409, message, { version: cart.version })
}

export function isBuyable(offer: Offer | undefined): offer is PricedOffer {
  return offer?.isActive === true && offer.priceMinor !== null && offer.currency !== null
}

/** What one piece costs when the cart has so many of the variant, at this instant. */
export function priceOf(offer: PricedOffer, asked: { quantity: number; now: Date }): ChosenPrice {
  return choosePrice({ ...offer, lists: offer.lists ?? [] }, asked)
}

/** What a line keeps of the price that its shopper has seen. */
export function addedAt(
  offer: Offer | undefined,
  asked: { quantity: number; now: Date },
): Pick<CartLine, "addedPriceMinor" | "addedCurrency" | "addedQuantity"> {
  if (!isBuyable(offer)) return { addedPriceMinor: null, addedCurrency: null, addedQuantity: null }
  const { minor } = priceOf(offer, asked)
  return { addedPriceMinor: minor, addedCurrency: offer.currency, addedQuantity: asked.quantity }
}

export function checkBuyable(offer: Offer | undefined): asserts offer is PricedOffer {
  if (!offer) throw notFound("variant")
  if (isBuyable(offer)) return
  const { variantId } = offer
  if (!offer.isActive) {
    throw new Refusal("cart.unavailable", 409, "This is not sold any more.", { variantId })
  }
  throw new Refusal("cart.no_price", 409, "This is not sold in this country.", { variantId })
}

/**
 * A line may have this quantity when all lines of its variant together are within the limit per order and
 * within what there is. Both are about the variant: two lines that differ in their configuration share them.
 */
export function checkQuantity(
  lines: readonly CartLine[],
  wanted: { line: Pick<CartLine, "variantId" | "configurationKey">; quantity: number; offer: PricedOffer },
): void {
  const { line, quantity, offer } = wanted
  const { variantId, available } = offer
  const others = lines
    .filter((one) => one.variantId === variantId && one.configurationKey !== line.configurationKey)
    .reduce((sum, one) => sum + one.quantity, 0)
  const allowed = Math.min(offer.quantityPerOrderMax - others, quantityMax)
  if (quantity > allowed) {
    const most = Math.min(offer.quantityPerOrderMax, quantityMax)
    const message = `At most ${most} of this can be ordered at once.`
    const details = { variantId, quantityMax: Math.max(allowed, 0) }
    throw new Refusal("cart.too_many", 409, message, details)
  }
  if (available !== null && quantity + others > available) {
    const message = available > 0 ? `There are only ${available} left.` : "There is nothing left of this."
    throw new Refusal("cart.too_few", 409, message, { variantId, available })
  }
  if (offer.priceMinor * BigInt(quantity) > lineMinorMax) {
    const message = "This is more than can be ordered at once. Please write to us."
    throw new Refusal("cart.too_much", 409, message, { variantId })
  }
}

export function checkRoom(lines: readonly CartLine[]): void {
  if (lines.length < linesMax) return
  const message = `A cart holds at most ${linesMax} different items. Please order these first.`
  throw new Refusal("cart.full", 409, message, { linesMax })
}

/**
 * Two lines of the same variant are the same line when their configurations say the same, in whatever order.
 */
export function configurationKeyOf(configuration: Configuration | undefined): string {
  const entries = Object.entries(configuration ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
  if (entries.length === 0) return ""
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex")
}

/** The day after the last one on which somebody may come back; whole days, so that it rarely changes. */
export function expiryOf(now: Date): Date {
  const day = 86_400_000
  return new Date((Math.floor(now.getTime() / day) + 1 + cartDays) * day)
}

/**
 * The lines of several carts as one cart. Quantities of the same line are added, as far as the limit per
 * order goes; no line is lost, even where the limit is passed by keeping one of it: the shopper sees the note
 * and decides.
 */
export function mergeLines(
  carts: readonly (readonly CartLine[])[],
  quantityPerOrderMaxOf: (variantId: string) => number,
): CartLine[] {
  const merged: CartLine[] = []
  for (const line of carts.flat()) {
    const known = merged.findIndex((one) => isSameLine(one, line))
    const room = quantityPerOrderMaxOf(line.variantId) - quantityOf(merged, line.variantId)
    const added = Math.min(line.quantity, Math.max(room, 0))
    const before = merged[known]
    if (before) merged[known] = { ...before, quantity: Math.min(before.quantity + added, quantityMax) }
    else merged.push({ ...line, quantity: Math.max(added, 1) })
  }
  return merged
}

export type Sold = { variantId: string; configuration: Configuration | null; quantity: number }

type Bought = { line: CartLine; bought: number }

/** The lines of which an order has fewer than the cart, or none, with how many of each were bought. */
export function linesLeft(lines: readonly CartLine[], sold: readonly Sold[]): Bought[] {
  return besideOrder(lines, sold).filter(({ line, bought }) => line.quantity > bought)
}

/** The lines of which an order has some. */
export function linesBought(lines: readonly CartLine[], sold: readonly Sold[]): Bought[] {
  return besideOrder(lines, sold).filter(({ bought }) => bought > 0)
}

function besideOrder(lines: readonly CartLine[], sold: readonly Sold[]): Bought[] {
  const keyed = sold.map(({ variantId, configuration, quantity }) => ({
    ...{ variantId, quantity },
    configurationKey: configurationKeyOf(configuration ?? undefined),
  }))
  return lines.map((line) => ({ line, bought: keyed.find((one) => isSameLine(one, line))?.quantity ?? 0 }))
}

export function isSameLine(
  one: Pick<CartLine, "variantId" | "configurationKey">,
  other: Pick<CartLine, "variantId" | "configurationKey">,
): boolean {
  return one.variantId === other.variantId && one.configurationKey === other.configurationKey
}

export function quantityOf(lines: readonly CartLine[], variantId: string): number {
  return lines.filter((line) => line.variantId === variantId).reduce((sum, { quantity }) => sum + quantity, 0)
}
