import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { comeIn, lookAt, openDesk, press, productNamed } from "./desk.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/preview.test.ts"))(
  "the page as it will be",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(usualSizes)(
      "shows what is typed, in each language and width: at the size of a %s",
      async (size) => {
        const { id, titles } = await productNamed(shop, "Stoneware mug")
        const visitor = await comeIn(shop, { size, path: `/admin/products/${id}` })
        const { page } = visitor
        await page.getByLabel("Title", { exact: true }).fill("A mug for <script>two</script>")
        await press(page, "Preview")
        const frame = page.frameLocator("iframe")
        await frame.getByRole("heading", { level: 1, name: "A mug for <script>two</script>" }).waitFor()
        // It wears the shop's own style, and no script of it runs.
        const button = frame.locator("#add")
        await button.waitFor()
        expect((await button.boundingBox())?.height ?? 0).toBeGreaterThan(40)
        expect(await page.locator("iframe").getAttribute("sandbox")).toBe("")
        await lookAt(visitor, "preview")
        const dialog = page.getByRole("dialog")
        await dialog.getByRole("button", { name: "Desk" }).click()
        await dialog.getByRole("button", { name: "German" }).click()
        await frame.getByRole("heading", { level: 1, name: titles.de }).waitFor()
        await lookAt(visitor, "preview-desk")
        await dialog.getByRole("button", { name: "Close" }).click()
        expect((await productNamed(shop, "Stoneware mug")).titles.en).toBe(titles.en)
        await press(page, "Drop")
        await page.close()
      },
    )
  },
)
