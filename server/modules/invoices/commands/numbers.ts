import { all, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { type DocumentKind, numberIn, prefixOn } from "../rules/numbering.ts"

export type TakenNumber = { prefix: string; sequence: bigint; number: string }

/**
 * The next numbers of the series of this day. The series is counted up, one by one, in the transaction that
 * issues, and its row stays locked until the end of it: two that issue at once come one after the other, and
 * a transaction that comes to nothing leaves no gap.
 */
export async function takeNumbers(
  work: Work,
  { kind, day, count }: { kind: DocumentKind; day: string; count: number },
): Promise<TakenNumber[]> {
  const { template, digits } = await work.tx.one(sql<{ template: string; digits: number }>`
    select prefix as template, digits from invoices.numbering where kind = ${kind}
  `)
  const prefix = prefixOn(template, day)
  work.write(sql`
    insert into invoices.series (prefix, kind, digits, first_number, next_number, opened_at)
    values (${prefix}, ${kind}, ${digits}, 1, 1, ${work.now})
    on conflict (prefix) do nothing
  `)
  const counts = Array.from({ length: count }, () => countUp(work, { prefix, kind }))
  const taken = await all(...counts)
  return taken.map(({ digits, sequence }) => ({
    ...{ prefix, sequence },
    number: numberIn({ prefix, digits }, sequence),
  }))
}

function countUp(work: Work, { prefix, kind }: { prefix: string; kind: DocumentKind }) {
  return work.tx.one(sql<{ digits: number; sequence: bigint }>`
    update invoices.series set next_number = next_number + 1
    where prefix = ${prefix} and kind = ${kind}
    returning digits, next_number - 1 as sequence
  `)
}
