import { afterAll, beforeAll, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse, type Seen } from "./browse.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, locales: ["en", "de"] } })
  await stage.addProduct({ sku: "PAGE", priceMinor: 1_000, stock: 50 })
})
afterAll(() => shop.close())

test("the front page names the ways to pay in one sentence, with one capital where the language has one", async () => {
  const visitor = openBrowse(shop)
  expect((await visitor.go("/")).text).toContain("Card, bank transfer, or cash on delivery")
  expect((await visitor.go("/de")).text).toContain("Karte, Überweisung oder Barzahlung bei Erhalt")
})

const typed = {
  name: "Ada Lovelace",
  line1: "Torstraße 89",
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
}

test("a customer's address is kept with the order when they wish so, once, and is filled in next time", async () => {
  const account = { email: "ada@example.com", password: "three small green boats" }
  await stage.ok("/store/v1/customers", { body: { ...account, name: "Ada" } })
  const ada = openBrowse(shop)
  await ada.submit(await ada.go("/account/sign-in"), "/account/sign-in", account)
  const { variantId } = await stage.addProduct({ sku: "KEPT", priceMinor: 500, stock: 50 })
  await shop.app.settle()

  async function checkout() {
    await ada.submit(await ada.go("/products/thing-kept"), "/cart/items", { variantId, quantity: "1" })
    return ada.go("/checkout")
  }
  const buy = (page: Seen, given: Record<string, string>) =>
    ada.submit(page, "/checkout", { card_number: "4242 4242 4242 4242", ...given })
  const linesKept = async () => {
    await shop.app.settle()
    const rows = await shop.app.out.db.many(sql<{ line1: string; preferred: boolean }>`
      select line1, preferred from customers.addresses order by id
    `)
    return rows.map(({ line1, preferred }) => `${line1}${preferred ? " (preferred)" : ""}`)
  }

  const first = await checkout()
  expect(first.text).toContain("Remember this address for next time")
  // With the mail address known and folded away, the wish is no eighth field.
  const shown = first.text.replace(/<details class="more".*?<\/details>/gs, "").split("<main")[1] ?? ""
  const fields = [...shown.matchAll(/<(?:input|select)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:hidden|radio)"/.test(tag))
  expect(fields.map((tag) => /\bname="([^"]*)"/.exec(tag)?.[1])).toEqual([
    "name",
    "line1",
    "postalCode",
    "city",
    "country",
    "keepAddress",
    "card_number",
  ])
  const declined = await buy(first, { ...typed, card_number: "4000 0000 0000 9995" })
  expect(declined.text).toContain("There is not enough money on this card.")
  expect(declined.text).toMatch(/name="keepAddress"\s+checked/)
  expect(await linesKept()).toEqual([])
  expect((await buy(declined, {})).text).toContain("Thank you for your order!")
  expect(await linesKept()).toEqual(["Torstraße 89 (preferred)"])

  const second = await checkout()
  expect(second.text).toContain('value="Torstraße 89"')
  expect(second.text).not.toMatch(/name="keepAddress"\s+checked/)
  await buy(second, { line1: "Gift Street 1" })
  expect(await linesKept()).toEqual(["Torstraße 89 (preferred)"])
  await buy(await checkout(), { keepAddress: "on" })
  expect(await linesKept()).toEqual(["Torstraße 89 (preferred)"])
  await buy(await checkout(), { line1: "New Home 2", keepAddress: "on" })
  expect(await linesKept()).toEqual(["Torstraße 89", "New Home 2 (preferred)"])
  expect((await checkout()).text).toContain('value="New Home 2"')
})

test("a guest is not asked to have an address remembered", async () => {
  const guest = openBrowse(shop)
  const { variantId } = await stage.addProduct({ sku: "GUEST", priceMinor: 500, stock: 50 })
  await shop.app.settle()
  await guest.submit(await guest.go("/products/thing-guest"), "/cart/items", { variantId, quantity: "1" })
  const page = await guest.go("/checkout")
  expect(page.text).toContain('name="email"')
  expect(page.text).not.toContain("keepAddress")
})

