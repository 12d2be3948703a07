import { Link } from "@tanstack/react-router"
import type { Shape } from "../../../client/index.ts"
import { moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import "./aftersale_words.ts"
import type { Order } from "./standing.ts"

export type ChosenUnits = { counts: Readonly<Record<string, string>>; delivery: boolean }

export const noUnits: ChosenUnits = { counts: {}, delivery: false }

/** Lines of which something can go back by units. A gift card may have been spent: it goes as an amount. */
function linesLeft({ lines }: Order) {
  return lines.flatMap((line) => {
    const left = line.quantity - line.refundedQuantity
    return left > 0 && !line.isGiftCard && line.total.minor > 0 ? [{ line, left }] : []
  })
}

const deliveryLeft = ({ deliveryTotal, deliveryRefunded }: Order) =>
  deliveryTotal.minor - deliveryRefunded.minor

export function isUnitsLeft(order: Order): boolean {
  return linesLeft(order).length > 0 || deliveryLeft(order) > 0
}

/** What is asked for; nothing where nothing is chosen, or what is typed is no number of units. */
export function unitsOf(order: Order, { counts, delivery }: ChosenUnits) {
  const lines = linesLeft(order).map(({ line: { lineId }, left }) => {
    const quantity = Number(counts[lineId] || 0)
    return { lineId, quantity, isRight: Number.isInteger(quantity) && quantity >= 0 && quantity <= left }
  })
  if (lines.some(({ isRight }) => !isRight)) return undefined
  const chosen = lines.filter(({ quantity }) => quantity > 0)
  if (chosen.length === 0 && !delivery) return undefined
  return { lines: chosen.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity })), delivery }
}

type Props = {
  order: Order
  chosen: ChosenUnits
  change: (chosen: ChosenUnits) => void
  preview: Shape<"RefundPreview"> | undefined
}

/** How many of which line go back, and whether the delivery does; the shop says what they come to. */
export function RefundUnits({ order, chosen, change, preview }: Props) {
  const { t, locale } = useWords()
  const delivery = { ...order.deliveryTotal, minor: deliveryLeft(order) }
  return (
    <>
      {linesLeft(order).map(({ line, left }) => (
        <TextField
          key={line.lineId}
          label={[line.title, line.variantTitle].filter(Boolean).join(", ")}
          hint={t("order.refund_left", { count: left })}
          type="number"
          min={0}
          max={left}
          step={1}
          value={chosen.counts[line.lineId] ?? "0"}
          onChange={(count) => change({ ...chosen, counts: { ...chosen.counts, [line.lineId]: count } })}
        />
      ))}
      {order.lines.some(({ isGiftCard }) => isGiftCard) && (
        <p className="text-muted text-sm">
          <Link to="/gift-cards" search={{ orderId: order.orderId }} className="text-link underline">
            {t("order.refund_gift")}
          </Link>
        </p>
      )}
      {delivery.minor > 0 && (
        <Check
          label={t("order.refund_delivery", { amount: moneyText(locale, delivery) })}
          checked={chosen.delivery}
          onChange={(on) => change({ ...chosen, delivery: on })}
        />
      )}
      {!unitsOf(order, chosen) && <p className="text-muted">{t("order.refund_choose")}</p>}
      {preview && <Said preview={preview} />}
    </>
  )
}

/** What is not plain from the amount alone. */
function Said({ preview: { worth, amount, rounding } }: { preview: Shape<"RefundPreview"> }) {
  const { t, locale } = useWords()
  return (
    <>
      {rounding.minor > 0 && (
        <p className="text-muted">{t("order.refund_rounding", { amount: moneyText(locale, rounding) })}</p>
      )}
      {amount.minor < worth.minor && (
        <Notice tone="warn">
          {t("order.refund_less", { worth: moneyText(locale, worth), amount: moneyText(locale, amount) })}
        </Notice>
      )}
    </>
  )
}
