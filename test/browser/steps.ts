import type { Page } from "playwright-core"
import type { Visitor } from "./shop.ts"

const address = { name: "Ada Lovelace", line1: "Torstraße 89", postalCode: "10119", city: "Berlin" }

/** Each does what its name says, in test mode. */
export const cards = {
  works: "4242 4242 4242 4242",
  tooPoor: "4000 0000 0000 9995",
  asksForApproval: "4000 0000 0000 3220",
}

let people = 0

/** Another one each time, so that orders and mails are told apart. */
export function newEmail(): string {
  return `ada${++people}@example.com`
}

export const mug = { path: "/products/stoneware-mug", title: "Stoneware mug", price: "€18.90" }

/** From the front door to a product, by links alone. */
export async function findMug(page: Page): Promise<void> {
  await page.goto("/")
  await page.getByRole("main").getByRole("link", { name: "Kitchen", exact: true }).click()
  await page.waitForURL("**/categories/kitchen")
  await page.getByRole("link", { name: mug.title, exact: true }).click()
  await page.waitForURL(`**${mug.path}`)
}

/** With scripting a toast says so, without the cart's page. */
export async function addMug({ page, go }: Pick<Visitor, "page" | "go">, scripting: boolean): Promise<void> {
  await go(mug.path)
  await page.locator("#add").click()
  if (scripting) await page.locator(".toast").waitFor()
  else await page.waitForURL("**/cart?added=*")
}

/** Something in the cart, and on to the checkout. */
export async function toCheckout(page: Page, { language = "" } = {}): Promise<void> {
  await page.goto(`${language}${mug.path}`)
  const added = page.waitForResponse((response) => response.url().endsWith("/cart/items"))
  await page.locator("#add").click()
  await added
  await page.goto(`${language}/checkout`)
}

/** A card is typed in the provider's field where that is the way to pay: then none is given here. */
export async function fillIn(page: Page, given: { email: string; card?: string }): Promise<void> {
  const { email, card } = given
  // The last of the page: before it has come, nobody knows which fields there are.
  await page.locator("#pay").waitFor()
  for (const [name, value] of Object.entries({ email, ...address, ...(card && { card_number: card }) })) {
    const field = page.locator(`#${name}`)
    // Whoever is signed in has told their mail address before: it is folded away.
    if (name !== "email" || (await field.isVisible())) await field.fill(value)
  }
}

export async function pay(page: Page): Promise<void> {
  await page.locator("#pay").click()
}

/** What the form holds, by the names of its fields; a card's number is never sent back. */
export async function typed(page: Page): Promise<Record<string, string>> {
  const entries = ["email", ...Object.keys(address)].map(async (name) => [
    name,
    await page.locator(`#${name}`).inputValue(),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

export const typedBy = (email: string) => ({ email, ...address })

/** The name or the id of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.id || document.activeElement.className")
}
