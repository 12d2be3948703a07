import { afterAll, expect, test } from "vitest"
import { clientOf } from "../../kit/http/client.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { isThrottled, permissions } from "./rules.ts"

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

test("one client has five tries at an account, two while many clients are guessing at it", () => {
  expect(isThrottled({ pair: 5, client: 5, account: 5 })).toBe(false)
  expect(isThrottled({ pair: 6, client: 6, account: 6 })).toBe(true)
  expect(isThrottled({ pair: 2, client: 2, account: 51 })).toBe(false)
  expect(isThrottled({ pair: 3, client: 3, account: 51 })).toBe(true)
  expect(isThrottled({ pair: 1, client: 61, account: 1 })).toBe(true)
})
