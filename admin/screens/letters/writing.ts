import type { Letter, OwnWords } from "./reading.ts"

export const fields = ["subject", "opening", "closing"] as const
export type Field = (typeof fields)[number]

const untouched: OwnWords = { subject: null, opening: null, closing: null }

export function originalOf(letter: Letter, language: string, field: Field): string {
  const original = letter.originals[language]
  return field === "closing" ? "" : (original?.[field] ?? "")
}

/** What stands in a field: what the owner has written, else the original. */
export function textIn(
  letter: Letter,
  words: Letter["words"],
  at: { language: string; field: Field },
): string {
  return words[at.language]?.[at.field] ?? originalOf(letter, at.language, at.field)
}

/** What is as it came, or empty, is the original's again; a language without words of its own has none. */
export function withWords(
  letter: Letter,
  words: Letter["words"],
  given: { language: string; field: Field; text: string },
): Letter["words"] {
  const { language, field, text } = given
  const isOriginal = text.trim() === "" || text === originalOf(letter, language, field)
  const own = { ...untouched, ...words[language], [field]: isOriginal ? null : text }
  const { [language]: _, ...others } = words
  return fields.every((one) => own[one] === null) ? others : { ...words, [language]: own }
}

export function ownIn(words: Letter["words"], language: string): OwnWords {
  return words[language] ?? untouched
}

/** The first name in braces that the mail does not know. */
export function unknownBlank(letter: Letter, text: string): string | undefined {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name)
  return names.find((name) => !letter.blanks.some((blank) => blank.name === name))
}
