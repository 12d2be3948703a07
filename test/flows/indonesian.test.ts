import { afterAll, beforeAll, expect, test } from "vitest"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse, type Seen } from "./browse.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let variantId = ""

const cup = "/id/products/batik-cup"
const rupiah = (whole: number) => ({ minor: whole * 100, currency: "IDR" })
const email = "sari@example.com"

/** A shop that sells to Indonesia only, whose own language is English. */
beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const market = { currency: "IDR", countries: ["ID"], taxDisplay: "gross", defaultLocale: "id" }
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, locales: ["en", "id"] } })
  await stage.admin("/markets", {
    body: { ...market, code: "id", titles: { en: "Indonesia", id: "Indonesia" } },
  })
  await stage.admin("/tax-rates", { body: { country: "ID", category: "standard", ratePpm: 110_000 } })
  await stage.admin("/delivery-methods", {
    body: {
      ...parcel,
      ...{
        code: "reguler",
        marketCode: "id",
        titles: { en: "Parcel", id: "Reguler" },
        timeZone: "Asia/Jakarta",
      },
      ...{ currency: "IDR", zones: [flatZone(1_800_000)] },
    },
  })
  const product = await stage.admin("/products", {
    body: {
      titles: { en: "Batik cup", id: "Cangkir batik" },
      reach: "parcel",
      state: "active",
      variants: [{ sku: "BATIK" }],
    },
  })
  variantId = product.variants[0].id
  await stage.admin(`/variants/${variantId}/prices/id`, {
    method: "PUT",
    body: { price: rupiah(12_500) },
  })
  await stage.receive(variantId, 3)
  await shop.app.settle()
})
afterAll(() => shop.close())

/** Without tags; a space that does not break is a space. */
const plain = ({ text }: Pick<Seen, "text">) => text.replace(/<[^>]+>|[\s\u00a0]+/g, " ").replace(/ +/g, " ")
const visitorThere = () => {
  const visitor = openBrowse(shop)
  visitor.jar.set("market", "id")
  return visitor
}

test("a page of the shop is in Indonesian, with rupiah as they are written there", async () => {
  const page = await visitorThere().go(cup)
  expect(page.text).toContain('<html lang="id"')
  const text = plain(page)
  for (const words of [
    "Cangkir batik",
    "Rp 12.500",
    "Termasuk pajak",
    "Masukkan keranjang",
    "Bahasa Indonesia",
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/Tiba (Sen|Sel|Rab|Kam|Jum|Sab|Min), \d+/)
})

test("what is refused is said in Indonesian, and an order keeps its language for all its mails", async () => {
  const visitor = visitorThere()
  const put = async (quantity: string) =>
    visitor.submit(await visitor.go(cup), "/id/cart/items", { variantId, quantity })
  expect(plain(await put("9"))).toContain("Stoknya tinggal 3.")
  await put("2")
  const checkout = await visitor.go("/id/checkout")
  const address = { name: "Sari Dewi", line1: "Jalan Cipete Raya 12", city: "Jakarta Selatan", country: "ID" }
  const order = { email, ...address, card_number: "4242 4242 4242 4242" }
  const wrong = await visitor.submit(checkout, "/id/checkout", { ...order, postalCode: "1241" })
  expect(plain(wrong)).toContain("Kode pos di Indonesia ditulis seperti 12190.")

  const placed = await visitor.submit(checkout, "/id/checkout", { ...order, postalCode: "12410" })
  expect(plain(placed)).toContain("Terima kasih atas pesanan Anda!")
  expect(plain(placed)).toContain("Total Rp 43.000")
  expect(plain(placed)).toContain("Jalan Cipete Raya 12 Jakarta Selatan 12410 Indonesia")
  await shop.app.settle()
  const first = await mailOf("order_placed")
  expect(first.subject).toMatch(/^Terima kasih atas pesanan Anda \S+$/)
  expect(plain(first)).toContain("Rp 43.000")
  expect(first.text).toContain("/id/orders/")

  const { orders } = await stage.admin("/orders?limit=1")
  const { parcelId } = await stage.admin(`/orders/${orders[0].orderId}/parcels`, { body: {} })
  await stage.admin(`/parcels/${parcelId}/shipment`, { body: { carrier: "JNE", trackingNumber: "JP0123" } })
  await shop.app.settle()
  const later = await mailOf("order_shipped")
  expect(later.subject).toMatch(/dalam perjalanan$/)
  expect(later.text).toContain("Nomor resi")
})

async function mailOf(template: string): Promise<{ subject: string; text: string }> {
  const { mails } = await stage.admin(`/mails?template=${template}&limit=1`)
  return stage.admin(`/mails/${mails[0].id}`)
}
