import type { Shape } from "../../../client/index.ts"
import type { BadgeTone } from "../../parts/states.tsx"

type Standing = Pick<Shape<"OrderSummary">, "sale" | "money" | "goods">

/** Green is done, amber waits for us, red needs a look; an order that was canceled is quiet. */
export function moneyTone({ sale, money }: Standing): BadgeTone {
  if (sale === "canceled") return "plain"
  if (money === "voided") return "bad"
  if (money === "pending" || money === "partly_paid") return "warn"
  return money === "paid" || money === "free" || money === "authorized" ? "good" : "plain"
}

export function goodsTone({ goods }: Standing): BadgeTone {
  if (goods === "waiting" || goods === "partly_shipped") return "warn"
  return goods === "not_needed" ? "plain" : "good"
}
