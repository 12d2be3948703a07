import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { money } from "../../../kit/money.ts"
import type { IntentState } from "../rules.ts"
import { nextTaking, shareDue } from "./rules.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`capture: fast-check seed ${seed}`)

const intent = (given: Partial<Parameters<typeof nextTaking>[0]> = {}) => ({
  ...{ intentId: "int_1", state: "authorized" as IntentState, amount: money(100n, "EUR") },
  ...{ capturedMinor: 0n, takingMinor: 0n, dueMinor: 0n, waivedMinor: 0n, paidInPartsMinor: 0n },
  ...given,
})
const inParts = { inParts: true }
const once = { inParts: false }

describe("what is asked for next", () => {
  test("is nothing as long as nothing is due, and never of a payment that is over", () => {
    expect(nextTaking(intent(), inParts)).toBeUndefined()
    for (const state of ["captured", "declined", "canceled", "pending", "unknown"] as const)
      expect(nextTaking(intent({ state, dueMinor: 100n }), inParts)).toBeUndefined()
  })

  test("is what has left, where parts can be taken, and all that is owed, where one can", () => {
    expect(nextTaking(intent({ dueMinor: 40n }), inParts)).toEqual({ takeMinor: 40n, isLast: false })
    expect(nextTaking(intent({ dueMinor: 40n }), once)).toEqual({ takeMinor: 100n, isLast: true })
    const canceled = intent({ dueMinor: 40n, waivedMinor: 40n })
    expect(nextTaking(canceled, once)).toEqual({ takeMinor: 60n, isLast: true })
  })

  test("is what was asked for and not answered, before anything that became due since", () => {
    const asked = intent({ dueMinor: 70n, takingMinor: 40n })
    expect(nextTaking(asked, inParts)).toEqual({ takeMinor: 40n, isLast: false })
  })

  test("is to let the rest go, once nothing more is owed", () => {
    const partly = intent({ state: "partly_captured", capturedMinor: 40n, takingMinor: 40n, dueMinor: 40n })
    expect(nextTaking(partly, inParts)).toBeUndefined()
    expect(nextTaking({ ...partly, waivedMinor: 60n }, inParts)).toEqual({ takeMinor: 40n, isLast: true })
  })
})

describe("what is due of an order", () => {
  test("is paid by cards first", () => {
    const order = { dueMinor: 50n, paidByCardsMinor: 30n }
    expect(shareDue(order, [intent()])).toEqual([{ intentId: "int_1", dueMinor: 20n }])
    expect(shareDue({ ...order, dueMinor: 20n }, [intent()])).toEqual([{ intentId: "int_1", dueMinor: 0n }])
  })

  test("only grows, and stays within what is owed, in whatever order the news comes", () => {
    const news = fc.record({ dueMinor: fc.bigInt(0n, 150n), waivedMinor: fc.bigInt(0n, 20n) })
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 5 }), fc.bigInt(0n, 150n), (all, cards) => {
        let known = intent()
        for (const { dueMinor, waivedMinor } of all) {
          known = { ...known, waivedMinor: known.waivedMinor + waivedMinor }
          const [share] = shareDue({ dueMinor, paidByCardsMinor: cards }, [known])
          if (!share) throw new Error("an authorization has its share")
          const owed = 100n - known.waivedMinor
          expect(share.dueMinor >= known.dueMinor || share.dueMinor === owed).toBe(true)
          expect(share.dueMinor).toBeLessThanOrEqual(owed)
          known = { ...known, ...share }
        }
      }),
      { seed },
    )
  })
})
