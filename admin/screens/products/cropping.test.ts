import fc from "fast-check"
import { expect, test } from "vitest"
import { focusAt, isAll, moved, type Part, ratios, resized, shaped, wholePart } from "./cropping.ts"

const whole = { width: 1_600, height: 900 }

const isInside = ({ left, top, width, height }: Part) =>
  [left, top, width, height].every((value) => Number.isInteger(value) && value >= 0) &&
  width > 0 &&
  height > 0 &&
  left + width <= 1_000_000 &&
  top + height <= 1_000_000

test("a shape is the largest of its kind", () => {
  expect(shaped(wholePart, "16:9", whole)).toEqual(wholePart)
  expect(shaped(wholePart, "1:1", whole)).toEqual({
    left: 218_750,
    top: 0,
    width: 562_500,
    height: 1_000_000,
  })
  expect(shaped(wholePart, "free", whole)).toBe(wholePart)
  expect(isAll(wholePart)).toBe(true)
})

test("whatever is done to a part, it stays in the picture and keeps its shape", () => {
  const step = fc.integer({ min: -2_000_000, max: 2_000_000 })
  const steps = fc.array(fc.record({ right: step, down: step, isMove: fc.boolean() }), { maxLength: 12 })
  const size = fc.record({
    width: fc.integer({ min: 100, max: 5_000 }),
    height: fc.integer({ min: 100, max: 5_000 }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...ratios), size, steps, (ratio, picture, doing) => {
      let part = shaped(wholePart, ratio, picture)
      for (const { isMove, ...by } of doing) {
        part = isMove ? moved(part, by) : resized(part, by, { ratio, whole: picture })
        expect(isInside(part)).toBe(true)
        if (ratio === "free") continue
        const [across = 1, down = 1] = ratio.split(":").map(Number)
        const shown = (part.width * picture.width) / (part.height * picture.height)
        expect(Math.abs(shown / (across / down) - 1)).toBeLessThan(0.01)
      }
    }),
  )
})

test("where less room is left than the smallest part takes, a part ends with the picture", () => {
  const tall = { ratio: "16:9", whole: { width: 100, height: 4_062 } } as const
  const atTheEdge = { left: 950_064, top: 999_308, width: 49_936, height: 692 }
  expect(resized(atTheEdge, { right: 0, down: 0 }, tall)).toEqual(atTheEdge)
})

test("a point is somewhere in the picture", () => {
  expect(focusAt({ left: 0.204, top: 1.5 })).toEqual({ leftPercent: 20, topPercent: 100 })
  expect(focusAt({ left: -1, top: 0.5 })).toEqual({ leftPercent: 0, topPercent: 50 })
})
