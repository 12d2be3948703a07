/** Longer ones nobody types. */
export const codeCharactersMax = 60

export const codePattern = /^[A-Z0-9][A-Z0-9_-]{0,59}$/

/** As people type and paste them: capital or small, with spaces around or within. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replace(/\s+/g, "").toUpperCase()
}

/** Without those that look alike in print: 0 and O, 1, I and L, U and V. */
export const codeLetters = "23456789ABCDEFGHJKMNPQRSTWXYZ"

// 29 letters hold 4.858 bits each: 13 of them are 63 bits, beyond guessing.
export const randomLettersCount = 13
