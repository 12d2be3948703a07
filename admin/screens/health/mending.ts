import type { PlainKey } from "../../kit/words.ts"
import { healthEn } from "../../messages/health.en.ts"
import { bring } from "../../messages/here.ts"
import type { Audit } from "./books_reading.ts"

bring(healthEn)

const money = ["payments", "gifts", "aftersale", "books", "checkout"]

/** What to do about it, by whose book it is. */
export function todoOf({ area }: Pick<Audit["found"][number], "area">): PlainKey {
  if (money.includes(area)) return "health.mend.money"
  if (area === "orders" || area === "inventory" || area === "kit" || area === "desk")
    return `health.mend.${area}`
  return "health.mend.other"
}