test("a product page says how soon a thing can be had: an appointment is booked, not in stock", async () => {
  await stage.addProduct({ sku: "LESSON", priceMinor: 3_000, reach: "appointment" })
  await stage.addProduct({ sku: "TRAY", priceMinor: 900, stock: 40 })
  const { variantId } = await stage.addProduct({
    sku: "LAST-SEAT",
    priceMinor: 900,
    reach: "appointment",
    stock: 1,
  })
  await stage.pay(await stage.fillCart({ variantId }), {
    email: "seat@example.com",
    deliveryMethodId: undefined,
  })
  await shop.app.settle()

  const visitor = openBrowse(shop)
  const band = async (path: string) =>
    /<p class="band [^"]*">([^<]*)</.exec((await visitor.go(path)).text)?.[1]
  expect(await band("/products/thing-lesson")).toBe("Bookable now")
  expect(await band("/de/products/thing-lesson")).toBe("Jetzt buchbar")
  expect(await band("/products/thing-tray")).toBe("In stock")
  expect(await band("/products/thing-last-seat")).toBe("Sold out")
})

test("a variant that loses its price in a market is gone there, and cannot be bought from a cart", async () => {
  const { variantId } = await stage.addProduct({ sku: "LEAVES", priceMinor: 900, stock: 5 })
  const cart = await stage.fillCart({ variantId })
  const visitor = openBrowse(shop)
  const isListed = async () =>
    (await stage.ok("/store/v1/products?limit=50")).products.some(
      ({ slug }: { slug: string }) => slug === "thing-leaves",
    )
  const statusOf = async (path: string) => (await visitor.go(path)).status
  expect([await isListed(), await statusOf("/products/thing-leaves")]).toEqual([true, 200])

  const prices = await stage.admin(`/variants/${variantId}/prices/de`, { method: "DELETE" })
  expect(prices).toEqual({ variantId, taxCategory: "standard", prices: [] })
  expect(await statusOf("/products/thing-leaves")).toBe(404)
  // A list may lag a moment.
  await expect.poll(isListed, { interval: 20 }).toBe(false)
  expect((await stage.ok("/store/v1/search?q=LEAVES")).products).toEqual([])
  const seen = await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: cart.token })
  expect(seen.lines[0]).toMatchObject({ total: null, notes: [{ kind: "unavailable" }] })
  const paid = await stage.pay(cart, { email: "gone@example.com" })
  expect(paid).toMatchObject({ status: 409, body: { code: "cart.unavailable" } })
  const more = { body: { variantId, quantity: 1 }, cartToken: cart.token }
  const added = await shop.call(`/store/v1/carts/${cart.cartId}/items`, more)
  expect(added).toMatchObject({ status: 409, body: { code: "cart.no_price" } })
  const log = await shop.app.out.db.many(sql<{ actor: string; objectId: string }>`
    select actor, object_id from kit.audit_log where route like 'DELETE %/prices/%'
  `)
  expect(log).toMatchObject([{ actor: expect.stringMatching(/^stf_/), objectId: variantId }])
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

test("the page of a product tells what it is like, and keeps its tags to the shop", async () => {
  const { productId, slug } = await stage.addProduct({ sku: "OAK", priceMinor: 900, stock: 5 })
  const define = (code: string, title: string, value: string) =>
    stage.admin(`/attributes/${code}`, {
      method: "PUT",
      body: {
        ...{ titles: { en: title }, filterable: true, position: 1 },
        values: [{ code: "one", titles: { en: value } }],
      },
    })
  await define("wood", "Wood", "Oak of the heath")
  await define("tag", "Tag", "clearance-2026")
  const { version } = await stage.admin(`/products/${productId}`)
  await stage.admin(`/products/${productId}`, {
    method: "PATCH",
    body: { version, attributes: { wood: ["one"], tag: ["one"] } },
  })
  const { text } = await openBrowse(shop).go(`/products/${slug}`)
  expect(text).toContain("Oak of the heath")
  expect(text).not.toContain("clearance-2026")
})
