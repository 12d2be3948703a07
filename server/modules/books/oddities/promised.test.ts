// tidy: doors, because a promise is broken step by step, which nothing but a test does.

import { afterAll, expect, test } from "vitest"
import { openDispatch } from "../../checkout/dispatch.fixture.ts"
import { cancelOrder } from "../../orders/index.ts"
import { captureAgain, watchAuthorizations } from "../../payments/index.ts"
import { askToCaptureOddity, captureOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import type { OddityKind } from "./rules.ts"

const { shop, placed, send, moneyOf, close } = await openDispatch()
const { db, out, inWork } = shop
afterAll(close)

async function only(kind: OddityKind, orderId: string) {
  await lookForOddities(out)
  const { oddities } = await listOddities(db, { kind, state: "open", limit: 100 })
  return oddities.filter((one) => one.orderId === orderId)
}

const capture = async (oddityId: string) =>
  captureOddity(out, await inWork((work) => askToCaptureOddity(work, { oddityId })))

test("what was sent and could not be taken needs somebody, who takes it once, however many press", async () => {
  const orderId = await placed({ paymentToken: "capture_decline_once:9" })
  expect(await only("capture_failed", orderId)).toEqual([])
  await send(orderId, { cups: 2, plates: 1 })
  await shop.settle()
  const [oddity, ...others] = await only("capture_failed", orderId)
  expect(others).toEqual([])
  expect(oddity).toMatchObject({ amount: { minor: 4989n }, reason: "card_declined", acts: ["capture"] })
  const oddityId = oddity?.oddityId ?? ""
  await Promise.allSettled([capture(oddityId), capture(oddityId), capture(oddityId)])
  await shop.settle()
  expect(await moneyOf(orderId)).toMatchObject({ money: "paid", captured: 4989, witness: 4989 })
  await lookForOddities(out)
  expect((await getOddity(db, { oddityId })).oddity.state).toBe("resolved")
  await expect(capture(oddityId)).rejects.toMatchObject({ code: "oddity.closed" })
})

test("what is asked again by itself and taken is closed by itself", async () => {
  const orderId = await placed({ paymentToken: "capture_decline_once:10" })
  await send(orderId, { cups: 1 })
  await shop.settle()
  expect(await only("capture_failed", orderId)).toHaveLength(1)
  await captureAgain(shop.outAt(new Date(Date.now() + 7 * 3_600_000)))
  await shop.settle()
  expect(await only("capture_failed", orderId)).toEqual([])
})

test("a promise that ends is told of before and after, and not of an order that is canceled", async () => {
  const orderId = await placed({ paymentToken: "short:11" })
  const canceled = await placed({ paymentToken: "short:12" })
  const [ending] = await only("authorization_ends", orderId)
  expect(ending).toMatchObject({ amount: { minor: 4989n }, acts: ["capture"] })
  expect(ending?.respondBy?.getTime()).toBeLessThan(Date.now() + 86_400_000)
  await inWork((work) => cancelOrder(work, { orderId: canceled }))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await watchAuthorizations(out)
  await shop.settle()
  expect(await only("authorization_ends", orderId)).toEqual([])
  const [ended] = await only("authorization_ended", orderId)
  expect(ended).toMatchObject({ amount: { minor: 4989n }, acts: ["look_up"] })
  for (const kind of ["authorization_ends", "authorization_ended", "capture_failed"] as const)
    expect(await only(kind, canceled)).toEqual([])
  await inWork((work) => cancelOrder(work, { orderId }))
  expect(await only("authorization_ended", orderId)).toEqual([])
})
