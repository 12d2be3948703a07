import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk, press, said } from "./desk.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/money.test.ts"))("money of an order", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("where a refund goes is said part by part, before it is confirmed and afterwards", async () => {
    const { orderId } = await buy(shop, { giftMinor: 1000 })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    // What each has paid comes to the total.
    const rows = page.getByRole("main").locator("dl > div")
    await rows.filter({ hasText: "Payment by card" }).filter({ hasText: "€13.80" }).waitFor()
    await rows.filter({ hasText: "Gift card …" }).filter({ hasText: "€10.00" }).waitFor()
    await press(page, "Refund")
    const dialog = page.getByRole("dialog")
    await press(page, "An amount")
    await dialog.getByText("€13.80 by card, the way it came").waitFor()
    await dialog.getByText(/^€10\.00 to the gift card …\w{4}$/).waitFor()
    await dialog.getByLabel(/EUR/).fill("15.00")
    await dialog.getByText(/^€1\.20 to the gift card …\w{4}$/).waitFor()
    await dialog.getByLabel("Why").fill("Broken")
    await lookAt(visitor, "refund-parts")
    const parts = await dialog.getByRole("listitem").allTextContents()
    expect(parts).toHaveLength(2)
    await press(page, "Give €15.00 back")
    await said(page, "€15.00 goes back to the buyer.")
    await shop.app.app.settle()
    for (const part of parts) await page.getByRole("main").getByText(part).waitFor()
    await lookAt(visitor, "refunded-parts")
    await visitor.leave()
  })

  test("in German, too, and of a transfer it says who sends it", async () => {
    const { orderId } = await buy(shop, { payment: "transfer" })
    await shop.admin(`/orders/${orderId}/payments`, { body: {} })
    await shop.app.app.settle()
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'de')")
    await visitor.go(`/admin/orders/${orderId}`)
    await press(page, "Erstatten")
    const dialog = page.getByRole("dialog")
    await press(page, "Ein Betrag")
    await dialog.getByText(/per Überweisung: Sie geben es selbst zurück/).waitFor()
    await lookAt(visitor, "refund-parts-de")
    await visitor.leave()
  })
})
