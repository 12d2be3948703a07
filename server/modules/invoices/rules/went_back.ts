import { shareOut } from "../../../kit/money.ts"
import type { PartOfOrder, UnitsCanceled } from "../../aftersale/index.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import type { GivenBack } from "../../payments/index.ts"

/** A credit note that is to be issued. */
export type Waiting = {
  because: "refund" | "canceled"
  amountMinor: bigint
  /** Refunds, or the cancellation of units, that it stands for. */
  covers: { id: string; amountMinor: bigint }[]
  parts: PartOfOrder[]
}

type Known = {
  refunds: readonly GivenBack[]
  cancellations: readonly UnitsCanceled[]
  parts: readonly PartOfOrder[]
  /** Those that have a credit note. */
  known: ReadonlySet<string>
  order: Pick<OrderForStaff, "sale" | "paid" | "lines">
  /** What of the invoice was not credited yet. */
  left: bigint
}

/**
 * What of an order went back, or is not owed any more, and has no credit note. A refund that was shared over
 * several payments is one, when nothing of it is waiting any more; canceled units are one with what was given
 * back for them. What is left of an order that was canceled is taken off whole; but of gift cards that were
 * spent nothing comes back, so where one was sold only its refunds count.
 */
export function waitingCredits(given: Known): Waiting[] {
  const { order, left, known } = given
  const isCanceled = order.sale === "canceled"
  const soldCards = order.lines.some(({ isGiftCard }) => isGiftCard)
  if (isCanceled && !(soldCards && order.paid.minor > 0n)) {
    return left > 0n ? [{ because: "canceled", amountMinor: left, covers: [], parts: [] }] : []
  }
  const waiting: Waiting[] = []
  let rest = left
  for (const { isWaiting, covers, ids } of requestsOf(given)) {
    const asked = covers.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
    const amountMinor = lesser(asked, rest)
    if (isWaiting || ids.some((id) => known.has(id)) || amountMinor === 0n) continue
    const because = isCanceled ? "canceled" : "refund"
    const parts = given.parts.filter(({ refundId }) => ids.includes(refundId))
    waiting.push({ because, amountMinor, covers, parts })
    rest -= amountMinor
  }
  return waiting
}

type Request = { isWaiting: boolean; covers: Waiting["covers"]; ids: string[] }

/** What was asked for at one instant, under the lock of an order, is one request. */
function requestsOf({ refunds, cancellations }: Pick<Known, "refunds" | "cancellations">): Request[] {
  const shares = new Map<number, GivenBack[]>()
  for (const refund of refunds) {
    const at = refund.askedAt.getTime()
    shares.set(at, [...(shares.get(at) ?? []), refund])
  }
  const ofUnits = cancellations.map(({ at, cancellationId: id, waivedMinor, givenMinor }) => {
    shares.delete(at.getTime())
    // What is canceled is not owed from that moment on, wherever its money is.
    const covers = [{ id, amountMinor: waivedMinor + givenMinor }].filter(
      ({ amountMinor }) => amountMinor > 0n,
    )
    return { at: at.getTime(), isWaiting: false, covers, ids: [id] }
  })
  const ofMoney = [...shares].map(([at, parts]) => ({
    at,
    isWaiting: parts.some(({ state }) => state === "waiting"),
    covers: parts
      .filter(({ state }) => state === "done")
      .map(({ refundId: id, amountMinor }) => ({ id, amountMinor })),
    ids: parts.map(({ refundId }) => refundId),
  }))
  return [...ofUnits, ...ofMoney].sort((one, other) => one.at - other.at)
}

function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

type Taxed = {
  lines: readonly { lineId: string; taxRatePpm: number }[]
  delivery: ReadonlyMap<number, bigint>
}

/** At which rates the things were taxed that went back; nothing where only an amount did. */
export function wantedBy(
  parts: readonly PartOfOrder[],
  { lines, delivery }: Taxed,
): Map<number, bigint> | null {
  if (parts.length === 0) return null
  const wanted = new Map<number, bigint>()
  const want = (ratePpm: number, minor: bigint) => wanted.set(ratePpm, (wanted.get(ratePpm) ?? 0n) + minor)
  for (const { lineId, amountMinor } of parts) {
    const line = lines.find((one) => one.lineId === lineId)
    if (line) want(line.taxRatePpm, amountMinor)
    else if (delivery.size > 0) {
      const shares = [...delivery].map(([ratePpm, weight]) => ({ id: String(ratePpm), weight }))
      for (const [id, minor] of shareOut(amountMinor, shares)) want(Number(id), minor)
    }
  }
  return wanted
}
