import fc from "fast-check"
import { expect } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { address, openStage, type Stage } from "./stage.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`effect: fast-check seed ${seed}`)

// Tax on top, rounded once for the order: the other way of everything that the first market does.
const trade = {
  code: "at",
  titles: { en: "Austria" },
  currency: "EUR",
  countries: ["AT"],
  taxDisplay: "net",
  rounding: "order",
  defaultLocale: "en",
}

export type EffectWorld = Awaited<ReturnType<typeof openEffectWorld>>
type Goods = { variantId: string; minor: number }[]
type Picked = { variantId: string; quantity: number }[]
type Buying = { isPaid: boolean; isAbroad: boolean }

/** Two markets with the same prices, and ten random carts of which six have become orders. */
export async function openEffectWorld() {
  const shop = await testApp()
  const stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/markets", { body: trade })
  const { markets } = await stage.admin("/markets")
  const { version } = markets.find(({ code }: { code: string }) => code === "de")
  // Each country in one market: then a tax rate of it changes the amounts of that one only.
  await stage.admin("/markets/de", { method: "PATCH", body: { version, countries: ["DE"] } })
  await stage.admin("/tax-rates", { body: { country: "AT", category: "standard", ratePpm: 200_000 } })
  await stage.admin("/tax-rates", { body: { country: "DE", category: "reduced", ratePpm: 70_000 } })
  const post = { ...parcel, code: "post", marketCode: "at", zones: [flatZone(777)] }
  const viennese: string = (await stage.admin("/delivery-methods", { body: post })).methodId
  const goods = await stockGoods(stage)

  async function buy(lines: Picked, { isPaid, isAbroad }: Buying) {
    const cart = await stage.fillCart(...lines)
    if (isAbroad) {
      const body = { marketCode: "at" }
      await stage.ok(`/store/v1/carts/${cart.cartId}`, { method: "PATCH", body, cartToken: cart.token })
    }
    if (!isPaid) return cart
    const home = isAbroad ? { ...address, postalCode: "1010", city: "Wien", country: "AT" } : address
    const reply = await stage.pay(cart, {
      address: home,
      ...(isAbroad && { deliveryMethodId: viennese }),
      idempotencyKey: cart.cartId,
    })
    expect(reply.body.state, reply.text).toBe("placed")
    return cart
  }

  for (const [count, picked] of cartsOf(goods).entries()) {
    await buy(picked, { isPaid: count < 6, isAbroad: count % 2 === 1 })
  }
  return { shop, stage, goods, buy }
}

async function stockGoods(stage: Stage): Promise<Goods> {
  const goods: Goods = []
  for (const [place, minor] of [99, 1_190, 333, 4_999].entries()) {
    const { variantId } = await stage.addProduct({ sku: `E-${place}`, priceMinor: minor, stock: 10_000 })
    goods.push({ variantId, minor })
    const price = { price: { minor, currency: "EUR" } }
    await stage.admin(`/variants/${variantId}/prices/at`, { method: "PUT", body: price })
  }
  const body = { category: "reduced" }
  await stage.admin(`/variants/${goods[0]?.variantId}/tax-category`, { method: "PUT", body })
  return goods
}

function cartsOf(goods: Goods): Picked[] {
  const line = fc.record({ place: fc.integer({ min: 0, max: 3 }), quantity: fc.integer({ min: 1, max: 9 }) })
  const cart = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ place }) => place })
  return fc
    .sample(cart, { numRuns: 10, seed })
    .map((lines) =>
      lines.map(({ place, quantity }) => ({ variantId: goods[place]?.variantId ?? "", quantity })),
    )
}

/** Two hundred more of each of these orders. */
export function copyOrders(shop: TestApp, ids: readonly string[], from: number): Promise<void> {
  return shop.app.out.inWork(async (work) => {
    work.write(sql`
      with given as (
        select o as whole, n, left(o.id, -8) || lpad(n::text, 8, '0') as id, o.id as of
        from orders.orders o, generate_series(${from}::int, ${from + 199}::int) n
        where o.id = any(${[...ids]}::text[])
      ), made as (
        insert into orders.orders
        select (jsonb_populate_record(given.whole, jsonb_build_object(
          'id', given.id, 'number', (given.whole).number || '-' || n,
          'attempt_id', (given.whole).attempt_id || n, 'cart_id', (given.whole).cart_id || n
        ))).*
        from given
      )
      insert into orders.lines
      select (jsonb_populate_record(line, jsonb_build_object(
        'id', line.id || '-' || given.n, 'order_id', given.id
      ))).*
      from given join orders.lines line on line.order_id = given.of
    `)
  })
}
