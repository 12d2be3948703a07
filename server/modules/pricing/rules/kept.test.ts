import fc from "fast-check"
import { expect, test } from "vitest"
import { priceCart } from "./calculator.ts"
import { fromKept, type KeptInputs, keptInputs } from "./kept.ts"
import { shareOfUnits } from "./shares.ts"
import { cartOf, workedExamples } from "./worked_examples.fixture.ts"

const kept = (inputs: KeptInputs): KeptInputs => JSON.parse(JSON.stringify(inputs))

test.each(workedExamples().map((example) => [example.name, example] as const))(
  "%s: what was kept comes to the same price",
  (_name, example) => {
    const input = cartOf(example)
    const priced = priceCart(input)
    const again = fromKept(kept(keptInputs(input, priced)))
    // Promotions that concerned nothing are not kept: they had no verdict either.
    expect(priceCart({ ...again, explain: false })).toEqual(priceCart({ ...input, explain: false }))
    expect(keptInputs(again, priced)).toEqual(keptInputs(input, priced))
  },
)

test("lines keep nothing but what the calculator reads", () => {
  const [example] = workedExamples()
  if (!example) throw new Error("There are worked examples.")
  const input = cartOf(example)
  const lines = input.lines.map((line) => ({ ...line, title: "For Ada", configuration: { text: "Ada" } }))
  expect(JSON.stringify(keptInputs({ ...input, lines }, priceCart(input)))).not.toMatch("Ada")
})

test("however the units of a line are given back, the parts sum to what was charged for it", () => {
  const seed = Date.now() % 1_000_000_000
  console.info(`shares of units: fast-check seed ${seed}`)
  const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10_000_000n }), parts, (minor, counts) => {
      const quantity = counts.reduce((sum, count) => sum + count, 0)
      let from = 0
      let given = 0n
      for (const count of counts) {
        given += shareOfUnits(minor, { quantity, from, count })
        from += count
      }
      expect(given).toBe(minor)
    }),
    { seed },
  )
})
