import { actorName, lastly, type Work } from "../../../../kit/db.ts"
import { notFound, Refusal } from "../../../../kit/errors.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { openTask } from "../../../tasks/index.ts"
import { type CodeForStaff, listCodes } from "../queries/codes.ts"
import { lockPromotion } from "./promotions.ts"

type Codes = { codes: CodeForStaff[]; next: string | null }

export async function addCode(
  work: Work,
  input: { promotionId: string; code: string; usesMax: number | null },
): Promise<Codes> {
  const { promotionId, code, usesMax } = input
  checkTakesCodes(await lockPromotion(work, promotionId))
  work.write(
    sql`
      insert into pricing.promotion_codes (code, promotion_id, uses_max, created_at, actor)
      values (${code}, ${promotionId}, ${usesMax}, ${work.now}, ${actorName(work.actor)})
    `,
    {
      constraints: {
        promotion_codes_pkey: () => codeTaken({ code }),
      },
    },
  )
  return lastly(work, listCodes(work.tx, { promotionId, q: code, limit: 1 }))
}

/** It opens nothing any more. What was ordered with it stays. */
export async function removeCode(
  work: Work,
  { promotionId, code }: { promotionId: string; code: string },
): Promise<Record<string, never>> {
  await lockPromotion(work, promotionId)
  work.write(
    sql`delete from pricing.promotion_codes where code = ${code} and promotion_id = ${promotionId}`,
    { rows: 1, refuse: () => notFound("promotion code") },
  )
  return {}
}

/** Codes that work once each, made in the background; the file of the task has them all. */
export async function openBatch(
  work: Work,
  { promotionId, count, prefix }: { promotionId: string; count: number; prefix: string },
): Promise<{ taskId: string; batchId: string }> {
  checkTakesCodes(await lockPromotion(work, promotionId))
  const batchId = newId("codeBatch")
  const { taskId } = openTask(work, {
    kind: codesTaskKind,
    input: { promotionId, batchId, prefix, count },
    total: count,
    subject: `${prefix || "…"} × ${count}`,
  })
  work.write(sql`
    insert into pricing.code_batches (id, promotion_id, prefix, codes_count, task_id, created_at, actor)
    values (${batchId}, ${promotionId}, ${prefix}, ${count}, ${taskId}, ${work.now}, ${actorName(work.actor)})
  `)
  return { taskId, batchId }
}

export const codesTaskKind = "promotions.codes"

/** In one transaction. */
export const codesAtOnce = 5_000

function checkTakesCodes({ state, needsCode }: { state: string; needsCode: boolean }): void {
  if (!needsCode) {
    const message = "Everybody gets this promotion without a code. Let it need one first."
    throw new Refusal("promotion.needs_no_code", 409, message)
  }
  if (state === "archived") {
    throw new Refusal("promotion.archived", 409, "What is archived takes no more codes.")
  }
}

export function codeTaken({ code }: { code: string }): Refusal {
  return new Refusal("promotion_code.taken", 409, `There is the code ${code} already. Choose another one.`, {
    field: "code",
    promotionCode: code,
  })
}
