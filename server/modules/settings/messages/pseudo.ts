import type { Part } from "./parse.ts"

/** The language of tests that look for words which no catalog has: ⟦Ýöûŕ çåŕţ⟧ is translated, "Your cart" is not. */
export const pseudoLocale = "qps"

const plain = "abcdefghiklnorstuwyzACDEGIKLNORSTUYZ"
const accented = "åɓçđéƒĝĥîķļñöŕšţûŵýžÅÇĐÉĜÎĶĻÑÖŔŠŢÛÝŽ"
const letters = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]))

/** A whole message in brackets, so that one that is cut off or put together from pieces shows. */
export function pseudo(parts: readonly Part[]): Part[] {
  return ["⟦", ...parts.map(accent), "⟧"]
}

function accent(part: Part): Part {
  if (typeof part === "string") return [...part].map((letter) => letters.get(letter) ?? letter).join("")
  if (!("forms" in part)) return part
  const accentAll = (forms: ReadonlyMap<string, Part[]>) =>
    new Map([...forms].map(([form, inside]) => [form, inside.map(accent)]))
  const { blank, exact, forms, other } = part
  return { blank, exact: accentAll(exact), forms: accentAll(forms), other: other.map(accent) }
}
