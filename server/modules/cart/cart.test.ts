import { afterAll, afterEach, describe, expect, test } from "vitest"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { archiveVariant, getProductForStaff } from "../catalog/index.ts"
import { adjustStock } from "../inventory/index.ts"
import { eur, holding, insist, nobody, openCarts } from "./cart.fixture.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem, removeItem } from "./commands/items.ts"
import { updateCart } from "./commands/update.ts"
import { pruneCarts } from "./jobs.ts"
import { currentCart, getCart } from "./queries.ts"
import { linesMax } from "./rules.ts"

const carts = await openCarts()
const { db, inWork, inWorkAs, variant, create, filled } = carts

afterEach(carts.checkBooks)
afterAll(() => carts.close())

type Key = { cartId: string; holder: { cartTokenHash: string } }
const add = (key: Key, variantId: string, quantity = 1, configuration?: Record<string, string>) =>
  inWork((work) => addItem(work, { ...key, variantId, quantity, configuration }))
const change = (key: Key, given: { lineId: string; quantity: number; version?: number }) =>
  inWork((work) => changeItem(work, { ...key, ...given }))

describe("a cart", () => {
  test("begins with its first item and shows what it costs, tax and cheapest delivery included", async () => {
    const variantId = await variant({ title: "Cup", price: 1_190, stock: 9 })
    const { cart, token } = await create({ item: { variantId, quantity: 2 }, locale: "de" })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(cart).toMatchObject({
      state: "open",
      version: 1,
      marketCode: "de",
      currency: "EUR",
      taxDisplay: "gross",
      locale: "de",
      count: 2,
      itemsTotal: eur(2_380),
      delivery: { code: "parcel", title: "Paket", price: eur(490) },
      total: eur(2_870),
      taxTotal: eur(380 + 78),
    })
    expect(cart.lines).toMatchObject([
      { variantId, quantity: 2, unitPrice: eur(1_190), total: eur(2_380), notes: [] },
    ])
    expect(cart.lines[0]?.title).toMatch(/^Ding/)
    expect(await getCart(db, { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } })).toEqual(
      cart,
    )
  })

  test("asks for no delivery of a file", async () => {
    const { cart } = await create({ item: { variantId: await variant({ reach: "file" }), quantity: 1 } })
    expect(cart).toMatchObject({ delivery: null, total: eur(1_190) })
  })

  test("takes no file that nobody has given to the shop yet", async () => {
    const item = { variantId: await variant({ reach: "file", withFile: false }), quantity: 1 }
    await expect(create({ item })).rejects.toMatchObject({ code: "cart.unavailable" })
  })

  test("is delivered free from the price that the method says", async () => {
    const key = await filled({ variantId: await variant({ price: 5_000 }), quantity: 1 })
    expect(await getCart(db, key)).toMatchObject({ delivery: { price: eur(0) }, total: eur(5_000) })
  })

  test("is opened by its token and by nothing else", async () => {
    const one = await filled({ variantId: await variant(), quantity: 1 })
    const other = await filled()
    for (const cartTokenHash of [other.holder.cartTokenHash, hashToken(newToken()), ""]) {
      const stranger = { cartId: one.cartId, holder: { cartTokenHash } }
      await expect(getCart(db, stranger)).rejects.toMatchObject({ code: "cart.not_found", status: 404 })
      await expect(add(stranger, await variant())).rejects.toMatchObject({
        code: "cart.not_found",
        status: 404,
      })
      const update = inWork((work) => updateCart(work, { ...stranger, locale: "de" }))
      await expect(update).rejects.toMatchObject({ code: "cart.not_found", status: 404 })
    }
    expect((await getCart(db, one)).count).toBe(1)
  })

  test("keeps only the hash of its token", async () => {
    const { cart, token } = await create()
    const row = await db.one(sql<{ row: string }>`
      select cart::text as row from cart.carts cart where id = ${cart.cartId}
    `)
    expect(row.row).not.toContain(token)
    expect(row.row).toContain(hashToken(token))
  })

  test("that a visitor has already is gone on with", async () => {
    const variantId = await variant()
    const { cart, token } = await create({ item: { variantId, quantity: 1 } })
    const again = await create({ holder: holding(token), item: { variantId, quantity: 1 } })
    expect(again).toMatchObject({ token, cart: { cartId: cart.cartId, count: 2 } })
    expect(await create({ holder: holding(token) })).toMatchObject({
      cart: { cartId: cart.cartId, count: 2 },
    })
    expect((await create({ holder: holding(newToken()) })).cart.cartId).not.toBe(cart.cartId)
  })

  test("cannot begin in a market that does not exist", async () => {
    const begin = create({ marketCode: "nowhere", item: { variantId: await variant(), quantity: 1 } })
    await expect(begin).rejects.toMatchObject({ code: "market.not_found", status: 404 })
  })
})

