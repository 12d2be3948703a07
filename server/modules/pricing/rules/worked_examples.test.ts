import { expect, test } from "vitest"
import { priceCart } from "./calculator.ts"
import { cartOf, told, workedExamples } from "./worked_examples.fixture.ts"

const examples = workedExamples()

test("there are as many examples as a bookkeeper would want, each with a name of its own", () => {
  expect(examples.length).toBeGreaterThanOrEqual(120)
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length)
})

test.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
  const { off, tax, total } = example
  expect(told(priceCart(cartOf(example)))).toEqual({ off, tax, total })
})
