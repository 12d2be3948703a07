import type { Db } from "../../../../kit/db.ts"
import { type Sql, sql } from "../../../../kit/sql.ts"
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
    wanted.length === 0 ? [] : rowsOf(db, { codes: sql`${wanted}::text[]` }),
    knownPromotions(db),
  ])
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return codes.map((code) => {
    const row = byCode.get(plain.get(code) ?? "")
    return { code, ...answerTo(row, { known, now }) }
  })
}

/**
 * The same for a cart whose codes, plain ones, are read in the very trip that reads what they open. A use
 * that its own try to pay holds is not used up for it.
 */
export async function codesOfCart(
  db: Db,
  { codes, cartId, now }: { codes: Sql; cartId: Sql; now: Date },
): Promise<(codes: readonly string[]) => CodeAnswer[]> {
  const [rows, known] = await Promise.all([rowsOf(db, { codes, cartId }), knownPromotions(db)])
  return (given) =>
    given.map((code) => {
      const row = rows.find((one) => one.code === code)
      return { code, ...answerTo(row, { known, now }) }
    })
}

function rowsOf(db: Db, { codes, cartId }: { codes: Sql; cartId?: Sql }): Promise<Row[]> {
  const held = cartId
    ? sql`(
        select count(*) from pricing.promotion_uses held
        where held.cart_id = ${cartId} and held.state = 'held' and held.promotion_id = promotion.id
      )`
    : sql`0`
  return db.many(sql<Row>`
    select code.code, promotion.state, ${promotionColumns},
           coalesce(whole.uses - ${held} >= promotion.uses_max, false)
             or coalesce(own.uses - ${held} >= code.uses_max, false) as is_used_up
    from pricing.promotion_codes code
    join pricing.promotions promotion on promotion.id = code.promotion_id
    left join pricing.use_counters whole
      on whole.promotion_id = promotion.id and whole.kind = 'promotion' and whole.subject = ''
    left join pricing.use_counters own
      on own.promotion_id = promotion.id and own.kind = 'code' and own.subject = code.code
    where code.code = any(${codes})
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

export type CodeForStaff = {
  code: string
  usesMax: number | null
  /** Orders with it, and tries that are still running. */
  uses: number
  batchId: string | null
  createdAt: Date
  actor: string
}

export type ListCodes = {
  promotionId: string
  q?: string | undefined
  batchId?: string | undefined
  after?: string | undefined
  limit: number
}

/** In the order of the alphabet. */
export async function listCodes(
  db: Db,
  input: ListCodes,
): Promise<{ codes: CodeForStaff[]; next: string | null }> {
  const { promotionId, q = "", batchId, after = "", limit } = input
  const own = batchId ? sql`and code.batch_id = ${batchId}` : sql``
  const rows = await db.many(sql<CodeForStaff>`
    select code.code, code.uses_max, code.batch_id, code.created_at, code.actor,
           (
             select count(*)::int from pricing.promotion_uses u
             where u.code = code.code and u.promotion_id = code.promotion_id and u.state <> 'freed'
           ) as uses
    from pricing.promotion_codes code
    where code.promotion_id = ${promotionId} ${own} and code.code > ${after}
      and code.code >= ${q} and code.code < ${`${q}~`}
    order by code.code
    limit ${limit + 1}
  `)
  const codes = rows.slice(0, limit)
  return { codes, next: rows.length > limit ? (codes.at(-1)?.code ?? null) : null }
}

export type CodeBatch = {
  batchId: string
  prefix: string
  codesCount: number
  /** Its progress, and its file while that is kept. */
  taskId: string
  createdAt: Date
  actor: string
}

/** The newest first. */
export async function listBatches(
  db: Db,
  input: { promotionId: string; after?: string | undefined; limit: number },
): Promise<{ batches: CodeBatch[]; next: string | null }> {
  const { promotionId, after = "zzzz", limit } = input
  const rows = await db.many(sql<CodeBatch>`
    select id as batch_id, prefix, codes_count, task_id, created_at, actor from pricing.code_batches
    where promotion_id = ${promotionId} and id < ${after}
    order by id desc
    limit ${limit + 1}
  `)
  const batches = rows.slice(0, limit)
  return { batches, next: rows.length > limit ? (batches.at(-1)?.batchId ?? null) : null }
}
