import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried } from "./shop.ts"
import { addMug, mug, toCheckout } from "./steps.ts"

let shop: Shop

/** The demo shop sells to the United Kingdom, too, but only its mug in clay. */
async function openBritain(): Promise<void> {
  const body = {
    code: "gb",
    titles: { en: "United Kingdom", de: "Vereinigtes Königreich" },
    currency: "GBP",
    countries: ["GB"],
    taxDisplay: "gross",
    defaultLocale: "en",
  }
  expect((await shop.admin("/markets", { body })).status).toBe(201)
  const { products } = (await shop.admin("/products?limit=100")).body
  const product = products.find(({ slug }: { slug: string }) => slug === "stoneware-mug")
  const { variants } = (await shop.admin(`/products/${product.id}`)).body
  for (const { id } of variants) {
    const price = { price: { minor: 1_690, currency: "GBP" } }
    expect((await shop.admin(`/variants/${id}/prices/gb`, { method: "PUT", body: price })).status).toBe(200)
  }
}

describe.skipIf(!hasChromium("test/browser/region.test.ts"))("another country", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
    await openBritain()
  })
  afterAll(() => shop.close())

  test.each([
    ["phone", true],
    ["phone", false],
    ["desk", true],
    ["desk", false],
  ] as const)(
    "is chosen at the foot of each page, with its language, and the cart comes along (%s, scripting: %s)",
    async (size, scripting) => {
      const visitor = await shop.visitor({ size, scripting })
      const { page } = visitor
      await addMug(visitor, scripting)
      await visitor.go(mug.path)
      const box = await page.getByLabel("Country and currency").boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      await page.getByLabel("Country and currency").selectOption({ label: "United Kingdom (GBP)" })
      await page.getByLabel("Language", { exact: true }).selectOption({ label: "Deutsch" })
      await page.getByRole("button", { name: "Choose" }).click()
      await page.waitForURL("**/de/cart?from=*")
      expect(await page.locator(".notice.note").textContent()).toMatch(/Vereinigtes Königreich.*16,90\s£/)
      if (scripting) expect(await violationsOn(page)).toEqual([])
      await visitor.shoot(`region-cart${scripting ? "" : "-no-script"}`)

      await visitor.go(mug.path)
      expect(await page.locator("main").textContent()).toContain("£16.90")
      await visitor.go("/")
      expect(page.url()).toMatch(/\/de$/)
      await visitor.shoot(`region-home${scripting ? "" : "-no-script"}`)
      const width = Number(await page.evaluate("document.documentElement.scrollWidth").catch(() => 0))
      expect(width).toBeLessThanOrEqual(size === "phone" ? 390 : 1280)
      await visitor.leave()
    },
  )

  test("that cannot be delivered to yet says so at the cart and does not end in an empty checkout", async () => {
    const visitor = await shop.visitor({ size: "phone" })
    const { page } = visitor
    await toCheckout(page)
    await visitor.go("/cart")
    await page.getByLabel("Country and currency").selectOption({ label: "United Kingdom (GBP)" })
    await page.getByRole("button", { name: "Choose" }).click()
    await page.waitForURL("**/cart?from=*")
    await page.getByRole("link", { name: "Go to checkout" }).click()
    await page.getByText("We cannot bring this cart to United Kingdom.").waitFor()
    await visitor.leave()
  })
})
