import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, onPhone, openDesk, said, strayOn } from "./desk.ts"

let shop: Shop

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const saveBar = (page: Page) => page.getByRole("region", { name: "Unsaved changes" })

async function deliveryNamed(title: string) {
  const { methods } = (await shop.admin("/delivery-methods")).body
  return methods.find(({ titles }: { titles: Record<string, string> }) => titles.en === title)
}

async function addIslands(page: Page) {
  await press(page, "New zone")
  await page.getByLabel("Name", { exact: true }).last().fill("Islands")
  await page.getByLabel("Postal codes").last().fill("DE 18565, 25849-25999")
  await page.getByLabel("Price", { exact: true }).last().selectOption("By weight")
  await press(page, "Save")
  const cell = page.getByLabel("Up to, kg, row 1")
  await expect.poll(() => cell.getAttribute("aria-invalid")).toBe("true")
  const beside = page.locator(`[id="${await cell.getAttribute("aria-describedby")}"]`)
  expect(await beside.textContent()).toBe("Please write a weight in kilograms, like 2.5.")
  await press(page, "Paste a table")
  await page.getByLabel("The table").fill("up to kg;price\n2;4,90\n10;6,90")
  await press(page, "Take it over")
  await page.getByLabel("Because it is hard to reach, EUR").last().fill("5")
}

async function tryIt(page: Page) {
  await page.getByLabel("Postal code", { exact: true }).fill("25849")
  await page.getByLabel("Weight of a unit, kg").fill("3,2")
  await page.getByLabel("Goods cost, EUR").fill("40")
  await press(page, "Show the prices")
  await page.getByText("Zone Islands, up to 10 kg: €6.90").waitFor()
  await page.getByText("Hard to reach: +€5.00").first().waitFor()
}

