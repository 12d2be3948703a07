import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried } from "./shop.ts"
import { cards, fillIn, focused, mug, newEmail, pay, toCheckout, typed, typedBy } from "./steps.ts"

let shop: Shop

const issue = async (minor: number): Promise<string> => {
  const { status, body } = await shop.admin("/gift-cards", {
    body: { amount: { minor, currency: "EUR" }, reason: "a prize" },
  })
  expect(status).toBe(201)
  return body.code
}

describe.skipIf(!hasChromium("test/browser/costs.test.ts"))("what it costs", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
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
      await visitor.go(mug.path)
      await page.locator("#add").click()
      if (scripting) await page.locator(".toast").waitFor()
      else await page.waitForURL("**/cart?added=*")
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
    await page.locator("#postalCode").fill("25849")
    const refreshed = page.waitForResponse((response) => response.url().endsWith("/checkout/options"))
    await page.locator("#city").pressSequentially("Pellworm")
    await refreshed
    await page.getByText("Includes €4.00 because it is hard to reach.").waitFor()
    expect(await page.locator("#city").inputValue()).toBe("Pellworm")
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
      await page.getByText("The code WELCOME10 is applied").waitFor()
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
      await page.getByText("The code FREESHIP is applied").waitFor()
      await page.getByRole("button", { name: "Pay €8.90" }).waitFor()
      expect(await typed(page)).toEqual(typedBy(email))
      await page.locator("#card_number").fill(cards.works)
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      await visitor.shoot(`codes-ordered-${say}`)
      await visitor.leave()
    },
  )
})
