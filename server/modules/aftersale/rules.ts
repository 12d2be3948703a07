import { Refusal } from "../../kit/errors.ts"
import type { RefundedLine } from "../orders/index.ts"
import { shareOfUnits } from "../pricing/index.ts"

export type LineSold = {
  lineId: string
  quantity: number
  isGiftCard: boolean
  totalMinor: bigint
  refundedQuantity: number
  refundedMinor: bigint
}

/** An order as far as its refunds care: what was charged, and what of it went back by name. */
export type Charged = {
  lines: readonly LineSold[]
  deliveryMinor: bigint
  deliveryRefundedMinor: bigint
  cashRoundingMinor: bigint
}

export type Units = { lines: readonly { orderLineId: string; quantity: number }[]; delivery: boolean }

export type Worth = {
  lines: RefundedLine[]
  deliveryMinor: bigint
  /** What paying in coins added, once everything else went back. */
  roundingMinor: bigint
  totalMinor: bigint
}

/** What units come to, of what was charged for them. */
export function worthOf(charged: Charged, units: Units): Worth {
  if (units.lines.length === 0 && !units.delivery) {
    throw new Refusal("refund.nothing_chosen", 422, "Please choose what is given back.", { field: "units" })
  }
  const worth = sharesOf(charged, units)
  if (worth.totalMinor > 0n) return worth
  const message = "Nothing was paid for this: there is nothing to give back."
  throw new Refusal("refund.costs_nothing", 422, message)
}

/** The same, also where they cost nothing. */
export function sharesOf(charged: Charged, units: Units): Worth {
  const lines = units.lines.map((asked) => worthOfLine(charged, asked))
  const deliveryMinor = units.delivery ? restOfDelivery(charged) : 0n
  const partsMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, deliveryMinor)
  const isLast = partsMinor > 0n && leftMinor(charged) === partsMinor
  const roundingMinor = isLast && charged.cashRoundingMinor > 0n ? charged.cashRoundingMinor : 0n
  return { lines, deliveryMinor, roundingMinor, totalMinor: partsMinor + roundingMinor }
}

function worthOfLine({ lines }: Charged, asked: Units["lines"][number]): RefundedLine {
  const { orderLineId: lineId, quantity: count } = asked
  const line = lines.find((one) => one.lineId === lineId)
  if (!line)
    throw new Refusal("refund.other_order", 422, "This line is not of this order.", { field: "units" })
  if (line.isGiftCard) {
    const message = "A gift card is not given back by units: block it on its page, and give its amount back."
    throw new Refusal("refund.gift_card", 409, message, { lineId })
  }
  const { quantity, totalMinor, refundedQuantity: from, refundedMinor } = line
  const left = quantity - from
  if (count > left) {
    const message = `Of this line ${left} can still be given back.`
    throw new Refusal("refund.units_gone", 409, message, { lineId, left })
  }
  const rest = totalMinor - refundedMinor
  const share = shareOfUnits(totalMinor, { quantity, from, count })
  return { lineId, quantity: count, amountMinor: count === left || share > rest ? rest : share }
}

function restOfDelivery({ deliveryMinor, deliveryRefundedMinor }: Charged): bigint {
  const rest = deliveryMinor - deliveryRefundedMinor
  if (rest > 0n) return rest
  throw new Refusal("refund.delivery_gone", 409, "Nothing of the delivery can be given back any more.")
}

/** What can still go back by name. */
function leftMinor({ lines, deliveryMinor, deliveryRefundedMinor }: Charged): bigint {
  return lines
    .filter(({ isGiftCard }) => !isGiftCard)
    .reduce((sum, one) => sum + one.totalMinor - one.refundedMinor, deliveryMinor - deliveryRefundedMinor)
}

/** What units come to, or less: no more than can be given back at all. */
export function givenFor({ totalMinor }: Pick<Worth, "totalMinor">, refundableMinor: bigint): bigint {
  if (totalMinor < refundableMinor) return totalMinor
  return refundableMinor
}
