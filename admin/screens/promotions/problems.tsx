import { createContext, useContext } from "react"
import { fieldSentenceOf, Problem, sentenceOf } from "../../kit/problem.ts"
import type { Translate } from "../../kit/words.ts"
import type { Wrong } from "./wrong.ts"

/** What is wrong at a field or within it, in the reader's words. */
export type ProblemAt = (field: string) => string | undefined

export const ProblemsContext = createContext<ProblemAt>(() => undefined)

export const useProblem = (field: string) => useContext(ProblemsContext)(field)

/** What the form itself sees, and what the shop has refused. */
export function problemsIn(t: Translate, wrong: Wrong, error: unknown): ProblemAt {
  const refused = error instanceof Problem ? error : undefined
  const named = refused?.details.field
  const found = [
    ...Object.entries(wrong).map(([field, key]) => ({ field, text: t(key) })),
    ...(refused?.fields ?? []).map((one) => ({ field: one.field, text: fieldSentenceOf(t, one) })),
    ...(typeof named === "string" && refused?.fields.length === 0
      ? [{ field: named, text: sentenceOf(t, refused) }]
      : []),
  ]
  return (field) => found.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.text
}

/** Whoever may only read sees no button that would do nothing. */
export const MayEditContext = createContext(false)

export const useMayEdit = () => useContext(MayEditContext)
