import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, hire, lookAt, openDesk, said, strayOn } from "./desk.ts"
import { tellOf } from "./odd_money.ts"

let shop: Shop

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

describe.skipIf(!hasChromium("test/browser/admin/refund_requests.test.ts"))("four eyes", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("two who give back more than half at the same moment, at two desks, give it back once, and one is told", async () => {
    const { orderId } = await buy(shop)
    const desks = await Promise.all(
      [undefined, await hire(shop, ["manager"])].map((as) =>
        comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}`, ...(as && { as }) }),
      ),
    )
    for (const { page } of desks) {
      await press(page, "Refund")
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("button", { name: "An amount" }).click()
      // Of 23.80; two of them would be more.
      await dialog.getByLabel(/EUR/).fill("12.00")
      await dialog.getByLabel("Why").fill("It never came")
    }
    await Promise.all(
      desks.map(({ page }) => page.getByRole("dialog").getByRole("button", { name: /^Give/ }).click()),
    )
    const told = desks.map(({ page }) =>
      page.getByRole("dialog").getByText("This is more than can be given back.").waitFor(),
    )
    await Promise.any(told)
    // The other one waits in vain.
    for (const one of told) one.catch(() => undefined)
    await shop.app.app.settle()
    const { refunds } = (await shop.admin(`/orders/${orderId}/payments`)).body
    expect(refunds).toHaveLength(1)
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({
      money: "partly_refunded",
      refunded: { minor: 1200 },
    })
    for (const desk of desks) await desk.leave()
  })

  test("a refund above the limit is asked for by one and given by another", async () => {
    const { orderId, number } = await buy(shop, { quantity: 2 })
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/refund-requests" })
    const { page } = visitor
    await page.getByText("No refund waits").waitFor()
    await lookAt(visitor, "requests-none")

    await visitor.go("/admin/settings/after-sale")
    await page.getByLabel("A second person above, in EUR").fill("twenty")
    await press(page, "Save")
    await page.getByText("Please write an amount like 500.00, or nothing.").waitFor()
    await page.getByLabel("A second person above, in EUR").fill("20")
    await lookAt(visitor, "after-sale-limits")
    await press(page, "Save")
    await said(page, "The rules are saved.")

    await visitor.go(`/admin/orders/${orderId}`)
    await press(page, "Refund")
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Stoneware mug, Clay").fill("2")
    await dialog.getByLabel("Why").fill("Both broken")
    await press(page, "Give €37.80 back")
    await said(page, "€37.80 waits for a second person.")
    await page.getByRole("link", { name: "€37.80 waits for a second person" }).click()
    await page.getByText("You asked for it: somebody else has to decide.").waitFor()
    await lookAt(visitor, "request-own")
    await visitor.leave()

    const colleague = await comeIn(shop, { size: "phone", path: "/admin", as: await hire(shop, ["manager"]) })
    const other = colleague.page
    await other.getByRole("link", { name: "A refund waits for a second person" }).click()
    await other.getByRole("link", { name: `€37.80 of order ${number}` }).waitFor()
    await lookAt(colleague, "requests")
    await other.getByRole("link", { name: `€37.80 of order ${number}` }).click()
    await other.getByText("2 × Stoneware mug").waitFor()
    await lookAt(colleague, "request")
    await press(other, "Give it back")
    await said(other, "The money goes back.")
    await other.getByText("Approved", { exact: true }).waitFor()
    await shop.app.app.settle()
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ money: "partly_refunded" })
    await colleague.leave()
  })

  test("what a provider told stands as it came, and is heard once more", async () => {
    const { orderId, number } = await buy(shop)
    await tellOf(shop, orderId)
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/money" })
    const { page } = visitor
    await page.getByRole("link", { name: "Provider messages" }).click()
    await page.getByLabel("Order number, payment or name of a message").fill(number)
    await page.getByText(`“${number}”`).waitFor()
    await lookAt(visitor, "messages")
    await page.getByRole("link", { name: "payment.captured" }).filter({ visible: true }).first().click()
    await page.getByText("The shop has asked the provider how things stand.").waitFor()
    await page.getByText('"kind": "payment.captured"').waitFor()
    await lookAt(visitor, "message")
    await press(page, "Replay")
    await said(page, "Heard again: the shop asks the provider how things stand.")
    await shop.app.app.settle()
    expect((await shop.admin(`/orders/${orderId}`)).body.money).toBe("paid")
    const { entries } = (await shop.admin("/audit-log?objectKind=provider_message")).body
    expect(entries[0]).toMatchObject({ route: "POST /admin/v1/provider-messages/:messageId/replay" })
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    for (const path of ["/admin/orders/money/messages", new URL(page.url()).pathname]) {
      await visitor.go(path)
      await page.locator("#main h1").waitFor()
      await page.waitForLoadState("networkidle")
      const told = /^(payment\.\w+|\{.*\}|l?evt_\S+|local_account|int_\w+|\d+ \p{L}+ \d{4}, [\d:]+)$/su
      expect(await strayOn(page, told), path).toEqual([])
    }
    await visitor.leave()
  })
})
