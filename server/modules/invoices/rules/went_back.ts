import { shareOut } from "../../../kit/money.ts"
import type { RefundedPart } from "../../aftersale/index.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import type { GivenBack } from "../../payments/index.ts"

/** A credit note that is to be issued. */
export type Waiting = {
  because: "refund" | "canceled"
  amountMinor: bigint
  refunds: GivenBack[]
  parts: RefundedPart[]
}

type Known = {
  refunds: readonly GivenBack[]
  parts: readonly RefundedPart[]
  /** Refunds that have a credit note. */
  known: ReadonlySet<string>
  order: Pick<OrderForStaff, "sale" | "paid" | "lines">
  /** What of the invoice was not credited yet. */
  left: bigint
}

/**
 * What of an order went back and has no credit note. A refund that was shared over several payments is one,
 * when nothing of it is waiting any more. What is left of an order that was canceled is taken off whole; but
 * of gift cards that were spent nothing comes back, so where one was sold only its refunds count.
 */
export function waitingCredits({ refunds, parts, known, order, left }: Known): Waiting[] {
  const isCanceled = order.sale === "canceled"
  const soldCards = order.lines.some(({ isGiftCard }) => isGiftCard)
  if (isCanceled && !(soldCards && order.paid.minor > 0n)) {
    return left > 0n ? [{ because: "canceled", amountMinor: left, ...noRefund }] : []
  }
  const waiting: Waiting[] = []
  let rest = left
  for (const shares of requestsOf(refunds)) {
    const done = shares.filter(({ state }) => state === "done")
    const isTold = shares.some(({ refundId }) => known.has(refundId))
    const isWaiting = shares.some(({ state }) => state === "waiting")
    const asked = done.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
    const amountMinor = lesser(asked, rest)
    if (isTold || isWaiting || amountMinor === 0n) continue
    const named = new Set(shares.map(({ refundId }) => refundId))
    const because = isCanceled ? "canceled" : "refund"
    waiting.push({
      because,
      amountMinor,
      refunds: done,
      parts: parts.filter(({ refundId }) => named.has(refundId)),
    })
    rest -= amountMinor
  }
  return waiting
}

function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

const noRefund: Pick<Waiting, "refunds" | "parts"> = { refunds: [], parts: [] }

/** The parts of one refund were asked for at one instant, under the lock of their order. */
function requestsOf(refunds: readonly GivenBack[]): GivenBack[][] {
  const requests = new Map<number, GivenBack[]>()
  for (const refund of refunds) {
    const at = refund.askedAt.getTime()
    requests.set(at, [...(requests.get(at) ?? []), refund])
  }
  return [...requests.values()]
}

type Taxed = {
  lines: readonly { lineId: string; taxRatePpm: number }[]
  delivery: ReadonlyMap<number, bigint>
}

/** At which rates the things were taxed that went back; nothing where only an amount did. */
export function wantedBy(
  parts: readonly RefundedPart[],
  { lines, delivery }: Taxed,
): Map<number, bigint> | null {
  if (parts.length === 0) return null
  const wanted = new Map<number, bigint>()
  const want = (ratePpm: number, minor: bigint) => wanted.set(ratePpm, (wanted.get(ratePpm) ?? 0n) + minor)
  for (const { orderLineId, amountMinor } of parts) {
    const line = lines.find(({ lineId }) => lineId === orderLineId)
    if (line) want(line.taxRatePpm, amountMinor)
    else if (delivery.size > 0) {
      const shares = [...delivery].map(([ratePpm, weight]) => ({ id: String(ratePpm), weight }))
      for (const [id, minor] of shareOut(amountMinor, shares)) want(Number(id), minor)
    }
  }
  return wanted
}
