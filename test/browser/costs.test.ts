import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sendDueLetters } from "../../server/modules/gifts/index.ts"
import { comeIn, lookAt, openDesk } from "./admin/desk.ts"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { type Shop, unhurried } from "./shop.ts"
import { addMug, cards, fillIn, focused, mug, newEmail, pay, toCheckout, typed, typedBy } from "./steps.ts"

let shop: Shop

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

const issue = async (minor: number): Promise<string> => {
  const { status, body } = await shop.admin("/gift-cards", {
    body: { amount: { minor, currency: "EUR" }, reason: "a prize" },
  })
  expect(status).toBe(201)
  return body.code
}

describe.skipIf(!hasChromium("test/browser/costs.test.ts"))("what it costs", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test.each([
    ["narrow", true],
    ["desk", false],
  ] as const)(
    "is asked for in the cart and kept for the checkout (%s, scripting: %s)",
    async (size, scripting) => {
      const visitor = await shop.visitor({ size, scripting })
      const { page } = visitor
      await addMug(visitor, scripting)
      await visitor.go("/cart")
      await page.getByText("€30.10 more for free delivery").waitFor()
      await page.getByText("Delivery to another place?").click()
      await page.getByLabel("Postal code").fill("27498")
      await page.getByRole("button", { name: "Show delivery" }).click()
      await page.getByText("Includes €4.00 because it is hard to reach.").waitFor()
      await page.getByText("To 27498, Germany").click()
      if (scripting) expect(await violationsOn(page)).toEqual([])
      await visitor.shoot(`estimate-${scripting ? "script" : "no-script"}`)
      await page.getByLabel("Country").selectOption("Austria")
      await page.getByRole("button", { name: "Show delivery" }).click()
      await page.getByText("That is no", { exact: false }).or(page.locator(".problem")).first().waitFor()
      await visitor.shoot(`estimate-wrong-${scripting ? "script" : "no-script"}`)
      await visitor.go("/checkout")
      expect(await page.locator("#postalCode").inputValue()).toBe("27498")
      await page.getByRole("button", { name: "€27.80" }).waitFor()
      await visitor.leave()
    },
  )

  test("at the checkout another postal code changes the price, and nothing that is typed meanwhile is lost", async () => {
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    await visitor.go(mug.path)
    await page.locator("#add").click()
    await page.locator(".toast").waitFor()
    await visitor.go("/checkout")
    await page.locator("#extras summary").click()
    await page.locator("#promotion_code").fill("FREESH")
    await page.locator("#postalCode").fill("25849")
    const refreshed = page.waitForResponse((response) => response.url().endsWith("/checkout/options"))
    await page.locator("#city").pressSequentially("Pellworm")
    await refreshed
    await page.getByText("Includes €4.00 because it is hard to reach.").waitFor()
    expect(await page.locator("#city").inputValue()).toBe("Pellworm")
    expect(await page.locator("#promotion_code").inputValue()).toBe("FREESH")
    expect(await page.locator("#promotion_code").isVisible()).toBe(true)
    expect(new URL(page.url()).pathname).toBe("/checkout")
    expect(await page.evaluate("document.activeElement.id")).toBe("city")
    await visitor.leave()
  })

  test.each([
    ["phone", true],
    ["desk", false],
  ] as const)(
    "codes and gift cards are given and taken off within the checkout, and nothing typed is lost (%s, scripting: %s)",
    async (size, scripting) => {
      const visitor = await shop.visitor({ size, scripting })
      const { page } = visitor
      const giftCode = await issue(1_000)
      const email = newEmail()
      const say = scripting ? "script" : "no-script"
      const kept = async () => {
        expect(await typed(page)).toEqual(typedBy(email))
        const card = page.locator("#card_number")
        // Without script a card's number is never sent back.
        if (scripting) expect(await card.inputValue()).toBe(cards.works)
        else await card.fill(cards.works)
      }
      await toCheckout(page)
      await fillIn(page, { email, card: cards.works })
      await page.locator("#extras summary").click()
      await page.locator("#promotion_code").fill("nonsense")
      await page.locator("#use-code").click()
      await page.locator("#promotion_code-problem").waitFor()
      expect(await page.locator("#promotion_code-problem").textContent()).toContain("no code NONSENSE")
      await expect.poll(() => focused(page)).toBe("promotion_code")
      expect(await page.locator("#promotion_code").inputValue()).toBe("nonsense")
      await kept()
      if (scripting) expect(await violationsOn(page)).toEqual([])
      await visitor.shoot(`code-refused-${say}`)

      await page.locator("#promotion_code").fill("welcome10")
      await page.locator("#promotion_code").press("Enter")
      await page.locator("#extras li", { hasText: "The code WELCOME10 is applied" }).waitFor()
      await kept()
      await page.getByRole("button", { name: "Pay €21.91" }).waitFor()
      await page.locator("#gift_code").fill(giftCode.toLowerCase())
      await page.locator("#use-card").click()
      await page
        .getByText(`Gift card …${giftCode.slice(-4)}`)
        .first()
        .waitFor()
      await kept()
      await page.getByRole("button", { name: "Pay €11.91" }).waitFor()
      await visitor.shoot(`codes-applied-${say}`)

      await page.getByRole("button", { name: "Remove the code WELCOME10" }).click()
      await page.getByRole("button", { name: "Pay €13.80" }).waitFor()
      await kept()
      // Whoever pays with a code in the field sees first what it does.
      if (!(await page.locator("#promotion_code").isVisible())) await page.locator("#extras summary").click()
      await page.locator("#promotion_code").fill("freeship")
      await pay(page)
      await page.locator("#extras li", { hasText: "The code FREESHIP is applied" }).waitFor()
      await page.getByRole("button", { name: "Pay €8.90" }).waitFor()
      expect(await typed(page)).toEqual(typedBy(email))
      await page.locator("#card_number").fill(cards.works)
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      const left = page.locator("dl.sums div", { hasText: "Left after cards and credit" })
      expect(await left.textContent()).toContain("€8.90")
      await visitor.shoot(`codes-ordered-${say}`)
      await visitor.leave()
    },
  )

  test("a gift card is bought for somebody, comes on its day, pays in part, and staff sees what became of it", async () => {
    const email = newEmail()
    const jonas = `jonas-${email}`
    const buyer = await shop.visitor({ size: "phone" })
    const { page } = buyer
    await buyer.go("/products/gift-card")
    await page.getByRole("link", { name: "€50" }).click()
    // What is typed before the other amount is there would be gone.
    await page.waitForURL("**/gift-card?variant=*")
    await page.locator("[aria-current=true]", { hasText: "€50" }).waitFor()
    await page.locator("#recipient_email").fill(jonas)
    await page.locator("#recipient_name").fill("Jonas")
    await page.locator("#message").fill("Happy birthday, and see you on Sunday!")
    await page.locator("#send_on").fill(inDays(3).toISOString().slice(0, 10))
    await buyer.shoot("gift-product")
    expect(await violationsOn(page)).toEqual([])
    await page.locator("#add").click()
    await page.locator(".toast").waitFor()
    await buyer.go("/cart")
    expect(await page.locator(".line").textContent()).toContain("For Jonas")
    // There is 10 % off from €50, but not off money; and nothing is carried.
    expect(await page.locator(".sums").textContent()).toMatch(/Total\s*€50\.00/)
    expect(await page.locator(".sums").textContent()).not.toContain("Delivery")
    await buyer.shoot("gift-cart")
    // Taken out and put back, it is still for him.
    await page.getByRole("button", { name: /^Remove/ }).click()
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("For Jonas").waitFor()
    await buyer.go("/checkout")
    expect(await page.locator("#line1").count()).toBe(0)
    await page.locator("#email").fill(email)
    await page.locator("#name").fill("Ada Lovelace")
    await page.locator("#card_number").fill(cards.works)
    await buyer.shoot("gift-checkout")
    await pay(page)
    await page.waitForURL("**/orders/*&thanks=1")
    await buyer.shoot("gift-bought")
    await buyer.leave()

    const { app } = shop.app
    await app.settle()
    const { mails } = (await shop.admin("/mails?template=gift_card&limit=50")).body
    expect(mails.filter(({ to }: { to: string }) => to === jonas)).toEqual([])
    await app.out.inWork((work) => sendDueLetters({ ...work, now: inDays(4) }))
    const { html, text } = await shop.mailTo(jonas, "gift_card")
    const [code = ""] = /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec(text) ?? []
    expect(text).toContain("Happy birthday")
    await spendAt(jonas, { code, html })

    const staff = await comeIn(shop, { size: "desk", path: "/admin/gift-cards" })
    await staff.page.getByText("€26.20").first().waitFor()
    await lookAt(staff, "gift-cards")
    await staff.page
      .getByRole("link", { name: new RegExp(code.slice(-4)) })
      .first()
      .click()
    await staff.page.getByText("€23.80").first().waitFor()
    await lookAt(staff, "gift-card")
    await staff.leave()
  })
})

/** Who got the card buys a mug with it alone, and looks up what is left. */
async function spendAt(email: string, { code, html }: { code: string; html: string }): Promise<void> {
  const visitor = await shop.visitor({ size: "phone" })
  const { page } = visitor
  await page.setContent(html)
  await visitor.shoot("gift-mail")
  await toCheckout(page)
  await fillIn(page, { email, card: "" })
  await page.locator("#extras summary").click()
  await page.locator("#gift_code").fill(code)
  await page.locator("#gift_code").press("Enter")
  const ending = `Gift card …${code.slice(-4)}`
  await page.getByText(ending).first().waitFor()
  expect(await page.locator("#card_number").count()).toBe(0)
  await visitor.shoot("gift-pays-all")
  await pay(page)
  await page.waitForURL("**/orders/*&thanks=1")
  expect(await page.locator("main").textContent()).toContain(ending)
  await visitor.shoot("gift-paid")
  await visitor.go("/gift-card")
  await page.locator("#gift_code").fill(code)
  await page.getByRole("button", { name: "Show the balance" }).click()
  await page.getByText("There are €26.20 left").waitFor()
  expect(await violationsOn(page)).toEqual([])
  await visitor.shoot("gift-balance")
  await visitor.leave()
}
