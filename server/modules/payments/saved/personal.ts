import type { Db, Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"

type Row = { brand: string; lastFour: string; expiresYear: number; expiresMonth: number; createdAt: Date }

/** Cards that somebody has kept: of theirs the shop has the last four digits and a date. */
export const personalCards = {
  columns: ["payments.saved_cards.brand", "payments.saved_cards.last_four", "payments.intents.keeps_for"],

  dataOf(db: Db, { customerId }: { customerId: string }): Promise<Row[]> {
    return db.many(sql<Row>`
      select c.brand, c.last_four, c.expires_year, c.expires_month, c.created_at
      from payments.payers p
      join payments.saved_cards c on c.payer_id = p.id
      where p.customer_id = ${customerId} and p.state = 'open'
      order by c.id
      limit 200
    `)
  },

  /** The provider is asked to forget the payer; until it has, only what it calls them is known. */
  async erase(work: Work, { customerId }: { customerId: string }): Promise<void> {
    const payers = await work.tx.many(sql<{ id: string }>`
      update payments.payers set state = 'going', customer_id = null, updated_at = ${work.now}
      where id = any(array(
        select id from payments.payers where customer_id = ${customerId} and state = 'open' limit 20
      ))
      returning id
    `)
    work.write(sql`
      delete from payments.saved_cards where payer_id = any(${payers.map(({ id }) => id)}::text[])
    `)
    work.write(sql`update payments.intents set keeps_for = null where keeps_for = ${customerId}`)
    for (const { id } of payers) announce(work, "payer.forgotten", { payerId: id })
  },
}
