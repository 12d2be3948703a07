import fc from "fast-check"
import { expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { needsSecond, requestStates } from "./requests/rules.ts"
import { type Charged, holding, sharedParts, worthOf } from "./rules.ts"

const eur = (minor: bigint) => ({ minor, currency: "EUR" })

test("small refunds of an order within a day count together; each currency has its own limit", () => {
  const given = { limits: { EUR: 10_000 }, lastDayMinor: 0n, askedMinor: 0n }
  expect(needsSecond(eur(10_000n), given)).toBe(false)
  expect(needsSecond(eur(10_001n), given)).toBe(true)
  expect(needsSecond(eur(1n), { ...given, lastDayMinor: 10_000n })).toBe(true)
  expect(needsSecond(eur(1n), { ...given, askedMinor: 10_000n })).toBe(true)
  expect(needsSecond({ minor: 99_999_999n, currency: "USD" }, given)).toBe(false)
})

test("the states of a request are those that the database knows", async () => {
  const database = await testDb()
  const { definition } = await database.db.one(sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'aftersale.refund_requests'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%withdrawn%' and pg_get_constraintdef(oid) not like '%decided%'
  `)
  for (const state of requestStates) expect(definition).toContain(`'${state}'`)
  await database.close()
})

const part = fc.record({
  lineId: fc.uuid(),
  quantity: fc.integer({ min: 1, max: 9 }),
  amountMinor: fc.nat(5_000).map(BigInt),
})

test("shares of several refunds sum to what they are for, each unit belongs to one of them", () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 6 }),
      fc.array(fc.nat(5_000), { maxLength: 4 }),
      (parts, cuts) => {
        const total = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
        let left = total
        const shares = [...cuts, Number.MAX_SAFE_INTEGER].map((cut, place) => {
          const amountMinor = BigInt(cut) < left ? BigInt(cut) : left
          left -= amountMinor
          return { refundId: `ref_${place}`, amountMinor }
        })
        const shared = sharedParts(parts, shares)
        for (const { lineId, quantity, amountMinor } of parts) {
          const own = shared.filter((one) => one.lineId === lineId)
          expect(own.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity)
          expect(own.reduce((sum, one) => sum + one.amountMinor, 0n)).toBe(amountMinor)
        }
        for (const share of shares) {
          const own = shared.filter(({ refundId }) => refundId === share.refundId)
          expect(own.reduce((sum, one) => sum + one.amountMinor, 0n)).toBe(share.amountMinor)
        }
      },
    ),
  )
})

test("a unit that two refunds pay belongs to the one that ends it", () => {
  const parts = [
    { lineId: "mug", quantity: 2, amountMinor: 2_000n },
    { lineId: "lid", quantity: 1, amountMinor: 500n },
  ]
  const shares = [
    { refundId: "ref_card", amountMinor: 1_500n },
    { refundId: "ref_gift", amountMinor: 1_000n },
  ]
  expect(sharedParts(parts, shares)).toEqual([
    { refundId: "ref_card", lineId: "mug", quantity: 1, amountMinor: 1_500n },
    { refundId: "ref_gift", lineId: "mug", quantity: 1, amountMinor: 500n },
    { refundId: "ref_gift", lineId: "lid", quantity: 1, amountMinor: 500n },
  ])
})

test("units that somebody asked for are held back, as far as they are still there", () => {
  const line = { isGiftCard: false, refundedQuantity: 0, refundedMinor: 0n }
  const charged: Charged = {
    lines: [{ lineId: "mug", quantity: 3, totalMinor: 1_000n, ...line }],
    ...{ deliveryMinor: 490n, deliveryRefundedMinor: 0n, cashRoundingMinor: 0n },
  }
  const two = { lines: [{ orderLineId: "mug", quantity: 2 }], delivery: true }
  const held = holding(charged, [two])
  expect(held.deliveryRefundedMinor).toBe(490n)
  const one = { lines: [{ orderLineId: "mug", quantity: 1 }], delivery: false }
  expect(worthOf(held, one).totalMinor).toBe(334n)
  expect(() => worthOf(held, two)).toThrow("1 can still be given back")
  expect(holding(held, [two]).lines[0]).toMatchObject({ refundedQuantity: 3, refundedMinor: 1_000n })
})
