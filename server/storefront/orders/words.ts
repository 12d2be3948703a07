import type { Order } from "../../modules/orders/index.ts"
import type { Place } from "../place.ts"

/** How far an order has come, in one or two words: what matters to its buyer now. */
export function goodsWord(place: Place, order: Pick<Order, "sale" | "money" | "goods">): string {
  if (order.sale === "canceled") return place.say("order.sale.canceled")
  if (order.money === "pending") return place.say("order.money.pending")
  if (order.goods === "not_needed") return place.say(`order.money.${order.money}`)
  return place.say(`order.goods.${order.goods}`)
}
