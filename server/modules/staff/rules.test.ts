import { afterAll, expect, test } from "vitest"
import { clientOf } from "../../kit/http/client.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { deviceOf, placeOf } from "./devices.ts"
import { builtInRoles, checkHolds, keyPermissions, peopleOnly, permissions } from "./rules/permissions.ts"

const database = await testDb()
afterAll(() => database.close())

async function wordsOf(constraint: string): Promise<(string | undefined)[]> {
  const { text } = await database.db.one(sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${constraint}
  `)
  return [...text.matchAll(/'([a-z]+\.[a-z]+)'/g)].map((match) => match[1]).sort()
}

test("the database knows the same permissions as the program, and what no key may have", async () => {
  expect(await wordsOf("permission_list_check")).toEqual([...permissions].sort())
  expect(await wordsOf("api_keys_no_desk")).toEqual([...peopleOnly].sort())
  expect(keyPermissions).toHaveLength(permissions.length - peopleOnly.length)
})

test("the roles of the program are rows of the database", async () => {
  const rows = await database.db.many(sql<{ id: string; permissions: string[] }>`
    select id, permissions from staff.roles where built_in order by id limit 100
  `)
  const known = Object.entries(builtInRoles).map(([id, held]) => ({ id, permissions: [...held].sort() }))
  expect(rows).toEqual(known.sort((one, other) => (one.id < other.id ? -1 : 1)))
})

test("nobody gives more than they hold, and is told what they lack", () => {
  expect(() => checkHolds(["orders.read"], [])).not.toThrow()
  expect(() => checkHolds(["orders.read", "mail.read"], ["mail.read"])).not.toThrow()
  expect(() => checkHolds(["orders.read"], ["orders.read", "staff.write"])).toThrow(
    expect.objectContaining({ status: 403, details: { permissions: ["staff.write"] } }),
  )
})

test("a device is named in words that people know, and a place is a network", () => {
  const phone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1"
  const edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0"
  expect(deviceOf(phone)).toEqual({ browser: "Safari", system: "iPhone" })
  expect(deviceOf(edge)).toEqual({ browser: "Edge", system: "Windows" })
  expect(deviceOf("")).toEqual({ browser: null, system: null })
  expect(placeOf("203.0.113.77")).toBe("203.0.113.0/24")
  expect(placeOf("::ffff:203.0.113.77")).toBe("203.0.113.0/24")
  expect(placeOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1::/48")
})

test("people behind one IPv6 network count as one client, and IPv4 in IPv6 clothes as IPv4", () => {
  expect(clientOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2")
  expect(clientOf("2001:0db8:0001:0002::9")).toBe("2001:db8:1:2")
  expect(clientOf("2001:db8::1")).toBe("2001:db8:0:0")
  expect(clientOf("::1")).toBe("0:0:0:0")
  expect(clientOf("::ffff:192.0.2.7")).toBe("192.0.2.7")
  expect(clientOf("192.0.2.7")).toBe("192.0.2.7")
})
