import type { Page } from "playwright-core"

export const person = {
  name: "Ada Lovelace",
  line1: "Torstraße 89",
  postalCode: "10119",
  city: "Berlin",
}

export const cards = {
  good: "4242 4242 4242 4242",
  poor: "4000 0000 0000 9995",
  asks: "4000 0000 0000 3220",
}

/** A new address each time, so that mails and orders are told apart. */
let people = 0
export const newEmail = (): string => `ada${++people}@example.com`

/** From the front door to the cart, by links and buttons alone. */
export async function findAndAdd(page: Page): Promise<void> {
  await page.goto("/")
  await page.getByRole("main").getByRole("link", { name: "Kitchen", exact: true }).click()
  await page.waitForURL("**/categories/kitchen")
  await page.getByRole("link", { name: "Stoneware mug", exact: true }).click()
  await page.waitForURL("**/products/stoneware-mug")
  await page.locator("#add").click()
}

/** Straight to the checkout with something in the cart. */
export async function toCheckout(page: Page, prefix = ""): Promise<void> {
  await page.goto(`${prefix}/products/stoneware-mug`)
  const added = page.waitForResponse((response) => response.url().endsWith("/cart/items"))
  await page.locator("#add").click()
  await added
  await page.goto(`${prefix}/checkout`)
}

export async function fillIn(page: Page, given: { email: string; card: string }): Promise<void> {
  const { name, line1, postalCode, city } = person
  for (const [field, value] of Object.entries({
    email: given.email,
    name,
    line1,
    postalCode,
    city,
    card_number: given.card,
  })) {
    await page.locator(`#${field}`).fill(value)
  }
}

export async function pay(page: Page): Promise<void> {
  await page.locator("#pay").click()
}

export const orderNumberOf = async (page: Page): Promise<string> => {
  await page.waitForURL("**/orders/**")
  const text = await page.locator("main").innerText()
  const number = /Order (\S+)|Bestellung (\S+)/.exec(text)
  if (!number) throw new Error(`no order number on ${page.url()}: ${text}`)
  return number[1] ?? number[2] ?? ""
}
