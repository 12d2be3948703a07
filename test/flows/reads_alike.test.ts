import { afterAll, beforeAll, expect, test } from "vitest"
import { parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse, type Seen } from "./browse.ts"
import { openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId: string
let pickup: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, locales: ["en", "de", "id"] } })
  variantId = (await stage.addProduct({ sku: "ALIKE", priceMinor: 1_000, stock: 50 })).variantId
  const { methodId } = await stage.admin("/delivery-methods", {
    body: {
      ...{ ...parcel, code: "counter", kind: "pickup", titles: { en: "Pick up" } },
      zones: [{ ...parcel.zones[0], price: { kind: "flat", priceMinor: 0 }, freeFromMinor: null }],
      ...{ daysMin: 0, daysMax: 0, position: 2 },
    },
  })
  pickup = methodId
  await openPromoting(stage).promote({ titles: { en: "Spring sale" } })
  await shop.app.settle()
})
afterAll(() => shop.close())

const typed = {
  ...{ name: "Ada Lovelace", line1: "Torstraße 89", postalCode: "10119", city: "Berlin", country: "DE" },
  email: "ada@example.com",
}

/** What stands in a list of sums, from its head down. */
const headings = ({ text }: Pick<Seen, "text">) =>
  [...(/<dl class="sums[^"]*">(.*?)<\/dl>/s.exec(text)?.[1] ?? "").matchAll(/<dt>([^<]*)/g)].map(
    ([, one]) => one,
  )

async function buy(given: Record<string, string>) {
  const visitor = openBrowse(shop)
  const product = await visitor.go("/products/thing-alike")
  const cart = await visitor.submit(product, "/cart/items", { variantId, quantity: "1" })
  const checkout = await visitor.go("/checkout")
  const options = await visitor.submit(checkout, "/checkout", { ...typed, ...given })
  expect(options.text).toContain("Thank you for your order!")
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?template=order_placed&limit=50")
  const mail = await stage.admin(`/mails/${mails[0].id}`)
  return { cart, checkout, order: options, mail: mail.text as string }
}

test("goods, discount, delivery, total, and the tax in it: from the cart to the mail in one order", async () => {
  const { cart, checkout, order, mail } = await buy({ paymentMethod: "transfer" })
  const expected = ["Subtotal", "Spring sale", "Delivery", "Total", "incl. 19% VAT"]
  for (const page of [cart, checkout, order]) expect(headings(page), page.path).toEqual(expected)
  const sums = mail.split("\n").filter((line) => /^(Subtotal|Spring|Delivery:|Total|incl)/.test(line))
  expect(sums).toEqual([
    "Subtotal: €10.00",
    "Spring sale: −€1.00",
    "Delivery: €4.90",
    "Total: €13.90",
    "incl. 19% VAT: €2.22",
  ])
})

test("cash is called by where it is taken: at the door, or at the counter", async () => {
  const brought = await buy({ paymentMethod: "cash" })
  expect(brought.checkout.text).toContain(
    '<span class="to-ship">Cash on delivery</span><span class="to-collect">Cash at the counter</span>',
  )
  expect(brought.checkout.text).toContain(
    '<span class="to-ship">You pay when it comes, at your door.</span>' +
      '<span class="to-collect">You pay when you collect it, at our counter.</span>',
  )
  const collected = await buy({ paymentMethod: "cash", deliveryMethodId: pickup })
  for (const said of [brought.order.text, brought.mail]) {
    expect(said).toContain("Cash on delivery")
    expect(said).not.toContain("Cash at the counter")
  }
  for (const said of [collected.order.text, collected.mail]) {
    expect(said).toContain("Cash at the counter")
    expect(said).not.toContain("Cash on delivery")
  }
})

test("no day is the same day, in words", async () => {
  const visitor = openBrowse(shop)
  const said = async () => {
    const pages = await Promise.all(["/", "/de", "/id"].map((path) => visitor.go(path)))
    return pages.map(({ text }) => /(?:At your door|Tiba d)[^<]*|[^<>]* bei Ihnen/.exec(text)?.[0])
  }
  const takes = async (daysMin: number, daysMax: number) => {
    const { methods } = await stage.admin("/delivery-methods")
    const { methodId: id, ...method } = methods.find(({ code }: { code: string }) => code === "parcel")
    await stage.admin(`/delivery-methods/${id}`, { method: "PUT", body: { ...method, daysMin, daysMax } })
    // The front page knows of a way of delivery after an hour, and of a price at once.
    const price = { minor: 1_000 + 100 * daysMin + daysMax, currency: "EUR" }
    await stage.admin(`/variants/${variantId}/prices/de`, { method: "PUT", body: { price } })
  }
  const words = [
    [1, 3, "At your door in 1 to 3 days", "In 1 bis 3 Tagen bei Ihnen", "Tiba dalam 1 sampai 3 hari"],
    [0, 0, "At your door on the same day", "Am selben Tag bei Ihnen", "Tiba di hari yang sama"],
    [0, 2, "At your door within 2 days", "In höchstens 2 Tagen bei Ihnen", "Tiba dalam paling lama 2 hari"],
    [2, 2, "At your door in 2 days", "In 2 Tagen bei Ihnen", "Tiba dalam 2 hari"],
  ] as const
  for (const [from, to, ...expected] of words) {
    await takes(from, to)
    await expect.poll(said).toEqual(expected)
  }
})
