import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { personalCarts } from "../../server/modules/cart/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { eur, everything, openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let promoting: ReturnType<typeof openPromoting>
let cup: string
let lid: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  promoting = openPromoting(stage)
  await stage.admin("/markets", { body: elsewhere })
  cup = (await stage.addProduct({ sku: "CUP", priceMinor: 1_000, stock: 500 })).variantId
  lid = (await stage.addProduct({ sku: "LID", priceMinor: 333, stock: 500 })).variantId
})
afterAll(() => shop.close())

const elsewhere = {
  ...{ code: "us", titles: { en: "United States" }, currency: "USD", countries: ["US"] },
  ...{ taxDisplay: "net", rounding: "line", defaultLocale: "en" },
}

type Cart = { cartId: string; token: string }

const setPrice = (variantId: string, minor: number) =>
  stage.admin(`/variants/${variantId}/prices/de`, { method: "PUT", body: { price: eur(minor) } })

const add = ({ cartId, token }: Cart, variantId: string, quantity = 1) =>
  stage.ok(`/store/v1/carts/${cartId}/items`, { cartToken: token, body: { variantId, quantity } })

/** The versions that are kept, once all that is under way is written. */
async function versionsOf({ cartId }: { cartId: string }) {
  await shop.app.settle()
  const { versions } = await stage.admin(`/carts/${cartId}/versions`)
  return versions as { version: number; total: { minor: number } }[]
}

const asItWas = ({ cartId }: { cartId: string }, version: number) =>
  stage.admin(`/carts/${cartId}/versions/${version}`)

const asItIs = ({ cartId }: { cartId: string }) => stage.admin(`/carts/${cartId}/pricing`)

test("prices, promotions and taxes change, and the desk still shows what the shopper saw", async () => {
  const promotionId = await promoting.promote({ name: "Spring", titles: { en: "Spring sale" } })
  const other = await promoting.promote({
    name: "For another market",
    conditions: [{ kind: "markets", marketCodes: ["us"] }],
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 3 })
  const seen = await add(cart, lid, 2)
  const [newest] = await versionsOf(cart)
  expect(newest).toMatchObject({ version: seen.version, total: seen.total })
  const before = await asItIs(cart)

  await setPrice(cup, 1_250)
  await promoting.pause(promotionId)
  await stage.admin("/tax-rates", { body: { country: "DE", category: "standard", ratePpm: 210_000 } })

  const was = await asItWas(cart, seen.version)
  expect(was).toMatchObject({ matches: true, shown: seen.total })
  expect(was.priced).toEqual(before.priced)
  expect(was.priced.promotions).toMatchObject([
    { promotionId, name: "Spring", applied: true },
    { promotionId: other, applied: false, reason: { kind: "other_market" } },
  ])
  expect(was.priced.titles.map(({ title }: { title: string }) => title)).toEqual(["Thing CUP", "Thing LID"])
  const is = await asItIs(cart)
  expect(is.priced.total).not.toEqual(was.priced.total)
  expect(is.priced.taxes[0].ratePpm).toBe(210_000)

  await setPrice(cup, 1_000)
  await promoting.pause(other)
  await stage.admin("/tax-rates", { body: { country: "DE", category: "standard", ratePpm: 190_000 } })
})

test("why a code was refused is said as it was, also when it opens something again", async () => {
  const promotionId = await promoting.promote({ codes: { MAY: null }, titles: { en: "May" } })
  const cart = await stage.fillCart({ variantId: cup })
  await promoting.give(cart, "MAY")
  await promoting.pause(promotionId)
  const seen = await add(cart, lid)
  expect(seen.codes).toMatchObject([{ code: "MAY", state: "refused", reasonKind: "paused" }])
  await versionsOf(cart)
  await stage.admin(`/promotions/${promotionId}/activation`, { body: {} })
  expect((await asItIs(cart)).codes).toMatchObject([{ code: "MAY", state: "applied" }])
  expect((await asItWas(cart, seen.version)).codes).toEqual(seen.codes)
  expect((await asItWas(cart, seen.version - 1)).codes).toMatchObject([{ code: "MAY", state: "applied" }])
  await promoting.pause(promotionId)
})

