import { add, type Money, money } from "../../kit/money.ts"
import type { Order } from "./queries/order_view.ts"

export type Receipt = {
  items: Money
  /** What each promotion took off items and delivery; gifts cost nothing and take nothing off. */
  discounts: { title: string; amount: Money }[]
  delivery: Money | null
}

type Sums =
  | "currency"
  | "taxDisplay"
  | "taxTreatment"
  | "itemsTotal"
  | "deliveryTotal"
  | "delivery"
  | "discounts"

/**
 * An order as a bill reads: what things cost, then what was taken off. Where prices are shown without tax,
 * or no tax was paid, promotions took off what nobody was shown: there the sums after them stand alone.
 */
export function receiptOf(
  order: Pick<Order, Sums> & { lines: readonly Pick<Order["lines"][number], "discount" | "giftOf">[] },
): Receipt {
  const { currency, itemsTotal, deliveryTotal } = order
  const delivery = order.delivery && deliveryTotal
  const bought = order.lines.filter(({ giftOf }) => giftOf === null)
  const given = new Set(order.lines.map(({ giftOf }) => giftOf))
  const discounts = order.discounts.filter(
    ({ promotionId, amount }) => amount.minor > 0n && !given.has(promotionId),
  )
  const offItems = bought.reduce((sum, { discount }) => sum + discount.minor, 0n)
  const offDelivery = discounts.reduce((sum, { amount }) => sum + amount.minor, 0n) - offItems
  const isWhole = offDelivery === 0n || (delivery !== null && offDelivery > 0n)
  const isAsShown = order.taxDisplay === "gross" && order.taxTreatment === "taxed"
  if (!isAsShown || !isWhole) return { items: itemsTotal, discounts: [], delivery }
  return {
    items: add(itemsTotal, money(offItems, currency)),
    discounts: discounts.map(({ title, amount }) => ({ title, amount })),
    delivery: delivery && add(delivery, money(offDelivery, currency)),
  }
}
