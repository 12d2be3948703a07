import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { startTaxTwin, type TaxTwin, tellOrders } from "../../server/modules/taxservice/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

const apiKey = "a-key-that-is-never-shown"

let shop: TestApp
let stage: Stage
let twin: TaxTwin
let mug = ""
let tea = ""

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 2_380, stock: 50 })).variantId
  tea = (await stage.addProduct({ sku: "TEA", priceMinor: 1_070, stock: 50 })).variantId
  await stage.admin(`/variants/${tea}/tax-category`, { method: "PUT", body: { category: "reduced" } })
  await stage.admin("/tax-rates", { body: { country: "AT", category: "standard", ratePpm: 200_000 } })
  twin = await startTaxTwin({
    apiKey,
    ratePpm: ({ country }, category) =>
      country === "DE" ? 190_000 : category === "reduced" ? 55_000 : 123_000,
  })
})
afterEach(async () => {
  twin.faults.length = 0
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(async () => {
  await twin.close()
  await shop.close()
})

const vienna = { ...address, postalCode: "1010", city: "Wien", country: "AT" }

/** Each time the service is set up, what it said before is forgotten. */
async function setProvider(given: object = {}) {
  const {
    version,
    hasKey: _,
    url: __,
    waiting: ___,
    failure: ____,
    ...kept
  } = await stage.admin("/tax-service")
  return stage.admin("/tax-service", {
    method: "PUT",
    body: { ...kept, url: twin.url, marketCodes: ["de"], isOn: true, version, ...given },
  })
}

type Cart = { cartId: string; token: string }

async function optionOf({ cartId, token }: Cart) {
  const path = `/store/v1/checkout/options?cartId=${cartId}&country=AT&postalCode=1010`
  const reply = await shop.call(path, { cartToken: token })
  expect(reply.status, reply.text).toBe(200)
  const trips = /desc="(\d+) trips"/.exec(reply.headers.get("server-timing") ?? "")?.[1]
  return { ...reply.body.deliveryOptions[0], trips }
}

const ask = ({ cartId, token }: Cart) =>
  stage.ok("/store/v1/checkout/tax-quotes", {
    cartToken: token,
    body: { cartId, country: "AT", postalCode: "1010" },
  })

const ratesOf = ({ taxes }: { taxes: { ratePpm: number }[] }) => taxes.map(({ ratePpm }) => ratePpm)

test("the owner sets the service up and tries it out; its key is never shown and goes to no other host", async () => {
  expect(await stage.admin("/tax-service")).toMatchObject({
    url: null,
    hasKey: false,
    isOn: false,
    version: null,
  })
  const put = (body: object) =>
    shop.call("/admin/v1/tax-service", { method: "PUT", token: stage.owner, body })
  const form = { url: twin.url, marketCodes: [], onFailure: "own_rates", isOn: false, version: null }
  expect((await put(form)).body).toMatchObject({ code: "taxservice.key_needed", field: "apiKey" })
  expect((await put({ ...form, apiKey, url: "http://tax.example.com" })).body.code).toBe("taxservice.url")
  expect((await put({ ...form, apiKey, marketCodes: ["nowhere"] })).body.code).toBe("taxservice.market")
  const kept = await put({ ...form, apiKey })
  expect(kept.body).toMatchObject({ hasKey: true, version: 1 })
  expect(kept.text).not.toContain(apiKey)
  expect((await put({ ...form, apiKey })).body.code).toBe("taxservice.changed")
  const elsewhere = { ...form, version: 1, url: "https://tax.example.com" }
  expect((await put(elsewhere)).body.code).toBe("taxservice.key_needed")

  const tryIt = () => stage.admin("/tax-service/tries", { body: { marketCode: "de", country: "AT" } })
  expect(await tryIt()).toMatchObject({ kind: "answered", ratePpm: 123_000, deliveryPpm: 123_000 })
  twin.faults.push("sums")
  expect(await tryIt()).toMatchObject({ kind: "failed", failure: "sums" })
  const { entries } = await stage.admin("/audit-log?objectKind=tax_service")
  expect(entries.length).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(entries)).not.toContain(apiKey)
})

test("its rates are in the options, charged, kept on the order, and worked out again without asking", async () => {
  const cart = await stage.fillCart({ variantId: mug }, { variantId: tea })
  const before = await optionOf(cart)
  expect(before).toMatchObject({ taxSource: "shop" })
  await setProvider({ marketCodes: [] })
  // A market that does not use it asks the database nothing more than before.
  expect((await optionOf(cart)).trips).toBe(before.trips)
  await setProvider()
  expect(await optionOf(cart)).toMatchObject({ taxSource: "not_known", taxes: before.taxes })
  const asked = twin.questions.length
  expect(await ask(cart)).toEqual({ state: "answered" })
  expect(await ask(cart)).toEqual({ state: "not_needed" })
  const option = await optionOf(cart)
  expect(option).toMatchObject({ taxSource: "service", total: before.total })
  expect(ratesOf(option)).toEqual([123_000, 55_000])
  const placed = await stage.pay(cart, { address: vienna, expectedTotal: option.total })
  expect(placed.body.state, placed.text).toBe("placed")
  expect(twin.questions.length).toBe(asked + 1)
  expect(JSON.stringify(twin.questions.at(-1))).not.toMatch(/Ada|Torstra|Wien/)

  const order = await stage.admin(`/orders/${placed.body.orderId}`)
  expect(order).toMatchObject({ taxSource: "service", taxes: option.taxes })
  expect(await stage.order(placed.body)).not.toHaveProperty("taxSource")
  await stage.admin("/tax-rates", { body: { country: "AT", category: "standard", ratePpm: 220_000 } })
  await setProvider({ isOn: false })
  const { matches, priced } = await stage.admin(`/orders/${placed.body.orderId}/pricing`)
  expect([matches, priced.taxes]).toEqual([true, option.taxes])
  const last = priced.lines[0].why.at(-1)
  expect(last).toMatchObject({ kind: "tax", ratePpm: 123_000, source: "service" })
  expect(priced.delivery.why.at(-1)).toMatchObject({ kind: "tax", source: "service" })
})

test("whoever orders without looking first is asked for at that moment, once, and what is not carried never", async () => {
  await setProvider()
  const cart = await stage.fillCart({ variantId: mug })
  const asked = twin.questions.length
  const placed = await stage.pay(cart, { address: vienna })
  expect(placed.body.state, placed.text).toBe("placed")
  expect((await stage.admin(`/orders/${placed.body.orderId}`)).taxSource).toBe("service")
  expect(twin.questions.length).toBe(asked + 1)
  const file = (await stage.addProduct({ sku: "NOTE", priceMinor: 500, reach: "appointment" })).variantId
  const here = await stage.fillCart({ variantId: file })
  const reply = await stage.pay(here, { address: undefined, deliveryMethodId: undefined })
  expect(reply.body.state, reply.text).toBe("placed")
  expect(twin.questions.length).toBe(asked + 1)
})

test("a silent service: the shop's own rates and the order says so, or nothing is sold", async () => {
  await setProvider({ onFailure: "own_rates" })
  twin.faults.push("error")
  const cart = await stage.fillCart({ variantId: mug })
  expect(await ask(cart)).toEqual({ state: "failed" })
  expect(await optionOf(cart)).toMatchObject({ taxSource: "shop_after_failure" })
  const placed = await stage.pay(cart, { address: vienna })
  expect(placed.body.state, placed.text).toBe("placed")
  const order = await stage.admin(`/orders/${placed.body.orderId}`)
  expect([order.taxSource, ratesOf(order)]).toEqual(["shop_after_failure", [220_000]])
  const { matches, priced } = await stage.admin(`/orders/${placed.body.orderId}/pricing`)
  expect(matches).toBe(true)
  expect(priced.lines[0].why.at(-1)).toMatchObject({ source: "shop_after_failure" })

  await setProvider({ onFailure: "refuse" })
  twin.faults.push("half")
  const other = await stage.fillCart({ variantId: mug })
  const refused = await stage.pay(other, { address: vienna, idempotencyKey: "once-more" })
  expect([refused.status, refused.body.code]).toEqual([503, "checkout.taxes_unknown"])
  expect(refused.headers.get("retry-after")).toBe("60")
  expect(await stage.available(mug)).toBeGreaterThan(0)
  // A minute later, or as soon as the owner chooses otherwise.
  await setProvider({ onFailure: "own_rates" })
  const again = await stage.pay(other, { address: vienna, idempotencyKey: "once-more" })
  expect(again.body.state, again.text).toBe("placed")
  expect((await stage.admin(`/orders/${again.body.orderId}`)).taxSource).toBe("service")
})

test("the service is told of an order once, and again of what went back; silence is waited out", async () => {
  await setProvider({ isTold: false })
  const buy = async () => {
    const cart = await stage.fillCart({ variantId: mug, quantity: 2 })
    const placed = await stage.pay(cart, { address: vienna })
    expect(placed.body.state, placed.text).toBe("placed")
    await shop.app.settle()
    return placed.body.orderId as string
  }
  const before = await buy()
  await setProvider({ isTold: true })
  const orderId = await buy()
  const later = (minutes: number) => ({
    ...shop.app.out,
    now: () => new Date(Date.now() + minutes * 60_000),
  })
  // It hears, and its answer is lost.
  twin.faults.push("half")
  await tellOrders(shop.app.out)
  expect(await stage.admin("/tax-service")).toMatchObject({
    isTold: true,
    waiting: 1,
    failure: "unreachable",
  })
  await tellOrders(shop.app.out)
  expect((await stage.admin("/tax-service")).waiting).toBe(1)
  await Promise.all([tellOrders(later(2)), tellOrders(later(2))])
  expect(await stage.admin("/tax-service")).toMatchObject({ waiting: 0, failure: null })
  expect([...twin.told.keys()]).toEqual([orderId])
  expect(twin.told.has(before)).toBe(false)
  const first = twin.told.get(orderId)
  expect(first).toMatchObject({
    ...{ ratesBy: "service", to: { country: "AT", postalCode: "1010" }, refundedMinor: 0 },
    taxes: [{ ratePpm: 123_000 }],
    lines: [{ sku: "MUG", quantity: 2, refundedQuantity: 0 }],
  })
  expect(JSON.stringify(first)).not.toMatch(/Ada|@/)
  const [line] = (await stage.admin(`/orders/${orderId}`)).lines
  await stage.admin(`/orders/${orderId}/refunds`, {
    body: { units: { lines: [{ orderLineId: line.lineId, quantity: 1 }], delivery: false }, why: "broken" },
  })
  await shop.app.settle()
  await tellOrders(later(3))
  const second = twin.told.get(orderId)
  expect(second?.revision).toBeGreaterThan(first?.revision ?? 0)
  expect(second).toMatchObject({ lines: [{ refundedQuantity: 1, refundedMinor: line.total.minor / 2 }] })
  expect(second?.refundedMinor).toBe(line.total.minor / 2)
  // Switched off it hears nothing more, and nothing waits.
  await setProvider({ isTold: false })
  await buy()
  await tellOrders(later(4))
  expect(twin.told.size).toBe(1)
  expect((await stage.admin("/tax-service")).waiting).toBe(0)
})

test("the checkout's page asks before it says what an order costs", async () => {
  await setProvider()
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/products/thing-mug"), "/cart/items", {
    variantId: mug,
    quantity: "1",
  })
  const typed = { ...vienna, email: "v@example.com", card_number: "4242424242424242" }
  const checkout = await visitor.submit(await visitor.go("/checkout"), "/checkout/options", typed)
  expect(checkout.text).toContain("incl. 12.3% VAT")
  // Where it is silent and nothing is sold at other rates, the page shows no other rates either.
  await setProvider({ onFailure: "refuse" })
  twin.faults.push("error")
  const unknown = await visitor.submit(checkout, "/checkout/options", typed)
  expect(unknown.text).toContain("Tax: not known at this moment")
  expect(unknown.text).not.toContain("% VAT")
  await setProvider({ onFailure: "own_rates" })
  const placed = await visitor.submit(checkout, "/checkout", typed)
  expect(placed.path).toMatch(/^\/orders\//)
  await setProvider({ isOn: false })
})