describe.skipIf(!hasChromium("test/browser/admin/rules.test.ts"))("the rules of the shop", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test.each(onPhone)(
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
      expect(await deliveryNamed(title)).toMatchObject({
        active: false,
        zones: [{ price: { priceMinor: 0 } }],
      })
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
      await addIslands(page)
      await page.getByLabel("Heaviest cart, in grams").fill("5000")
      await page.getByLabel("Buyers can choose it").check()
      await lookAt(visitor, "delivery")
      await press(page, "Save")
      await said(page, "Saved.")
      await saveBar(page).waitFor({ state: "hidden" })
      const saved = { cutOff: "15:30", weekdays: [1, 2, 3, 4, 5, 6] }
      expect(await deliveryNamed(title)).toMatchObject({
        ...saved,
        zones: [
          { countries: ["AT"], price: { kind: "flat", priceMinor: 750 }, freeFromMinor: 9000 },
          {
            ...{ name: "Islands", postalCodes: ["DE 18565", "DE 25849-25999"] },
            price: {
              steps: [
                { upToGrams: 2_000, priceMinor: 490 },
                { upToGrams: 10_000, priceMinor: 690 },
              ],
            },
            surcharges: [{ kind: "place", priceMinor: 500 }],
          },
        ],
        daysMax: 2,
        weightGramsMax: 5000,
        active: true,
      })
      await tryIt(page)
      await lookAt(visitor, "delivery-tried")
      await page.getByLabel("Buyers can choose it").uncheck()
      await press(page, "Save")
      await expect.poll(async () => (await deliveryNamed(title)).active).toBe(false)
      await visitor.leave()
    },
  )

  test("who changes a way of delivery that somebody else has changed is told before", async () => {
    const { methods } = (await shop.admin("/delivery-methods")).body
    const { methodId, ...fields } = methods.find(({ code }: { code: string }) => code === "express")
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/settings/delivery/${methodId}` })
    const { page } = visitor
    await page.getByLabel("Price, EUR").fill("3.33")
    const [zone] = fields.zones
    const other = { ...fields, zones: [{ ...zone, price: { kind: "flat", priceMinor: 444 } }] }
    await shop.admin(`/delivery-methods/${methodId}`, { method: "PUT", body: other })
    await press(page, "Save")
    await saveBar(page).getByText("Somebody else has saved").waitFor()
    const price = async () =>
      (await shop.admin("/delivery-methods")).body.methods.find(
        (one: { methodId: string }) => one.methodId === methodId,
      ).zones[0].price.priceMinor
    expect(await price()).toBe(444)
    await press(page, "Save mine over it")
    await said(page, "Saved.")
    expect(await price()).toBe(333)
    await visitor.leave()
  })

  test.each(onPhone)(
    "a market is begun, changed, opened and closed again: at the size of a %s",
    async (size) => {
      const title = size === "desk" ? "Britain" : "Helvetia"
      const [country, currency] = size === "desk" ? ["United Kingdom", "GBP"] : ["Switzerland", "CHF"]
      const visitor = await comeIn(shop, { size, path: "/admin/settings/markets" })
      const { page } = visitor
      await page.locator("[data-row]").first().waitFor()
      await lookAt(visitor, "markets")
      await press(page, "New market")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Title").fill(title)
      await dialog.getByLabel("Currency").selectOption(currency)
      await dialog.getByRole("button", { name: "Begin" }).click()
      await dialog.getByText("Please choose at least one country.").waitFor()
      await dialog.getByLabel("Countries").selectOption(country)
      await dialog.getByRole("button", { name: "Begin" }).click()
      await page.getByRole("heading", { level: 1, name: title }).waitFor()
      const code = title.toLowerCase()
      const market = async () =>
        (await shop.admin("/markets")).body.markets.find((one: { code: string }) => one.code === code)
      expect(await market()).toMatchObject({ currency, isOpen: false, taxDisplay: "gross" })
      await page.getByText("One country has no tax rate").waitFor()
      await page.getByLabel("How prices are shown").selectOption("Without tax")
      await page.getByLabel("Where taxes are rounded").selectOption("Once for each tax rate")
      await page
        .getByLabel("How fractions are rounded")
        .selectOption("To the nearest, halves to the even digit")
      await page.getByLabel("How delivery is taxed").selectOption("In the shares of the goods’ rates")
      await page
        .getByLabel("Businesses in other countries of the EU")
        .selectOption("Owe it themselves; we sell from Germany")
      await page.getByLabel(`Smallest coin, ${currency}`).fill("0.001")
      await press(page, "Save")
      await page.getByText("Please write an amount from 0.02, like 0.05, or nothing.").waitFor()
      await page.getByLabel(`Smallest coin, ${currency}`).fill("0.05")
      await page.getByLabel("Title (German)").fill(`${title} (de)`)
      await press(page, "Save")
      await said(page, "Saved.")
      expect(await market()).toMatchObject({ taxDisplay: "net", titles: { en: title, de: `${title} (de)` } })
      const rounded = { rounding: "rate_group", roundingMode: "half_even", deliveryTax: "shares" }
      expect(await market()).toMatchObject({ ...rounded, cashStepMinor: 5, reverseChargeFrom: "DE" })
      await press(page, "Open the market")
      await lookAt(visitor, "market-open")
      await page.getByRole("dialog").getByRole("button", { name: "Open the market" }).click()
      await said(page, "The market is open.")
      expect((await market()).isOpen).toBe(true)
      await press(page, "Close the market")
      await page.getByRole("dialog").getByRole("button", { name: "Close the market" }).click()
      await said(page, "The market is closed.")
      expect((await market()).isOpen).toBe(false)
      const { version } = await market()
      await page.getByLabel("Place in the list").fill("9")
      const path = `/markets/${code}`
      await shop.admin(path, { method: "PATCH", body: { version, rounding: "unit" } })
      await press(page, "Save")
      await saveBar(page).getByText("Somebody has changed this market since you opened it.").waitFor()
      await press(page, "Save mine over it")
      await expect.poll(market).toMatchObject({ position: 9, rounding: "unit" })
      await visitor.leave()
    },
  )

  test("looked-up rates and those of a file are taken over, once somebody has chosen them", async () => {
    const body = { code: "uk", titles: { en: "Isles" }, currency: "GBP", countries: ["GB"], isOpen: false }
    await shop.admin("/markets", { body: { ...body, taxDisplay: "gross", defaultLocale: "en" } })
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/settings/markets/uk" })
    const { page } = visitor
    await page.getByText("20% for United Kingdom, Standard").waitFor()
    await lookAt(visitor, "known-rates")
    await page.getByLabel("5% for United Kingdom, Reduced").uncheck()
    await press(page, "Take one rate over")
    await said(page, "One rate is set.")
    await page.getByText("One country has no tax rate").waitFor({ state: "detached" })
    const file = "country,category,percent\nGB,reduced,6\nGB,luxury,40\n"
    await page.getByLabel("Choose a file").setInputFiles({
      ...{ name: "rates.csv", mimeType: "text/csv", buffer: Buffer.from(file) },
    })
    await page.getByText("The category is standard, reduced, super_reduced or zero.").waitFor()
    await lookAt(visitor, "rates-file")
    await page
      .getByRole("region", { name: "Rates as a file" })
      .or(page.locator(".panel", { hasText: "Rates as a file" }))
      .first()
      .getByRole("button", { name: "Take one rate over" })
      .click()
    // Not by what is said: the first time is still said on the page.
    const set = async () => {
      const { taxRates } = (await shop.admin("/tax-rates?country=GB")).body
      return taxRates.map(({ ratePpm }: { ratePpm: number }) => ratePpm).sort()
    }
    await expect.poll(set).toEqual([200_000, 60_000])
    await visitor.leave()
  })

  test.each(onPhone)(
    "a tax rate to come stands beside the one that counts: at the size of a %s",
    async (size) => {
      const { markets } = (await shop.admin("/markets")).body
      const { code } = markets.find(({ isDefault }: { isDefault: boolean }) => isDefault)
      const visitor = await comeIn(shop, { size, path: `/admin/settings/markets/${code}` })
      const { page } = visitor
      await page.getByRole("link", { name: "Germany" }).click()
      await page.getByRole("heading", { level: 1, name: "Taxes: Germany" }).waitFor()
      const percent = size === "desk" ? "20,5" : "21"
      const day = size === "desk" ? "2090-01-01" : "2091-01-01"
      await press(page, "New rate")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Rate in percent").fill("a fifth")
      await dialog.getByRole("button", { name: "Set the rate" }).click()
      await dialog.getByText("Please write percents up to 100, like 19 or 8.1.").waitFor()
      await dialog.getByLabel("Part of the country").fill("Bavaria")
      await dialog.getByText("Please write a code like DE-CA.").waitFor()
      await dialog.getByLabel("Part of the country").fill("")
      await dialog.getByLabel("Rate in percent").fill(percent)
      await dialog.getByLabel("From the day").fill(day)
      await lookAt(visitor, "rate")
      await dialog.getByRole("button", { name: "Set the rate" }).click()
      await said(page, "Saved.")
      const line = page.getByRole("listitem").filter({ hasText: `${percent.replace(",", ".")}%` })
      await line.getByText("To come").waitFor()
      await page.getByText("Counts", { exact: true }).first().waitFor()
      await lookAt(visitor, "tax-country")
      const { taxRates } = (await shop.admin("/tax-rates?country=DE")).body
      const years = taxRates.map(({ validFrom }: { validFrom: string }) => new Date(validFrom).getFullYear())
      expect(years).toContain(Number(day.slice(0, 4)))
      await line.getByRole("button", { name: "Take back" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click()
      await said(page, "The rate is taken back.")
      await line.waitFor({ state: "detached" })
      await page.getByRole("link", { name: "Market" }).click()
      await page.getByText("Until an address is known").waitFor()
      await lookAt(visitor, "market")
      await visitor.leave()
    },
  )

  test("no word on these pages comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    const shown: [path: string, heading: RegExp, known: RegExp][] = [
      ["/admin/settings/delivery", /./, /^(Parcel|Express|Pick up|By b|Germany and|€)/],
      ["/admin/settings/markets", /./, /^(Germany and|[A-Z]{3}$|Britain|Helvetia|Isles)/],
      ["/admin/settings/tax-service", /./, /^([A-Z][a-z]+|Germany and .*|https:\/\/tax\.example\.com\/v1)$/],
      ["/admin/settings/payments", /./, /^(Germany and|Britain|Helvetia|Isles)/],
      ["/admin/settings/places", /./, /^(Main warehouse|Shop, Musterweg 12|[A-Z][a-z]+\/[A-Z][a-z]+|UTC)$/],
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
