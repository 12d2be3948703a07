import { languageOf } from "../../settings/index.ts"
import type { Blanks } from "./letter.ts"

/** What an owner has written; nothing where the original holds. */
export type WordsOfMail = { subject: string | null; opening: string | null; closing: string | null }

/** By language. */
export type OwnWords = Readonly<Record<string, WordsOfMail>>

const blank = /\{([^{}]*)\}/g

/** The words for a language: in its regional form, else in its general one. */
export function wordsFor(own: OwnWords | undefined, locale: string): WordsOfMail | undefined {
  if (!own) return undefined
  const tag = [locale, languageOf(locale)].find((one) => Object.hasOwn(own, one))
  return tag === undefined ? undefined : own[tag]
}

/** All that is left is text: what is put in is not looked into again. */
export function filled(text: string, blanks: Blanks): string {
  return text.replace(blank, (whole, name: string) => {
    const value = Object.hasOwn(blanks, name) ? blanks[name] : undefined
    return value === undefined ? whole : String(value)
  })
}

/** The first blank of a text that its mail does not know. */
export function unknownBlank(text: string, known: readonly string[]): string | undefined {
  return [...text.matchAll(blank)].map(([, name = ""]) => name).find((name) => !known.includes(name))
}
