import type { Translate } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { stockEn } from "../../messages/stock.en.ts"

bring(stockEn)

// What the shop itself writes down; whatever people wrote stands as it is.
const whys = {
  "held for checkout": "held",
  "hold released": "released",
  "hold expired": "expired",
  "order placed": "placed",
  "order canceled": "canceled",
  shipped: "shipped",
  received: "received",
} as const

/** Why a movement was made, in the words of the reader. */
export function whyText(t: Translate, why: string): string {
  const said = (word: string) =>
    Object.hasOwn(whys, word) ? t(`stock.why.${whys[word as keyof typeof whys]}`) : undefined
  const [first = "", ...more] = why.split(": ")
  const begun = first === "received" && more.length > 0 ? said(first) : undefined
  return begun ? `${begun}: ${more.join(": ")}` : (said(why) ?? why)
}
