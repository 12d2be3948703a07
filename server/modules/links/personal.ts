import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { LinkRow } from "./queries.ts"
import { linkColumns } from "./queries.ts"

type Whose = { customerId: string | null; email: string | null; after: string; limit: number }

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalLinks = {
  columns: [
    ...["links.links.email", "links.links.buyer_name", "links.links.address"],
    ...["links.links.note", "links.links.token_hash"],
  ],

  async idsOf(db: Db, { customerId, email, after, limit }: Whose): Promise<string[]> {
    const found = await db.many(sql<{ id: string }>`
      (select id from links.links where customer_id = ${customerId} and id > ${after}
       order by id limit ${limit})
      union
      (select id from links.links where email = ${email} and id > ${after}
       order by id limit ${limit})
      order by id limit ${limit}
    `)
    return found.map(({ id }) => id)
  },

  async dataOf(db: Db, { linkId }: { linkId: string }): Promise<object> {
    const link = await db.maybe(sql<LinkRow>`
      select ${linkColumns}, l.order_id from links.links l where l.id = ${linkId}
    `)
    if (!link) return {}
    const { state, locale, email, buyerName, address, note, createdAt, expiresAt, orderId } = link
    return { linkId, state, locale, email, buyerName, address, note, createdAt, expiresAt, orderId }
  },

  cartOf(
    db: Db,
    { linkId }: { linkId: string },
  ): Promise<{ cartId: string; isOrdered: boolean } | undefined> {
    return db.maybe(sql<{ cartId: string; isOrdered: boolean }>`
      select cart_id, order_id is not null as is_ordered from links.links where id = ${linkId}
    `)
  },

  /** What was never paid goes with its cart; of an order it only stays that it came by a link. */
  erase(work: Work, { linkId }: { linkId: string }): void {
    work.write(sql`
      update links.links
      set email = null, buyer_name = null, address = null, note = null, customer_id = null,
          state = case when ended_at is null then 'revoked' else state end,
          ended_at = coalesce(ended_at, ${work.now}), version = version + 1
      where id = ${linkId}
    `)
  },
}
