import { afterAll, describe, expect, test } from "vitest"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { archiveProduct, getProductForStaff, updateVariant } from "../catalog/index.ts"
import { priceCart } from "../pricing/index.ts"
import { eur, holding, nobody, openCarts } from "./cart.fixture.ts"
import { cartForCheckout } from "./checkout.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem, type NewItem, removeItem } from "./commands/items.ts"
import { mergeOnSignIn } from "./commands/merge.ts"
import { updateCart } from "./commands/update.ts"
import { currentCart, getCart } from "./queries.ts"

const carts = await openCarts()
const { db, inWork, variant, filled } = carts

afterAll(() => carts.close())

type Key = Awaited<ReturnType<typeof filled>>
const take = ({ cartId, holder }: Key, locale?: string) =>
  inWork((work) => cartForCheckout(work.tx, { cartId, ...holder, locale, now: work.now }))

async function productOf(variantId: string) {
  const { productId } = await db.one(sql<{ productId: string }>`
    select product_id from catalog.variants where id = ${variantId}
  `)
  return getProductForStaff(db, { productId })
}

describe("a cart at the checkout", () => {
  test("has everything that an order keeps, in the buyer's language", async () => {
    const variantId = await variant({ title: "Cup", price: 1_190 })
    const key = await filled({ variantId, quantity: 2, configuration: { name: "Ada" } })
    const { id: productId } = await productOf(variantId)
    const cart = await take(key, "en")
    expect(cart).toMatchObject({ cartId: key.cartId, customerId: null, locale: "en", market: { code: "de" } })
    expect(cart.lines).toMatchObject([
      {
        variantId,
        productId,
        title: "Cup",
        variantTitle: null,
        pictureUrl: null,
        reach: "parcel",
        fileMediaId: null,
        weightGrams: 100,
        configuration: { name: "Ada" },
        quantity: 2,
        unitPrice: eur(1_190),
        taxCategory: "standard",
      },
    ])
    expect((await take(key, "de")).lines[0]?.title).toMatch(/^Ding/)
  })

  test("costs what the cart has shown", async () => {
    const key = await filled(
      { variantId: await variant(), quantity: 2 },
      { variantId: await variant(), quantity: 1 },
    )
    const shown = await getCart(db, key)
    const { market, lines, taxRates } = await take(key)
    const priced = priceCart({ market, lines, taxRates, delivery: null, now: new Date() })
    expect(priced.itemsTotal).toEqual(shown.itemsTotal)
  })

  test("is locked until the attempt is written", async () => {
    const key = await filled({ variantId: await variant(), quantity: 1 })
    const order: string[] = []
    let second: Promise<unknown> | undefined
    await inWork(async (work) => {
      await cartForCheckout(work.tx, { cartId: key.cartId, ...key.holder, now: work.now })
      second = take(key).then(() => order.push("second"))
      await new Promise((resolve) => setTimeout(resolve, 50))
      order.push("first")
    })
    await second
    expect(order).toEqual(["first", "second"])
  })

  test("is nobody's without its token", async () => {
    const key = await filled({ variantId: await variant(), quantity: 1 })
    const stranger = { ...key, holder: { cartTokenHash: hashToken(newToken()) } }
    await expect(take(stranger)).rejects.toMatchObject({ code: "cart.not_found", status: 404 })
  })
})

