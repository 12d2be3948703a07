import { type Content, type Html, html } from "../../kit/html.ts"
import { add, type Money, money, subtract } from "../../kit/money.ts"
import type { DeliveryOption, Destination } from "../../modules/fulfillment/index.ts"
import type { Options } from "../checkout/payment.ts"
import type { Place } from "../place.ts"
import { notice } from "./notice.ts"
import { amount, struck } from "./price.ts"

/** "25849, Germany", or the country alone. */
export function destinationWords(place: Place, { country, postalCode }: Destination): string {
  return [postalCode, place.country(country)].filter(Boolean).join(", ")
}

/** What delivery costs; what promotions take off it stays to be seen. */
export function deliveryAmount(place: Place, { price, discount }: { price: Money; discount: Money }): Html {
  const now = price.minor === 0n ? place.say("cart.free") : amount(place, price)
  return html`${discount.minor > 0n && struck(place, add(price, discount))}${now}`
}

type Taxed = { discounts: readonly { amount: Money }[]; taxes: readonly { net: Money }[] }

/** Of all that is taxed, without its tax, what is left once the items are taken off. */
export function netOfDelivery(subtotal: Money, { discounts, taxes }: Taxed): Money {
  const none = money(0n, subtotal.currency)
  const items = subtract(subtotal, add(none, ...discounts.map(({ amount: off }) => off)))
  return subtract(add(none, ...taxes.map(({ net }) => net)), items)
}

/** What comes on top of the price of a way, each with its reason. */
export function surchargeWords(place: Place, { why }: Pick<DeliveryOption, "why">): string[] {
  return why.flatMap((row) => {
    if (row.kind !== "delivery_surcharge") return []
    const sum = money(BigInt(row.amount.minor), row.amount.currency)
    const values = { amount: place.amount(sum), count: row.units }
    return [place.say(`estimate.surcharge_${row.reason}`, values)]
  })
}

/** Why nothing goes there, and what can be done. */
export function noDelivery(place: Place, to: Destination, { obstacles, deliveryOptions }: Options): Content {
  const { say } = place
  const shipped = obstacles.filter(({ kind }) => kind === "ship")
  const has = (reason: string) => shipped.some((one) => one.reason === reason)
  const heaviest = Math.max(0, ...shipped.map(({ weightGramsMax }) => weightGramsMax ?? 0))
  const where = { place: destinationWords(place, to) }
  const words = has("postal_code_needed")
    ? say("estimate.postal_code_needed", where)
    : has("too_heavy")
      ? say("estimate.too_heavy", { ...where, weight: weight(place, heaviest) })
      : has("country") || has("postal_code")
        ? say("estimate.country", where)
        : say("estimate.none", where)
  const pickup = deliveryOptions.find(({ kind }) => kind === "pickup")
  const collect = pickup && html`<p>${say("estimate.or_collect", { title: pickup.title })}</p>`
  return notice("warn", words, collect)
}

export function weight(place: Place, grams: number): string {
  const isHeavy = grams >= 1000
  const format = new Intl.NumberFormat(place.formatLocale, {
    style: "unit",
    unit: isHeavy ? "kilogram" : "gram",
    maximumFractionDigits: 2,
  })
  return format.format(isHeavy ? grams / 1000 : grams)
}
