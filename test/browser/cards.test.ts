import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { FrameLocator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { touch } from "../../server/kit/cache.ts"
import { sql } from "../../server/kit/sql.ts"
import { type StripeTwin, startStripeTwin } from "../../server/modules/payments/index.ts"
import { connectStripe } from "../stripe.ts"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried } from "./shop.ts"
import { cards, fillIn, newEmail, pay, toCheckout, typed, typedBy } from "./steps.ts"

let shop: Shop
let twin: StripeTwin
const logged: string[] = []

const fieldIn = (page: Page): FrameLocator => page.frameLocator("#paymentToken iframe")

async function typeCard(page: Page, number: string): Promise<void> {
  const field = fieldIn(page)
  await field.locator("#number").fill(number)
  await field.locator("#expiry").fill("12 / 34")
  await field.locator("#cvc").fill("123")
}

/** The page with other ways of delivery takes its time: what is chosen meanwhile is chosen still. */
async function slowly(page: Page): Promise<void> {
  await page.route("**/checkout/options", async (route) => {
    await sleep(300)
    await route.continue()
  })
}

async function ordersOf(email: string): Promise<number> {
  const { count } = await shop.app.app.db.one(sql<{ count: number }>`
    select count(*)::int as count from orders.orders where email = ${email}
  `)
  return count
}

async function focusIn(page: Page): Promise<string> {
  const frame = page.frames().find((one) => one.url().endsWith("/field"))
  return (await frame?.evaluate("document.hasFocus() ? document.activeElement.id : ''")) as string
}

