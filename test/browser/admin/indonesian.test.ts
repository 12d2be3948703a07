import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { indonesian } from "../../../admin/messages/id.ts"
import { english, type Message } from "../../../admin/messages/index.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, type Visitor } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

/** What is said in English and in no Indonesian message. */
const spoken = new Set(sentencesOf(indonesian))
const foreign = new Set(sentencesOf(english).filter((text) => !spoken.has(text)))

function sentencesOf(catalog: Readonly<Record<string, Message>>): string[] {
  return Object.values(catalog).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)))
}

// A way of delivery, a category and attributes of the demo shop are called like words of ours.
const ofTheShop = /^(Parcel|Home|Size|Color|Pages|Paper|Format|Light|Amount)$/

/** What the page says in English, but for what people wrote. */
async function leftInEnglish(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(`[...document.querySelectorAll("body *")].flatMap((one) => [
    ...["aria-label", "placeholder", "title"].map((name) => one.getAttribute(name) ?? ""),
    ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
  ])`)) as string[]
  return texts.map((text) => text.trim()).filter((text) => foreign.has(text) && !ofTheShop.test(text))
}

async function inIndonesian(path: string): Promise<Visitor> {
  const visitor = await comeIn(shop, { size: "desk", path })
  await visitor.page.getByRole("button", { name: "Olive Owner" }).click()
  await visitor.page.getByRole("menuitemradio", { name: "Bahasa Indonesia" }).click()
  await visitor.page.keyboard.press("Escape")
  return visitor
}

describe.skipIf(!hasChromium("test/browser/admin/indonesian.test.ts"))("in Indonesian", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("home, orders, an order, a product and the settings have room for their words", async () => {
    const { orderId, number } = await buy(shop, { quantity: 2 })
    const mug = await productNamed(shop, "Stoneware mug")
    const visitor = await inIndonesian("/admin")
    const { page } = visitor
    await page.getByRole("heading", { level: 1, name: "Halo Olive Owner" }).waitFor()
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("id")
    const screens = [
      ["home", "/admin", "Halo Olive Owner", "perlu dikirim"],
      ["orders", "/admin/orders", "Pesanan", number],
      ["order", `/admin/orders/${orderId}`, `Pesanan ${number}`, "Siap dikemas."],
      ["product", `/admin/products/${mug.id}`, mug.titles.en, "Harga dan stok"],
      ["settings", "/admin/settings", "Pengaturan", "Nama badan usaha"],
    ] as const
    for (const [name, path, heading, text] of screens) {
      await visitor.go(path)
      await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor()
      await page.getByText(text).filter({ visible: true }).first().waitFor()
      expect(await leftInEnglish(page), name).toEqual([])
      await lookAt(visitor, `indonesian-${name}`)
    }
    await visitor.leave()
  })

  test("rupiah are shown and typed as the shop counts them", async () => {
    const market = { countries: ["ID"], currency: "IDR", taxDisplay: "gross", defaultLocale: "en" }
    const titles = { en: "Indonesia" }
    expect((await shop.admin("/markets", { body: { ...market, code: "id", titles } })).status).toBe(201)
    const mug = await productNamed(shop, "Stoneware mug")
    const [{ id, sku }] = mug.variants
    const path = `/variants/${id}/prices/id`
    const body = { price: { minor: 15_000_000, currency: "IDR" } }
    expect((await shop.admin(path, { method: "PUT", body })).status).toBe(200)
    const visitor = await inIndonesian(`/admin/products/${mug.id}`)
    const { page } = visitor
    const price = page.getByLabel(`${sku}, Indonesia, IDR`)
    await expect.poll(() => price.inputValue()).toBe("150.000")
    await price.focus()
    expect(await price.inputValue()).toBe("150000")
    // A zero less is a tenth, not a hundred and fifty with a fraction.
    await price.press("End")
    await price.press("Backspace")
    await price.blur()
    await expect.poll(() => price.inputValue()).toBe("15.000")
    // Whoever comes with the tab key has all of it chosen, and writes over it.
    await price.press("Shift+Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.type("175000")
    await press(page, "Simpan")
    await said(page, "Tersimpan.")
    await expect.poll(() => price.inputValue()).toBe("175.000")
    expect((await shop.admin(path.replace("/id", ""))).body.prices).toContainEqual(
      expect.objectContaining({ marketCode: "id", price: { minor: 17_500_000, currency: "IDR" } }),
    )
    await visitor.leave()
  })
})
