import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { removeDemo } from "../../../server/demo.ts"
import { startTaxTwin } from "../../../server/modules/taxservice/index.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { atDesk, buy, comeIn, lookAt, onPhone, openDesk, said } from "./desk.ts"

let shop: Shop

const picture = fileURLToPath(new URL("../../../docs/pictures/home-phone.webp", import.meta.url))

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const saveBar = (page: Page) => page.getByRole("region", { name: "Unsaved changes" })
const section = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) })

type Way = {
  code: string
  active: boolean
  marketCodes: string[] | null
  facts: object[]
  captureAt: string
}

const ways = async (): Promise<Way[]> => (await shop.admin("/payment-methods")).body.methods

describe.skipIf(!hasChromium("test/browser/admin/rules_more.test.ts"))(
  "payments, navigation, places, opening",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(atDesk)(
      "ways to pay are ordered, told apart, written out and switched off: at the size of a %s",
      async (size) => {
        const before = await ways()
        const visitor = await comeIn(shop, { size, path: "/admin/settings/payments" })
        const { page } = visitor
        const transfer = section(page, "Bank transfer")
        await section(page, "Card").getByText("Test money", { exact: true }).waitFor()
        expect(await transfer.getByLabel("The money is taken").count()).toBe(0)
        const taken = section(page, "Card").getByLabel("The money is taken")
        await taken.selectOption("When it leaves")
        await page.getByText(/^The bank only promises the money with the order/).waitFor()
        const place = before.findIndex(({ code }) => code === "transfer")
        const step = place === 0 ? "down" : "up"
        await press(page, `Bank transfer: further ${step}`)
        const count = await transfer.getByLabel("What it says").count()
        await transfer.getByRole("button", { name: "Add a line" }).click()
        await transfer.getByLabel("What it says").nth(count).fill("DE02 1203 0000 0000 2020 51")
        await transfer.getByLabel("In all markets").uncheck()
        await press(page, "Save")
        await page.getByText("Please fill in both, or take the line out.").waitFor()
        await lookAt(visitor, "payments-wrong")
        await transfer.getByLabel("What it is (English)").nth(count).fill(`Account ${size}`)
        await transfer.getByLabel("Buyers can choose it").uncheck()
        await lookAt(visitor, "payments")
        await press(page, "Save")
        await said(page, "Saved.")
        const after = await ways()
        expect(after.findIndex(({ code }) => code === "transfer")).toBe(place + (place === 0 ? 1 : -1))
        const saved = after.find(({ code }) => code === "transfer")
        expect(saved).toMatchObject({ active: false, marketCodes: [expect.any(String)] })
        expect(after.find(({ code }) => code === "card")).toMatchObject({ captureAt: "dispatch" })
        await taken.selectOption("When the order is placed")
        expect(saved?.facts.at(-1)).toEqual({
          label: { en: `Account ${size}` },
          value: "DE02 1203 0000 0000 2020 51",
        })
        await transfer.getByLabel("Buyers can choose it").check()
        await transfer.getByLabel("In all markets").check()
        await press(page, "Save")
        await saveBar(page).waitFor({ state: "hidden" })
        const again = (await ways()).find(({ code }) => code === "transfer")
        expect(again).toMatchObject({ active: true, marketCodes: null })
        await visitor.leave()
      },
    )

    test("what is only promised is shown with what was taken of it, and staff takes the rest by hand", async () => {
      const { methods } = (await shop.admin("/payment-methods")).body
      const card = methods.find((one: { code: string }) => one.code === "card")
      const { code, marketCodes, facts, position, active, version } = card
      const change = (captureAt: string, more: number) =>
        shop.admin(`/payment-methods/${code}`, {
          method: "PUT",
          body: { marketCodes, facts, position, active, captureAt, version: version + more },
        })
      expect((await change("dispatch", 0)).status).toBe(200)
      const { orderId } = await buy(shop, { quantity: 2 })
      expect((await change("placement", 1)).status).toBe(200)
      const [line] = (await shop.admin(`/orders/${orderId}`)).body.lines
      const body = { lines: [{ orderLineId: line.lineId, quantity: 1 }] }
      const { parcelId } = (await shop.admin(`/orders/${orderId}/parcels`, { body })).body
      await shop.admin(`/parcels/${parcelId}/shipment`, { method: "POST", body: {} })
      await shop.app.app.settle()
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
      const { page } = visitor
      await page.getByText("Authorized €42.70, captured €23.80").waitFor()
      await lookAt(visitor, "order-authorized")
      await press(page, "Capture now")
      const dialog = page.getByRole("dialog", { name: "Capture now" })
      await dialog
        .getByText("The buyer's card is charged €18.90 now, also for what has not left yet.")
        .waitFor()
      await lookAt(visitor, "order-capture")
      await press(page, "Capture €18.90")
      await said(page, "€18.90 is captured.")
      await shop.app.app.settle()
      await page.getByText(/^Authorized €/).waitFor({ state: "hidden" })
      expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ money: "paid", sale: "open" })
      await visitor.leave()
    })

    test.each(atDesk)(
      "links are added, ordered and saved, and the shop shows them: at the size of a %s",
      async (size) => {
        const title = `Journal ${size}`
        const visitor = await comeIn(shop, { size, path: "/admin/settings/navigation" })
        const { page } = visitor
        await press(page, "Add a link to the header")
        const header = section(page, "Links in the header")
        await header.getByLabel("Title (English)").last().fill(title)
        await header.getByLabel("Leads to").last().fill("journal")
        await press(page, "Save")
        await page.getByText("Please write a page of the shop like /pages/about").waitFor()
        await lookAt(visitor, "navigation-wrong")
        await header.getByLabel("Leads to").last().fill("/pages/about?from=journal")
        await press(page, `${title}: further up`)
        await lookAt(visitor, "navigation")
        const other = (await shop.admin("/shop")).body
        await shop.admin("/shop", { method: "PATCH", body: { version: other.version, phone: "+49 30 1" } })
        await press(page, "Save")
        await saveBar(page).getByText("Somebody has changed the settings since you opened them.").waitFor()
        await press(page, "Save")
        await said(page, "Saved.")
        const { navigation } = (await shop.admin("/shop")).body
        const titles = navigation
          .filter(({ place }: { place: string }) => place === "header")
          .map((link: { titles: { en: string } }) => link.titles.en)
        expect(titles.at(-2)).toBe(title)
        const address = "/pages/about?from=journal"
        await expect.poll(async () => (await shop.app.call("/")).text.includes(address)).toBe(true)
        await visitor.leave()
      },
    )

    test.each(atDesk)(
      "a logo is looked at before it is used, and can be taken away: at the size of a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/settings/navigation" })
        const { page } = visitor
        await page.getByText("The shop shows its name.").waitFor()
        await page.getByLabel("Choose a picture").setInputFiles(picture)
        await page.getByRole("img", { name: "It will look like this." }).waitFor()
        await lookAt(visitor, "logo")
        expect((await shop.admin("/shop")).body.logoFile).toBeNull()
        await press(page, "Use this logo")
        await said(page, "Saved.")
        await page.getByRole("img", { name: "Logo" }).waitFor()
        await expect
          .poll(() => page.evaluate("document.querySelector('main img').naturalWidth > 0"))
          .toBe(true)
        const { logoFile } = (await shop.admin("/shop")).body
        // A page of the shop may be the one before for a moment.
        await expect.poll(async () => (await shop.app.call("/")).text.includes(logoFile)).toBe(true)
        await press(page, "Show the name instead")
        await page.getByText("The shop shows its name.").waitFor()
        await visitor.leave()
      },
    )

    test.each(atDesk)(
      "a place is begun and switched on, and who is late is told: at the size of a %s",
      async (size) => {
        const title = `Cellar ${size}`
        const visitor = await comeIn(shop, { size, path: "/admin/settings/places" })
        const { page } = visitor
        await page.locator("[data-row]").first().waitFor()
        await lookAt(visitor, "places")
        await press(page, "New place")
        await page.getByRole("dialog").getByLabel("Title").fill(title)
        await page.getByRole("dialog").getByLabel("What it is").selectOption("A store")
        await press(page, "Begin")
        await page.getByRole("heading", { level: 1, name: title }).waitFor()
        const cellar = async () =>
          (await shop.admin("/places")).body.places.find(
            (one: { titles: { en: string } }) => one.titles.en === title,
          )
        expect(await cellar()).toMatchObject({ kind: "store", active: false })
        await page.getByLabel("Place in the list").fill("first")
        await page.getByLabel("Its stock can be bought").check()
        await press(page, "Save")
        await page.getByText("Please write a whole number.").waitFor()
        await page.getByLabel("Place in the list").fill("7")
        await lookAt(visitor, "place")
        const { placeId, ...fields } = await cellar()
        await shop.admin(`/places/${placeId}`, { method: "PUT", body: { ...fields, kind: "supplier" } })
        await press(page, "Save")
        await saveBar(page).getByText("Somebody has changed this place since you opened it.").waitFor()
        await press(page, "Save mine over it")
        await said(page, "Saved.")
        expect(await cellar()).toMatchObject({ position: 7, active: true, kind: "supplier" })
        await visitor.leave()
      },
    )

    test.each(onPhone)(
      "the tax service is set up, tried out and switched on: at the size of a %s",
      async (size) => {
        const apiKey = "a-key-of-the-twin"
        const twin = await startTaxTwin({ apiKey, ratePpm: () => 88_750 })
        const visitor = await comeIn(shop, { size, path: "/admin/settings" })
        const { page } = visitor
        await page.getByRole("link", { name: "Tax service" }).click()
        await page.getByRole("heading", { level: 1, name: "Tax service" }).waitFor()
        await page.getByLabel("Address", { exact: true }).fill("http://tax.example.com")
        await page.getByLabel("Key", { exact: true }).fill("wrong-key")
        await press(page, "Save")
        await page.getByText("Write an address that begins with https").first().waitFor()
        await lookAt(visitor, "tax-service-wrong")
        await page.getByLabel("Address", { exact: true }).fill(twin.url)
        await press(page, "Save")
        await said(page, "Saved.")
        await press(page, "Ask now")
        await page.getByText("It does not take the key.").waitFor()
        await page.getByLabel("Key", { exact: true }).fill(apiKey)
        await page.getByLabel("Germany and", { exact: false }).check()
        await page.getByLabel("Switched on").check()
        await press(page, "Save")
        await saveBar(page).waitFor({ state: "hidden" })
        await press(page, "Ask now")
        await page.getByText("8.875% for goods, 8.875% for delivery").waitFor()
        await lookAt(visitor, "tax-service")
        expect(await page.content()).not.toContain(apiKey)
        const kept = (await shop.admin("/tax-service")).body
        expect(kept).toMatchObject({ isOn: true, hasKey: true, marketCodes: ["de"] })
        const body = { ...kept, isOn: false, hasKey: undefined }
        await shop.admin("/tax-service", { method: "PUT", body })
        await visitor.leave()
        await twin.close()
      },
    )

    test("whether buyers may cancel their orders is a switch", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/settings/after-sale" })
      const { page } = visitor
      await page.getByLabel("Buyers may cancel an order themselves").uncheck()
      await lookAt(visitor, "after-sale")
      await press(page, "Save")
      await said(page, "The rules are saved.")
      expect((await shop.admin("/after-sale-rules")).body).toMatchObject({ buyersCancel: false })
      await visitor.leave()
    })

    // The last: the demo is gone afterwards.
    test("the shop opens when nothing is missing, and closes again", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/settings" })
      const { page } = visitor
      await page.getByText("before the shop can open.").waitFor()
      expect(await page.getByRole("button", { name: "Open the shop" }).isDisabled()).toBe(true)
      await lookAt(visitor, "opening-waits")
      await removeDemo(shop.app.app, { onProgress() {} })
      const { version } = (await shop.admin("/shop")).body
      const facts = { legalName: "Test GmbH", email: "a@example.com", addressLines: ["Weg 1"] }
      await shop.admin("/shop", { method: "PATCH", body: { version, ...facts } })
      const { missing } = (await shop.admin("/shop/live")).body
      for (const kind of missing) {
        const written = { kind, titles: { en: kind }, markdown: { en: "Words." } }
        expect((await shop.admin("/pages", { method: "POST", body: written })).status).toBe(201)
      }
      await visitor.go("/admin")
      await press(page, "Open the shop")
      await lookAt(visitor, "opening")
      await page.getByRole("dialog").getByRole("button", { name: "Open the shop" }).click()
      await said(page, "The shop is open.")
      expect((await shop.admin("/shop/live")).body.live).toBe(true)
      await press(page, "Close the shop")
      await page.getByRole("dialog").getByRole("button", { name: "Close the shop" }).click()
      await said(page, "The shop is closed.")
      expect((await shop.admin("/shop/live")).body.live).toBe(false)
      await visitor.leave()
    })
  },
)
