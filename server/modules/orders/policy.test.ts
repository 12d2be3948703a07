import { afterAll, expect, test } from "vitest"
import { hashToken, newToken } from "../../kit/ids.ts"
import { openOrders } from "./orders.fixture.ts"
import { orderHolder } from "./policy.ts"
import { getOrder } from "./queries/order.ts"

const shop = await openOrders()
const { db } = shop.database
afterAll(() => shop.close())

function allow(given: { header?: string; query?: string; cookie?: string }) {
  const request = {
    header: (name: string) => (name === "order-token" ? given.header : undefined),
    query: (name: string) => (name === "token" ? given.query : undefined),
    cookie: () => given.cookie,
    ip: "192.0.2.1",
  }
  return orderHolder.allow(request, db)
}

test("the link's token opens its order, in the address or in a header", async () => {
  const { orderId, orderToken } = await shop.place()
  for (const given of [{ header: orderToken }, { query: orderToken }]) {
    const { holder, actor } = await allow(given)
    expect(holder).toEqual({ orderTokenHash: hashToken(orderToken), customerId: null })
    expect(actor).toEqual({ kind: "guest" })
    expect(await getOrder(db, { orderId, holder })).toMatchObject({ orderId })
  }
})

test("a token of another kind opens nothing, and without one the way in is told", async () => {
  const { orderId } = await shop.place()
  const { holder } = await allow({ query: newToken() })
  await expect(getOrder(db, { orderId, holder })).rejects.toMatchObject({ status: 404 })
  for (const given of [
    {},
    { query: "" },
    { query: orderId },
    { cookie: newToken() },
    { header: "x".repeat(44) },
  ]) {
    await expect(allow(given)).rejects.toMatchObject({ status: 401, code: "order.link_needed" })
  }
})
