// tidy: reads, because what is still as it came is told from the owner's row by row.
// tidy: writes, because no module deletes promotions: only those of the demo may go.

import { type DemoPromotion, promotions } from "../../demo/promotions.ts"
import { touch } from "../kit/cache.ts"
import type { Work } from "../kit/db.ts"
import { sql } from "../kit/sql.ts"
import {
  addCode,
  createPromotion,
  movePromotion,
  promotionDraft,
  promotionsTag,
} from "../modules/pricing/index.ts"
import { demoActor } from "./work.ts"

/** What is taken off in the shop. A promotion of this name that is there already stays as it is. */
export async function offerPromotions(
  work: Work,
  { categoryIds }: { categoryIds: ReadonlyMap<string, string> },
): Promise<void> {
  const known = await work.tx.many(sql<{ name: string }>`
    select name from pricing.promotions where name = any(${promotions.map(({ name }) => name)}::text[])
  `)
  for (const promotion of promotions.filter((one) => !known.some(({ name }) => name === one.name))) {
    await offer(work, promotion, categoryIds)
  }
}

async function offer(
  work: Work,
  { title, category, code, action, ...promotion }: DemoPromotion,
  categoryIds: ReadonlyMap<string, string>,
): Promise<void> {
  const items = category === null ? {} : { collectionIds: [categoryIds.get(category) ?? ""] }
  const about = action.kind === "buy_get" ? { buy: items, get: items } : {}
  const draft = promotionDraft.parse({
    ...promotion,
    titles: title,
    needsCode: code !== null,
    action: { ...action, ...about },
  })
  const { promotionId } = await createPromotion(work, draft)
  if (code !== null) await addCode(work, { promotionId, code, usesMax: null })
  await movePromotion(work, { promotionId, to: "live" })
}

/** Those that nobody has changed or used since. */
export function endPromotions(work: Work): void {
  const untouched = sql`
    select promotion.id from pricing.promotions promotion
    join pricing.promotion_history made
      on made.promotion_id = promotion.id and made.from_state is null and made.actor = ${demoActor}
    where promotion.version = 2
      and not exists (select from pricing.promotion_uses u where u.promotion_id = promotion.id)
  `
  work.write(sql`delete from pricing.promotion_codes where promotion_id in (${untouched})`)
  work.write(sql`delete from pricing.promotions where id in (${untouched})`)
  work.write(sql`
    delete from pricing.promotion_history moved where actor = ${demoActor}
      and not exists (select from pricing.promotions promotion where promotion.id = moved.promotion_id)
  `)
  touch(work, promotionsTag)
}
