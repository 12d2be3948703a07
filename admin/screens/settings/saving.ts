import { fieldSentenceOf, Problem, sentenceOf } from "../../kit/problem.ts"
import type { Translate } from "../../kit/words.ts"

/** What is wrong, by the name of the field. */
export type Problems = Readonly<Record<string, string>>

/** What the shop found wrong, beside the field it is about. */
export function problemsOf(t: Translate, error: unknown): Problems {
  if (!(error instanceof Problem)) return {}
  const found = error.fields.map((one) => [one.field.split(".")[0] ?? "", fieldSentenceOf(t, one)] as const)
  const { field } = error.details
  const named = typeof field === "string" ? [[field, sentenceOf(t, error)] as const] : []
  return Object.fromEntries([...found, ...named])
}

/** A number that changes with the content: for rows that the shop gives no version. */
export function markOf(kept: unknown): number {
  let mark = 0
  for (const letter of JSON.stringify(kept)) mark = (mark * 31 + letter.charCodeAt(0)) | 0
  return mark
}

/** Typed, but not yet right: nothing is sent. */
export class Unready extends Error {}

/** A whole number that somebody typed, or nothing. */
export function wholeOf(typed: string): number | undefined {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
}
