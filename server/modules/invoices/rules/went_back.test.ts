import { describe, expect, test } from "vitest"
import type { GivenBack } from "../../payments/index.ts"
import { waitingCredits } from "./went_back.ts"

type Known = Parameters<typeof waitingCredits>[0]

const at = (second: number) => new Date(Date.UTC(2026, 4, 4, 12, 0, second))

const total = 4_000n

const came = (amountMinor: bigint, second = 0) => ({ amountMinor, at: at(second) })

const refund = (second: number, amountMinor: bigint, given: Partial<GivenBack> = {}): GivenBack => {
  const refundId = `rfd_${second}`
  return { refundId, state: "done", amountMinor, askedAt: at(second), endedAt: at(second), ...given }
}

const failed = (second: number, amountMinor: bigint) => refund(second, amountMinor, { state: "failed" })

const canceled = (second: number, amounts: { waivedMinor?: bigint; givenMinor?: bigint }) => {
  return { cancellationId: `can_${second}`, at: at(second), waivedMinor: 0n, givenMinor: 0n, ...amounts }
}

const partsOf = (refundId: string, amountMinor: bigint) => {
  return { refundId, lineId: "oln_1", quantity: 1, amountMinor }
}

/** What an order of 40.00 has still to be credited for. */
function creditsOf(given: Partial<Known>): [string, bigint][] {
  const money = { minor: total, currency: "EUR" }
  const waiting = waitingCredits({
    ...{ refunds: [], came: [came(total)], cancellations: [], parts: [], known: new Set<string>() },
    ...{ order: { sale: "open", paid: money, total: money, lines: [] }, left: total, ...given },
  })
  return waiting.map(({ covers, amountMinor }) => [covers.map(({ id }) => id).join("+"), amountMinor])
}

const given = canceled(5, { givenMinor: 1_000n })

describe("units that were canceled are credited once, with their cancellation", () => {
  test("when their money goes back with it", () => {
    expect(creditsOf({ cancellations: [given], refunds: [refund(5, 1_000n)] })).toEqual([["can_5", 1_000n]])
  })

  test("when it fails at the provider, and is given back later", () => {
    const refunds = [failed(5, 1_000n), refund(9, 1_000n)]
    expect(creditsOf({ cancellations: [given], refunds })).toEqual([["can_5", 1_000n]])
  })

  test("when it is given back by hand with something more", () => {
    const refunds = [failed(5, 1_000n), refund(9, 1_250n)]
    expect(creditsOf({ cancellations: [given], refunds })).toEqual([
      ["can_5", 1_000n],
      ["rfd_9", 250n],
    ])
  })

  test("when it came although nobody asked for it any more, and went back at once", () => {
    const waived = canceled(5, { waivedMinor: 1_000n })
    const all = { cancellations: [waived], came: [came(total, 7)], refunds: [refund(7, 1_000n)] }
    expect(creditsOf(all)).toEqual([["can_5", 1_000n]])
  })

  test("and what went back at the same instant for something else is credited as well", () => {
    const refunds = [refund(5, 1_000n), refund(5, 300n, { refundId: "rfd_other" })]
    const credits = creditsOf({ cancellations: [given], refunds })
    expect(credits.reduce((sum, [, minor]) => sum + minor, 0n)).toBe(1_300n)
  })
})

test("units that come back are credited whole while canceled ones still wait for their money", () => {
  const refunds = [failed(5, 1_000n), refund(8, 700n), refund(9, 1_000n)]
  const parts = [partsOf("can_5", 1_000n), partsOf("rfd_8", 700n)]
  expect(creditsOf({ cancellations: [given], refunds, parts })).toEqual([
    ["can_5", 1_000n],
    ["rfd_8", 700n],
  ])
})

test("an amount is credited although more of the order is still to come", () => {
  expect(creditsOf({ came: [came(1_500n)], refunds: [refund(5, 500n)] })).toEqual([["rfd_5", 500n]])
})

test("what is waiting is credited when it has gone back, and what failed is not", () => {
  const waiting = refund(8, 200n, { state: "waiting", endedAt: null })
  expect(creditsOf({ refunds: [failed(5, 100n), waiting, refund(9, 300n)] })).toEqual([["rfd_9", 300n]])
})
