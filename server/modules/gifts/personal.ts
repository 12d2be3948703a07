import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { Letter } from "./queries.ts"

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalGifts = {
  columns: ["gifts.letters.recipient_name", "gifts.letters.recipient_email", "gifts.letters.message"],

  /** What a buyer wrote to whom: it belongs to their order. */
  ofOrder(db: Db, { orderId }: { orderId: string }): Promise<Letter[]> {
    return db.many(sql<Letter>`
      select card_id, order_id, recipient_name, recipient_email, message, locale, send_at, state, sent_at
      from gifts.letters where order_id = ${orderId} order by card_id limit 1000
    `)
  },

  /** How many cards of these orders have not been mailed yet. */
  async waitingOf(db: Db, { orderIds }: { orderIds: readonly string[] }): Promise<number> {
    const { count } = await db.one(sql<{ count: number }>`
      select count(*)::int as count from gifts.letters
      where order_id = any(${[...orderIds]}::text[]) and state = 'waiting'
    `)
    return count
  },

  /** A card that is still to be mailed would go nowhere: it is not mailed any more. */
  erase(work: Work, { orderId }: { orderId: string }): void {
    work.write(sql`
      update gifts.letters
      set recipient_name = null, recipient_email = null, message = null,
          state = case when state = 'waiting' then 'canceled' else state end
      where order_id = ${orderId}
    `)
  },
}
