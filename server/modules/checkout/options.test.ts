import { afterAll, expect, test } from "vitest"
import { newToken } from "../../kit/ids.ts"
import { deliveryOptionsForCart } from "./options.ts"
import { checkoutHolder } from "./policy.ts"
import { eur, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, goods, fill } = shop
afterAll(() => shop.close())

const cup = { variantId: goods.cup, quantity: 2 }
const book = { variantId: goods.book, quantity: 1 }
const day = /^20\d\d-\d\d-\d\d$/
const now = new Date()

async function options(
  lines: (typeof cup)[],
  given: { country?: string; postalCode?: string; locale?: string } = {},
) {
  const cart = await fill(lines)
  return deliveryOptionsForCart(db, { ...cart, ...given, now })
}

test("a cart is told each way to its buyer with its price, its days and the total of the order", async () => {
  const found = await options([cup, book], { country: "DE", postalCode: "10119" })
  expect(found).toMatchObject({
    currency: "EUR",
    needsDelivery: true,
    itemsTotal: eur(4000n),
    total: eur(4000n),
  })
  expect(found.deliveryOptions).toEqual([
    expect.objectContaining({ code: "pickup", price: eur(0n), total: eur(4000n), isCheapest: true }),
    {
      ...{ methodId: goods.parcel, code: "parcel", kind: "ship", title: "parcel", price: eur(490n) },
      ...{ discount: eur(0n), discounts: [], zone: "Everywhere" },
      why: [{ kind: "delivery_zone", zone: "Everywhere", amount: { minor: 490, currency: "EUR" } }],
      ...{ freeFrom: null, isCheapest: false, isFastest: false },
      promise: { earliestOn: expect.stringMatching(day), latestOn: expect.stringMatching(day) },
      // 19 % of 25.00, of 15.00 and of 4.90, each rounded, because this market rounds lines.
      taxTotal: eur(399n + 239n + 78n),
      taxes: [{ ratePpm: 190_000, net: eur(4490n - 716n), tax: eur(716n) }],
      ...{ taxTreatment: "taxed", taxCountry: "DE", taxSource: "shop", cash: null },
      total: eur(4490n),
      due: eur(4490n),
    },
  ])
  expect(found.obstacles).toEqual([])
})

test("the ways to pay speak the shopper's language", async () => {
  const titles = async (locale: string) =>
    (await options([cup], { locale })).paymentMethods.map(({ code, title, needsToken }) => [
      code,
      title,
      needsToken,
    ])
  expect((await titles("de"))[0]).toEqual(["card", "Karte", true])
  expect((await titles("en"))[1]).toEqual(["transfer", "Bank transfer", false])
})

test("where nothing goes, only the counter is left; a file needs no way at all", async () => {
  const abroad = await options([cup], { country: "FR" })
  expect(abroad.deliveryOptions.map(({ code }) => code)).toEqual(["pickup"])
  expect(abroad.obstacles).toMatchObject([{ methodId: goods.parcel, reason: "country" }])
  expect(await options([book])).toMatchObject({
    needsDelivery: false,
    deliveryOptions: [],
    total: eur(1500n),
  })
})

test("an address that cannot be is said at once", async () => {
  await expect(options([cup], { country: "US" })).rejects.toMatchObject({ code: "checkout.country" })
  await expect(options([cup], { country: "DE", postalCode: "1" })).rejects.toMatchObject({
    code: "checkout.postal_code",
    details: { field: "postalCode" },
  })
})

test("a stranger's cart is not found, and nobody comes without a cart", async () => {
  const [mine, foreign] = [await fill([cup]), await fill([cup])]
  const asked = deliveryOptionsForCart(db, { cartId: mine.cartId, holder: foreign.holder, now })
  await expect(asked).rejects.toMatchObject({ status: 404 })
  const request = {
    header: () => undefined,
    cookie: () => undefined,
    query: () => undefined,
    ip: "2001:db8::1",
  }
  await expect(checkoutHolder.allow(request, db)).rejects.toMatchObject({ status: 401 })
  const token = newToken()
  const allowed = await checkoutHolder.allow(
    { ...request, header: (name) => (name === "cart-token" ? token : undefined) },
    db,
  )
  expect(allowed.holder).toMatchObject({ ip: "2001:db8:0:0" })
  expect(checkoutHolder.name).toBe("cartHolder")
})
