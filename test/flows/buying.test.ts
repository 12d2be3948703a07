import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { address, email, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
})
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  expect(broken).toEqual([])
})

test("a guest finds, buys and pays; gets a mail; staff ship it; the shopper follows it", async () => {
  const mug = await stage.addProduct({ sku: "MUG", priceMinor: 1_800, stock: 5 })
  const bowl = await stage.addProduct({ sku: "BOWL", priceMinor: 2_400, stock: 5 })
  const listing = await stage.ok("/store/v1/products?limit=20")
  expect(listing.products.map(({ slug }: { slug: string }) => slug)).toEqual(
    expect.arrayContaining([mug.slug, bowl.slug]),
  )
  const cart = await stage.fillCart({ variantId: mug.variantId, quantity: 2 }, { variantId: bowl.variantId })

  const paid = await stage.pay(cart)
  expect(paid.body).toMatchObject({ state: "placed", total: { minor: 6_000, currency: "EUR" } })
  const order = await stage.order(paid.body)
  expect(order).toMatchObject({
    email,
    sale: "open",
    money: "paid",
    goods: "waiting",
    total: { minor: 6_000, currency: "EUR" },
  })
  expect(order.taxTotal).toEqual({ minor: 958, currency: "EUR" })
  expect(await stage.available(mug.variantId)).toBe(3)

  await shop.app.settle()
  const { mails } = await stage.admin("/mails?template=order_placed&limit=1")
  expect(mails[0]).toMatchObject({ to: email, state: "kept" })

  const parcel = await stage.admin(`/orders/${order.orderId}/parcels`, { body: {} })
  await stage.admin(`/parcels/${parcel.parcelId}/packing`, { body: {} })
  await stage.admin(`/parcels/${parcel.parcelId}/shipment`, {
    body: { carrier: "DHL", trackingNumber: "JD0123" },
  })
  await shop.app.settle()
  const shipped = await stage.order(paid.body)
  expect(shipped).toMatchObject({ sale: "completed", goods: "shipped" })
  expect(shipped.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(["placed", "packed", "shipped"])
  expect((await stage.admin("/mails?template=order_shipped&limit=1")).mails).toHaveLength(1)
})

test("a double click on pay gives one order, with one key and with two", async () => {
  const { variantId } = await stage.addProduct({ sku: "DOUBLE", priceMinor: 1_000, stock: 10 })
  const cart = await stage.fillCart({ variantId })
  const clicks = await Promise.all([
    stage.pay(cart, { idempotencyKey: "double-click" }),
    stage.pay(cart, { idempotencyKey: "double-click" }),
    stage.pay(cart),
    stage.pay(cart),
  ])
  const placed = clicks.filter(({ body }) => body.state === "placed")
  expect(placed.length).toBeGreaterThanOrEqual(1)
  expect(new Set(placed.map(({ body }) => body.orderId)).size).toBe(1)
  const again = await stage.pay(cart, { idempotencyKey: "double-click" })
  // A click that came while the other was at work was told to wait, and is told the same again.
  await expect
    .poll(() => stage.attempt(cart, again.body.attemptId))
    .toMatchObject({ state: "placed", orderId: placed[0]?.body.orderId })
  expect(await stage.available(variantId)).toBe(9)
})

test("a declined card says why, keeps the cart, and another card buys it", async () => {
  const { variantId } = await stage.addProduct({ sku: "DECLINE", priceMinor: 1_000, stock: 1 })
  const cart = await stage.fillCart({ variantId })
  const declined = await stage.pay(cart, { card: "decline_funds", email: "poor@example.com" })
  expect(declined.body).toMatchObject({ state: "declined", reason: "insufficient_funds", mayRetry: true })
  const paid = await stage.pay(cart, { email: "poor@example.com" })
  expect(paid.body.state).toBe("placed")
  expect(await stage.available(variantId)).toBe(0)
})

test("a card that asks for approval is done after it, and refused when the shopper refuses", async () => {
  const { variantId } = await stage.addProduct({ sku: "ACTION", priceMinor: 1_000, stock: 2 })
  for (const decision of ["approve", "refuse"] as const) {
    const cart = await stage.fillCart({ variantId })
    const asked = await stage.pay(cart, { card: "action", email: "careful@example.com" })
    expect(asked.body.state).toBe("actionNeeded")
    const page = new URL(asked.body.url)
    const answered = await shop.call(page.pathname, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: shop.url },
      body: `decision=${decision}`,
    })
    expect(answered.status).toBe(303)
    const checked = await stage.ok(`/store/v1/checkout/attempts/${asked.body.attemptId}/check`, {
      body: {},
      cartToken: cart.token,
    })
    expect(checked.state).toBe(decision === "approve" ? "placed" : "declined")
  }
  expect(await stage.available(variantId)).toBeLessThanOrEqual(1)
})

