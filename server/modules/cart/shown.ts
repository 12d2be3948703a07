import { money } from "../../kit/money.ts"
import { inLocale, type VariantForSale } from "../catalog/index.ts"
import {
  cheapestFrom,
  type DeliveryMethod,
  type DeliveryOption,
  type Destination,
  needsDelivery,
  shipmentOf,
} from "../fulfillment/index.ts"
import {
  type LineToPrice,
  type PricedCart,
  priceCart,
  ratesFor,
  type TaxTreatment,
} from "../pricing/index.ts"
import { goodsTotalOf } from "./discounts.ts"
import { toPromote } from "./promotions.ts"
import type { Facts } from "./queries.ts"
import {
  type Cart,
  type CartLine,
  destinationOf,
  isBuyable,
  type Offer,
  priceOf,
  quantityOf,
  taxedAt,
} from "./rules.ts"

export type ToShow = {
  cart: Cart
  lines: readonly CartLine[]
  facts: Facts
  locale: string
  explain?: Explain | undefined
  now: Date
}

/** The steps of every price alone, or with a verdict on every promotion. */
export type Explain = boolean | "steps"

/** The cart as the calculator sees it, with the delivery that is the cheapest for now. */
export function pricedAsShown({ cart, lines, facts, locale, explain = false, now }: ToShow) {
  const { market, methods, taxBook } = facts
  const variants = new Map(inLocale(facts.variants, locale).map((variant) => [variant.variantId, variant]))
  const offers = new Map(facts.offers.map((offer) => [offer.variantId, offer]))
  const priced = linesToPrice(lines, offers, now)
  const promoted = toPromote({ cart, lines, offers, promotions: facts.promotions, now })
  const to = destinationOf(cart, market)
  const treatment = treatmentOf(cart)
  const price = (delivery: DeliveryOption | null, taxTreatment: TaxTreatment) => {
    const taxRates = ratesFor(taxedAt(market, to, delivery), taxBook, now)
    const input = {
      market,
      lines: priced,
      taxRates,
      delivery,
      ...promoted,
      taxTreatment,
      explain: explain === true,
      now,
    }
    return { input, priced: priceCart(input) }
  }
  // What delivery costs hangs on what everybody would pay for the goods.
  const goods = price(null, "taxed")
  const delivery = cheapestDelivery({ to, lines, variants, methods, locale, now }, goods.priced)
  const whole = delivery || treatment !== "taxed" ? price(delivery, treatment) : goods
  return { ...whole, promoted, delivery, variants, offers }
}

export type Shown = ReturnType<typeof pricedAsShown>

export type LineTitle = { id: string; title: string; variantTitle: string | null; quantity: number }

/** What the lines of a priced cart, gifts among them, are called. */
export function titlesOf({ lines }: Pick<ToShow, "lines">, shown: Shown): LineTitle[] {
  const { priced, promoted, variants } = shown
  const variantOf = (id: string) =>
    lines.find(({ lineId }) => lineId === id)?.variantId ??
    promoted.gifts.find(({ line }) => line.id === id)?.line.variantId
  return priced.lines.map(({ id, quantity }) => {
    const variant = variants.get(variantOf(id) ?? "")
    return { id, quantity, title: variant?.title ?? "", variantTitle: variant?.variantTitle ?? null }
  })
}

export function treatmentOf({ exemptBecause }: Cart): TaxTreatment {
  return exemptBecause === null ? "taxed" : "exempt"
}

/** Lines that can be bought now, as the calculator takes them. */
export function linesToPrice(
  lines: readonly CartLine[],
  offers: ReadonlyMap<string, Offer>,
  now: Date,
): (LineToPrice & { line: CartLine })[] {
  return lines.flatMap((line) => {
    const offer = offers.get(line.variantId)
    if (!isBuyable(offer)) return []
    const { lineId: id, variantId, quantity } = line
    const chosen = priceOf(offer, { quantity: quantityOf(lines, variantId), now })
    return [
      {
        id,
        variantId,
        productId: offer.productId,
        collectionIds: offer.collectionIds,
        quantity,
        unitPrice: money(chosen.minor, offer.currency),
        ...(chosen.origin && { origin: chosen.origin }),
        ...(chosen.converted && { converted: chosen.converted }),
        ...(chosen.quantityMin && { quantityMin: chosen.quantityMin }),
        isReduced: chosen.compareAtMinor !== null,
        isDiscountable: !offer.isGiftCard,
        isCarried: offer.isCarried,
        taxCategory: offer.taxCategory,
        line,
      },
    ]
  })
}

type Carried = Pick<ToShow, "lines" | "locale" | "now"> & {
  to: Destination
  methods: DeliveryMethod[]
  variants: ReadonlyMap<string, VariantForSale>
}

function cheapestDelivery(given: Carried, goods: PricedCart): DeliveryOption | null {
  const { to, methods, variants, locale, now } = given
  const items = goods.lines.flatMap(({ id }) => {
    const line = given.lines.find(({ lineId }) => lineId === id)
    const variant = line && variants.get(line.variantId)
    return variant ? [{ ...variant, id, quantity: line.quantity }] : []
  })
  if (!needsDelivery(items.map(({ reach }) => reach))) return null
  const shipment = shipmentOf({ to, items, subtotal: goodsTotalOf(goods, items) })
  return cheapestFrom(methods, { shipment, locale, now })
}
