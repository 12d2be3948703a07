import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { choosePrice, type ListPrice, nextTurn, type PriceSources, stepsOf } from "./choosing.ts"

const now = new Date("2026-11-26T12:00:00Z")
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
const runs = { numRuns: 2_000, seed }
console.info(`which price: fast-check seed ${seed}`)

const plain: PriceSources = { priceMinor: 2_000n, compareAtMinor: null, tiers: null, sales: null }
const sale = (minor: number, from = -1, until: number | null = 1) => ({
  minor,
  from: inDays(from).toISOString(),
  until: until === null ? null : inDays(until).toISOString(),
})
const list = (listId: string, given: Partial<ListPrice> = {}): ListPrice => ({
  ...{
    listId,
    name: listId,
    rule: "if_lower",
    priority: 1,
    from: null,
    until: null,
    minor: 1_900,
    tiers: null,
  },
  ...given,
})
const choose = (sources: Partial<PriceSources>, quantity = 1) =>
  choosePrice({ ...plain, ...sources }, { quantity, now })

describe("which price", () => {
  test("is the price itself where nothing else is said, with what it is compared with", () => {
    expect(choose({ compareAtMinor: 2_500n })).toEqual({
      ...{ minor: 2_000n, compareAtMinor: 2_500n, origin: null, converted: null, quantityMin: null },
    })
  })

  test("is the sale's from its first instant until its last, which is no part of it", () => {
    expect(choose({ sales: [sale(1_500, 0)] })).toMatchObject({ minor: 1_500n, compareAtMinor: 2_000n })
    expect(choose({ sales: [sale(1_500, -1, 0)] })).toMatchObject({ minor: 2_000n, origin: null })
    expect(choose({ sales: [sale(1_500, 1, 2)] })).toMatchObject({ minor: 2_000n })
    expect(choose({ sales: [sale(1_500)] }).origin).toEqual({ kind: "sale", until: inDays(1).toISOString() })
  })

  test("is that of the greatest quantity that is reached", () => {
    const tiers = [
      { quantityMin: 5, minor: 1_800 },
      { quantityMin: 10, minor: 1_600 },
    ]
    const minors = [1, 4, 5, 9, 10, 500].map((quantity) => Number(choose({ tiers }, quantity).minor))
    expect(minors).toEqual([2_000, 2_000, 1_800, 1_800, 1_600, 1_600])
    expect(choose({ tiers }, 12).quantityMin).toBe(10)
  })

  test("is the lower of sale and tier", () => {
    const sources = { tiers: [{ quantityMin: 5, minor: 1_400 }], sales: [sale(1_500)] }
    expect(choose(sources)).toMatchObject({ minor: 1_500n, quantityMin: null })
    expect(choose(sources, 5)).toMatchObject({ minor: 1_400n, quantityMin: 5, origin: null })
  })

  test("is that of the first list that says instead, even where it is higher", () => {
    const lists = [
      list("b", { rule: "instead", priority: 2, minor: 1 }),
      list("a", { rule: "instead", priority: 1, minor: 2_200 }),
      list("c", { priority: 0, minor: 1 }),
    ]
    expect(choose({ lists, sales: [sale(1_500)] })).toMatchObject({
      ...{ minor: 2_200n, compareAtMinor: null, origin: { kind: "list", listId: "a" } },
    })
  })

  test("of two lists with one priority is that of the smaller id", () => {
    const lists = [list("b", { rule: "instead", minor: 1 }), list("a", { rule: "instead", minor: 2 })]
    expect(choose({ lists }).origin).toMatchObject({ listId: "a" })
  })

  test("is no list's outside of its dates", () => {
    const lists = [
      list("over", { rule: "instead", minor: 1, until: now }),
      list("to come", { rule: "instead", minor: 2, from: inDays(1) }),
    ]
    expect(choose({ lists }).minor).toBe(2_000n)
  })

  test("is a list's only where it is lower, with the tier that is reached", () => {
    const lists = [list("a", { minor: 2_100, tiers: [{ quantityMin: 3, minor: 1_000 }] })]
    expect(choose({ lists }).origin).toBeNull()
    expect(choose({ lists }, 3)).toMatchObject({ minor: 1_000n, quantityMin: 3, compareAtMinor: 2_000n })
  })

  test("is shown by quantity in the steps that make a difference", () => {
    const sources = {
      ...plain,
      tiers: [
        { quantityMin: 5, minor: 1_800 },
        { quantityMin: 10, minor: 1_400 },
      ],
      sales: [sale(1_500)],
    }
    const steps = stepsOf(sources, now).map(({ quantityMin, chosen }) => [quantityMin, Number(chosen.minor)])
    expect(steps).toEqual([
      [1, 1_500],
      [10, 1_400],
    ])
  })

  test("changes by the clock next when something begins or ends", () => {
    const sales = [sale(1_500, -1, 3), sale(1_400, 4, 5)]
    expect(nextTurn({ sales }, now)).toEqual(inDays(3))
    expect(nextTurn({ sales, lists: [list("a", { from: inDays(2) })] }, now)).toEqual(inDays(2))
    expect(nextTurn({ sales: [sale(1_500, -3, -1), sale(1_500, -1, null)] }, now)).toBeNull()
  })
})

