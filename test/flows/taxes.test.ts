import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { bearer, shopperToken } from "../api/people.ts"
import { openBrowse } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug = ""
let tea = ""

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 2_380, stock: 50 })).variantId
  tea = (await stage.addProduct({ sku: "TEA", priceMinor: 1_070, stock: 50 })).variantId
  await stage.admin(`/variants/${tea}/tax-category`, { method: "PUT", body: { category: "reduced" } })
  await stage.admin("/tax-rates", { body: { country: "DE", category: "reduced", ratePpm: 70_000 } })
  await stage.admin("/tax-rates", { body: { country: "AT", category: "standard", ratePpm: 200_000 } })
  await shop.app.settle()
})
afterEach(async () => {
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => shop.close())

const rowsOf = (seen: { taxes: { ratePpm: number; tax: { minor: number } }[] }) =>
  seen.taxes.map(({ ratePpm, tax }) => [ratePpm, tax.minor])
const vienna = { ...address, postalCode: "1010", city: "Wien", country: "AT" }

async function bought(cart: { cartId: string; token: string }, given: Parameters<Stage["pay"]>[1] = {}) {
  const reply = await stage.pay(cart, given)
  expect(reply.body.state, reply.text).toBe("placed")
  return stage.order(reply.body)
}

test("a cart is taxed at home as an estimate, an order where its goods go, and the price stays", async () => {
  const cart = await stage.fillCart({ variantId: mug }, { variantId: tea })
  const seen = await stage.ok(`/store/v1/carts/${cart.cartId}`, { cartToken: cart.token })
  expect(seen.taxCountry).toBe("DE")
  expect(rowsOf(seen).map(([ratePpm]) => ratePpm)).toEqual([190_000, 70_000])
  const asked = `/store/v1/checkout/options?cartId=${cart.cartId}&country=AT`
  const options = await stage.ok(asked, { cartToken: cart.token })
  expect(options.deliveryOptions[0].taxCountry).toBe("AT")
  const order = await bought(cart, { address: vienna })
  expect(order.total).toEqual(seen.total)
  expect(order.taxPlace).toEqual({ country: "AT", region: null })
  // Austria has no reduced rate here: it follows the standard one.
  expect(rowsOf(order)).toEqual([[200_000, order.taxTotal.minor]])
  expect(rowsOf(options.deliveryOptions[0])).toEqual(rowsOf(order))
})

test("two rates stand by themselves in cart, checkout and order, and on their pages", async () => {
  const cart = await stage.fillCart({ variantId: mug }, { variantId: tea })
  const order = await bought(cart)
  expect(rowsOf(order)).toEqual([
    [190_000, 380 + 78],
    [70_000, 70],
  ])
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/products/thing-mug"), "/cart/items", {
    variantId: mug,
    quantity: "1",
  })
  const page = await visitor.go("/cart")
  expect(page.text).toContain("incl. 19% VAT")
  expect(page.text).toContain("Estimated for Germany")
  const checkout = await visitor.go("/checkout")
  expect(checkout.text).toContain("incl. 19% VAT")
  expect(checkout.text).not.toContain("Estimated for")
})

test("a country without a rate takes no tax, and its market, home and doctor say so", async () => {
  const cart = await stage.fillCart({ variantId: mug })
  const order = await bought(cart, {
    address: { ...vienna, country: "BE", postalCode: "1000", city: "Brussel" },
  })
  expect(order.taxTotal.minor).toBe(0)
  expect(order.taxPlace.country).toBe("BE")
  const { countries } = await stage.admin("/markets/de/taxes")
  expect(countries.find(({ country }: { country: string }) => country === "BE").isMissing).toBe(true)
  const { steps } = await stage.admin("/onboarding")
  expect(steps.find(({ step }: { step: string }) => step === "tax").isDone).toBe(false)
})

