import type { Shape } from "../../../client/index.ts"
import { moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import "./aftersale_words.ts"
import { methodText } from "./method.ts"
import type { Order } from "./standing.ts"

export type RefundPart = Shape<"RefundPart">

/** Where a refund goes, part by part, in the order in which it is given. */
export function RefundParts({ parts, order }: { parts: readonly RefundPart[]; order: Order | undefined }) {
  const words = useWords()
  return (
    <ul className="mt-2 grid list-disc gap-1 ps-5">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts stay in their order.
        <li key={place}>{partText(words, part, order)}</li>
      ))}
    </ul>
  )
}

function partText({ t, locale }: Words, part: RefundPart, order: Order | undefined): string {
  const { to, method, lastFour, amount: money } = part
  const amount = moneyText(locale, money)
  if (lastFour !== null)
    return t(to === "gift_card" ? "order.part.gift_card" : "order.part.gift_card_credit", {
      amount,
      lastFour,
    })
  if (method === null || to === "gift_card") return t("order.part.credit", { amount })
  return t(`order.part.${to}`, { amount, method: methodText(t, method, order) })
}
