import { afterAll, beforeAll, expect, test } from "vitest"
import { money } from "../../server/kit/money.ts"
import { sql } from "../../server/kit/sql.ts"
import { type LineToPrice, priceCart, type TaxRate, type Why } from "../../server/modules/pricing/index.ts"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import type { TestApp } from "../../server/testing.ts"
import { copyOrders, type EffectWorld, openEffectWorld } from "./effect_world.ts"
import { everything, openPromoting } from "./promote.ts"
import type { Stage } from "./stage.ts"

let world: EffectWorld
let shop: TestApp
let stage: Stage
const goods: EffectWorld["goods"] = []

beforeAll(async () => {
  world = await openEffectWorld()
  shop = world.shop
  stage = world.stage
  goods.push(...world.goods)
}, 120_000)
afterAll(() => shop.close())

const effect = (path: string, body: object) => stage.admin(`/effects/${path}`, { body })
const delivery = async (code: string, given: object = {}) => {
  const { methods } = await stage.admin("/delivery-methods")
  const { version: _, ...method } = methods.find((one: { code: string }) => one.code === code)
  return effect("delivery", { ...method, ...given })
}
const pricesOf = (marketCode: string, change: (minor: number) => number) => ({
  prices: goods.map(({ variantId, minor }) => ({
    ...{ variantId, marketCode },
    price: { minor: change(minor), currency: "EUR" },
  })),
})

test("each order priced from what it keeps comes to what was charged, to the cent", async () => {
  type Row = {
    number: string
    taxDisplay: "gross" | "net"
    rounding: "line" | "order"
    roundingMode: "half_up"
    deliveryMinor: bigint
    deliveryTaxMinor: bigint
    totalMinor: bigint
    taxMinor: bigint
    lines: { id: string; variantId: string; quantity: number; minor: number; ratePpm: number; why: Why[] }[]
  }
  const orders = await shop.app.db.many(sql<Row>`
    select o.number, o.tax_display, o.rounding, o.rounding_mode, o.delivery_minor, o.delivery_tax_minor,
      o.total_minor, o.tax_minor, (
        select jsonb_agg(jsonb_build_object('id', id, 'variantId', variant_id, 'quantity', quantity,
          'minor', unit_price_minor, 'ratePpm', tax_rate_ppm, 'why', why))
        from orders.lines where order_id = o.id
      ) as lines
    from orders.orders o limit 100
  `)
  expect(orders).toHaveLength(6)
  for (const order of orders) {
    const taxRates = new Map<string, TaxRate>()
    const lines = order.lines.map(({ id, variantId, quantity, minor, ratePpm, why }): LineToPrice => {
      const taxed = why.find((one) => one.kind === "tax")
      const taxCategory = taxed?.category === "reduced" ? "reduced" : "standard"
      taxRates.set(taxCategory, { category: taxCategory, ratePpm, validFrom: new Date(0) })
      const unitPrice = money(BigInt(minor), "EUR")
      const facts = { productId: "", collectionIds: [], isReduced: false, isDiscountable: true }
      return { ...facts, id, variantId, quantity, unitPrice, taxCategory }
    })
    const isNet = order.taxDisplay === "net"
    const base = isNet ? order.deliveryMinor - order.deliveryTaxMinor : order.deliveryMinor
    const priced = priceCart({
      market: { ...order, code: "de", currency: "EUR", deliveryTax: "leading" },
      lines,
      taxRates: [...taxRates.values()],
      delivery: { price: money(base, "EUR") },
      now: new Date(),
    })
    expect([priced.total.minor, priced.taxTotal.minor], order.number).toEqual([
      order.totalMinor,
      order.taxMinor,
    ])
  }
})

test("a draft that changes nothing makes no difference, and today's rules give what was charged", async () => {
  const rate = { country: "DE", category: "standard", ratePpm: 190_000 }
  const unchanged = [
    await effect(
      "prices",
      pricesOf("de", (minor) => minor),
    ),
    await effect(
      "prices",
      pricesOf("at", (minor) => minor),
    ),
    await delivery("parcel"),
    await delivery("post"),
    await effect("tax", rate),
    await effect("tax", { ...rate, country: "AT", ratePpm: 200_000 }),
  ]
  for (const { currencies, examples, isOrdersCut, isCartsCut } of unchanged) {
    expect([isOrdersCut, isCartsCut]).toEqual([false, false])
    expect(examples).toEqual({ rises: [], falls: [], stranded: [] })
    const [{ orders, carts }] = currencies
    expect(currencies).toHaveLength(1)
    expect(orders).toMatchObject({ looked: 3, touched: 0, soldOtherwise: 0, short: 0, anotherWay: 0 })
    expect(carts).toMatchObject({ looked: 2, touched: 0, noDelivery: 0 })
    expect(orders.after).toEqual(orders.before)
    expect(orders.before).toEqual(orders.charged)
    expect(carts.after).toEqual(carts.before)
  }
})

