import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"

// As many as a person can keep apart; every list of them is whole.
export const groupsMax = 100

export type CustomerGroup = { groupId: string; name: string }
export type CountedGroup = CustomerGroup & { customers: number }

/** All groups by name, with how many are in each. */
export async function listGroups(db: Db): Promise<{ groups: CountedGroup[] }> {
  const groups = await db.many(sql<CountedGroup>`
    select id as group_id, name, (
      select count(*)::int from customers.group_members m where m.group_id = g.id
    ) as customers
    from customers.groups g
    order by lower(name), id
    limit ${groupsMax}
  `)
  return { groups }
}

export async function getGroup(db: Db, input: { groupId: string }): Promise<CustomerGroup> {
  const found = await db.maybe(sql<CustomerGroup>`
    select id as group_id, name from customers.groups where id = ${input.groupId}
  `)
  if (!found) throw notFound("customer group")
  return found
}

export type GroupMember = { customerId: string; name: string; email: string; addedAt: Date }

/** Who is in a group, by their ids. */
export async function membersOf(
  db: Db,
  { groupId, after = "", limit }: { groupId: string; after?: string | undefined; limit: number },
): Promise<{ group: CustomerGroup; customers: GroupMember[]; next: string | null }> {
  const [group, rows] = await all(
    getGroup(db, { groupId }),
    db.many(sql<GroupMember>`
      select m.customer_id, account.name, account.email, m.added_at
      from customers.group_members m join customers.accounts account on account.id = m.customer_id
      where m.group_id = ${groupId} and m.customer_id > ${after}
      order by m.customer_id
      limit ${limit + 1}
    `),
  )
  const customers = rows.slice(0, limit)
  return { group, customers, next: rows.length > limit ? (customers.at(-1)?.customerId ?? null) : null }
}

/** The groups that a customer is in. */
export async function groupsOfCustomer(
  db: Db,
  input: { customerId: string },
): Promise<{ groups: CustomerGroup[] }> {
  const groups = await db.many(sql<CustomerGroup>`
    select g.id as group_id, g.name
    from customers.group_members m join customers.groups g on g.id = m.group_id
    where m.customer_id = ${input.customerId}
    order by lower(g.name), g.id
    limit ${groupsMax}
  `)
  return { groups }
}

/** The ids of a customer's groups as a column of a larger question; of nobody none. */
export function groupIdsOf(customerId: Sql): Sql {
  return sql`array(
    select member.group_id from customers.group_members member
    where member.customer_id = ${customerId} order by member.group_id limit ${groupsMax}
  )`
}
