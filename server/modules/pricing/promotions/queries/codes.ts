import type { Db } from "../../../../kit/db.ts"
import { sql } from "../../../../kit/sql.ts"
import { codePattern, plainCode } from "../../rules/promotions/codes.ts"
import {
  knownPromotions,
  type LivePromotion,
  type PromotionRow,
  promotionColumns,
  promotionFrom,
} from "./live.ts"

/** What a code opens, or why it opens nothing. `code` is as it was given. */
export type CodeAnswer = { code: string } & (
  | { promotion: LivePromotion }
  | { refused: "unknown" | "over" | "paused" | "used_up" }
)

type Row = PromotionRow & {
  code: string
  state: "draft" | "live" | "paused" | "archived"
  isUsedUp: boolean
}

/** One keyed question, and none without codes. What a code opens is the same object as long as it stands. */
export async function promotionsForCodes(
  db: Db,
  { codes, now }: { codes: readonly string[]; now: Date },
): Promise<CodeAnswer[]> {
  if (codes.length === 0) return []
  const plain = new Map(codes.map((code) => [code, plainCode(code)]))
  const wanted = [...new Set(plain.values())].filter((code) => codePattern.test(code))
  const [rows, known] = await Promise.all([
    wanted.length === 0 ? [] : rowsOf(db, wanted),
    knownPromotions(db),
  ])
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return codes.map((code) => {
    const row = byCode.get(plain.get(code) ?? "")
    return { code, ...answerTo(row, { known, now }) }
  })
}

function rowsOf(db: Db, codes: readonly string[]): Promise<Row[]> {
  return db.many(sql<Row>`
    select code.code, promotion.state, ${promotionColumns},
           coalesce(whole.uses >= promotion.uses_max, false)
             or coalesce(own.uses >= code.uses_max, false) as is_used_up
    from pricing.promotion_codes code
    join pricing.promotions promotion on promotion.id = code.promotion_id
    left join pricing.use_counters whole
      on whole.promotion_id = promotion.id and whole.kind = 'promotion' and whole.subject = ''
    left join pricing.use_counters own
      on own.promotion_id = promotion.id and own.kind = 'code' and own.subject = code.code
    where code.code = any(${[...codes]}::text[])
  `)
}

type Around = { known: Awaited<ReturnType<typeof knownPromotions>>; now: Date }

function answerTo(row: Row | undefined, { known, now }: Around) {
  if (!row || row.state === "draft") return { refused: "unknown" as const }
  if (row.state === "archived" || (row.untilAt && row.untilAt <= now)) return { refused: "over" as const }
  if (row.state === "paused") return { refused: "paused" as const }
  if (row.isUsedUp) return { refused: "used_up" as const }
  return { promotion: known.get(row.promotionId)?.promotion ?? promotionFrom(row) }
}
