import type { NewTag, ProductContent, ProductToSave, StaffProduct } from "../../catalog/index.ts"
import { slugFrom } from "../../catalog/index.ts"
import { categoryAt } from "./categories.ts"
import { cut } from "./cells.ts"
import type { ProductDraft } from "./draft.ts"
import { type Change, changeOf, type Known } from "./known.ts"
import { chooseOptions } from "./options.ts"
import { type Problem, problemAt, type Warning, warningAt } from "./problems.ts"
import { type CostToSet, diffVariants, type PriceToSet, type UnitsToCount } from "./variant_diff.ts"

type Texts = Record<string, string>

export type ProductPlan = {
  save: ProductToSave
  /** Whether the product itself or one of its variants is written, beside prices and stock. */
  isWritten: boolean
  prices: PriceToSet[]
  costs: CostToSet[]
  counts: UnitsToCount[]
}

export type ProductDiff = {
  outcome: "new" | "changed" | "unchanged" | "refused"
  changes: Change[]
  problems: Problem[]
  warnings: Warning[]
  plan: ProductPlan
}

/** What importing a row would change, field by field, and how. */
export function diffProduct(draft: ProductDraft, known: Known): ProductDiff {
  const current = known.products.get(draft.slug)
  const { content, categoryIds, newTags, ...said } = contentOf(draft, { current, known })
  const problems = [...said.problems]
  const variantsNow = current?.variants ?? []
  const chosen = chooseOptions(
    draft,
    { options: current?.options ?? [], hasVariants: variantsNow.some(({ state }) => state === "active") },
    known.locale,
  )
  problems.push(...chosen.problems)
  const variants = diffVariants(draft, { current, known, chosen })
  problems.push(...variants.problems)
  const changes = [
    ...contentChanges(content, current, known),
    ...categoryChanges(categoryIds, current, known),
    ...variants.changes,
  ]
  const isWritten = !current || changes.some(({ field }) => !isElsewhere(field)) || chosen.areNew
  const outcome =
    problems.length > 0 ? "refused" : !current ? "new" : changes.length > 0 ? "changed" : "unchanged"
  const save: ProductToSave = {
    productId: current?.id,
    content,
    newTags,
    ...(categoryIds && { categoryIds }),
    ...(chosen.areNew && { options: chosen.options }),
    optionsAfter: chosen.options,
    addedVariants: variants.added,
    firstPosition: variantsNow.length,
    changedVariants: variants.changed,
  }
  const warnings = [...said.warnings, ...variants.warnings]
  if (!current && isUncounted(draft)) warnings.push(warningAt({ line: draft.line }, "not_counted"))
  const { prices, costs, counts } = variants
  const plan = { save, isWritten, prices, costs, counts }
  return { outcome, changes, problems, warnings, plan }
}

/** Of another shop, whose file does not say how many there are: no parcel is sold that is not counted. */
function isUncounted({ reach = "parcel", variants }: ProductDraft): boolean {
  return (
    reach === "parcel" && variants.some(({ skuIs, onHand }) => skuIs !== undefined && onHand === undefined)
  )
}

/** What pricing and inventory keep. */
function isElsewhere(field: string): boolean {
  return /^(price|compare_at|cost):/.test(field) || field === "on_hand"
}

type Around = { current: StaffProduct | undefined; known: Known }

function contentOf(draft: ProductDraft, { current, known }: Around) {
  const problems: Problem[] = []
  const warnings: Warning[] = []
  const { line } = draft
  const tags = tagsOf(draft)
  const attributes = draft.attributes ?? { ...current?.attributes }
  if (draft.tags) attributes.tag = tags.map(({ code }) => code)
  for (const [code, values] of Object.entries(draft.attributes ?? {})) {
    const unknown = values.find((value) => !known.attributes.has(`${code}:${value}`))
    if (unknown) problems.push(problemAt({ line }, "unknown_attribute", { code: `${code}:${unknown}` }))
  }
  if (draft.reach && current && draft.reach !== current.reach) {
    problems.push(problemAt({ line, column: "reach" }, "reach_fixed", { reach: current.reach }))
  }
  const titles = merged(current?.titles, draft.titles)
  if (!titles[known.locale]?.trim()) {
    problems.push(problemAt({ line }, "title_missing", { locale: known.locale }))
  }
  const content: ProductContent = {
    slug: draft.slug,
    state: draft.state ?? current?.state ?? "draft",
    reach: current?.reach ?? draft.reach ?? "parcel",
    titles,
    summaries: merged(current?.summaries, draft.summaries),
    descriptions: merged(current?.descriptions, draft.descriptions),
    maker: draft.maker === undefined ? (current?.maker ?? null) : draft.maker,
    attributes: withoutEmpty(attributes),
    popularity: draft.popularity ?? current?.popularity ?? 0,
  }
  const categoryIds = categoriesOf(draft, { current, known, problems, warnings })
  return { content, categoryIds, newTags: tags, problems, warnings }
}

