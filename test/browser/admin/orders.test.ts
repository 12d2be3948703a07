import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, focusedText, hire, lookAt, onPhone, openDesk, said, strayOn } from "./desk.ts"

let shop: Shop

const order = async (orderId: string) => (await shop.admin(`/orders/${orderId}`)).body
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

describe.skipIf(!hasChromium("test/browser/admin/orders.test.ts"))("orders at the desk", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  describe.each(onPhone)("at the size of a %s", (size) => {
    test("an order is canceled after all that follows has been said, and the money goes back", async () => {
      const { orderId, number } = await buy(shop)
      const visitor = await comeIn(shop, { size, path: `/admin/orders/${orderId}` })
      const { page } = visitor
      await page.getByRole("heading", { level: 1, name: `Order ${number}` }).waitFor()
      await page.getByRole("main").getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Cancel the order" }).click()
      const dialog = page.getByRole("dialog", { name: "Cancel the order" })
      await dialog.getByText("One item goes back into stock.").waitFor()
      await dialog.getByText("€23.80 goes back to the buyer.").waitFor()
      await lookAt(visitor, "cancel")
      await press(page, "Leave it")
      expect((await order(orderId)).sale).toBe("open")
      await page.getByRole("main").getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Cancel the order" }).click()
      await dialog.getByLabel("Reason").fill("Ordered twice")
      await dialog.getByRole("button", { name: "Cancel the order" }).click()
      await said(page, "The order is canceled.")
      await page
        .getByText(/^This order is canceled[.;]/)
        .first()
        .waitFor()
      await page.getByText("Ordered twice").waitFor()
      await shop.app.app.settle()
      expect(await order(orderId)).toMatchObject({ sale: "canceled", money: "refunded" })
      await visitor.leave()
    })
  })

  test("a transfer that has come is noted, and a part of the goods goes ahead", async () => {
    const { orderId } = await buy(shop, { quantity: 2, payment: "transfer" })
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("Waiting for the money.").waitFor()
    await press(page, "Wait longer")
    await lookAt(visitor, "wait-longer")
    await press(page, "Wait until then")
    await said(page, "The order waits.")
    await press(page, "The money is here")
    await page.getByRole("dialog").getByText("by bank transfer.").waitFor()
    await press(page, "Yes, it is here")
    await shop.app.app.settle()
    await page.getByText("Ready to be packed.").waitFor()
    await press(page, "Pack a part only")
    await page.getByLabel("Stoneware mug, Clay").fill("1")
    await lookAt(visitor, "pack-part")
    await press(page, "Pack these")
    await press(page, "Ship with tracking number")
    await press(page, "It has left")
    await page.getByText("A part has been sent, the rest is to be packed.").waitFor()
    await page.getByText("1 of 2 sent").waitFor()
    await press(page, "Mark packed")
    await page.getByText("Packed, and ready to leave.").waitFor()
    await press(page, "Unpack")
    await said(page, "The parcel is unpacked.")
    expect(await order(orderId)).toMatchObject({ money: "paid", goods: "partly_shipped" })
    await visitor.leave()
  })

  test("what is shipped by a colleague meanwhile is said, and the page shows how it stands", async () => {
    const { orderId } = await buy(shop)
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("Ready to be packed.").waitFor()
    const { parcelId } = (await shop.admin(`/orders/${orderId}/parcels`, { method: "POST", body: {} })).body
    await shop.admin(`/parcels/${parcelId}/shipment`, { method: "POST", body: {} })
    await press(page, "Mark packed")
    await said(page, "Everything of this order is in a parcel already.")
    await page.getByText("On its way to the buyer.").waitFor()
    await visitor.leave()
  })

  test("the address holds what is looked for; chips say it and take it away; columns and the file follow", async () => {
    const first = await buy(shop)
    const second = await buy(shop)
    await shop.admin(`/orders/${first.orderId}/cancellation`, { method: "POST", body: {} })
    await shop.app.app.settle()
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/orders?days=7&money=refunded" })
    const { page } = visitor
    await page.getByText("Placed in the last 7 days").waitFor()
    await page.getByRole("link", { name: first.number }).filter({ visible: true }).waitFor()
    expect(await page.getByRole("link", { name: second.number }).count()).toBe(0)
    await lookAt(visitor, "orders-chips")
    await press(page, "Remove the filter: Refunded")
    await page.getByRole("link", { name: second.number }).filter({ visible: true }).waitFor()
    expect(new URL(page.url()).search).toBe("?days=7")

    await press(page, "Placed")
    await expect.poll(() => page.url()).toContain("sort=oldest")
    const placed = page.getByRole("columnheader", { name: "Placed" })
    await expect.poll(() => placed.getAttribute("aria-sort")).toBe("ascending")
    await press(page, "Columns")
    await page.getByRole("menuitemcheckbox", { name: "Goods" }).click()
    await page.keyboard.press("Escape")
    await page.getByRole("columnheader", { name: "Goods" }).waitFor({ state: "detached" })
    await page.getByLabel("Order number or mail address").fill(second.email)
    await expect.poll(() => page.getByRole("row").count()).toBe(2)
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Export")])
    const rows = readFileSync((await file.path()) ?? "", "utf8")
      .split("\r\n")
      .filter(Boolean)
    expect(rows[0]).toBe("\uFEFFOrder,Placed,Buyer,Mail address,Items,Payment,Total,Currency")
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatch(
      new RegExp(`^${second.number},[^,]+,Ada Lovelace,${second.email},1,Paid,23.80,EUR$`),
    )

    await page.reload()
    await page.getByText(`“${second.email}”`).waitFor()
    expect(await page.getByRole("columnheader", { name: "Goods" }).count()).toBe(0)
    await page.getByRole("link", { name: second.number, exact: true }).waitFor()
    await page.locator("#main h1").focus()
    await page.keyboard.press("j")
    await expect.poll(() => focusedText(page)).toBe(second.number)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: `Order ${second.number}` }).waitFor()
    await page.goBack()
    await page.getByText(`“${second.email}”`).waitFor()
    await visitor.leave()
  })

  test("an order says why it costs what it costs, and which condition of a promotion failed", async () => {
    const action = { kind: "percentage", items: {}, ratePpm: 100_000 }
    const conditions = [{ kind: "subtotal", items: {}, amounts: [{ minor: 50_000, currency: "EUR" }] }]
    const made = await shop.admin("/promotions", { body: { name: "Great orders", action, conditions } })
    const { promotionId } = made.body
    await shop.admin(`/promotions/${promotionId}/activation`, { method: "POST", body: {} })
    const { orderId } = await buy(shop)
    await shop.admin(`/promotions/${promotionId}/pause`, { method: "POST", body: {} })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("Why these prices").click()
    await page.getByText("1 × Stoneware mug, Clay").waitFor()
    await page
      .getByText(/^In it, tax of 19% \(standard\), rounded /)
      .first()
      .waitFor()
    await page
      .getByText(/^It asks for €500\.00 of its items, and €48\d\.\d\d of that was missing\.$/)
      .waitFor()
    await page.getByText(/^As it was on .* Times by the clock of /).waitFor()
    await lookAt(visitor, "order-why")
    await page.getByRole("link", { name: "Its cart, and the tries to buy it" }).click()
    await page.getByRole("heading", { level: 1, name: "Cart" }).waitFor()
    await page.getByText("Became an order", { exact: true }).waitFor()
    await page.getByText("Why these prices").last().click()
    await page.getByText("Great orders").last().waitFor()
    await lookAt(visitor, "cart")
    await visitor.go("/admin/orders/tries")
    await page.getByText("No try to buy came to nothing").waitFor()
    await lookAt(visitor, "tries-none")
    await visitor.leave()
  })

  test("some of the items go back for what was paid for them", async () => {
    const { orderId } = await buy(shop, { quantity: 2 })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await press(page, "Refund")
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Stoneware mug, Clay").fill("1")
    await dialog.getByText("€18.90 goes back to the buyer; €23.80 of what was paid stays here.").waitFor()
    await dialog.getByLabel(/^The delivery/).check()
    await dialog.getByText("€23.80 goes back to the buyer; €18.90 of what was paid stays here.").waitFor()
    await dialog.getByLabel("Why").fill("Broken")
    await lookAt(visitor, "refund-units")
    await press(page, "Give €23.80 back")
    await said(page, "€23.80 goes back to the buyer.")
    await page.getByText("1 of 2 refunded").waitFor()
    await press(page, "Refund")
    await dialog.getByText("One can go back.").waitFor()
    await press(page, "An amount")
    await dialog.getByText("At most €18.90").waitFor()
    await visitor.leave()
  })

  test("a part is canceled before it is packed, and the parcel has fewer units", async () => {
    const { orderId } = await buy(shop, { quantity: 3 })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByRole("main").getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Cancel items" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("Choose what is not sent any more").waitFor()
    await dialog.getByLabel("Stoneware mug, Clay").fill("3")
    await dialog.getByText("Nothing of the order is left").waitFor()
    await dialog.getByLabel("Stoneware mug, Clay").fill("2")
    await dialog.getByText("€34.02 goes back to the buyer.").waitFor()
    await dialog.getByLabel("Reason").fill("Two came broken from the kiln")
    await lookAt(visitor, "cancel-units")
    await press(page, "Cancel these items")
    await said(page, "The items are canceled; the buyer gets a mail.")
    await shop.app.app.settle()
    await page.getByText("2 of 3 canceled").waitFor()
    await page.getByText("2 items canceled").waitFor()
    await lookAt(visitor, "canceled-units")
    await visitor.go(`/admin/orders/${orderId}/slip`)
    await page.getByRole("cell", { name: "1", exact: true }).waitFor()
    await visitor.leave()
  })

  test("what somebody may not do is not shown to them, at the rail as on a page", async () => {
    const { orderId } = await buy(shop)
    const role = { name: "looks at orders", permissions: ["orders.read"] }
    const person = await hire(shop, [(await shop.admin("/roles", { body: role })).body.id])
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}`, as: person })
    const { page } = visitor
    await page.getByText("Ready to be packed.").waitFor()
    const rail = await page.getByRole("navigation").getByRole("link").allTextContents()
    expect(rail.map((text) => /^\p{L}+/u.exec(text)?.[0])).toEqual(["Cartwright", "Home", "Orders"])
    const buttons = await page.getByRole("main").getByRole("button").allTextContents()
    expect(buttons).toEqual([])
    await page.keyboard.press("g")
    await page.keyboard.press("p")
    expect(page.url()).toContain(orderId)
    await visitor.go("/admin")
    await page
      .getByText(/to be sent|Nothing waits/)
      .first()
      .waitFor()
    expect(await page.getByText("On the way to real customers").count()).toBe(0)
    await visitor.leave()
  })

  test("a list goes on page by page", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    const limits: string[] = []
    await page.route("**/admin/v1/orders?*", (route) => {
      const url = new URL(route.request().url())
      limits.push(url.searchParams.get("limit") ?? "")
      url.searchParams.set("limit", "2")
      return route.continue({ url: url.href })
    })
    await visitor.go("/admin/orders")
    const rows = page.locator("[data-row]").filter({ visible: true })
    await expect.poll(() => rows.count()).toBe(2)
    await press(page, "Show more")
    await expect.poll(() => rows.count()).toBe(4)
    expect(new Set(await rows.allTextContents()).size).toBe(4)
    expect(new Set(limits)).toEqual(new Set(["50"]))
    await visitor.leave()
  })

  test("the packing slip has what is to be packed, no prices, and on paper nothing but itself", async () => {
    const { orderId, number } = await buy(shop, { quantity: 2 })
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}/slip` })
    const { page } = visitor
    await page.getByRole("heading", { level: 1, name: `Packing slip for order ${number}` }).waitFor()
    await lookAt(visitor, "slip")
    expect(await page.locator("#main").textContent()).not.toContain("€")
    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0)
    await visitor.shoot("admin-slip-paper")
    await visitor.leave()
  })

  test("no word on these pages comes from outside the catalog", async () => {
    const { orderId, number, email } = await buy(shop)
    const { parcelId } = (await shop.admin(`/orders/${orderId}/parcels`, { method: "POST", body: {} })).body
    await shop.admin(`/parcels/${parcelId}/packing`, { method: "POST" })
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    const sold = "Ada Lovelace|(⟦1 ×⟧ )?Stoneware mug|Clay|FF-MUG-CLAY|Torstraße 89|Berlin|Germany|Parcel"
    // Days, sums and what was sold.
    const known = new RegExp(`^(${sold}|${email}|${number}|[\\d .,:€/·-]*|.*\\d{4}.*|(${sold}|[ ·])*)$`)
    for (const path of [
      "/admin/orders?days=7",
      `/admin/orders/${orderId}`,
      `/admin/orders/${orderId}/slip`,
    ]) {
      await visitor.go(path)
      await page.getByText(number).first().waitFor()
      expect(await strayOn(page, known), path).toEqual([])
    }
    await visitor.leave()
  })
})