describe("putting something in", () => {
  test("adds to the line that is there, unless it is configured otherwise", async () => {
    const [variantId, key] = [await variant(), await filled()]
    await add(key, variantId, 1, { name: "Ada", color: "red" })
    await add(key, variantId, 2, { color: "red", name: "Ada" })
    const cart = await add(key, variantId, 4, { color: "blue", name: "Ada" })
    expect(cart.lines.map(({ quantity, configuration }) => [quantity, configuration?.color])).toEqual([
      [3, "red"],
      [4, "blue"],
    ])
  })

  test("is refused when it is unknown, withdrawn, or has no price here", async () => {
    const key = await filled()
    await expect(add(key, "var_00")).rejects.toMatchObject({ code: "variant.not_found", status: 404 })
    const priceless = await variant({ price: undefined })
    await expect(add(key, priceless)).rejects.toMatchObject({ code: "cart.no_price", status: 409 })
    const withdrawn = await variant()
    await archive(withdrawn)
    await expect(add(key, withdrawn)).rejects.toMatchObject({ code: "cart.unavailable", status: 409 })
    expect((await getCart(db, key)).lines).toEqual([])
  })

  test("is refused beyond the stock, counting all lines of the variant", async () => {
    const variantId = await variant({ stock: 5 })
    const key = await filled(
      { variantId, quantity: 2 },
      { variantId, quantity: 2, configuration: { color: "red" } },
    )
    await expect(add(key, variantId, 2)).rejects.toMatchObject({
      code: "cart.too_few",
      status: 409,
      details: { variantId, available: 5 },
    })
    expect((await add(key, variantId, 1)).count).toBe(5)
  })

  test("is refused beyond the limit per order, counting all lines of the variant", async () => {
    const variantId = await variant({ quantityPerOrderMax: 3 })
    const key = await filled({ variantId, quantity: 2 })
    await expect(add(key, variantId, 2, { color: "red" })).rejects.toMatchObject({
      code: "cart.too_many",
      status: 409,
      details: { variantId, quantityMax: 1 },
    })
  })

  test("is refused when the cart is full", async () => {
    const variantId = await variant({ quantityPerOrderMax: 1_000 })
    const key = await filled({ variantId, quantity: 1 })
    await carts.fillUp(key.cartId, variantId)
    await expect(add(key, variantId, 1, { color: "one more" })).rejects.toMatchObject({ code: "cart.full" })
    expect((await add(key, variantId)).count).toBe(linesMax + 1)
  })

  test("fifty times at once puts fifty in", async () => {
    const [variantId, key] = [await variant({ stock: 60 }), await filled()]
    await Promise.all(Array.from({ length: 50 }, () => insist(() => add(key, variantId))))
    expect(await getCart(db, key)).toMatchObject({ count: 50, version: 51, lines: [{ quantity: 50 }] })
  })
})

describe("changing", () => {
  test("sets how many there are; zero and deleting take the line out", async () => {
    const [one, other] = [await variant(), await variant()]
    const key = await filled({ variantId: one, quantity: 1 }, { variantId: other, quantity: 1 })
    const [first, second] = (await getCart(db, key)).lines
    const lineId = first?.lineId ?? ""
    expect(await change(key, { lineId, quantity: 7 })).toMatchObject({ count: 8 })
    expect(await change(key, { lineId, quantity: 0 })).toMatchObject({
      count: 1,
      lines: [{ variantId: other }],
    })
    await expect(change(key, { lineId, quantity: 1 })).rejects.toMatchObject({ code: "cart_line.not_found" })
    const empty = await inWork((work) => removeItem(work, { ...key, lineId: second?.lineId ?? "" }))
    expect(empty).toMatchObject({ count: 0, lines: [], itemsTotal: eur(0), total: eur(0), delivery: null })
  })

  test("to fewer is possible even of what there is too little of", async () => {
    const variantId = await variant({ stock: 5 })
    const key = await filled({ variantId, quantity: 5 })
    await inWork((work) => adjustStock(work, { variantId, change: -3, reason: "lost" }))
    const [line] = (await getCart(db, key)).lines
    const lineId = line?.lineId ?? ""
    expect(line?.notes).toEqual([{ kind: "too_few", available: 2 }])
    expect((await change(key, { lineId, quantity: 4 })).lines[0]?.notes).toEqual([
      { kind: "too_few", available: 2 },
    ])
    await expect(change(key, { lineId, quantity: 5 })).rejects.toMatchObject({ code: "cart.too_few" })
    expect((await change(key, { lineId, quantity: 2 })).lines[0]?.notes).toEqual([])
  })

  test("what somebody else changed meanwhile is refused", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 1 })
    const { version, lines } = await getCart(db, key)
    const lineId = lines[0]?.lineId ?? ""
    await change(key, { lineId, quantity: 2, version })
    await expect(change(key, { lineId, quantity: 3, version })).rejects.toMatchObject({
      code: "cart.changed",
      status: 409,
      details: { version: version + 1 },
    })
  })

  test("the market keeps the lines; what is not sold there says so and costs nothing", async () => {
    const [both, here] = [await variant({ price: 1_000 }), await variant()]
    await carts.reprice(both, 2_000, "us")
    const key = await filled({ variantId: both, quantity: 2 }, { variantId: here, quantity: 1 })
    const cart = await inWork((work) => updateCart(work, { ...key, marketCode: "us" }))
    expect(cart).toMatchObject({ currency: "USD", taxDisplay: "net", itemsTotal: money(4_000n, "USD") })
    expect(cart.lines.map(({ notes }) => notes)).toEqual([[], [{ kind: "unavailable" }]])
    expect(cart.lines[1]).toMatchObject({ unitPrice: null, total: null, quantity: 1 })
    const nowhere = inWork((work) => updateCart(work, { ...key, marketCode: "nowhere" }))
    await expect(nowhere).rejects.toMatchObject({ code: "market.not_found" })
  })
})

