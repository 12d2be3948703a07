import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { flatZone, parcel } from "../../server/parcel.fixture.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, type Size, sizes, unhurried, type Visitor } from "./shop.ts"
import { cards, newEmail } from "./steps.ts"

let shop: Shop
let orderPath = ""

const mug = "/id/products/stoneware-mug"
const rupiah = (whole: number) => ({ price: { minor: whole * 100, currency: "IDR" } })

const pages = (): Record<string, string> => ({
  home: "/id",
  listing: "/id/categories/kitchen",
  "nothing-found": "/id/search?q=zeppelin",
  product: mug,
  cart: "/id/cart",
  checkout: "/id/checkout",
  order: orderPath,
  thanks: `${orderPath}&thanks=1`,
  "sign-in": "/id/account/sign-in",
  "sign-up": "/id/account/sign-up",
  forgot: "/id/account/forgot",
  "not-found": "/id/nothing-here",
})

/** The demo shop sells to Indonesia, too, for sums with many digits. */
async function openIndonesia(): Promise<void> {
  const { version } = (await shop.admin("/shop")).body
  await shop.admin("/shop", { method: "PATCH", body: { version, locales: ["en", "de", "id"] } })
  const market = { code: "id", currency: "IDR", countries: ["ID"], taxDisplay: "gross", defaultLocale: "id" }
  await shop.admin("/markets", { body: { ...market, titles: { en: "Indonesia", de: "Indonesien" } } })
  await shop.admin("/tax-rates", { body: { country: "ID", category: "standard", ratePpm: 110_000 } })
  await shop.admin("/delivery-methods", {
    body: {
      ...{
        ...parcel,
        code: "reguler",
        marketCode: "id",
        titles: { en: "Parcel", de: "Paket", id: "Reguler" },
      },
      ...{ timeZone: "Asia/Jakarta", currency: "IDR" },
      zones: [flatZone(1_800_000, { freeFromMinor: 50_000_000 })],
    },
  })
  const { products } = (await shop.admin("/products?limit=100")).body
  const some = products.filter(
    ({ slug }: { slug: string }, index: number) => index < 20 || mug.endsWith(slug),
  )
  // One after the other: a busy shop refuses some of many at once.
  for (const [index, { id }] of some.entries()) {
    const { variants } = (await shop.admin(`/products/${id}`)).body
    for (const variant of variants) {
      const body = rupiah(149_000 + index * 50_000)
      const reply = await shop.admin(`/variants/${variant.id}/prices/id`, { method: "PUT", body })
      expect(reply.status).toBe(200)
    }
  }
  await shop.app.app.settle()
}

async function visitorThere(size: Size): Promise<Visitor> {
  const visitor = await shop.visitor({ size })
  await visitor.context.addCookies([{ name: "market", value: "id", url: shop.url }])
  return visitor
}

async function fillCart({ page }: Visitor): Promise<void> {
  await page.goto(mug)
  const added = page.waitForResponse((response) => response.url().endsWith("/cart/items"))
  await page.locator("#add").click()
  await added
}

describe.skipIf(!hasChromium("test/browser/indonesian.test.ts"))("the shop in Indonesian", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
    await openIndonesia()
  })
  afterAll(() => shop.close())

  test("is bought from in rupiah, down to the last page", async () => {
    const visitor = await visitorThere("phone")
    const { page } = visitor
    await fillCart(visitor)
    await page.goto("/id/checkout")
    const address = {
      name: "Sari Dewi",
      line1: `Jalan ${"CipeteRaya".repeat(8)} 12`,
      postalCode: "12410",
      city: "Jakarta Selatan",
    }
    const given = { email: newEmail(), ...address, card_number: cards.works }
    for (const [name, value] of Object.entries(given)) await page.locator(`#${name}`).fill(value)
    await page.locator("#pay").click()
    await page.waitForURL("**/orders/*&thanks=1")
    expect(await page.locator("h1").textContent()).toContain("Terima kasih atas pesanan Anda!")
    const { pathname, searchParams } = new URL(page.url())
    expect(pathname).toMatch(/^\/id\/orders\//)
    orderPath = `${pathname}?token=${searchParams.get("token")}`
    await visitor.leave()
  })

  test.each(["narrow", "desk"] as const)("cuts nothing off: at the size of a %s", async (size) => {
    const visitor = await visitorThere(size)
    const { page } = visitor
    await fillCart(visitor)
    const wide: string[] = []
    for (const [name, path] of Object.entries(pages())) {
      await visitor.go(path)
      expect(new URL(page.url()).pathname).toBe(path.split("?")[0])
      expect(await page.locator("html").getAttribute("lang")).toBe("id")
      const width = Number(await page.evaluate("document.documentElement.scrollWidth"))
      if (width > sizes[size].width) wide.push(`${path} is ${width} wide`)
      await visitor.shoot(`indonesian-${name}`)
    }
    expect(wide).toEqual([])
    await visitor.leave()
  })
})
