import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { addThreePictures, atDesk, comeIn, lookAt, openDesk, press, said, strayOn } from "./desk.ts"

let shop: Shop

const picture = fileURLToPath(new URL("../../../docs/pictures/home-phone.webp", import.meta.url))

type Category = {
  id: string
  parentId: string | null
  slug: string
  version: number
  productCount: number
  titles: { en: string; de?: string }
  descriptions: { en?: string }
}

const all = async (): Promise<Category[]> => (await shop.admin("/categories")).body.categories
const named = async (title: string) => (await all()).find(({ titles }) => titles.en === title)

describe.skipIf(!hasChromium("test/browser/admin/categories.test.ts"))(
  "categories at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(atDesk)(
      "a category is made, named in two languages, moved, shown with a picture and deleted: at the size of a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/products" })
        const { page } = visitor
        await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
        await page.getByRole("menuitem", { name: "Categories" }).click()
        await page.getByRole("heading", { level: 1, name: "Categories" }).waitFor()
        await page.locator("[data-row]").first().waitFor()
        await lookAt(visitor, "categories")
        await press(page, "New category")
        await page.getByRole("dialog").getByLabel("Name").fill("Seasonal")
        await press(page, "Make it")
        await page.getByRole("heading", { level: 1, name: "Seasonal" }).waitFor()
        await press(page, "German")
        await page.getByLabel("Name").fill("Saisonales")
        await page.getByLabel("Address in the shop").fill("of-the-season")
        const [top] = (await all()).filter(({ parentId }) => parentId === null)
        await page.getByLabel("Stands under").selectOption(top?.id ?? "")
        await page.getByLabel("Place").selectOption("0")
        await lookAt(visitor, "category")
        await press(page, "Save")
        await said(page, "Saved.")
        const saved = await named("Seasonal")
        expect(saved).toMatchObject({
          parentId: top?.id,
          slug: "of-the-season",
          titles: { en: "Seasonal", de: "Saisonales" },
        })
        const beside = (await all()).filter(({ parentId }) => parentId === top?.id)
        expect(beside[0]?.id).toBe(saved?.id)
        await page.getByLabel("Add pictures").setInputFiles({
          name: "season.webp",
          mimeType: "image/webp",
          buffer: readFileSync(picture),
        })
        await page.getByLabel("What is to be seen, in German").fill("Blätter")
        await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
        await page.getByRole("button", { name: "Picture: Blätter" }).waitFor()
        await press(page, "Delete")
        const dialog = page.getByRole("dialog", { name: "Delete this category?" })
        await dialog.getByText("Nothing is in it.").waitFor()
        await dialog.getByRole("button", { name: "Delete" }).click()
        await said(page, "The category is deleted.")
        await page.waitForURL("**/admin/products/categories")
        expect(await named("Seasonal")).toBeUndefined()
        await visitor.leave()
      },
    )

    test("a category with others below it cannot be deleted, and it is said why", async () => {
      const [holder] = (await all()).filter(({ parentId }) => parentId === null)
      const body = { titles: { en: "Below" }, parentId: holder?.id }
      const made = await shop.admin("/categories", { method: "POST", body })
      expect(made.status, made.text).toBe(201)
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/categories/${holder?.id}` })
      const { page } = visitor
      await press(page, "Delete")
      const dialog = page.getByRole("dialog", { name: "Delete this category?" })
      await dialog.getByText("Categories below it have to be moved first").waitFor()
      expect(await dialog.getByRole("button", { name: "Delete" }).count()).toBe(0)
      await visitor.leave()
    })

    test("the products of a category go to another one when it is deleted", async () => {
      const before = await all()
      const isLeaf = ({ id }: Category) => !before.some(({ parentId }) => parentId === id)
      const held = before.find((one) => one.productCount > 0 && isLeaf(one))
      const target = before.find((one) => isLeaf(one) && one.id !== held?.id)
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/categories/${held?.id}` })
      const { page } = visitor
      await press(page, "Delete")
      const dialog = page.getByRole("dialog", { name: "Delete this category?" })
      const go = dialog.getByRole("button", { name: "Move and delete" })
      expect(await go.isDisabled()).toBe(true)
      await lookAt(visitor, "category-delete")
      await dialog.getByLabel("Move its products to").selectOption(target?.id ?? "")
      await go.click()
      await said(page, "The category is deleted.")
      const after = await all()
      expect(after.some(({ id }) => id === held?.id)).toBe(false)
      const found = await shop.admin(`/products?categoryId=${target?.id}`)
      expect(found.body.products.length).toBeGreaterThanOrEqual(held?.productCount ?? 0)
      await visitor.leave()
    })

    test("what a colleague saved meanwhile is shown and said, and nothing typed is lost", async () => {
      const [top] = await all()
      const path = `/categories/${top?.id}`
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products${path}` })
      const { page } = visitor
      await page.getByLabel("Description").fill("Typed here.")
      const body = { version: top?.version, slug: "a-colleagues-address" }
      const other = await shop.admin(path, { method: "PATCH", body })
      expect(other.status, other.text).toBe(200)
      await press(page, "Save")
      await page.getByText("Somebody else has saved meanwhile.").waitFor()
      expect(await page.getByLabel("Address in the shop").inputValue()).toBe("a-colleagues-address")
      await lookAt(visitor, "category-conflict")
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      expect((await shop.admin(path)).body).toMatchObject({
        slug: "a-colleagues-address",
        descriptions: { en: "Typed here." },
      })
      await visitor.leave()
    })

    test.each(usualSizes)(
      "an order of pictures that a colleague has made meanwhile is not written over unseen: at the size of a %s",
      async (size) => {
        const made = await shop.admin("/categories", { body: { titles: { en: `Pictured ${size}` } } })
        const path = `/categories/${made.body.id}`
        const visitor = await comeIn(shop, { size, path: `/admin/products${path}` })
        const { page } = visitor
        await addThreePictures(page)
        const order = async (): Promise<string[]> =>
          (await shop.admin(path)).body.media.map(({ id }: { id: string }) => id)
        const [one = "", two = "", three = ""] = await order()
        await page.getByRole("button", { name: "Picture: Two" }).click()
        await press(page, "Earlier")
        await page.keyboard.press("Escape")
        const body = { mediaIds: [three, one, two] }
        const theirs = await shop.admin(`${path}/media/order`, { method: "PUT", body })
        expect(theirs.status, theirs.text).toBe(200)
        await press(page, "Save")
        const unsaved = page.getByRole("region", { name: "Unsaved changes" })
        await unsaved.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
        expect(await unsaved.getByRole("alert").count()).toBe(0)
        expect(await order()).toEqual([three, one, two])
        await lookAt(visitor, "category-order-conflict")
        await press(page, "Save mine over it")
        await said(page, "Saved.")
        expect(await order()).toEqual([two, one, three])
        await visitor.leave()
      },
    )

    test("where a category may stand is said in the reader's language, not in the one that is written", async () => {
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'de')")
      const german = (await all()).flatMap(({ id, titles }) => (titles.de ? [{ id, title: titles.de }] : []))
      const [first, second] = german
      await visitor.go(`/admin/products/categories/${second?.id}`)
      const under = page.getByLabel("Steht unter")
      await expect.poll(() => under.locator("option").allTextContents()).toContain(first?.title)
      await visitor.go("/admin/products/categories")
      await press(page, "Neue Kategorie")
      await page.getByText("Auf Englisch, in der Sprache des Shops.").waitFor()
      const choices = page.getByRole("dialog").getByLabel("Steht unter").locator("option")
      await expect.poll(() => choices.allTextContents()).toContain(first?.title)
      await page.evaluate("localStorage.removeItem('cartwright.language')")
      await visitor.leave()
    })

    test("no word on these pages comes from outside the catalog", async () => {
      const last = (await all()).at(-1)
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      const known = (await all()).flatMap(({ titles, descriptions, slug }) => [
        titles.en,
        descriptions.en,
        `/categories/${slug}`,
      ])
      const isPath = (text: string) => text.split(" › ").every((part) => known.includes(part))
      const stray = async () => (await strayOn(page, /^(English|German)$/)).filter((text) => !isPath(text))
      await visitor.go("/admin/products/categories")
      await page.locator("[data-row]").first().waitFor()
      expect(await stray()).toEqual([])
      await visitor.go(`/admin/products/categories/${last?.id}`)
      await page.locator("textarea").waitFor()
      expect(await stray()).toEqual([])
      await visitor.leave()
    })
  },
)
