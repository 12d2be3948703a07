import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sql } from "../../../server/kit/sql.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, hire, lookAt, openDesk, owner, said } from "./desk.ts"

let shop: Shop

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const change = (query: ReturnType<typeof sql>) =>
  shop.app.app.out.inWork(async (work) => {
    work.write(query)
  })
const letTimePass = () =>
  change(sql`
    update staff.sessions set confirmed_at = now() - interval '1 hour' where user_agent like 'Mozilla%'
  `)

/** Somebody who may this and nothing else. */
async function hireFor(permissions: readonly string[]) {
  const { body, status } = await shop.admin("/roles", { body: { name: permissions.join(" "), permissions } })
  expect(status).toBe(201)
  return hire(shop, [body.id])
}

/** What was refused to a page: a button or a look at what its person may not see. */
function refusalsTo(page: Page): string[] {
  const refused: string[] = []
  page.on("response", (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
  })
  return refused
}

/** The entries of the rail, below the name that leads to the shop. */
const rail = async (page: Page) =>
  (await page.getByRole("navigation").getByRole("link").allTextContents()).slice(1)

/** Addresses of what is not for somebody who counts stock. */
const notForThem = [
  ...["orders", "products", "promotions", "settings", "customers", "mail", "gift-cards", "orders/money"],
  ...["orders/invoices", "orders/money/oddities", "orders/links", "orders/tries", "orders/money/messages"],
  ...["orders/money/reconciliation", "orders/refund-requests", "orders/books", "team/log", "team/keys"],
]

/** Keeps what could be pressed or filled in, for however short. */
const noteWhatFlashes = `window.flashed = []
new MutationObserver(() => {
  for (const one of document.querySelectorAll("#main button, #main input, #main select")) {
    const name = one.ariaLabel || one.textContent || one.name
    if (!window.flashed.includes(name)) window.flashed.push(name)
  }
}).observe(document, { childList: true, subtree: true })`

let orderId = ""
let productId = ""

/** What somebody sees who may this and nothing else. */
const alone = [
  {
    may: ["orders.read"],
    places: ["Home", "Orders"],
    paths: () => ["/admin", "/admin/orders", `/admin/orders/${orderId}`],
    hidden: ["Mark packed", "More", "Refund"],
    shown: [],
  },
  {
    may: ["orders.read", "orders.ship"],
    places: ["Home", "Orders"],
    paths: () => [`/admin/orders/${orderId}`],
    hidden: ["More", "Refund"],
    shown: ["Mark packed"],
  },
  {
    may: ["orders.read", "orders.cancel"],
    places: ["Home", "Orders"],
    paths: () => [`/admin/orders/${orderId}`],
    hidden: ["Mark packed"],
    shown: ["More"],
  },
  {
    may: ["catalog.read"],
    places: ["Home", "Products"],
    paths: () => ["/admin/products", `/admin/products/${productId}`],
    hidden: ["New product", "Add pictures", "Put it away"],
    shown: [],
  },
  {
    may: ["inventory.read"],
    places: ["Home", "Stock"],
    paths: () => ["/admin/stock"],
    hidden: [],
    shown: [],
  },
  {
    may: ["settings.read"],
    places: ["Home", "Settings"],
    paths: () => [
      ...["/admin", "/admin/settings", "/admin/settings/pages"],
      ...["payments", "navigation", "markets/de", "delivery"].map((room) => `/admin/settings/${room}`),
      ...["/admin/mail/check", "/admin/mail/templates/order_placed"],
    ],
    hidden: ["New page"],
    shown: ["German"],
  },
  {
    may: ["payments.read", "giftcards.read"],
    places: ["Home"],
    paths: () => ["/admin/orders/refund-requests", "/admin/gift-cards", "/admin"],
    hidden: [],
    shown: [],
  },
  {
    may: ["mail.read"],
    places: ["Home", "Mails"],
    paths: () => ["/admin", "/admin/mail"],
    hidden: [],
    shown: [],
  },
]

