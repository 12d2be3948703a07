import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { money } from "../../kit/money.ts"
import type { PaymentProvider } from "./provider.ts"

export type ProviderUnderTest = {
  provider: PaymentProvider
  /** Something to pay with that the provider accepts; nothing when it needs none. */
  goodToken: string | null
  close(): Promise<void>
}

/** What every payment provider promises. A new provider runs this against its twin. */
export function keepsTheContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  describe(`the provider ${name}`, () => {
    const opened: { under?: ProviderUnderTest } = {}
    beforeAll(async () => {
      opened.under = await open()
    })
    afterAll(() => opened.under?.close())
    const under = () => opened.under as ProviderUnderTest
    takesMoney(under)
    givesMoneyUp(under)
  })
}

const amount = money(1999n, "EUR")

const askedOf = (key: string) => ({ key, amount, order: orders.of(key) })

// Each key is of one order for as long as it lives.
const orders = {
  known: new Map<string, string>(),
  of(key: string): string {
    const order = this.known.get(key) ?? newId("attempt")
    this.known.set(key, order)
    return order
  },
}

const authorize = (
  { provider, goodToken }: ProviderUnderTest,
  key: string,
  { capture } = { capture: true },
) =>
  provider.authorize({
    ...askedOf(key),
    token: goodToken,
    returnUrl: "https://shop.example/checkout/return",
    capture,
  })

const isLater = ({ provider }: ProviderUnderTest) => provider.settles === "later"

function takesMoney(under: () => ProviderUnderTest): void {
  test("takes in what the shopper pays with without moving money", async () => {
    const { provider, goodToken } = under()
    const key = newId("intent")
    const begun = await provider.begin({ ...askedOf(key), token: goodToken })
    expect(begun.kind).toBe("done")
    expect((await provider.lookUp(askedOf(key))).kind).not.toBe("done")
  })

  test("takes exactly what was asked, or says that the money comes later", async () => {
    const outcome = await authorize(under(), newId("intent"))
    if (isLater(under())) expect(outcome.kind).toBe("pending")
    else expect(outcome).toMatchObject({ kind: "done", authorized: amount, captured: amount })
  })

  test("charges once, however often and however many at once ask under one key", async () => {
    const key = newId("intent")
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => authorize(under(), key)))
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
    expect(await under().provider.lookUp(askedOf(key))).toEqual(outcomes[0])
  })

  test("looks up what it never heard of without inventing money", async () => {
    const outcome = await under().provider.lookUp(askedOf(newId("intent")))
    if (isLater(under())) expect(outcome.kind).toBe("pending")
    else expect(outcome).toMatchObject({ kind: "declined", reason: "never_asked" })
  })

  test("captures again without taking more", async () => {
    const key = newId("intent")
    const first = await authorize(under(), key)
    expect(await under().provider.capture({ ...askedOf(key), take: amount })).toEqual(first)
  })

  test("takes what was authorized later, in parts where it can, and the same total only once", async () => {
    const { provider } = under()
    if (isLater(under())) return
    const key = newId("intent")
    const promised = { kind: "done", authorized: amount, captured: money(0n, "EUR") }
    expect(await authorize(under(), key, { capture: false })).toMatchObject(promised)
    expect(await provider.lookUp(askedOf(key))).toMatchObject(promised)
    const part = money(700n, "EUR")
    const more = provider.capturesInParts === true
    const ask = () => provider.capture({ ...askedOf(key), take: part, more })
    const taken = { kind: "done", authorized: amount, captured: part }
    expect(await ask()).toMatchObject(taken)
    expect(await ask()).toMatchObject(taken)
    if (!more) return
    const rest = await provider.capture({ ...askedOf(key), take: amount })
    expect(rest).toMatchObject({ kind: "done", captured: amount })
    expect(await provider.lookUp(askedOf(key))).toEqual(rest)
  })

  test("what is authorized can be given up, and is not taken afterwards", async () => {
    const { provider } = under()
    if (isLater(under())) return
    const key = newId("intent")
    await authorize(under(), key, { capture: false })
    expect(await provider.cancel(askedOf(key))).toMatchObject({ kind: "declined", reason: "canceled" })
    expect((await provider.capture({ ...askedOf(key), take: amount })).kind).toBe("declined")
  })

  test("does not know a message that it did not sign", async () => {
    const { provider } = under()
    const body = JSON.stringify({ id: "evt_1", kind: "payment.captured", key: newId("intent") })
    const none = () => undefined
    const forged = () => `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}`
    expect(await provider.readWebhook({ body, header: none }, new Date())).toBeUndefined()
    expect(await provider.readWebhook({ body, header: forged }, new Date())).toBeUndefined()
  })
}

function givesMoneyUp(under: () => ProviderUnderTest): void {
  test("a canceled key says so, and a payment that was never asked for can be canceled", async () => {
    const { provider } = under()
    const key = newId("intent")
    const canceled = { kind: "declined", reason: "canceled" }
    expect(await provider.cancel(askedOf(key))).toMatchObject(canceled)
    expect(await provider.cancel(askedOf(key))).toMatchObject(canceled)
    // Money that people bring themselves has nobody to close the key: there the intent's own state does.
    if (!isLater(under())) expect(await authorize(under(), key)).toMatchObject(canceled)
  })

  test("canceling a payment that was taken says that it was taken", async () => {
    const key = newId("intent")
    const taken = await authorize(under(), key)
    if (!isLater(under())) expect(await under().provider.cancel(askedOf(key))).toEqual(taken)
  })

  test("gives back once under one key, and exactly what was asked", async () => {
    const paymentKey = newId("intent")
    await authorize(under(), paymentKey)
    const refund = { key: newId("refund"), payment: askedOf(paymentKey), amount: money(700n, "EUR") }
    const first = await under().provider.refund(refund)
    expect(first).toMatchObject({ kind: "done", refunded: refund.amount })
    expect(await under().provider.refund(refund)).toEqual(first)
  })

  test("never gives back more than it took", async () => {
    const paymentKey = newId("intent")
    await authorize(under(), paymentKey)
    const refund = { key: newId("refund"), payment: askedOf(paymentKey), amount: money(2000n, "EUR") }
    if (!isLater(under())) expect((await under().provider.refund(refund)).kind).toBe("declined")
  })
}
