export type Candidate = { word: string; shown: string; productCount: number }

// Deletions are taken from the first letters only: 29 rows for a long word instead of up to 800.
const prefixLength = 7

export const editsMax = 2

/** One slip in a short word, two in a long one; a word of three letters has too many neighbors to guess. */
export function editsAllowed(length: number): 0 | 1 | 2 {
  if (length < 4) return 0
  return length < 8 ? 1 : editsMax
}

/** What was written with a letter too many may have been a word of three: "mugg" is a mug. */
function editsTaken(length: number): 0 | 1 | 2 {
  return length === 3 ? 1 : editsAllowed(length)
}

/**
 * Every way to leave out as many letters as a slip may touch. Two words within that many slips share at least
 * one of these, so a misspelled word finds its neighbors by equality.
 */
export function deletionsOf(word: string): string[] {
  const start = [...word].slice(0, prefixLength).join("")
  const found = new Set([start])
  let shorter = [start]
  for (let edit = 0; edit < editsAllowed([...word].length); edit++) {
    shorter = [...new Set(shorter.flatMap(withoutOneLetter))]
    for (const text of shorter) found.add(text)
  }
  return [...found]
}

/** The nearest candidate: fewest slips, then the same first letter, then the word that most products use. */
export function bestCorrection(word: string, candidates: readonly Candidate[]): Candidate | undefined {
  const length = [...word].length
  const near = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate.word) }))
    .filter(({ candidate, slips }) => {
      return slips > 0 && slips <= Math.min(editsAllowed(length), editsTaken([...candidate.word].length))
    })
  near.sort(
    (a, b) =>
      a.slips - b.slips ||
      Number(b.candidate.word[0] === word[0]) - Number(a.candidate.word[0] === word[0]) ||
      b.candidate.productCount - a.candidate.productCount ||
      (a.candidate.word < b.candidate.word ? -1 : 1),
  )
  return near[0]?.candidate
}

/** Insertions, deletions, substitutions and swaps of neighbors that lead from one word to the other. */
export function slipsBetween(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) best = Math.min(best, at(beforeLast, column - 2) + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: number[], column: number): number {
  return row[column] ?? 0
}

function withoutOneLetter(text: string): string[] {
  const found = [...text]
  return found.map((_, index) => [...found.slice(0, index), ...found.slice(index + 1)].join(""))
}