describe.skipIf(!hasChromium("test/browser/cards.test.ts"))(
  "cards in the provider's field",
  unhurried,
  () => {
    beforeAll(async () => {
      twin = await startStripeTwin({ journalFile: join(inject("testDir"), "cards.jsonl") })
      shop = await openShop({
        env: { STRIPE_API_URL: twin.url, STRIPE_SCRIPT_URL: twin.scriptUrl },
        log: (line) => logged.push(line),
      })
      await connectStripe(shop.app, twin)
      await shop.app.app.out.inWork(async (work) => {
        work.write(sql`update payments.methods set active = code <> 'card'`)
        touch(work, "payments:methods")
      })
    })
    afterAll(async () => {
      await shop.close()
      await twin.close()
    })

    test("a card is declined, nothing typed is lost, the field is fresh and has the focus, another card pays", async () => {
      const visitor = await shop.visitor({ size: "phone" })
      const { page } = visitor
      const email = newEmail()
      await toCheckout(page)
      await slowly(page)
      await fillIn(page, { email })
      await page.getByRole("radio", { name: /Express/ }).check()
      await typeCard(page, cards.tooPoor)
      await visitor.shoot("card-field")
      await pay(page)
      await page.locator("#paymentToken-problem").waitFor()
      expect(await page.locator("#paymentToken-problem").textContent()).toBe(
        "There is not enough money on this card. Please try another one.",
      )
      expect(await typed(page)).toEqual(typedBy(email))
      expect(await page.getByRole("radio", { name: /Express/ }).isChecked()).toBe(true)
      await expect.poll(() => focusIn(page)).toBe("number")
      expect(await fieldIn(page).locator("#number").inputValue()).toBe("")
      expect(await violationsOn(page, { look: (light) => visitor.shoot(`card-declined-${light}`) })).toEqual(
        [],
      )

      await typeCard(page, cards.works)
      // Another country asks for the page anew: what stands in the frame stays.
      await page.locator("#country").selectOption("AT")
      await page.locator("#postalCode").fill("1010")
      await page.locator("#city").focus()
      await page.locator("main[aria-busy]").waitFor({ state: "detached" })
      expect(await fieldIn(page).locator("#number").inputValue()).toBe(cards.works)
      await page.locator("#pay").dblclick()
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(1)
      await visitor.leave()
      const due = Number(
        (
          await shop.app.app.db.one(sql<{ minor: bigint }>`
      select total_minor as minor from orders.orders where email = ${email}
    `)
        ).minor,
      )
      const paid = [...twin.journal.paymentIntents.values()].filter(({ status }) => status === "succeeded")
      expect(paid.map(({ amount, currency }) => [amount, currency])).toEqual([[due, "eur"]])
    })

    test("an unfinished card is said in its field and goes nowhere; one that asks the bank is approved there", async () => {
      const visitor = await shop.visitor({ size: "phone" })
      const { page } = visitor
      const email = newEmail()
      await toCheckout(page, { language: "/de" })
      await fillIn(page, { email })
      await fieldIn(page).getByLabel("Kartennummer").fill("4242 42")
      await pay(page)
      await fieldIn(page).getByText("Die Kartennummer ist unvollständig.").waitFor()
      expect(page.url()).toMatch(/\/de\/checkout$/)
      await typeCard(page, cards.asksForApproval)
      await pay(page)
      await page.waitForURL("**/3ds/*")
      await page.locator("button[value=refuse]").click()
      await page.getByText("Die Zahlung wurde nicht freigegeben.").waitFor()
      await page.getByRole("link", { name: "Noch einmal versuchen" }).click()
      expect(await typed(page)).toEqual(typedBy(email))
      await typeCard(page, cards.asksForApproval)
      await pay(page)
      await page.locator("button[value=approve]").click()
      await page.waitForURL("**/de/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(1)
      await visitor.leave()
    })

    test("where the field does not come, the page says what to do, and another way to pay works", async () => {
      const { page, context, shoot } = await shop.visitor({ size: "phone" })
      const email = newEmail()
      await page.route(twin.scriptUrl, (route) => route.abort())
      await toCheckout(page)
      await fillIn(page, { email })
      await page.locator("#card_failed").waitFor()
      expect(await page.locator("#card_failed").textContent()).toContain("Or choose another way to pay.")
      expect(await violationsOn(page, { look: (light) => shoot(`card-blocked-${light}`) })).toEqual([])
      await pay(page)
      await expect.poll(() => page.locator("#card_told").textContent()).toContain("could not be loaded")
      await page.unroute(twin.scriptUrl)
      await page.getByRole("button", { name: "Load it again" }).click()
      await fieldIn(page).locator("#number").waitFor()
      await page.getByRole("radio", { name: /Bank transfer/ }).check()
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(1)
      await context.close()
    })

    test("without scripting the page says that cards need it; pages but the checkout let nobody else in", async () => {
      const visitor = await shop.visitor({ size: "phone", scripting: false })
      const { page } = visitor
      await visitor.go("/products/stoneware-mug")
      await page.locator("#add").click()
      await visitor.go("/checkout")
      expect(await page.locator(".no-script", { hasText: "scripting" }).isVisible()).toBe(true)
      await visitor.shoot("card-no-script")
      const email = newEmail()
      await fillIn(page, { email })
      await pay(page)
      expect(await page.locator("#paymentToken-problem").textContent()).toContain("card")
      await page.getByRole("radio", { name: /Bank transfer/ }).check()
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")

      const policies = await Promise.all(
        ["/", "/cart", "/products/stoneware-mug"].map(
          async (path) => (await page.request.get(path)).headers()["content-security-policy"],
        ),
      )
      for (const policy of policies) expect(policy).not.toContain(twin.url)
      await visitor.leave()
    })

    test("an order that waits for a transfer is paid by card on its own page, also after the bank asked", async () => {
      const visitor = await shop.visitor({ size: "phone" })
      const { page } = visitor
      for (const card of [cards.works, cards.asksForApproval]) {
        await toCheckout(page)
        await fillIn(page, { email: newEmail() })
        await page.getByRole("radio", { name: /Bank transfer/ }).check()
        await pay(page)
        await page.waitForURL("**/orders/*&thanks=1")
        await visitor.shoot("order-transfer")
        await page.getByRole("link", { name: "Pay now by card" }).click()
        await page.waitForURL("**/orders/*/pay?token=*")
        expect(await violationsOn(page, { look: (light) => visitor.shoot(`order-pay-${light}`) })).toEqual([])
        await typeCard(page, cards.tooPoor)
        await pay(page)
        await page.locator("#paymentToken-problem").waitFor()
        await visitor.shoot("order-pay-declined")
        await typeCard(page, card)
        await pay(page)
        if (card === cards.asksForApproval) {
          await page.locator("button[value=approve]").click()
        }
        await page.waitForURL("**/orders/*&paid=1")
        await page.getByText("Thank you. Your order is paid.").waitFor()
        await visitor.shoot("order-paid")
        expect(await page.locator("main").textContent()).not.toContain("IBAN")
      }
      await visitor.leave()
    })

    test("a card is kept for the next time, pays without being typed, and is taken away again", async () => {
      const email = newEmail()
      const password = "three small green boats"
      await shop.app.call("/store/v1/customers", { body: { email, password, name: "Ada Lovelace" } })
      const visitor = await shop.visitor({ size: "phone" })
      const { page } = visitor
      await visitor.go("/account/sign-in")
      await page.locator("#email").fill(email)
      await page.locator("#password").fill(password)
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      await page.waitForURL("**/account")
      await toCheckout(page)
      await slowly(page)
      await fillIn(page, { email })
      await page.getByLabel("Keep this card for next time").check()
      await typeCard(page, cards.works)
      await visitor.shoot("card-keep")
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      await shop.app.app.settle()

      const asked: string[] = []
      page.on("request", (request) => asked.push(request.url()))
      await toCheckout(page)
      await fillIn(page, { email })
      expect(await page.getByRole("radio", { name: /Visa ending in 4242/ }).isChecked()).toBe(true)
      expect(await violationsOn(page, { look: (light) => visitor.shoot(`card-saved-${light}`) })).toEqual([])
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(2)
      expect(asked.filter((url) => url.startsWith(twin.url))).toEqual([])

      await visitor.go("/account/profile")
      await visitor.shoot("card-account")
      await page.getByRole("button", { name: /Visa ending in 4242/ }).click()
      await page.getByText("The card is removed.").waitFor()
      expect(await page.locator("#cards").count()).toBe(0)
      await shop.app.app.settle()
      expect([...twin.journal.methods.values()].map(({ customer }) => customer)).toEqual([null])
      await visitor.leave()
    })

    test("no card's number has come to the shop", () => {
      expect(logged.length).toBeGreaterThan(0)
      const secrets = [twin.secretKey, twin.webhookSecret]
      expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])
      expect(logged.filter((line) => /(?<![\da-f])(?:\d[ -]?){13,19}(?![\da-f])/.test(line))).toEqual([])
    })
  },
)
