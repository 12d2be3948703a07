import { createHash } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { address, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
})
afterAll(() => shop.close())

/** As if so many cards had been declined for this client within the hour. */
function declineCards(client: string, declines: number) {
  const subject = createHash("sha256").update(`ip:${client}`).digest("hex")
  return shop.app.out.inWork(async (work) =>
    work.write(sql`
      insert into payments.declines (subject, declines, window_ends_at)
      values (${subject}, ${declines}, ${work.now}::timestamptz + interval '1 hour')
    `),
  )
}

test("whoever has to wait for having tried cards keeps nobody else out of the checkout", async () => {
  const { variantId } = await stage.addProduct({ sku: "CROWD", priceMinor: 1_000, stock: 50 })
  const client = "203.0.113.77"
  await declineCards(client, 9)
  const carts = await Promise.all(Array.from({ length: 17 }, () => stage.fillCart({ variantId })))
  const [mine, ...theirs] = carts
  const done: string[] = []
  const slow = theirs.map(async ({ cartId, token }, index) => {
    const reply = await shop.call("/store/v1/checkout/attempts", {
      cartToken: token,
      headers: { "x-forwarded-for": client },
      body: {
        cartId,
        email: `slow${index}@example.com`,
        address: { ...address, line1: `Torstraße ${index}` },
        deliveryMethodId: stage.methodId,
        paymentMethod: "card",
        paymentToken: `approve:${index}`,
      },
    })
    done.push("slow")
    return reply
  })
  await expect
    .poll(async () => {
      const { open } = await shop.app.out.db.one(
        sql<{ open: number }>`select count(*)::int as open from checkout.attempts where state = 'paying'`,
      )
      return open
    })
    .toBe(16)

  const paid = await stage.pay(mine as { cartId: string; token: string }, { email: "quick@example.com" })
  done.push("quick")
  expect(paid.body.state).toBe("placed")
  expect(done).toEqual(["quick"])
  for (const { body } of await Promise.all(slow)) expect(body.state).toBe("placed")
})

test("when no more carts can be begun, whoever has one still fills it", async () => {
  const { variantId } = await stage.addProduct({ sku: "FLOOD", priceMinor: 1_000, stock: 50 })
  const cart = await stage.fillCart({ variantId })
  const { limits } = shop.app.edge
  const entered: ReturnType<typeof limits.enter>[] = []
  try {
    // The room for beginning and the line before it are full.
    for (let isFull = false; !isFull; ) {
      try {
        entered.push(limits.enter("begin"))
      } catch {
        isFull = true
      }
    }
    const item = { variantId, quantity: 1 }
    const begun = await shop.call("/store/v1/carts", { body: { item } })
    expect(begun).toMatchObject({ status: 503, body: { code: "shop.busy" } })
    expect(begun.headers.get("retry-after")).toMatch(/^\d+$/)
    const added = await shop.call(`/store/v1/carts/${cart.cartId}/items`, {
      body: item,
      cartToken: cart.token,
    })
    expect(added).toMatchObject({ status: 200, body: { count: 2 } })
  } finally {
    for (const place of entered) (await place).leave()
  }
  expect((await shop.call("/store/v1/carts", { body: {} })).status).toBe(201)
})
