import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { addressSchema, postalProblem, tidyPostalCode } from "./address.ts"
import { addAddress, changeAddress, deleteAddress, keepAddress } from "./commands/profile.ts"
import { listAddresses } from "./queries.ts"
import { isPlainName } from "./rules.ts"

const database = await testDb()
const ada = { customerId: "cus_ada" }
const eve = { customerId: "cus_eve" }
const home = { name: "Ada", line1: "Torstraße 89", postalCode: "10119", city: "Berlin", country: "DE" }

beforeAll(() =>
  database.inWork(async (work) => {
    for (const { customerId } of [ada, eve]) {
      work.write(sql`
        insert into customers.accounts (id, email, name, password_hash, locale, created_at, updated_at)
        values (${customerId}, ${`${customerId}@example.com`}, 'Name', '$argon2id$none', 'en',
          ${work.now}, ${work.now})
      `)
    }
  }),
)

afterAll(() => database.close())

const save = (given: Partial<typeof home> & { preferred?: boolean }, holder = ada) =>
  database.inWork((work) => addAddress(work, { ...home, preferred: false, ...given, holder }))

test("the first address is preferred, and a newly preferred one takes its place", async () => {
  const first = await save({})
  expect(first.preferred).toBe(true)
  const second = await save({ name: "Work", preferred: true })
  const { addresses } = await listAddresses(database.db, { holder: ada })
  expect(addresses.map((address) => [address.id, address.preferred])).toEqual([
    [second.id, true],
    [first.id, false],
  ])
})

test("somebody else's address can be neither changed nor deleted nor seen", async () => {
  const { id: addressId } = await save({})
  const change = { ...home, preferred: false, addressId, holder: eve }
  await expect(database.inWork((work) => changeAddress(work, change))).rejects.toMatchObject({ status: 404 })
  await expect(
    database.inWork((work) => deleteAddress(work, { addressId, holder: eve })),
  ).rejects.toMatchObject({
    status: 404,
  })
  expect((await listAddresses(database.db, { holder: eve })).addresses).toEqual([])
  await database.inWork((work) => deleteAddress(work, { addressId, holder: ada }))
})

test("an account keeps at most 50 addresses, also when they come at once", async () => {
  const results = await Promise.allSettled(Array.from({ length: 53 }, () => save({}, eve)))
  const refused = results.filter((result) => result.status === "rejected")
  expect(refused.map((result) => result.reason.code)).toEqual(Array(3).fill("customers.too_many_addresses"))
  expect(
    (await listAddresses(database.db, { holder: eve })).addresses.filter((one) => one.preferred),
  ).toHaveLength(1)
})

test("postal codes are tidied as their country writes them", () => {
  const tidied = [
    ["GB", "sw1a1aa", "SW1A 1AA"],
    ["NL", "1012js", "1012 JS"],
    ["PL", "00001", "00-001"],
    ["SE", "11120", "111 20"],
    ["PT", "1000001", "1000-001"],
    ["LT", "01100", "LT-01100"],
    ["US", "100011234", "10001-1234"],
    ["DE", " 10115 ", "10115"],
  ] as const
  for (const [country, written, right] of tidied) {
    expect(tidyPostalCode(country, written)).toBe(right)
    expect(postalProblem({ country, postalCode: right, region: "NY" })).toBeUndefined()
  }
})

test("a postal code that cannot be right is explained with an example", () => {
  const result = addressSchema.safeParse({ ...home, postalCode: "1011" })
  expect(result.error?.issues[0]).toMatchObject({
    path: ["postalCode"],
    message: "A postal code in Germany looks like 10115.",
  })
  expect(
    addressSchema.safeParse({ ...home, country: "US", postalCode: "10001" }).error?.issues[0]?.path,
  ).toEqual(["region"])
})

test("an address of any country and script is taken, line breaks and unknown fields are not", () => {
  expect(
    addressSchema.safeParse({ ...home, country: "JP", name: "山田 太郎", postalCode: "150-0001" }).success,
  ).toBe(true)
  expect(addressSchema.parse({ ...home, country: "de", postalCode: " 10119" })).toMatchObject({
    country: "DE",
    postalCode: "10119",
  })
  for (const bad of [
    { ...home, line1: "One\nTwo" },
    { ...home, name: "" },
    { ...home, country: "Germany" },
    { ...home, phone: "call me" },
    { ...home, customerId: "cus_eve" },
    { ...home, city: "x".repeat(81) },
  ]) {
    expect(addressSchema.safeParse(bad).success).toBe(false)
  }
})

test("a name cannot carry a message into somebody's mailbox", () => {
  for (const name of ["Ada Lovelace", "Jean-Luc O’Neill", "山田 太郎", "Dr. J. Müller Jr."])
    expect(isPlainName(name)).toBe(true)
  for (const name of ["win at http://evil.example", "www.evil", "evil.com now", "a\nb", "<b>", "me@evil"]) {
    expect(isPlainName(name)).toBe(false)
  }
})

test("an account that is full of addresses keeps those it has, and a phone number makes no other address", async () => {
  const holder = { customerId: "cus_full" }
  await database.inWork(async (work) =>
    work.write(sql`
      insert into customers.accounts (id, email, name, password_hash, locale, created_at, updated_at)
      values (${holder.customerId}, 'full@example.com', 'Name', '$argon2id$none', 'en', ${work.now},
        ${work.now})
    `),
  )
  const keep = (address: typeof home & { phone?: string }) =>
    database.inWork((work) => keepAddress(work, { address, holder }))
  const kept = async () => (await listAddresses(database.db, { holder })).addresses
  await keep(home)
  await keep({ ...home, city: "BERLIN", phone: "+49 30 1" })
  expect(await kept()).toMatchObject([{ ...home, preferred: true }])
  for (let number = 1; number < 50; number++) await keep({ ...home, line1: `Street ${number}` })
  await keep({ ...home, line1: "One too many" })
  const all = await kept()
  expect(all).toHaveLength(50)
  expect(all[0]).toMatchObject({ line1: "Street 49", preferred: true })
})