test("what is put into a cart while it is being paid is in the cart after the order, which says so", async () => {
  const bought = await stage.addProduct({ sku: "BOUGHT", priceMinor: 1_000, stock: 5 })
  const later = await stage.addProduct({ sku: "TOO-LATE", priceMinor: 700, stock: 5 })
  const cart = await stage.fillCart({ variantId: bought.variantId })
  const asked = await stage.pay(cart, { card: "action", email: "eager@example.com" })
  for (const { variantId } of [bought, later]) {
    await stage.ok(`/store/v1/carts/${cart.cartId}/items`, {
      body: { variantId, quantity: 1 },
      cartToken: cart.token,
    })
  }
  await shop.call(new URL(asked.body.url).pathname, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: shop.url },
    body: "decision=approve",
  })
  const placed = await stage.ok(`/store/v1/checkout/attempts/${asked.body.attemptId}/check`, {
    body: {},
    cartToken: cart.token,
  })
  expect(placed).toMatchObject({ state: "placed", total: { minor: 1_490, currency: "EUR" } })
  const fresh = await stage.ok("/store/v1/carts/current", { cartToken: cart.token })
  expect(fresh).toMatchObject({ state: "open", count: 2 })

  const cookie = { cookie: `cart=${cart.token}`, origin: shop.url, "sec-fetch-site": "same-origin" }
  const thanks = await shop.call(`/orders/${placed.orderId}?token=${placed.orderToken}&thanks=1`, {
    headers: cookie,
  })
  expect(thanks.text).toContain("2 items are still in your cart")
  expect(thanks.headers.getSetCookie()).toEqual([expect.stringMatching(/^cart_count=2;/)])
  expect((await shop.call("/cart", { headers: cookie })).text).toContain("Thing TOO-LATE")
})

test("a market that closes keeps its carts, says so, and sells nothing more", async () => {
  const { variantId } = await stage.addProduct({ sku: "MARKET", priceMinor: 1_000, stock: 5 })
  await stage.admin("/markets", {
    body: {
      code: "fr",
      titles: { en: "France" },
      currency: "EUR",
      countries: ["FR"],
      taxDisplay: "gross",
      defaultLocale: "en",
    },
  })
  await stage.admin(`/variants/${variantId}/prices/fr`, {
    method: "PUT",
    body: { price: { minor: 1_100, currency: "EUR" } },
  })
  const { cart, token } = await stage.ok("/store/v1/carts", {
    body: { marketCode: "fr", item: { variantId, quantity: 1 } },
  })
  await stage.admin("/markets/fr", { method: "PATCH", body: { version: 1, isOpen: false } })

  const paid = await stage.pay({ cartId: cart.cartId, token }, { email: "late@example.com" })
  expect(paid).toMatchObject({ status: 409, body: { code: "cart.market_closed", marketCode: "fr" } })
  expect(await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: token })).toMatchObject({
    isMarketOpen: false,
    count: 1,
  })
  const cookie = { cookie: `cart=${token}`, "sec-fetch-site": "same-origin" }
  const page = await shop.call("/de/cart", { headers: cookie })
  expect(page.status).toBe(200)
  expect(page.text).toContain("In dieses Land verkaufen wir nicht mehr.")
  expect(page.text).toContain("Ding MARKET")
  expect(page.text).not.toContain('href="/de/checkout"')
})

test("a browser that vanishes after paying still gets its order", async () => {
  const { variantId } = await stage.addProduct({ sku: "VANISH", priceMinor: 1_000, stock: 1 })
  const cart = await stage.fillCart({ variantId })
  const leaving = new AbortController()
  const asking = fetch(`${shop.url}/store/v1/checkout/attempts`, {
    method: "POST",
    signal: leaving.signal,
    headers: { "content-type": "application/json", "cart-token": cart.token },
    body: JSON.stringify({
      cartId: cart.cartId,
      email,
      address,
      deliveryMethodId: stage.methodId,
      paymentMethod: "card",
      paymentToken: "delay",
    }),
  }).catch(() => undefined)
  const begun = sql`select 1 from checkout.attempts where cart_id = ${cart.cartId}`
  await expect.poll(async () => (await shop.app.db.many(begun)).length).toBe(1)
  leaving.abort()
  await asking
  await expect
    .poll(async () => (await stage.admin("/orders?limit=1")).orders[0]?.total.minor, {
      timeout: 20_000,
      interval: 200,
    })
    .toBe(1_490)
  expect(await stage.available(variantId)).toBe(0)
})