test("the looked-up rates of a market's countries are offered, and set only when they are taken over", async () => {
  const known = async () => (await stage.admin("/markets/de/known-tax-rates")).rows
  const offered = (await known()).filter(({ outcome }: { outcome: string }) => outcome === "new")
  const french = offered.filter((row: { rate: { country: string } }) => row.rate.country === "FR")
  expect(french).toMatchObject([
    { rate: { category: "standard", ratePpm: 200_000, checkedOn: expect.any(String) } },
    { rate: { category: "super_reduced", ratePpm: 21_000, authority: expect.any(String) } },
  ])
  const rates = offered.map((row: { rate: object }) => row.rate)
  expect((await stage.admin("/tax-rates/takeovers", { body: { rates } })).count).toBe(rates.length)
  expect((await known()).filter(({ outcome }: { outcome: string }) => outcome === "new")).toEqual([])
  const { file } = await stage.admin("/tax-rates/file")
  const { rows } = await stage.admin("/tax-rates/readings", { body: { file } })
  expect(new Set(rows.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(["unchanged"]))
  const { steps } = await stage.admin("/onboarding")
  expect(steps.find(({ step }: { step: string }) => step === "tax").isDone).toBe(true)
})

test("what is paid in cash is rounded to the smallest coin, as a row of its own", async () => {
  const swiss = { code: "ch", titles: { en: "Switzerland" }, currency: "CHF", countries: ["CH"] }
  await stage.admin("/markets", {
    body: { ...swiss, taxDisplay: "gross", defaultLocale: "en", cashStepMinor: 5 },
  })
  await stage.admin("/tax-rates", { body: { country: "CH", category: "standard", ratePpm: 81_000 } })
  const price = { price: { minor: 1_233, currency: "CHF" } }
  await stage.admin(`/variants/${mug}/prices/ch`, { method: "PUT", body: price })
  const post = { ...parcel, code: "post", marketCode: "ch", currency: "CHF", zones: [flatZone(700)] }
  const { methodId: deliveryMethodId } = await stage.admin("/delivery-methods", { body: post })
  const fill = async () => {
    const item = { variantId: mug, quantity: 1 }
    const { cart, token } = await stage.ok("/store/v1/carts", { body: { marketCode: "ch", item } })
    return { cartId: cart.cartId, token }
  }
  const zurich = { ...address, postalCode: "8001", city: "Zürich", country: "CH" }
  const cart = await fill()
  const asked = `/store/v1/checkout/options?cartId=${cart.cartId}&country=CH`
  const [option] = (await stage.ok(asked, { cartToken: cart.token })).deliveryOptions
  expect(option.total.minor).toBe(1_933)
  expect(option.cash).toMatchObject({ rounding: { minor: 2 }, total: { minor: 1_935 } })
  const inCash = { address: zurich, deliveryMethodId, paymentMethod: "cash" }
  const wrong = await stage.pay(cart, { ...inCash, expectedTotal: { minor: 1_933, currency: "CHF" } })
  expect(wrong.body.code).toBe("checkout.total_changed")
  const order = await bought(cart, { ...inCash, expectedTotal: { minor: 1_935, currency: "CHF" } })
  expect([order.total.minor, order.cashRounding.minor]).toEqual([1_935, 2])
  const byCard = await bought(await fill(), { address: zurich, deliveryMethodId })
  expect([byCard.total.minor, byCard.cashRounding.minor]).toEqual([1_933, 0])
})

type Way = { taxTreatment: string; taxTotal: Amount; total: Amount }
type Amount = { minor: number; currency: string }

test("a business in another country of the EU owes the tax itself, once its market says so", async () => {
  const cart = await stage.fillCart({ variantId: mug })
  const ways = async (query: string) => {
    const asked = `/store/v1/checkout/options?cartId=${cart.cartId}${query}`
    const options = await stage.ok(asked, { cartToken: cart.token })
    return { ...(options.deliveryOptions[0] as Way), vatNumber: options.vatNumber as string | null }
  }
  const abroad = "&country=AT&vatNumber=u12345678"
  expect(await ways(abroad)).toMatchObject({ taxTreatment: "taxed", vatNumber: "ATU12345678" })
  const { version } = (await stage.admin("/markets")).markets.find(
    ({ code }: { code: string }) => code === "de",
  )
  await stage.admin("/markets/de", { method: "PATCH", body: { version, reverseChargeFrom: "DE" } })
  expect((await ways("&vatNumber=ATU12345678")).taxTreatment).toBe("taxed")
  expect((await ways("&country=DE&vatNumber=ATU12345678")).taxTreatment).toBe("taxed")
  expect((await ways("&country=AT&vatNumber=DE123456788")).taxTreatment).toBe("taxed")
  const way = await ways(abroad)
  // 23.80 and 4.90 hold 20 %: what an Austrian pays without the tax in it.
  expect(way).toMatchObject({
    taxTreatment: "reverse_charge",
    taxTotal: { minor: 0 },
    total: { minor: 2391 },
  })
  const wrong = await stage.pay(cart, { address: vienna, vatNumber: "ATU1234" })
  expect(wrong.body).toMatchObject({ code: "vat_number.wrong", example: "ATU12345678" })
  const order = await bought(cart, { address: vienna, vatNumber: "ATU 1234 5678", expectedTotal: way.total })
  expect(order).toMatchObject({ taxTreatment: "reverse_charge", vatNumber: "ATU12345678" })
  expect([order.taxTotal.minor, order.total.minor, rowsOf(order)]).toEqual([0, 2391, [[200_000, 0]]])
  const again = await stage.admin(`/orders/${order.orderId}/pricing`)
  expect(again).toMatchObject({ matches: true, priced: { taxTotal: { minor: 0 } } })
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?q=ada@example.com")
  const mail = await stage.admin(`/mails/${mails[0].id}`)
  expect(mail.text).toContain("Reverse charge: the buyer owes the tax")
  expect(mail.text).toContain("ATU12345678")
})

test("whom the shop has freed pays no tax in cart and order while signed in, and pays it again afterwards", async () => {
  const headers = bearer(await shopperToken(shop, "school@example.com"))
  const { id } = await stage.ok("/store/v1/me", { headers })
  const taxes = `/customers/${id}/tax-exemption`
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const free = (validFrom: string, validUntil: string | null) =>
    stage.admin(taxes, { method: "PUT", body: { reason: "Certificate 17/B", validFrom, validUntil } })
  const fill = async () => {
    const item = { variantId: mug, quantity: 1 }
    const { cart, token } = await stage.ok("/store/v1/carts", { body: { item }, headers })
    return { ...cart, token }
  }
  await free(day(2), null)
  expect((await fill()).taxTreatment).toBe("taxed")
  await free(day(-2), day(2))
  // The mug of the cart before comes along: two of 23.80 and 4.90 without 19 %.
  const cart = await fill()
  expect(cart).toMatchObject({ taxTreatment: "exempt", taxTotal: { minor: 0 }, total: { minor: 4412 } })
  const stranger = await stage.pay(cart, { expectedTotal: cart.total })
  expect(stranger.body.code).toBe("checkout.total_changed")
  const placed = await stage.pay(cart, { expectedTotal: cart.total, headers })
  expect(placed.body.state, placed.text).toBe("placed")
  const order = await stage.admin(`/orders/${placed.body.orderId}`)
  expect(order).toMatchObject({ taxTreatment: "exempt", exemptBecause: "Certificate 17/B" })
  expect(await stage.order(placed.body)).not.toHaveProperty("exemptBecause")
  expect(await stage.admin(taxes, { method: "DELETE" })).toMatchObject({ exemption: null })
  expect((await fill()).taxTreatment).toBe("taxed")
  const early = await shop.call(`/admin/v1${taxes}`, {
    ...{ method: "PUT", token: stage.owner },
    body: { reason: "x", validFrom: day(1), validUntil: day(0) },
  })
  expect([early.status, early.body.code]).toEqual([422, "customers.exemption_ends_early"])
  const { entries } = await stage.admin(`/audit-log?objectId=${id}`)
  expect(JSON.stringify(entries)).not.toContain("Certificate")
})

test("a business types its VAT number at the checkout and in its account, and is told when it is wrong", async () => {
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/products/thing-mug"), "/cart/items", {
    variantId: mug,
    quantity: "1",
  })
  const checkout = await visitor.go("/checkout")
  expect(checkout.text).toContain("I buy for a business")
  const typed = { ...vienna, email: "firm@example.com", card_number: "4242424242424242", vatNumber: "12" }
  const wrong = await visitor.submit(checkout, "/checkout", typed)
  expect(wrong.text).toContain("One looks like ATU12345678.")
  const right = await visitor.submit(wrong, "/checkout", { ...typed, vatNumber: "ATU12345678" })
  // What was seen before was another total: it is said, and charged only now.
  const placed = right.path.startsWith("/orders/")
    ? right
    : await visitor.submit(right, "/checkout", { ...typed, vatNumber: "ATU12345678" })
  expect(placed.path).toMatch(/^\/orders\//)
  expect(placed.text).toContain("Reverse charge: the buyer owes the tax")
  expect(placed.text).toContain("ATU12345678")

  const headers = bearer(await shopperToken(shop, "trader@example.com"))
  const me = { method: "PATCH", headers }
  const saved = await stage.ok("/store/v1/me", { ...me, body: { vatNumber: "NL 123456789B01" } })
  expect(saved.vatNumber).toBe("NL123456789B01")
  const refused = await shop.call("/store/v1/me", { ...me, body: { vatNumber: "hello" } })
  expect([refused.status, refused.body.code]).toEqual([422, "vat_number.unknown"])
  expect((await stage.ok("/store/v1/me", { ...me, body: { name: "Ada" } })).vatNumber).toBe("NL123456789B01")
  expect((await stage.ok("/store/v1/me", { ...me, body: { vatNumber: "" } })).vatNumber).toBeNull()
})

