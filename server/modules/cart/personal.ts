import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalCarts = {
  columns: ["cart.carts.token_hash", "cart.carts.destination", "cart.lines.configuration"],

  async idsOf(
    db: Db,
    { customerId, after, limit }: { customerId: string; after: string; limit: number },
  ): Promise<string[]> {
    const found = await db.many(sql<{ id: string }>`
      (select id from cart.carts where customer_id = ${customerId} and state = 'open' and id > ${after}
       order by id limit ${limit})
      union all
      (select id from cart.carts where customer_id = ${customerId} and state = 'closed' and id > ${after}
       order by id limit ${limit})
      order by id limit ${limit}
    `)
    return found.map(({ id }) => id)
  },

  async dataOf(db: Db, { cartId }: { cartId: string }): Promise<object> {
    const cart = await db.maybe(sql<object>`
      select id as cart_id, market_code, locale, destination, state, created_at, updated_at, (
        select coalesce(jsonb_agg(jsonb_build_object(
          'variantId', l.variant_id, 'quantity', l.quantity, 'configuration', l.configuration
        ) order by l.id), '[]'::jsonb) from cart.lines l where l.cart_id = c.id
      ) as lines
      from cart.carts c where id = ${cartId}
    `)
    if (!cart) throw notFound("cart")
    return cart
  },

  /** Its lines go with it, and how it was priced. */
  erase(work: Work, { cartId }: { cartId: string }): void {
    work.write(sql`delete from cart.kept_carts where cart_id = ${cartId}`)
    work.write(sql`delete from cart.carts where id = ${cartId}`)
  },
}
