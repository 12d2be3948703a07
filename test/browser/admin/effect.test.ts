import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, hire, lookAt, onPhone, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop
let order: Awaited<ReturnType<typeof buy>>
let mug: Awaited<ReturnType<typeof productNamed>>

const panel = (page: { getByRole: (role: "region", given: { name: string }) => Locator }) =>
  page.getByRole("region", { name: "What it would have made" })
type Locator = ReturnType<Awaited<ReturnType<typeof comeIn>>["page"]["getByRole"]>

describe.skipIf(!hasChromium("test/browser/admin/effect.test.ts"))("effect before save", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
    order = await buy(shop, { quantity: 2 })
    mug = await productNamed(shop, "Stoneware mug")
  }, 120_000)
  afterAll(() => shop.close())

  test.each(onPhone)("delivery that ends says which orders it strands: at the size of a %s", async (size) => {
    const { methods } = (await shop.admin("/delivery-methods")).body
    const sold = (await shop.admin(`/orders/${order.orderId}`)).body.delivery.methodId
    const kept = methods.find(({ methodId }: { methodId: string }) => methodId === sold)
    const visitor = await comeIn(shop, { size, path: `/admin/settings/delivery/${kept.methodId}` })
    const { page } = visitor
    await page.getByLabel("Buyers can choose it").uncheck()
    await press(page, "Show the effect")
    await panel(page)
      .getByText(/another way|could not be delivered/)
      .first()
      .waitFor()
    await lookAt(visitor, "effect-delivery")
    await press(page, "Drop")
    await visitor.leave()
  })

  test.each(onPhone)("a tax rate shows what it makes before it is set: at the size of a %s", async (size) => {
    const visitor = await comeIn(shop, { size, path: "/admin/settings/markets/de/taxes/DE" })
    const { page } = visitor
    await press(page, "New rate")
    await page.getByLabel("Rate in percent").fill("21")
    await page.getByLabel("Part of the country").fill("by")
    await page.getByText("No rate names DE-BY yet").waitFor()
    await page.getByLabel("Part of the country").fill("")
    await press(page, "Show the effect")
    await page.getByRole("dialog").getByText("As if the rate held already").waitFor()
    await lookAt(visitor, "effect-tax")
    await visitor.leave()
  })

  test("an effect that cannot be had is said, and tried again", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${mug.id}` })
    const { page } = visitor
    await page.getByLabel(`${mug.variants[0].sku}, Price, EUR`).fill("31")
    await page.route("**/effects/prices", (route) =>
      route.fulfill({ status: 422, contentType: "application/problem+json", body: refused }),
    )
    await press(page, "Show the effect")
    await panel(page).getByText("Please check what you have written.").waitFor()
    await page.unroute("**/effects/prices")
    await press(page, "Show it for what is typed now")
    await panel(page).getByText("1 of 1 order").waitFor()
    await press(page, "Save")
    await said(page, "Saved.")
    const price = { minor: 3_100, currency: "EUR" }
    expect((await productNamed(shop, "Stoneware mug")).variants[0].prices[0].price).toEqual(price)
    await visitor.leave()
  })

  test("who may change prices and read no orders sees sums, and no order", async () => {
    const visitor = await comeIn(shop, {
      size: "desk",
      path: `/admin/products/${mug.id}`,
      as: await hire(shop, ["marketing"]),
    })
    const { page } = visitor
    await page.getByLabel(`${mug.variants[0].sku}, Price, EUR`).fill("44")
    await press(page, "Show the effect")
    await panel(page).getByText("1 of 1 order").waitFor()
    expect(await panel(page).getByRole("link").count()).toBe(0)
    await press(page, "Drop")
    await visitor.leave()
  })
})

const refused = JSON.stringify({ code: "request.invalid", detail: "No.", status: 422, requestId: "req_1" })
