import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let owner: string

beforeAll(async () => {
  shop = await testApp()
  owner = await shop.owner()
  stage = await openStage({ call: shop.call, owner })
}, 60_000)
afterAll(() => shop.close())

const preview = (productId: string, body: object, token: string | undefined = owner) =>
  shop.call(`/admin/v1/products/${productId}/preview`, { token, body })

test("staff see a product's page with what is not saved, and shoppers see what is", async () => {
  const { productId, slug, variantId } = await stage.addProduct({
    sku: "KITE-1",
    priceMinor: 2_000,
    stock: 3,
  })
  const draft = {
    titles: { en: "A red <b>kite</b>", de: "Ein roter Drachen" },
    descriptions: { en: "It flies." },
    maker: "Kites & Co",
    prices: [{ variantId, priceMinor: 1_550, compareAtMinor: 1_900 }],
  }
  const seen = await preview(productId, { draft, locale: "en" })
  expect(seen.status, seen.text).toBe(200)
  const { html } = seen.body
  expect(html).toContain("<h1>A red &lt;b&gt;kite&lt;/b&gt;</h1>")
  expect(html).toContain("Kites &amp; Co")
  expect(html).toContain("It flies.")
  for (const amount of ["€15.50", "€19.00"]) expect(html).toContain(amount)
  expect((await preview(productId, { draft, locale: "de" })).body.html).toContain("Ein roter Drachen")
  expect(seen.headers.get("cache-control")).toContain("no-store")
  const kept = await shop.call(`/products/${slug}`)
  expect(kept.text).toContain("Thing KITE-1")
  expect(kept.text).not.toContain("It flies.")
})

test("without a draft it is the very page that shoppers get", async () => {
  const { productId, slug } = await stage.addProduct({ sku: "KITE-2", priceMinor: 2_000, stock: 3 })
  await shop.app.settle()
  const seen = await preview(productId, { draft: {} })
  expect(seen.body.html).toBe((await shop.call(`/products/${slug}`)).text)
})

test("a draft is seen before it is in the shop; what has no price, no market or no staff is not", async () => {
  const made = await stage.admin("/products", {
    body: { titles: { en: "Plan" }, reach: "parcel", variants: [{ sku: "PLAN-1" }] },
  })
  const unpriced = await preview(made.id, { draft: {} })
  expect(unpriced).toMatchObject({ status: 409, body: { code: "catalog.no_price_here" } })
  await stage.admin(`/variants/${made.variants[0].id}/prices/de`, {
    method: "PUT",
    body: { price: { minor: 900, currency: "EUR" } },
  })
  const seen = await preview(made.id, { draft: { summaries: { en: "Soon" } } })
  expect(seen.body.html).toContain("Soon")
  expect((await shop.call(`/products/${made.slug}`)).status).toBe(404)
  expect((await preview("prd_none", { draft: {} })).status).toBe(404)
  expect((await preview(made.id, { draft: {}, market: "mars" })).status).toBe(422)
  expect((await preview(made.id, { draft: {} }, "nobody")).status).toBe(401)
})
