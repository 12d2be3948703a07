const plain = "abcdefghiklnorstuwyzACDEGIKLNORSTUYZ"
const accented = "åɓçđéƒĝĥîķļñöŕšţûŵýžÅÇĐÉĜÎĶĻÑÖŔŠŢÛÝŽ"
const letters = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]))

/** A message in brackets and accents, its blanks as they are. */
export function accent(text: string): string {
  const parts = text.split(/(\{\w+\})/)
  const changed = parts.map((part) =>
    part.startsWith("{") ? part : [...part].map((letter) => letters.get(letter) ?? letter).join(""),
  )
  return `⟦${changed.join("")}⟧`
}
