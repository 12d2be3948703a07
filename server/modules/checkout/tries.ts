import type { Db } from "../../kit/db.ts"
import { type Money, money } from "../../kit/money.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import type { AttemptState } from "./rules.ts"

export type ListTries = {
  /** Those of one cart, or under one mail address, whatever became of them; else all that came to nothing. */
  cartId?: string | undefined
  q?: string | undefined
  after?: string | undefined
  limit: number
}

export type TryForStaff = {
  attemptId: string
  cartId: string
  state: AttemptState
  /** Why it came to nothing, as a word for programs. */
  reason: string | null
  /** Nothing once its buyer was erased. */
  email: string | null
  total: Money
  orderId: string | null
  orderNumber: string | null
  createdAt: Date
}

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

/** Tries to buy, the newest first. */
export async function listTries(
  db: Db,
  input: ListTries,
): Promise<{ attempts: TryForStaff[]; next: string | null }> {
  const { after = lastId, limit } = input
  const rows = await db.many(sql<Omit<TryForStaff, "total"> & { totalMinor: bigint; currency: string }>`
    select id as attempt_id, cart_id, state, reason, sale ->> 'email' as email, total_minor, currency,
           order_id, order_number, created_at
    from checkout.attempts
    where ${whichOf(input)} and id < ${after}
    order by id desc
    limit ${limit + 1}
  `)
  const attempts = rows
    .slice(0, limit)
    .map(({ totalMinor, currency, ...row }) => ({ ...row, total: money(totalMinor, currency) }))
  return { attempts, next: rows.length > limit ? (attempts.at(-1)?.attemptId ?? null) : null }
}

function whichOf({ cartId, q }: ListTries): Sql {
  const email = q?.toLowerCase()
  const isOf = cartId === undefined ? sql`` : sql`cart_id = ${cartId} and`
  if (email) return sql`${isOf} sale ->> 'email' = ${email}`
  if (cartId !== undefined) return sql`cart_id = ${cartId}`
  return sql`state in ('declined', 'refused', 'expired')`
}
