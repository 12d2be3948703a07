import { afterAll, beforeEach, expect, test } from "vitest"
import { email, home, openAccounts, password } from "./accounts.fixture.ts"
import { askReset, finishPasswordChange, openPasswordChange } from "./commands/password.ts"
import { addAddress } from "./commands/profile.ts"
import { getCustomer, listAddresses } from "./queries.ts"

const accounts = await openAccounts()
const { database, register, signIn, mailReset, reset, who, mails, lastToken } = accounts

beforeEach(accounts.empty)
afterAll(() => database.close())

test("asking for a reset does the same work for everybody, and mails only those who have an account", async () => {
  await register()
  const answers = []
  for (const address of [email, "nobody@example.com"]) {
    answers.push(await database.inWork((work) => askReset(work, { email: address, holder: home })))
    await mailReset(address)
  }
  expect(answers[0]).toEqual(answers[1])
  expect((await mails("reset_password")).map((mail) => mail.toAddress)).toEqual([email])
})

test("a repeated event sends no second link, and nobody gets more than three an hour", async () => {
  await register()
  await mailReset(email, "evt_same")
  await mailReset(email, "evt_same")
  expect(await mails("reset_password")).toHaveLength(1)
  for (let number = 0; number < 6; number++) await mailReset(email)
  expect(await mails("reset_password")).toHaveLength(3)
})

test("a reset works once, ends every session and every other link, and confirms the mailbox", async () => {
  await register()
  const { token: session, customer } = await signIn()
  await mailReset(email)
  const other = await lastToken("reset_password")
  await mailReset(email)
  const token = await lastToken("reset_password")

  const results = await Promise.allSettled([reset(token), reset(token)])
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"])
  await expect(reset(other)).rejects.toMatchObject({ status: 403 })
  await expect(who(session)).rejects.toMatchObject({ status: 401 })
  await expect(signIn()).rejects.toMatchObject({ status: 401 })
  await signIn({ password: "another set of words" })
  expect((await getCustomer(database.db, { customerId: customer.id })).confirmedAt).toBeInstanceOf(Date)
  expect(await mails("password_changed")).toHaveLength(1)
})

test("what an impostor left in an unconfirmed account is gone after the owner's reset", async () => {
  await register()
  const { customer } = await signIn()
  const holder = { customerId: customer.id }
  await database.inWork((work) => addAddress(work, { ...somewhere, preferred: true, holder }))
  await mailReset(email)
  await reset(await lastToken("reset_password"))
  expect((await listAddresses(database.db, { holder })).addresses).toEqual([])
})

const somewhere = { name: "Eve", line1: "Nowhere 1", postalCode: "10115", city: "Berlin", country: "DE" }

test("changing the password needs the old one, ends all other sessions and keeps this device signed in", async () => {
  await register()
  const first = await signIn()
  const second = await signIn()
  const { holder } = await who(first.token)
  const change = async (currentPassword: string) => {
    const input = { currentPassword, newPassword: "another set of words", holder }
    return finishPasswordChange(
      database.out,
      await database.inWork((work) => openPasswordChange(work, input)),
    )
  }
  await expect(change("not it")).rejects.toMatchObject({ status: 401 })
  const changed = await change(password)
  for (const old of [first, second]) await expect(who(old.token)).rejects.toMatchObject({ status: 401 })
  expect((await who(changed.token)).holder.customerId).toBe(holder.customerId)
})

test("one client cannot open accounts or ask for links without end", async () => {
  for (let ask = 0; ask < 20; ask++) await database.inWork((work) => askReset(work, { email, holder: home }))
  await expect(database.inWork((work) => askReset(work, { email, holder: home }))).rejects.toMatchObject({
    status: 429,
    details: { retryAfterSeconds: expect.any(Number) },
  })
  await database.inWork((work) => askReset(work, { email, holder: { ...home, ip: "192.0.2.2" } }))
})