describe("looking at it later", () => {
  test("shows the price of this instant, and what it was", async () => {
    const variantId = await variant({ price: 1_000 })
    const key = await filled({ variantId, quantity: 1 })
    await carts.reprice(variantId, 900)
    const cart = await getCart(db, key)
    expect(cart.lines[0]).toMatchObject({
      unitPrice: eur(900),
      notes: [{ kind: "price_changed", was: eur(1_000), now: eur(900) }],
    })
    const seen = await change(key, { lineId: cart.lines[0]?.lineId ?? "", quantity: 2 })
    expect(seen.lines[0]?.notes).toEqual([])
  })

  test("says what cannot be bought any more", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 1 }, { variantId: await variant(), quantity: 1 })
    await archive(variantId)
    const cart = await getCart(db, key)
    expect(cart.lines[0]).toMatchObject({ total: null, notes: [{ kind: "unavailable" }] })
    expect(cart.itemsTotal).toEqual(eur(1_190))
  })

  test("finds the open cart by the token, else the newest of the customer", async () => {
    const customerId = newId("customer")
    const asCustomer = { ...nobody, customerId }
    const { cart } = await create({ holder: asCustomer, item: { variantId: await variant(), quantity: 1 } })
    const other = await create()
    const current = (holder: Parameters<typeof currentCart>[1]["holder"]) => currentCart(db, { holder })
    expect((await current({ cartTokenHash: null, customerId }))?.cartId).toBe(cart.cartId)
    expect((await current({ cartTokenHash: hashToken(other.token), customerId }))?.cartId).toBe(
      other.cart.cartId,
    )
    expect(await current({ cartTokenHash: hashToken(newToken()), customerId: null })).toBeUndefined()
    expect(await current({ cartTokenHash: null, customerId: null })).toBeUndefined()
  })
})

describe("the end of a cart", () => {
  test("is its order; then nobody changes it, and the visitor begins another one", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 1 })
    const orderId = newId("order")
    await carts.ordered(key.cartId, { orderId })
    await carts.ordered(key.cartId)
    await expect(add(key, variantId)).rejects.toMatchObject({
      code: "cart.closed",
      status: 409,
      details: { orderId },
    })
    expect(await getCart(db, key)).toMatchObject({ state: "closed", orderId })
    const next = await inWork((work) => createCart(work, { holder: holding(key.token) }))
    expect(next.cart.cartId).not.toBe(key.cartId)
  })

  test("comes after ninety days without a visit", async () => {
    const old = await filled({ variantId: await variant(), quantity: 1 })
    const later = new Date(Date.now() + 89 * 86_400_000)
    await inWorkAs({ now: later }, pruneCarts)
    expect((await getCart(db, old)).count).toBe(1)
    await inWorkAs({ now: new Date(Date.now() + 92 * 86_400_000) }, pruneCarts)
    await expect(getCart(db, old)).rejects.toMatchObject({ code: "cart.not_found" })
  })
})

async function archive(variantId: string): Promise<void> {
  const { productId } = await db.one(sql<{ productId: string }>`
    select product_id from catalog.variants where id = ${variantId}
  `)
  const { version } = await getProductForStaff(db, { productId })
  await inWork((work) => archiveVariant(work, { productId, variantId, version }))
}
