import { Refusal } from "../../kit/errors.ts"
import type { RefundedLine } from "../orders/index.ts"
import type { Share } from "../payments/index.ts"
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

/** The same order with units held back that others have asked for, as far as they are still there. */
export function holding(charged: Charged, held: readonly Units[]): Charged {
  return held.reduce(holdBack, charged)
}

function holdBack(charged: Charged, { lines, delivery }: Units): Charged {
  const left = ({ quantity, refundedQuantity }: LineSold) => quantity - refundedQuantity
  const there = lines.flatMap(({ orderLineId, quantity }) => {
    const line = charged.lines.find(({ lineId, isGiftCard }) => lineId === orderLineId && !isGiftCard)
    const count = line ? Math.min(quantity, left(line)) : 0
    return count > 0 ? [{ orderLineId, quantity: count }] : []
  })
  const isDeliveryThere = delivery && charged.deliveryMinor > charged.deliveryRefundedMinor
  const worth = sharesOf(charged, { lines: there, delivery: isDeliveryThere })
  return {
    ...charged,
    deliveryRefundedMinor: charged.deliveryRefundedMinor + worth.deliveryMinor,
    lines: charged.lines.map((line) => {
      const part = worth.lines.find(({ lineId }) => lineId === line.lineId)
      if (!part) return line
      const refundedQuantity = line.refundedQuantity + part.quantity
      return { ...line, refundedQuantity, refundedMinor: line.refundedMinor + part.amountMinor }
    }),
  }
}

export type SharedPart = RefundedLine & { refundId: string }

/**
 * Which refund pays which part, where several share them: one after the other, in the order of both. A unit
 * that two of them pay belongs to the one that ends it.
 */
export function sharedParts(parts: readonly RefundedLine[], shares: readonly Share[]): SharedPart[] {
  const shared: SharedPart[] = []
  let place = 0
  let left = shares[0]?.amountMinor ?? 0n
  for (const part of parts) {
    let paid = 0n
    let units = 0
    for (;;) {
      const share = shares[place] as Share
      const isLastShare = place === shares.length - 1
      const due = part.amountMinor - paid
      const amountMinor = isLastShare || left >= due ? due : left
      paid += amountMinor
      left -= amountMinor
      const ended = paid === part.amountMinor ? part.quantity : wholeUnits(part, paid)
      const quantity = ended - units
      units = ended
      if (amountMinor > 0n || quantity > 0)
        shared.push({ refundId: share.refundId, lineId: part.lineId, quantity, amountMinor })
      if (paid === part.amountMinor) break
      place += 1
      left = shares[place]?.amountMinor ?? 0n
    }
  }
  return shared
}

/** How many units of a part an amount pays to the end. */
function wholeUnits({ quantity, amountMinor }: RefundedLine, paid: bigint): number {
  return Number((paid * BigInt(quantity)) / amountMinor)
}
