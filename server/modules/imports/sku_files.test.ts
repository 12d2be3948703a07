import { afterAll, describe, expect, test } from "vitest"
import { giveProductsBack, takeProducts } from "./commands/take_products.ts"
import { openDesk } from "./imports.fixture.ts"
import type { ProductDraft } from "./rules/draft.ts"
import type { ProductBefore } from "./rules/undoing.ts"

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

describe("a file of Shopify's that comes again", () => {
  const variantsOf = async (slug: string) => {
    const product = await desk.productBySlug(slug)
    return product?.variants
      .filter(({ state }) => state === "active")
      .map(({ id, sku, options, prices }) => [
        sku,
        Object.values(options)[0],
        Number(prices[0]?.price.minor),
        id,
      ])
  }
  const withoutIds = async (slug: string) => (await variantsOf(slug))?.map((one) => one.slice(0, 3))

  const dress = ["dress,Dress,Size,2,D-1,10.00,active", "dress,,,4,D-1,14.00,", "dress,,,6,D-1,16.00,"]
  const [mug, jug] = [
    "mug,Mug,Title,Default Title,M-1,5.00,active",
    "jug,Jug,Title,Default Title,M-1,7.00,active",
  ]

  test("in another order finds each variant again, whoever of those with one SKU comes first", async () => {
    await take(shopify([...dress, mug, jug]))
    const before = await variantsOf("dress")
    expect(before?.map((one) => one.slice(0, 3))).toEqual([
      ["D-1", "2", 1000],
      ["D-1-4", "4", 1400],
      ["D-1-6", "6", 1600],
    ])
    expect([await skusOf("mug"), await skusOf("jug")]).toEqual([["M-1"], ["M-1-2"]])
    const [two, four, six] = dress.map((line) => line.split(","))
    const turned = [six, four, two].map((cells, place) =>
      ["dress", place === 0 ? "Dress" : "", place === 0 ? "Size" : "", ...(cells?.slice(3) ?? [])].join(),
    )
    const again = await desk.upload("products", shopify([jug, mug, ...turned]))
    expect((await desk.rowsOf(again)).flatMap(({ changes, problems }) => [...changes, ...problems])).toEqual(
      [],
    )
    expect(again).toMatchObject({ unchangedRows: 3, refusedRows: 0, warnedRows: 0 })
    expect(await variantsOf("dress")).toEqual(before)
  })

  test("with a variant more and a variant less changes the one and leaves the other", async () => {
    const before = await variantsOf("dress")
    const lines = ["dress,Dress,Size,8,D-1,18.00,active", "dress,,,4,D-1,15.00,"]
    const found = await take(shopify(lines))
    expect(found).toMatchObject({ changedRows: 1, refusedRows: 0 })
    expect(await withoutIds("dress")).toEqual([
      ["D-1", "2", 1000],
      ["D-1-4", "4", 1500],
      ["D-1-6", "6", 1600],
      ["D-1-8", "8", 1800],
    ])
    expect((await variantsOf("dress"))?.slice(0, 3).map(([, , , id]) => id)).toEqual(
      before?.map(([, , , id]) => id),
    )
    expect(await desk.upload("products", shopify(lines))).toMatchObject({ unchangedRows: 1 })
    await desk.checkBooks()
  })

  test("knows a variant by its SKU where what it is was renamed, also from one value to the next", async () => {
    await take(shopify(["hat,Hat,Size,S,H-1,10.00,active", "hat,,,M,H-2,12.00,"]))
    const before = await variantsOf("hat")
    const text = shopify(["hat,Hat,Size,M,H-1,10.00,active", "hat,,,L,H-2,12.00,"])
    const found = await desk.upload("products", text)
    const rows = await desk.toTake<ProductDraft>(found)
    const asked = { rows, reason: "imported", importId: found.id, makesCategories: true }
    const [taken] = await desk.inWork((work) => takeProducts(work, asked))
    const after = await variantsOf("hat")
    expect(after?.map((one) => one.slice(0, 2))).toEqual([
      ["H-1", "m"],
      ["H-2", "l"],
    ])
    expect(after?.map(([, , , id]) => id)).toEqual(before?.map(([, , , id]) => id))
    await desk.checkBooks()

    const change = { ref: "0000001", before: taken && "before" in taken ? taken.before : undefined }
    const undone = { rows: [change as { ref: string; before: ProductBefore }], reason: "taken back" }
    expect(await desk.inWork((work) => giveProductsBack(work, undone))).toEqual([undefined])
    expect(await variantsOf("hat")).toEqual(before)
    await desk.checkBooks()
  })

  test("gives a product that was made here its SKU: what is new gets another and says so, what is there keeps its own", async () => {
    await desk.product({ slug: "own", variants: [{ sku: "OWN-1" }] })
    const lines = [
      "guest,Guest,Title,Default Title,OWN-1,9.00,active",
      "tall,Tall,Size,1,OWN-1,9.00,active",
      "tall,,,2,OWN-1,9.00,",
    ]
    const found = await take(shopify(lines))
    expect(found).toMatchObject({ newRows: 2, refusedRows: 0 })
    expect((await desk.rowsOf(found))[0]?.warnings.map(({ reason }) => reason)).toEqual([
      "The SKU OWN-1 belongs to another product: own. This variant has OWN-1-guest.",
      "The file does not say how many there are: it is sold out until somebody counts it.",
    ])
    expect([await skusOf("own"), await skusOf("guest")]).toEqual([["OWN-1"], ["OWN-1-guest"]])
    expect(await desk.upload("products", shopify(lines))).toMatchObject({ unchangedRows: 2, warnedRows: 0 })
    // In Shopify it has the SKU of another by now, which is still sold here.
    const renamed = await desk.upload(
      "products",
      shopify(["guest,Guest,Title,Default Title,H-1,9.50,active"]),
    )
    const [row] = await desk.rowsOf(renamed, "changed")
    expect(row?.changes.map(({ field, sku }) => [field, sku])).toEqual([["price:de", "OWN-1-guest"]])
    expect(row?.warnings).toMatchObject([{ code: "sku_elsewhere" }])
  })

  test("long SKUs that another product has are told apart", async () => {
    const sku = `L-${"9".repeat(60)}`
    await desk.product({ slug: "long", variants: [{ sku }] })
    const slugs = ["a-very-long-address-of-a-lamp", "a-very-long-address-of-a-lamp-too"]
    // Two files, so that both mean the very same SKU.
    for (const slug of slugs) await take(shopify([`${slug},Lamp,Title,Default Title,${sku},9.00,active`]))
    const skus = (await Promise.all(slugs.map(skusOf))).flat()
    expect(new Set(skus).size).toBe(2)
    expect(skus.every((one) => one && one.length <= 64 && one.startsWith("L-999"))).toBe(true)
  })
})
