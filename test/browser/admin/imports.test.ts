import type { Download, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { comeIn, hire, lookAt, openDesk, press, strayOn } from "./desk.ts"

let shop: Shop

const head =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU," +
  "Variant Grams,Variant Price,Variant Compare At Price,Odor,Status"

/** Two good products, one that is wrong in two cells, and one that changes what the shop has. */
const goods = (name: string) =>
  [
    head,
    `${name}-tray,"${name} tray, oak","<p>Made of <strong>oak</strong>.</p>",Field & Form,${name} trays,"oak, kitchen",` +
      `TRUE,Size,Small,${name}-TRAY-S,900,"39,90",,12,active`,
    `${name}-tray,,,,,,,,Large,${name}-TRAY-L,1400,49.90,59.90,15,`,
    `${name}-cup,${name} cup,,Field & Form,,,TRUE,Title,Default Title,${name}-CUP,heavy,1.234,,3,active`,
    `${name}-bowl,${name} bowl,,Field & Form,,,TRUE,Title,Default Title,,450,18.00,,5,active`,
  ].join("\n")

/** Two who are new, one of them with a yes and an address, and one with a wrong telephone. */
const people = (name: string) =>
  [
    "email,first_name,last_name,phone,marketing_consent,address_line_1,postal_code,city,country",
    `${name}-yes@people.example,Yara,Yes,+49 30 123456,yes,Mill Lane 1,10115,Berlin,DE`,
    `${name}-no@people.example,Nick,No,,no,,,,`,
    `${name}-bad@people.example,Bea,Bad,by post,,,,,`,
  ].join("\n")

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

async function choose(page: Page, name: string, content: string) {
  await page.getByLabel("Choose a file").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  })
}

async function bySku(sku: string) {
  const { products } = (await shop.admin(`/products?q=${sku}`)).body
  return products[0]
}

async function categoryTitles(): Promise<string[]> {
  const { categories } = (await shop.admin("/categories")).body
  return categories.map(({ titles }: { titles: Record<string, string> }) => titles.en)
}