describe("what came into a cart while it was being paid", () => {
  const now = (token: string) =>
    currentCart(db, { holder: { cartTokenHash: hashToken(token), customerId: null } })

  test("goes on in a fresh cart under the same token, and the order keeps what it has", async () => {
    const [cup, plate] = [await variant(), await variant()]
    const key = await filled({ variantId: cup, quantity: 2, configuration: { name: "Ada" } })
    const frozen = await take(key)
    const add = (item: NewItem) => inWork((work) => addItem(work, { ...key, ...item }))
    await add({ variantId: cup, quantity: 3, configuration: { name: "Ada" } })
    await add({ variantId: cup, quantity: 1 })
    await add({ variantId: plate, quantity: 4 })
    await carts.ordered(key.cartId, { frozen })

    const ordered = await getCart(db, key)
    expect(ordered).toMatchObject({ state: "closed", lines: [{ variantId: cup, quantity: 2 }] })
    const fresh = await now(key.token)
    expect(fresh?.cartId).not.toBe(key.cartId)
    expect(fresh).toMatchObject({ state: "open", orderId: null, count: 8 })
    const lines = fresh?.lines.map(({ variantId, quantity, configuration }) => [
      variantId,
      quantity,
      configuration?.name,
    ])
    expect(lines).toEqual(
      expect.arrayContaining([
        [cup, 3, "Ada"],
        [cup, 1, undefined],
        [plate, 4, undefined],
      ]),
    )
    const again = await inWork((work) => createCart(work, { holder: holding(key.token) }))
    expect(again.cart.cartId).toBe(fresh?.cartId)
  })

  test("leaves nothing when it was less than before, or only another language", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 2 }, { variantId: await variant(), quantity: 1 })
    const frozen = await take(key)
    const [first, second] = (await getCart(db, key)).lines
    await inWork((work) => changeItem(work, { ...key, lineId: first?.lineId ?? "", quantity: 1 }))
    await inWork((work) => removeItem(work, { ...key, lineId: second?.lineId ?? "" }))
    await inWork((work) => updateCart(work, { ...key, locale: "de" }))
    await carts.ordered(key.cartId, { frozen })
    expect(await now(key.token)).toBeUndefined()
  })

  test("is found without what was bought where signing in elsewhere has moved it meanwhile", async () => {
    const [cup, plate] = [await variant(), await variant()]
    const customerId = await carts.customer()
    const { cart, token } = await carts.create({
      holder: { ...nobody, customerId },
      item: { variantId: cup, quantity: 2 },
    })
    const key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
    await inWork((work) => addItem(work, { ...key, variantId: plate, quantity: 1 }))
    const frozen = await take({ ...key, token })
    const phone = await filled({ variantId: cup, quantity: 1 })
    const signedIn = { customerId, cartTokenHash: phone.holder.cartTokenHash }
    await inWork((work) => mergeOnSignIn(work, signedIn))
    expect(await now(phone.token)).toMatchObject({ count: 4 })
    await carts.ordered(key.cartId, { frozen })
    expect(await now(phone.token)).toMatchObject({ count: 1, lines: [{ variantId: cup, quantity: 1 }] })
    await carts.checkBooks()
  })

  test("stays the customer's, on each of their devices", async () => {
    const variantId = await variant()
    const customerId = await carts.customer()
    const { cart, token } = await carts.create({
      holder: { ...nobody, customerId },
      item: { variantId, quantity: 1 },
    })
    const key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
    const frozen = await take({ ...key, token })
    await inWork((work) => addItem(work, { ...key, variantId, quantity: 1 }))
    await carts.ordered(key.cartId, { frozen })
    const elsewhere = await currentCart(db, { holder: { cartTokenHash: null, customerId } })
    expect(elsewhere).toMatchObject({ count: 1, lines: [{ variantId }] })
  })
})

describe("a cart is refused at the checkout", () => {
  test("when there is nothing in it", async () => {
    await expect(take(await filled())).rejects.toMatchObject({ code: "cart.empty", status: 409 })
  })

  test("when it has been ordered, with the order", async () => {
    const key = await filled({ variantId: await variant(), quantity: 1 })
    const orderId = newId("order")
    await carts.ordered(key.cartId, { orderId })
    await expect(take(key)).rejects.toMatchObject({ code: "cart.closed", status: 409, details: { orderId } })
  })

  test("when something in it is not sold any more", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 1 }, { variantId: await variant(), quantity: 1 })
    const [line] = (await getCart(db, key)).lines
    const { id: productId, version } = await productOf(variantId)
    await inWork((work) => archiveProduct(work, { productId, version }))
    await expect(take(key)).rejects.toMatchObject({
      code: "cart.unavailable",
      status: 409,
      details: { lineIds: [line?.lineId] },
    })
  })

  test("when there is more of something than can be ordered at once by now", async () => {
    const variantId = await variant()
    const key = await filled({ variantId, quantity: 5 })
    const { id: productId, version } = await productOf(variantId)
    await inWork((work) => updateVariant(work, { productId, variantId, version, quantityPerOrderMax: 4 }))
    await expect(take(key)).rejects.toMatchObject({ code: "cart.too_many", details: { quantityMax: 4 } })
  })
})
