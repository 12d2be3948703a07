import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import {
  buy,
  comeIn,
  focusedText,
  hire,
  lookAt,
  openDesk,
  owner,
  press,
  productNamed,
  said,
  signIn,
  strayOn,
} from "./desk.ts"

let shop: Shop

const goods = async (orderId: string) => (await shop.admin(`/orders/${orderId}`)).body.goods
const parcels = async (orderId: string) =>
  (await shop.admin(`/orders/${orderId}/parcels`)).body.parcels.map(({ state }: { state: string }) => state)

// How somebody without a mouse comes to something: what is focused is named by its label or its words.
const named = `(() => {
  const one = document.activeElement
  return one.labels?.[0]?.textContent || one.getAttribute("aria-label") || one.textContent || ""
})()`

const keyTo = (key: string) => async (page: Page, name: string) => {
  for (let presses = 0; presses < 80; presses++) {
    if (((await page.evaluate(named)) as string).startsWith(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${name} is not reached with ${key}`)
}

const tabTo = keyTo("Tab")
const arrowTo = keyTo("ArrowDown")

describe.skipIf(!hasChromium("test/browser/admin/habits.test.ts"))("habits of lists", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("today's orders are shipped with the keyboard alone, from the door on", async () => {
    const bought = [await buy(shop), await buy(shop)]
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    const { keyboard } = page
    await visitor.go("/admin")
    await page.getByRole("heading", { name: "Sign in" }).waitFor()
    await tabTo(page, "Mail address")
    await keyboard.type(owner.email)
    await tabTo(page, "Password")
    await keyboard.type(owner.password)
    await keyboard.press("Enter")
    await page.locator("#main h1").waitFor()
    await keyboard.press("g")
    await keyboard.press("o")
    await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor()
    await tabTo(page, "To send")
    await keyboard.press("Enter")
    await page.waitForURL("**/admin/orders?todo=*ship*")
    await page
      .getByRole("link", { name: bought[0]?.number ?? "" })
      .filter({ visible: true })
      .waitFor()
    const pickBoth = async () => {
      for (const key of ["j", "x", "j", "x"]) await keyboard.press(key)
      await page.getByText("2 selected").waitFor()
    }
    await pickBoth()
    await tabTo(page, "Mark packed")
    await keyboard.press("Enter")
    await page.getByRole("dialog", { name: "Mark packed" }).waitFor()
    await tabTo(page, "Mark 2 orders packed")
    await keyboard.press("Enter")
    await shop.app.app.settle()
    await page.getByText("Done: 2").waitFor()
    await keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    expect(await parcels(bought[1]?.orderId ?? "")).toEqual(["packed"])
    await page.locator("#main h1").focus()
    if (!(await page.getByText("2 selected").isVisible())) await pickBoth()
    await tabTo(page, "More to do")
    await keyboard.press("Enter")
    await page.getByRole("menuitem", { name: "Mark shipped" }).waitFor()
    await arrowTo(page, "Mark shipped")
    await keyboard.press("Enter")
    await page.getByRole("dialog", { name: "Mark shipped" }).waitFor()
    await tabTo(page, "2 orders have left")
    await keyboard.press("Enter")
    await shop.app.app.settle()
    await page.getByText("Done: 2").waitFor()
    for (const { orderId } of bought) expect(await goods(orderId)).toBe("shipped")
    await visitor.leave()
  })

  test("orders are picked with the keyboard, packed, and unpacked again", async () => {
    const bought = [await buy(shop), await buy(shop), await buy(shop)]
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/orders?todo=%22ship%22" })
    const { page } = visitor
    await page
      .getByRole("link", { name: bought[0]?.number ?? "" })
      .filter({ visible: true })
      .waitFor()
    await page.locator("#main h1").focus()
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.getByText("One selected").waitFor()
    await page.keyboard.press("j")
    await page.keyboard.press("j")
    await page.keyboard.press("Shift+X")
    await page.getByText("3 selected").waitFor()
    await lookAt(visitor, "orders-selected")
    // However many rows stand between the last one that was picked and what can be done with them.
    await page.keyboard.press("a")
    await expect.poll(() => focusedText(page)).toBe("Print slips")
    await press(page, "More to do")
    await page.getByRole("menuitem", { name: "Cancel" }).waitFor()
    await page.keyboard.press("Escape")
    await page
      .getByRole("region", { name: "What is selected" })
      .getByRole("button", { name: "Mark packed" })
      .click()
    const dialog = page.getByRole("dialog", { name: "Mark packed" })
    await dialog.getByText("What of these 3 orders has not left").waitFor()
    await dialog.getByRole("button", { name: "Mark 3 orders packed" }).click()
    await shop.app.app.settle()
    await dialog.getByText("Done: 3").waitFor()
    await lookAt(visitor, "orders-packed")
    expect(await parcels(bought[1]?.orderId ?? "")).toEqual(["packed"])
    await dialog.getByRole("button", { name: "Take it back" }).click()
    await page.getByRole("dialog").last().getByRole("button", { name: "Take it back" }).click()
    await shop.app.app.settle()
    await dialog.getByText("Taken back: 3").waitFor()
    expect(await parcels(bought[1]?.orderId ?? "")).toEqual(["canceled"])
    await visitor.leave()
  })

  test("all that match leave after their number was said, on a phone too; slips are printed together", async () => {
    const first = await buy(shop)
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders" })
    const { page } = visitor
    await page.route("**/admin/v1/orders?*", (route) => {
      const url = new URL(route.request().url())
      // Pages of the list only: slips are read in one go.
      if (url.searchParams.get("limit") === "50") url.searchParams.set("limit", "2")
      return route.continue({ url: url.href })
    })
    await visitor.go("/admin/orders?todo=%22ship%22")
    const { count } = (await shop.admin("/orders/count?todo=ship")).body
    const boxes = page.getByRole("checkbox").filter({ visible: true })
    await boxes.first().check()
    await boxes.nth(1).click({ modifiers: ["Shift"] })
    await press(page, `Take all ${count} that match`)
    await page.getByText(`${count} selected`).waitFor()
    await lookAt(visitor, "orders-all-that-match")
    await press(page, "Print slips")
    await page.getByRole("heading", { level: 1, name: "Packing slips" }).waitFor()
    await page
      .getByRole("heading", { level: 2 })
      .nth(count - 1)
      .waitFor()
    await lookAt(visitor, "slips")
    await page.goBack()
    await boxes.first().check()
    await boxes.nth(1).check()
    await press(page, `Take all ${count} that match`)
    await press(page, "More to do")
    await page.getByRole("menuitem", { name: "Mark shipped" }).click()
    const dialog = page.getByRole("dialog", { name: "Mark shipped" })
    await dialog.getByText("This cannot be undone.").waitFor()
    await dialog.getByLabel("Carrier").fill("DHL")
    await lookAt(visitor, "orders-ship-many")
    await dialog.getByRole("button", { name: `${count} orders have left` }).click()
    await shop.app.app.settle()
    await dialog.getByText(`Done: ${count}`).waitFor()
    expect(await goods(first.orderId)).toBe("shipped")
    await visitor.leave()
  })

  test("a view is kept, shared, renamed and deleted, and deleting is taken back", async () => {
    const colleague = await hire(shop, ["support"], "Cleo Clerk")
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/orders?money=paid&sort=oldest" })
    const { page } = visitor
    const menu = async (item: string) => {
      await press(page, "This view")
      await page.getByRole("menuitem", { name: item, exact: true }).click()
    }
    await menu("Keep as a view")
    await page.getByLabel("Name").fill("Paid, oldest first")
    await press(page, "Save")
    const tab = page.getByRole("button", { name: /^Paid, oldest first/ })
    await tab.waitFor()
    await expect.poll(() => tab.getAttribute("aria-pressed")).toBe("true")
    await menu("Share it with the team")
    await said(page, "Everybody who sees this list has the view now.")
    await lookAt(visitor, "views")
    await page.getByRole("button", { name: "All", exact: true }).click()
    await expect.poll(() => new URL(page.url()).search).toBe("")

    const other = await shop.visitor({ size: "phone" })
    await other.go("/admin/orders")
    await signIn(other.page, colleague)
    await other.page.getByRole("button", { name: /^Paid, oldest first/ }).click()
    await expect.poll(() => other.page.url()).toContain("sort=oldest")
    await press(other.page, "This view")
    const items = other.page.getByRole("menuitem")
    await expect.poll(() => items.allTextContents()).toEqual(["Keep as a view of your own"])
    await other.page.keyboard.press("Escape")
    await lookAt(other, "views-phone")
    await other.leave()

    await visitor.go("/admin/orders?goods=waiting")
    await menu("Keep as a view")
    await page.getByLabel("Name").fill("paid, OLDEST first")
    await press(page, "Save")
    await page.getByText("There is a view of this name already.").waitFor()
    await page.getByLabel("Name").fill("To pack")
    await press(page, "Save")
    await page.getByRole("button", { name: "To pack" }).waitFor()
    await menu("Delete the view")
    await said(page, "The view “To pack” is deleted.")
    await page.getByRole("button", { name: "To pack" }).waitFor({ state: "hidden" })
    await press(page, "Undo")
    await page.getByRole("button", { name: "To pack" }).waitFor()
    await visitor.leave()
  })

  test("prices of picked products change after a look at some of them, and come back", async () => {
    const carafe = await productNamed(shop, "Glass carafe")
    const price = async () => (await productNamed(shop, "Glass carafe")).variants[0].prices[0].price.minor
    const before = await price()
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/products?q=carafe" })
    const { page } = visitor
    await page.getByLabel("Select Glass carafe").filter({ visible: true }).check()
    await lookAt(visitor, "products-selected")
    await press(page, "More to do")
    await page.getByRole("menuitem", { name: "Change prices" }).click()
    const dialog = page.getByRole("dialog", { name: "Change prices" })
    await dialog.getByLabel("Percent").fill("10")
    await dialog.getByRole("region", { name: "Some of them" }).getByText(carafe.variants[0].sku).waitFor()
    await lookAt(visitor, "products-prices")
    await dialog.getByRole("button", { name: "Change the prices of one product" }).click()
    await shop.app.app.settle()
    await dialog.getByText(/^Done: \d/).waitFor()
    expect(await price()).toBe(Math.floor((before * 90 + 50) / 100))
    await dialog.getByRole("button", { name: "Take it back" }).click()
    await page.getByRole("dialog").last().getByRole("button", { name: "Take it back" }).click()
    await shop.app.app.settle()
    await dialog.getByText(/^Taken back: \d/).waitFor()
    expect(await price()).toBe(before)
    await visitor.leave()
  })

  test("stock is set for several rows, with a reason; filters of products and columns stay in the address", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/stock?q=FF-MUG-CLAY" })
    const { page } = visitor
    await page.getByLabel("Select all that are shown").check()
    await press(page, "Set stock")
    const dialog = page.getByRole("dialog", { name: "Set stock" })
    await dialog.getByLabel("How many are there").fill("33")
    await dialog.getByLabel("Why the number differs").fill("Counted")
    await lookAt(visitor, "stock-set")
    await dialog.getByRole("button", { name: /^Book/ }).click()
    await shop.app.app.settle()
    await dialog.getByText(/^Done: \d/).waitFor()
    const { stock } = (await shop.admin("/stock?q=FF-MUG-CLAY")).body
    expect(stock.map(({ units }: { units: { available: number } }) => units.available)).toContain(33)
    await visitor.go("/admin/products?stock=in_stock&sort=changed")
    await page.getByText("In stock", { exact: true }).waitFor()
    const heading = page.getByRole("columnheader", { name: "Changed" })
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("descending")
    await lookAt(visitor, "products-filtered")
    await visitor.leave()
  })

  test("no word of what is done to many comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    await visitor.go("/admin/products?q=carafe")
    await page.getByRole("checkbox").filter({ visible: true }).nth(1).check()
    expect(await strayOn(page, /carafe|^[\p{L} ]+$|^\d|\d{4}/u)).toEqual([])
    await visitor.leave()
  })
})
