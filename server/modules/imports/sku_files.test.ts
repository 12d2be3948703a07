import { afterAll, expect, test } from "vitest"
import { takeProducts } from "./commands/take_products.ts"
import { openDesk } from "./imports.fixture.ts"
import type { ProductDraft } from "./rules/draft.ts"

const desk = await openDesk()
afterAll(() => desk.close())

const shopify = (rows: string[]) =>
  ["Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status", ...rows].join("\n")

const skusOf = async (slug: string) => (await desk.productBySlug(slug))?.variants.map(({ sku }) => sku)

async function take(text: string) {
  const found = await desk.upload("products", text)
  const rows = await desk.toTake<ProductDraft>(found)
  await desk.inWork((work) =>
    takeProducts(work, { rows, reason: "imported", importId: found.id, makesCategories: true }),
  )
  return found
}

test("in a file of Shopify's many may have one SKU: each after the first gets its own, and says so", async () => {
  const text = shopify([
    "blouse,Blouse,Size,2,M-1202,99.00,active",
    "blouse,,,4,M-1202,99.00,",
    "blouse,,,6,M-1202,99.00,",
    "candle,Candle,Title,Default Title,WHT,15.00,active",
    "lamp,Lamp,Title,Default Title,WHT,25.00,active",
    "vase,Vase,Title,Default Title,WHT,35.00,active",
    "bowl,Bowl,Größe,大,B-1,5.00,active",
    "bowl,,,小,B-1,5.00,",
  ])
  const found = await take(text)
  expect(found).toMatchObject({ newRows: 5, refusedRows: 0 })
  expect(await skusOf("blouse")).toEqual(["M-1202", "M-1202-4", "M-1202-6"])
  expect(await skusOf("candle")).toEqual(["WHT"])
  expect(await skusOf("lamp")).toEqual(["WHT-2"])
  expect(await skusOf("vase")).toEqual(["WHT-3"])
  expect(await skusOf("bowl")).toEqual(["B-1", "B-1-2"])
  const [blouse] = await desk.rowsOf(found)
  expect(blouse?.warnings[0]?.reason).toBe(
    "The SKU M-1202 is on line 2 already, so that this variant gets M-1202-4.",
  )
  expect(await desk.upload("products", text)).toMatchObject({ unchangedRows: 5, refusedRows: 0 })
  await desk.checkBooks()
})

test("a SKU made of a long address keeps what tells the variants apart", async () => {
  const handle = "a-very-light-dummy-of-silicone-for-babies-from-six-to-eighteen-months-blue"
  const text = shopify([
    `${handle},Dummy,Color,Sky blue,,9.00,active`,
    `${handle},,,Lemon,,9.00,`,
    `${handle}-2,Dummy,Title,Default Title,,9.00,active`,
    `${handle}-3,Dummy,Title,Default Title,,9.00,active`,
  ])
  expect(await take(text)).toMatchObject({ newRows: 3, refusedRows: 0 })
  expect(await skusOf(handle)).toEqual([
    "a-very-light-dummy-of-silicone-for-babies-from-six-to-e-sky-blue",
    "a-very-light-dummy-of-silicone-for-babies-from-six-to-eigh-lemon",
  ])
  const [first, second] = [await skusOf(`${handle}-2`), await skusOf(`${handle}-3`)]
  expect(first).not.toEqual(second)
  expect([first, second].flat().every((sku) => sku && sku.length <= 64)).toBe(true)
  expect(await desk.upload("products", text)).toMatchObject({ unchangedRows: 3, refusedRows: 0 })
})

test("in a file of our own each variant needs its SKU, and the sentence names the other line", async () => {
  const found = await desk.upload("products", "slug,title,sku\none,One,X-1\ntwo,Two,X-1\n")
  const [row] = await desk.rowsOf(found, "refused")
  expect(row?.problems).toMatchObject([{ line: 3, code: "sku_again" }])
  expect(row?.problems[0]?.reason).toBe(
    "The SKU X-1 is on line 2 already. Each variant needs a SKU of its own.",
  )
})
