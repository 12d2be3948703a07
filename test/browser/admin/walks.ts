import { expect } from "vitest"
import type { Shop, Visitor } from "../shop.ts"
import { lookAt, owner, press, productNamed, said, signIn } from "./desk.ts"

type Variant = { sku: string; state: string; options: Record<string, string> }

/** What came in one way is sold in several; nothing of it stops meanwhile. */
export async function sellInSizes(shop: Shop, visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor
  await page.getByRole("link", { name: "Options and variants" }).click()
  await page.getByText("This product comes in one way only.").waitFor()
  await page.getByLabel("New option, such as size").fill("Size")
  await press(page, "Add the option")
  await press(page, "Save")
  await page.getByText("An option needs at least one value.").first().waitFor()
  for (const value of ["Small", "Large", "Extra large"]) {
    await page.getByLabel("New value of Size").fill(value)
    await page.keyboard.press("Enter")
  }
  await page.getByLabel("The variant there is becomes").selectOption({ label: "Large" })
  await page.getByText("Save the changes above first").waitFor()
  await lookAt(visitor, "variants-options")
  await press(page, "Save")
  await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" })
  const [kept] = (await productNamed(shop, title)).variants
  expect(kept).toMatchObject({ options: { size: "large" }, state: "active" })
  await page.getByRole("checkbox", { name: "Extra large" }).uncheck()
  expect(await page.getByLabel("SKU of Small").inputValue()).toBe("NEW-TRAY-SMALL")
  await page.getByLabel("SKU of Small").fill("NEW-TRAY")
  await page.getByText("This SKU is here twice.").waitFor()
  await lookAt(visitor, "variants-missing")
  await page.getByLabel("SKU of Small").fill("NEW-TRAY-S")
  await press(page, "Make one variant")
  await said(page, "One variant is made.")
  const { variants } = await productNamed(shop, title)
  expect(variants.map(({ sku, options }: Variant) => [sku, options.size])).toEqual([
    ["NEW-TRAY", "large"],
    ["NEW-TRAY-S", "small"],
  ])
}

/** Who answers buyers comes to orders, and not to the team. */
export async function workAsSupport(shop: Shop, email: string): Promise<void> {
  const support = await shop.visitor({ size: "desk" })
  await support.go("/admin/orders")
  await signIn(support.page, { ...owner, email })
  await support.page.getByRole("heading", { level: 1, name: "Orders" }).waitFor()
  expect(await support.page.getByRole("link", { name: "Team" }).count()).toBe(0)
  await support.go("/admin/team/people/stf_somebody")
  await support.page.getByText("Your account may not do this.").waitFor()
  await support.leave()
}

/** From the page of the team to what somebody did, and what everybody did. */
export async function readLogOf(visitor: Visitor, { id, name }: { id: string; name: string }): Promise<void> {
  const { page } = visitor
  await page.reload()
  await page.getByRole("link", { name }).click()
  await page.getByRole("heading", { level: 1, name }).waitFor()
  await page.getByText("Chrome on Linux").or(page.getByText("A device without a name")).first().waitFor()
  await lookAt(visitor, "person")
  await page.getByRole("link", { name: `What ${name} did` }).click()
  await page.getByText(`${name}: Accepted an invitation`).first().waitFor()
  expect(page.url()).toContain(id)
  await press(page, `Remove the filter: By ${name}`)
  await page.getByText("Olive Owner: Invited somebody").first().waitFor()
  await page.getByText("Details").first().click()
  await lookAt(visitor, "log")
}
