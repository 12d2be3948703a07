import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: { productId: string; variantId: string }
let lamp: { productId: string; variantId: string }

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = await stage.addProduct({ sku: "MUG", priceMinor: 1_999, stock: 100 })
  lamp = await stage.addProduct({ sku: "LAMP", priceMinor: 5_000, stock: 100 })
}, 60_000)
afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  expect(broken).toEqual([])
})

/** Asks for long work and waits until it is over. */
async function many(path: string, body: object) {
  const { taskId } = await stage.admin(path, { body })
  return over(taskId)
}

async function over(taskId: string) {
  await shop.app.settle()
  const task = await stage.admin(`/tasks/${taskId}`)
  const { rows } = await stage.admin(`/tasks/${taskId}/rows?outcome=refused`)
  return { ...task, refusedFor: rows.map(({ code }: { code: string }) => code) }
}

async function takeBack(taskId: string) {
  await stage.admin(`/tasks/${taskId}/undo`, { method: "POST" })
  await shop.app.settle()
  return stage.admin(`/tasks/${taskId}`)
}

async function buy(given: Parameters<Stage["pay"]>[1] = {}): Promise<string> {
  const { body } = await stage.pay(await stage.fillCart({ variantId: mug.variantId }), given)
  await shop.app.settle()
  return body.orderId
}

const goods = async (orderId: string) => (await stage.admin(`/orders/${orderId}`)).goods
const priceOf = async (variantId: string) => {
  const { price, compareAt } = (await stage.admin(`/variants/${variantId}/prices`)).prices[0]
  return [price.minor, compareAt?.minor ?? null]
}

test("picked orders are packed and unpacked again; what is canceled is refused by itself", async () => {
  const orderIds = [await buy(), await buy(), await buy()]
  await stage.admin(`/orders/${orderIds[2]}/cancellation`, { body: {} })
  await shop.app.settle()
  const task = await many("/orders/packings", { orders: { orderIds } })
  expect(task).toMatchObject({ state: "done", total: 3, done: 2, refused: 1, refusedFor: ["order.canceled"] })
  const parcels = async () =>
    (await stage.admin(`/orders/${orderIds[0]}/parcels`)).parcels.map(({ state }: { state: string }) => state)
  expect(await parcels()).toEqual(["packed"])
  expect(await many("/orders/packings", { orders: { orderIds: orderIds.slice(0, 2) } })).toMatchObject({
    done: 0,
    unchanged: 2,
  })
  expect(await takeBack(task.id)).toMatchObject({ state: "undone", undone: 2 })
  expect(await parcels()).toEqual(["canceled"])
})

test("all that match leave, packed or not; without their money they stay", async () => {
  const paid = await buy()
  const unpaid = await buy({ paymentMethod: "transfer" })
  const { count } = await stage.admin("/orders/count?goods=waiting&sale=open")
  const task = await many("/orders/shipments", {
    orders: { filter: { goods: "waiting", sale: "open" } },
    carrier: "DHL",
  })
  expect(task).toMatchObject({ total: count, done: count - 1, refused: 1, canUndo: false })
  expect(task.refusedFor).toEqual(["order.money_missing"])
  expect([await goods(paid), await goods(unpaid)]).toEqual(["shipped", "waiting"])
  const [parcel] = (await stage.admin(`/orders/${paid}/parcels`)).parcels
  expect(parcel).toMatchObject({ carrier: "DHL", trackingNumber: null })
  // Who comes later than the question is not in the answer.
  const { taskId } = await stage.admin("/orders/shipments", { body: { orders: { filter: {} } } })
  const later = await buy()
  await over(taskId)
  expect(await goods(later)).toBe("waiting")
})

test("many orders are canceled with one reason; what has left is refused", async () => {
  const fresh = await buy()
  const gone = await buy()
  await many("/orders/shipments", { orders: { orderIds: [gone] } })
  const task = await many("/orders/cancellations", {
    orders: { orderIds: [fresh, gone] },
    reason: "Recalled",
  })
  expect(task).toMatchObject({ done: 1, refused: 1, refusedFor: ["order.already_shipped"], canUndo: false })
  const { sale, timeline } = await stage.admin(`/orders/${fresh}`)
  expect(sale).toBe("canceled")
  expect(timeline.find(({ kind }: { kind: string }) => kind === "canceled").details.reason).toBe("Recalled")
})

test("products are put away, brought back by undo, and stay where somebody changed them since", async () => {
  const products = { productIds: [mug.productId, lamp.productId] }
  const task = await many("/products/moves", { products, to: "archived" })
  expect(task).toMatchObject({ done: 2, refused: 0, canUndo: true })
  expect((await stage.admin("/products/count?state=archived")).count).toBe(2)
  const { version } = await stage.admin(`/products/${lamp.productId}`)
  await stage.admin(`/products/${lamp.productId}/restore`, { body: { version } })
  expect(await takeBack(task.id)).toMatchObject({ undone: 1, undoRefused: 1 })
  const states = await Promise.all(
    [mug, lamp].map(async ({ productId }) => (await stage.admin(`/products/${productId}`)).state),
  )
  expect(states).toEqual(["active", "draft"])
  await many("/products/moves", { products, to: "active" })
})

