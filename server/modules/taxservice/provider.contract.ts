import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { TaxProvider, TaxQuestion, ToldOrder } from "./provider.ts"
import { ratesFrom } from "./rules.ts"

export type ProviderUnderTest = { provider: TaxProvider; close(): Promise<void> }

const lines: TaxQuestion["lines"] = [
  { id: "cln_1", sku: "MUG", category: "standard", quantity: 2, amountMinor: 4_760 },
  { id: "cln_2", sku: "TEA", category: "reduced", quantity: 1, amountMinor: 1_070 },
  { id: "cln_3", sku: "NOTHING", category: "zero", quantity: 3, amountMinor: 0 },
]

/** What every tax service promises. A new one runs this against its twin. */
export function keepsTheTaxContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  describe(`the tax service ${name}`, () => {
    const opened: { under?: ProviderUnderTest } = {}
    beforeAll(async () => {
      opened.under = await open()
    })
    afterAll(() => opened.under?.close())
    const ask = (question: Partial<TaxQuestion>) =>
      (opened.under as ProviderUnderTest).provider.quote({ ...plain, ...question })

    test.each([true, false])(
      "answers each line once with sums that agree (tax included: %s)",
      async (taxIncluded) => {
        const question = { ...plain, taxIncluded }
        const heard = ratesFrom(question, await ask(question))
        expect(heard).toMatchObject({ kind: "rates" })
        if (heard.kind === "rates")
          expect(Object.keys(heard.rates.lines)).toEqual(["cln_1", "cln_2", "cln_3"])
      },
    )

    test("says the same to the same question, and the order of lines changes nothing", async () => {
      const heard = ratesFrom(plain, await ask({}))
      expect(ratesFrom(plain, await ask({ lines: [...lines].reverse() }))).toEqual(heard)
    })

    test("is told a country alone, and no line at all", async () => {
      const far = { to: { country: "US", region: null, postalCode: null } }
      expect(await ask(far)).toMatchObject({ kind: "quote" })
      expect(await ask({ lines: [] })).toMatchObject({ kind: "quote", lines: [] })
    })

    test("hears of an order as often as it takes, and of an older revision late", async () => {
      const { provider } = opened.under as ProviderUnderTest
      for (const revision of [1, 1, 3, 2])
        expect(await provider.tell({ ...told, revision })).toEqual({ kind: "told" })
    })

    test("works out amounts of a hundred million and of nothing", async () => {
      for (const amountMinor of [0, 1, 99_999_999_99]) {
        const question = {
          ...plain,
          deliveryMinor: 0,
          lines: [{ ...lines[0], amountMinor } as (typeof lines)[0]],
        }
        expect(ratesFrom(question, await ask(question))).toMatchObject({ kind: "rates" })
      }
    })
  })
}

const told: ToldOrder = {
  ...{ id: "ord_1", number: "10001", revision: 1, placedAt: "2026-11-26T10:00:00.000Z", currency: "EUR" },
  ...{ taxIncluded: true, ratesBy: "service", to: { country: "US", region: "US-NY", postalCode: "10001" } },
  lines: [
    {
      ...{ id: "oln_1", sku: "MUG", quantity: 2, canceledQuantity: 0, refundedQuantity: 1 },
      ...{ totalMinor: 4_760, taxMinor: 388, refundedMinor: 2_380 },
    },
  ],
  ...{ deliveryMinor: 490, deliveryRefundedMinor: 0 },
  taxes: [{ ratePpm: 88_750, netMinor: 4_822, taxMinor: 428 }],
  ...{ totalMinor: 5_250, taxMinor: 428, canceledMinor: 0, refundedMinor: 2_380, isCanceled: false },
}

const plain: TaxQuestion = {
  currency: "EUR",
  taxIncluded: true,
  to: { country: "US", region: "US-NY", postalCode: "10001" },
  lines,
  deliveryMinor: 490,
}
