import { Writable } from "node:stream"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asText, Sheets } from "./copy.ts"
import { diceOf } from "./dice.ts"
import { goodOf } from "./goods.ts"
import { numberedId } from "./ids.ts"
import { storyOf } from "./orders.ts"
import { type Plan, placedAt, sizes } from "./plan.ts"

const begunAt = new Date("2026-03-01T12:00:00Z")
const planOf = (seed: number): Plan => ({ size: "small", seed, begunAt, firstNumber: 10_001, ...sizes.small })
const orders = fc.record({ seed: fc.integer({ min: 0, max: 1_000 }), order: fc.nat(sizes.small.orders - 1) })

describe("the story of an invented order", () => {
  test("is the same for the same seed, and another one for another", () => {
    expect(storyOf(planOf(7), 400)).toEqual(storyOf(planOf(7), 400))
    expect(storyOf(planOf(8), 400)).not.toEqual(storyOf(planOf(7), 400))
  })

  test("adds up to the minor unit, and nothing in it is still to come or before what it follows from", () => {
    fc.assert(
      fc.property(orders, ({ seed, order }) => {
        const story = storyOf(planOf(seed), order)
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
        expect(story.itemsMinor).toBe(sum(story.lines.map(({ totalMinor }) => totalMinor)))
        expect(story.totalMinor).toBe(story.itemsMinor + story.deliveryMinor)
        expect(story.taxMinor).toBe(sum(story.lines.map(({ taxMinor }) => taxMinor)) + story.deliveryTaxMinor)
        expect(story.refund?.minor ?? 0).toBeLessThanOrEqual(story.paidAt ? story.totalMinor : 0)
        const parcels = story.parcels.flatMap(({ packedAt, shippedAt, deliveredAt }) => [
          packedAt,
          shippedAt,
          deliveredAt,
        ])
        const known = [story.paidAt, story.canceledAt, ...parcels].filter((at) => at !== null)
        for (const at of known) {
          expect(at.getTime()).toBeGreaterThanOrEqual(story.at.getTime())
          expect(at.getTime()).toBeLessThanOrEqual(begunAt.getTime())
        }
        for (const { packedAt, shippedAt, deliveredAt } of story.parcels) {
          if (deliveredAt) expect(shippedAt).not.toBeNull()
          if (shippedAt) expect(shippedAt.getTime()).toBeGreaterThan(packedAt.getTime())
        }
      }),
    )
  })

  test("has its lines in parcels at most once, and nothing in a parcel once it is canceled", () => {
    fc.assert(
      fc.property(orders, ({ seed, order }) => {
        const { lines, parcels, canceledAt } = storyOf(planOf(seed), order)
        const packed = parcels.flatMap((parcel) => parcel.lines.map(({ id }) => id))
        expect(new Set(packed).size).toBe(packed.length)
        expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(packed))
        if (canceledAt) expect(packed).toEqual([])
      }),
    )
  })
})

test("later orders are placed later, the first one two years ago and the last one now", () => {
  const plan = planOf(1)
  const instants = Array.from({ length: plan.orders }, (_, order) => placedAt(plan, order).getTime())
  expect([...instants].sort((a, b) => a - b)).toEqual(instants)
  const days = (ms: number) => (begunAt.getTime() - ms) / 86_400_000
  expect(days(instants[0] ?? 0)).toBeGreaterThan(720)
  expect(days(instants.at(-1) ?? 0)).toBeLessThan(2)
})

test("a product's variants have different SKUs and different options, and prices above their discount", () => {
  for (let number = 0; number < 300; number++) {
    const { variants, slug } = goodOf(planOf(3), number)
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length)
    expect(new Set(variants.map(({ optionCodes }) => optionCodes.join())).size).toBe(variants.length)
    for (const { priceMinor, compareAtMinor } of variants) {
      expect(priceMinor).toBeGreaterThan(0)
      if (compareAtMinor !== null) expect(compareAtMinor).toBeGreaterThan(priceMinor)
    }
  }
})

test("dice are fair enough, and those of different things have nothing to do with each other", () => {
  const throws = Array.from({ length: 10_000 }, (_, number) =>
    diceOf({ seed: 5, kind: "test", number }).part(),
  )
  const mean = throws.reduce((sum, part) => sum + part, 0) / throws.length
  expect(mean).toBeGreaterThan(0.48)
  expect(mean).toBeLessThan(0.52)
  expect(Math.min(...throws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...throws)).toBeLessThan(1)
  expect(new Set(throws).size).toBeGreaterThan(9_990)
})

test("ids look like any others, and those of later things are larger", () => {
  const id = numberedId({ kind: "order", at: begunAt, number: 123_456, part: 7 })
  expect(id).toMatch(/^ord_[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/)
  expect(numberedId({ kind: "order", at: new Date(begunAt.getTime() + 1), number: 1 }) > id).toBe(true)
})

test("cells are written as COPY reads them", () => {
  expect(asText(null)).toBe("\\N")
  expect(asText("a\tb\nc\\d")).toBe("a\\tb\\nc\\\\d")
  expect(asText(['size:"m"', "b,c"])).toBe('{"size:\\\\"m\\\\"","b,c"}')
  expect(asText({ en: 'say "hi"' })).toBe('{"en":"say \\\\"hi\\\\""}')
  expect(asText(new Date(0))).toBe("1970-01-01T00:00:00.000Z")
})

test("rows of all lengths and letters are kept whole", async () => {
  const sheets = new Sheets()
  const texts = Array.from({ length: 3_000 }, (_, number) => `ü€😀 ${"x".repeat(number % 700)}`)
  for (const text of texts) sheets.add("t", { text })
  const copied: Buffer[] = []
  const client = {
    query: () =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          copied.push(chunk)
          done()
        },
      }),
  }
  await sheets.copyInto(client as never)
  expect(Buffer.concat(copied).toString()).toBe(texts.map((text) => `${text}\n`).join(""))
})
