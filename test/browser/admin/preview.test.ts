import type { FrameLocator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, onPhone, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

/** What a thing in the preview is painted with. */
const painted = (frame: FrameLocator, selector: string, property: string) =>
  frame
    .locator(selector)
    .first()
    .evaluate(
      (one, name) => one.ownerDocument.defaultView.getComputedStyle(one).getPropertyValue(name),
      property,
    )

const choose = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

describe.skipIf(!hasChromium("test/browser/admin/preview.test.ts"))(
  "the shop as it will be",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(onPhone)(
      "a product's page shows what is typed, in each language and width: at the size of a %s",
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
        await expect.poll(async () => (await button.boundingBox())?.height ?? 0).toBeGreaterThan(30)
        expect(await page.locator("iframe").getAttribute("sandbox")).toBe("allow-same-origin")
        const dialog = page.getByRole("dialog")
        await dialog.getByRole("button", { name: "Desk" }).click()
        await dialog.getByRole("button", { name: "German" }).click()
        await frame.getByRole("heading", { level: 1, name: titles.de }).waitFor()
        await lookAt(visitor, "preview-desk")
        await dialog.getByRole("button", { name: "Close" }).click()
        expect((await productNamed(shop, "Stoneware mug")).titles.en).toBe(titles.en)
        await press(page, "Drop")
        await visitor.leave()
      },
    )

    test("the look follows what is tried, and the page in the frame stays where it is", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/settings" })
      const { page } = visitor
      await page.getByRole("link", { name: "Look" }).click()
      const frame = page.frameLocator("iframe")
      await frame.locator(".hero .button").waitFor()
      const before = await painted(frame, ".hero .button", "background-color")
      await frame.locator("footer").scrollIntoViewIfNeeded()
      const color = page.getByLabel("Buttons", { exact: true })
      const begun = performance.now()
      await color.fill("#204a87")
      await expect
        .poll(() => painted(frame, ".hero .button", "background-color"), { interval: 10, timeout: 15_000 })
        .toBe("rgb(32, 74, 135)")
      console.info(`the preview followed after ${Math.round(performance.now() - begun)} ms`)
      expect(before).not.toBe("rgb(32, 74, 135)")
      // The page in the frame was not loaded anew: it is where it was.
      expect(await frame.locator("html").evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
      await lookAt(visitor, "look")
      await visitor.leave()
    })

    test("a look is tried on each page, by day and by night, and what cannot be read is said at once", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/settings/look" })
      const { page } = visitor
      const frame = page.frameLocator("iframe")
      await page.getByLabel("Buttons", { exact: true }).fill("#204a87")
      await choose(page, "By night")
      await expect.poll(() => painted(frame, "html", "color-scheme")).toBe("dark")
      await choose(page, "Desk")
      for (const [name, selector] of [
        ["List", ".grid .card"],
        ["Product", "#add"],
        ["Cart", ".sums"],
      ] as const) {
        await choose(page, name)
        await frame.locator(selector).first().waitFor()
      }
      // Nothing in it leads away, and the keyboard comes to what is in it.
      const address = page.url()
      await frame.getByText("Continue", { exact: false }).or(frame.locator("header .brand")).first().click()
      expect(await frame.locator("a[href]").count()).toBe(0)
      await frame.locator("input[name=quantity], select[name=quantity]").first().focus()
      expect(page.url()).toBe(address)
      await frame.locator(".sums").waitFor()
      expect((await shop.admin("/shop")).body.look.colorPrimary).not.toBe("#204a87")
      expect((await shop.app.call("/")).text).not.toContain("204a87")

      // The last picture that could be shown stays.
      await page.getByLabel("Text", { exact: true }).fill("#fdfdfd")
      await page.getByRole("alert").getByText("Words in #fdfdfd are hard to read").waitFor()
      await frame.locator(".sums").waitFor()
      await lookAt(visitor, "look-refused")
      await press(page, "Save")
      await page.getByRole("region", { name: "Unsaved changes" }).getByRole("alert").waitFor()
      expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe("#fdfdfd")
      await page.getByLabel("Text", { exact: true }).fill("#20211f")
      await press(page, "Save")
      await said(page, "Saved.")
      expect((await shop.admin("/shop")).body.look.colorPrimary).toBe("#204a87")
      await visitor.leave()
    })

    test("a page and the links of header and footer are seen before they are saved", async () => {
      const { pages } = (await shop.admin("/pages")).body
      const { id } = pages.find(({ kind }: { kind: string }) => kind === "returns")
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/settings/pages/${id}` })
      const { page } = visitor
      await page.getByLabel("Title", { exact: true }).fill("Sent back with ease")
      await page.getByLabel("Text", { exact: true }).fill("Within **ninety** days, to [us](/pages/imprint).")
      await press(page, "Preview")
      const frame = page.frameLocator("iframe")
      await frame.getByRole("heading", { level: 1, name: "Sent back with ease" }).waitFor()
      expect(await frame.locator("strong").textContent()).toBe("ninety")
      await lookAt(visitor, "preview-page")
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
      await press(page, "Drop")
      await visitor.go("/admin/settings/navigation")
      await press(page, "Add a link to the header")
      const header = page.locator("section").filter({ hasText: "Links in the header" })
      await header.getByLabel("Title (English)").last().fill("Our workshop")
      await header.getByLabel("Leads to").last().fill("/pages/workshop")
      await press(page, "Preview")
      // The menu opens without any script.
      await frame.locator("details.menu summary").click()
      await frame.getByText("Our workshop").waitFor()
      await lookAt(visitor, "preview-navigation")
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
      await press(page, "Drop")
      await visitor.leave()
    })
  },
)
