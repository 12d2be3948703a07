import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, openDesk, productNamed } from "./desk.ts"

let shop: Shop

// What a shopper may write, as an attacker would.
const image = `<img src=x onerror="window.hurt=1">`
const braces = `{{constructor.constructor('window.hurt=1')()}}`
const link = "javascript:window.hurt=1//"
const script = `"><script>window.hurt=1</script>`

const address = {
  name: image,
  line1: braces,
  line2: link,
  postalCode: "10119",
  city: script,
  region: `<svg onload="window.hurt=1">`,
  country: "DE",
}

async function call(path: string, body: object, headers: Record<string, string> = {}) {
  const reply = await shop.app.call(path, { body, headers })
  expect(reply.status, reply.text).toBeLessThan(300)
  return reply.body
}

async function buy(email: string, headers: Record<string, string> = {}, to = address) {
  const { variants } = await productNamed(shop, "mug")
  const item = {
    variantId: variants[0].id,
    quantity: 1,
    configuration: { engraving: image, recipient: script },
  }
  const { cart, token } = await call("/store/v1/carts", { item }, headers)
  const { methods } = (await shop.admin("/delivery-methods")).body
  const method = methods.find((one: { kind: string; marketCode: string }) => one.kind === "ship")
  const placed = await call(
    "/store/v1/checkout/attempts",
    {
      ...{ cartId: cart.cartId, email, address: to, name: to.name, deliveryMethodId: method.methodId },
      ...{ paymentMethod: "card", paymentToken: "approve" },
    },
    { ...headers, "cart-token": token, "idempotency-key": `markup-${token}` },
  )
  await shop.app.app.settle()
  return placed.orderId as string
}

/** Nothing that was typed has become anything but text, on the page and in what it frames. */
async function isHarmless(page: Page, where: string) {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(`[
      window.hurt,
      ...[...document.querySelectorAll("[onerror], [onload], img[src=x], a[href^='javascript:' i]")]
        .map((one) => one.outerHTML),
    ]`)
    expect(found, where).toEqual([undefined])
  }
}

describe.skipIf(!hasChromium("test/browser/admin/markup.test.ts"))("what shoppers write", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("stays text on every screen of the desk", async () => {
    const [email, password] = ["mallory@example.com", "three small green boats"]
    const refused = await shop.app.call("/store/v1/customers", { body: { email, name: image, password } })
    expect(refused.status).toBe(422)
    await call("/store/v1/customers", { email, name: `${braces} ${link}`.slice(0, 80), password })
    const token = /token=([\w-]{43})/.exec((await shop.mailTo(email, "confirm_email")).text)?.[1]
    const { customer, session } = await call("/store/v1/customers/confirmation", { token, password })
    const headers = { authorization: `Bearer ${session.token}`, "user-agent": image }
    await call("/store/v1/me/addresses", address, headers)
    const own = await buy(email, headers)
    const foreign = await buy("guest.mallory@example.com")
    await shop.admin(`/customers/${customer.id}/notes`, { body: { text: `${image} ${braces}` } })
    await shop.admin(`/customers/${customer.id}`, { method: "PATCH", body: { phone: "+49 30 1234567" } })
    await shop.admin(`/orders/${foreign}/cancellation`, { method: "POST", body: { reason: image } })
    await shop.app.app.settle()

    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    const screens: [string, string][] = [
      ["/admin/customers", email],
      ["/admin/customers?kind=guest", "guest.mallory@example.com"],
      [`/admin/customers?q=${encodeURIComponent(image)}`, image],
      [`/admin/customers/${customer.id}`, "onerror"],
      [`/admin/customers/${foreign}`, image],
      ["/admin/orders", "Orders"],
      [`/admin/orders/${own}`, image],
      [`/admin/orders/${foreign}`, image],
      [`/admin/orders/${own}/slip`, image],
      [`/admin/mail?to=${email}`, email],
      ["/admin/team/log", "Changed a customer"],
    ]
    for (const [path, shown] of screens) {
      await visitor.go(path)
      await page.getByText(shown).filter({ visible: true }).first().waitFor()
      await isHarmless(page, path)
    }
    // What leads on from an order: its cart with the tries to buy it, its invoice, and what is found by name.
    for (const [link, shown] of [
      [/^Its cart/, "Became an order"],
      [/^Invoice /, "onerror"],
    ] as const) {
      await visitor.go(`/admin/orders/${own}`)
      await page.getByText("Why these prices").click()
      await page.getByRole("link", { name: link }).first().click()
      await page.getByText(shown).filter({ visible: true }).first().waitFor()
      await isHarmless(page, page.url())
    }
    await page.keyboard.press("Control+k")
    await page.getByRole("combobox").fill("guest.mallory")
    await page.getByRole("option").filter({ hasText: "onerror" }).first().waitFor()
    await isHarmless(page, "the palette")
    await visitor.go("/admin/mail?to=guest.mallory@example.com")
    await page.getByText("guest.mallory@example.com").filter({ visible: true }).first().waitFor()
    const { number } = (await shop.admin(`/orders/${foreign}`)).body
    await page.getByRole("button", { name: `Thank you for your order ${number}` }).click()
    await page.getByRole("dialog").getByText(shop.url).first().waitFor()
    await isHarmless(page, "a mail")
    await visitor.leave()
  })

  test("of any length stays in its box, on screen and on paper in either direction", async () => {
    const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).slice(0, 100)
    const email = `${"maximiliane.".repeat(5)}x@${"sehr-lange-domain.".repeat(4)}example.com`
    const orderId = await buy(
      email,
      {},
      { ...address, name: long, line1: long, line2: long, city: long.slice(0, 80) },
    )
    const visitor = await comeIn(shop, { size: "narrow", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    const overhang = () =>
      page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    const paths = [`orders/${orderId}`, `orders/${orderId}/slip`, `customers/${orderId}`, "orders"]
    for (const path of paths) {
      await visitor.go(`/admin/${path}`)
      await page.getByText(long).filter({ visible: true }).first().waitFor()
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await expect.poll(overhang, { message: `${path} at ${width}` }).toBe(0)
      }
    }
    await page.emulateMedia({ media: "print" })
    // The inside of a sheet of A4, in pixels of CSS, upright and on its side.
    for (const [width, height] of [
      [718, 1047],
      [1047, 718],
    ] as const) {
      await page.setViewportSize({ width, height })
      await visitor.go(`/admin/orders/${orderId}/slip`)
      await page.getByText(long).first().waitFor()
      await expect.poll(overhang).toBe(0)
      const paper = async () => (await page.locator("#main").boundingBox())?.width
      await expect.poll(paper, { message: `on paper of ${width}` }).toBe(width)
      await expect.poll(() => page.locator("main button").filter({ visible: true }).count()).toBe(0)
    }
    await visitor.leave()
  })
})
