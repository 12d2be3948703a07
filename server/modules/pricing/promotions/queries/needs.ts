import type { Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import { standingFact } from "../../../../kit/standing.ts"
import { relevantFacts } from "../../rules/promotions/asked.ts"
import { promotionsTag } from "../tags.ts"
import { knownPromotions, type LivePromotion } from "./live.ts"

/** What has to be known of a cart before its promotions are worked out. What none asks, nobody reads. */
export type PromotionNeeds = {
  /** There are codes that somebody may have been given. */
  codes: boolean
  /** One of them names a collection or a category. */
  collections: boolean
  groups: boolean
  firstOrder: boolean
  /** Those that a customer may use so often and no more. */
  limitedPerCustomer: readonly string[]
  giftVariantIds: readonly string[]
}

/** Also when none of them is live: a cart that has one says that it is over, or paused. */
const standingHasCodes = standingFact<{ hasCodes: boolean }>({
  tags: [promotionsTag],
  read: (db) =>
    db.one(sql<{ hasCodes: boolean }>`
      select exists (select from pricing.promotions where needs_code and state <> 'draft') as has_codes
    `),
})

const needsOf = new WeakMap<object, PromotionNeeds>()

/** Of all promotions that are live, with and without a code. No trip. */
export async function promotionNeeds(db: Db): Promise<PromotionNeeds> {
  const known = await knownPromotions(db)
  const before = needsOf.get(known)
  if (before) return before
  const promotions = [...known.values()].map(({ promotion }) => promotion)
  const needs = {
    ...relevantFacts(promotions),
    codes: promotions.some(({ needsCode }) => needsCode) || (await standingHasCodes(db)).hasCodes,
    limitedPerCustomer: [...known.values()]
      .filter(({ usesPerCustomerMax }) => usesPerCustomerMax !== null)
      .map(({ promotion }) => promotion.promotionId),
  }
  needsOf.set(known, needs)
  return needs
}

const mixed = new WeakMap<readonly LivePromotion[], Map<string, readonly LivePromotion[]>>()

// Carts with the same codes share one array, which the calculator prepares once; a shop with thousands of
// single-use codes has no use for more.
const mixesMax = 50

/** Those for everybody and those that a cart's codes open, without those that its buyer cannot have. */
export function promotionsFor(
  automatic: readonly LivePromotion[],
  { opened, leftOut }: { opened: readonly LivePromotion[]; leftOut: readonly string[] },
): readonly LivePromotion[] {
  if (opened.length === 0 && leftOut.length === 0) return automatic
  const key = JSON.stringify([opened.map(({ promotionId }) => promotionId).sort(), leftOut])
  const known = mixed.get(automatic) ?? new Map<string, readonly LivePromotion[]>()
  mixed.set(automatic, known)
  const before = known.get(key)
  if (before?.every((one) => !one.needsCode || opened.includes(one))) return before
  const byId = new Map([...automatic, ...opened].map((one) => [one.promotionId, one]))
  const promotions = [...byId.values()].filter(({ promotionId }) => !leftOut.includes(promotionId))
  if (known.size >= mixesMax) known.clear()
  known.set(key, promotions)
  return promotions
}