test("carts are counted with what their holders see", async () => {
  const { currencies } = await effect("tax", { country: "DE", category: "standard", ratePpm: 190_000 })
  const before = currencies[0].carts.before.total.minor
  const cart = await world.buy([{ variantId: goods[1]?.variantId ?? "", quantity: 2 }], {
    isPaid: false,
    isAbroad: false,
  })
  const seen = await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: cart.token })
  const later = await effect("tax", { country: "DE", category: "standard", ratePpm: 190_000 })
  expect(later.currencies[0].carts.before.total.minor - before).toBe(seen.total.minor)
})

test("other prices show what each order would have come to, and which ones most", async () => {
  const { currencies, examples } = await effect(
    "prices",
    pricesOf("at", (minor) => minor * 2),
  )
  const [{ orders, carts }] = currencies
  expect(orders).toMatchObject({ looked: 3, touched: 3, noDelivery: 0 })
  expect(carts.touched).toBe(2)
  // Net prices twice as high, delivery as before, and a fifth of the whole on top: to the cent.
  const goodsBefore = orders.before.total.minor - orders.before.delivery.minor
  const grown = orders.after.total.minor - orders.before.total.minor
  expect(Math.abs(grown - goodsBefore)).toBeLessThanOrEqual(3)
  // A cent of the tax that is rounded once may move from delivery to goods.
  expect(Math.abs(orders.after.delivery.minor - orders.before.delivery.minor)).toBeLessThanOrEqual(3)
  expect(examples.falls).toEqual([])
  expect(examples.rises).toHaveLength(3)
  const sum = examples.rises.reduce(
    (total: number, { before, after }: Record<"before" | "after", { minor: number }>) =>
      total + after.minor - before.minor,
    0,
  )
  expect(sum).toBe(grown)
  const kept = await stage.admin(`/orders/${examples.rises[0].orderId}`)
  expect(kept.number).toBe(examples.rises[0].number)
})

test("a price that is taken away takes its lines out of carts and orders", async () => {
  const prices = goods.map(({ variantId }) => ({ variantId, marketCode: "de", price: null }))
  const { currencies } = await effect("prices", { prices })
  expect(currencies[0].orders.after.total.minor).toBe(0)
  expect(currencies[0].orders.touched).toBe(3)
})

test("delivery that goes nowhere is said, by number, and brings nothing", async () => {
  const off = await delivery("post", { active: false })
  const [{ orders, carts }] = off.currencies
  expect(orders).toMatchObject({ looked: 3, touched: 3, noDelivery: 3 })
  expect(carts).toMatchObject({ noDelivery: 2 })
  expect(orders.after.total.minor).toBe(0)
  expect(off.examples.stranded).toHaveLength(3)
  const elsewhere = await delivery("post", { zones: [flatZone(777, { countries: ["DE"] })] })
  expect(elsewhere.currencies[0].orders.noDelivery).toBe(3)
  // A cart has no address yet: it is thought to go into its own market.
  expect(elsewhere.currencies[0].carts.noDelivery).toBe(2)
})

test("who has chosen a way that ends is counted with the cheapest that is left", async () => {
  const bike = { ...parcel, code: "bike", zones: [flatZone(990)] }
  await stage.admin("/delivery-methods", { body: bike })
  const { currencies } = await delivery("parcel", { active: false })
  expect(currencies[0].orders).toMatchObject({ noDelivery: 0, anotherWay: 3 })
  expect(currencies[0].orders.after.delivery.minor).toBe(3 * 990)
})

test("another tax changes the tax alone where prices hold it, and what is paid where it comes on top", async () => {
  const rate = { category: "standard", ratePpm: 210_000 }
  const gross = (await effect("tax", { ...rate, country: "DE" })).currencies[0].orders
  expect(gross.after.total).toEqual(gross.before.total)
  const net = (await effect("tax", { ...rate, country: "AT" })).currencies[0].orders
  const grown = (part: "total" | "tax") => net.after[part].minor - net.before[part].minor
  expect(grown("tax")).toBeGreaterThan(0)
  expect(grown("total")).toBe(grown("tax"))
})

test("what was sold at another price is said apart, and makes no part of the difference", async () => {
  const [, second] = goods
  const price = { price: { minor: 1_290, currency: "EUR" } }
  await stage.admin(`/variants/${second?.variantId}/prices/at`, { method: "PUT", body: price })
  const { currencies } = await effect("tax", { country: "AT", category: "standard", ratePpm: 200_000 })
  const [{ orders }] = currencies
  expect(orders.touched).toBe(0)
  expect(orders.before).toEqual(orders.after)
  const { count } = await shop.app.db.one(sql<{ count: number }>`
    select count(distinct o.id)::int as count from orders.orders o
    join orders.lines line on line.order_id = o.id
    where o.market_code = 'at' and line.variant_id = ${second?.variantId}
  `)
  expect(orders.soldOtherwise).toBe(count)
})