describe.skipIf(!hasChromium("test/browser/admin/imports.test.ts"))(
  "import and export at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test.each(usualSizes)(
      "a file of another shop is looked at, taken over and taken back: at the size of a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/products" })
        const { page } = visitor
        await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
        await page.getByRole("menuitem", { name: "Import and export" }).click()
        await page.getByRole("heading", { level: 1, name: "Import and export" }).waitFor()
        await lookAt(visitor, "imports")
        await choose(page, `${size}.csv`, goods(size))
        await page.getByText("Waits for your yes").waitFor()
        await page.getByText("Line 4, Variant Price:").waitFor()
        await page.getByText("1.234 can be read in two ways.").waitFor()
        await page.getByText("Nothing is made of these columns: Odor.").waitFor()
        await lookAt(visitor, "import-wrong")
        await press(page, "New: 2")
        await page.getByText("39.90 EUR").first().waitFor()
        await lookAt(visitor, "import-new")
        await page.getByLabel("Make one category that is missing").waitFor()
        await page.getByText(`${size} trays`, { exact: true }).first().waitFor()
        await press(page, "No SKU, so that one was made: 1")
        await page.getByText("There was no SKU, so that one was made:").waitFor()
        await lookAt(visitor, "import-notes")
        await press(page, "Take 2 rows over")
        await page.getByText("Done: 2").waitFor()
        await page.getByText("One new category of this file:").waitFor()
        await lookAt(visitor, "import-taken")
        expect((await bySku(`${size}-TRAY-L`)).state).toBe("active")
        expect(await categoryTitles()).toContain(`${size} trays`)
        await press(page, "Take it back")
        await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click()
        await page.getByText("Taken back: 2").waitFor()
        expect((await bySku(`${size}-TRAY-L`)).state).toBe("archived")
        expect(await categoryTitles()).not.toContain(`${size} trays`)
        await visitor.leave()
      },
    )

    test("whoever wants no categories takes the check mark away, and none are made", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/imports" })
      const { page } = visitor
      await choose(page, "plain.csv", goods("plain"))
      await page.getByLabel("Make one category that is missing").uncheck()
      await press(page, "Take 2 rows over")
      await page.getByText("One category was left out:").waitFor()
      await page.getByText("Done: 2").waitFor()
      expect((await bySku("plain-TRAY-L")).state).toBe("active")
      expect(await categoryTitles()).not.toContain("plain trays")
      await visitor.leave()
    })

    test("prices change from what to what, and a file of everything comes out that changes nothing", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/imports" })
      const { page } = visitor
      await page.getByRole("group", { name: "What the file has" }).getByText("Prices").click()
      await choose(page, "prices.csv", "sku;market;price\nFF-CARAFE;de;44,00\nNOTHING;de;1,00\n")
      await press(page, "Changed: 1")
      await page.getByText("44.00 EUR").waitFor()
      await lookAt(visitor, "import-changed")
      await press(page, "Take one row over")
      await page.getByText("Done: 1").waitFor()
      await page.getByRole("link", { name: "Back to Import and export" }).click()
      await press(page, "Make a file of Products")
      const kept = page.waitForEvent("download")
      await page.getByText(/^In the file: \d/).waitFor()
      await page.getByRole("link", { name: /Keep the file products-/ }).click()
      const file = await textOf(await kept)
      expect(file).toContain("FF-CARAFE")
      expect(file).toContain("44.00")
      await page.getByRole("group", { name: "What the file has" }).getByText("Products").click()
      await choose(page, "again.csv", file)
      await page.getByText("This file changes nothing").waitFor()
      await press(page, "Delete the file")
      await page.getByRole("dialog").getByRole("button", { name: "Delete the file" }).click()
      await page.getByRole("heading", { level: 1, name: "Import and export" }).waitFor()
      await visitor.leave()
    })

    test.each(usualSizes)(
      "customers come in with a file, are shown what changes, and go out again unchanged: at the size of a %s",
      async (size) => {
        const visitor = await comeIn(shop, { size, path: "/admin/customers" })
        const { page } = visitor
        await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
        await page.getByRole("menuitem", { name: "Import and export" }).click()
        await page.getByRole("group", { name: "What the file has" }).getByText("Customers").click()
        await page.getByText("Nobody is mailed.").waitFor()
        await choose(page, `people-${size}.csv`, people(size))
        await page.getByText("Line 4, phone:").waitFor()
        await lookAt(visitor, "import-customers-wrong")
        await press(page, "New: 2")
        await page.getByText(`Mill Lane 1, 10115 Berlin, DE`).waitFor()
        await lookAt(visitor, "import-customers")
        await press(page, "Take 2 rows over")
        await page.getByText("Done: 2").waitFor()
        await page.goto(`${shop.url}/admin/customers?q=${size}-`)
        await page.getByText(`${size}-yes@people.example`).filter({ visible: true }).first().waitFor()
        await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
        await page.getByRole("menuitem", { name: "Make a file for import" }).click()
        await lookAt(visitor, "customers-file")
        await page.getByRole("dialog").getByRole("button", { name: "Make the file" }).click()
        const kept = page.waitForEvent("download")
        await page.getByRole("link", { name: /Keep the file customers-/ }).click()
        const file = await textOf(await kept)
        expect(file).toContain(`${size}-yes@people.example`)
        await page.goto(`${shop.url}/admin/imports`)
        await page.getByRole("group", { name: "What the file has" }).getByText("Customers").click()
        await choose(page, "again.csv", file)
        await page.getByText("This file changes nothing").waitFor()
        await visitor.leave()
      },
    )

    test("a file that is none says what to do; who may only read is offered what they may", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/imports" })
      await choose(visitor.page, "book.csv", "PK\u0003\u0004")
      await visitor.page.getByText("Save it as CSV (UTF-8)").waitFor()
      await visitor.leave()
      const reader = await comeIn(shop, {
        size: "desk",
        path: "/admin/imports",
        as: await hire(shop, ["read_only"]),
      })
      await reader.page.getByText("Your account may not take files over.").waitFor()
      await reader.page.getByRole("button", { name: "Make a file of Products" }).waitFor()
      await reader.leave()
    })

    test("every word of both pages is in the catalog", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/imports" })
      const { page } = visitor
      await choose(page, "words.csv", goods("words"))
      await page.getByRole("heading", { level: 1, name: "words.csv" }).waitFor()
      await page.getByText("Waits for your yes").waitFor()
      await page.evaluate(`localStorage.setItem("cartwright.language", "qps")`)
      const address = page.url()
      const known = /words|Variant|UTF-8|Odor|\.csv$|\d{4}, \d\d:/
      for (const at of [`${shop.url}/admin/imports`, address]) {
        await page.goto(at)
        expect(await strayOn(page, known)).toEqual([])
      }
      await visitor.leave()
    })
  },
)
