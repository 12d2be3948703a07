import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/touch.test.ts"))("the desk by touch", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("who has no mouse reads nothing of dragging and keys, and puts a picture elsewhere by taps", async () => {
    const { id } = await productNamed(shop, "Stoneware mug")
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/${id}` })
    const { page } = visitor
    await page.getByText("Tap a picture to give it another place.").waitFor()
    for (const words of [/^Drag pictures/, /drop them here/, /Arrows and Enter/])
      expect([words, await page.getByText(words).isVisible()]).toEqual([words, false])
    const thumbs = page.getByRole("button", { name: /^Picture: / })
    const second = await thumbs.nth(1).locator("img").getAttribute("src")
    await thumbs.nth(1).tap()
    await press(page, "Earlier")
    await press(page, "Leave it")
    await expect.poll(() => thumbs.first().locator("img").getAttribute("src")).toBe(second)
    await visitor.leave()
    const atDesk = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
    await atDesk.page.getByText("Drag pictures into order").waitFor()
    await atDesk.page.getByText("Arrows and Enter move").waitFor()
    expect(await atDesk.page.getByText("Tap a picture").isVisible()).toBe(false)
    await atDesk.leave()
  })

  test("what was just done is said above a dialog that fills the screen, and over nothing in it", async () => {
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/gift-cards" })
    const { page } = visitor
    await page.setViewportSize({ width: 360, height: 430 })
    await press(page, "Make a gift card")
    await page.getByLabel(/^Amount/).fill("25")
    await page.getByLabel("Why").fill("Won in the raffle")
    await page.getByRole("dialog").getByRole("button", { name: "Make it" }).click()
    const done = page.getByRole("dialog").getByRole("button", { name: "I have the code" })
    await done.waitFor()
    const said = page.locator("[aria-live=polite]").getByText("The gift card was made.")
    const [toast, dialog] = [await said.boundingBox(), await page.getByRole("dialog").boundingBox()]
    expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual(dialog?.y ?? 0)
    await lookAt(visitor, "toast-above-dialog")
    await visitor.leave()
  })

  test("what was just done is said at the foot of a phone, and above where it would lie on what was pressed", async () => {
    const { promotions } = (await shop.admin("/promotions")).body
    const { promotionId } = promotions.find(({ needsCode }: { needsCode: boolean }) => needsCode)
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/promotions/${promotionId}` })
    const { page } = visitor
    const button = page.getByRole("button", { name: "Add the code" })
    const room = page.locator("[aria-live=polite].fixed")
    const add = async (code: string, place: "center" | "end") => {
      await page.getByLabel("New code").fill(code)
      await button.evaluate((element, block) => element.scrollIntoView({ block }), place)
      // The bar of the phone covers the foot: what is to be pressed goes just above it.
      if (place === "end") await page.evaluate("scrollBy(0, 90)")
      await button.tap()
      await said(page, `The code ${code} is there.`)
      const [box, pressed] = [await room.boundingBox(), await button.boundingBox()]
      return { top: box?.y ?? 0, foot: (box?.y ?? 0) + (box?.height ?? 0), pressedAt: pressed?.y ?? 0 }
    }
    const rail = await page.getByRole("navigation").boundingBox()
    const inTheMiddle = await add("TOUCHED-1", "center")
    expect(inTheMiddle.top).toBeGreaterThan(inTheMiddle.pressedAt)
    expect(inTheMiddle.foot).toBeLessThanOrEqual(rail?.y ?? 0)
    await lookAt(visitor, "toast-at-the-foot")
    // What still stands there would be in the way of a finger.
    await room.getByRole("button", { name: "Dismiss" }).tap()
    await room.getByRole("button", { name: "Dismiss" }).waitFor({ state: "detached" })
    const low = await add("TOUCHED-2", "end")
    expect(low.foot).toBeLessThan(low.pressedAt)
    await visitor.leave()
  })

  test("the menu of everything else is scrolled on a phone that is lower than it", async () => {
    const visitor = await comeIn(shop, { size: "phone", path: "/admin" })
    const { page } = visitor
    await page.setViewportSize({ width: 360, height: 560 })
    await page.getByRole("navigation").getByRole("button", { name: "More" }).tap()
    const menu = page.getByRole("menu")
    await expect.poll(async () => (await menu.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await menu.getByRole("menuitem", { name: "Promotions" }).tap()
    await page.getByRole("heading", { level: 1, name: "Promotions" }).waitFor()
    await visitor.leave()
  })
})
