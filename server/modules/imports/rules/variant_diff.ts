import { decimalText } from "../../../kit/money.ts"
import type { NewVariant, ProductToSave, StaffProduct, StaffVariant } from "../../catalog/index.ts"
import type { CostDraft, PriceDraft, ProductDraft, VariantDraft } from "./draft.ts"
import { type Change, changeOf, type Known } from "./known.ts"
import { codesOf, type Matched, matchVariants, saysWhich } from "./matching.ts"
import type { ChosenOptions } from "./options.ts"
import { type Problem, problemAt, type Warning, warningAt } from "./problems.ts"
import { skuWishes } from "./skus.ts"

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
  warnings: Warning[]
}

type Around = { current: StaffProduct | undefined; known: Known; chosen: ChosenOptions }

export function diffVariants(draft: ProductDraft, around: Around): VariantsDiff {
  const diff: VariantsDiff = {
    ...{ added: [], changed: [], prices: [], costs: [], counts: [], changes: [], problems: [] },
    warnings: [],
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
    const options = around.chosen.choices[place]
    diffVariant(diff, { draft: variant, now, options, slug: draft.slug, ...around })
  }
  checkChoices(diff, draft, { ...around, matched })
  return diff
}

function isSame(one: VariantDraft, other: VariantDraft): boolean {
  const sameValues = one.values.length > 0 && one.values.join("\0") === other.values.join("\0")
  return one.sku === other.sku || sameValues
}

type OneVariant = Around & {
  draft: VariantDraft
  now: StaffVariant | undefined
  options: Record<string, string> | undefined
  /** The address of its product. */
  slug: string
}

function diffVariant(
  diff: VariantsDiff,
  { draft, now, options, current, known, chosen, slug }: OneVariant,
): void {
  const { line } = draft
  const sku = skuOf(diff, { draft, now, current, known, slug })
  if (sku === undefined) return
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
    const isRechosen = codesOf(now.options) !== codesOf(next.options)
    diff.changed.push({ variantId: now.id, ...next, ...(isRechosen && { isRechosen }) })
  }
  diff.changes.push(...changes)
  for (const price of draft.prices) diffPrice(diff, price, { now, sku })
  for (const cost of draft.costs) diffCost(diff, cost, { now, sku, known })
  if (draft.onHand !== undefined) diffStock(diff, { draft, now, known, sku, onHand: draft.onHand })
}

type OfSku = Pick<OneVariant, "draft" | "now" | "current" | "known" | "slug">

/**
 * The SKU that a variant will have. In a file whose SKUs need not be its own, one that is here keeps what it
 * has where the file does not mean another, and one that is new gets its own where somebody has it already.
 */
function skuOf(diff: VariantsDiff, given: OfSku): string | undefined {
  const { draft, now, current, known } = given
  const { sku, line, skuNote } = draft
  const owner = known.skus.get(sku)
  if (now && !saysWhich(draft)) return now.sku
  const isElsewhere = owner?.productId !== current?.id
  if (!owner || (now && !isElsewhere)) {
    if (!now) diff.warnings.push(...notesOf(skuNote, { line, sku }))
    return sku
  }
  const kept = draft.skuIs && (now?.sku ?? newSku(given))
  if (!kept) {
    diff.problems.push(problemAt({ line }, "sku_taken", { slug: owner.slug }))
    return undefined
  }
  // What was made of it before says nothing new.
  if (!now || !kept.startsWith(`${sku}-`)) {
    diff.warnings.push(warningAt({ line }, "sku_elsewhere", { sku, slug: owner.slug, made: kept }))
  }
  return kept
}

function notesOf(note: VariantDraft["skuNote"], { line, sku }: { line: number; sku: string }): Warning[] {
  if (note === undefined) return []
  if (note.code === "sku_made") return [warningAt({ line }, "sku_made", { sku })]
  return [warningAt({ line }, "sku_made_other", { sku: note.sku, line: String(note.before), made: sku })]
}

/** The first that nobody has, here or among the other rows. */
function newSku({ draft, current, known, slug }: OfSku): string | undefined {
  const isOwn = known.skus.get(draft.sku)?.productId === current?.id
  const wishes = skuWishes(draft, slug).slice(isOwn ? 2 : 1, isOwn ? 4 : 2)
  return wishes.find((one) => !known.skus.has(one) && !known.named.has(one))
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

type ToCount = { sku: string; onHand: number }

function diffStock(
  diff: VariantsDiff,
  { draft, now, known, sku, onHand }: Pick<OneVariant, "draft" | "now" | "known"> & ToCount,
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
  diff.changes.push(...changeOf("on_hand", counted?.onHand, onHand, sku))
  diff.counts.push({ sku, variantId: now?.id, placeId, onHand })
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
