import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, openDesk, productNamed, said } from "./desk.ts"

let shop: Shop

/** What is focused, by its label or its words; nothing where the focus is lost. */
const focused = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return ""
  return (one.labels?.[0]?.textContent || one.getAttribute("aria-label") || one.textContent || one.tagName).trim()
})()`

/** Whether somebody who looks sees what is focused: it is in the window, and has a ring. */
const isSeen = `(() => {
  const one = document.activeElement
  const { top, bottom } = one.getBoundingClientRect()
  const shapes = [one, one.parentElement, ...(one.labels ?? [])].map((part) => getComputedStyle(part))
  return shapes.some(({ outlineStyle }) => outlineStyle !== "none") && bottom > 0 && top < innerHeight
})()`

const at = (page: Page) => page.evaluate(focused) as Promise<string>
const isAt = (page: Page, name: string) => expect.poll(() => at(page)).toBe(name)

/** Presses a key until this is focused; whatever is focused on the way there can be seen. */
async function keyTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const way: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    const here = await at(page)
    if (typeof name === "string" ? here.startsWith(name) : name.test(here)) return
    way.push(here.slice(0, 30))
    await page.keyboard.press(key)
    const next = await at(page)
    // Behind the last thing of a page comes the browser itself.
    if (next !== "") await expect.poll(() => page.evaluate(isSeen), { message: next }).toBe(true)
  }
  throw new Error(`${name} is not reached with ${key}: ${way.join(" | ")}`)
}

/** With the keyboard to a button, and Enter. */
async function enter(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  await keyTo(page, name, key)
  await page.keyboard.press("Enter")
}

async function type(page: Page, name: string | RegExp, text: string, key = "Tab"): Promise<void> {
  await keyTo(page, name, key)
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type(text)
}

describe.skipIf(!hasChromium("test/browser/admin/keyboard.test.ts"))("keyboard alone", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("a product is made from nothing and put into the shop", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/products" })
    const { page } = visitor
    await enter(page, "New product")
    await page.getByRole("dialog").waitFor()
    await type(page, "Title", "Oak stool")
    await type(page, "SKU", "OAK-STOOL")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Oak stool" }).waitFor()
    await isAt(page, "Oak stool")
    await type(page, "OAK-STOOL, Price, EUR", "59")
    await enter(page, "Save")
    await said(page, "Saved.")
    await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
    // The bar is gone, and with it the button that was pressed.
    await isAt(page, "Oak stool")
    await enter(page, "Put it into the shop")
    await said(page, "It is in the shop.")
    await isAt(page, "Make it a draft")
    expect(await productNamed(shop, "Oak stool")).toMatchObject({ state: "active" })
    await visitor.leave()
  })

  test("a promotion gets what it is for, a condition and a code, and goes live", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/promotions/new?kind=percentage" })
    const { page } = visitor
    await type(page, "Name at the desk", "Keys only")
    await type(page, "Percent off", "10")
    await enter(page, "On what: Choose things")
    const picker = page.getByRole("dialog", { name: "On what" })
    await picker.waitFor()
    await type(page, "Find collections", "kitchen")
    await picker.getByRole("button", { name: "Kitchen", exact: true }).first().waitFor()
    await enter(page, /^Kitchen$/)
    // What was pressed became a tick.
    await expect.poll(() => at(page)).not.toMatch(/^(Kitchen)?$/)
    await enter(page, "Done")
    await picker.waitFor({ state: "hidden" })
    await isAt(page, "On what: Choose things")
    await enter(page, "Add a condition")
    await page.getByRole("menuitem", { name: "The cart is worth so much" }).waitFor()
    await enter(page, "The cart is worth so much", "ArrowDown")
    await page.getByRole("group", { name: "At least so much" }).waitFor()
    await isAt(page, "Add a condition")
    await type(page, /^EUR/, "50", "Shift+Tab")
    await keyTo(page, "Only with a code")
    await page.keyboard.press("Space")
    await enter(page, "Save")
    await said(page, "Saved.")
    await page.getByRole("heading", { level: 1, name: "Keys only" }).waitFor()
    await isAt(page, "Keys only")
    await type(page, "New code", "keys-10")
    await page.keyboard.press("Enter")
    await said(page, "The code KEYS-10 is there.")
    await isAt(page, "New code")
    await enter(page, "Go live", "Shift+Tab")
    const dialog = page.getByRole("dialog")
    await dialog.waitFor()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
    await isAt(page, "Go live")
    await page.keyboard.press("Enter")
    await dialog.waitFor()
    await isAt(page, "Why")
    await enter(page, "Go live")
    await said(page, "It is live.")
    await isAt(page, "Pause")
    await visitor.leave()
  })

  test("what one item cost is given back", async () => {
    const { orderId } = await buy(shop, { quantity: 2 })
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await enter(page, "Refund")
    const dialog = page.getByRole("dialog")
    await dialog.waitFor()
    await isAt(page, "Stoneware mug, Clay")
    await type(page, "Stoneware mug", "1")
    await type(page, "Why", "A chip")
    await dialog.getByRole("button", { name: "Give €18.90 back", disabled: false }).waitFor()
    await page.keyboard.press("Enter")
    await said(page, "€18.90 goes back to the buyer.")
    await dialog.waitFor({ state: "hidden" })
    await isAt(page, "Refund")
    await visitor.leave()
  })

  test("a colleague is invited, once more, and not after all", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/team" })
    const { page } = visitor
    await enter(page, "Invite somebody")
    const dialog = page.getByRole("dialog")
    await dialog.waitFor()
    await type(page, "Mail address", "kim@example.com")
    await keyTo(page, /^Support/)
    await page.keyboard.press("Space")
    await enter(page, "Send the invitation")
    await said(page, "The invitation is on its way to kim@example.com.")
    await dialog.waitFor({ state: "hidden" })
    await isAt(page, "Invite somebody")
    await page.getByRole("button", { name: "Send it again: kim@example.com" }).waitFor()
    await enter(page, "Send it again: kim@example.com")
    await said(page, "It is sent again")
    await isAt(page, "Send it again: kim@example.com")
    await enter(page, "Take it back: kim@example.com")
    await dialog.waitFor()
    await isAt(page, "Leave it")
    await enter(page, "Take it back")
    await dialog.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Send it again: kim@example.com" }).waitFor({ state: "hidden" })
    // With the row went its button.
    await expect.poll(() => at(page)).not.toMatch(/^$|kim@example/)
    await visitor.leave()
  })
})
