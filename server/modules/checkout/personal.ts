import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import type { AttemptState } from "./rules.ts"

export type PersonalAttempt = { attemptId: string; cartId: string; state: AttemptState }

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalAttempts = {
  columns: ["checkout.attempts.sale", "checkout.attempts.cart_token_hash"],

  /** Those under a mail address that became no order: an order tells of its own. */
  of(db: Db, input: { email: string; after: string; limit: number }): Promise<PersonalAttempt[]> {
    return db.many(sql<PersonalAttempt>`
      select id as attempt_id, cart_id, state from checkout.attempts
      where sale ->> 'email' = ${input.email} and state <> 'placed' and id > ${input.after}
      order by id limit ${input.limit}
    `)
  },

  /** Those of a cart: they may name another address than its owner's account. */
  ofCart(db: Db, { cartId }: { cartId: string }): Promise<PersonalAttempt[]> {
    return db.many(sql<PersonalAttempt>`
      select id as attempt_id, cart_id, state from checkout.attempts
      where cart_id = ${cartId} and sale ->> 'email' is not null order by id limit 500
    `)
  },

  named(tx: Db, { attemptId }: { attemptId: string }): Promise<PersonalAttempt | undefined> {
    return tx.maybe(sql<PersonalAttempt>`
      select id as attempt_id, cart_id, state from checkout.attempts where id = ${attemptId} for update
    `)
  },

  async dataOf(db: Db, { attemptId }: { attemptId: string }): Promise<object> {
    const attempt = await db.maybe(sql<object>`
      select id as attempt_id, state, payment_method, currency, total_minor, sale, order_number, reason,
             created_at
      from checkout.attempts where id = ${attemptId}
    `)
    if (!attempt) throw notFound("attempt")
    return attempt
  },

  /** Amounts stay, for the books; who it was, where to, and what was written with it go. */
  erase(work: Work, { attemptId }: { attemptId: string }): void {
    work.write(sql`
      update checkout.attempts
      set sale = sale || '{"email": null, "buyerName": null, "customerId": null, "address": null}'::jsonb
            || jsonb_build_object('taxes', (sale -> 'taxes')
              || '{"vatNumber": null, "exemptBecause": null}'::jsonb)
            || jsonb_build_object('lines', (
              select coalesce(jsonb_agg(line || '{"configuration": null}'::jsonb), '[]'::jsonb)
              from jsonb_array_elements(sale -> 'lines') as line
            ))
      where id = ${attemptId}
    `)
  },
}
