import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runAudit } from "../../server/kit/audit.ts"
import { sql } from "../../server/kit/sql.ts"
import { fulfillmentModule } from "../../server/modules/fulfillment/index.ts"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`delivery: fast-check seed ${seed}`)

let shop: TestApp
let stage: Stage
let light: string
let heavy: string
let methodId: string

const steps = [
  { upToGrams: 2_000, priceMinor: 490 },
  { upToGrams: 10_000, priceMinor: 690 },
]
const zones = [
  flatZone(0, {
    name: "Germany",
    countries: ["DE"],
    price: { kind: "weight", steps, further: { everyGrams: 1_000, priceMinor: 50 } },
    freeFromMinor: 5_000,
    surcharges: [{ kind: "bulky", fromGrams: 20_000, priceMinor: 1_500 }],
  }),
  flatZone(0, {
    name: "Islands",
    postalCodes: ["DE 18565", "DE 25849-25999"],
    price: { kind: "weight", steps, further: null },
    freeFromMinor: 5_000,
    surcharges: [{ kind: "place", priceMinor: 500 }],
  }),
  flatZone(990, { name: "Tyrol", postalCodes: ["AT 6*"] }),
  flatZone(0, {
    name: "France",
    countries: ["FR"],
    price: {
      kind: "table",
      fromMinor: [0, 3_000],
      rows: [
        { upToGrams: 1_000, pricesMinor: [1_290, 890] },
        { upToGrams: 30_000, pricesMinor: [2_490, 1_990] },
      ],
    },
  }),
]

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  light = (await stage.addProduct({ sku: "LIGHT", priceMinor: 990, stock: 10_000 })).variantId
  const product = await stage.admin("/products", {
    body: {
      ...{ titles: { en: "Bench" }, reach: "parcel", state: "active" },
      variants: [{ sku: "HEAVY", weightGrams: 21_000 }],
    },
  })
  heavy = product.variants[0].id
  const body = { price: { minor: 1_500, currency: "EUR" } }
  await stage.admin(`/variants/${heavy}/prices/de`, { method: "PUT", body })
  await stage.receive(heavy, 10_000)
  methodId = stage.methodId
  await change({ zones })
  await stage.admin("/delivery-methods", {
    body: { ...parcel, code: "express", zones: [flatZone(1_290, { countries: ["DE"] })], daysMax: 1 },
  })
}, 120_000)
afterAll(() => shop.close())

async function method() {
  const { methods } = await stage.admin("/delivery-methods")
  return methods.find((one: { methodId: string }) => one.methodId === methodId)
}

async function change(given: object) {
  const { methodId: _, ...fields } = await method()
  const body = { ...fields, ...given }
  return stage.admin(`/delivery-methods/${methodId}`, { method: "PUT", body })
}

test("what could be misunderstood is refused with its field and its reason, and nothing changes", async () => {
  const { methodId: _, ...fields } = await method()
  const refused = async (given: object) => {
    const body = { ...fields, ...given }
    const reply = await stage.call(`/admin/v1/delivery-methods/${methodId}`, {
      ...{ method: "PUT", token: stage.owner, body },
    })
    expect(reply.status).toBe(422)
    return [reply.body.code, reply.body.field ?? reply.body.errors[0].field]
  }
  const zone = (given: object) => ({ zones: [{ ...flatZone(1), ...given }, flatZone(2, { name: "B" })] })
  expect(await refused({ currency: "USD" })).toEqual(["delivery_method.currency", "currency"])
  expect(await refused(zone({}))).toEqual(["delivery_zone.everywhere", "zones.1.countries"])
  expect(await refused(zone({ countries: ["DE"], postalCodes: ["DE 7-12"] }))).toEqual([
    "delivery_zone.postal_codes",
    "zones.0.postalCodes",
  ])
  const falling = { kind: "weight", steps: [...steps].reverse(), further: null }
  expect(await refused(zone({ countries: ["DE"], price: falling }))).toEqual([
    "delivery_zone.weights",
    "zones.0.price",
  ])
  const negative = await refused(zone({ price: { kind: "flat", priceMinor: -1 } }))
  expect(negative).toEqual(["request.invalid", "zones.0.price.priceMinor"])
  expect((await method()).zones).toEqual(zones)
})

type Option = { methodId: string; price: { minor: number }; kind: string }
type Going = { country: string; postalCode: string; city: string }

