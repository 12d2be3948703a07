import fc from "fast-check"
import { expect, test } from "vitest"
import { changedPrice } from "./change.ts"

const plain = (priceMinor: number, compareAtMinor: number | null = null) => ({
  priceMinor: BigInt(priceMinor),
  compareAtMinor: compareAtMinor === null ? null : BigInt(compareAtMinor),
})
const changed = (from: ReturnType<typeof plain>, ratePpm: number, crossOut = false) =>
  changedPrice(from, { change: { ratePpm }, crossOut })

test("a price is changed by parts of itself and rounded to whole minor units, halves upward", () => {
  expect(changed(plain(1_999), -100_000)).toEqual(plain(1_799))
  expect(changed(plain(1_005), 100_000)).toEqual(plain(1_106))
  expect(changed(plain(15), -500_000)).toEqual(plain(8))
  expect(changedPrice(plain(1_000), { change: { minor: -50 }, crossOut: false })).toEqual(plain(950))
})

test("what a price is compared with stays only while it is higher", () => {
  expect(changed(plain(1_000, 1_500), 200_000)).toEqual(plain(1_200, 1_500))
  expect(changed(plain(1_000, 1_100), 200_000)).toEqual(plain(1_200))
})

test("a lower price can cross out the one before, and leaves a higher one that is crossed out already", () => {
  expect(changed(plain(1_000), -200_000, true)).toEqual(plain(800, 1_000))
  expect(changed(plain(1_000, 1_500), -200_000, true)).toEqual(plain(800, 1_500))
  expect(changed(plain(1_000), 200_000, true)).toEqual(plain(1_200))
})

test("nothing becomes free or less than that by a change of many", () => {
  expect(() => changed(plain(100), -1_000_000)).toThrow(
    expect.objectContaining({ code: "price.change_too_far" }),
  )
  expect(() => changedPrice(plain(100), { change: { minor: -100 }, crossOut: false })).toThrow()
})

test("whatever the price and the rate, it is never off by more than half a unit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: -900_000, max: 5_000_000 }),
      (minor, ppm) => {
        const exact = (minor * (1_000_000 + ppm)) / 1_000_000
        fc.pre(exact >= 1)
        const { priceMinor } = changed(plain(minor), ppm)
        expect(Math.abs(Number(priceMinor) - exact)).toBeLessThanOrEqual(0.500001)
      },
    ),
  )
})