test("of two shoppers who want the last unit one gets it, and the other is told", async () => {
  const { variantId } = await stage.addProduct({ sku: "LAST", priceMinor: 1_000, stock: 1 })
  const carts = await Promise.all([stage.fillCart({ variantId }), stage.fillCart({ variantId })])
  const replies = await Promise.all(carts.map((cart) => stage.pay(cart)))
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  const refused = replies.find(({ status }) => status === 409)
  expect(refused?.body).toMatchObject({ code: "inventory.too_few", available: 0 })
})

test("fifty adds at once make fifty pieces", async () => {
  const { variantId } = await stage.addProduct({ sku: "FIFTY", priceMinor: 100, stock: 500 })
  const { cartId, token } = await stage.fillCart({ variantId })
  const add = async (): Promise<void> => {
    const body = { variantId, quantity: 1 }
    const { status, text } = await shop.call(`/store/v1/carts/${cartId}/items`, { body, cartToken: token })
    // A machine that is busy otherwise tells some to come back, who have added nothing yet.
    if (status === 503 && text.includes("shop.busy")) return add()
    expect(status, text).toBe(200)
  }
  await Promise.all(Array.from({ length: 49 }, add))
  const cart = await stage.ok(`/store/v1/carts/${cartId}`, { cartToken: token })
  expect(cart.lines.map(({ quantity }: { quantity: number }) => quantity)).toEqual([50])
})

test("a cart survives, and a stranger finds neither cart nor order", async () => {
  const { variantId } = await stage.addProduct({ sku: "MINE", priceMinor: 1_000, stock: 5 })
  const mine = await stage.fillCart({ variantId })
  const other = await stage.fillCart({ variantId })
  expect((await shop.call(`/store/v1/carts/${mine.cartId}`, { cartToken: other.token })).status).toBe(404)
  const paid = await stage.pay(mine)
  for (const headers of [{ "order-token": "x".repeat(43) }, { "cart-token": other.token }] as Record<
    string,
    string
  >[]) {
    expect([401, 404]).toContain(
      (await shop.call(`/store/v1/orders/${paid.body.orderId}`, { headers })).status,
    )
  }
})

test("an order is canceled before it leaves: stock is free, money goes back, the shopper is told", async () => {
  const { variantId } = await stage.addProduct({ sku: "CANCEL", priceMinor: 1_000, stock: 3 })
  const cart = await stage.fillCart({ variantId, quantity: 2 })
  const { body } = await stage.pay(cart)
  await stage.admin(`/orders/${body.orderId}/cancellation`, { body: { reason: "You asked us to." } })
  await shop.app.settle()
  expect(await stage.order(body)).toMatchObject({ sale: "canceled", money: "refunded" })
  expect(await stage.available(variantId)).toBe(3)
  expect((await stage.admin("/mails?template=order_canceled&limit=1")).mails).toHaveLength(1)
})

test("part of the money goes back, and never more than was taken, also when two click at once", async () => {
  const { variantId } = await stage.addProduct({ sku: "REFUND", priceMinor: 1_000, stock: 3 })
  const { body } = await stage.pay(await stage.fillCart({ variantId }))
  const refund = (amountMinor: number, key: string) =>
    shop.call(`/admin/v1/orders/${body.orderId}/refunds`, {
      token: stage.owner,
      headers: { "idempotency-key": key },
      body: { amount: { minor: amountMinor, currency: "EUR" }, why: "goodwill" },
    })
  expect((await refund(500, "part")).status).toBe(201)
  expect((await refund(500, "part")).status).toBe(201)
  const both = await Promise.all([refund(990, "one"), refund(990, "two")])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  await shop.app.settle()
  expect(await stage.order(body)).toMatchObject({
    money: "refunded",
    refunded: { minor: 1_490, currency: "EUR" },
  })
})

test("bank transfer and cash are placed at once and paid when staff say so", async () => {
  const { variantId } = await stage.addProduct({ sku: "LATER", priceMinor: 1_000, stock: 3 })
  for (const paymentMethod of ["transfer", "cash"]) {
    const { body } = await stage.pay(await stage.fillCart({ variantId }), { paymentMethod })
    expect(body.state).toBe("placed")
    expect(await stage.order(body)).toMatchObject({ money: "pending" })
    await stage.admin(`/orders/${body.orderId}/payments`, { body: {} })
    await shop.app.settle()
    expect(await stage.order(body)).toMatchObject({ money: "paid" })
  }
})