test("for a place that the shopper typed the estimate is what is charged there, whatever is in the cart", async () => {
  const places: fc.Arbitrary<Going> = fc.constantFrom(
    { country: "DE", postalCode: "10119", city: "Berlin" },
    { country: "DE", postalCode: "18565", city: "Hiddensee" },
    { country: "DE", postalCode: "25849", city: "Pellworm" },
    { country: "DE", postalCode: "25848", city: "Elsewhere" },
    { country: "AT", postalCode: "6020", city: "Innsbruck" },
    { country: "FR", postalCode: "75001", city: "Paris" },
  )
  const picked = fc.record({
    light: fc.integer({ min: 1, max: 12 }),
    heavy: fc.integer({ min: 0, max: 2 }),
    to: places,
  })
  let sold = 0
  for (const { light: few, heavy: many, to } of fc.sample(picked, { numRuns: 25, seed })) {
    const lines = [
      { variantId: light, quantity: few },
      ...(many > 0 ? [{ variantId: heavy, quantity: many }] : []),
    ]
    const cart = await stage.fillCart(...lines)
    const { country, postalCode } = to
    const estimated = await stage.ok(`/store/v1/carts/${cart.cartId}`, {
      ...{ method: "PATCH", cartToken: cart.token },
      body: { destination: { country, postalCode } },
    })
    expect(estimated.destination).toEqual({ country, postalCode, region: null })
    const options = await stage.ok(
      `/store/v1/checkout/options?cartId=${cart.cartId}&country=${country}&postalCode=${postalCode}`,
      { cartToken: cart.token },
    )
    const prices = options.deliveryOptions.map(({ price }: Option) => price.minor)
    expect(prices).toEqual([...prices].sort((one, other) => one - other))
    expect(estimated.delivery?.price).toEqual(options.deliveryOptions[0]?.price)
    const way = options.deliveryOptions[0] as Option | undefined
    const reply = await stage.pay(cart, { address: { ...address, ...to }, deliveryMethodId: way?.methodId })
    if (!way) {
      expect(reply.body.code).toBe("checkout.no_delivery")
      continue
    }
    expect(reply.body.state, reply.text).toBe("placed")
    expect(reply.body.total).toEqual(estimated.total)
    const order = await stage.order(reply.body)
    expect(order.deliveryTotal).toEqual(estimated.delivery.price)
    expect(order.delivery.why).toBeUndefined()
    const kept = await whyOf(reply.body.orderId)
    expect(kept.slice(0, 1 + estimated.delivery.why.length)).toEqual([
      { kind: "delivery", amount: way.price },
      ...estimated.delivery.why,
    ])
    sold++
  }
  expect(sold).toBeGreaterThan(5)
})

async function whyOf(orderId: string): Promise<object[]> {
  const { why } = await shop.app.db.one(sql<{ why: object[] }>`
    select delivery -> 'why' as why from orders.orders where id = ${orderId}
  `)
  return why
}

test("before any address a cart is thought to go into its market, and a place elsewhere is forgotten", async () => {
  const cart = await stage.fillCart({ variantId: light, quantity: 2 })
  const put = (destination: object | null) =>
    stage.call(`/store/v1/carts/${cart.cartId}`, {
      ...{ method: "PATCH", cartToken: cart.token, body: { destination } },
    })
  const shown = await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: cart.token })
  expect(shown).toMatchObject({ destination: null, delivery: { price: { minor: 490 }, zone: "Germany" } })
  expect((await put({ country: "AT", postalCode: " 6020 " })).body.delivery).toMatchObject({ zone: "Tyrol" })
  expect((await put({ country: "AT", postalCode: "1010" })).body.delivery).toBeNull()
  expect((await put({ country: "AT" })).body.delivery).toBeNull()
  expect((await put({ country: "US" })).body).toMatchObject({
    code: "cart.country",
    field: "destination.country",
  })
  const wrong = await put({ country: "DE", postalCode: "1" })
  expect(wrong.body).toMatchObject({ code: "cart.postal_code", field: "destination.postalCode" })
  expect((await put(null)).body).toMatchObject({ destination: null, delivery: { zone: "Germany" } })
})

test("each method answers what a cart would cost and why, or why not, before it is saved", async () => {
  const tried = { marketCode: "de", country: "DE", postalCode: "25849", subtotalMinor: 4_000 }
  const items = [{ weightGrams: 3_200, quantity: 1 }]
  const { options, obstacles } = await stage.admin("/delivery-quotes", { body: { ...tried, items } })
  expect(options).toMatchObject([
    {
      ...{ methodId, zone: "Islands", price: { minor: 1_190 }, isCheapest: true, isFastest: false },
      why: [
        { kind: "delivery_zone", upToGrams: 10_000, weightGrams: 3_200, amount: { minor: 690 } },
        { kind: "delivery_surcharge", reason: "place", amount: { minor: 500 } },
      ],
    },
    { title: "Parcel", price: { minor: 1_290 }, isCheapest: false, isFastest: true },
  ])
  expect(obstacles).toEqual([])
  const heavier = { ...tried, country: "AT", postalCode: "1010", items }
  expect((await stage.admin("/delivery-quotes", { body: heavier })).obstacles).toMatchObject([
    { reason: "country" },
    { methodId, reason: "postal_code" },
  ])
  const { version: _, ...draft } = { ...(await method()), zones: [flatZone(100)] }
  const drafted = await stage.admin("/delivery-quotes", { body: { ...tried, items, draft } })
  expect(drafted.options[0]).toMatchObject({ methodId, price: { minor: 100 } })
  const tooHeavy = await stage.admin("/delivery-quotes", {
    body: { ...tried, items: [{ weightGrams: 11_000, quantity: 1 }] },
  })
  expect(tooHeavy.obstacles).toMatchObject([{ methodId, reason: "too_heavy", weightGramsMax: 10_000 }])
})

