import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, onPhone, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

type Medium = { id: string; alts: { en: string } }

const idsOf = ({ media }: { media: Medium[] }) => media.map(({ id }) => id)

describe.skipIf(!hasChromium("test/browser/admin/editor.test.ts"))(
  "the sheet, the attributes and the pictures of a product",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(onPhone)(
      "a price before is crossed out in the shop, and must be the higher one: at the size of a %s",
      async (size) => {
        const [title, sku] = size === "desk" ? ["Glass carafe", "FF-CARAFE"] : ["Paring knife", "FF-KNIFE"]
        const { id, slug } = await productNamed(shop, title)
        const visitor = await comeIn(shop, { size, path: `/admin/products/${id}` })
        const { page } = visitor
        await page.getByLabel(`${sku}, Price, EUR`).fill("30")
        const was = page.getByLabel(`${sku}, Before, EUR`)
        await was.fill("29.99")
        expect(await was.getAttribute("aria-invalid")).toBe("true")
        await press(page, "Save")
        await page.getByText("a price before is not higher than the price").waitFor()
        await lookAt(visitor, "product-was-wrong")
        await was.fill("44,90")
        await press(page, "Save")
        await said(page, "Saved.")
        expect((await productNamed(shop, title)).variants[0].prices[0]).toMatchObject({
          price: { minor: 3000 },
          compareAt: { minor: 4490 },
        })
        expect((await shop.app.call(`/products/${slug}`)).text).toContain("€44.90")
        await visitor.leave()
      },
    )

    test("a variant without a price leaves its market, which is said before it is saved", async () => {
      const { id, variants } = await productNamed(shop, "Stoneware mug")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
      const { page } = visitor
      await page.getByLabel(`${variants[0].sku}, Price, EUR`).fill("")
      await page.getByText("One price is taken away").waitFor()
      await lookAt(visitor, "product-leaving")
      await press(page, "Save")
      await said(page, "Saved.")
      await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
      const prices = (await productNamed(shop, "Stoneware mug")).variants.map(
        (one: { prices: unknown[] }) => one.prices.length,
      )
      expect(prices).toEqual([0, 1, 1, 1])
      await visitor.leave()
    })

    test("attributes are chosen, and a new one is made where it is needed", async () => {
      const { id, attributes } = await productNamed(shop, "Wool beanie")
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/${id}` })
      const { page } = visitor
      await press(page, "New attribute")
      const dialog = page.getByRole("dialog", { name: "New attribute" })
      await dialog.getByLabel("Name of the attribute").fill("Season")
      await dialog.getByLabel("Name of the value").fill("Winter")
      await lookAt(visitor, "product-attribute-new")
      await dialog.getByRole("button", { name: "Make it" }).click()
      await dialog.waitFor({ state: "hidden" })
      await page.getByRole("button", { name: "New value of Season" }).click()
      const more = page.getByRole("dialog", { name: "New value of Season" })
      await more.getByLabel("Name of the value").fill("winter")
      await more.getByText("This name is there already.").waitFor()
      await more.getByLabel("Name of the value").fill("Late autumn")
      await more.getByRole("button", { name: "Make it" }).click()
      await more.waitFor({ state: "hidden" })
      await page.getByRole("group", { name: "Season" }).getByLabel("Winter").uncheck()
      await lookAt(visitor, "product-attributes")
      await press(page, "Save")
      await said(page, "Saved.")
      expect((await productNamed(shop, "Wool beanie")).attributes).toEqual({
        ...attributes,
        season: ["late_autumn"],
      })
      await visitor.leave()
    })

    test("pictures stand in the order in which they are put, by keyboard, by button and by dragging", async () => {
      const before = await productNamed(shop, "Stoneware mug")
      const [a, b, c, ...others] = idsOf(before)
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${before.id}` })
      const { page } = visitor
      const thumbs = page.getByRole("button", { name: /^Picture: / })
      await thumbs.first().focus()
      await page.keyboard.press("Alt+ArrowRight")
      await page.getByText("Picture 2 of ").waitFor({ state: "attached" })
      await lookAt(visitor, "product-pictures")
      await press(page, "Save")
      await said(page, "Saved.")
      expect(idsOf(await productNamed(shop, "Stoneware mug"))).toEqual([b, a, c, ...others])
      await thumbs.nth(2).dragTo(thumbs.first())
      await page.getByRole("region", { name: "Unsaved changes" }).waitFor()
      await thumbs.first().click()
      const dialog = page.getByRole("dialog", { name: "Picture" })
      await lookAt(visitor, "product-picture-place")
      await dialog.getByRole("button", { name: "Later" }).click()
      await dialog.getByText("Picture 2 of ").waitFor()
      await page.keyboard.press("Escape")
      await press(page, "Save")
      await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
      expect(idsOf(await productNamed(shop, "Stoneware mug"))).toEqual([b, c, a, ...others])
      await visitor.leave()
    })
  },
)
