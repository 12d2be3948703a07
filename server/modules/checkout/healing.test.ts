import { afterAll, afterEach, describe, expect, test } from "vitest"
import type { Outside } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { stockOf } from "../inventory/index.ts"
import { checkAttempt, getAttempt, hearPayment, type Opened, settleAttempt, sweepAttempts } from "./index.ts"
import { eur, type HeldCart, inMinutes, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, out, goods, fill, buy, open } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const oneCup = () => fill([{ variantId: goods.cup, quantity: 1 }])
const total = eur(1740n)
const sweepIn = (minutes: number) => sweepAttempts(shop.outAt(inMinutes(minutes)))
const see = (attemptId: string, { holder }: HeldCart) => getAttempt(db, { attemptId, holder })
const cupsFree = async () => (await stockOf(db, { variantIds: [goods.cup] }))[0]?.available ?? 0

function opened(one: Opened): Extract<Opened, { kind: "opened" }> {
  if (one.kind !== "opened") throw new Error("it is a new attempt")
  return one
}

/** What the provider has in its own books, by the payment that we asked it for. */
async function atProvider(attemptId: string) {
  const { journal } = await shop.payments.local.twin()
  const payments = [...journal.payments.values()].filter(({ order }) => order === attemptId)
  const taken = payments.reduce((sum, { capturedMinor }) => sum + capturedMinor, 0)
  const back = payments.reduce((sum, { key }) => sum + journal.refundedOf(key), 0)
  return { count: payments.length, taken, back }
}

describe("a declined card", () => {
  test("can be followed by another one, which buys the same cart", async () => {
    const cart = await oneCup()
    const free = await cupsFree()
    const first = await buy(cart, { paymentToken: "decline_funds:1" })
    expect(first).toMatchObject({ state: "declined", reason: "insufficient_funds", mayRetry: true })
    expect(await cupsFree()).toBe(free - 1)
    const second = await buy(cart)
    expect(second.state).toBe("placed")
    expect(await cupsFree()).toBe(free - 1)
    expect(await see(first.attemptId, cart)).toMatchObject({ state: "expired", reason: "replaced" })
  })

  test("that nobody follows up frees its stock when its hold ends", async () => {
    const cart = await oneCup()
    const free = await cupsFree()
    const { attemptId } = await buy(cart, { paymentToken: "decline:2" })
    await sweepIn(14)
    expect(await see(attemptId, cart)).toMatchObject({ state: "declined" })
    await sweepIn(16)
    expect(await see(attemptId, cart)).toMatchObject({ state: "expired", reason: "card_declined" })
    expect(await cupsFree()).toBe(free)
  })
})

describe("a bank that asks the shopper", () => {
  const ask = async () => {
    const cart = await oneCup()
    const reply = await buy(cart, { paymentToken: "action:1" })
    if (reply.state !== "actionNeeded") throw new Error(`it is ${reply.state}`)
    const reference = reply.url.split("/").at(-1) ?? ""
    return { cart, ...reply, reference }
  }
  const decide = (reference: string, approve: boolean) => shop.payments.local.decide({ reference, approve })

  test("places the order when the shopper comes back from its page", async () => {
    const { cart, attemptId, reference, url } = await ask()
    expect(url).toBe(`https://shop.example/local-provider/${reference}`)
    const check = () => checkAttempt(out, { attemptId, holder: cart.holder })
    expect(await check()).toMatchObject({ state: "actionNeeded", url })
    expect(await decide(reference, true)).toMatch(new RegExp(`/checkout/return\\?attempt=${attemptId}$`))
    expect(await check()).toMatchObject({ state: "placed", total })
    expect(await check()).toMatchObject({ state: "placed" })
  })

  test("places the order by its message alone when the browser is gone", async () => {
    const { cart, attemptId, reference } = await ask()
    await decide(reference, true)
    await heardOf(attemptId)
    await shop.settle()
    expect(await see(attemptId, cart)).toMatchObject({ state: "placed" })
  })

  test("declines when the shopper refuses", async () => {
    const { cart, attemptId, reference } = await ask()
    await decide(reference, false)
    const reply = await checkAttempt(out, { attemptId, holder: cart.holder })
    expect(reply).toMatchObject({ state: "declined", reason: "action_refused" })
  })

  test("is told when nobody comes: nothing is charged afterwards, and the stock is free", async () => {
    await sweepIn(16)
    const free = await cupsFree()
    const { cart, attemptId, reference } = await ask()
    await sweepIn(16)
    expect(await see(attemptId, cart)).toMatchObject({ state: "expired", reason: "canceled" })
    expect(await cupsFree()).toBe(free)
    await decide(reference, true)
    expect(await atProvider(attemptId)).toMatchObject({ taken: 0 })
  })

  test("and a shopper who pays otherwise instead: the first payment can never take money", async () => {
    const { cart, attemptId, reference } = await ask()
    const second = await buy(cart, { paymentMethod: "transfer", paymentToken: undefined })
    expect(second.state).toBe("placed")
    await shop.settle()
    await decide(reference, true)
    expect(await atProvider(attemptId)).toMatchObject({ taken: 0 })
  })

  test("and a shopper who approves after all: the money goes back, the other order stays", async () => {
    const { cart, attemptId, reference } = await ask()
    await decide(reference, true)
    const second = await buy(cart, { paymentMethod: "transfer", paymentToken: undefined })
    expect(second.state).toBe("placed")
    await heardOf(attemptId)
    await shop.settle()
    expect(await see(attemptId, cart)).toMatchObject({ state: "expired", reason: "replaced" })
    expect(await atProvider(attemptId)).toEqual({ count: 1, taken: 1740, back: 1740 })
  })
})

