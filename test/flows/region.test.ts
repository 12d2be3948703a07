import { afterAll, beforeAll, expect, test } from "vitest"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse, type Seen } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug = ""
let plate = ""

const swiss = {
  code: "ch",
  titles: { en: "Switzerland", de: "Schweiz" },
  currency: "CHF",
  countries: ["CH"],
  taxDisplay: "gross",
  defaultLocale: "de",
}

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, locales: ["en", "de"] } })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 1_000, stock: 50 })).variantId
  plate = (await stage.addProduct({ sku: "PLATE", priceMinor: 2_000, stock: 50 })).variantId
  await shop.app.settle()
})
afterAll(() => shop.close())

const switchIn = (page: Seen) => page.text.includes('class="region"')
const put = async (visitor: Visitor, variantId: string, path: string) =>
  visitor.submit(await visitor.go(path), "/cart/items", { variantId, quantity: "1" })
type Visitor = ReturnType<typeof openBrowse>

test("a shop with one market offers no other, and its languages are links", async () => {
  const page = await openBrowse(shop).go("/")
  expect(switchIn(page)).toBe(false)
  expect(page.text).toContain('hreflang="de"')
})

async function openSwiss() {
  await stage.admin("/markets", { body: swiss })
  await stage.admin("/tax-rates", { body: { country: "CH", category: "standard", ratePpm: 81_000 } })
  const price = { price: { minor: 1_450, currency: "CHF" } }
  await stage.admin(`/variants/${mug}/prices/ch`, { method: "PUT", body: price })
  await stage.admin("/delivery-methods", {
    body: {
      ...{ ...parcel, code: "post", marketCode: "ch", titles: { en: "Post", de: "Post" } },
      ...{ currency: "CHF", zones: [flatZone(700, { freeFromMinor: 5_000 })] },
    },
  })
}

test("a visitor chooses country and language: pages, cart and checkout follow, and the choice is kept", async () => {
  await openSwiss()
  const visitor = openBrowse(shop)
  const other = openBrowse(shop)
  const product = await visitor.go("/products/thing-mug")
  expect(switchIn(product)).toBe(true)
  expect(product.text).toContain("€10.00")
  await put(visitor, mug, "/products/thing-mug")

  const moved = await visitor.submit(product, "/region", { market: "ch", language: "de" })
  expect(moved.path).toMatch(/^\/de\/cart\?from=de&was=1000$/)
  expect(moved.text).toContain("Ihr Warenkorb gilt jetzt für Schweiz (CHF)")
  expect(moved.text).toMatch(/kosteten vorher 10,00\s€ und kosten jetzt 14[.,]50\sCHF/)
  expect((await visitor.go("/cart")).text).not.toContain("gilt jetzt")

  // Twice, so that the second comes from what is kept at the front door.
  for (const person of [visitor, other, visitor, other]) {
    const { text } = await person.go("/products/thing-mug")
    expect([/CHF\s14\.50/.test(text), text.includes("€10.00")]).toEqual(
      person === visitor ? [true, false] : [false, true],
    )
  }
  expect((await visitor.go("/")).path).toBe("/de")
  expect((await visitor.go("/search")).path).toBe("/search")
  expect((await other.go("/")).path).toBe("/")

  const checkout = await visitor.go("/de/checkout")
  expect(checkout.text).toContain('<option value="CH"')
  const placed = await visitor.submit(checkout, "/de/checkout", {
    ...{ email: "heidi@example.com", name: address.name, line1: "Bahnhofstrasse 1", postalCode: "8001" },
    ...{ city: "Zürich", country: "CH", card_number: "4242 4242 4242 4242" },
  })
  expect(placed.text).toContain("Danke für Ihre Bestellung!")
  expect(placed.text).toMatch(/21[.,]50/)
})

test("what is not sold in the other country is told, and comes back with the first one", async () => {
  const visitor = openBrowse(shop)
  await put(visitor, mug, "/products/thing-mug")
  const cart = await put(visitor, plate, "/products/thing-plate")
  const there = await visitor.submit(cart, "/region", { market: "ch" })
  expect(there.text).toContain("Not sold in Switzerland (CHF): Thing PLATE.")
  expect(there.text).toContain("This is not sold in Switzerland (CHF). Please take it out.")
  expect((await visitor.go("/checkout")).path).toBe("/cart")
  const back = await visitor.submit(there, "/region", { market: "de" })
  expect(back.text).not.toContain("Not sold")
  expect(back.text).toContain("€30.00")
})

test("a cart of another country says so, is not bought by mistake, and comes along at a touch", async () => {
  const visitor = openBrowse(shop)
  await put(visitor, mug, "/products/thing-mug")
  visitor.jar.set("market", "ch")
  const page = await visitor.go("/cart")
  expect(page.text).toContain("This cart is for European Union (EUR)")
  expect(page.text).not.toContain('href="/checkout"')
  expect((await visitor.go("/checkout")).path).toBe("/cart")
  const here = await visitor.submit(page, "/region")
  expect(here.text).toContain("Your cart is now for Switzerland (CHF)")
  expect(here.text).toContain('href="/checkout"')

  visitor.jar.set("market", "de")
  const added = await put(visitor, plate, "/products/thing-plate")
  expect(added.text).toContain("Your cart is now for European Union (EUR)")
  expect(added.text).toContain("€30.00")
})

test("a cookie that names nothing of ours counts for nothing, and a stranger's address leads nowhere", async () => {
  const visitor = openBrowse(shop)
  visitor.jar.set("market", "mars")
  visitor.jar.set("language", "tlh")
  for (let time = 0; time < 2; time++)
    expect((await visitor.go("/products/thing-mug")).text).toContain("€10.00")
  const page = await visitor.go("/search")
  for (const next of ["//evil.example", "https://evil.example/", "/\\evil.example"]) {
    expect((await visitor.submit(page, "/region", { market: "ch", next })).path).toBe("/")
  }
  expect(visitor.jar.get("market")).toBe("ch")
})

test("however a visitor's program writes the cookie, others see the prices of their own country", async () => {
  const stranger = (path: string, cookie: string) => shop.call(path, { headers: { cookie } })
  const written = [
    "market=%63h",
    'market="ch"',
    "market =ch",
    "market= ch",
    "market; market=ch",
    "market=ch; market=de",
  ]
  for (const [at, cookie] of written.entries()) {
    // An address that nobody has asked for yet: whatever is kept for it comes from the stranger.
    const path = `/products/thing-mug?from=${at}`
    for (let times = 0; times < 2; times++) await stranger(path, cookie)
    const { text } = await shop.call(path)
    expect([text.includes("€10.00"), /CHF\s14\.50/.test(text)], cookie).toEqual([true, false])
  }
})

test("a market that closes leaves its visitors in the shop's own, and their cart comes along at a touch", async () => {
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/search"), "/region", { market: "ch" })
  await put(visitor, mug, "/products/thing-mug")
  const { markets } = await stage.admin("/markets")
  const { version } = markets.find(({ code }: { code: string }) => code === "ch")
  await stage.admin("/markets/ch", { method: "PATCH", body: { version, isOpen: false } })
  const page = await visitor.go("/cart")
  expect(page.text).toContain("We do not sell to this country any more.")
  expect(switchIn(page)).toBe(false)
  const here = await visitor.submit(page, "/region")
  expect(here.text).toContain("€10.00")
  expect(here.text).toContain('href="/checkout"')
})
