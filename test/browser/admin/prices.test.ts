import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violationsOn } from "../axe.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, held, lookAt, onPhone, openDesk, press, productNamed, said } from "./desk.ts"

type Reply = { variants: { tiers: unknown[] }[] }

let shop: Shop
let mug: Awaited<ReturnType<typeof productNamed>>

describe.skipIf(!hasChromium("test/browser/admin/prices.test.ts"))(
  "prices and orders by link",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
      mug = await productNamed(shop, "Stoneware mug")
    }, 120_000)
    afterAll(() => shop.close())

    test("an order on the phone: put together, sent as a link, paid on the buyer's own phone", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders" })
      const { page } = visitor
      await press(page, "New order")
      await page.getByRole("heading", { level: 1, name: "New order" }).waitFor()
      await page.getByText("Add what is ordered.").waitFor()
      await press(page, "Add a product")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Find a product").fill("stoneware mug")
      await dialog.getByRole("button", { name: "Stoneware mug" }).click()
      await dialog
        .getByRole("button", { name: /FF-MUG/ })
        .first()
        .click()
      await page.getByLabel("How many of Stoneware mug").fill("2")
      await page.getByLabel("How many of Stoneware mug").press("Enter")
      await page.getByText("€37.80").first().waitFor()
      await page.getByLabel("Mail address").fill("phone@example")
      await page.getByLabel("Name", { exact: true }).fill("Ada Lovelace")
      await page.getByLabel("Street and number").fill("Torstraße 89")
      await page.getByLabel("Postal code").fill("1011")
      await page.getByLabel("Town or city").fill("Berlin")
      await page.getByLabel("Country").selectOption("Germany")
      await press(page, "Save")
      await page.getByText("This does not look like a mail address.").first().waitFor()
      await lookAt(visitor, "pay-link-wrong")
      await page.getByLabel("Mail address").fill("phone@example.com")
      await page.getByLabel("Postal code").fill("10119")
      await page.getByLabel("Words to the buyer").fill("As you asked on the phone.")
      await press(page, "Save")
      await said(page, "Saved.")
      const way = await held(page, "**/admin/v1/pay-links/*")
      await page.getByLabel("How it comes").selectOption({ index: 1 })
      await expect.poll(() => page.getByRole("button", { name: "Make the link" }).isDisabled()).toBe(true)
      way.letGo()
      await page.getByText("Total").first().waitFor()
      await lookAt(visitor, "pay-link-draft")
      await press(page, "Make the link")
      await said(page, "The link is made.")
      await press(page, "Send by mail")
      await said(page, "The mail is on its way.")
      await lookAt(visitor, "pay-link")
      const mail = await shop.mailTo("phone@example.com", "pay_link")
      const link =
        /http\S+\/pay\?token=[\w-]+/.exec((await page.getByText("/pay?token=").textContent()) ?? "")?.[0] ??
        ""
      expect(mail.text).toContain("As you asked on the phone.")

      const buyer = await shop.visitor({ size: "phone" })
      await buyer.go(link)
      await buyer.page.getByText("has put this together for you").waitFor()
      expect(await buyer.page.locator("#email").inputValue()).toBe("phone@example.com")
      expect(await buyer.page.locator("#line1").inputValue()).toBe("Torstraße 89")
      expect(await violationsOn(buyer.page)).toEqual([])
      await buyer.shoot("pay-link-checkout")
      await buyer.page.locator("#card_number").fill("4242 4242 4242 4242")
      await buyer.page.locator("#pay").click()
      await buyer.page.waitForURL("**/orders/*&thanks=1")
      await buyer.leave()

      await shop.app.app.settle()
      await page.getByRole("link", { name: "Go to the order" }).click()
      await page.getByText("It came by a payment link that Olive Owner made").waitFor()
      await visitor.go("/admin/orders/links")
      await page.getByRole("listitem").getByText("Paid", { exact: true }).waitFor()
      await lookAt(visitor, "pay-links")
      await visitor.leave()
    })

    test.each(onPhone)("a sale and a step by quantity are set at the product: on a %s", async (size) => {
      const visitor = await comeIn(shop, { size, path: `/admin/products/${mug.id}` })
      const { page } = visitor
      await page
        .getByRole("button", { name: /^Change\s*: / })
        .first()
        .click()
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("button", { name: "Add a sale" }).click()
      await dialog.getByLabel("Sale price in EUR").fill("999")
      await dialog.getByRole("button", { name: "Add a quantity" }).click()
      await dialog.getByLabel("From pieces").fill("5")
      await dialog.getByLabel("Each in EUR").fill("12")
      await dialog.getByRole("button", { name: "Save" }).click()
      await dialog.getByText("The sale price must be lower than the price.").waitFor()
      await lookAt(visitor, "prices-depth")
      await dialog.getByLabel("Sale price in EUR").fill("14,50")
      await dialog.getByRole("button", { name: "Show the effect" }).click()
      await dialog.getByText("As if a new sale were on already").waitFor()
      await dialog.getByRole("button", { name: "Save" }).click()
      await said(page, "Saved.")
      await page.getByText(/sale €14.50 from .* from 5: €12.00/).waitFor()
      const { slug } = await productNamed(shop, "Stoneware mug")
      const shown = (await (await fetch(`${shop.url}/store/v1/products/${slug}`)).json()) as Reply
      const changed = shown.variants.find(({ tiers }) => tiers.length > 0)
      expect(changed).toMatchObject({
        ...{ price: { minor: 1_450 }, tiers: [{ quantityMin: 5, price: { minor: 1_200 } }] },
      })
      await visitor.leave()
    })

    test.each(onPhone)("what a variant costs the shop is said at the product: on a %s", async (size) => {
      const visitor = await comeIn(shop, { size, path: `/admin/products/${mug.id}` })
      const { page } = visitor
      const field = page.getByLabel(/in EUR$/).first()
      await field.fill("four")
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await page.getByText("Some cells are no amount").waitFor()
      await field.fill("4.20")
      await lookAt(visitor, "product-costs")
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await said(page, "Saved.")
      const { variants } = (await shop.admin(`/products/${mug.id}/costs`)).body
      expect(variants[0].costs).toEqual([{ minor: 420, currency: "EUR" }])
      await visitor.leave()
    })

    test.each(onPhone)("prices are converted by a rule, and one of them is not: on a %s", async (size) => {
      const { status } = await shop.admin("/markets", {
        body: {
          ...{ code: "ch", titles: { en: "Switzerland" }, currency: "CHF", countries: ["CH"] },
          ...{ taxDisplay: "gross", defaultLocale: "en", position: 5 },
        },
      })
      expect(status).toBe(201)
      const visitor = await comeIn(shop, { size, path: "/admin/settings/conversions" })
      const { page } = visitor
      await page.getByText("Nothing is converted").waitFor()
      await press(page, "New rule")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Convert them into").selectOption("CHF")
      await dialog.getByRole("button", { name: "Save" }).click()
      await dialog.getByText("Write the rate as a number above zero").waitFor()
      await dialog.getByLabel("One EUR is so many CHF").fill("0,9312")
      await dialog.getByLabel("In steps of, CHF").fill("1")
      await dialog.getByLabel("And an ending of, CHF").fill("0.95")
      await dialog
        .getByText(/€[\d.]+ becomes CHF\s[\d.]+\.95/)
        .first()
        .waitFor()
      await lookAt(visitor, "prices-conversion")
      await dialog.getByRole("button", { name: "Save" }).click()
      await said(page, "Saved.")
      await page.getByText("EUR to CHF").waitFor()
      await lookAt(visitor, "prices-conversions")
      await visitor.go(`/admin/products/${mug.id}`)
      await page
        .getByText(/Converted from €[\d.]+ at 0.9312/)
        .first()
        .waitFor()
      await page
        .getByRole("button", { name: /^Do not sell it here/ })
        .first()
        .click()
      await page.getByText("Not sold here by choice").first().waitFor()
      await lookAt(visitor, "prices-converted")
      await page
        .getByRole("button", { name: /^Sell at the converted price/ })
        .first()
        .click()
      await said(page, "It is sold at the converted price again.")
      await visitor.leave()
    })

    test("a market that is being prepared gets its prices and costs before it opens", async () => {
      const market = {
        ...{ code: "no", titles: { en: "Norway", de: "Norwegen" }, currency: "NOK", countries: ["NO"] },
        ...{ homeCountry: "NO", taxDisplay: "gross", defaultLocale: "de", isOpen: false },
      }
      expect((await shop.admin("/markets", { body: market })).status).toBe(201)
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${mug.id}` })
      const { page } = visitor
      await page.getByRole("columnheader", { name: "Norway, NOK", exact: true }).waitFor()
      const cost = page.getByLabel(/Clay, in NOK/)
      await cost.fill("7.50")
      const path = `/variants/${mug.variants[0]?.id}/costs`
      const theirs = [{ minor: 690, currency: "NOK" }]
      expect((await shop.admin(path, { method: "PUT", body: { costs: theirs } })).status).toBe(200)
      await press(page, "Save")
      await page.getByText("changed what this costs meanwhile").waitFor()
      expect(await cost.inputValue()).toBe("7.50")
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      const { variants } = (await shop.admin(`/products/${mug.id}/costs`)).body
      expect(variants[0].costs).toEqual([{ minor: 750, currency: "NOK" }])
      await lookAt(visitor, "product-market-prepared")
      await visitor.leave()
    })

    test.each(onPhone)(
      "a price list is begun, filled and set to a part of the prices: on a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/products/price-lists" })
        const { page } = visitor
        await page.getByText("No price lists yet").waitFor()
        await press(page, "New price list")
        const dialog = page.getByRole("dialog")
        await dialog.getByLabel("Name").fill("Friends of the house")
        await lookAt(visitor, "prices-new-list")
        await dialog.getByRole("button", { name: "Make the list" }).click()
        await page.getByRole("heading", { name: "Friends of the house" }).waitFor()
        await page.getByLabel("Add by SKU or name").fill("mug")
        await page
          .getByRole("button", { name: /^Add\s*: / })
          .first()
          .click()
        await said(page, "Saved.")
        await press(page, "All at a part of the market price")
        await page.getByLabel("Percent less than the market").fill("20")
        await press(page, "Set all prices")
        await said(page, "One price is set.")
        const { lists } = (await shop.admin("/price-lists")).body
        const saidPrices = `/price-lists/${lists[0].listId}/prices`
        const { prices } = (await shop.admin(saidPrices)).body
        const { variantId } = prices[0]
        await page.getByLabel(/^Price of /).fill("cheap")
        await page.getByLabel(/^Price of /).press("Enter")
        await page.getByText("Write each price as an amount, such as 12.50.").waitFor()
        await page.getByLabel(/^Price of /).fill("11")
        // A colleague says another price while this one is typed.
        const theirs = { prices: [{ variantId, price: { minor: 1_234, currency: "EUR" } }] }
        expect((await shop.admin(saidPrices, { method: "PUT", body: theirs })).status).toBe(200)
        await page.getByLabel(/^Price of /).press("Enter")
        await page.getByText("Somebody else has changed one of these prices meanwhile.").waitFor()
        expect((await shop.admin(saidPrices)).body.prices[0].price.minor).toBe(1_234)
        expect(await page.getByLabel(/^Price of /).inputValue()).toBe("11")
        await page.getByLabel(/^Price of /).press("Enter")
        await said(page, "Saved.")
        expect((await shop.admin(saidPrices)).body.prices[0].price.minor).toBe(1_100)
        await page.getByLabel("Priority").fill("3")
        await press(page, "Save")
        await said(page, "Saved.")
        await lookAt(visitor, "prices-list")
        await visitor.go("/admin/products/price-lists")
        await page.getByText("Friends of the house").waitFor()
        await lookAt(visitor, "prices-lists")
        await visitor.leave()
      },
    )
  },
)
