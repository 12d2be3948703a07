import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { addThreePictures, comeIn, lookAt, openDesk, press, productNamed, said, strayOn } from "./desk.ts"

let shop: Shop

const picture = fileURLToPath(new URL("../../../docs/pictures/home-phone.webp", import.meta.url))

async function make(title: string, picks: "by_hand" | "by_rule", given: object = {}): Promise<string> {
  const { body } = await shop.admin("/collections", { body: { titles: { en: title }, picks } })
  const changes = { version: body.version, isShown: true, ...given }
  const changed = await shop.admin(`/collections/${body.id}`, { method: "PATCH", body: changes })
  expect(changed.status, changed.text).toBe(200)
  return body.id
}

const kept = async (id: string) => (await shop.admin(`/collections/${id}`)).body
const titlesIn = async (slug: string): Promise<string[]> =>
  (await shop.app.call(`/store/v1/products?collection=${slug}&limit=60`)).body.products.map(
    ({ title }: { title: string }) => title,
  )

describe.skipIf(!hasChromium("test/browser/admin/collections.test.ts"))(
  "collections at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test("a rule is built, shows at once what it picks, is saved, and the shop has its page", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/products" })
      const { page } = visitor
      await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
      await page.getByRole("menuitem", { name: "Collections" }).click()
      await page.getByText("No collection yet").waitFor()
      await press(page, "New collection")
      await page.getByRole("dialog").getByLabel("Name").fill("Under twenty")
      await press(page, "Make it")
      await page.getByRole("heading", { level: 1, name: "Under twenty" }).waitFor()
      await page.getByText("Nothing belongs here before the rule has a condition.").waitFor()
      await press(page, "Add a condition")
      await press(page, "Save")
      await page.getByText("A condition says nothing yet.").waitFor()
      await page.getByLabel("Condition 1", { exact: true }).selectOption("price_below")
      await page.getByLabel("Amount in EUR").fill("20")
      const count = page.getByText(/products belong here\.$/)
      await count.waitFor()
      const found = Number.parseInt((await count.textContent()) ?? "", 10)
      await press(page, "Add a condition")
      await page.getByLabel("Condition 2", { exact: true }).selectOption("band")
      await page.getByLabel("Products belong here when they meet").waitFor()
      await page.getByLabel("Shoppers see it").check()
      await lookAt(visitor, "collection-rule")
      await press(page, "Take condition 2 away")
      await press(page, "Save")
      await said(page, "Saved.")
      expect(await titlesIn("under-twenty")).toHaveLength(found)
      await page.goto("/collections/under-twenty")
      await page.getByRole("heading", { level: 1, name: "Under twenty" }).waitFor()
      expect(await page.locator(".cards > *, .three > *").count()).toBeGreaterThan(0)
      await visitor.leave()
    })

    test("products are picked by hand and ordered with the keyboard and by dragging", async () => {
      const id = await make("Our favorites", "by_hand")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/collections/${id}` })
      const { page } = visitor
      const finder = page.getByRole("searchbox", { name: "Find products to put in" })
      for (const title of ["Stoneware mug", "Linen", "Cappuccino"]) {
        await finder.fill(title)
        await page
          .getByRole("button", { name: new RegExp(`^Put in: ${title}`) })
          .first()
          .click()
      }
      await finder.fill("")
      const rows = page.locator("ol > li")
      await expect.poll(() => rows.count()).toBe(3)
      const before = await rows.allTextContents()
      await rows.nth(2).getByRole("button").first().focus()
      await page.keyboard.press("Alt+ArrowUp")
      await page.keyboard.press("Alt+ArrowUp")
      await expect.poll(async () => (await rows.allTextContents())[0]).toBe(before[2])
      await rows.nth(0).dragTo(rows.nth(1))
      await expect.poll(async () => (await rows.allTextContents())[1]).toBe(before[2])
      const after = await rows.allTextContents()
      await lookAt(visitor, "collection-picked")
      await press(page, "Save")
      await said(page, "Saved.")
      const inShop = await titlesIn("our-favorites")
      expect(inShop.map((title, place) => after[place]?.startsWith(title))).toEqual([true, true, true])
      await visitor.leave()
    })

    test("its words, its address and its picture are changed, and it is deleted", async () => {
      const id = await make("Winter", "by_rule", { conditions: [{ kind: "on_sale" }] })
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/products/collections/${id}` })
      const { page } = visitor
      await press(page, "German")
      await page.getByLabel("Name").fill("Winterzeit")
      await page.getByLabel("Title for search engines").fill("Alles für den Winter")
      await page.getByLabel("Address in the shop").fill("winter-time")
      await press(page, "Save")
      await said(page, "Saved.")
      expect(await kept(id)).toMatchObject({ slug: "winter-time", titles: { de: "Winterzeit" } })
      await page.getByLabel("Add pictures").setInputFiles({
        name: "winter.webp",
        mimeType: "image/webp",
        buffer: readFileSync(picture),
      })
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
      expect((await kept(id)).media).toHaveLength(1)
      const old = await shop.app.call("/de/collections/winter")
      expect([old.status, old.headers.get("location")]).toEqual([301, "/de/collections/winter-time"])
      const map = await shop.app.call("/sitemaps/pages.xml")
      expect(map.text).toContain("/collections/winter-time")
      await press(page, "Delete")
      await page.getByRole("dialog", { name: "Delete this collection?" }).waitFor()
      await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
      await said(page, "The collection is deleted.")
      await lookAt(visitor, "collections")
      expect((await shop.app.call("/collections/winter-time")).status).toBe(404)
      await visitor.leave()
    })

    test("a price that changes is followed by the collection's page within a moment", async () => {
      await make("Dear things", "by_rule", {
        conditions: [{ kind: "price_above", amounts: { EUR: 500_000 } }],
      })
      const mug = await productNamed(shop, "Stoneware mug")
      const page = async () => (await shop.app.call("/collections/dear-things")).text
      expect(await page()).not.toContain("Stoneware mug")
      const was = mug.variants[0].prices.find(({ marketCode }: { marketCode: string }) => marketCode === "de")
      const price = (minor: number) => ({ method: "PUT", body: { price: { minor, currency: "EUR" } } })
      for (const variant of mug.variants)
        await shop.admin(`/variants/${variant.id}/prices/de`, price(600_000))
      // A list may be 250 ms old.
      await expect.poll(page, { interval: 50 }).toContain("Stoneware mug")
      for (const variant of mug.variants)
        await shop.admin(`/variants/${variant.id}/prices/de`, price(was?.price.minor ?? 1_890))
      await expect.poll(page, { interval: 50 }).not.toContain("Stoneware mug")
    })

    test.each(usualSizes)(
      "an order that a colleague has made meanwhile is not written over unseen: at the size of a %s",
      async (size) => {
        const titles = ["Stoneware mug", "Linen", "Cappuccino"]
        const [mug, apron, coffee] = await Promise.all(
          titles.map(async (title) => (await productNamed(shop, title)).id as string),
        )
        const id = await make(`In turn ${size}`, "by_hand", { productIds: [mug, apron, coffee] })
        const path = `/collections/${id}`
        const visitor = await comeIn(shop, { size, path: `/admin/products${path}` })
        const { page } = visitor
        await addThreePictures(page)
        const pictures = async (): Promise<string[]> =>
          (await kept(id)).media.map((medium: { id: string }) => medium.id)
        const goods = async (): Promise<string[]> =>
          (await kept(id)).products.map((product: { id: string }) => product.id)
        const unsaved = page.getByRole("region", { name: "Unsaved changes" })
        const conflict = unsaved.getByRole("status").getByText("Somebody else has saved meanwhile.")

        // The mug goes down here; a colleague takes the coffee out, and puts the apron first.
        await page.getByRole("button", { name: /^Move .*Stoneware mug.* down$/ }).click()
        const body = { version: (await kept(id)).version, productIds: [apron, mug] }
        expect((await shop.admin(path, { method: "PATCH", body })).status).toBe(200)
        await press(page, "Save")
        await conflict.waitFor()
        expect(await goods()).toEqual([apron, mug])
        await lookAt(visitor, "collection-members-conflict")
        // What will be saved is what is seen: the coffee too.
        await expect.poll(() => page.locator("ol > li").count()).toBe(3)
        await press(page, "Save mine over it")
        await said(page, "Saved.")
        expect(await goods()).toEqual([apron, mug, coffee])

        const [one = "", two = "", three = ""] = await pictures()
        await page.getByRole("button", { name: "Picture: Two" }).click()
        await press(page, "Earlier")
        await page.keyboard.press("Escape")
        const theirs = { method: "PUT", body: { mediaIds: [three, one, two] } }
        expect((await shop.admin(`${path}/media/order`, theirs)).status).toBe(200)
        await press(page, "Save")
        await conflict.waitFor()
        expect(await unsaved.getByRole("alert").count()).toBe(0)
        expect(await pictures()).toEqual([three, one, two])
        await lookAt(visitor, "collection-order-conflict")
        await press(page, "Save mine over it")
        await said(page, "Saved.")
        expect(await pictures()).toEqual([two, one, three])
        await visitor.leave()
      },
    )

    test("what a colleague saved meanwhile is shown and said, and no word is from elsewhere", async () => {
      const id = await make("Shared", "by_rule", { conditions: [{ kind: "title", words: "mug" }] })
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/collections/${id}` })
      const { page } = visitor
      await page.getByLabel("Words").fill("bowl")
      const { version } = await kept(id)
      const body = { version, slug: "of-a-colleague" }
      expect((await shop.admin(`/collections/${id}`, { method: "PATCH", body })).status).toBe(200)
      await press(page, "Save")
      await page.getByText("Somebody else has saved meanwhile.").waitFor()
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      expect(await kept(id)).toMatchObject({
        slug: "of-a-colleague",
        conditions: [{ kind: "title", words: "bowl" }],
      })
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      const known =
        /^(Shared|Under twenty|Our favorites|Dear things|bowl|of-a-colleague|English|German|Deutsch)$/
      await visitor.go(`/admin/products/collections/${id}`)
      await page.locator("textarea").first().waitFor()
      const isTitle = /bowl/i
      expect(
        (await strayOn(page, known)).filter((text) => !isTitle.test(text) && !/^EUR/.test(text)),
      ).toEqual([])
      await visitor.leave()
    })
  },
)
