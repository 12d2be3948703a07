import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"

/**
 * Somebody the shop knows. Whoever has an account is known by it; a guest by the mail address of the orders,
 * and named by one of them, so that no address stands in a link. `mailbox` is the address that is proven to
 * be theirs: anybody can open an account with somebody else's.
 */
export type Person =
  | { kind: "account"; customerId: string; email: string; mailbox: string | null }
  | { kind: "guest"; customerId: null; email: string; mailbox: string; orderId: string }

export async function personNamed(db: Db, input: { customerId: string }): Promise<Person> {
  const person = await findPerson(db, input)
  if (!person) throw notFound("customer")
  return person
}

/** Nobody, once the person was erased. */
export function findPerson(db: Db, { customerId }: { customerId: string }): Promise<Person | undefined> {
  return customerId.startsWith("ord_") ? buyerOf(db, { orderId: customerId }) : accountOf(db, { customerId })
}

async function accountOf(db: Db, { customerId }: { customerId: string }): Promise<Person | undefined> {
  const found = await db.maybe(sql<{ customerId: string; email: string; mailbox: string | null }>`
    select id as customer_id, email, case when confirmed_at is not null then email end as mailbox
    from customers.accounts where id = ${customerId}
  `)
  return found && { kind: "account", ...found }
}

async function buyerOf(db: Db, { orderId }: { orderId: string }): Promise<Person | undefined> {
  const found = await db.maybe(sql<{ email: string; ownerId: string | null; newestId: string }>`
    select o.email, coalesce(o.customer_id, a.id) as owner_id, (
      select max(id) from orders.orders g where g.email = o.email and g.customer_id is null
    ) as newest_id
    from orders.orders o
    left join customers.accounts a on a.email = o.email and a.confirmed_at is not null
    where o.id = ${orderId} and o.email is not null
  `)
  if (!found) return undefined
  const { email, ownerId: customerId, newestId } = found
  if (customerId !== null) {
    return accountOf(db, { customerId })
  }
  return { kind: "guest", customerId: null, email, mailbox: email, orderId: newestId }
}

/** What stands for the person in a link: the account, or the newest order of a guest. */
export function nameOf(person: Person): string {
  return person.kind === "account" ? person.customerId : person.orderId
}
