import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk, press, said } from "./desk.ts"
import { breakPromise } from "./odd_money.ts"

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

  test("money that was noted wrongly is taken back, and the order waits for it again", async () => {
    const { orderId } = await buy(shop, { payment: "transfer" })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await press(page, "The money is here")
    await page.getByRole("dialog").getByLabel(/EUR/).fill("13.80")
    await page
      .getByRole("dialog")
      .getByText(/is still missing/)
      .waitFor()
    await press(page, "Yes, it is here")
    await said(page, "Noted. €10.00 is still missing.")
    await page.getByText("Noted: €13.80 by bank transfer").waitFor()
    await press(page, "Take back")
    const dialog = page.getByRole("dialog")
    await dialog.getByText("The order waits for €13.80 again, and its buyer gets a mail").waitFor()
    await dialog.getByLabel("What was wrong").fill("It was of another order")
    await lookAt(visitor, "note-take-back")
    await press(page, "Take it back")
    await said(page, "€13.80 is taken back.")
    await page.getByText("Taken back that money came: €13.80").waitFor()
    await page.getByText("It was of another order").waitFor()
    await expect.poll(() => page.getByText("Noted: €13.80 by bank transfer").count()).toBe(0)
    await lookAt(visitor, "note-taken-back")
    const { money, paid } = (await shop.admin(`/orders/${orderId}`)).body
    expect({ money, paid }).toEqual({ money: "pending", paid: { minor: 0, currency: "EUR" } })
    await visitor.leave()
  })

  test("what a card promised and did not pay is noted as it came: in parts, by transfer and in cash", async () => {
    const { orderId, email } = await breakPromise(shop)
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await press(page, "Note money that has come")
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel(/EUR/).fill("13.80")
    await dialog.getByText("where a card can pay it").waitFor()
    await lookAt(visitor, "note-lacking")
    await press(page, "Yes, it is here")
    await said(page, "Noted. €10.00 is still missing.")
    await page.getByText("Noted: €13.80 by bank transfer").waitFor()
    // A mail tells of a part only while more is missing.
    await shop.app.app.settle()
    const entry = page.getByRole("listitem").filter({ hasText: "Money received: €13.80" })
    await entry.getByText(", you").waitFor()
    await press(page, "Note money that has come")
    await expect.poll(() => dialog.getByLabel(/EUR/).inputValue()).toBe("10.00")
    await dialog.getByRole("radio", { name: "In cash" }).check()
    await dialog
      .getByText("The buyer gets a mail that it has come, unless that mail is switched off.")
      .waitFor()
    await press(page, "Yes, it is here")
    await page.getByText("Noted: €10.00 by cash").waitFor()
    await shop.app.app.settle()
    await lookAt(visitor, "noted-lacking")
    const { money, paymentMethod } = (await shop.admin(`/orders/${orderId}`)).body
    expect({ money, paymentMethod }).toEqual({ money: "paid", paymentMethod: "cash" })
    const { mails } = (await shop.admin("/mails?template=payment_part_received&limit=1")).body
    expect(mails[0]).toMatchObject({ to: email })
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
    await dialog.getByText(/per Überweisung: Sie geben das Geld selbst zurück/).waitFor()
    await lookAt(visitor, "refund-parts-de")
    await press(page, "Doch nicht")
    await press(page, "Zurücknehmen")
    await dialog
      .getByText("Die Bestellung wartet wieder auf 23,80 €, und der Käufer bekommt dazu eine Mail")
      .waitFor()
    await lookAt(visitor, "note-take-back-de")
    await visitor.leave()
  })
})
