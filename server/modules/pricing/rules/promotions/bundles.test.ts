import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type PricedCart, priceCart } from "../calculator.ts"
import { cart, eur, line, promotion } from "./promotions.fixture.ts"
import type { BundlePart } from "./types.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
const runs = { numRuns: 500, seed }
console.info(`bundles: fast-check seed ${seed}`)

type Thing = { id: string; minor: number; quantity: number }
type Case = { things: Thing[]; parts: { names: string[]; quantity: number }[]; priceMinor: number }
type Tried = Case & { timesMax: number | null }

const names = ["a", "b", "c", "d"]

/** So small that every way of filling each part can be tried; parts overlap more often than not. */
const anyCase = fc.record({
  things: fc.array(
    fc.record({
      id: fc.constantFrom(...names),
      minor: fc.integer({ min: 1, max: 60 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  parts: fc.array(
    fc.record({ names: fc.subarray(names, { minLength: 1 }), quantity: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  priceMinor: fc.integer({ min: 1, max: 120 }),
  timesMax: fc.option(fc.integer({ min: 1, max: 2 })),
})

const lineIds = ({ things }: Pick<Case, "things">) => things.map((thing, place) => ({ ...thing, place }))

function bundled(given: Tried): PricedCart {
  const parts = given.parts.map(
    (part): BundlePart => ({ items: { variantIds: part.names }, quantity: part.quantity }),
  )
  const { priceMinor, timesMax } = given
  const action = { kind: "bundle", parts, amounts: eur(priceMinor), timesMax } as const
  const lines = lineIds(given).map(({ id, minor, quantity, place }) =>
    line(`line${place}`, minor, { variantId: id, quantity }),
  )
  return priceCart(cart({ lines, promotions: [promotion("p", action)], explain: true }))
}

type Found = { saved: number; bundles: number }

/** Every way of filling the parts of one bundle after the other: what saves most, and the most bundles. */
function triedOut({ things, parts, priceMinor, timesMax }: Tried): Found {
  const units = things.flatMap(({ id, minor, quantity }) =>
    Array.from({ length: quantity }, () => ({ id, minor })),
  )
  const places = parts.flatMap((part) => Array.from({ length: part.quantity }, () => part.names))
  const known = new Map<string, Found>()
  const from = (used: number, times: number): Found => {
    const key = `${used} ${times}`
    const before = known.get(key)
    if (before) return before
    const best = { saved: 0, bundles: 0 }
    const fill = (place: number, taken: number, worth: number) => {
      const fits = places[place]
      if (!fits) {
        const rest = from(taken, times - 1)
        best.saved = Math.max(best.saved, worth - priceMinor + rest.saved)
        best.bundles = Math.max(best.bundles, 1 + rest.bundles)
        return
      }
      for (const [at, unit] of units.entries()) {
        if (taken & (1 << at) || !fits.includes(unit.id)) continue
        fill(place + 1, taken | (1 << at), worth + unit.minor)
      }
    }
    if (times > 0) fill(0, used, 0)
    known.set(key, best)
    return best
  }
  return from(0, timesMax ?? units.length)
}

const small = anyCase.filter(
  ({ things, parts }) =>
    things.reduce((sum, { quantity }) => sum + quantity, 0) <= 6 &&
    parts.reduce((sum, { quantity }) => sum + quantity, 0) <= 4,
)

describe("bundles whose parts overlap", () => {
  test("save as much as the best of all ways to fill them", () => {
    fc.assert(
      fc.property(small, (given) => {
        expect(Number(bundled(given).discountTotal.minor)).toBe(triedOut(given).saved)
      }),
      runs,
    )
  })

  test("are as many as the cart can hold", () => {
    fc.assert(
      fc.property(small, (given) => {
        const same = { ...given, priceMinor: 1, things: given.things.map((one) => ({ ...one, minor: 100 })) }
        const unitsEach = given.parts.reduce((sum, { quantity }) => sum + quantity, 0)
        const { bundles } = triedOut(same)
        expect(Number(bundled(same).discountTotal.minor)).toBe(bundles * (100 * unitsEach - 1))
      }),
      runs,
    )
  })

  test("that lack something say how many things are missing, and with so many more there is one", () => {
    fc.assert(
      fc.property(small, (given) => {
        const [verdict] = bundled(given).promotions
        if (!verdict || verdict.applied || verdict.reason.kind !== "too_few_items") return
        expect(triedOut(given).bundles).toBe(0)
        const missing = verdict.reason.quantityMin - verdict.reason.quantity
        const withMore = (things: Thing[]) => triedOut({ ...given, things: [...given.things, ...things] })
        const more = (count: number): Thing[][] =>
          count === 0
            ? [[]]
            : more(count - 1).flatMap((some) => names.map((id) => [...some, { id, minor: 1, quantity: 1 }]))
        expect(more(missing - 1).some((things) => withMore(things).bundles > 0)).toBe(false)
        expect(more(missing).some((things) => withMore(things).bundles > 0)).toBe(true)
      }),
      { ...runs, numRuns: 200 },
    )
  })

  test("never give less because there is more in the cart", () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...names), fc.integer({ min: 1, max: 60 }), (given, id, minor) => {
        const more = { ...given, things: [...given.things, { id, minor, quantity: 1 }] }
        expect(bundled(more).discountTotal.minor).toBeGreaterThanOrEqual(bundled(given).discountTotal.minor)
      }),
      runs,
    )
  })

  test("are made of thousands of units at once, of ten parts that overlap", () => {
    const parts = Array.from({ length: 10 }, (_, place) => ({
      items: { variantIds: [`v${place}`, `v${(place + 1) % 10}`, `v${(place + 3) % 10}`] },
      quantity: 1 + (place % 3),
    }))
    const lines = Array.from({ length: 50 }, (_, place) =>
      line(`l${place}`, 1_000 + 7 * place, { variantId: `v${place % 10}`, quantity: 9_999 }),
    )
    const action = { kind: "bundle", parts, amounts: eur(15_000), timesMax: null } as const
    const begun = performance.now()
    const priced = priceCart(cart({ lines, promotions: [promotion("p", action)] }))
    // Some 5 ms; halving looks at a few thousand sets of parts and never at single units.
    expect(performance.now() - begun).toBeLessThan(500)
    expect(priced.discountTotal.minor).toBeGreaterThan(0n)
  })
})
