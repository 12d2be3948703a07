import { touch } from "../../../../kit/cache.ts"
import { actorName, type Work } from "../../../../kit/db.ts"
import { notFound, Refusal } from "../../../../kit/errors.ts"
import { newId } from "../../../../kit/ids.ts"
import { checkMove } from "../../../../kit/moves.ts"
import { sql } from "../../../../kit/sql.ts"
import { contradictions } from "../../rules/promotions/contradictions.ts"
import { type PromotionState, promotionMoves } from "../../rules/promotions/states.ts"
import { factsFor } from "../queries/facts.ts"
import { getPromotion, type PromotionForStaff } from "../queries/staff.ts"
import type { PromotionChanges, PromotionDraft } from "../schemas.ts"
import { promotionsTag } from "../tags.ts"

/** A new promotion is a draft: nobody gets it before it goes live. */
export async function createPromotion(work: Work, draft: PromotionDraft): Promise<PromotionForStaff> {
  await checkPromotion(work, draft)
  const promotionId = insertDraft(work, draft)
  return shown(work, promotionId)
}

/** The same again as a draft of its own, under another name; codes are not copied. */
export async function duplicatePromotion(
  work: Work,
  { promotionId, name }: { promotionId: string; name: string },
): Promise<PromotionForStaff> {
  const copied = insertDraft(work, { ...(await getPromotion(work.tx, { promotionId })), name })
  return shown(work, copied)
}

function insertDraft(work: Work, draft: PromotionDraft): string {
  const promotionId = newId("promotion")
  work.write(sql`
    insert into pricing.promotions (id, name, titles, state, priority, exclusive_group, combines, needs_code,
      from_at, until_at, conditions, action, line_max, order_max, uses_max, uses_per_customer_max, version,
      created_at, updated_at)
    values (${promotionId}, ${draft.name}, ${json(draft.titles)}::jsonb, 'draft', ${draft.priority},
      ${draft.group}, ${draft.combines}, ${draft.needsCode}, ${draft.from}, ${draft.until},
      ${json(draft.conditions)}::jsonb, ${json(draft.action)}::jsonb, ${json(draft.lineMax)}::jsonb,
      ${json(draft.orderMax)}::jsonb, ${draft.usesMax}, ${draft.usesPerCustomerMax}, 1, ${work.now},
      ${work.now})
  `)
  noteMove(work, { promotionId, from: null, to: "draft", why: null })
  return promotionId
}

/** Changes what is given and leaves the rest. Of a live one it holds from now on, in every cart. */
export async function updatePromotion(work: Work, input: PromotionChanges): Promise<PromotionForStaff> {
  const { promotionId, version, ...changes } = input
  await lockPromotion(work, promotionId)
  const before = await getPromotion(work.tx, { promotionId })
  if (before.version !== version) {
    const message = "Somebody has changed this promotion since you opened it."
    throw new Refusal("promotion.changed", 409, message, { promotion: before })
  }
  if (before.state === "archived") {
    const message = "What is archived stays as it was. Duplicate it to go on with it."
    throw new Refusal("promotion.archived", 409, message)
  }
  const next: PromotionDraft = { ...before, ...given(changes) }
  if (!next.needsCode && before.codesCount > 0) {
    const message = "There are codes for it. Remove them first, or leave it one that needs a code."
    throw new Refusal("promotion.has_codes", 409, message, { field: "needsCode" })
  }
  await checkPromotion(work, next)
  work.write(
    sql`
      update pricing.promotions
      set name = ${next.name}, titles = ${json(next.titles)}::jsonb, priority = ${next.priority},
        exclusive_group = ${next.group}, combines = ${next.combines}, needs_code = ${next.needsCode},
        from_at = ${next.from}, until_at = ${next.until}, conditions = ${json(next.conditions)}::jsonb,
        action = ${json(next.action)}::jsonb, line_max = ${json(next.lineMax)}::jsonb,
        order_max = ${json(next.orderMax)}::jsonb, uses_max = ${next.usesMax},
        uses_per_customer_max = ${next.usesPerCustomerMax}, version = version + 1, updated_at = ${work.now}
      where id = ${promotionId} and version = ${version}
    `,
    { rows: 1 },
  )
  touch(work, promotionsTag)
  return shown(work, promotionId)
}

export type MovePromotion = { promotionId: string; to: PromotionState; why?: string | undefined }

/** Goes live, pauses, or is put away for good. What orders got stays as it is. */
export async function movePromotion(
  work: Work,
  { promotionId, to, why }: MovePromotion,
): Promise<PromotionForStaff> {
  await lockPromotion(work, promotionId)
  const promotion = await getPromotion(work.tx, { promotionId })
  const { state: from } = promotion
  checkMove("promotion", promotionMoves, from, to)
  if (to === "live") {
    await checkPromotion(work, promotion)
    if (promotion.until && promotion.until <= work.now) {
      const message = "Its end has passed. Choose a later one first."
      throw new Refusal("promotion.over", 409, message, { field: "until" })
    }
  }
  work.write(
    sql`
      update pricing.promotions set state = ${to}, version = version + 1, updated_at = ${work.now}
      where id = ${promotionId} and state = ${from}
    `,
    { rows: 1 },
  )
  noteMove(work, { promotionId, from, to, why: why ?? null })
  touch(work, promotionsTag)
  return shown(work, promotionId)
}

/** Two changes of one promotion go one after the other. */
export async function lockPromotion(
  work: Work,
  promotionId: string,
): Promise<{ state: PromotionState; needsCode: boolean }> {
  const found = await work.tx.maybe(sql<{ state: PromotionState; needsCode: boolean }>`
    select state, needs_code from pricing.promotions where id = ${promotionId} for no key update
  `)
  if (!found) throw notFound("promotion")
  return found
}

/** Refuses what cannot be, with every field and the reason. */
export async function checkPromotion(work: Work, promotion: PromotionDraft): Promise<void> {
  const { facts } = await factsFor(work.tx, promotion)
  const { refused } = contradictions(promotion, facts)
  const [first] = refused
  if (!first) return
  const { message, field } = first
  throw new Refusal("promotion.contradicts_itself", 422, message, { field, errors: refused })
}

type Move = { promotionId: string; from: PromotionState | null; to: PromotionState; why: string | null }

function noteMove(work: Work, { promotionId, from, to, why }: Move): void {
  work.write(sql`
    insert into pricing.promotion_history (id, promotion_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${promotionId}, ${from}, ${to}, ${actorName(work.actor)}, ${why},
      ${work.now})
  `)
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** Without what was left out of a change. */
function given<Changes extends object>(
  changes: Changes,
): { [Name in keyof Changes]-?: Exclude<Changes[Name], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never
}

/** Several questions, one after the other: COMMIT cannot go out with the first. */
function shown(work: Work, promotionId: string): Promise<PromotionForStaff> {
  return getPromotion(work.tx, { promotionId })
}
