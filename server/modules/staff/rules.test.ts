import { afterAll, expect, test } from "vitest"
import { clientOf } from "../../kit/http/client.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { permissions } from "./rules.ts"

const database = await testDb()
afterAll(() => database.close())

test("the database knows the same permissions as the program", async () => {
  const { text } = await database.db.one(sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint
    where conrelid = 'staff.accounts'::regclass and pg_get_constraintdef(oid) like '%<@%'
  `)
  const known = [...text.matchAll(/'([a-z]+\.[a-z]+)'/g)].map((match) => match[1])
  expect(known.sort()).toEqual([...permissions].sort())
})

test("people behind one IPv6 network count as one client, and IPv4 in IPv6 clothes as IPv4", () => {
  expect(clientOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2")
  expect(clientOf("2001:0db8:0001:0002::9")).toBe("2001:db8:1:2")
  expect(clientOf("2001:db8::1")).toBe("2001:db8:0:0")
  expect(clientOf("::1")).toBe("0:0:0:0")
  expect(clientOf("::ffff:192.0.2.7")).toBe("192.0.2.7")
  expect(clientOf("192.0.2.7")).toBe("192.0.2.7")
})
