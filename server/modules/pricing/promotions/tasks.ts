import { randomInt } from "node:crypto"
import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { taskKind } from "../../tasks/index.ts"
import { codeLetters, randomLettersCount } from "../rules/promotions/codes.ts"
import { codesAtOnce, codesTaskKind } from "./commands/codes.ts"

type Input = { promotionId: string; batchId: string; prefix: string; count: number }
type Row = { ref: string; label: string; count: number }
type Before = { codes: string[] }

/** A row is some thousand codes: as many as fit one quick transaction. */
export const makeCodesTask = taskKind<Input, Row, Before>({
  kind: codesTaskKind,
  needs: "promotions.write",
  rowsAtOnce: 1,
  async rowsAfter(_, { input }, after, limit) {
    const rows: Row[] = []
    const begun = after === "" ? 0 : Number(after)
    for (let first = begun; first < input.count && rows.length < limit; first += codesAtOnce) {
      const last = Math.min(first + codesAtOnce, input.count)
      rows.push({ ref: String(last).padStart(6, "0"), label: `${first + 1}–${last}`, count: last - first })
    }
    return rows
  },
  async apply(work, { count }, { input }) {
    const codes = await makeCodes(work, { ...input, count })
    return { outcome: "done", before: { codes }, output: codes.map((code) => `${code}\r\n`).join("") }
  },
  undoAll: async (work, rows) => {
    const refusals: (Refusal | undefined)[] = []
    for (const { before } of rows) refusals.push(await removeUnused(work, before.codes))
    return refusals
  },
  output: {
    name: ({ prefix, batchId }) => `codes-${prefix || batchId}.csv`,
    type: "text/csv",
    head: "code\r\n",
  },
})

/** A code that there is already, which nobody will live to see, is made anew. */
async function makeCodes(work: Work, { promotionId, batchId, prefix, count }: Input): Promise<string[]> {
  const made: string[] = []
  while (made.length < count) {
    const codes = new Set(Array.from({ length: count - made.length }, () => randomCode(prefix)))
    const rows = await work.tx.many(sql<{ code: string }>`
      insert into pricing.promotion_codes (code, promotion_id, uses_max, batch_id, created_at, actor)
      select code, ${promotionId}, 1, ${batchId}, ${work.now}, ${actorName(work.actor)}
      from unnest(${[...codes]}::text[]) as given (code)
      on conflict (code) do nothing
      returning code
    `)
    made.push(...rows.map(({ code }) => code))
  }
  return made
}

function randomCode(prefix: string): string {
  let letters = ""
  for (let place = 0; place < randomLettersCount; place++)
    letters += codeLetters[randomInt(codeLetters.length)]
  return prefix === "" ? letters : `${prefix}-${letters}`
}

/** What was used stays, because an order tells of it. */
async function removeUnused(work: Work, codes: readonly string[]): Promise<Refusal | undefined> {
  const { count } = await work.tx.one(sql<{ count: number }>`
    with gone as (
      delete from pricing.promotion_codes code
      where code.code = any(${[...codes]}::text[])
        and not exists (
          select from pricing.promotion_uses u where u.code = code.code and u.state <> 'freed'
        )
      returning 1
    )
    select count(*)::int as count from gone
  `)
  const kept = await work.tx.one(sql<{ count: number }>`
    select count(*)::int as count from pricing.promotion_codes where code = any(${[...codes]}::text[])
  `)
  if (kept.count === 0 || count === codes.length) return undefined
  const message = "Some of these codes were used: they stay, and the others are gone."
  return new Refusal("promotion_code.used", 409, message, { used: kept.count })
}
