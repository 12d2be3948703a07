import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { atDesk, comeIn, lookAt, openDesk, said, strayOn } from "./desk.ts"

let shop: Shop

type Attribute = { values: { titles: { en: string } }[] }

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

async function product(title: string) {
  const { products } = (await shop.admin(`/products?q=${encodeURIComponent(title)}`)).body
  return (await shop.admin(`/products/${products[0].id}`)).body
}

describe.skipIf(!hasChromium("test/browser/admin/products.test.ts"))(
  "products at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(atDesk)(
      "a product is found, its texts and prices are changed and saved, and the shop shows them: at the size of a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/products" })
        const { page } = visitor
        const [title, sku] = size === "desk" ? ["Glass carafe", "FF-CARAFE"] : ["Paring knife", "FF-KNIFE"]
        await page.getByLabel("Title, SKU or address").fill(title)
        await page.getByRole("link", { name: title }).waitFor()
        await lookAt(visitor, "products")
        await page.getByRole("link", { name: title }).click()
        await page.getByRole("heading", { level: 1, name: title }).waitFor()
        await page.getByLabel("In one sentence").fill("Now even better.")
        const price = page.getByLabel(new RegExp(`^${sku}.*, Price, EUR$`)).first()
        await price.fill("41,5")
        await page.getByRole("region", { name: "Unsaved changes" }).waitFor()
        await lookAt(visitor, "product")
        await press(page, "Save")
        await said(page, "Saved.")
        await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
        const saved = await product(title)
        expect(saved.summaries.en).toBe("Now even better.")
        expect(saved.variants[0].prices[0].price).toEqual({ minor: 4150, currency: "EUR" })
        const { text } = await shop.app.call(`/products/${saved.slug}`)
        expect(text).toContain("Now even better.")
        expect(text).toContain("€41.50")
        await visitor.leave()
      },
    )

    test("cells from a spreadsheet are pasted, arrows move, and what is no amount is not saved", async () => {
      const { id, variants } = await product("Stoneware mug")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
      const { page } = visitor
      const cell = (row: number, column: number) => page.locator(`[data-cell="${row}.${column}"]`)
      const stock = (await shop.admin(`/stock?variantId=${variants[1].id}`)).body.stock
      const main = stock.find(({ placeCode }: { placeCode: string }) => placeCode === "main")
      await cell(0, 2).waitFor()
      await expect.poll(() => cell(1, 2).inputValue()).toBe(String(main.units.available))
      await cell(0, 0).focus()
      await page.evaluate(`document.activeElement.dispatchEvent(new ClipboardEvent("paste", {
      bubbles: true, cancelable: true,
      clipboardData: (() => { const d = new DataTransfer(); d.setData("text", "19.90\\t25\\t61\\n20.90\\t\\t62\\n"); return d })(),
    }))`)
      expect(
        await Promise.all(
          [cell(0, 0), cell(0, 1), cell(0, 2), cell(1, 0), cell(1, 2)].map((one) => one.inputValue()),
        ),
      ).toEqual(["19.90", "25", "61", "20.90", "62"])
      await page.keyboard.press("ArrowDown")
      await page.keyboard.press("Enter")
      await page.keyboard.type("cheap")
      expect(await cell(2, 0).getAttribute("aria-invalid")).toBe("true")
      await lookAt(visitor, "product-grid")
      await press(page, "Save")
      await page.getByText("Some cells are no amount").waitFor()
      expect((await product("Stoneware mug")).variants[0].prices[0].price.minor).toBe(1890)
      await cell(2, 0).fill("18.90")
      await press(page, "Save")
      await said(page, "Saved.")
      const after = await product("Stoneware mug")
      expect(
        after.variants.map((one: { prices: { price: { minor: number } }[] }) => one.prices[0]?.price.minor),
      ).toEqual([1990, 2090, 1890, 1890])
      const [row] = (await shop.admin(`/stock?variantId=${variants[1].id}&placeId=${main.placeId}`)).body
        .stock
      expect(row.units.available).toBe(62)
      const { movements } = (await shop.admin(`/stock/${variants[1].id}/movements`)).body
      expect(movements[0]).toMatchObject({ why: "counted" })
      await visitor.leave()
    })

    test("stock that was sold while a count was typed is shown before the count is booked", async () => {
      const { id, variants } = await product("Wool beanie")
      const [{ id: variantId, sku }] = variants
      const [{ placeId, units }] = (await shop.admin(`/stock?variantId=${variantId}`)).body.stock
      const free = async () =>
        (await shop.admin(`/stock?variantId=${variantId}&placeId=${placeId}`)).body.stock[0].units.available
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/${id}` })
      const { page } = visitor
      const cell = page.locator('[data-cell="0.2"]')
      await expect.poll(() => cell.inputValue()).toBe(String(units.available))
      await cell.fill(String(units.available + 4))
      await page.getByText(`now ${units.available}: +4`).waitFor()
      const sold = { variantId, placeId, change: -1, reason: `sold over the counter: ${sku}` }
      expect((await shop.admin("/stock/adjustments", { body: sold })).status).toBe(201)
      await press(page, "Save")
      await page.getByText("Stock has moved meanwhile, so it was not booked.").waitFor()
      await page.getByText(`now ${units.available - 1}: +5`).waitFor()
      await page.getByText("One number of stock has moved since you typed over it.").waitFor()
      expect(await free()).toBe(units.available - 1)
      await lookAt(visitor, "product-stock-moved")
      await press(page, "Save")
      await said(page, "Saved.")
      expect(await free()).toBe(units.available + 4)
      await visitor.leave()
    })

    test("what a colleague saved meanwhile is shown and said, and nothing typed is lost", async () => {
      const { id, version } = await product("Wool beanie")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
      const { page } = visitor
      await page.getByLabel("In one sentence").fill("Typed here.")
      const other = await shop.admin(`/products/${id}`, {
        method: "PATCH",
        body: { version, maker: "A colleague's maker", summaries: { en: "Saved by a colleague." } },
      })
      expect(other.status, other.text).toBe(200)
      await press(page, "Save")
      await page.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
      expect(await page.getByRole("region", { name: "Unsaved changes" }).getByRole("alert").count()).toBe(0)
      expect(await page.getByLabel("Maker").inputValue()).toBe("A colleague's maker")
      expect(await page.getByLabel("In one sentence").inputValue()).toBe("Typed here.")
      await lookAt(visitor, "product-conflict")
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      const saved = await product("Wool beanie")
      expect(saved).toMatchObject({ maker: "A colleague's maker", summaries: { en: "Typed here." } })
      const [{ id: variantId, prices }] = saved.variants
      const price = page.getByLabel(/, Price, EUR$/).first()
      await price.fill("33.00")
      const { marketCode } = prices[0]
      const theirs = { variantId, marketCode, price: { minor: 3100, currency: "EUR" } }
      const set = await shop.admin("/prices", { method: "PUT", body: { prices: [theirs] } })
      expect(set.status, set.text).toBe(200)
      await press(page, "Save")
      await page.getByText("Somebody else has saved meanwhile.").waitFor()
      expect(await price.inputValue()).toBe("33.00")
      expect((await product("Wool beanie")).variants[0].prices[0].price.minor).toBe(3100)
      await press(page, "Save mine over it")
      await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
      expect((await product("Wool beanie")).variants[0].prices[0].price.minor).toBe(3300)
      await visitor.leave()
    })

    test("nobody leaves something unsaved without being asked", async () => {
      const { id } = await product("Canvas tote")
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/${id}` })
      const { page } = visitor
      await page.getByLabel("Title").fill("Half a title")
      await page.getByRole("link", { name: "Back to Products" }).click()
      await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor()
      await lookAt(visitor, "leaving")
      await press(page, "Stay")
      expect(await page.getByLabel("Title").inputValue()).toBe("Half a title")
      await press(page, "Drop")
      await page.getByRole("link", { name: "Back to Products" }).click()
      await page.waitForURL("**/admin/products")
      await visitor.leave()
    })

    test("no word on these pages comes from outside the catalog", async () => {
      const { id } = await product("Glass carafe")
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      await visitor.go("/admin/products?q=carafe")
      await page.getByText("Glass carafe").first().waitFor()
      const sold = /^(Glass carafe|Water tastes better .*|Glashütte Sand|.*\d{4}|Fennel.*|\p{Lu}[\p{L}& ]+)$/u
      expect(await strayOn(page, sold)).toEqual([])
      await visitor.go(`/admin/products/${id}`)
      await page.locator('[data-cell="0.1"]').waitFor()
      const words = /^(FF-CARAFE.*|English|German|.*, EUR|.*warehouse|Shop, Musterweg 12)$/
      const stray = await strayOn(page, words)
      const categories = (await shop.admin("/categories")).body.categories
      const { attributes } = (await shop.admin("/attributes")).body
      const named = [...categories, ...attributes, ...attributes.flatMap(({ values }: Attribute) => values)]
      const known = named.map(({ titles }: { titles: { en: string } }) => titles.en)
      expect(stray.filter((text) => !known.includes(text) && !sold.test(text))).toEqual([])
      await visitor.leave()
    })
  },
)
