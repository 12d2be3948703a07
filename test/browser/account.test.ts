import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried, usualSizes } from "./shop.ts"
import { cards, fillIn, findMug, mug, newEmail, pay, toCheckout } from "./steps.ts"

let shop: Shop

const password = "three small green boats"

/** What a German reader must not meet; words written the same in both languages are not among them. */
const englishWords = [
  "add to cart|your|cart|checkout|delivery|payment|quantity|price|from|free|search|account|subtotal|tax|included",
  "remove|goes well|details|in stock|street|town|country|thank|order|items|the|and|with",
].join("|")
const english = new RegExp(`(?<!\\p{L})(${englishWords})(?!\\p{L})`, "iu")

/** The first English word with its neighbors. Addresses of mailboxes and pages are in no language. */
function englishIn(written: string): string | undefined {
  const text = written.replace(/\S+@\S+|https?:\S+/g, "")
  const found = english.exec(text)
  return found ? `${found[0]}: ${text.slice(Math.max(0, found.index - 30), found.index + 50)}` : undefined
}

async function expectGerman(page: Page): Promise<void> {
  expect(await page.locator("html").getAttribute("lang")).toBe("de")
  const labels = await page
    .locator("[aria-label], [placeholder], [alt]")
    .evaluateAll((all) =>
      all.flatMap((one) => ["aria-label", "placeholder", "alt"].map((name) => one.getAttribute(name))),
    )
  const shown = String(await page.evaluate("document.title + '\\n' + document.body.innerText"))
  expect(shown).toContain("Fennel & Finch")
  expect(englishIn([shown, ...labels].join("\n")), `English on ${page.url()}`).toBeUndefined()
}

describe.skipIf(!hasChromium("test/browser/account.test.ts"))("accounts and languages", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())

  describe.each(usualSizes)("at the size of a %s", (size) => {
    test("an account: signed up, confirmed by mail, with the orders made as a guest, and signed out", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      const email = newEmail()
      await toCheckout(page)
      await fillIn(page, { email, card: cards.works })
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")

      await visitor.go("/account")
      await page.waitForURL("**/account/sign-in?*")
      await visitor.shoot("sign-in")
      await page.getByRole("link", { name: "Open an account" }).click()
      await page.locator("#name").fill("Ada Lovelace")
      await page.locator("#email").fill(email)
      await page.locator("#password").fill("short")
      await page.getByRole("button", { name: "Open an account" }).click()
      expect(await page.evaluate("document.querySelector('#password').validity.valid")).toBe(false)
      await page.locator("#password").fill(password)
      await visitor.shoot("sign-up")
      await page.getByRole("button", { name: "Open an account" }).click()
      await page.getByRole("heading", { name: "Please check your mail" }).waitFor()

      const { text } = await shop.mailTo(email, "confirm_email")
      await visitor.go(new RegExp(`${shop.url}/account/confirm\\S+`).exec(text)?.[0] ?? "")
      await page.locator("#password").fill(password)
      await visitor.shoot("confirm")
      await page.getByRole("button").last().click()
      await page.waitForURL("**/account?confirmed=1")
      await shop.app.app.settle()
      await visitor.go("/account")
      const order = page.getByRole("link", { name: /^Order \d+/ })
      expect(await order.count()).toBe(1)
      await visitor.shoot("account")
      await order.click()
      await page.getByText(mug.title).waitFor()

      await visitor.go("/account/profile")
      await visitor.shoot("profile")
      await page.getByRole("button", { name: "Sign out", exact: true }).click()
      await page.waitForURL(`${shop.url}/`)
      await visitor.go("/account")
      expect(page.url()).toContain("/account/sign-in")
      await visitor.leave()
    })

    test("in German every page is German, and the cart stays when the language changes", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await findMug(page)
      await page.locator("#add").click()
      await page.locator(".toast").waitFor()
      await visitor.go("/cart")
      await page.getByRole("link", { name: "Deutsch" }).click()
      await page.waitForURL("**/de/cart")
      expect(await page.locator(".line").count()).toBe(1)
      for (const path of [
        "/de/cart",
        "/de",
        "/de/categories/kitchen",
        `/de${mug.path}`,
        "/de/checkout",
        "/de/nope",
      ]) {
        await visitor.go(path)
        await expectGerman(page)
      }
      await visitor.go("/de/checkout")
      await visitor.shoot("german-checkout")
      const email = newEmail()
      await fillIn(page, { email, card: cards.tooPoor })
      await pay(page)
      await page.locator("[data-problems]").waitFor()
      await expectGerman(page)
      await page.locator("#card_number").fill(cards.works)
      await pay(page)
      await page.waitForURL("**/de/orders/*&thanks=1")
      await expectGerman(page)
      await visitor.shoot("german-thanks")
      const mail = await shop.mailTo(email, "order_placed")
      expect(mail.subject).toContain("Bestellung")
      expect(mail.text).toContain(`${shop.url}/de/orders/`)
      expect(englishIn(mail.text)).toBeUndefined()
      await visitor.leave()
    })
  })
})
