import { afterAll, expect, test } from "vitest"
import { rawSql, sql } from "../../kit/sql.ts"
import { cancelOrder } from "./commands/cancel.ts"
import { claimGuestOrders } from "./commands/claim.ts"
import { openOrders } from "./orders.fixture.ts"
import { countOrders, listMyOrders, listOrders } from "./queries/lists.ts"
import { orderForStaff } from "./queries/order.ts"

const shop = await openOrders()
const { database, place } = shop
const { db, inWork } = database
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

const cancel = (orderId: string) => inWork((work) => cancelOrder(work, { orderId }))
const kinds = async (orderId: string) =>
  (await orderForStaff(db, { orderId })).timeline.map(({ kind }) => kind)

test("guest orders of a mailbox belong to the account once it is confirmed, others do not", async () => {
  const mine = await place({ email: "grace@example.com" })
  const foreign = await place({ email: "grace@example.com", customerId: "cus_somebody" })
  const other = await place({ email: "hopper@example.com" })
  await inWork(async (work) =>
    work.write(sql`
      insert into customers.accounts
        (id, email, name, password_hash, locale, confirmed_at, created_at, updated_at)
      values ('cus_grace', 'grace@example.com', 'Grace', '$argon2id$none', 'en', now(), now(), now())
    `),
  )
  for (let times = 0; times < 2; times++) {
    await inWork((work) => claimGuestOrders(work, { customerId: "cus_grace" }))
  }
  const { orders } = await listMyOrders(db, { holder: { customerId: "cus_grace" }, limit: 10 })
  expect(orders.map(({ orderId }) => orderId)).toEqual([mine.orderId])
  expect(await orderForStaff(db, { orderId: foreign.orderId })).toMatchObject({ customerId: "cus_somebody" })
  expect(await orderForStaff(db, { orderId: other.orderId })).toMatchObject({ customerId: null })
  expect((await kinds(mine.orderId)).filter((kind) => kind === "claimed")).toHaveLength(1)
})

test("lists come page by page, the newest first, by what is asked for", async () => {
  const email = "lists@example.com"
  const made: string[] = []
  for (let count = 0; count < 5; count++) made.unshift((await place({ email })).orderId)
  await cancel(made[1] ?? "")
  const pages: string[][] = []
  let after: string | undefined
  do {
    const page = await listOrders(db, { email: "Lists@Example.com", after, limit: 2 })
    pages.push(page.orders.map(({ orderId }) => orderId))
    after = page.next ?? undefined
  } while (after)
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1])
  expect(pages.flat()).toEqual(made)
  const canceled = await listOrders(db, { email, sale: "canceled", limit: 10 })
  expect(canceled.orders.map(({ orderId }) => orderId)).toEqual([made[1]])
  const paid = await listOrders(db, { email, sale: "open", money: "paid", goods: "waiting", limit: 10 })
  expect(paid.orders).toHaveLength(4)
  const number = paid.orders[0]?.number ?? ""
  expect((await listOrders(db, { number, limit: 10 })).orders).toMatchObject([{ number, itemCount: 2 }])
})

test("staff finds what is to do, an order by number or mailbox, and the orders of some days", async () => {
  const email = "todo@example.com"
  const later = { settles: "later" as const, authorizedMinor: 0n, capturedMinor: 0n }
  const before = await countOrders(db)
  const toSend = await place({ email })
  const toPay = await place({ email, payment: { method: "transfer", facts: [] } }, later)
  const onDelivery = await place({ email, payment: { method: "cash", facts: [] } }, later)
  await cancel((await place({ email })).orderId)
  const find = async (given: Partial<Parameters<typeof listOrders>[1]>) =>
    (await listOrders(db, { email, limit: 10, ...given })).orders.map(({ orderId }) => orderId)

  expect(await find({ todo: "ship" })).toEqual([onDelivery.orderId, toSend.orderId])
  expect(await find({ todo: "pay" })).toEqual([toPay.orderId])
  const after = await countOrders(db)
  expect([after.ship - before.ship, after.pay - before.pay]).toEqual([2, 1])

  expect(await find({ email: undefined, q: toPay.number })).toEqual([toPay.orderId])
  expect(await find({ email: undefined, q: "Todo@Example.com", sort: "oldest" })).toHaveLength(4)
  expect((await find({ sort: "oldest" }))[0]).toBe(toSend.orderId)
  expect(await find({ sort: "oldest", after: toSend.orderId })).toHaveLength(3)

  await inWork(async (work) => {
    work.write(
      sql`update orders.orders set placed_at = placed_at - interval '8 days' where id = ${toPay.orderId}`,
    )
  })
  const weekAgo = new Date(Date.now() - 7 * 86_400_000)
  expect(await find({ placedSince: weekAgo })).toHaveLength(3)
  const [hourAgo, inAnHour] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000))
  expect(await find({ placedBefore: inAnHour })).toHaveLength(4)
  expect(await find({ placedBefore: hourAgo })).toEqual([])
  expect(await find({ placedSince: hourAgo, placedBefore: inAnHour })).toHaveLength(3)
  expect(await find({ placedSince: inAnHour })).toEqual([])
})

test("orders of a month long ago are found without reading what came after it", async () => {
  const [since, before] = [new Date("2020-01-01T00:00:00Z"), new Date("2020-02-01T00:00:00Z")]
  const asked: string[] = []
  const noting = { ...db, many: (statement: ReturnType<typeof sql>) => noted(asked, statement) }
  await listOrders(noting as typeof db, { placedSince: since, placedBefore: before, limit: 10 })
  const hex = (at: Date, ms: number) => `ord_${(at.getTime() + ms).toString(16).padStart(12, "0")}`
  expect(asked).toEqual(expect.arrayContaining([hex(since, -60_000), hex(before, 60_000)]))
})

async function noted(asked: string[], statement: ReturnType<typeof sql>): Promise<[]> {
  asked.push(...statement.values.filter((value) => typeof value === "string"))
  return []
}

test("every filter of the list of orders finds an index", async () => {
  const states = ["sale = 'canceled'", "money = 'paid'", "goods = 'waiting'"]
  const pairs = states.flatMap((one) =>
    states.filter((other) => other > one).map((other) => `${one} and ${other}`),
  )
  const filters = [...states, ...pairs, states.join(" and "), "email = 'a'", "customer_id = 'a'"]
  for (const filter of filters) {
    const plan = await inWork(async (work) => {
      await work.tx.many(
        sql`select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`,
      )
      const select = `select id from orders.orders where ${filter} and id < 'zzzz' order by id desc limit 50`
      return work.tx.many(rawSql(`explain ${select}`))
    })
    expect(JSON.stringify(plan)).toMatch(/Index (Only )?Scan Backward using orders_(by|pkey)/)
    // What two or three states leave out is passed over within the index, unread.
    if (filter.includes(" and ")) expect(JSON.stringify(plan)).not.toContain("Filter:")
  }
})
