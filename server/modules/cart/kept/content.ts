import {
  type CodeAnswer,
  fromKeptPromotion,
  type KeptPart,
  type KeptPromotion,
  promotionPart,
  type ThinInputs,
  thinInputs,
} from "../../pricing/index.ts"
import { titlesOf } from "../shown.ts"
import type { SeenCart } from "./noting.ts"

/** A version of a cart as it is kept: what the calculator was given, and what its reasons are said with. */
export type KeptVersion = {
  inputs: ThinInputs
  /** Of the lines as they were priced, in their order. */
  titles: [title: string, variantTitle: string | null][]
  codes: (Refused | { code: string; promotion: string })[]
  leftOut: readonly string[]
  locale: string
}

type Refused = Extract<CodeAnswer, { refused: string }>

/** Done as soon as the change is committed: it costs less than holding on to all that a reply was made of. */
export function keptVersion({ given, shown }: SeenCart): { content: KeptVersion; parts: KeptPart[] } {
  const { inputs, parts } = thinInputs(shown.input)
  const codes = given.facts.promotions.codes.map((answer) => {
    if (!("promotion" in answer)) return { code: answer.code, refused: answer.refused }
    const part = promotionPart(answer.promotion)
    parts.push(part)
    return { code: answer.code, promotion: part.key }
  })
  const titles = titlesOf(given, shown).map(({ title, variantTitle }): KeptVersion["titles"][number] => [
    title,
    variantTitle,
  ])
  const { leftOut } = given.cart
  return { content: { inputs, titles, codes, leftOut, locale: given.locale }, parts }
}

/** What its codes opened, or why they opened nothing. */
export function codesFrom(
  { codes }: Pick<KeptVersion, "codes">,
  contentOf: (key: string) => unknown,
): CodeAnswer[] {
  return codes.map((one) =>
    "refused" in one
      ? one
      : { code: one.code, promotion: fromKeptPromotion(contentOf(one.promotion) as KeptPromotion) },
  )
}
