import { afterAll, beforeAll, expect, test } from "vitest"
import { flatZone } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
}, 60_000)
afterAll(() => shop.close())

type Told = { route: string; object: [string, string | null]; before: object; after: object }

/** The newest line of the log. */
async function told(): Promise<Told> {
  const { entries } = await stage.admin("/audit-log?limit=1")
  const { route, objectKind, objectId, before, after } = entries[0]
  return { route, object: [objectKind, objectId], before, after }
}

async function change(path: string, method: string, body: object): Promise<Told> {
  await stage.admin(path, { method, body })
  return told()
}

test("the shop's own facts, look, navigation and markets are told as they were and as they are", async () => {
  const { version } = await stage.admin("/shop")
  expect(await change("/shop", "PATCH", { version, name: "Kites" })).toEqual({
    route: "PATCH /admin/v1/shop",
    object: ["shop", null],
    before: { name: "My shop" },
    after: { name: "Kites" },
  })
  const look = { version: version + 1, colorPrimary: "#123456", radiusPx: 12 }
  expect(await change("/shop/look", "PATCH", look)).toMatchObject({
    before: { colorPrimary: "#1f5b46" },
    after: { colorPrimary: "#123456" },
  })
  const navigation = [{ place: "header", titles: { en: "All" }, href: "/search" }]
  const links = await change("/shop/navigation", "PUT", { version: version + 2, navigation })
  expect(links).toMatchObject({ before: { navigation: [] }, after: { navigation } })
  const market = (await stage.admin("/markets")).markets[0]
  const titles = { en: "Europe", de: "Europa" }
  expect(await change("/markets/de", "PATCH", { version: market.version, titles })).toMatchObject({
    object: ["market", "de"],
    before: { titles: market.titles },
    after: { titles },
  })
})

test("a page is told when it is written, changed and deleted", async () => {
  const page = await stage.admin("/pages", {
    body: { kind: "page", titles: { en: "About us" }, markdown: { en: "Hello" } },
  })
  expect(await told()).toMatchObject({ object: ["page", page.id], before: null, after: { kind: "page" } })
  const changed = await change(`/pages/${page.id}`, "PATCH", {
    version: page.version,
    markdown: { en: "Hi" },
  })
  expect(changed).toMatchObject({ before: { markdown: { en: "Hello" } }, after: { markdown: { en: "Hi" } } })
  expect(await change(`/pages/${page.id}`, "DELETE", {})).toMatchObject({
    before: { markdown: { en: "Hi" }, slug: page.slug },
    after: null,
  })
})

test("the catalog is told: a category, an attribute, a variant and its price", async () => {
  const category = await stage.admin("/categories", { body: { titles: { en: "Boats" } } })
  const renamed = { version: category.version, titles: { en: "Ships" } }
  expect(await change(`/categories/${category.id}`, "PATCH", renamed)).toEqual({
    route: "PATCH /admin/v1/categories/:categoryId",
    object: ["category", category.id],
    before: { titles: { en: "Boats" } },
    after: { titles: { en: "Ships" } },
  })
  const attribute = { titles: { en: "Wood" }, filterable: true, position: 1, values: [] }
  await change("/attributes/wood", "PUT", attribute)
  expect(await change("/attributes/wood", "PUT", { ...attribute, position: 2, version: 1 })).toEqual({
    route: "PUT /admin/v1/attributes/:code",
    object: ["attribute", "wood"],
    before: { position: 1 },
    after: { position: 2 },
  })
  const { productId, variantId } = await stage.addProduct({ sku: "OAR-1", priceMinor: 900 })
  const product = await stage.admin(`/products/${productId}`)
  const weight = { version: product.version, weightGrams: 450 }
  expect(await change(`/products/${productId}/variants/${variantId}`, "PATCH", weight)).toMatchObject({
    object: ["variant", variantId],
    before: { weightGrams: 300 },
    after: { weightGrams: 450 },
  })
  const price = { price: { minor: 950, currency: "EUR" } }
  expect(await change(`/variants/${variantId}/prices/de`, "PUT", price)).toEqual({
    route: "PUT /admin/v1/variants/:variantId/prices/:marketCode",
    object: ["variant", variantId],
    before: { price: { minor: 900, currency: "EUR" } },
    after: price,
  })
})

test("where stock is kept, how it is delivered and how it is paid are told", async () => {
  const place = (await stage.admin("/places")).places.at(-1)
  const { placeId, version, code, titles, kind, timeZone, active } = place
  const moved = { version, code, titles, kind, timeZone, active, position: place.position + 3 }
  expect(await change(`/places/${placeId}`, "PUT", moved)).toEqual({
    route: "PUT /admin/v1/places/:placeId",
    object: ["place", placeId],
    before: { position: place.position },
    after: { position: place.position + 3 },
  })
  const { methodId, ...method } = (await stage.admin("/delivery-methods")).methods[0]
  const zones = [flatZone(590)]
  expect(await change(`/delivery-methods/${methodId}`, "PUT", { ...method, zones })).toEqual({
    route: "PUT /admin/v1/delivery-methods/:methodId",
    object: ["delivery_method", methodId],
    before: { zones: method.zones },
    after: { zones },
  })
  const ways = (await stage.admin("/payment-methods")).methods
  const cash = ways.find(({ code }: { code: string }) => code === "cash")
  const { marketCodes, facts, position, active: isActive, code: way, version: waysVersion } = cash
  const off = { marketCodes, facts, position, active: !isActive, version: waysVersion }
  expect(await change(`/payment-methods/${way}`, "PUT", off)).toEqual({
    route: "PUT /admin/v1/payment-methods/:code",
    object: ["payment_method", way],
    before: { active: isActive },
    after: { active: !isActive },
  })
})
