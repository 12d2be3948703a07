import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Charged, givenFor, type LineSold, type Units, worthOf } from "./rules.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`aftersale: fast-check seed ${seed}`)

function line(lineId: string, quantity: number, totalMinor: bigint, given: Partial<LineSold> = {}): LineSold {
  return { lineId, quantity, totalMinor, isGiftCard: false, refundedQuantity: 0, refundedMinor: 0n, ...given }
}

function order(lines: LineSold[], given: Partial<Charged> = {}): Charged {
  return { lines, deliveryMinor: 0n, deliveryRefundedMinor: 0n, cashRoundingMinor: 0n, ...given }
}

/** The order after these units went back, and how much it was. */
function after(charged: Charged, units: Units): [Charged, bigint] {
  const worth = worthOf(charged, units)
  const lines = charged.lines.map((one) => {
    const part = worth.lines.find(({ lineId }) => lineId === one.lineId)
    if (!part) return one
    return {
      ...one,
      refundedQuantity: one.refundedQuantity + part.quantity,
      refundedMinor: one.refundedMinor + part.amountMinor,
    }
  })
  const deliveryRefundedMinor = charged.deliveryRefundedMinor + worth.deliveryMinor
  return [{ ...charged, lines, deliveryRefundedMinor }, worth.totalMinor]
}

const sumOf = (lines: readonly LineSold[], more: bigint) =>
  lines.reduce((sum, { totalMinor }) => sum + totalMinor, more)

const anyOrder = fc
  .record({
    lines: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 12 }), total: fc.bigInt(0n, 100_000n) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    deliveryMinor: fc.bigInt(0n, 2_000n),
    cashRoundingMinor: fc.bigInt(-4n, 4n),
  })
  .map(({ lines, cashRoundingMinor, deliveryMinor }) => {
    const sold = lines.map(({ quantity, total }, at) => line(`l${at}`, quantity, total))
    const isLess = sumOf(sold, deliveryMinor) + cashRoundingMinor < 0n
    return order(sold, { deliveryMinor, cashRoundingMinor: isLess ? 0n : cashRoundingMinor })
  })

test("in whatever steps an order goes back, the refunds sum to what was paid", () => {
  fc.assert(
    fc.property(anyOrder, fc.infiniteStream(fc.nat({ max: 1_000 })), (sold, picks) => {
      const charged = sumOf(sold.lines, sold.deliveryMinor)
      const paid = charged + sold.cashRoundingMinor
      const next = () => picks.next().value as number
      let [now, back] = [sold, 0n]
      const left = () => now.lines.filter((one) => one.refundedQuantity < one.quantity && one.totalMinor > 0n)
      const isDeliveryLeft = () => now.deliveryRefundedMinor < now.deliveryMinor
      while (left().length > 0 || isDeliveryLeft()) {
        const chosen = left().flatMap(({ lineId, quantity, refundedQuantity }) => {
          const count = next() % (quantity - refundedQuantity + 1)
          return count > 0 ? [{ orderLineId: lineId, quantity: count }] : []
        })
        const delivery = isDeliveryLeft() && (next() % 3 === 0 || left().length === 0)
        if (chosen.length === 0 && !delivery) continue
        try {
          const [then, minor] = after(now, { lines: chosen, delivery })
          // What can be given back is never more than was paid.
          back += givenFor({ totalMinor: minor }, paid - back)
          now = then
        } catch (refused) {
          // Single units of a line may come to less than the smallest coin: then more of them go at once.
          expect(refused).toMatchObject({ code: "refund.costs_nothing" })
        }
      }
      expect(back).toBe(charged > 0n ? paid : 0n)
    }),
    { numRuns: 500, seed },
  )
})

describe("what is refused", () => {
  const sold = order(
    [line("a", 2, 1_000n, { refundedQuantity: 1, refundedMinor: 500n }), line("free", 1, 0n)],
    {
      deliveryMinor: 490n,
      deliveryRefundedMinor: 490n,
    },
  )
  test.each([
    ["nothing at all", { lines: [], delivery: false }, "refund.nothing_chosen"],
    [
      "more units than are left",
      { lines: [{ orderLineId: "a", quantity: 2 }], delivery: false },
      "refund.units_gone",
    ],
    [
      "a line of another order",
      { lines: [{ orderLineId: "z", quantity: 1 }], delivery: false },
      "refund.other_order",
    ],
    ["a delivery that went back", { lines: [], delivery: true }, "refund.delivery_gone"],
    [
      "what cost nothing",
      { lines: [{ orderLineId: "free", quantity: 1 }], delivery: false },
      "refund.costs_nothing",
    ],
  ])("%s", (_, units, code) => {
    expect(() => worthOf(sold, units)).toThrow(expect.objectContaining({ code }))
  })

  test("a gift card, which may have been spent", () => {
    const card = order([line("card", 1, 5_000n, { isGiftCard: true })])
    const units = { lines: [{ orderLineId: "card", quantity: 1 }], delivery: false }
    expect(() => worthOf(card, units)).toThrow(expect.objectContaining({ code: "refund.gift_card" }))
  })
})

test("units never come to more than can be given back", () => {
  const worth = worthOf(order([line("a", 3, 1_000n)]), {
    lines: [{ orderLineId: "a", quantity: 2 }],
    delivery: false,
  })
  expect(worth.totalMinor).toBe(666n)
  expect([givenFor(worth, 1_000n), givenFor(worth, 500n)]).toEqual([666n, 500n])
})
