import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, openDesk } from "./desk.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/carts.test.ts"))("a cart at the desk", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("is shown as it was, with what costs otherwise now, and with every version before", async () => {
    const { call, app } = shop.app
    const { variants } = (await call("/store/v1/products/stoneware-mug")).body
    const [{ id: variantId }] = variants
    const item = { variantId, quantity: 2 }
    const { cart, token } = (await call("/store/v1/carts", { body: { item } })).body
    const code = await shop.admin("/promotions", { body: tenPercent })
    const { promotionId } = code.body
    await shop.admin(`/promotions/${promotionId}/codes`, { body: { code: "MUGS", usesMax: null } })
    await shop.admin(`/promotions/${promotionId}/activation`, { body: {} })
    const path = `/store/v1/carts/${cart.cartId}`
    const given = await call(`${path}/codes`, { cartToken: token, body: { code: "MUGS" } })
    expect(given.status, given.text).toBe(200)
    await app.settle()

    await shop.admin(`/promotions/${promotionId}/pause`, { body: {} })
    const price = { minor: 3_100, currency: "EUR" }
    await shop.admin(`/variants/${variantId}/prices/de`, { method: "PUT", body: { price } })

    const visitor = await comeIn(shop, { size: "desk", path: `/admin/carts/${cart.cartId}` })
    const { page } = visitor
    const main = page.getByRole("main")
    await main.getByRole("heading", { name: "As it was" }).waitFor()
    await main.getByText("Now it costs otherwise:").waitFor()
    await main.getByText("MUGS: applied").first().waitFor()
    const total = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" })
    const shown = total.format(given.body.total.minor / 100)
    await main.getByText(new RegExp(`Total: was ${shown.replaceAll(".", "\\.")}, is €`)).waitFor()
    await lookAt(visitor, "cart-as-it-was")

    await main.getByText("As it would be now").click()
    await main.getByText("MUGS: refused. It cannot be used at this moment.").waitFor()
    await lookAt(visitor, "cart-as-it-is")

    const versions = main.getByLabel("After which change")
    await expect.poll(() => versions.locator("option").count()).toBe(2)
    await versions.selectOption({ value: "1" })
    await expect.poll(() => main.getByText("MUGS: applied").count()).toBe(0)
    await main.getByText("Now it costs otherwise:").waitFor({ state: "hidden" })
    await visitor.leave()
  })
})

const tenPercent = {
  name: "Mugs",
  titles: { en: "Ten percent off", de: "Zehn Prozent weniger", id: "Sepuluh persen" },
  action: { kind: "percentage", items: {}, ratePpm: 100_000 },
  needsCode: true,
}
