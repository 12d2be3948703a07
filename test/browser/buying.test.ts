import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, unhurried, usualSizes } from "./shop.ts"
import { cards, fillIn, findMug, focused, mug, newEmail, pay, toCheckout, typed, typedBy } from "./steps.ts"

let shop: Shop

async function ordersOf(email: string): Promise<number> {
  const { count } = await shop.app.app.db.one(sql<{ count: number }>`
    select count(*)::int as count from orders.orders where email = ${email}
  `)
  return count
}

describe.skipIf(!hasChromium("test/browser/buying.test.ts"))("buying", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())

  describe.each(usualSizes)("at the size of a %s", (size) => {
    test("a guest buys with scripting off, from the front door to the order's own link", async () => {
      const visitor = await shop.visitor({ size, scripting: false })
      const { page } = visitor
      const email = newEmail()
      await findMug(page)
      await visitor.shoot("no-script-product")
      await page.locator("#add").click()
      await page.waitForURL("**/cart?added=*")
      expect(await page.locator(".notice.good").textContent()).toContain(
        `${mug.title}, Clay is in your cart.`,
      )
      await visitor.shoot("no-script-cart")
      await page.getByRole("link", { name: "Go to checkout" }).click()
      await fillIn(page, { email, card: cards.works })
      await visitor.shoot("no-script-checkout")
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await page.locator("h1").textContent()).toBe("Thank you for your order!")
      const number = /Order (\d+)/.exec((await page.locator("main").textContent()) ?? "")?.[1]
      await visitor.shoot("no-script-thanks")
      await visitor.leave()

      const mail = await shop.mailTo(email, "order_placed")
      expect(mail.subject).toContain(number)
      const link = new RegExp(`${shop.url}/orders/\\S+`).exec(mail.text)?.[0] ?? ""
      const later = await shop.visitor({ size, scripting: false })
      expect(await later.go(link)).toBe(200)
      expect(await later.page.locator("h1").textContent()).toBe(`Order ${number}`)
      expect(await later.page.locator("main").textContent()).toContain(mug.title)
      await later.leave()
    })

    test("with scripting off an order that waits for a transfer is paid by card on its own page", async () => {
      const visitor = await shop.visitor({ size, scripting: false })
      const { page } = visitor
      await visitor.go(mug.path)
      await page.locator("#add").click()
      await visitor.go("/checkout")
      await fillIn(page, { email: newEmail() })
      await page.getByRole("radio", { name: /Bank transfer/ }).check()
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      await page.getByRole("link", { name: "Pay now by card" }).click()
      await page.locator("#card_number").fill(cards.tooPoor)
      await pay(page)
      expect(await page.locator("#card_number-problem").textContent()).toContain("not enough money")
      await page.locator("#card_number").fill(cards.asksForApproval)
      await visitor.shoot("no-script-order-pay")
      await pay(page)
      await page.getByRole("button", { name: "Approve" }).click()
      await page.waitForURL("**/orders/*&paid=1")
      expect(await page.locator("main").textContent()).toContain("Your order is paid.")
      await visitor.shoot("no-script-order-paid")
      await visitor.leave()
    })

    test("a guest buys with scripting on: suggestions by keyboard, and into the cart without leaving", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      const email = newEmail()
      await visitor.go("/")
      await page.locator("#q").pressSequentially("stonew")
      const wanted = page.getByRole("option", { name: mug.title })
      await wanted.waitFor()
      await visitor.shoot("suggestions")
      const isChosen = async () => (await wanted.getAttribute("aria-selected")) === "true"
      for (let presses = 0; presses < 20 && !(await isChosen()); presses++)
        await page.keyboard.press("ArrowDown")
      expect(await isChosen()).toBe(true)
      const place = await wanted.getAttribute("id")
      expect(await page.locator("#q").getAttribute("aria-activedescendant")).toBe(place)
      await page.keyboard.press("Enter")
      await page.waitForURL(`**${mug.path}`)

      await page.locator("#add").click()
      // Whom a pointer rests on stays.
      await page.locator(".toast").hover()
      expect(await page.locator(".toast").textContent()).toContain("is in your cart")
      await page.getByRole("status").getByText("is in your cart").waitFor({ state: "attached" })
      expect(await page.locator("[data-cart-count]").textContent()).toBe("1")
      expect(page.url()).toMatch(new RegExp(`${mug.path}$`))
      await visitor.shoot("added")
      await page.locator(".toast").getByRole("link").click()
      await page.getByRole("button", { name: "One more" }).click()
      await page.getByText("€18.90 each").waitFor()
      expect(await page.locator(".sums .total").textContent()).toContain("€42.70")
      await page.getByRole("button", { name: /^Remove/ }).click()
      await page.getByText("Your cart is empty.").waitFor()
      await visitor.shoot("emptied")
      await page.getByRole("button", { name: "Undo" }).click()
      await page.getByRole("link", { name: "Go to checkout" }).click()
      await fillIn(page, { email, card: cards.works })
      await page.keyboard.press("Enter")
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await page.locator("main").textContent()).toContain("Quantity 2")
      expect(await page.locator("[data-cart-count]").textContent()).toBe("")
      await visitor.leave()
    })

    test("a declined card is explained beside it, nothing typed is lost, and another card works", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      const email = newEmail()
      await toCheckout(page)
      await fillIn(page, { email, card: cards.tooPoor })
      await page.getByRole("radio", { name: /Express/ }).check()
      await pay(page)
      const reason = "There is not enough money on this card. Please try another one."
      await page.locator("#card_number-problem").waitFor()
      expect(await page.locator("#card_number-problem").textContent()).toBe(reason)
      expect(await page.locator("[data-problems] h2").textContent()).toBe("Your payment did not work")
      expect(await typed(page)).toEqual(typedBy(email))
      expect(await page.getByRole("radio", { name: /Express/ }).isChecked()).toBe(true)
      await visitor.shoot("declined")
      await page.getByRole("link", { name: reason }).click()
      await expect.poll(() => focused(page)).toBe("card_number")
      await page.keyboard.type(cards.works)
      await pay(page)
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(1)
      await visitor.leave()
    })

    test("a card that asks for approval: refused, nothing typed is lost; approved, the order is there", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      const email = newEmail()
      await toCheckout(page)
      await fillIn(page, { email, card: cards.asksForApproval })
      await pay(page)
      await page.waitForURL("**/local-provider/*")
      await visitor.shoot("approval")
      await page.getByRole("button", { name: "Refuse" }).click()
      await page.getByText("The payment was not approved.").waitFor()
      await visitor.shoot("refused")
      await page.getByRole("link", { name: "Try again" }).click()
      await page.waitForURL("**/checkout")
      expect(await typed(page)).toEqual(typedBy(email))
      await page.locator("#card_number").fill(cards.asksForApproval)
      await pay(page)
      await page.getByRole("button", { name: "Approve" }).click()
      await page.waitForURL("**/orders/*&thanks=1")
      expect(await ordersOf(email)).toBe(1)
      await visitor.leave()
    })

    test("a guest meets at most seven fields besides the two choices that are made already", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await toCheckout(page)
      const shown = page.locator("main :is(input, select, textarea):visible")
      const names: string[] = await shown.evaluateAll((fields) =>
        fields.map((field) => `${field.getAttribute("type") ?? "choice"} ${field.getAttribute("name")}`),
      )
      const fields = names.filter((name) => !name.startsWith("radio"))
      expect(fields.length).toBeLessThanOrEqual(7)
      const choices = new Set(names.filter((name) => name.startsWith("radio")))
      expect([...choices].sort()).toEqual(["radio deliveryMethodId", "radio paymentMethod"])
      expect(await page.locator("main input[type=radio]:checked").count()).toBe(2)

      await page.getByText("I buy for a business").click()
      await page.locator("#vatNumber").fill("ATU12")
      await page.locator("#city").focus()
      await page.locator("#vatNumber-problem").getByText("ATU12345678").waitFor()
      await page.locator("#vatNumber").fill("atu 12345678")
      await page.locator("#city").focus()
      await page
        .locator("#vatNumber-hint")
        .getByText("Format checked, not looked up in a register.")
        .waitFor()
      await visitor.shoot("business")
      await page.getByRole("radio", { name: /Pick up/ }).check()
      expect(await page.locator("#line1").isVisible()).toBe(false)
      await visitor.shoot("collect")
      await visitor.leave()
    })

    test("what is wrong is said beside each field, and the focus leads there", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await toCheckout(page)
      await page.locator("#email").fill("ada@example.com")
      await page.locator("#name").fill("Ada Lovelace")
      await page.locator("#postalCode").fill("12")
      await pay(page)
      await page.locator("[data-problems]").waitFor()
      await visitor.shoot("problems")
      await expect.poll(() => focused(page)).toBe("notice bad")
      const links = await page
        .locator("[data-problems] a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")))
      expect(links).toEqual(["#line1", "#postalCode", "#city"])
      for (const name of ["line1", "postalCode", "city"]) {
        const field = page.locator(`#${name}`)
        expect(await field.getAttribute("aria-invalid")).toBe("true")
        expect(await field.getAttribute("aria-describedby")).toContain(`${name}-problem`)
        expect(await page.locator(`#${name}-problem`).isVisible()).toBe(true)
      }
      expect(await page.locator("#postalCode-problem").textContent()).toContain("looks like")
      await page.locator("[data-problems] a").nth(1).click()
      await expect.poll(() => focused(page)).toBe("postalCode")
      expect(await page.locator("#postalCode").inputValue()).toBe("12")
      expect(await violationsOn(page)).toEqual([])
      await visitor.leave()
    })
  })

  test.each([
    { size: "phone", scripting: true },
    { size: "desk", scripting: false },
  ] as const)("pressing pay twice gives one order (scripting: $scripting)", async ({ size, scripting }) => {
    const visitor = await shop.visitor({ size, scripting })
    const { page } = visitor
    const email = newEmail()
    await toCheckout(page)
    await fillIn(page, { email, card: cards.works })
    await page.locator("#pay").dblclick()
    await page.waitForURL("**/orders/*&thanks=1")
    expect(await ordersOf(email)).toBe(1)
    await visitor.leave()
  })

  test("whoever has begun to choose among suggestions keeps them: an answer that is on its way comes to nothing", async () => {
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    await visitor.go("/")
    await page.locator("#q").fill("stoneware")
    const first = page.getByRole("option").first()
    await first.waitFor()
    const path = (await first.getAttribute("href")) ?? ""
    let isAsked = false
    // It is never answered.
    await page.route(/\?q=stoneware%20m/, () => {
      isAsked = true
    })
    await page.keyboard.type(" m")
    await expect.poll(() => isAsked).toBe(true)
    const given = page.waitForEvent("requestfailed", (request) => request.url().includes("?q=stoneware"))
    await page.keyboard.press("ArrowDown")
    await given
    expect(await first.getAttribute("aria-selected")).toBe("true")
    await page.keyboard.press("Enter")
    await page.waitForURL(`**${path}`)
    await visitor.leave()
  })

  test("of two questions about an address the page waits for the second, and what was unfolded stays so", async () => {
    const visitor = await shop.visitor({ size: "phone" })
    const { page } = visitor
    await toCheckout(page)
    await fillIn(page, { email: newEmail() })
    await page.locator("main[aria-busy]").waitFor({ state: "detached" })
    const waiting: (() => void)[] = []
    await page.route("**/checkout/options", async (route) => {
      await new Promise<void>((go) => waiting.push(go))
      await route.continue()
    })
    for (const country of ["AT", "DE"]) await page.locator("#country").selectOption(country)
    await expect.poll(() => waiting.length).toBe(2)
    const [first, second] = waiting as [() => void, () => void]
    // Meanwhile the buyer unfolds what the next answer brings folded.
    await page.locator("#extras summary").click()
    const answer = page.waitForResponse("**/checkout/options")
    first()
    await (await answer).finished()
    // Two turns of the page: whoever takes the mark off has done so.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)))
    expect(await page.locator("main[aria-busy]").count()).toBe(1)
    second()
    await page.locator("main[aria-busy]").waitFor({ state: "detached" })
    expect(await page.locator("#country").inputValue()).toBe("DE")
    expect(await page.locator("#promotion_code").isVisible()).toBe(true)
    await visitor.leave()
  })
})