test("products come into a category and out of it; the list finds them by it", async () => {
  const { id: categoryId } = await stage.admin("/categories", { body: { titles: { en: "Gifts" } } })
  const products = { filter: { q: "Thing" } }
  const task = await many("/products/categorizations", { products, categoryId, change: "add" })
  expect(task).toMatchObject({ total: 2, done: 2 })
  expect((await stage.admin(`/products?categoryId=${categoryId}`)).products).toHaveLength(2)
  const one = { productIds: [mug.productId] }
  await many("/products/categorizations", { products: one, categoryId, change: "remove" })
  expect((await stage.admin(`/products/count?categoryId=${categoryId}`)).count).toBe(1)
  expect(await takeBack(task.id)).toMatchObject({ undone: 1, undoRefused: 1 })
})

test("prices change by a part after a look at what they would become, and come back", async () => {
  const change = { marketCode: "de", change: { ratePpm: -100_000 }, crossOut: true }
  const asked = `marketCode=de&ratePpm=-100000&crossOut=true&productId=${mug.productId}`
  expect(await stage.admin(`/prices/preview?${asked}`)).toMatchObject({
    currency: "EUR",
    examples: [{ sku: "MUG", beforeMinor: 1_999, afterMinor: 1_799 }],
  })
  const task = await many("/prices/changes", { products: { filter: {} }, ...change })
  expect(task).toMatchObject({ done: 2, refused: 0 })
  expect([await priceOf(mug.variantId), await priceOf(lamp.variantId)]).toEqual([
    [1_799, 1_999],
    [4_500, 5_000],
  ])
  await stage.admin(`/variants/${lamp.variantId}/prices/de`, {
    method: "PUT",
    body: { price: { minor: 4_400, currency: "EUR" } },
  })
  expect(await takeBack(task.id)).toMatchObject({ undone: 1, undoRefused: 1 })
  expect([await priceOf(mug.variantId), await priceOf(lamp.variantId)]).toEqual([
    [1_999, null],
    [4_400, null],
  ])
  const tooMuch = { marketCode: "de", change: { minor: -3_000 }, crossOut: false }
  const refused = await many("/prices/changes", { products: { filter: {} }, ...tooMuch })
  expect(refused).toMatchObject({ done: 1, refused: 1, refusedFor: ["price.change_too_far"] })
})

test("stock is set and changed for many, never below nothing, and taken back", async () => {
  const { stock } = await stage.admin("/stock?q=MUG")
  const row = stock.find(({ placeCode }: { placeCode: string }) => placeCode === "shelf")
  const rows = { rows: [`${row.variantId}.${row.placeId}`] }
  const before = await stage.available(mug.variantId)
  const task = await many("/stock/changes", { rows, change: { to: 7 }, reason: "Counted" })
  expect(task).toMatchObject({ done: 1, total: 1 })
  expect(await stage.available(mug.variantId)).toBe(7)
  const less = await many("/stock/changes", { rows, change: { by: -8 }, reason: "Broken" })
  expect(less.refusedFor).toEqual(["inventory.below_zero"])
  await takeBack(task.id)
  expect(await stage.available(mug.variantId)).toBe(before)
  const all = await many("/stock/changes", {
    rows: { filter: { q: "MUG" } },
    change: { by: 1 },
    reason: "Found",
  })
  expect(all).toMatchObject({ done: 1, total: 1 })
})

test("products are found by what is left of them, by a missing price, and in the order of their last change", async () => {
  const { stock } = await stage.admin("/stock?q=LAMP")
  const rows = {
    rows: stock.map((row: { variantId: string; placeId: string }) => `${row.variantId}.${row.placeId}`),
  }
  await many("/stock/changes", { rows, change: { to: 0 }, reason: "Counted" })
  const found = async (query: string) =>
    (await stage.admin(`/products?${query}`)).products.map(({ id }: { id: string }) => id)
  expect(await found("stock=none")).toEqual([lamp.productId])
  expect((await stage.admin("/stock?band=none")).stock[0].variantId).toBe(lamp.variantId)
  await stage.admin(`/variants/${mug.variantId}/prices/de`, { method: "DELETE" })
  expect(await found("unpricedIn=de")).toEqual([mug.productId])
  const { version } = await stage.admin(`/products/${mug.productId}`)
  await stage.admin(`/products/${mug.productId}`, { method: "PATCH", body: { version, maker: "Ada" } })
  expect(await found("sort=changed")).toEqual([mug.productId, lamp.productId])
  const page = await stage.admin("/products?sort=unchanged&limit=1")
  expect(page.products[0].id).toBe(lamp.productId)
  expect(await found(`sort=unchanged&after=${encodeURIComponent(page.nextAfter)}`)).toEqual([mug.productId])
})
