import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, type Size, sizes, unhurried, type Visitor } from "../shop.ts"
import {
  accept,
  buy,
  codeOf,
  focusedText,
  givePassword,
  lookAt,
  nextCodeOf,
  openDesk,
  owner,
  press,
  productNamed,
  said,
} from "./desk.ts"
import { readLogOf, sellInSizes, workAsSupport } from "./walks.ts"

// The ten things that are done most often in the admin, one after the other, by somebody who signed in once.
// Whatever else a screen can do is in the file of that screen.

let shop: Shop
let visitor: Visitor
let page: Page
/** The code of the owner's app belongs to it. */
let secret: string
/** Bought first: it waits longest. */
let oldest: Awaited<ReturnType<typeof buy>>

const picture = fileURLToPath(new URL("../../../docs/pictures/home-phone.webp", import.meta.url))
const tracking = "00340434161094042557"

const order = async () => (await shop.admin(`/orders/${oldest.orderId}`)).body
const headed = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor()
const work = (size: Size) => page.setViewportSize(sizes[size])

describe.skipIf(!hasChromium("test/browser/admin/ten_jobs.test.ts"))(
  "the ten commonest jobs",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
      oldest = await buy(shop, { name: "Grace Hopper", quantity: 2 })
      await buy(shop, { name: "Émilie von und zu Hohenstein-Langenburg zur Lippe" })
      secret = (await shop.admin("/me/totp", { body: {} })).body.secret
      const { status } = await shop.admin("/me/totp/confirmation", { body: { code: codeOf(secret) } })
      expect(status).toBe(200)
      visitor = await shop.visitor({ size: "phone" })
      page = visitor.page
    }, 120_000)
    afterAll(async () => {
      await visitor.leave()
      await shop.close()
    })

    test("1. come in with the password and the code of the app", async () => {
      await visitor.go("/admin")
      await givePassword(page, owner)
      const field = page.getByLabel("Code of your authenticator app")
      await field.waitFor()
      expect(await field.getAttribute("autocomplete")).toBe("one-time-code")
      expect(await field.getAttribute("inputmode")).toBe("numeric")
      await lookAt(visitor, "second-step")
      await field.fill("000000")
      await press(page, "Sign in")
      await page.getByText("This code is not right, or was used already.").waitFor()
      await field.fill(nextCodeOf(secret))
      await press(page, "Sign in")
      await headed("Hello Olive Owner")
    })

    test("2. see what needs somebody, and open the order that waits longest", async () => {
      await lookAt(visitor, "home-todo")
      await page.getByRole("main").getByRole("link", { name: "to be sent" }).click()
      await page.waitForURL("**/admin/orders?todo=*ship*")
      const rows = page.locator("[data-row]").filter({ visible: true })
      await expect.poll(() => rows.count()).toBe(2)
      await lookAt(visitor, "orders-to-send")
      await rows.first().click()
      await headed(`Order ${oldest.number}`)
      await page.getByText("Ready to be packed.").waitFor()
      await lookAt(visitor, "order")
    })

    test("3. ship it with a tracking number", async () => {
      await press(page, "Mark packed")
      await page.getByText("Packed, and ready to leave.").waitFor()
      // Whoever has no mouse goes on from where they pressed.
      await expect.poll(() => focusedText(page)).toBe("Ship with tracking number")
      await press(page, "Ship with tracking number")
      await page.getByLabel("Tracking number").fill(tracking)
      await page.getByLabel("Carrier").fill("DHL")
      await lookAt(visitor, "ship")
      await press(page, "It has left")
      await said(page, "The parcel is on its way.")
      await page.getByText("On its way to the buyer.").waitFor()
      await expect.poll(() => focusedText(page)).toBe("Mark arrived")
      expect((await shop.mailTo(oldest.email, "order_shipped")).text).toContain(tracking)
    })

    test("4. give back what one item cost, once, after seeing what goes and what stays", async () => {
      await press(page, "Refund")
      const dialog = page.getByRole("dialog")
      await dialog.getByRole("button", { name: "An amount" }).click()
      await dialog.getByLabel("Amount in EUR").fill("99")
      await dialog.getByText("Please write an amount like 12.50, at most €42.70.").waitFor()
      expect(await dialog.getByRole("button", { name: /^Give/ }).isDisabled()).toBe(true)
      await press(page, "Items")
      await dialog.getByLabel("Stoneware mug, Clay").fill("1")
      await dialog.getByLabel("Why").fill("A chip in the glaze")
      await dialog.getByText("€18.90 goes back to the buyer; €23.80 of what was paid stays here.").waitFor()
      await lookAt(visitor, "refund")
      // A hand that presses twice must not pay twice.
      await dialog.getByRole("button", { name: "Give €18.90 back" }).dblclick()
      await said(page, "€18.90 goes back to the buyer.")
      await shop.app.app.settle()
      await page.getByText("Refunded: €18.90").waitFor()
      expect(await order()).toMatchObject({ money: "partly_refunded", refunded: { minor: 1_890 } })
    })

    test("5. find an order by the buyer's name, and say where it is", async () => {
      await visitor.go("/admin")
      await page.getByRole("button", { name: "Search" }).filter({ visible: true }).first().click()
      await page.getByRole("combobox").fill("grace hop")
      const found = page.getByRole("option", { name: `Order ${oldest.number}` })
      await found.waitFor()
      await lookAt(visitor, "palette-buyer")
      await found.click()
      await headed(`Order ${oldest.number}`)
      await page.getByText("On its way to the buyer.").waitFor()
      await page.getByText(tracking).first().waitFor()
      await press(page, "Mark arrived")
      await page.getByText("Arrived. Nothing is left to do.").waitFor()
      await lookAt(visitor, "order-arrived")
      expect(await order()).toMatchObject({ sale: "completed", goods: "delivered" })
      const happened = async () => {
        const texts = await page.getByRole("listitem").filter({ hasText: "you" }).allTextContents()
        const words = texts.map((text) => /^[A-Z][a-z]+/.exec(text)?.[0])
        return words.filter((word) => word !== "Money" && word !== "Refunded")
      }
      await expect.poll(happened).toEqual(["Arrived", "Sent", "Packed"])
    })

    test("6. add a product with a picture", async () => {
      await work("desk")
      await visitor.go("/admin/products")
      await press(page, "New product")
      await page.getByRole("dialog").getByLabel("Title").fill("Walnut tray")
      await page.getByRole("dialog").getByLabel("SKU").fill("NEW-TRAY")
      await lookAt(visitor, "product-new")
      await press(page, "Begin as a draft")
      await headed("Walnut tray")
      const buffer = readFileSync(picture)
      await page
        .getByLabel("Add pictures")
        .setInputFiles({ name: "tray.webp", mimeType: "image/webp", buffer })
      await page.getByLabel("What is to be seen, in English").fill("A tray of dark wood")
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
      await page.getByRole("button", { name: "Picture: A tray of dark wood" }).waitFor()
      await page.locator('[data-cell="0.0"]').fill("59")
      await press(page, "Save")
      await said(page, "Saved.")
      await press(page, "Put it into the shop")
      await said(page, "It is in the shop.")
    })

    test("6. sell it in several sizes, and see it in the shop", async () => {
      await sellInSizes(shop, visitor, "Walnut tray")
      await page.getByRole("link", { name: "Back to Walnut tray" }).click()
      await page.getByLabel("NEW-TRAY-S, Price, EUR").fill("39")
      await press(page, "Save")
      await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
      const { slug } = await productNamed(shop, "Walnut tray")
      await visitor.go(`/products/${slug}`)
      await headed("Walnut tray")
      await page.getByRole("img", { name: "A tray of dark wood" }).first().waitFor()
      for (const name of [/^Small/, /^Large/]) await page.getByRole("link", { name }).waitFor()
      await lookAt(visitor, "product-in-shop")
    })

    test("7. change a price after seeing what it would have changed", async () => {
      const mug = await productNamed(shop, "Stoneware mug")
      await visitor.go(`/admin/products/${mug.id}`)
      const cell = page.getByLabel(`${mug.variants[0].sku}, Price, EUR`)
      const effect = page.getByRole("region", { name: "What it would have made" })
      await cell.fill("30")
      await press(page, "Show the effect")
      await effect.getByText("2 of 2 orders would have come to something else.").waitFor()
      await effect.getByRole("link", { name: `Order ${oldest.number}` }).waitFor()
      await effect
        .getByText(/^\(\+€/)
        .first()
        .waitFor()
      await lookAt(visitor, "effect-price")
      // What is typed next is followed by itself.
      await cell.fill("1")
      await effect.getByText(/^\(-€/).first().waitFor()
      await cell.fill("cheap")
      await effect.waitFor({ state: "detached" })
      await cell.fill("21,5")
      await press(page, "Save")
      await said(page, "Saved.")
      expect((await shop.app.call(`/products/${mug.slug}`)).text).toContain("€21.50")
    })

    test("8. set right how many there are, with the reason, and see the ledger", async () => {
      await work("phone")
      const sku = "FF-MUG-OCEAN"
      await visitor.go("/admin/stock")
      await page.getByLabel("How the SKU begins").fill(sku)
      const rows = page.locator("[data-row]").filter({ visible: true })
      await expect.poll(() => rows.count()).toBe(2)
      await lookAt(visitor, "stock")
      const units = async () =>
        (await shop.admin(`/stock?sku=${sku}`)).body.stock[0].units.available as number
      const before = await units()
      await rows.first().click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("How many came").fill("7")
      await dialog.getByLabel("Delivery note").fill("DN 4711")
      await dialog.getByRole("button", { name: "Book +7" }).click()
      await said(page, "Booked.")
      await dialog.getByText("received: DN 4711").waitFor()
      expect(await units()).toBe(before + 7)
      await dialog.getByRole("button", { name: "It was counted" }).click()
      await dialog.getByLabel("How many are there, free to sell").fill(String(before))
      await dialog.getByLabel("Why the number differs").fill("Broken on the way")
      await lookAt(visitor, "ledger")
      await dialog.getByRole("button", { name: "Book −7" }).click()
      await dialog.getByText("Broken on the way").waitFor()
      expect(await units()).toBe(before)
    })

    test("9. take a product out of the shop, and put it back", async () => {
      const { id, slug } = await productNamed(shop, "Walnut tray")
      const inShop = async () => (await shop.app.call(`/products/${slug}`)).status
      await visitor.go(`/admin/products/${id}`)
      await page.getByRole("main").getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Put it away" }).click()
      await said(page, "It is put away.")
      expect(await inShop()).toBe(404)
      await lookAt(visitor, "product-put-away")
      await press(page, "Make it a draft")
      await said(page, "It is a draft.")
      await press(page, "Put it into the shop")
      await said(page, "It is in the shop.")
      expect(await inShop()).toBe(200)
    })

    test("10. invite a colleague with a role; the log tells what they did", async () => {
      await work("desk")
      const email = "sam@example.com"
      await visitor.go("/admin/team")
      await headed("Team")
      await press(page, "Invite somebody")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Mail address").fill(email)
      await press(page, "Send the invitation")
      await dialog.getByText("Please choose at least one role.").waitFor()
      await dialog.getByLabel("Support", { exact: true }).check()
      await lookAt(visitor, "team-invite")
      await press(page, "Send the invitation")
      await said(page, `The invitation is on its way to ${email}.`)
      await page.getByRole("button", { name: `Send it again: ${email}` }).waitFor()
      await lookAt(visitor, "team")
      const { id, token } = await accept(shop, email, "Sam Support")
      expect((await shop.app.call("/admin/v1/orders", { token })).status).toBe(200)
      for (const path of ["/admin/v1/staff", "/admin/v1/audit-log", "/admin/v1/api-keys"])
        expect([path, (await shop.app.call(path, { token })).status]).toEqual([path, 403])
      await workAsSupport(shop, email)
      await readLogOf(visitor, { id, name: "Sam Support" })
    })
  },
)
