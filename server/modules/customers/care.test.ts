import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { type ChangeCustomer, changeCustomer } from "./commands/care.ts"
import { getCustomer } from "./queries.ts"

const database = await testDb()
const customerId = "cus_ada"

beforeAll(() =>
  database.inWork(async (work) => {
    work.write(sql`
      insert into customers.accounts (id, email, name, password_hash, locale, created_at, updated_at)
      values (${customerId}, 'ada@example.com', 'Ada', '$argon2id$none', 'en', ${work.now}, ${work.now})
    `)
  }),
)

afterAll(() => database.close())

const change = (given: Omit<ChangeCustomer, "customerId">) =>
  database.inWork((work) => changeCustomer(work, { customerId, ...given }))

test("what a colleague has saved of a customer meanwhile is not written over unseen", async () => {
  const seen = { name: "Ada", phone: null, marketingConsent: false }
  const changed = { code: "customer.changed", status: 409 }
  expect(await change({ phone: "+49 30 1", seen })).toMatchObject({ name: "Ada", phone: "+49 30 1" })
  await expect(change({ name: "Ada Byron", seen })).rejects.toMatchObject(changed)
  await expect(change({ marketingConsent: true, why: "Said so", seen })).rejects.toMatchObject(changed)
  expect(await getCustomer(database.db, { customerId })).toMatchObject({
    name: "Ada",
    phone: "+49 30 1",
    marketingConsent: false,
  })
  const now = { ...seen, phone: "+49 30 1" }
  expect(await change({ name: "Ada Byron", seen: now })).toMatchObject({
    name: "Ada Byron",
    phone: "+49 30 1",
  })
  // A program that looks at nothing first says what holds.
  expect(await change({ name: "Ada King" })).toMatchObject({ name: "Ada King" })
})

test("of two who save at once one is told so", async () => {
  const { name, phone, marketingConsent } = await getCustomer(database.db, { customerId })
  const seen = { name, phone, marketingConsent }
  const results = await Promise.allSettled(["One", "Other"].map((typed) => change({ name: typed, seen })))
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})
