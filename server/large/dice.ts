/** Random choices that are the same for the same seed and thing, whatever was thrown before. */
export type Dice = {
  /** At least 0 and below 1. */
  part(): number
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  chance(part: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

/** Whoever goes on after a stop needs no earlier throw: each thing has dice of its own. */
export function diceOf({ seed, kind, number }: { seed: number; kind: string; number: number }): Dice {
  let state = mixed(mixed(seed ^ textNumber(kind)) ^ number)
  const part = () => {
    state = (state + 0x6d2b79f5) | 0
    return mixed(state) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(part() * limit)
  return {
    part,
    below,
    chance: (limit) => part() < limit,
    pick: (items) => items[below(items.length)] as never,
  }
}

/** 32 bits that differ in about half of them when one bit of the number does (the end of MurmurHash3). */
function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

function textNumber(text: string): number {
  let sum = 0
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return sum
}
