import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, sizeNames } from "./shop.ts"
import { cards, fillIn, findAndAdd, newEmail, orderNumberOf, pay, toCheckout } from "./steps.ts"

describe.skipIf(!hasChromium("zz"))("x", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  test.each(sizeNames)(
    "look %s",
    async (size) => {
      const v = await shop.visitor({ size })
      const { page } = v
      await findAndAdd(page)
      await page.waitForSelector(".toast")
      await v.shoot("look-product")
      await v.go("/cart")
      await v.shoot("look-cart")
      await v.go("/checkout")
      await v.shoot("look-checkout")
      const fields = await page
        .locator("main form :is(input,select,textarea):visible")
        .evaluateAll((all) =>
          all.map((one) => `${(one as HTMLInputElement).type} ${(one as HTMLInputElement).name}`),
        )
      console.log(fields)
      await page.locator("#email").fill("ada@example.com")
      await page.locator("#name").fill("Ada")
      await page.locator("#postalCode").fill("12")
      await pay(page)
      await page.waitForSelector("[data-problems]")
      await v.shoot("look-problems")
      console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)))
      const email = newEmail()
      await fillIn(page, { email, card: cards.poor })
      await pay(page)
      await page.waitForSelector(".notice.bad")
      await v.shoot("look-declined")
      console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)))
      await page.locator("#card_number").fill(cards.asks)
      await pay(page)
      await page.waitForURL("**/local-provider/**")
      await v.shoot("look-bank")
      await page.getByRole("button", { name: "Refuse" }).click()
      await page.waitForTimeout(800)
      await v.shoot("look-refused")
      console.log(page.url())
      await page.getByRole("link", { name: "Try again" }).click()
      await page.waitForTimeout(500)
      await v.shoot("look-again")
      await fillIn(page, { email, card: cards.good })
      await pay(page)
      console.log(await orderNumberOf(page), page.url())
      await v.shoot("look-thanks")
      const mail = await shop.mailTo(email, "order_placed")
      console.log(mail.subject, mail.text)
      console.log(v.complaints)
      await v.leave()
    },
    60000,
  )
})
