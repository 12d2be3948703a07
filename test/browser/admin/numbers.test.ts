import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, type Visitor } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

async function inGerman(path: string): Promise<Visitor> {
  const visitor = await comeIn(shop, { size: "desk", path })
  const { page } = visitor
  await page.getByRole("button", { name: "Olive Owner" }).click()
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click()
  await page.keyboard.press("Escape")
  return visitor
}

const cellsIn = (page: Page) => (place: string) => page.locator(`[data-cell="${place}"]`)

describe.skipIf(!hasChromium("test/browser/admin/numbers.test.ts"))("numbers in German", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("prices and stock are shown with a comma, and typed or pasted with one or with a point", async () => {
    const { id, variants } = await productNamed(shop, "Stoneware mug")
    const visitor = await inGerman(`/admin/products/${id}`)
    const { page } = visitor
    const cell = cellsIn(page)
    await expect.poll(() => cell("0.0").inputValue()).toMatch(/^\d+,\d\d$/)
    await cell("0.0").fill("1.234,5")
    await cell("0.0").press("ArrowDown")
    expect(await cell("0.0").inputValue()).toBe("1234,5")
    await page.evaluate(`document.activeElement.dispatchEvent(new ClipboardEvent("paste", {
      bubbles: true, cancelable: true,
      clipboardData: (() => { const d = new DataTransfer(); d.setData("text", "19.90\\t2.025\\t1.060"); return d })(),
    }))`)
    expect([
      await cell("1.0").inputValue(),
      await cell("1.1").inputValue(),
      await cell("1.2").inputValue(),
    ]).toEqual(["19,90", "2025", "1060"])
    await lookAt(visitor, "numbers-sheet")
    await press(page, "Speichern")
    await said(page, "Gespeichert.")
    const saved = await productNamed(shop, "Stoneware mug")
    const euros = (place: number) =>
      saved.variants[place].prices.find(
        ({ price }: { price: { currency: string } }) => price.currency === "EUR",
      )
    expect(euros(0).price).toEqual({ minor: 123_450, currency: "EUR" })
    expect(euros(1)).toMatchObject({ price: { minor: 1990 }, compareAt: { minor: 202_500 } })
    const { stock } = (await shop.admin(`/stock?variantId=${variants[1].id}`)).body
    expect(stock).toContainEqual(
      expect.objectContaining({ units: expect.objectContaining({ available: 1060 }) }),
    )
    await expect.poll(() => cell("0.0").inputValue()).toBe("1234,50")
    await visitor.leave()
  })

  test("a weight that can be read in two ways is asked about, and one that is clear is taken", async () => {
    const { methods } = (await shop.admin("/delivery-methods")).body
    const way = methods.find(({ code }: { code: string }) => code === "express")
    const visitor = await inGerman(`/admin/settings/delivery/${way.methodId}`)
    const { page } = visitor
    const weight = page.getByLabel("Gewicht eines Stücks, kg")
    const ask = page.getByRole("button", { name: "Preise zeigen" })
    await weight.fill("1.500")
    await page
      .getByText("Das lässt sich auf zwei Arten lesen. Bitte schreiben Sie 1500 oder 1,500.")
      .waitFor()
    expect(await ask.isDisabled()).toBe(true)
    await weight.fill("1.5")
    await ask.click()
    expect(await weight.inputValue()).toBe("1,5")
    await page.getByRole("listitem").filter({ hasText: "€" }).first().waitFor()
    await visitor.leave()
  })

  test("how long a delivery takes is words where it takes no day", async () => {
    const { methods } = (await shop.admin("/delivery-methods")).body
    const { methodId, ...express } = methods.find(({ code }: { code: string }) => code === "express")
    const path = `/delivery-methods/${methodId}`
    const change = (body: object) => shop.admin(path, { method: "PUT", body })
    expect((await change({ ...express, daysMin: 0, daysMax: 0 })).status).toBe(200)
    const visitor = await inGerman("/admin/settings/delivery")
    const { page } = visitor
    const row = page.getByRole("listitem").filter({ hasText: "Express" })
    await row.getByText("Am selben Tag", { exact: true }).waitFor()
    // Picking up takes no day, either.
    expect(await page.getByText(/\b0(–\d+)? Tag/).count()).toBe(0)
    const { version } = (await shop.admin("/delivery-methods")).body.methods.find(
      (one: { methodId: string }) => one.methodId === methodId,
    )
    expect((await change({ ...express, version, daysMin: 0, daysMax: 2 })).status).toBe(200)
    await visitor.go("/admin/settings/delivery")
    await row.getByText("Bis zu 2 Tage", { exact: true }).waitFor()
    expect((await change({ ...express, version: version + 1 })).status).toBe(200)
    await visitor.leave()
  })

  test("an amount that is given back is written with a comma, and what is no amount is said with one", async () => {
    const { orderId } = await buy(shop)
    const visitor = await inGerman(`/admin/orders/${orderId}`)
    const { page } = visitor
    await press(page, "Erstatten")
    const dialog = page.getByRole("dialog")
    // Nothing is chosen yet: it names no sum that would go back.
    await dialog.getByRole("button", { name: "0,00 € zurückgeben", disabled: true }).waitFor()
    await dialog.getByRole("button", { name: "Ein Betrag" }).click()
    const amount = dialog.getByLabel("Betrag in EUR")
    expect(await amount.inputValue()).toMatch(/^\d+,\d\d$/)
    await amount.fill("1,234")
    await dialog.getByText("Bitte schreiben Sie einen Betrag wie 12,50, höchstens").waitFor()
    await amount.fill("2,5")
    await dialog.getByLabel("Warum").fill("Ein Sprung in der Glasur")
    await dialog.getByRole("button", { name: "2,50 € zurückgeben" }).click()
    await dialog.waitFor({ state: "hidden" })
    await shop.app.app.settle()
    expect((await shop.admin(`/orders/${orderId}`)).body.refunded).toEqual({ minor: 250, currency: "EUR" })
    await visitor.leave()
  })
})