test("what could not be saved has no effect to show", async () => {
  const ask = (path: string, body: object) =>
    shop.call(`/admin/v1/effects/${path}`, { body, token: stage.owner })
  const price = { minor: 100, currency: "CHF" }
  const dollars = await ask("prices", {
    prices: [{ variantId: goods[0]?.variantId, marketCode: "de", price }],
  })
  expect([dollars.status, dollars.body.code]).toEqual([422, "price.wrong_currency"])
  const zero = await ask("tax", { country: "DE", category: "zero", ratePpm: 1 })
  expect([zero.status, zero.body.code]).toEqual([422, "tax_rate.zero"])
  const nowhere = await ask("tax", { country: "FR", category: "standard", ratePpm: 1 })
  expect(nowhere.body.currencies, nowhere.text).toEqual([])
})

test("single orders are shown to who may read orders, sums to whoever may save the change", async () => {
  const key = { name: "Prices", permissions: ["prices.write", "catalog.read"], expiresInDays: 1 }
  const { secret: token } = await stage.admin("/api-keys", { body: key })
  const body = pricesOf("at", (minor) => minor * 2)
  const seen = await shop.call("/admin/v1/effects/prices", { body, token })
  expect(seen.body.examples, seen.text).toBeNull()
  expect(seen.body.currencies[0].orders.touched).toBe(3)
  const tax = { country: "DE", category: "standard", ratePpm: 1 }
  expect((await shop.call("/admin/v1/effects/tax", { body: tax, token })).status).toBe(403)
})

test("promotions, codes and price lists of today are on both sides, as a cart and an order have them", async () => {
  const promoting = openPromoting(stage)
  const tenPercent = await promoting.promote({})
  const coded = await promoting.promote({
    ...{ name: "Five percent", titles: { en: "5 % off" }, codes: { FIVE: 10 } },
    action: { kind: "percentage", items: everything, ratePpm: 50_000 },
  })
  const list = await stage.admin("/price-lists", {
    body: {
      ...{ title: "Week", marketCode: "de", groupId: null, rule: "if_lower", priority: 1, isOn: true },
      ...{ validFrom: null, validUntil: null },
    },
  })
  const [, pen] = goods
  const prices = [{ variantId: pen?.variantId, price: { minor: 900, currency: "EUR" } }]
  await stage.admin(`/price-lists/${list.listId}/prices`, { method: "PUT", body: { prices } })

  const rate = { country: "DE", category: "standard", ratePpm: 190_000 }
  const look = async () => (await effect("tax", rate)).currencies[0]
  const first = await look()
  const cart = await stage.fillCart({ variantId: pen?.variantId ?? "", quantity: 4 })
  await stage.ok(`/store/v1/carts/${cart.cartId}/codes`, { body: { code: "FIVE" }, cartToken: cart.token })
  const seen = await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: cart.token })
  const open = await look()
  expect(open.carts.before.total.minor - first.carts.before.total.minor).toBe(seen.total.minor)
  const paid = await stage.pay(cart)
  expect(paid.body.state, paid.text).toBe("placed")
  const then = await look()
  const grown = (sums: "before" | "charged") => then.orders[sums].total.minor - first.orders[sums].total.minor
  // Four at 9.00, less 10 % and then 5 %, and the delivery.
  expect(seen.itemsTotal.minor).toBe(3_078)
  expect(grown("charged")).toBe(seen.total.minor)
  expect(grown("before")).toBe(seen.total.minor)
  expect(then.orders.soldOtherwise).toBe(first.orders.soldOtherwise)
  await promoting.pause(tenPercent)
  await promoting.pause(coded)
}, 60_000)

test("of very many orders the newest are looked at, and it says so", async () => {
  const kept = await shop.app.db.many(sql<{ id: string }>`
    select id from orders.orders where market_code = 'de' order by id limit 3
  `)
  // In pieces, so that a busy machine has time for each.
  for (let from = 1; from <= 2_000; from += 200) {
    await copyOrders(
      shop,
      kept.map(({ id }) => id),
      from,
    )
  }
  const begun = performance.now()
  const { currencies, isOrdersCut } = await effect(
    "prices",
    pricesOf("de", (minor) => minor * 2),
  )
  const { looked } = currencies[0].orders
  console.info(`effect: ${looked} orders in ${Math.round(performance.now() - begun)} ms`)
  expect(isOrdersCut).toBe(true)
  // A machine that is very busy is at its deadline before the end.
  expect(looked).toBeLessThanOrEqual(5_000)
  expect(looked).toBeGreaterThan(0)
}, 60_000)
