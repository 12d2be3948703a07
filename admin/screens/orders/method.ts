import type { Translate } from "../../kit/words.ts"
import type { Order } from "./standing.ts"

const known = ["card", "card_stripe", "transfer", "cash", "cards"] as const

/** A way to pay in words; one that a newer engine has, by its code. An order says where its cash is taken. */
export function methodText(t: Translate, code: string, order?: Pick<Order, "delivery">): string {
  if (code === "cash" && order) {
    return t(order.delivery?.kind === "ship" ? "order.method.cash_ship" : "order.method.cash_counter")
  }
  const method = known.find((one) => one === code)
  return method ? t(`order.method.${method}`) : code
}
