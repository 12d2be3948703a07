import type { Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import { standingFact } from "../../../../kit/standing.ts"
import type { Promotion } from "../../rules/promotions/types.ts"
import { promotionsTag, usesTag } from "../tags.ts"

/** A promotion as shoppers meet it: what the calculator takes, and what it is called in their languages. */
export type LivePromotion = Promotion & { titles: Record<string, string> }

export type PromotionRow = {
  promotionId: string
  name: string
  titles: Record<string, string>
  priority: number
  exclusiveGroup: string | null
  combines: boolean
  needsCode: boolean
  fromAt: Date | null
  untilAt: Date | null
  conditions: Promotion["conditions"]
  action: Promotion["action"]
  lineMax: Promotion["lineMax"]
  orderMax: Promotion["orderMax"]
  usesMax: number | null
  usesPerCustomerMax: number | null
}

export const promotionColumns = sql`
  promotion.id as promotion_id, promotion.name, promotion.titles, promotion.priority,
  promotion.exclusive_group, promotion.combines, promotion.needs_code, promotion.from_at, promotion.until_at,
  promotion.conditions, promotion.action, promotion.line_max, promotion.order_max, promotion.uses_max,
  promotion.uses_per_customer_max
`

/** More than any shop runs at once; beyond it the oldest are left. */
export const livePromotionsMax = 10_000

export type KnownPromotion = {
  promotion: LivePromotion
  usesMax: number | null
  usesPerCustomerMax: number | null
}

/** Those that are over are in it, until somebody archives them or the program starts anew. */
const standing = standingFact<ReadonlyMap<string, KnownPromotion>>({
  tags: [promotionsTag],
  read: async (db) => {
    const rows = await db.many(sql<PromotionRow>`
      select ${promotionColumns} from pricing.promotions promotion
      where promotion.state = 'live'
      order by promotion.id
      limit ${livePromotionsMax}
    `)
    return new Map(rows.map((row) => [row.promotionId, knownFrom(row)]))
  },
})

/** Live ones that everybody gets and that are used up. Touched with each use of such a promotion. */
const standingUsedUp = standingFact<ReadonlySet<string>>({
  tags: [promotionsTag, usesTag],
  read: async (db) => {
    const rows = await db.many(sql<{ id: string }>`
      select promotion.id
      from pricing.promotions promotion
      join pricing.use_counters counter
        on counter.promotion_id = promotion.id and counter.kind = 'promotion' and counter.subject = ''
      where promotion.state = 'live' and not promotion.needs_code and counter.uses >= promotion.uses_max
      order by promotion.id
      limit ${livePromotionsMax}
    `)
    return new Set(rows.map(({ id }) => id))
  },
})

/** Live ones that need a code and are not over, by their ids. No trip. */
export async function promotionsWithCode(
  db: Db,
  { now }: { now: Date },
): Promise<ReadonlyMap<string, LivePromotion>> {
  const found = [...(await standing(db)).values()].filter(
    ({ promotion: { needsCode, until } }) => needsCode && (until === null || until > now),
  )
  return new Map(found.map(({ promotion }) => [promotion.promotionId, promotion]))
}

export function knownPromotions(db: Db): Promise<ReadonlyMap<string, KnownPromotion>> {
  return standing(db)
}

type Lived = {
  promotions: readonly LivePromotion[]
  usedUp: ReadonlySet<string>
  /** The first instant at which one of them is over. */
  until: Date | null
}

const lived = new WeakMap<ReadonlyMap<string, KnownPromotion>, Lived>()
const nobody: ReadonlySet<string> = new Set()

/**
 * The promotions that need no code, those to come among them, without those that are over or used up. The
 * same array until something changes, because the calculator prepares each array once. No trip.
 */
export async function livePromotions(db: Db, { now }: { now: Date }): Promise<readonly LivePromotion[]> {
  const known = await standing(db)
  const isLimited = [...known.values()].some(({ promotion, usesMax }) => usesMax && !promotion.needsCode)
  const usedUp = isLimited ? await standingUsedUp(db) : nobody
  const before = lived.get(known)
  if (before && before.usedUp === usedUp && (before.until === null || now < before.until))
    return before.promotions
  const next = livedFrom(known, { usedUp, now })
  if (before && isSame(before.promotions, next.promotions)) next.promotions = before.promotions
  lived.set(known, next)
  return next.promotions
}

function livedFrom(
  known: ReadonlyMap<string, KnownPromotion>,
  { usedUp, now }: { usedUp: ReadonlySet<string>; now: Date },
): Lived {
  const promotions: LivePromotion[] = []
  let until: Date | null = null
  for (const { promotion } of known.values()) {
    if (promotion.needsCode || usedUp.has(promotion.promotionId)) continue
    if (promotion.until && promotion.until <= now) continue
    if (promotion.until && (until === null || promotion.until < until)) until = promotion.until
    promotions.push(promotion)
  }
  return { promotions, usedUp, until }
}

function isSame(one: readonly LivePromotion[], other: readonly LivePromotion[]): boolean {
  return one.length === other.length && one.every((promotion, place) => promotion === other[place])
}

export function knownFrom(row: PromotionRow): KnownPromotion {
  const { usesMax, usesPerCustomerMax } = row
  return { promotion: promotionFrom(row), usesMax, usesPerCustomerMax }
}

/** Whatever else a row holds stays behind. */
export function promotionFrom(row: PromotionRow): LivePromotion {
  const { promotionId, name, titles, priority, combines, needsCode, conditions, action } = row
  const { exclusiveGroup: group, fromAt: from, untilAt: until, lineMax, orderMax } = row
  return {
    ...{ promotionId, name, titles, priority, group, combines, needsCode, from, until },
    ...{ conditions, action, lineMax, orderMax },
  }
}