describe.skipIf(!hasChromium("test/browser/admin/may.test.ts"))("what somebody may", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
    orderId = (await buy(shop, { quantity: 2 })).orderId
    const { products } = (await shop.admin("/products?q=Stoneware mug")).body
    productId = products[0].id
  }, 60_000)
  afterAll(() => shop.close())

  test("what home could not look at is named and asked again; the rest is there all the same", async () => {
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/mail" })
    const { page } = visitor
    let isBroken = true
    const refusal = JSON.stringify({ code: "test.broken", status: 400, title: "No", detail: "No." })
    for (const path of ["oddities/count", "health/books"]) {
      await page.route(`**/admin/v1/${path}`, (route) =>
        isBroken
          ? route.fulfill({ status: 400, contentType: "application/problem+json", body: refusal })
          : route.continue(),
      )
    }
    await visitor.go("/admin")
    const main = page.getByRole("main")
    await main.getByText("Could not be looked at just now: Money, Books.").waitFor()
    await main.getByRole("link", { name: /orders? (is|are) to be sent/ }).waitFor()
    await lookAt(visitor, "home-unread")
    isBroken = false
    await press(page, "Try again")
    await main.getByText("Could not be looked at just now").waitFor({ state: "hidden" })
    await main.getByRole("link", { name: /orders? (is|are) to be sent/ }).waitFor()
    await visitor.leave()
  })

  test.each(alone)("with $may the rail is $places, and nothing on the pages is refused", async (given) => {
    const person = await hireFor(given.may)
    const visitor = await comeIn(shop, { size: "desk", as: person })
    const { page } = visitor
    const refused = refusalsTo(page)
    expect((await rail(page)).map((text) => text.replace(/\d.*/, ""))).toEqual(given.places)
    const main = page.getByRole("main")
    for (const path of given.paths()) {
      await visitor.go(path)
      await page.locator("#main h1").waitFor()
      await page.waitForLoadState("networkidle")
      const pressed = main.locator("button:disabled, button:is(fieldset:disabled *)")
      expect([path, await pressed.filter({ visible: true }).allTextContents()]).toEqual([path, []])
    }
    for (const name of given.shown) await main.getByRole("button", { name, exact: true }).waitFor()
    for (const name of given.hidden)
      expect([name, await main.getByText(name, { exact: true }).count()]).toEqual([name, 0])
    expect(refused).toEqual([])
    await visitor.leave()
  })

  test("who comes by address to what they may not see is told so, and finds nothing to press", async () => {
    const person = await hireFor(["inventory.read", "inventory.write"])
    const visitor = await comeIn(shop, { size: "phone", as: person })
    const main = visitor.page.getByRole("main")
    await visitor.context.addInitScript(noteWhatFlashes)
    for (const place of notForThem) {
      await visitor.go(`/admin/${place}`)
      await main.getByText("Your account may not do this.").first().waitFor()
      expect([place, await main.getByRole("button").allTextContents()]).toEqual([place, []])
      expect([place, await visitor.page.evaluate("window.flashed")]).toEqual([place, []])
      if (place === "orders") await lookAt(visitor, "not-for-you")
    }
    await visitor.leave()
  })

  test("who writes prices and nothing else can type prices and nothing else", async () => {
    const person = await hireFor(["catalog.read", "prices.write", "inventory.read"])
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${productId}`, as: person })
    const { page } = visitor
    await page.locator('[data-cell="0.1"]').waitFor()
    expect(await page.locator('[data-cell="0.0"]').isEditable()).toBe(true)
    expect(await page.locator('[data-cell="0.1"]').isEditable()).toBe(true)
    expect(await page.locator('[data-cell="0.2"]').isEditable()).toBe(false)
    expect(await page.getByLabel("Title").isEditable()).toBe(false)
    await press(page, "German")
    await lookAt(visitor, "prices-only")
    await page.locator('[data-cell="0.0"]').fill("21.50")
    await press(page, "Save")
    await said(page, "Saved.")
    await visitor.leave()
  })

  test("who may not see the settings still sells, in every market and language of the shop", async () => {
    const visitor = await comeIn(shop, {
      size: "desk",
      as: await hire(shop, ["support"]),
      path: "/admin/orders",
    })
    const { page } = visitor
    const refused = refusalsTo(page)
    await press(page, "New order")
    await page.getByLabel("Country").selectOption({ label: "Austria" })
    await page.getByLabel("Mail address").fill("on.the.phone@example.com")
    await page.getByLabel("Name").fill("Grace Hopper")
    await page.getByLabel("Street and number").fill("Ring 1")
    await page.getByLabel("Postal code").fill("1010")
    await page.getByLabel("Town or city").fill("Wien")
    await press(page, "Save")
    await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
    expect(refused).toEqual([])
    await visitor.leave()
  })

  test("who makes promotions and may see no settings types amounts in the currencies of the open markets", async () => {
    const person = await hireFor(["promotions.read", "promotions.write"])
    const visitor = await comeIn(shop, { size: "desk", as: person, path: "/admin/promotions" })
    const { page } = visitor
    const refused = refusalsTo(page)
    await page.getByRole("link", { name: "New promotion" }).first().click()
    await page.getByRole("link", { name: "Amount off" }).click()
    await page.getByLabel("Name at the desk").fill("Five off")
    await page.getByRole("group", { name: "How much off" }).getByLabel("EUR").fill("5")
    await press(page, "Add a condition")
    await page.getByRole("menuitem", { name: "The cart is worth so much" }).click()
    await page.getByRole("group", { name: "At least so much" }).getByLabel("EUR").fill("50")
    await press(page, "Save")
    await page.getByRole("heading", { level: 1, name: "Five off" }).waitFor()
    expect(refused).toEqual([])
    await visitor.leave()
  })

  test("what somebody may no longer do leaves the rail by itself", async () => {
    const person = await hireFor(["orders.read", "mail.read"])
    const visitor = await comeIn(shop, { size: "desk", as: person })
    const { page } = visitor
    expect(await rail(page)).toContain("Mails")
    const { roles } = (await shop.admin("/roles")).body
    const role = roles.find(({ name }: { name: string }) => name === "orders.read mail.read")
    const body = { version: role.version, permissions: ["orders.read"] }
    expect((await shop.admin(`/roles/${role.id}`, { method: "PATCH", body })).status).toBe(200)
    await page.getByRole("link", { name: "Mails" }).click()
    await page.getByText("Your account may not do this.").waitFor()
    await expect.poll(() => rail(page)).not.toContain("Mails")
    await visitor.leave()
  })

  test.each([{ size: "phone" }, { size: "desk" }] as const)(
    "a large refund asks who it is, over its dialog, and goes on: at the size of a $size",
    async ({ size }) => {
      await change(sql`update staff.desk_rules set refund_confirm_above_minor = 0`)
      const visitor = await comeIn(shop, { size, path: `/admin/orders/${orderId}` })
      const { page } = visitor
      await press(page, "Refund")
      await press(page, "An amount")
      const refund = page.getByRole("dialog", { name: /^Refund order/ })
      await refund.getByRole("textbox").first().fill("1.00")
      await refund.getByLabel("Why").fill("A chip in the glaze")
      await letTimePass()
      await refund.getByRole("button", { name: /^Give/ }).click()
      const ask = page.getByRole("dialog", { name: "Is it you?" })
      await ask.getByLabel("Password").fill("typed halfway")
      await lookAt(visitor, "step-up-over-refund")
      await page.keyboard.press("Escape")
      await refund.getByText("Nothing was done, because you did not confirm that it is you.").waitFor()
      expect(await refund.getByLabel("Why").inputValue()).toBe("A chip in the glaze")
      await refund.getByRole("button", { name: /^Give/ }).click()
      await ask.getByLabel("Password").fill(owner.password)
      await page.keyboard.press("Enter")
      const count = size === "phone" ? 1 : 2
      const refunds = async () => (await shop.admin(`/orders/${orderId}/payments`)).body.refunds.length
      await expect.poll(refunds).toBe(count)
      await refund.waitFor({ state: "hidden" })
      await visitor.leave()
    },
  )
})
