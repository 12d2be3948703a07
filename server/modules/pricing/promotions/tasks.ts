import { randomInt } from "node:crypto"
import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { taskKind } from "../../tasks/index.ts"
import { codeLetters, randomLettersCount } from "../rules/promotions/codes.ts"
import { codesAtOnce, codesTaskKind, codeTaken } from "./commands/codes.ts"

type Input = { promotionId: string; batchId: string; prefix: string; count: number }
type Row = { ref: string; label: string }
/** One code; a batch that was made before a row was a code has some thousand in one. */
type Before = { codes: string[] }

/** A row is a code; as many go together as fit one quick transaction. */
export const makeCodesTask = taskKind<Input, Row, Before>({
  kind: codesTaskKind,
  needs: "promotions.write",
  rowsAtOnce: codesAtOnce,
  async rowsAfter(_, { input }, after, limit) {
    const made = Number(after)
    const count = Math.max(0, Math.min(limit, input.count - made))
    return Array.from({ length: count }, (_one, place) => ({
      ref: String(made + place + 1).padStart(6, "0"),
      label: randomCode(input.prefix),
    }))
  },
  async applyAll(work, rows, { input }) {
    const made = await makeCodes(work, { ...input, codes: rows.map(({ label }) => label) })
    return rows.map(({ label: code }) =>
      made.delete(code)
        ? { outcome: "done", before: { codes: [code] }, output: `${code}\r\n` }
        : codeTaken({ code }),
    )
  },
  async undoAll(work, rows) {
    const kept = await removeUnused(
      work,
      rows.flatMap(({ before }) => before.codes),
    )
    return rows.map(({ before }) => (before.codes.some((code) => kept.has(code)) ? used() : undefined))
  },
  output: {
    name: ({ prefix, batchId }) => `codes-${prefix || batchId}.csv`,
    type: "text/csv",
    head: "code\r\n",
  },
})

/** Those that were made: one that there is already, which nobody will live to see, is not. */
async function makeCodes(
  work: Work,
  { promotionId, batchId, codes }: Input & { codes: readonly string[] },
): Promise<Set<string>> {
  const rows = await work.tx.many(sql<{ code: string }>`
    insert into pricing.promotion_codes (code, promotion_id, uses_max, batch_id, created_at, actor)
    select code, ${promotionId}, 1, ${batchId}, ${work.now}, ${actorName(work.actor)}
    from unnest(${[...codes]}::text[]) as given (code)
    on conflict (code) do nothing
    returning code
  `)
  return new Set(rows.map(({ code }) => code))
}

function randomCode(prefix: string): string {
  let letters = ""
  for (let place = 0; place < randomLettersCount; place++)
    letters += codeLetters[randomInt(codeLetters.length)]
  return prefix === "" ? letters : `${prefix}-${letters}`
}

/** What was used stays, because an order tells of it: those that do. */
async function removeUnused(work: Work, codes: readonly string[]): Promise<Set<string>> {
  await work.tx.many(sql<{ code: string }>`
    delete from pricing.promotion_codes code
    where code.code = any(${[...codes]}::text[])
      and not exists (
        select from pricing.promotion_uses u where u.code = code.code and u.state <> 'freed'
      )
    returning code.code
  `)
  const kept = await work.tx.many(sql<{ code: string }>`
    select code from pricing.promotion_codes where code = any(${[...codes]}::text[])
  `)
  return new Set(kept.map(({ code }) => code))
}

function used(): Refusal {
  return new Refusal("promotion_code.used", 409, "What was used stays.")
}