test("a market without tax in its prices shows lines, discounts, delivery and tax that come to the total", async () => {
  const trade = { code: "trade", titles: { en: "Trade" }, currency: "EUR", countries: ["AT"] }
  await stage.admin("/markets", { body: { ...trade, taxDisplay: "net", defaultLocale: "en" } })
  const price = { price: { minor: 1_000, currency: "EUR" } }
  await stage.admin(`/variants/${mug}/prices/trade`, { method: "PUT", body: price })
  const van = { ...parcel, code: "van", marketCode: "trade", zones: [flatZone(500)] }
  const { methodId: deliveryMethodId } = await stage.admin("/delivery-methods", { body: van })
  const { promotionId } = await stage.admin("/promotions", {
    body: {
      name: "Ten percent",
      titles: { en: "Spring" },
      action: { kind: "percentage", items: {}, ratePpm: 100_000 },
      conditions: [{ kind: "markets", marketCodes: ["trade"] }],
    },
  })
  await stage.admin(`/promotions/${promotionId}/activation`, { body: {} })
  const visitor = openBrowse(shop)
  await visitor.submit(await visitor.go("/"), "/region", { market: "trade", language: "en" })
  const product = await visitor.go("/products/thing-mug")
  await visitor.submit(product, "/cart/items", { variantId: mug, quantity: "2" })
  const amounts = (text: string) => [...text.matchAll(/[-−]?€\d+\.\d\d/g)].map(([found]) => found)
  const sums = (text: string) => amounts(text.split(/class="sums[^"]*"/)[1]?.split("</dl>")[0] ?? "")
  const page = await visitor.go("/cart")
  expect(sums(page.text)).toEqual(["€20.00", "-€2.00", "€5.00", "€4.60", "€27.60"])
  const checkout = await visitor.go("/checkout")
  expect(sums(checkout.text)).toEqual(["€20.00", "-€2.00", "€5.00", "€4.60", "€27.60"])

  const item = { variantId: mug, quantity: 2 }
  const { cart, token } = await stage.ok("/store/v1/carts", { body: { marketCode: "trade", item } })
  const placed = await stage.pay({ cartId: cart.cartId, token }, { address: vienna, deliveryMethodId })
  const order = await stage.order(placed.body)
  expect(order).toMatchObject({
    total: { minor: 2_760 },
    shown: { subtotal: { minor: 2_000 }, discounts: [{ title: "Spring", amount: { minor: 200 } }] },
    lines: [{ total: { minor: 2_160 }, shownTotal: { minor: 1_800 } }],
  })
  const { orderId, orderToken } = placed.body
  const orderPage = await openBrowse(shop).go(`/orders/${orderId}?token=${orderToken}`)
  expect(sums(orderPage.text)).toEqual(["€20.00", "-€2.00", "€5.00", "€4.60", "€27.60"])
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?template=order_placed&limit=1")
  const { text } = await stage.admin(`/mails/${mails[0].id}`)
  expect(text).toMatch(
    /Subtotal: €20\.00\nSpring: −€2\.00\nDelivery: €5\.00\n20% VAT: €4\.60\nTotal: €27\.60/,
  )
  await stage.admin(`/promotions/${promotionId}/pause`, { body: {} })
})

test("where parts of a country have rates of their own, an address says in which of them it is", async () => {
  const vienna9 = { country: "AT", region: "AT-9", category: "standard", ratePpm: 190_000 }
  await stage.admin("/tax-rates", { body: vienna9 })
  const cart = await stage.fillCart({ variantId: mug })
  const pay = (region?: string) => stage.pay(cart, { address: { ...vienna, ...(region && { region }) } })
  for (const region of [undefined, "Wien"]) {
    expect((await pay(region)).body).toMatchObject({ code: "checkout.region", field: "address.region" })
  }
  const order = await stage.order((await pay("AT-9")).body)
  expect(order).toMatchObject({ taxPlace: { country: "AT", region: "AT-9" } })
  expect(order.taxes.map(({ ratePpm }: { ratePpm: number }) => ratePpm)).toEqual([190_000])
})