const tiersOf = fc
  .uniqueArray(fc.record({ quantityMin: fc.integer({ min: 2, max: 20 }), minor: fc.nat(3_000) }), {
    selector: ({ quantityMin }) => quantityMin,
    maxLength: 3,
  })
  .map((tiers) => tiers.sort((one, other) => one.quantityMin - other.quantityMin))
const days = fc.integer({ min: -3, max: 3 })
const anyList = fc.record({
  listId: fc.constantFrom("a", "b", "c", "d"),
  name: fc.constant("List"),
  rule: fc.constantFrom("instead" as const, "if_lower" as const),
  priority: fc.integer({ min: 1, max: 3 }),
  from: fc.option(days.map(inDays)),
  until: fc.option(days.map(inDays)),
  minor: fc.nat(3_000),
  tiers: fc.option(tiersOf),
})
const anySources = fc.record({
  priceMinor: fc.nat(3_000).map(BigInt),
  compareAtMinor: fc.constant(null),
  tiers: fc.option(tiersOf),
  sales: fc.option(fc.tuple(fc.nat(3_000), days).map(([minor, from]) => [sale(minor, from, from + 1)])),
  lists: fc.uniqueArray(anyList, { selector: ({ listId }) => listId, maxLength: 4 }),
})

describe("whatever is said of a price", () => {
  test("the written order decides, and nothing else", () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: 1, max: 25 }), (sources, quantity) => {
        const at = (minor: number, tiers: { quantityMin: number; minor: number }[] | null) =>
          (tiers ?? []).reduce((found, tier) => (tier.quantityMin <= quantity ? tier.minor : found), minor)
        const inForce = sources.lists
          .filter(({ from, until }) => (!from || from <= now) && (!until || until > now))
          .sort((one, other) => one.priority - other.priority || (one.listId < other.listId ? -1 : 1))
        const contract = inForce.find(({ rule }) => rule === "instead")
        const onSale = (sources.sales ?? []).filter(
          ({ from, until }) => new Date(from) <= now && new Date(until ?? inDays(9)) > now,
        )
        const expected = contract
          ? at(contract.minor, contract.tiers)
          : Math.min(
              at(Number(sources.priceMinor), sources.tiers),
              ...onSale.map(({ minor }) => minor),
              ...inForce.map(({ minor, tiers }) => at(minor, tiers)),
            )
        const chosen = choosePrice(sources, { quantity, now })
        expect(Number(chosen.minor)).toBe(expected)
        if (chosen.quantityMin !== null) expect(chosen.quantityMin).toBeLessThanOrEqual(quantity)
        if (chosen.compareAtMinor !== null) expect(chosen.compareAtMinor).toBeGreaterThan(chosen.minor)
      }),
      runs,
    )
  })

  test("the order in which lists are given makes no difference", () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: 1, max: 25 }), (sources, quantity) => {
        const turned = { ...sources, lists: [...sources.lists].reverse() }
        const asked = { quantity, now }
        expect(choosePrice(turned, asked).minor).toBe(choosePrice(sources, asked).minor)
      }),
      runs,
    )
  })
})
