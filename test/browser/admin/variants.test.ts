import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { comeIn, lookAt, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

type Variant = { sku: string; state: string; options: Record<string, string>; weightGrams: number }

describe.skipIf(!hasChromium("test/browser/admin/variants.test.ts"))(
  "variants at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test("SKU, weight and limit are checked beside their fields, and a variant is put away and brought back", async () => {
      const { id, variants } = await productNamed(shop, "Stoneware mug")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}/variants` })
      const { page } = visitor
      const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) })
      await row.first().getByLabel("Barcode").fill("4006381333932")
      await row.first().getByText("The last digit does not fit the others.").waitFor()
      await row.first().getByLabel("Weight in grams").fill("heavy")
      await page.getByText("A whole number of grams.").waitFor()
      await press(page, "Save")
      await page.getByText("Some fields of the variants are not right yet.").waitFor()
      await lookAt(visitor, "variants-wrong")
      await row.first().getByLabel("Barcode").fill("4006381333931")
      await row.first().getByLabel("Weight in grams").fill("455")
      await row.first().getByLabel("Most per order").fill("7")
      await row.first().getByLabel("SKU", { exact: true }).fill("FF-BEANIE-GREY")
      const beanie = (await productNamed(shop, "Wool beanie")).variants[0].sku
      await row.first().getByLabel("SKU", { exact: true }).fill(beanie)
      await press(page, "Save")
      await row.first().getByText("Another variant has this SKU.").waitFor()
      await row.first().getByLabel("SKU", { exact: true }).fill("FF-MUG-NEW")
      await row.last().getByRole("button", { name: "Put away" }).click()
      await press(page, "Save")
      await said(page, "Saved.")
      const saved = (await productNamed(shop, "Stoneware mug")).variants
      expect(saved[0]).toMatchObject({
        sku: "FF-MUG-NEW",
        barcode: "4006381333931",
        weightGrams: 455,
        quantityPerOrderMax: 7,
      })
      expect(saved.at(-1).state).toBe("archived")
      await lookAt(visitor, "variants-archived")
      await page.getByRole("button", { name: "Bring back" }).click()
      await press(page, "Save")
      await expect
        .poll(async () => (await productNamed(shop, "Stoneware mug")).variants.at(-1).state)
        .toBe("active")
      expect(variants.length).toBe(saved.length)
      await visitor.leave()
    })

    test("a value in use cannot be taken away, and what a colleague did meanwhile is said", async () => {
      const { id, version, options, variants } = await productNamed(shop, "Wool beanie")
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}/variants` })
      const { page } = visitor
      await page.getByRole("heading", { level: 2, name: "Variants", exact: true }).waitFor()
      const [option] = options
      const used = option.values.find(({ code }: { code: string }) =>
        variants.some((one: Variant) => one.options[option.code] === code),
      )
      expect(await page.getByRole("button", { name: `Take ${used.titles.en} away` }).count()).toBe(0)
      await page.getByLabel("Most per order").first().fill("3")
      const other = await shop.admin(`/products/${id}/variants/${variants[1].id}`, {
        method: "PATCH",
        body: { version, weightGrams: 81 },
      })
      expect(other.status, other.text).toBe(200)
      await press(page, "Save")
      await page.getByText("Somebody else has saved meanwhile.").waitFor()
      expect(await page.getByLabel("Weight in grams").nth(1).inputValue()).toBe("81")
      await lookAt(visitor, "variants-conflict")
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      const after = (await productNamed(shop, "Wool beanie")).variants
      expect([after[0].quantityPerOrderMax, after[1].weightGrams]).toEqual([3, 81])
      await visitor.leave()
    })
  },
)
