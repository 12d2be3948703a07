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
    let under: ProviderUnderTest
    beforeAll(async () => {
      under = await open()
    })
    afterAll(() => under.close())

    const amount = money(1999n, "EUR")
    const authorize = (key: string) =>
      under.provider.authorize({
        key,
        amount,
        order: newId("attempt"),
        token: under.goodToken,
        returnUrl: "https://shop.example/checkout/return",
        capture: true,
      })
    const isLater = () => under.provider.settles === "later"

    test("takes in what the shopper pays with without moving money", async () => {
      const key = newId("intent")
      const begun = await under.provider.begin({ key, token: under.goodToken })
      expect(begun.kind).toBe("done")
      const seen = await under.provider.lookUp({ key })
      expect(seen.kind).not.toBe("done")
    })

    test("takes exactly what was asked, or says that the money comes later", async () => {
      const outcome = await authorize(newId("intent"))
      if (isLater()) expect(outcome.kind).toBe("pending")
      else expect(outcome).toMatchObject({ kind: "done", authorized: amount, captured: amount })
    })

    test("charges once, however often and however many at once ask under one key", async () => {
      const key = newId("intent")
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => authorize(key)))
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      expect(await under.provider.lookUp({ key })).toEqual(outcomes[0])
    })

    test("looks up what it never heard of without inventing money", async () => {
      const outcome = await under.provider.lookUp({ key: newId("intent") })
      if (isLater()) expect(outcome.kind).toBe("pending")
      else expect(outcome).toMatchObject({ kind: "declined", reason: "never_asked" })
    })

    test("captures again without taking more", async () => {
      const key = newId("intent")
      const first = await authorize(key)
      expect(await under.provider.capture({ key, amount })).toEqual(first)
    })

    test("a canceled key says so, and a payment that was never asked for can be canceled", async () => {
      const key = newId("intent")
      expect(await under.provider.cancel({ key })).toMatchObject({ kind: "declined", reason: "canceled" })
      expect(await under.provider.cancel({ key })).toMatchObject({ kind: "declined", reason: "canceled" })
      // Money that people bring themselves has nobody to close the key: there the intent's own state does.
      if (!isLater()) expect(await authorize(key)).toMatchObject({ kind: "declined", reason: "canceled" })
    })

    test("canceling a payment that was taken says that it was taken", async () => {
      const key = newId("intent")
      const taken = await authorize(key)
      if (!isLater()) expect(await under.provider.cancel({ key })).toEqual(taken)
    })

    test("gives back once under one key, and exactly what was asked", async () => {
      const paymentKey = newId("intent")
      await authorize(paymentKey)
      const refund = { key: newId("refund"), paymentKey, amount: money(700n, "EUR") }
      const first = await under.provider.refund(refund)
      expect(first).toMatchObject({ kind: "done", refunded: refund.amount })
      expect(await under.provider.refund(refund)).toEqual(first)
    })

    test("never gives back more than it took", async () => {
      const paymentKey = newId("intent")
      await authorize(paymentKey)
      const refund = { key: newId("refund"), paymentKey, amount: money(2000n, "EUR") }
      if (!isLater()) expect((await under.provider.refund(refund)).kind).toBe("declined")
    })

    test("does not know a message that it did not sign", () => {
      const body = JSON.stringify({ id: "evt_1", kind: "payment.captured", key: newId("intent") })
      const none = () => undefined
      const forged = () => `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}`
      expect(under.provider.readWebhook({ body, header: none }, new Date())).toBeUndefined()
      expect(under.provider.readWebhook({ body, header: forged }, new Date())).toBeUndefined()
    })
  })
}
