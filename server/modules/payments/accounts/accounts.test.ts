import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { afterAll, expect, inject, test } from "vitest"
import { touch } from "../../../kit/cache.ts"
import { newId } from "../../../kit/ids.ts"
import { money } from "../../../kit/money.ts"
import { openSeal } from "../../../kit/seal.ts"
import { sql } from "../../../kit/sql.ts"
import { testDb } from "../../../kit/testing.ts"
import { shopTags } from "../../settings/index.ts"
import { changePaymentMethod } from "../commands/methods.ts"
import { openIntent } from "../commands/outcomes.ts"
import { openPaymentProviders } from "../providers/index.ts"
import { startStripeTwin } from "../providers/stripe/twin/index.ts"
import { listPaymentMethods, paymentMethodsFor } from "../queries/methods.ts"
import {
  offerAccount,
  prepareAccount,
  prepareTrial,
  removeAccount,
  type SaveAccount,
  saveAccount,
} from "./commands.ts"
import { listAccounts, methodsWithoutKeys, stripeKeysOf } from "./queries.ts"

// Loaded before anybody looks at the clock.
await import("stripe")
const file = () => join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`)
const twin = await startStripeTwin({ journalFile: file() })
const seal = openSeal("a secret", "payment keys")
const providers = openPaymentProviders({
  ...{ journalFile: file(), secret: "keys", shopUrl: "https://shop.example", deliver: async () => {} },
  stripe: { apiUrl: twin.url, keys: async () => undefined, warn: () => {}, timeoutMs: 10_000 },
})
const database = await testDb({
  payment: providers.payment,
  paymentAccounts: { seal, look: providers.look },
})
const { db, out, inWork } = database
afterAll(async () => {
  await database.close()
  await providers.close()
  await twin.close()
})

const save = async (given: Partial<SaveAccount> = {}) => {
  const { publishableKey, secretKey, webhookSecret: messageSecret } = twin
  const kept = (await listAccounts(db)).accounts.find(({ provider }) => provider === "stripe_test")?.keys
  const input = {
    ...{ provider: "stripe_test" as const, publishableKey, secretKey, messageSecret },
    version: kept?.version ?? 0,
    ...given,
  }
  const prepared = await prepareAccount(out, input)
  return inWork((work) => saveAccount(work, prepared))
}
const testKeys = async () => (await listAccounts(db)).accounts[1]
const offered = async () => (await paymentMethodsFor(db, { marketCode: "de" })).map(({ code }) => code)
const setLive = (live: boolean) =>
  inWork(async (work) => {
    work.write(sql`update settings.shop set live = ${live} where only_row = 1`)
    touch(work, shopTags.shop)
  })

test("a live shop offers transfers only to an account that it names", async () => {
  await setLive(true)
  expect(await offered()).toEqual(["cash"])
  const { methods } = await listPaymentMethods(db)
  const transfer = methods.find(({ code }) => code === "transfer")
  if (!transfer) throw new Error("a new shop has transfers")
  const { code, marketCodes, position, active, version } = transfer
  const save = (given: { version: number; facts: typeof bank }) =>
    inWork((work) => changePaymentMethod(work, { code, marketCodes, position, active, ...given }))
  const bank = [{ label: { en: "IBAN" }, value: "DE02 1203 0000 0000 2020 51" }]
  await save({ version, facts: bank })
  expect(await offered()).toEqual(["transfer", "cash"])
  await save({ version: version + 1, facts: [] })
  expect(await offered()).toEqual(["cash"])
  await setLive(false)
  expect(await offered()).toContain("transfer")
})

test("a shop has no keys at first, and cannot offer what needs them", async () => {
  const { accounts, events } = await listAccounts(db)
  expect(accounts.map(({ mode, keys, isOffered }) => [mode, keys, isOffered])).toEqual([
    ["live", null, false],
    ["test", null, false],
  ])
  expect(events).toContain("charge.dispute.created")
  await expect(inWork((work) => offerAccount(work, { provider: "stripe_test" }))).rejects.toMatchObject({
    status: 404,
  })
  const way = { code: "card_stripe", marketCodes: null, facts: [], position: 1, active: true, version: 1 }
  await expect(inWork((work) => changePaymentMethod(work, way))).rejects.toMatchObject({
    code: "payments.no_keys",
  })
  await expect(save({ secretKey: undefined })).rejects.toMatchObject({ code: "payments.secret_missing" })
})

test("a key in the place of another, of the other mode, or that Stripe does not take is refused", async () => {
  const wrong: [Partial<SaveAccount>, string][] = [
    [{ publishableKey: twin.secretKey }, "payments.not_publishable"],
    [{ secretKey: twin.publishableKey }, "payments.not_secret"],
    [{ messageSecret: twin.secretKey }, "payments.not_message_secret"],
    [{ publishableKey: "pk_live_0123456789" }, "payments.live_key"],
    [{ secretKey: "rk_live_0123456789" }, "payments.live_key"],
    [{ provider: "stripe" }, "payments.test_key"],
    [{ secretKey: "sk_test_0123456789" }, "payments.key_refused"],
  ]
  for (const [given, code] of wrong) {
    await expect(save(given)).rejects.toMatchObject({ code, status: 422 })
  }
  expect((await testKeys())?.keys).toBeNull()
})

test("keys are kept sealed, once Stripe has said whose they are, and are never given out again", async () => {
  const reply = await save()
  expect(reply.accounts[1]).toMatchObject({
    keys: {
      ...{ account: twin.account, name: "Twin Trading", publishableKey: twin.publishableKey, version: 1 },
      secretKeyEnds: twin.secretKey.slice(-4),
      messageSecretsEnd: [twin.webhookSecret.slice(-4)],
    },
  })
  expect(JSON.stringify(reply)).not.toContain(twin.secretKey)
  const row = await db.one(
    sql<{ text: string }>`select row_to_json(a)::text as text from payments.accounts a`,
  )
  const inHex = (secret: string) => Buffer.from(secret).toString("hex")
  for (const secret of [twin.secretKey, twin.webhookSecret]) {
    expect(row.text.includes(secret) || row.text.includes(inHex(secret))).toBe(false)
  }
  expect(await stripeKeysOf(db, seal, "stripe_test")).toMatchObject({
    secretKey: twin.secretKey,
    webhookSecrets: [twin.webhookSecret],
  })
  expect(await stripeKeysOf(db, openSeal("another secret", "payment keys"), "stripe_test")).toBeUndefined()
})

test("what is left out stays; a new secret of messages joins the one before, a third takes its place", async () => {
  await save({ secretKey: undefined, messageSecret: "whsec_the_second" })
  await save({ secretKey: undefined, messageSecret: "whsec_the_third_" })
  await save({ secretKey: undefined, messageSecret: undefined })
  expect(await stripeKeysOf(db, seal, "stripe_test")).toMatchObject({
    secretKey: twin.secretKey,
    webhookSecrets: ["whsec_the_third_", "whsec_the_second"],
  })
})

test("nobody writes over a change that they have not seen, nor over the account of payments that are there", async () => {
  await expect(save({ version: 1 })).rejects.toMatchObject({ code: "payment_account.changed" })
  const prepared = await prepareAccount(out, {
    ...{ provider: "stripe_test", publishableKey: twin.publishableKey, secretKey: twin.secretKey },
    version: (await testKeys())?.keys?.version ?? 0,
  })
  const other = { ...prepared, seen: { ...prepared.seen, account: "acct_another" } }
  await expect(inWork((work) => saveAccount(work, other))).rejects.toMatchObject({
    code: "payments.other_account",
  })
})

test("keys can be tried: the account, and what it may do", async () => {
  expect(await prepareTrial(out, { provider: "stripe_test" })).toEqual({
    ...{ account: twin.account, name: "Twin Trading", country: "DE", takesPayments: true, paysOut: false },
    ways: ["card_payments", "transfers"],
  })
  await expect(prepareTrial(out, { provider: "stripe" })).rejects.toMatchObject({ status: 404 })
  twin.control.fail({ path: "/v1/account", fault: "error_before" })
  await expect(prepareTrial(out, { provider: "stripe_test" })).rejects.toMatchObject({
    code: "payments.provider_away",
  })
})

test("buyers are offered it with the field for their card; a shop that is open offers no test money", async () => {
  await inWork((work) => offerAccount(work, { provider: "stripe_test" }))
  const [way, ...others] = await paymentMethodsFor(db, { marketCode: "de" })
  // Beside it, the test cards of the house say what they are.
  const ownCards = others.find(({ code }) => code === "card")
  expect([way?.titleKey, ownCards?.titleKey]).toEqual([
    "payment.method.card_stripe",
    "payment.method.test_card",
  ])
  expect(way).toMatchObject({
    ...{ code: "card_stripe", provider: "stripe_test", needsToken: true },
    cardField: { kind: "stripe", publishableKey: twin.publishableKey, scriptUrl: expect.any(String) },
  })
  expect((await testKeys())?.isOffered).toBe(true)
  expect(await methodsWithoutKeys(db, seal)).toEqual([])
  expect(await methodsWithoutKeys(db, openSeal("another", "payment keys"))).toEqual(["stripe_test"])

  await setLive(true)
  expect(await offered()).not.toContain("card_stripe")
  await expect(inWork((work) => offerAccount(work, { provider: "stripe_test" }))).rejects.toMatchObject({
    code: "payments.test_money",
  })
  await setLive(false)
})

test("keys stay while a payment is open with them; removed, their way to pay goes too", async () => {
  await inWork(async (work) =>
    openIntent(work, {
      ...{ intentId: newId("intent"), attemptId: newId("attempt"), amount: money(4200n, "EUR") },
      ...{ provider: "stripe_test", method: "card_stripe" },
      guard: { card: null, email: "a@b.example", address: null, ip: "" },
    }),
  )
  const remove = () => inWork((work) => removeAccount(work, { provider: "stripe_test" }))
  await expect(remove()).rejects.toMatchObject({ code: "payments.still_open" })
  await inWork(async (work) => work.write(sql`update payments.intents set state = 'declined'`))
  expect((await remove()).accounts[1]).toMatchObject({ keys: null, isOffered: false })
  expect(await offered()).not.toContain("card_stripe")
  const way = (await listPaymentMethods(db)).methods.find(({ code }) => code === "card_stripe")
  expect(way).toMatchObject({ active: false, testOnly: true })
})
