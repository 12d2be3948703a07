import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { comeIn, lookAt, openDesk, strayOn } from "./desk.ts"

let shop: Shop

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const said = (page: Page, text: string) => page.locator("[aria-live]").getByText(text).waitFor()
const saveBar = (page: Page) => page.getByRole("region", { name: "Unsaved changes" })

async function deliveryNamed(title: string) {
  const { methods } = (await shop.admin("/delivery-methods")).body
  return methods.find(({ titles }: { titles: Record<string, string> }) => titles.en === title)
}

describe.skipIf(!hasChromium("test/browser/admin/rules.test.ts"))("the rules of the shop", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test.each(usualSizes)(
    "a way of delivery is begun, finished, offered and switched off: at the size of a %s",
    async (size) => {
      const title = size === "desk" ? "By bicycle" : "By balloon"
      const visitor = await comeIn(shop, { size, path: "/admin/settings" })
      const { page } = visitor
      await page.getByRole("link", { name: "Delivery" }).click()
      await page.getByRole("heading", { level: 1, name: "Delivery" }).waitFor()
      await page.locator("[data-row]").first().waitFor()
      await lookAt(visitor, "deliveries")
      await press(page, "New way of delivery")
      await page.getByRole("dialog").getByLabel("Title").fill(title)
      await press(page, "Begin")
      await page.getByRole("heading", { level: 1, name: title }).waitFor()
      expect(await deliveryNamed(title)).toMatchObject({ active: false, priceMinor: 0 })
      await page.getByLabel("Price, EUR").fill("cheap")
      await page.getByLabel("Days at the latest").fill("0")
      await press(page, "Save")
      await page.getByText("Please write an amount, like 4.90.").waitFor()
      await page.getByText("The latest day cannot come before the earliest.").waitFor()
      await lookAt(visitor, "delivery-wrong")
      await page.getByLabel("Price, EUR").fill("7,5")
      await page.getByLabel("Days at the latest").fill("2")
      await page.getByLabel("Free from, EUR").fill("90")
      await page.getByLabel("Leaves the same day until").fill("15:30")
      await page.getByLabel("Sat", { exact: true }).check()
      await page.getByLabel("Countries").selectOption("Austria")
      await page.getByLabel("Heaviest cart, in grams").fill("5000")
      await page.getByLabel("Buyers can choose it").check()
      await lookAt(visitor, "delivery")
      await press(page, "Save")
      await said(page, "Saved.")
      await saveBar(page).waitFor({ state: "hidden" })
      const saved = { priceMinor: 750, freeFromMinor: 9000, cutOff: "15:30", weekdays: [1, 2, 3, 4, 5, 6] }
      expect(await deliveryNamed(title)).toMatchObject({
        ...saved,
        countries: ["AT"],
        daysMax: 2,
        weightGramsMax: 5000,
        active: true,
      })
      await page.getByLabel("Buyers can choose it").uncheck()
      await press(page, "Save")
      await expect.poll(async () => (await deliveryNamed(title)).active).toBe(false)
      await visitor.leave()
    },
  )

  test("who changes a way of delivery that somebody else has changed is told before", async () => {
    const { methods } = (await shop.admin("/delivery-methods")).body
    const { methodId, ...fields } = methods[0]
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/settings/delivery/${methodId}` })
    const { page } = visitor
    await page.getByLabel("Price, EUR").fill("3.33")
    const other = { ...fields, priceMinor: 444 }
    await shop.admin(`/delivery-methods/${methodId}`, { method: "PUT", body: other })
    await press(page, "Save")
    await saveBar(page).getByText("Somebody has changed this since you opened it.").waitFor()
    const price = async () =>
      (await shop.admin("/delivery-methods")).body.methods.find(
        (one: { methodId: string }) => one.methodId === methodId,
      ).priceMinor
    expect(await price()).toBe(444)
    await press(page, "Save mine over it")
    await said(page, "Saved.")
    expect(await price()).toBe(333)
    await visitor.leave()
  })

  test("no word on these pages comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    const shown: [path: string, heading: RegExp, known: RegExp][] = [
      ["/admin/settings/delivery", /./, /^(Parcel|Express|Pick up|By b|Germany and|€)/],
    ]
    for (const [path, heading, known] of shown) {
      await visitor.go(path)
      await page.getByRole("heading", { level: 1, name: heading }).waitFor()
      await page.waitForLoadState("networkidle")
      expect((await strayOn(page, known)).sort(), path).toEqual([])
    }
    await visitor.leave()
  })
})
