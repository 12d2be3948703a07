import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { createGroup, deleteGroup, joinGroup, leaveGroup, renameGroup } from "./commands/groups.ts"
import { groupIdsOf, groupsOfCustomer, listGroups, membersOf } from "./groups.ts"

const database = await testDb()
const ada = { customerId: "cus_ada" }

beforeAll(() =>
  database.inWork(async (work) => {
    work.write(sql`
      insert into customers.accounts (id, email, name, password_hash, locale, created_at, updated_at)
      values (${ada.customerId}, 'ada@example.com', 'Ada', '$argon2id$none', 'en', ${work.now}, ${work.now})
    `)
  }),
)

afterAll(() => database.close())

const made = (name: string) => database.inWork((work) => createGroup(work, { name }))
const join = (groupId: string) => database.inWork((work) => joinGroup(work, { ...ada, groupId }))

test("a customer is put into groups and taken out again, and a group knows how many it has", async () => {
  const [trade, friends] = [await made("Trade"), await made("Friends")]
  await join(trade.groupId)
  await join(trade.groupId)
  expect(await join(friends.groupId)).toEqual({ groups: [friends, trade] })
  expect(await listGroups(database.db)).toEqual({
    groups: [
      { ...friends, customers: 1 },
      { ...trade, customers: 1 },
    ],
  })
  expect(await membersOf(database.db, { groupId: trade.groupId, limit: 1 })).toEqual({
    group: trade,
    customers: [{ ...ada, name: "Ada", email: "ada@example.com", addedAt: expect.any(Date) }],
    next: null,
  })
  const { ids } = await database.db.one(sql<{ ids: string[] }>`
    select ${groupIdsOf(sql`${ada.customerId}`)} as ids
  `)
  expect(ids).toEqual([trade.groupId, friends.groupId])
  const left = await database.inWork((work) => leaveGroup(work, { ...ada, groupId: trade.groupId }))
  expect(left).toEqual({ groups: [friends] })
})

test("no two groups have the same name, however it is written", async () => {
  const { groupId } = await made("Staff")
  const taken = { code: "customers.group_name_taken", status: 409 }
  await expect(made("STAFF")).rejects.toMatchObject(taken)
  const other = await made("Press")
  const rename = (name: string) => database.inWork((work) => renameGroup(work, { ...other, name }))
  await expect(rename("staff")).rejects.toMatchObject(taken)
  expect(await rename("Writers")).toEqual({ ...other, name: "Writers" })
  expect(groupId).toMatch(/^cgr_/)
})

test("a name that a colleague has given a group meanwhile is not written over unseen", async () => {
  const { groupId } = await made("Regulars")
  const rename = (name: string, seen: string) =>
    database.inWork((work) => renameGroup(work, { groupId, name, seen }))
  expect(await rename("Guests of the house", "Regulars")).toMatchObject({ name: "Guests of the house" })
  const late = rename("Old friends", "Regulars")
  await expect(late).rejects.toMatchObject({ code: "customer_group.changed", status: 409 })
  expect((await listGroups(database.db)).groups.find((one) => one.groupId === groupId)?.name).toBe(
    "Guests of the house",
  )
  expect(await rename("Old friends", "Guests of the house")).toMatchObject({ name: "Old friends" })
})

test("a group that is deleted leaves its customers as they were", async () => {
  const { groupId } = await made("Short-lived")
  await join(groupId)
  await database.inWork((work) => deleteGroup(work, { groupId }))
  expect((await groupsOfCustomer(database.db, ada)).groups.map(({ name }) => name)).not.toContain(
    "Short-lived",
  )
  await expect(join(groupId)).rejects.toMatchObject({ status: 404 })
  expect(
    await database.db.one(sql`select name from customers.accounts where id = ${ada.customerId}`),
  ).toEqual({
    name: "Ada",
  })
})
