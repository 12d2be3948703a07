import { assert } from "../../kit/errors.ts"
import type { LineForCheckout } from "../cart/index.ts"
import type { Address } from "../customers/index.ts"
import type { DeliveryOption } from "../fulfillment/index.ts"
import { newOrderLineId, type OrderAsSold, type SoldDiscount, type SoldLine } from "../orders/index.ts"
import type { PaymentMethod, PlannedTender } from "../payments/index.ts"
import type { CartToPrice, CodeAnswer, LivePromotion, PricedCart, TaxPlace } from "../pricing/index.ts"
import { localized, type Market, t } from "../settings/index.ts"
import { minorOf } from "./rules.ts"
import type { Taxpayer } from "./taxpayer.ts"

export type CartToSell = {
  cartId: string
  customerId: string | null
  email: string
  buyerName: string | null
  locale: string
  market: Market
  address: Address | null
  delivery: DeliveryOption | null
  method: PaymentMethod
  /** What gift cards and credit pay of it. */
  planned: readonly PlannedTender[]
  /** Gifts are among them. */
  lines: LineForCheckout[]
  taxPlace: TaxPlace
  taxpayer: Taxpayer
  codes: readonly CodeAnswer[]
  promotions: readonly LivePromotion[]
  input: CartToPrice
  priced: PricedCart
}

/** The order as it would be sold this instant: what is charged, and what is written down once it is paid. */
export function freeze(cart: CartToSell): OrderAsSold {
  const { market, priced, delivery } = cart
  const lines = cart.lines.map((line) => freezeLine(line, priced))
  const deliveryMinor = priced.delivery ? minorOf(priced.delivery.price) : 0
  return {
    cartId: cart.cartId,
    customerId: cart.customerId,
    email: cart.email,
    buyerName: cart.buyerName,
    locale: cart.locale,
    marketCode: market.code,
    currency: market.currency,
    taxDisplay: market.taxDisplay,
    rounding: market.rounding,
    roundingMode: market.roundingMode,
    address: cart.address,
    delivery: delivery && {
      methodId: delivery.methodId,
      code: delivery.code,
      kind: delivery.kind,
      title: delivery.title,
      promise: delivery.promise,
      why: priced.delivery?.why as unknown[],
    },
    payment: {
      method: cart.method.code,
      facts: cart.method.facts,
      expireDays: cart.method.expireDays,
      remindDays: cart.method.remindDays,
    },
    // They get their ids when they are held.
    tenders: [],
    itemsMinor: lines.reduce((sum, line) => sum + line.totalMinor, 0),
    deliveryMinor,
    deliveryTaxMinor: priced.delivery ? minorOf(priced.delivery.tax) : 0,
    taxMinor: minorOf(priced.taxTotal),
    taxes: {
      ...cart.taxPlace,
      treatment: cart.input.taxTreatment ?? "taxed",
      vatNumber: cart.taxpayer.vat?.number ?? null,
      exemptBecause: cart.taxpayer.exemptBecause,
      ...(cart.input.quoted && { source: cart.input.quoted.source }),
      rows: priced.taxes.map(({ ratePpm, net, tax }) => ({
        ratePpm,
        netMinor: minorOf(net),
        taxMinor: minorOf(tax),
      })),
    },
    discountMinor: minorOf(priced.discountTotal),
    discounts: freezeDiscounts(cart),
    cashRoundingMinor: minorOf(priced.cashRounding),
    totalMinor: minorOf(priced.total),
    lines,
  }
}

/** Every promotion that applied, with the code that opened it. */
export function freezeDiscounts({
  priced,
  promotions,
  codes,
  locale,
}: Pick<CartToSell, "priced" | "promotions" | "codes" | "locale">): SoldDiscount[] {
  return priced.promotions.flatMap((verdict) => {
    if (!verdict.applied) return []
    const { promotionId, gave } = verdict
    const titles = promotions.find((one) => one.promotionId === promotionId)?.titles
    const opened = codes.find((one) => "promotion" in one && one.promotion.promotionId === promotionId)
    const title = (titles && localized(titles, locale)) || t(locale, "promotion.some")
    return [{ promotionId, title, code: opened?.code ?? null, amountMinor: gave.minor }]
  })
}

function freezeLine(line: LineForCheckout, priced: PricedCart): SoldLine {
  const price = priced.lines.find(({ id }) => id === line.id)
  assert(price, "the calculator prices every line of a cart")
  return {
    id: newOrderLineId(),
    variantId: line.variantId,
    productId: line.productId,
    sku: line.sku,
    title: line.title,
    variantTitle: line.variantTitle,
    pictureUrl: line.pictureUrl,
    reach: line.reach,
    fileMediaId: line.fileMediaId,
    configuration: line.configuration,
    isGiftCard: line.isGiftCard,
    weightGrams: line.weightGrams,
    quantity: line.quantity,
    unitPriceMinor: minorOf(price.unitPrice),
    discountMinor: minorOf(price.discount),
    giftOf: price.giftOf,
    totalMinor: minorOf(price.total),
    taxMinor: minorOf(price.tax),
    taxRatePpm: price.taxRatePpm,
    why: price.why as unknown[],
  }
}