/** Until the twin's message has reached the inbox. */
async function heardOf(attemptId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { heard } = await db.one(sql<{ heard: boolean }>`
      select exists (select from payments.inbox where message ->> 'order' = ${attemptId}) as heard
    `)
    if (heard) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe("a provider that fails", () => {
  test.each(["reset", "half", "error", "timeout"])(
    "by %s is asked again under the same key, and charges once",
    async (token) => {
      const reply = await buy(await oneCup(), { paymentToken: `${token}:1` })
      expect(reply.state).toBe("placed")
      expect(await atProvider(reply.attemptId)).toEqual({ count: 1, taken: 1740, back: 0 })
    },
  )

  const silent = (): Outside => {
    const local = shop.payments.local
    const unknown = async () => ({ kind: "unknown" as const, why: "silence" })
    const payment = () => ({ ...local, authorize: unknown, lookUp: unknown, cancel: unknown })
    return { ...out, providers: { ...out.providers, payment } }
  }

  test("for minutes keeps the attempt open, and what it took in the meantime is not lost", async () => {
    const cart = await oneCup()
    const first = opened(await open(cart))
    const { attemptId, payment } = first
    expect(await settleAttempt(silent(), first)).toMatchObject({ state: "pending" })
    expect(await see(attemptId, cart)).toMatchObject({ state: "pending" })
    expect(await open(cart)).toMatchObject({ kind: "known", reply: { attemptId, state: "pending" } })

    await takeAtProvider(first)
    const away = silent()
    const late = shop.outAt(inMinutes(2))
    await sweepAttempts({ ...late, providers: away.providers })
    expect(await see(attemptId, cart)).toMatchObject({ state: "pending" })
    await sweepIn(20)
    expect(await see(attemptId, cart)).toMatchObject({ state: "placed" })
    expect(payment?.returnUrl).toContain(attemptId)
  })

  test("and never heard of the payment: it is closed there, and the cart can be bought again", async () => {
    const cart = await oneCup()
    const free = await cupsFree()
    const { attemptId } = await settleAttempt(silent(), await open(cart))
    await sweepIn(1)
    expect(await see(attemptId, cart)).toMatchObject({ state: "expired" })
    expect(await cupsFree()).toBe(free)
    expect((await buy(cart)).state).toBe("placed")
  })
})

/** As if the process had died after the provider took the money. */
async function takeAtProvider({
  attemptId,
  payment,
  due: amount,
}: Extract<Opened, { kind: "opened" }>): Promise<void> {
  const { intentId: key = "", returnUrl = "" } = payment ?? {}
  const outcome = await shop.payments.local.authorize({
    ...{ key, amount, returnUrl, order: attemptId, token: "approve:dead", capture: true },
  })
  expect(outcome.kind).toBe("done")
}

describe("a process that dies", () => {
  test("before it asked for money leaves nothing: the stock is free again", async () => {
    const cart = await oneCup()
    const free = await cupsFree()
    const { attemptId } = opened(await open(cart))
    await sweepIn(0.4)
    expect(await see(attemptId, cart)).toMatchObject({ state: "pending" })
    await sweepIn(1)
    expect(await see(attemptId, cart)).toMatchObject({ state: "expired" })
    expect(await cupsFree()).toBe(free)
  })

  test("after the money was taken leaves an order", async () => {
    const cart = await oneCup()
    const first = opened(await open(cart))
    await takeAtProvider(first)
    await sweepIn(1)
    expect(await see(first.attemptId, cart)).toMatchObject({ state: "placed" })
  })

  test("in the middle of a transfer or of an order that costs nothing leaves an order as well", async () => {
    const transfer = await oneCup()
    const one = opened(await open(transfer, { paymentMethod: "transfer", paymentToken: undefined }))
    const free = await fill([{ variantId: goods.gift, quantity: 1 }])
    const other = opened(await open(free, { deliveryMethodId: undefined }))
    await sweepIn(1)
    expect(await see(one.attemptId, transfer)).toMatchObject({ state: "placed" })
    expect(await see(other.attemptId, free)).toMatchObject({ state: "placed" })
  })

  test("while it asks is not overtaken: a payment that was closed takes no money any more", async () => {
    const cart = await oneCup()
    const first = opened(await open(cart))
    await sweepIn(1)
    expect(await settleAttempt(out, first)).toMatchObject({ state: "expired" })
    expect(await atProvider(first.attemptId)).toMatchObject({ taken: 0 })
  })
})

test("a payment that is processing is placed when it is through, or declined when it is not", async () => {
  const [good, bad] = [await oneCup(), await oneCup()]
  const one = await buy(good, { paymentToken: "pending:1" })
  const other = await buy(bad, { paymentToken: "pending_decline:1" })
  expect([one.state, other.state]).toEqual(["pending", "pending"])
  await Promise.all([heardOf(one.attemptId), heardOf(other.attemptId)])
  await shop.settle()
  expect(await see(one.attemptId, good)).toMatchObject({ state: "placed" })
  expect(await see(other.attemptId, bad)).toMatchObject({ state: "declined" })
})

test("a provider that names another amount is not believed, and somebody is told", async () => {
  const cart = await oneCup()
  const first = opened(await open(cart))
  const wrong = { ...shop.payments.local }
  wrong.authorize = async () => ({ kind: "done", reference: "r", authorized: eur(1n), captured: eur(1n) })
  wrong.lookUp = async () => ({ kind: "done", reference: "r", authorized: eur(1n), captured: eur(1n) })
  const lying = { ...out, providers: { ...out.providers, payment: () => wrong } }
  expect(await settleAttempt(lying, first)).toMatchObject({ state: "pending" })
  await hearPayment(lying, { intentId: first.payment?.intentId ?? "" })
  expect(await see(first.attemptId, cart)).toMatchObject({ state: "pending" })
  const states = await db.many(sql`select state from checkout.attempts where id = ${first.attemptId}`)
  expect(states).toEqual([{ state: "unknown" }])
  await sweepIn(20)
})

test("a shop that has opened takes no test cards, not even those whose payment was under way", async () => {
  const cart = await oneCup()
  const first = opened(await open(cart))
  await takeAtProvider(first)
  await shop.inWork(async (work) => {
    const bank = JSON.stringify([{ label: { en: "IBAN" }, value: "DE02 1203 0000 0000 2020 51" }])
    work.write(sql`update payments.methods set facts = ${bank}::jsonb where code = 'transfer'`)
    work.write(sql`update settings.shop set live = true where only_row = 1`)
  })
  try {
    await expect(open(await oneCup())).rejects.toMatchObject({ code: "checkout.payment_needed" })
    await sweepIn(1)
    expect(await see(first.attemptId, cart)).toMatchObject({ state: "refused", reason: "test_money" })
    await shop.settle()
    expect(await atProvider(first.attemptId)).toEqual({ count: 1, taken: 1740, back: 1740 })
    const transfer = await buy(await oneCup(), { paymentMethod: "transfer", paymentToken: undefined })
    expect(transfer.state).toBe("placed")
  } finally {
    await shop.inWork(async (work) =>
      work.write(sql`update settings.shop set live = false where only_row = 1`),
    )
  }
})
