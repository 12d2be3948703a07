import { decimalText } from "../../../kit/money.ts"
import type { NewVariant, ProductToSave, StaffProduct, StaffVariant } from "../../catalog/index.ts"
import type { CostDraft, PriceDraft, ProductDraft, VariantDraft } from "./draft.ts"
import { type Change, changeOf, type Known } from "./known.ts"
import type { ChosenOptions } from "./options.ts"
import { type Problem, problemAt } from "./problems.ts"

/** Prices and units are set once a new variant has its id: until then it goes by its SKU. */
export type PriceToSet = PriceDraft & {
  sku: string
  variantId: string | undefined
  compareAtMinor: number | null
}
export type CostToSet = CostDraft & {
  sku: string
  variantId: string | undefined
  /** What was known before. */
  beforeMinor: number | null
}
export type UnitsToCount = { sku: string; variantId: string | undefined; placeId: string; onHand: number }

export type VariantsDiff = {
  added: NewVariant[]
  changed: ProductToSave["changedVariants"][number][]
  prices: PriceToSet[]
  costs: CostToSet[]
  counts: UnitsToCount[]
  changes: Change[]
  problems: Problem[]
}

type Around = { current: StaffProduct | undefined; known: Known; chosen: ChosenOptions }

export function diffVariants(draft: ProductDraft, around: Around): VariantsDiff {
  const diff: VariantsDiff = {
    ...{ added: [], changed: [], prices: [], costs: [], counts: [], changes: [], problems: [] },
  }
  const matched = matchVariants(draft, around)
  for (const [place, variant] of draft.variants.entries()) {
    const now = matched[place]
    if (now === "twice") {
      const earlier = draft.variants.findIndex((one, before) => before < place && isSame(one, variant))
      const line = String(draft.variants[Math.max(0, earlier)]?.line ?? draft.line)
      diff.problems.push(problemAt({ line: variant.line }, "appears_again", { line }))
      continue
    }
    diffVariant(diff, { draft: variant, now, options: around.chosen.choices[place], ...around })
  }
  checkChoices(diff, draft, { ...around, matched })
  return diff
}

function isSame(one: VariantDraft, other: VariantDraft): boolean {
  const sameValues = one.values.length > 0 && one.values.join("\0") === other.values.join("\0")
  return one.sku === other.sku || sameValues
}

type Matched = StaffVariant | undefined | "twice"

/** By its SKU, else by what it is: a variant whose SKU is another one now. */
function matchVariants(draft: ProductDraft, { current, chosen }: Around): Matched[] {
  const variants = current?.variants ?? []
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]))
  const named = new Set(draft.variants.map(({ sku }) => bySku.get(sku)).filter(Boolean))
  const seen = new Set<string>()
  const taken = new Set<StaffVariant>()
  return draft.variants.map((variant, place) => {
    const choice = chosen.choices[place]
    const keys = [`sku ${variant.sku}`, ...(choice ? [`options ${codesOf(choice)}`] : [])]
    if (keys.some((key) => seen.has(key)) || (!choice && chosen.options.length === 0 && place > 0))
      return "twice"
    for (const key of keys) seen.add(key)
    const found =
      bySku.get(variant.sku) ??
      variants.find(
        (one) =>
          one.state === "active" &&
          !named.has(one) &&
          !taken.has(one) &&
          isChosen(one, choice, chosen.options),
      )
    if (found) taken.add(found)
    return found
  })
}

function isChosen(
  variant: StaffVariant,
  choice: Record<string, string> | undefined,
  options: ChosenOptions["options"],
): boolean {
  if (!choice) return options.length === 0
  return codesOf(variant.options) === codesOf(choice)
}

function codesOf(options: Record<string, string>): string {
  return Object.entries(options)
    .map(([option, value]) => `${option}:${value}`)
    .sort()
    .join("|")
}

type OneVariant = Around & {
  draft: VariantDraft
  now: StaffVariant | undefined
  options: Record<string, string> | undefined
}

function diffVariant(diff: VariantsDiff, { draft, now, options, current, known, chosen }: OneVariant): void {
  const { sku, line } = draft
  const owner = known.skus.get(sku)
  if (owner && owner.productId !== current?.id) {
    diff.problems.push(problemAt({ line }, "sku_taken", { slug: owner.slug }))
    return
  }
  if (!options && !now && chosen.options.length > 0) {
    const names = chosen.options.map(({ titles, code }) => titles[known.locale] ?? code).join(", ")
    diff.problems.push(problemAt({ line }, "options_differ", { options: names }))
    return
  }
  const next = {
    sku,
    state: "active" as const,
    options: options ?? now?.options ?? {},
    barcode: draft.barcode === undefined ? (now?.barcode ?? null) : draft.barcode,
    weightGrams: draft.weightGrams ?? now?.weightGrams ?? 0,
    quantityPerOrderMax: draft.quantityPerOrderMax ?? now?.quantityPerOrderMax ?? 99,
  }
  const changes = [
    ...changeOf("sku", now?.sku, next.sku, sku),
    ...(now ? changeOf("variant_state", now.state, next.state, sku) : []),
    ...changeOf("options", codesOf(now?.options ?? {}), codesOf(next.options), sku),
    ...changeOf("barcode", now?.barcode, next.barcode, sku),
    ...changeOf("weight_grams", now?.weightGrams ?? 0, next.weightGrams, sku),
    ...changeOf("quantity_per_order_max", now?.quantityPerOrderMax ?? 99, next.quantityPerOrderMax, sku),
  ]
  if (!now) {
    const { state: _, ...variant } = next
    diff.added.push(variant)
  } else if (changes.length > 0) {
    diff.changed.push({ variantId: now.id, ...next })
  }
  diff.changes.push(...changes)
  for (const price of draft.prices) diffPrice(diff, price, { now, sku })
  for (const cost of draft.costs) diffCost(diff, cost, { now, sku, known })
  if (draft.onHand !== undefined) diffStock(diff, { draft, now, known, onHand: draft.onHand })
}

