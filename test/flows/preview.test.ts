import { afterAll, beforeAll, expect, test } from "vitest"
import { still } from "../../server/storefront/preview/scene.ts"
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

const previewShop = (body: object, token: string | undefined = owner) =>
  shop.call("/admin/v1/shop/preview", { token, body })

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
  expect(seen.body.html).toBe(still((await shop.call(`/products/${slug}`)).text))
  expect(seen.body.html).not.toContain("<a href")
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

test("the shop is seen in a look that is not saved, and shoppers see the one that is", async () => {
  const { slug } = await stage.addProduct({ sku: "KITE-3", priceMinor: 2_000, stock: 3 })
  await shop.app.settle()
  const look = { colorPrimary: "#204080", radiusPx: 3 }
  for (const page of ["home", "list", "product", "cart"]) {
    const seen = await previewShop({ page, draft: { look } })
    expect(seen.status, seen.text).toBe(200)
    expect(seen.headers.get("cache-control")).toContain("no-store")
    expect(seen.body.day).toContain("--primary:#204080;")
    expect(seen.body.day).toContain("--r:3px;")
    expect(seen.body.night).toContain("--scheme:dark;")
    expect(seen.body.html).not.toMatch(/<a\b[^>]*href=|<script type="module"/)
    expect(seen.body.html).toContain("Thing KITE-3")
    // Only the sheets change with the look: the page in the frame need not load anew.
    expect((await previewShop({ page, draft: {} })).body.html).toBe(seen.body.html)
  }
  const page = (await shop.call(`/products/${slug}`)).text
  const [, path = ""] = /href="(\/look\/\w+\.css)"/.exec(page) ?? []
  expect((await shop.call(path)).text).not.toContain("#204080")
})

test("the front page, a cart and links in a preview are those that shoppers get", async () => {
  await shop.app.settle()
  const home = await previewShop({ page: "home", draft: {} })
  expect(home.body.html).toBe(still((await shop.call("/")).text))
  const cart = await previewShop({ page: "cart", draft: {} })
  expect(cart.body.html).toContain('name="quantity"')
  const navigation = [
    { place: "header", titles: { en: "Our <b>story</b>" }, href: "/pages/story" },
    { place: "footer", titles: { en: "Find us" }, href: "https://maps.example/us" },
  ]
  const { html } = (await previewShop({ page: "home", draft: { navigation } })).body
  expect(html).toContain("Our &lt;b&gt;story&lt;/b&gt;")
  expect(html).toContain("Find us")
  expect(html).not.toContain("maps.example")
  expect((await shop.call("/")).text).not.toContain("Find us")
})

test("a look that could not be saved is refused with the reason, and strangers see nothing", async () => {
  const pale = await previewShop({ page: "home", draft: { look: { colorText: "#f0f0f0" } } })
  expect(pale).toMatchObject({ status: 422, body: { code: "shop.look_unreadable" } })
  const font = { fontBody: "x;}body{display:none" }
  expect((await previewShop({ page: "home", draft: { look: font } })).status).toBe(422)
  expect((await previewShop({ page: "till", draft: {} })).status).toBe(422)
  expect((await previewShop({ page: "home", draft: {}, locale: "xx" })).status).toBe(422)
  expect((await previewShop({ page: "home", draft: {} }, "nobody")).status).toBe(401)
})

test("a page that the owner writes is seen before it is saved; the first words on the front page", async () => {
  const make = (body: object) => stage.admin("/pages", { body })
  const see = (pageId: string, draft: object, locale?: string) =>
    shop.call(`/admin/v1/pages/${pageId}/preview`, { token: owner, body: { draft, locale } })
  const about = await make({ titles: { en: "About us" }, markdown: { en: "Kept." } })
  const draft = {
    titles: { en: "Who we <are>", de: "Wer wir sind" },
    markdown: { en: "# One\n\n*New* <script>" },
  }
  const seen = await see(about.id, draft)
  expect(seen.status, seen.text).toBe(200)
  expect(seen.body.html).toContain("<h1>Who we &lt;are&gt;</h1>")
  expect(seen.body.html).toContain("<em>New</em> &lt;script&gt;")
  expect((await see(about.id, draft, "de")).body.html).toContain("<h1>Wer wir sind</h1>")
  expect((await see(about.id, {})).body.html).toBe(still((await shop.call("/pages/about-us")).text))
  const home = await make({ slug: "home", titles: { en: "Hello" }, markdown: { en: "Kept." } })
  const front = await see(home.id, { titles: { en: "Kites for all" } })
  expect(front.body.html).toContain("<h1>Kites for all</h1>")
  expect(front.body.html).toContain("Thing KITE-3")
  expect((await see("pag_none", {})).status).toBe(404)
})
