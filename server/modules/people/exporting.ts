import type { Db, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { customersById } from "../customers/index.ts"
import { customerHead, customerLines } from "../imports/index.ts"
import { forgetFiles, openTask, taskKind } from "../tasks/index.ts"
import { keptAccounts, type ListPeople } from "./queries/list.ts"
import { searchPeople } from "./queries/search.ts"

/** Which of those with an account, by the filters of the list. Guests are in the file of orders. */
export type ExportCustomers = Pick<ListPeople, "confirmed" | "consent" | "ordered" | "since"> & {
  q?: string | undefined
}

/** A task keeps times as texts. */
type Input = Omit<ExportCustomers, "since"> & { since?: string | undefined; on: string }

const kind = "exports.customers"
const needs = "customers.read"
const nameOf = ({ on }: Input) => `customers-${on}.csv`

export const customersFileTask = taskKind<Input, { ref: string; text: string }>({
  kind,
  needs,
  rowsAtOnce: 100,
  async rowsAfter(db, { input }, after, limit) {
    const customerIds = await idsAfter(db, { input, after, limit })
    const customers = await customersById(db, { customerIds })
    return customers.map((customer) => ({ ref: customer.customerId, text: customerLines(customer) }))
  },
  // Nothing is changed: the rows are counted and not kept.
  apply: async (_work, { text }) => ({ outcome: "unchanged", output: text }),
  output: { name: nameOf, type: "text/csv; charset=utf-8", head: customerHead },
})

// A search shows the first that fit; so many are more than anybody means by a word.
const foundMax = 1_000

async function idsAfter(
  db: Db,
  { input, after, limit }: { input: Input; after: string; limit: number },
): Promise<string[]> {
  const { since, q, on: _, ...rest } = input
  const filters = { ...rest, since: since === undefined ? undefined : new Date(since) }
  if (q) {
    const { people } = await searchPeople(db, { ...filters, q, kind: "account", limit: foundMax })
    const ids = people.map(({ customerId }) => customerId).filter((id) => id > after)
    return ids.sort().slice(0, limit)
  }
  const rows = await db.many(sql<{ id: string }>`
    select a.id from customers.accounts a where a.id > ${after} ${keptAccounts(filters)}
    order by a.id limit ${limit}
  `)
  return rows.map(({ id }) => id)
}

/** Asks for a file of customers that can be imported again. */
export async function openCustomersFile(work: Work, given: ExportCustomers): Promise<{ taskId: string }> {
  const { since, q, ...filters } = given
  if (q) {
    const { more } = await searchPeople(work.tx, { ...filters, since, q, kind: "account", limit: foundMax })
    if (more) {
      const message = `More than ${foundMax.toLocaleString("en")} customers are found by this. Type more of it.`
      throw new Refusal("people.too_many_found", 422, message, { foundMax })
    }
  }
  const input = {
    ...filters,
    ...(q && { q }),
    ...(since && { since: since.toISOString() }),
    on: work.now.toISOString().slice(0, 10),
  }
  return openTask(work, { kind, input, subject: nameOf(input) })
}

/** Whoever is erased goes from the files that were made of them, and those go whole. */
export function forgetCustomersFiles(work: Work): void {
  forgetFiles(work, { kind, needs, input: {} })
}
