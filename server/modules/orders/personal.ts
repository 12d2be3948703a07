import type { Db, Work } from "../../kit/db.ts"
import { hashToken, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import type { Sale } from "./rules.ts"

/**
 * Orders of an account, and those that guests placed under a mail address: it counts when it is proven to be
 * theirs.
 */
export type OrdersOf = { customerId: string | null; email: string | null }

export type PersonalOrder = {
  orderId: string
  number: string
  attemptId: string
  cartId: string | null
  email: string
  sale: Sale
}

/** Nothing is its address once it was erased. */
type LockedPersonalOrder = Omit<PersonalOrder, "email"> & { email: string | null }

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalOrders = {
  columns: [
    "orders.orders.email",
    "orders.orders.buyer_name",
    "orders.orders.address",
    "orders.orders.token_hash",
    "orders.lines.configuration",
    "orders.timeline.details",
  ],

  of(db: Db, input: OrdersOf & { after: string; limit: number }): Promise<PersonalOrder[]> {
    return db.many(sql<PersonalOrder>`
      (select id as order_id, number, attempt_id, cart_id, email, sale from orders.orders
       where customer_id = ${input.customerId} and id > ${input.after} order by id limit ${input.limit})
      union all
      (select id, number, attempt_id, cart_id, email, sale from orders.orders
       where email = ${input.email} and customer_id is null and id > ${input.after}
       order by id limit ${input.limit})
      order by order_id limit ${input.limit}
    `)
  },

  /** Those that are not finished, by account or by a guest's address. */
  openOf(db: Db, input: OrdersOf & { limit: number }): Promise<{ orderId: string; number: string }[]> {
    return db.many(sql<{ orderId: string; number: string }>`
      select id as order_id, number from orders.orders
      where customer_id = ${input.customerId} and sale = 'open'
      union all
      select id, number from orders.orders
      where email = ${input.email} and customer_id is null and sale = 'open'
      order by order_id limit ${input.limit}
    `)
  },

  /** Locks the order: its sale stays as it is until the end of the transaction. */
  lock(tx: Db, { orderId }: { orderId: string }): Promise<LockedPersonalOrder | undefined> {
    return tx.maybe(sql<LockedPersonalOrder>`
      select id as order_id, number, attempt_id, cart_id, email, sale from orders.orders
      where id = ${orderId} for update
    `)
  },

  /**
   * Number, amounts, taxes, dates and the country stay: the books need them. The link in old mails opens
   * nothing any more, and what staff wrote on the timeline goes.
   */
  erase(work: Work, { orderId }: { orderId: string }): void {
    work.write(sql`
      update orders.orders
      set email = null, buyer_name = null, customer_id = null, token_hash = ${hashToken(newToken())},
          address = case when address is null then null
            else jsonb_build_object('country', address ->> 'country') end,
          erased_at = ${work.now}, updated_at = ${work.now}, version = version + 1
      where id = ${orderId}
    `)
    work.write(sql`update orders.lines set configuration = null where order_id = ${orderId}`)
    work.write(sql`
      update orders.timeline set details = details - 'why' - 'reason' - 'customerId'
      where order_id = ${orderId} and details ?| array['why', 'reason', 'customerId']
    `)
  },
}