test("a code that waits says what it waited for, by the name that shoppers read", async () => {
  const promotionId = await promoting.promote({
    codes: { LOTS: null },
    titles: { en: "Lots" },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(5_000)] }],
  })
  const cart = await stage.fillCart({ variantId: cup })
  const given = (await promoting.give(cart, "LOTS")).body
  expect(given.codes).toMatchObject([{ state: "waiting", title: "Lots" }])
  await versionsOf(cart)
  await stage.admin(`/promotions/${promotionId}/archival`, { body: {} })
  expect((await asItWas(cart, given.version)).codes).toEqual(given.codes)
})

test("what is kept comes to what each reply has said, whatever is done to a cart", async () => {
  const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
  console.info(`carts as they were: seed ${seed}`)
  const gift = (await stage.addProduct({ sku: "GIFT", priceMinor: 190, stock: 500 })).variantId
  await promoting.promote({ name: "Three for two", action: threeForTwo, codes: { THREE: null } })
  await promoting.promote({
    name: "A gift",
    titles: { en: "A gift" },
    conditions: [{ kind: "items", items: { variantIds: [lid] }, quantityMin: 2 }],
    action: { kind: "gift", variantId: gift, quantity: 1 },
  })
  const step = fc.record({
    what: fc.constantFrom("add", "change", "remove", "code", "uncode", "place", "price"),
    variantId: fc.constantFrom(cup, lid),
    quantity: fc.integer({ min: 1, max: 4 }),
  })
  type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
  const stories = fc.sample(fc.array(step, { minLength: 6, maxLength: 12 }), { seed, numRuns: 6 })

  async function perform(cart: Cart, { what, variantId, quantity }: Step) {
    const { cartId, token: cartToken } = cart
    const path = `/store/v1/carts/${cartId}`
    const { lines } = await promoting.look(cart)
    const line = lines.find((one: { variantId: string }) => one.variantId === variantId)
    if (what === "price") return void (await setPrice(variantId, 100 + quantity * 333))
    const call = (tail: string, given: object) => shop.call(`${path}${tail}`, { cartToken, ...given })
    if (what === "code") return (await call("/codes", { body: { code: "THREE" } })).body
    if (what === "uncode") return (await call("/codes/THREE", { method: "DELETE" })).body
    if (what === "place") {
      const destination = { country: "DE", postalCode: quantity > 2 ? "10119" : "27498" }
      return (await call("", { method: "PATCH", body: { destination } })).body
    }
    if (what === "add" || !line) return add(cart, variantId, quantity)
    if (what === "remove") return (await call(`/items/${line.lineId}`, { method: "DELETE" })).body
    return (await call(`/items/${line.lineId}`, { method: "PATCH", body: { quantity } })).body
  }

  for (const story of stories) {
    const cart = await stage.fillCart({ variantId: cup })
    const said = new Map<number, Record<string, unknown>>()
    for (const one of story) {
      const reply = await perform(cart, one)
      if (reply?.version) said.set(reply.version, reply)
    }
    const versions = await versionsOf(cart)
    expect(versions.map(({ version }) => version)).toEqual(expect.arrayContaining([...said.keys()]))
    for (const [version, reply] of said) {
      const was = await asItWas(cart, version)
      const { priced, codes } = was
      expect(was).toMatchObject({ matches: true, shown: reply.total })
      expect({ codes, ...sumsOf(priced) }, `version ${version}`).toEqual({
        codes: reply.codes,
        ...sumsOf(reply as typeof priced),
      })
      const sold = (reply.lines as { lineId: string; total: object }[]).map(({ lineId, total }) => [
        lineId,
        total,
      ])
      const lines = priced.lines.filter(({ giftOf }: { giftOf: string | null }) => giftOf === null)
      expect(lines.map(({ id, total }: { id: string; total: object }) => [id, total])).toEqual(sold)
    }
  }
})

