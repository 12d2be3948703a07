import { expect, test } from "vitest"
import { median, randomFrom, Samples, timesOf } from "./statistics.ts"

test("percentiles are times that were really measured", () => {
  const samples = new Samples()
  for (let value = 1; value <= 10_000; value++) samples.add(10_001 - value)
  expect(samples.times()).toEqual({
    count: 10_000,
    mean: 5_000.5,
    p50: 5_000,
    p95: 9_500,
    p99: 9_900,
    max: 10_000,
  })
})

test("one slow reply among a hundred is the longest, and not yet the 99th percentile", () => {
  const values = Float64Array.from({ length: 100 }, (_, place) => (place === 0 ? 900 : 1))
  expect(timesOf(values)).toMatchObject({ p99: 1, max: 900 })
})

test("nothing measured is zero, not a crash", () => {
  expect(timesOf(new Float64Array(0)).count).toBe(0)
})

test("the median of an even number of runs is one of them", () => {
  expect(median([9, 1, 5, 3])).toBe(3)
})

test("the same seed makes the same choices", () => {
  const choices = (seed: number) => Array.from({ length: 5 }, randomFrom(seed))
  expect(choices(7)).toEqual(choices(7))
  expect(choices(7)).not.toEqual(choices(8))
})
