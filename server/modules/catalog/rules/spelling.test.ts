import fc from "fast-check"
import { expect, test } from "vitest"
import { bestCorrection, deletionsOf, editsAllowed, slipsBetween } from "./spelling.ts"

const letters = [..."abcdeäß"]
const word = (min: number, max: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((given) => given.join(""))

type Slip = { kind: "drop" | "add" | "change" | "swap"; at: number; letter: string }

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom("drop", "add", "change", "swap"),
  at: fc.nat(30),
  letter: fc.constantFrom(...letters),
})

function withSlip(text: string, { kind, at, letter }: Slip): string {
  const found = [...text]
  const place = at % Math.max(found.length, 1)
  if (kind === "drop") found.splice(place, 1)
  if (kind === "add") found.splice(place, 0, letter)
  if (kind === "change") found[place] = letter
  if (kind === "swap" && place + 1 < found.length)
    found.splice(place, 2, found[place + 1] ?? "", found[place] ?? "")
  return found.join("")
}

test("a word with as many slips as its length allows meets its term, and is corrected to it", () => {
  fc.assert(
    fc.property(word(4, 14), fc.array(slip, { minLength: 1, maxLength: 2 }), (term, slips) => {
      const allowed = editsAllowed([...term].length)
      const typed = slips.slice(0, allowed).reduce(withSlip, term)
      if (slipsBetween(term, typed) > Math.min(allowed, editsAllowed([...typed].length))) return
      const shared = new Set(deletionsOf(term))
      expect(deletionsOf(typed).some((deletion) => shared.has(deletion))).toBe(true)
      if (typed === term) return
      expect(bestCorrection(typed, [{ word: term, shown: term, productCount: 1 }])?.word).toBe(term)
    }),
    { numRuns: 2_000, verbose: true },
  )
})

test("slips are the same both ways, none between equals, and at most the longer word's letters", () => {
  fc.assert(
    fc.property(word(0, 10), word(0, 10), (one, other) => {
      const slips = slipsBetween(one, other)
      expect(slipsBetween(other, one)).toBe(slips)
      expect(slips === 0).toBe(one === other)
      expect(slips).toBeLessThanOrEqual(Math.max([...one].length, [...other].length))
    }),
    { verbose: true },
  )
})

test("two neighbors changed for each other are one slip", () => {
  expect(slipsBetween("lamp", "lapm")).toBe(1)
})

test("a word has at most 29 deletions, however long it is", () => {
  fc.assert(
    fc.property(word(0, 40), (text) => {
      expect(deletionsOf(text).length).toBeLessThanOrEqual(29)
    }),
  )
})

test("the nearest word wins, then the first letter, then the word of most products", () => {
  const candidates = [
    { word: "table", shown: "table", productCount: 2 },
    { word: "cable", shown: "cable", productCount: 900 },
    { word: "tables", shown: "tables", productCount: 50 },
  ]
  expect(bestCorrection("tabel", candidates)?.word).toBe("table")
  expect(bestCorrection("tablle", candidates)?.word).toBe("table")
  const equals = ["lamps", "lampe"].map((text, index) => ({ word: text, shown: text, productCount: index }))
  expect(bestCorrection("lampq", equals)?.word).toBe("lampe")
})

test("a letter too many leads back to a word of three", () => {
  const candidates = ["mug", "rug", "mu"].map((text) => ({ word: text, shown: text, productCount: 1 }))
  expect(bestCorrection("mugg", candidates)?.word).toBe("mug")
  expect(deletionsOf("mugg")).toContain(deletionsOf("mug")[0])
})

test("short words are left alone", () => {
  expect(bestCorrection("tee", [{ word: "tea", shown: "tea", productCount: 9 }])).toBeUndefined()
})
