import { shareOut } from "../../../kit/money.ts"
import type { PartOfOrder, UnitsCanceled } from "../../aftersale/index.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import type { CameIn, GivenBack } from "../../payments/index.ts"

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
  /** In the order in which it came. */
  came: readonly CameIn[]
  cancellations: readonly UnitsCanceled[]
  parts: readonly PartOfOrder[]
  /** Those that have a credit note. */
  known: ReadonlySet<string>
  order: Pick<OrderForStaff, "sale" | "paid" | "total" | "lines">
  /** What of the invoice was not credited yet. */
  left: bigint
}

/**
 * What of an order went back, or is not owed any more, and has no credit note. A refund that was shared over
 * several payments is one, when nothing of it is waiting any more; canceled units are one, whatever was paid
 * of them. What is left of an order that was canceled is taken off whole; but of gift cards that were spent
 * nothing comes back, so where one was sold only its refunds count.
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
  for (const { isWaiting, covers, creditMinor } of requestsOf(given)) {
    const amountMinor = lesser(creditMinor, rest)
    const ids = covers.map(({ id }) => id)
    if (isWaiting || ids.some((id) => known.has(id)) || amountMinor === 0n) continue
    const because = isCanceled ? "canceled" : "refund"
    const parts = given.parts.filter(({ refundId }) => ids.includes(refundId))
    waiting.push({ because, amountMinor, covers, parts })
    rest -= amountMinor
  }
  return waiting
}

type Request = { at: number; isWaiting: boolean; covers: Waiting["covers"]; creditMinor: bigint }

/** What is not owed any more, in the order in which it was brought about. */
function requestsOf(given: Known): Request[] {
  const requests = given.cancellations.map(canceledUnits)
  for (const [at, shares] of byInstant(given.refunds)) {
    const repaidMinor = overpaidAt(at, { ...given, requests })
    const isOfUnits = given.parts.some(({ refundId }) => shares.some((one) => one.refundId === refundId))
    const isAlone = !requests.some((one) => one.at === at)
    const covers = shares
      .filter(({ state }) => state !== "failed")
      .map(({ refundId: id, amountMinor }) => ({ id, amountMinor }))
    const minor = sum(covers.map(({ amountMinor }) => amountMinor))
    requests.push({
      ...{ at, covers },
      isWaiting: shares.some(({ state }) => state === "waiting"),
      creditMinor: isOfUnits && isAlone ? minor : minor - lesser(minor, repaidMinor),
    })
  }
  return requests.sort((one, other) => one.at - other.at)
}

/** What is canceled is not owed from that moment on, wherever its money is. */
function canceledUnits({ at, cancellationId: id, waivedMinor, givenMinor }: UnitsCanceled): Request {
  const creditMinor = waivedMinor + givenMinor
  return { at: at.getTime(), isWaiting: false, covers: [{ id, amountMinor: creditMinor }], creditMinor }
}

/** What was asked for at one instant, under the lock of an order, is one request. */
function byInstant(refunds: readonly GivenBack[]): [number, GivenBack[]][] {
  const shares = new Map<number, GivenBack[]>()
  for (const refund of refunds) {
    const at = refund.askedAt.getTime()
    shares.set(at, [...(shares.get(at) ?? []), refund])
  }
  return [...shares].sort(([one], [other]) => one - other)
}

/**
 * What the shop had of an order at an instant beyond all that was owed: because units had been canceled, and
 * their money had not gone back, or came all the same. It goes back first, and is no credit of its own.
 */
function overpaidAt(
  at: number,
  { order, came, refunds, requests }: Known & { requests: readonly Request[] },
): bigint {
  const cameMinor = sum(came.filter((one) => one.at.getTime() <= at).map(({ amountMinor }) => amountMinor))
  const back = refunds.filter(({ askedAt, state, endedAt }) => {
    const hadFailed = state === "failed" && (endedAt?.getTime() ?? at) <= at
    return askedAt.getTime() < at && !hadFailed
  })
  const off = requests.filter((one) => one.at <= at)
  const owedMinor = order.total.minor - sum(off.map(({ creditMinor }) => creditMinor))
  const overMinor = cameMinor - sum(back.map(({ amountMinor }) => amountMinor)) - owedMinor
  return overMinor > 0n ? overMinor : 0n
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
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
