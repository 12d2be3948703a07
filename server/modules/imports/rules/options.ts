import type { OptionInput, StaffOption } from "../../catalog/index.ts"
import { cut } from "./cells.ts"
import type { ProductDraft } from "./draft.ts"
import { namedBy, optionCodeFor, valueCodeFor } from "./naming.ts"
import { type Problem, problemAt } from "./problems.ts"

export type ChosenOptions = {
  /** All options as they will be. */
  options: OptionInput[]
  /** True when one of them, or one of their values, is new. */
  areNew: boolean
  /** What each row of the file chooses; nothing where the file names no options. */
  choices: (Record<string, string> | undefined)[]
  problems: Problem[]
}

/**
 * Finds the options and values that a file means among those of the product, and makes those that are not
 * there. A product whose variants are sold keeps its set of options.
 */
export function chooseOptions(
  draft: ProductDraft,
  current: { options: readonly StaffOption[]; hasVariants: boolean },
  locale: string,
): ChosenOptions {
  const nothing = { options: current.options.map(copyOf), areNew: false, problems: [] }
  if (draft.options.length === 0 || draft.variants.length === 0) {
    return { ...nothing, choices: draft.variants.map(() => undefined) }
  }
  const found = draft.options.map((name) => namedBy(current.options, name, locale))
  const isSameSet = found.every((one) => one !== undefined) && new Set(found).size === current.options.length
  if (current.hasVariants && !isSameSet) {
    const options = current.options.map(({ titles, code }) => titles[locale] ?? code).join(", ") || "–"
    const problem = problemAt({ line: draft.line }, "options_differ", { options })
    return { ...nothing, choices: draft.variants.map(() => undefined), problems: [problem] }
  }
  const options = isSameSet ? current.options.map(copyOf) : newOptions(draft.options, locale)
  const inOrder = isSameSet
    ? found.map((one) => options.find(({ code }) => code === one?.code) as OptionInput)
    : options
  const before = options.reduce((sum, { values }) => sum + values.length, 0)
  const choices = draft.variants.map(({ values }) =>
    Object.fromEntries(
      inOrder.map((option, place) => [option.code, chosen(option, values[place] ?? "", locale)]),
    ),
  )
  const after = options.reduce((sum, { values }) => sum + values.length, 0)
  const tooMany = options.find(({ values }) => values.length > 100)
  const problems = tooMany ? [problemAt({ line: draft.line }, "too_many", { max: "100" })] : []
  return { options, areNew: !isSameSet || after > before, choices, problems }
}

function copyOf({ code, titles, values }: StaffOption): OptionInput {
  return { code, titles, values: [...values] }
}

function newOptions(names: readonly string[], locale: string): OptionInput[] {
  const codes = new Set<string>()
  return names.map((name) => {
    const code = optionCodeFor(name, codes)
    codes.add(code)
    return { code, titles: { [locale]: cut(name, 200) }, values: [] }
  })
}

function chosen(option: OptionInput, text: string, locale: string): string {
  const found = namedBy(option.values, text, locale)
  if (found) return found.code
  const code = valueCodeFor(text, new Set(option.values.map((value) => value.code)))
  option.values.push({ code, titles: { [locale]: text } })
  return code
}
