import { touch } from "../../../kit/cache.ts"
import type { Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { PromotionState } from "../rules/promotions/states.ts"
import type { Promotion } from "../rules/promotions/types.ts"
import { promotionsTag } from "./tags.ts"

type Given = Partial<Promotion> & {
  state?: PromotionState
  usesMax?: number | null
  usesPerCustomerMax?: number | null
  titles?: Record<string, string>
  /** With so many uses each; nothing: as many as the promotion has. */
  codes?: Record<string, number | null>
}

/** A promotion as it stands in the database: 10 % off everything, unless told otherwise. */
export function addPromotion(work: Work, given: Given = {}): string {
  const { codes = {}, state = "live" } = given
  const promotionId = given.promotionId ?? newId("promotion")
  const json = (value: unknown) => (value ? JSON.stringify(value) : null)
  work.write(sql`
    insert into pricing.promotions (id, name, titles, state, priority, exclusive_group, combines, needs_code,
      from_at, until_at, conditions, action, line_max, order_max, uses_max, uses_per_customer_max, version,
      created_at, updated_at)
    values (${promotionId}, ${given.name ?? "Ten percent"},
      ${json(given.titles ?? { en: "10 % off" })}::jsonb, ${state}, ${given.priority ?? 100},
      ${given.group ?? null}, ${given.combines ?? true},
      ${given.needsCode ?? Object.keys(codes).length > 0}, ${given.from ?? null}, ${given.until ?? null},
      ${json(given.conditions ?? [])}::jsonb,
      ${json(given.action ?? { kind: "percentage", items: {}, ratePpm: 100_000 })}::jsonb,
      ${json(given.lineMax)}::jsonb, ${json(given.orderMax)}::jsonb, ${given.usesMax ?? null},
      ${given.usesPerCustomerMax ?? null}, 1, ${work.now}, ${work.now})
  `)
  work.write(sql`
    insert into pricing.promotion_history (id, promotion_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${promotionId}, null, ${state}, 'system:test', null, ${work.now})
  `)
  for (const [code, usesMax] of Object.entries(codes)) {
    work.write(sql`
      insert into pricing.promotion_codes (code, promotion_id, uses_max, created_at, actor)
      values (${code}, ${promotionId}, ${usesMax}, ${work.now}, 'system:test')
    `)
  }
  touch(work, promotionsTag)
  return promotionId
}
