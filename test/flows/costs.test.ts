import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: Awaited<ReturnType<Stage["addProduct"]>>

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = await stage.addProduct({ sku: "MUG", priceMinor: 2_000, stock: 100 })
  await stage.pay(await stage.fillCart({ variantId: mug.variantId, quantity: 3 }))
  await shop.app.settle()
}, 120_000)
afterAll(() => shop.close())

const eur = (minor: number) => ({ minor, currency: "EUR" })
const setCost = (minor: number) =>
  stage.admin(`/variants/${mug.variantId}/costs`, { method: "PUT", body: { costs: [eur(minor)] } })
const keyWith = async (...permissions: string[]): Promise<string> => {
  const body = { name: permissions.join(), permissions, expiresInDays: 1 }
  return (await stage.admin("/api-keys", { body })).secret
}

test("what goods cost is never shown to shoppers, nor to staff who may not see it", async () => {
  await setCost(1_837)
  const cart = await stage.fillCart({ variantId: mug.variantId, quantity: 1 })
  const { slug } = await stage.admin(`/products/${mug.productId}`)
  const pages = [
    `/store/v1/products/${slug}`,
    "/store/v1/products",
    `/store/v1/search?q=${slug}`,
    `/store/v1/carts/${cart.cartId}`,
    `/store/v1/carts/${cart.cartId}?explain=true`,
    `/products/${slug}`,
    "/search?q=thing",
    "/",
  ]
  for (const path of pages) {
    const { text, status } = await shop.call(path, { cartToken: cart.token })
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/1837|18[.,]37/)
  }
  const path = `/admin/v1/products/${mug.productId}/costs`
  const asked = async (token: string) => (await shop.call(path, { token })).status
  expect(await asked(await keyWith("catalog.read", "prices.write"))).toBe(403)
  expect(await asked(await keyWith("costs.read"))).toBe(200)
  const body = { costs: [eur(1)] }
  const put = { method: "PUT", body, token: await keyWith("costs.read", "prices.write") }
  expect((await shop.call(`/admin/v1/variants/${mug.variantId}/costs`, put)).status).toBe(403)
  expect(await stage.admin(`/products/${mug.productId}/costs`)).toEqual({
    variants: [{ variantId: mug.variantId, costs: [eur(1_837)] }],
  })
})

test("a file of products has what they cost for who may set it, and for nobody else", async () => {
  await setCost(1_837)
  const made = async (token: string) => {
    const headers = { "idempotency-key": token.slice(-20) }
    const opened = await shop.call("/admin/v1/exports/products", { body: {}, token, headers })
    expect(opened.status, opened.text).toBe(200)
    await shop.app.settle()
    const { taskId } = opened.body
    const fileOf = async (who: string) =>
      shop
        .call(`/admin/v1/tasks/${taskId}/file`, { token: who })
        .then(({ status, text }) => ({ status, text }))
    return { taskId, fileOf }
  }
  const whole = await made(stage.owner)
  expect((await whole.fileOf(stage.owner)).text).toMatch(/cost:EUR.*MUG.*18\.37/s)
  const plain = await made(await keyWith("catalog.read", "costs.read"))
  const { text } = await plain.fileOf(stage.owner)
  expect(text).toContain("MUG")
  expect(text).not.toMatch(/cost:|18\.37/)
})

test("the effect of other prices says how many lines would go at a loss, to who may see costs", async () => {
  const prices = [{ variantId: mug.variantId, marketCode: "de", price: eur(1_000) }]
  const margins = async (token: string) =>
    (await shop.call("/admin/v1/effects/prices", { token, body: { prices } })).body.currencies[0].orders
      .margins
  await stage.admin(`/variants/${mug.variantId}/costs`, { method: "PUT", body: { costs: [] } })
  expect(await margins(stage.owner)).toEqual({ lines: 1, unknown: 1, belowBefore: 0, below: 0 })
  // A mug of 10.00 with 19 % in it brings 8.40.
  await setCost(841)
  expect(await margins(stage.owner)).toEqual({ lines: 1, unknown: 0, belowBefore: 0, below: 1 })
  await setCost(840)
  expect(await margins(stage.owner)).toMatchObject({ belowBefore: 0, below: 0 })
  expect(await margins(await keyWith("prices.write"))).toBeNull()
})
