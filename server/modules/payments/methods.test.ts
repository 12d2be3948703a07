import { afterAll, expect, test } from "vitest"
import { touch } from "../../kit/cache.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { shopTags } from "../settings/index.ts"
import { changePaymentMethod } from "./commands/methods.ts"
import { listPaymentMethods, paymentMethodsFor } from "./queries/methods.ts"

const database = await testDb()
const { db, inWork } = database
afterAll(() => database.close())

const codes = async (marketCode = "de") =>
  (await paymentMethodsFor(db, { marketCode })).map(({ code }) => code)
const change = (given: Partial<Parameters<typeof changePaymentMethod>[1]>) =>
  inWork(async (work) => {
    const code = given.code ?? "transfer"
    const known = (await listPaymentMethods(work.tx)).methods.find((one) => one.code === code)
    return changePaymentMethod(work, {
      code,
      marketCodes: null,
      facts: [],
      position: 2,
      active: true,
      version: known?.version ?? 1,
      ...given,
    })
  })
const setLive = (live: boolean) =>
  inWork(async (work) => {
    work.write(sql`update settings.shop set live = ${live} where only_row = 1`)
    touch(work, shopTags.shop)
  })

test("a new shop offers test cards, transfer and cash, in this order", async () => {
  expect(await codes()).toEqual(["card", "transfer", "cash"])
  const methods = await paymentMethodsFor(db, { marketCode: "de" })
  expect(methods[0]).toMatchObject({ provider: "local", needsToken: true, titleKey: "payment.method.card" })
})

test("a way to pay has its facts and its markets, and can be switched off", async () => {
  const facts = [{ label: { en: "IBAN" }, value: "DE89 3704 0044 0532 0130 00" }]
  const { methods } = await change({ facts, marketCodes: ["fr"] })
  expect(methods.find(({ code }) => code === "transfer")).toMatchObject({
    facts,
    marketCodes: ["fr"],
    testOnly: false,
  })
  expect(await codes()).toEqual(["card", "cash"])
  expect(await codes("fr")).toEqual(["card", "transfer", "cash"])
  await change({ active: false })
  expect(await codes("fr")).toEqual(["card", "cash"])
  await change({ position: 0 })
  expect(await codes()).toEqual(["transfer", "card", "cash"])
  await expect(change({ code: "bitcoin" })).rejects.toMatchObject({ status: 404 })
})

test("money that people bring or send cannot be taken later; a card's can, and it stays as it was chosen", async () => {
  await expect(change({ code: "transfer", captureAt: "dispatch" })).rejects.toMatchObject({
    code: "payments.nothing_to_capture",
    status: 422,
  })
  const spoil = database.inWork(async (work) =>
    work.write(sql`update payments.methods set capture_at = 'dispatch' where code = 'cash'`),
  )
  await expect(spoil).rejects.toThrow("check constraint")
  await change({ code: "card", captureAt: "dispatch", position: 1 })
  const { methods } = await change({ code: "card", position: 1 })
  expect(methods.find(({ code }) => code === "card")).toMatchObject({
    captureAt: "dispatch",
    captures: "in_parts",
  })
  expect(methods.find(({ code }) => code === "cash")).toMatchObject({ captures: "at_once" })
  await change({ code: "card", captureAt: "placement", position: 1 })
})

test("a live shop offers no test money, and staff cannot switch it on", async () => {
  await setLive(true)
  // The account that a transfer goes to is not named here.
  expect(await codes()).toEqual(["cash"])
  await expect(change({ code: "card" })).rejects.toMatchObject({ code: "payments.test_money", status: 409 })
  await change({ code: "card", active: false })
  const { methods } = await listPaymentMethods(db)
  expect(methods.find(({ code }) => code === "card")).toMatchObject({ testOnly: true, active: false })
  await setLive(false)
})

test("who has read a way to pay before somebody else changed it is told, with what it is now", async () => {
  const { methods } = await change({ code: "cash", position: 7 })
  const method = methods.find(({ code }) => code === "cash")
  await expect(change({ code: "cash", version: (method?.version ?? 0) - 1 })).rejects.toMatchObject({
    code: "payment_method.changed",
    status: 409,
    details: { method },
  })
})
