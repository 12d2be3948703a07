import { lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { type CustomerGroup, getGroup, groupsMax, groupsOfCustomer } from "../groups.ts"
import { getCustomer } from "../queries.ts"

/** Makes a group that nobody is in yet. */
export async function createGroup(work: Work, { name }: { name: string }): Promise<CustomerGroup> {
  const groups = await work.tx.many(sql<{ id: string }>`select id from customers.groups limit ${groupsMax}`)
  if (groups.length >= groupsMax) {
    const message = `There are at most ${groupsMax} groups. Please delete one first.`
    throw new Refusal("customers.too_many_groups", 409, message, { groupsMax })
  }
  const groupId = newId("customerGroup")
  work.write(
    sql`
      insert into customers.groups (id, name, created_at, updated_at)
      values (${groupId}, ${name}, ${work.now}, ${work.now})
    `,
    nameTaken,
  )
  return { groupId, name }
}

/** The name as it was seen: one that a colleague has given meanwhile is not written over. */
type RenameGroup = CustomerGroup & { seen?: string | undefined }

export async function renameGroup(work: Work, input: RenameGroup): Promise<CustomerGroup> {
  const { groupId, name, seen } = input
  const now = await work.tx.maybe(sql<{ name: string }>`
    select name from customers.groups where id = ${groupId} for no key update
  `)
  if (!now) throw notFound("customer group")
  if (seen !== undefined && seen !== now.name) {
    const message = "Somebody else has renamed this group meanwhile. Please look at it again."
    throw new Refusal("customer_group.changed", 409, message, now)
  }
  work.write(
    sql`update customers.groups set name = ${name}, updated_at = ${work.now} where id = ${groupId}`,
    nameTaken,
  )
  return lastly(work, getGroup(work.tx, input))
}

const nameTaken = {
  constraints: {
    groups_name_taken: () =>
      new Refusal("customers.group_name_taken", 409, "There is a group of this name already.", {
        field: "name",
      }),
  },
}

/** Its customers stay; what is priced or promised to the group holds for nobody from then on. */
export async function deleteGroup(work: Work, input: { groupId: string }): Promise<{ groupId: string }> {
  const { groupId } = input
  await getGroup(work.tx, input)
  work.write(sql`delete from customers.groups where id = ${groupId}`)
  announce(work, "customer_group.deleted", { groupId })
  return { groupId }
}

type Membership = { customerId: string; groupId: string }

/** Puts a customer into a group; who is in it already stays. */
export async function joinGroup(work: Work, input: Membership): Promise<{ groups: CustomerGroup[] }> {
  const { customerId, groupId } = input
  const group = await work.tx.maybe(sql<{ id: string }>`
    select id from customers.groups where id = ${groupId} for key share
  `)
  if (!group) throw notFound("customer group")
  await getCustomer(work.tx, { customerId })
  work.write(sql`
    insert into customers.group_members (customer_id, group_id, added_at)
    values (${customerId}, ${groupId}, ${work.now})
    on conflict (customer_id, group_id) do nothing
  `)
  return lastly(work, groupsOfCustomer(work.tx, input))
}

export async function leaveGroup(work: Work, input: Membership): Promise<{ groups: CustomerGroup[] }> {
  const { customerId, groupId } = input
  await getGroup(work.tx, input)
  await getCustomer(work.tx, { customerId })
  work.write(sql`
    delete from customers.group_members where customer_id = ${customerId} and group_id = ${groupId}
  `)
  return lastly(work, groupsOfCustomer(work.tx, input))
}