function merged(now: Texts | undefined, given: Texts | undefined): Texts {
  const texts = { ...now, ...given }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""))
}

function withoutEmpty(attributes: Record<string, string[]>): Record<string, string[]> {
  const sorted = Object.entries(attributes).map(([code, values]) => [code, [...values].sort()] as const)
  return Object.fromEntries(sorted.filter(([, values]) => values.length > 0))
}

/** A word without a Latin letter has no code, and stays out. */
function tagsOf({ tags = [] }: ProductDraft): NewTag[] {
  const byCode = new Map<string, NewTag>()
  for (const tag of tags) {
    const code = slugFrom(tag).slice(0, 80).replace(/-+$/, "")
    if (code && !byCode.has(code)) byCode.set(code, { code, title: cut(tag, 200) })
  }
  return [...byCode.values()]
}

/** The ids in their order; undefined when they stay as they are. */
function categoriesOf(
  draft: ProductDraft,
  { current, known, problems, warnings }: Around & { problems: Problem[]; warnings: Warning[] },
): string[] | undefined {
  const { line } = draft
  if (draft.categories) {
    return draft.categories.flatMap((slug) => {
      const found = known.categories.all.find((one) => one.slug === slug)
      if (!found) problems.push(problemAt({ line }, "unknown_category", { slug: cut(slug, 120) }))
      return found ? [found.id] : []
    })
  }
  if (!draft.categoryPath) return undefined
  const found = categoryAt(known.categories, draft.categoryPath)
  if (!found) {
    const title = cut(draft.categoryPath.join(" › "), 300)
    warnings.push(warningAt({ line }, "category_left_out", { title }))
    return undefined
  }
  const now = current?.categoryIds ?? []
  return now.includes(found.id) ? undefined : [...now, found.id]
}

const textFields = ["titles", "summaries", "descriptions"] as const
const fieldNames = { titles: "title", summaries: "summary", descriptions: "description" } as const

function contentChanges(content: ProductContent, current: StaffProduct | undefined, known: Known): Change[] {
  const texts = textFields.flatMap((field) => {
    const before = current?.[field] ?? {}
    const after = content[field]
    const locales = [...new Set([known.locale, ...Object.keys(before), ...Object.keys(after)])]
    return locales.flatMap((locale) =>
      changeOf(`${fieldNames[field]}:${locale}`, before[locale], after[locale]),
    )
  })
  return [
    ...texts,
    ...changeOf("state", current?.state, content.state),
    ...(current ? [] : changeOf("reach", undefined, content.reach)),
    ...changeOf("maker", current?.maker, content.maker),
    ...changeOf("attributes", codesOf(current?.attributes), codesOf(content.attributes)),
    ...changeOf("popularity", current?.popularity ?? 0, content.popularity),
  ]
}

function codesOf(attributes: Record<string, string[]> | undefined): string[] {
  return Object.entries(attributes ?? {})
    .flatMap(([code, values]) => values.map((value) => `${code}:${value}`))
    .sort()
}

function categoryChanges(
  categoryIds: readonly string[] | undefined,
  current: StaffProduct | undefined,
  known: Known,
): Change[] {
  if (!categoryIds) return []
  const slugsOf = (ids: readonly string[]) =>
    ids.map((id) => known.categories.all.find((one) => one.id === id)?.slug ?? id)
  return changeOf("categories", slugsOf(current?.categoryIds ?? []), slugsOf(categoryIds))
}