/** A price before that is not named stays, as long as it is above the price. */
export function compareAtFor(
  { minor, compareAtMinor }: PriceDraft,
  now: { compareAt: { minor: bigint } | null } | undefined,
): number | null {
  if (compareAtMinor !== undefined) return compareAtMinor
  const kept = now?.compareAt ? Number(now.compareAt.minor) : null
  return kept !== null && kept > minor ? kept : null
}

function diffPrice(
  diff: VariantsDiff,
  price: PriceDraft,
  { now, sku }: { now: StaffVariant | undefined; sku: string },
): void {
  const { marketCode, currency, minor } = price
  const before = now?.prices.find((one) => one.marketCode === marketCode && !one.isConverted)
  const compareAtMinor = compareAtFor(price, before)
  const changes = priceChanges({ marketCode, currency, minor, compareAtMinor, sku, before })
  if (changes.length === 0) return
  diff.changes.push(...changes)
  diff.prices.push({ ...price, compareAtMinor, sku, variantId: now?.id })
}

type OfCost = { now: StaffVariant | undefined; sku: string; known: Known }

function diffCost(diff: VariantsDiff, cost: CostDraft, { now, sku, known }: OfCost): void {
  const { currency, minor } = cost
  const costs = now ? known.costs.get(now.id)?.costs : undefined
  const before = costs?.find((one) => one.currency === currency)
  const after = { minor: BigInt(minor), currency }
  if (before?.minor === after.minor) return
  diff.changes.push(...changeOf(`cost:${currency}`, before && decimalText(before), decimalText(after), sku))
  const beforeMinor = before ? Number(before.minor) : null
  diff.costs.push({ ...cost, sku, variantId: now?.id, beforeMinor })
}

type Money = { minor: bigint; currency: string }

export function priceChanges(given: {
  marketCode: string
  currency: string
  minor: number
  compareAtMinor: number | null
  sku: string
  before: { price: Money; compareAt: Money | null } | undefined
}): Change[] {
  const { marketCode, currency, sku, before } = given
  const said = (money: Money | null | undefined) => money && `${decimalText(money)} ${money.currency}`
  const amount = (minor: number | null) => (minor === null ? null : { minor: BigInt(minor), currency })
  return [
    ...changeOf(`price:${marketCode}`, said(before?.price), said(amount(given.minor)), sku),
    ...changeOf(`compare_at:${marketCode}`, said(before?.compareAt), said(amount(given.compareAtMinor)), sku),
  ]
}

function diffStock(
  diff: VariantsDiff,
  { draft, now, known, onHand }: Pick<OneVariant, "draft" | "now" | "known"> & { onHand: number },
): void {
  const { firstPlaceId: placeId } = known
  if (!placeId) return
  const counted = now && known.stock.find((one) => one.variantId === now.id && one.placeId === placeId)
  const promised = counted ? counted.onHand - counted.available : 0
  if (onHand < promised) {
    diff.problems.push(problemAt({ line: draft.line }, "promised", { units: String(promised) }))
    return
  }
  if (counted?.onHand === onHand) return
  diff.changes.push(...changeOf("on_hand", counted?.onHand, onHand, draft.sku))
  diff.counts.push({ sku: draft.sku, variantId: now?.id, placeId, onHand })
}

/** No two variants that are sold may be the same: one that is not in the file may have these options. */
function checkChoices(
  diff: VariantsDiff,
  draft: ProductDraft,
  { current, chosen, matched }: Around & { matched: readonly Matched[] },
): void {
  const inFile = new Set(matched)
  const others = (current?.variants ?? []).filter((one) => one.state === "active" && !inFile.has(one))
  const taken = new Set(others.map(({ options }) => codesOf(options)))
  for (const [place, { line }] of draft.variants.entries()) {
    const now = matched[place]
    if (now === "twice") continue
    const choice = chosen.choices[place] ?? now?.options ?? {}
    if (taken.has(codesOf(choice))) diff.problems.push(problemAt({ line }, "options_taken"))
  }
}