const threeForTwo = {
  kind: "buy_get",
  ...{ buy: everything, buyQuantity: 2, get: everything, getQuantity: 1 },
  ...{ ratePpm: 1_000_000, sameItem: true, timesMax: null },
}

type Sums = Record<"total" | "itemsTotal" | "discountTotal" | "taxTotal" | "taxes", unknown>

function sumsOf({ total, itemsTotal, discountTotal, taxTotal, taxes }: Sums): Sums {
  return { total, itemsTotal, discountTotal, taxTotal, taxes }
}

test("a change that shows nobody the cart is kept too: signing in puts two carts together", async () => {
  const mail = "carts@example.com"
  const account = { email: mail, password: "a long password of mine", name: "Ada" }
  const first = await stage.fillCart({ variantId: cup, quantity: 2 })
  await stage.ok("/store/v1/customers", { body: account, cartToken: first.token })
  const second = await stage.fillCart({ variantId: lid })
  await stage.ok("/store/v1/sessions", {
    body: { email: mail, password: account.password },
    cartToken: second.token,
  })
  const merged = await promoting.look(second)
  const [newest] = await versionsOf(second)
  expect(newest).toMatchObject({ version: merged.version, total: merged.total })
})

test("of each cart the last twenty versions are kept, and of all those of thirty days", async () => {
  const cart = await stage.fillCart({ variantId: cup })
  for (let more = 0; more < 25; more++) {
    await add(cart, lid)
    if (more % 10 === 0) await shop.app.settle()
  }
  const versions = await versionsOf(cart)
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, back) => 26 - back))
  const gone = await shop.call(`/admin/v1/carts/${cart.cartId}/versions/6`, { token: stage.owner })
  expect([gone.status, gone.body.code]).toEqual([404, "cart_version.not_found"])

  const longAgo = new Date(Date.now() - 40 * 86_400_000)
  await shop.app.out.inWork(async (work) => {
    work.write(sql`update cart.kept_carts set kept_at = ${longAgo} where cart_id = ${cart.cartId}`)
    work.write(sql`
      insert into cart.kept_parts (key, content, used_on)
      values ('nobody-names-this-part', '{}', ${longAgo}::date)
    `)
    work.write(sql`select graphile_worker.add_job('cart.prune')`)
  })
  expect(await versionsOf(cart)).toEqual([])
  const { count } = await shop.app.db.one(sql<{ count: number }>`
    select count(*)::int as count from cart.kept_parts where key = 'nobody-names-this-part'
  `)
  expect(count).toBe(0)
})

test("what carts have in common is kept once", async () => {
  const counted = async () => {
    await shop.app.settle()
    return shop.app.db.one(sql<{ carts: number; parts: number }>`
      select (select count(*)::int from cart.kept_carts) as carts,
             (select count(*)::int from cart.kept_parts) as parts
    `)
  }
  await stage.fillCart({ variantId: cup })
  const before = await counted()
  for (let more = 0; more < 10; more++) await stage.fillCart({ variantId: cup }, { variantId: lid })
  expect(await counted()).toEqual({ carts: before.carts + 20, parts: before.parts })
})

test("a cart of somebody who is erased is kept in no version, also not one that was under way", async () => {
  const cart = await stage.fillCart({ variantId: cup })
  const [newest] = await versionsOf(cart)
  await add(cart, lid)
  await shop.app.out.inWork(async (work) => personalCarts.erase(work, cart))
  expect(await versionsOf(cart)).toEqual([])
  const { count } = await shop.app.db.one(sql<{ count: number }>`
    select count(*)::int as count from cart.kept_carts where cart_id = ${cart.cartId}
  `)
  expect([newest?.version, count]).toEqual([1, 0])
})
