import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried } from "./shop.ts"
import { mug } from "./steps.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/estimate.test.ts"))(
  "delivery before an address",
  unhurried,
  () => {
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
  },
)
