import type { Db } from "../../../../kit/db.ts"
import { notFound } from "../../../../kit/errors.ts"
import { join, type Sql, sql } from "../../../../kit/sql.ts"
import { contradictions } from "../../rules/promotions/contradictions.ts"
import type { Told } from "../../rules/promotions/findings.ts"
import type { PromotionState } from "../../rules/promotions/states.ts"
import type { Action } from "../../rules/promotions/types.ts"
import { factsFor, type Names } from "./facts.ts"
import { type LivePromotion, type PromotionRow, promotionColumns, promotionFrom } from "./live.ts"

export type StaffPromotion = LivePromotion & {
  state: PromotionState
  usesMax: number | null
  usesPerCustomerMax: number | null
  /** How often it was used, where that is limited: else nobody counts. */
  uses: number | null
  /** Up to 1,000; more need no exact number. */
  codesCount: number
  version: number
  createdAt: Date
  updatedAt: Date
}

type StaffRow = PromotionRow &
  Pick<StaffPromotion, "state" | "uses" | "codesCount" | "version" | "createdAt" | "updatedAt">

const codesCountedMax = 1_000

const staffColumns = sql`
  ${promotionColumns}, promotion.state, promotion.version, promotion.created_at, promotion.updated_at,
  case when promotion.uses_max is not null then coalesce((
    select uses from pricing.use_counters counter
    where counter.promotion_id = promotion.id and counter.kind = 'promotion' and counter.subject = ''
  ), 0) end as uses,
  (
    select count(*)::int from (
      select from pricing.promotion_codes code where code.promotion_id = promotion.id
      limit ${codesCountedMax}
    ) counted
  ) as codes_count
`

function staffFrom(row: StaffRow): StaffPromotion {
  const { state, usesMax, usesPerCustomerMax, uses, codesCount, version, createdAt, updatedAt } = row
  const facts = { state, usesMax, usesPerCustomerMax, uses, codesCount, version, createdAt, updatedAt }
  return { ...promotionFrom(row), ...facts }
}

export type ListPromotions = {
  state?: PromotionState | undefined
  kind?: Action["kind"] | undefined
  code?: string | undefined
  q?: string | undefined
  after?: string | undefined
  limit: number
}

/** The newest first. `after` is the cursor that the page before gave. */
export async function listPromotions(
  db: Db,
  input: ListPromotions,
): Promise<{ promotions: StaffPromotion[]; next: string | null }> {
  const { limit } = input
  const rows = await db.many(sql<StaffRow>`
    select ${staffColumns}
    from pricing.promotions promotion
    where ${join(wanted(input), " and ")}
    order by promotion.id desc
    limit ${limit + 1}
  `)
  const promotions = rows.slice(0, limit).map(staffFrom)
  return { promotions, next: rows.length > limit ? (promotions.at(-1)?.promotionId ?? null) : null }
}

// Above every letter that a name can begin with.
const lastLetter = "\u{10ffff}"

function wanted({ state, kind, code, q, after }: ListPromotions): Sql[] {
  const conditions: Sql[] = [sql`true`]
  if (state) conditions.push(sql`promotion.state = ${state}`)
  if (kind) conditions.push(sql`promotion.action ->> 'kind' = ${kind}`)
  if (code) {
    conditions.push(sql`
      promotion.id = (select promotion_id from pricing.promotion_codes where code = ${code})
    `)
  }
  if (q) {
    const begins = q.toLowerCase()
    conditions.push(sql`
      lower(promotion.name) collate "C" >= ${begins}
      and lower(promotion.name) collate "C" < ${begins + lastLetter}
    `)
  }
  if (after) conditions.push(sql`promotion.id < ${after}`)
  return conditions
}

export type PromotionForStaff = StaffPromotion & { warnings: Told[]; names: Names }

/** One promotion, with what its owner should know of it and what the things are called that it names. */
export async function getPromotion(
  db: Db,
  { promotionId }: { promotionId: string },
): Promise<PromotionForStaff> {
  const row = await db.maybe(sql<StaffRow>`
    select ${staffColumns} from pricing.promotions promotion where promotion.id = ${promotionId}
  `)
  if (!row) throw notFound("promotion")
  const promotion = staffFrom(row)
  const { facts, names } = await factsFor(db, promotion)
  // What it names may have gone since it was saved.
  const { refused, warnings } = contradictions(promotion, facts)
  return { ...promotion, warnings: [...refused, ...warnings, ...missingCodes(promotion)], names }
}

function missingCodes({ needsCode, codesCount }: StaffPromotion): Told[] {
  if (!needsCode || codesCount > 0) return []
  const message = "It needs a code, and has none yet: nobody can get it."
  return [{ field: "needsCode", code: "no_codes", message }]
}

export type PromotionMove = {
  id: string
  fromState: PromotionState | null
  toState: PromotionState
  actor: string
  why: string | null
  at: Date
}

/** How a promotion came to be in its state, the newest first. */
export async function promotionHistory(
  db: Db,
  input: { promotionId: string; after?: string | undefined; limit: number },
): Promise<{ moves: PromotionMove[]; next: string | null }> {
  const { promotionId, after = "zzzz", limit } = input
  const rows = await db.many(sql<PromotionMove>`
    select id, from_state, to_state, actor, why, at from pricing.promotion_history
    where promotion_id = ${promotionId} and id < ${after}
    order by id desc
    limit ${limit + 1}
  `)
  const moves = rows.slice(0, limit)
  return { moves, next: rows.length > limit ? (moves.at(-1)?.id ?? null) : null }
}
