import { describe, expect, test } from "vitest"
import type { Sale } from "./choosing.ts"
import { lowestBefore, type PastListPrice, type PastSources } from "./lowest.ts"

const now = new Date("2026-11-26T12:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

type Depth = { was?: number; sales?: Sale[] }

function past(days: number, minor: number | null, { was, sales }: Depth = {}): PastSources {
  return {
    validFrom: daysAgo(days),
    priceMinor: minor === null ? null : BigInt(minor),
    compareAtMinor: was === undefined ? null : BigInt(was),
    tiers: null,
    sales: sales ?? null,
  }
}

const sale = (minor: number, from: number, until: number | null): Sale => ({
  minor,
  from: daysAgo(from).toISOString(),
  until: until === null ? null : daysAgo(until).toISOString(),
})

const lowest = (...prices: PastSources[]) => lowestBefore({ prices }, now)

describe("the lowest price of the thirty days before a reduction", () => {
  test("is nothing where nothing is reduced", () => {
    expect(lowest(past(90, 2_000))).toBeNull()
    expect(lowest(past(90, 2_000), past(5, 1_500))).toBeNull()
    expect(lowest()).toBeNull()
  })

  test("is the price that was, when it was the only one", () => {
    expect(lowest(past(90, 2_000), past(5, 1_500, { was: 2_000 }))).toBe(2_000n)
  })

  test("is the lowest of several, whatever is crossed out", () => {
    const prices = [past(90, 2_000), past(20, 1_700), past(15, 2_500), past(3, 1_800, { was: 2_500 })]
    expect(lowest(...prices)).toBe(1_700n)
  })

  test("counts the price that was in force when the thirty days began, and none that ended before", () => {
    expect(lowest(past(90, 900), past(36, 1_200), past(20, 2_000), past(5, 1_500, { was: 2_000 }))).toBe(
      1_200n,
    )
    expect(lowest(past(90, 900), past(35, 1_200), past(20, 2_000), past(5, 1_500, { was: 2_000 }))).toBe(
      1_200n,
    )
    expect(lowest(past(90, 900), past(35, 2_000), past(5, 1_500, { was: 2_000 }))).toBe(2_000n)
  })

  test("stays what it was for as long as the reduction goes on", () => {
    const prices = [past(400, 2_000), past(300, 1_500, { was: 2_000 })]
    expect(lowest(...prices)).toBe(2_000n)
  })

  test("is that of a sale from its first instant on, and nothing once it is over", () => {
    expect(lowest(past(60, 2_000, { sales: [sale(1_500, 0, -7)] }))).toBe(2_000n)
    expect(lowest(past(60, 2_000, { sales: [sale(1_500, 7, null)] }))).toBe(2_000n)
    expect(lowest(past(60, 2_000, { sales: [sale(1_500, 7, 0)] }))).toBeNull()
    expect(lowest(past(60, 2_000, { sales: [sale(1_500, -1, null)] }))).toBeNull()
  })

  test("counts an earlier sale", () => {
    const sales = [sale(1_400, 25, 20), sale(1_500, 2, null)]
    expect(lowest(past(60, 2_000, { sales }))).toBe(1_400n)
    expect(lowest(past(90, 2_000, { sales: [sale(1_400, 45, 40), sale(1_500, 2, null)] }))).toBe(2_000n)
  })

  test("begins anew with each step of a reduction that goes on", () => {
    const steps = [past(90, 2_000), past(10, 1_800, { was: 2_000 }), past(5, 1_500, { was: 2_000 })]
    expect(lowest(...steps)).toBe(1_800n)
    // Up again, and still called reduced: what it cost in between counts.
    expect(lowest(...steps, past(1, 1_900, { was: 2_000 }))).toBe(1_500n)
  })

  test("is the price itself where only the crossing out is new", () => {
    expect(lowest(past(90, 1_500), past(2, 1_500, { was: 2_000 }))).toBe(1_500n)
  })

  test("counts no time without a price, and is nothing where there was none before", () => {
    expect(lowest(past(90, 2_000), past(20, null), past(5, 1_500, { was: 2_000 }))).toBe(2_000n)
    expect(lowest(past(90, 2_000), past(40, null), past(5, 1_500, { was: 2_000 }))).toBeNull()
    expect(lowest(past(5, 1_500, { was: 2_000 }))).toBeNull()
  })

  test("counts price lists for everybody, in their dates", () => {
    const list = (days: number, from: number, until: number | null): PastListPrice => ({
      listId: "plst_1",
      validFrom: daysAgo(days),
      said: {
        listId: "plst_1",
        name: "Autumn",
        rule: "if_lower",
        priority: 1,
        from: daysAgo(from),
        until: until === null ? null : daysAgo(until),
        minor: 1_600,
        tiers: null,
      },
    })
    const prices = [past(90, 2_000, { sales: [sale(1_500, 2, null)] })]
    expect(lowestBefore({ prices, lists: [list(30, 25, 20)] }, now)).toBe(1_600n)
    expect(lowestBefore({ prices: [past(90, 2_000)], lists: [list(30, 25, null)] }, now)).toBe(2_000n)
    const gone = { listId: "plst_1", validFrom: daysAgo(24), said: null }
    expect(lowestBefore({ prices: [past(90, 2_000)], lists: [list(30, 25, null), gone] }, now)).toBeNull()
  })
})