test("a shopper without scripting types a place in the cart and sees the price, how far it is to free, or why not", async () => {
  const visitor = openBrowse(shop)
  const product = await visitor.go("/products/thing-light")
  expect(product.text).toContain("€4.90, free from €50.00")
  await visitor.submit(product, "/cart/items", { variantId: light, quantity: "2" })
  const cart = await visitor.go("/cart")
  expect(cart.text).toContain("€30.20 more for free delivery")
  expect(cart.text).toMatch(/<progress[^>]* max="5000" value="1980"/)
  const island = await visitor.submit(cart, "/cart/destination", { country: "DE", postalCode: "25849" })
  expect(island.text).toContain("To 25849, Germany")
  expect(island.text).toContain("€9.90")
  expect(island.text).toContain("Includes €5.00 because it is hard to reach.")
  expect(island.text).not.toContain("<progress")
  const checkout = await visitor.go("/checkout")
  expect(checkout.text).toMatch(/id="postalCode"[^>]*value="25849"/)
  const vienna = await visitor.submit(island, "/cart/destination", { country: "AT", postalCode: "1010" })
  expect(vienna.text).toContain("We bring nothing to 1010, Austria. Choose another place.")
  const wrong = await visitor.submit(vienna, "/cart/destination", { country: "AT", postalCode: "99999" })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain("This is not a postal code of that country.")
  const part = await visitor.submit(wrong, "/cart/destination", { country: "AT", postalCode: "" })
  expect(part.text).toContain("We bring things to parts of Austria.")
})

test("whoever collects an order reads in mails how far it is, and nothing of a parcel", async () => {
  const counter = {
    ...{ ...parcel, code: "counter", kind: "pickup", titles: { en: "At the counter", de: "An der Theke" } },
    ...{ zones: [flatZone(0)], position: 9 },
  }
  const way = await stage.admin("/delivery-methods", { body: counter })
  const { version } = await stage.admin("/shop")
  await stage.admin("/shop", { method: "PATCH", body: { version, addressLines: ["Kaimauer 3", "Hamburg"] } })
  const cart = await stage.fillCart({ variantId: light })
  const paid = await stage.pay(cart, { deliveryMethodId: way.methodId, email: "collects@example.com" })
  expect(paid.body.state, paid.text).toBe("placed")
  await shop.app.settle()
  const { parcelId } = await stage.admin(`/orders/${paid.body.orderId}/parcels`, { body: {} })
  await stage.admin(`/parcels/${parcelId}/shipment`, { body: {} })
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?q=collects@example.com")
  const [ready, placed] = await Promise.all(
    mails.map(({ id }: { id: string }) => stage.admin(`/mails/${id}`)),
  )
  expect(placed.text).toMatch(/\[x\] Ordered {3}\[ \] Ready {3}\[ \] Collected/)
  expect(ready.text).toMatch(/\[x\] Ordered {3}\[x\] Ready {3}\[ \] Collected/)
  expect(ready.text).toContain("Kaimauer 3, Hamburg")
})

test("the books find a zone that is not as it must be", async () => {
  const failing = async () =>
    (await runAudit(fulfillmentModule.audit, (statement) => shop.app.db.many(statement))).filter(
      ({ rows }) => rows > 0,
    ).length
  expect(await failing()).toBe(0)
  const broken = [
    [{ ...flatZone(-1) }],
    [{ ...flatZone(1), price: undefined }],
    [{ ...flatZone(1), price: { kind: "weight", steps: [] } }],
    [flatZone(1), flatZone(2)],
  ]
  for (const one of broken) {
    const put = (kept: object) =>
      shop.app.out.inWork(async (work) =>
        work.write(sql`
          update fulfillment.delivery_methods set zones = ${JSON.stringify(kept)}::jsonb
          where id = ${methodId}
        `),
      )
    await put(one)
    expect(await failing()).toBe(1)
    await put(zones)
  }
})
