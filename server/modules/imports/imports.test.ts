import { afterAll, describe, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { updateProduct } from "../catalog/index.ts"
import { countStock } from "../inventory/index.ts"
import { setPrice } from "../pricing/index.ts"
import { givePricesBack, giveStockBack, takePrices, takeStock } from "./commands/take_lists.ts"
import { giveProductsBack, takeProducts } from "./commands/take_products.ts"
import { openDesk } from "./imports.fixture.ts"
import type { PriceRowDraft, ProductDraft, StockDraft } from "./rules/draft.ts"
import type { ProductBefore } from "./rules/undoing.ts"

const desk = await openDesk()
afterAll(() => desk.close())

const shopify = (rows: string[]) =>
  [
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU," +
      "Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price," +
      "Variant Compare At Price,Image Src,Status",
    ...rows,
  ].join("\r\n")

const shirt = [
  'linen-shirt,Linen shirt,"<p>Soft &amp; <strong>light</strong></p>",Weaver,Shirts,"summer, linen",TRUE,Size,S,LS-S,210.4,shopify,5,"49,90",59.90,,active',
  "linen-shirt,,,,,,,,M,LS-M,220,shopify,-2,49.90,,https://pictures.example/a.jpg,",
]

async function take(found: Awaited<ReturnType<typeof desk.upload>>) {
  const rows = await desk.toTake<ProductDraft>(found)
  const taken = await desk.inWork((work) =>
    takeProducts(work, { rows, reason: "imported", importId: found.id, makesCategories: true }),
  )
  return rows.map(({ ref }, place) => ({ ref, result: taken[place] }))
}

const beforesOf = (taken: Awaited<ReturnType<typeof take>>) =>
  taken.flatMap(({ ref, result }) =>
    result && "before" in result && result.before ? [{ ref, before: result.before as ProductBefore }] : [],
  )

describe("a file of Shopify's", () => {
  test("is read to its end, whatever character stands in it and wherever a text is cut", async () => {
    const smiles = "🙂".repeat(300)
    const rows = [
      `smiling-a,Smiling,a${smiles},,${smiles},"a${smiles}",TRUE,Title,Default Title,SM-A,,,,9.90,,,active`,
      `smiling-b,Smiling,${smiles},,a${smiles},${smiles},TRUE,Title,Default Title,SM-B,,,,9.90,,,active`,
      "broken,A \0 zero,,,,,TRUE,Title,Default Title,SM-0,,,,9.90,,,active",
    ]
    const found = await desk.upload("products", shopify(rows))
    expect(found).toMatchObject({ state: "ready", newRows: 2, refusedRows: 1 })
    const [row] = await desk.rowsOf(found, "refused")
    expect(row).toMatchObject({ line: 4, label: "A \ufffd zero" })
    expect(row?.problems).toMatchObject([{ code: "unreadable_character", column: "Title" }])
    expect(await take(found)).toHaveLength(2)
  })

  test("is shown as what it would make, taken over, and taken back", async () => {
    const found = await desk.upload("products", shopify(shirt))
    expect(found).toMatchObject({ layout: "shopify", state: "ready", newRows: 1, refusedRows: 0 })
    const [row] = await desk.rowsOf(found)
    expect(row?.warnings.map(({ code }) => code)).toEqual(["quantity_raised"])

    const taken = await take(found)
    const made = await desk.productBySlug("linen-shirt")
    expect(made).toMatchObject({
      state: "active",
      maker: "Weaver",
      descriptions: { en: "Soft &amp; **light**" },
      attributes: { tag: ["linen", "summer"] },
      options: [{ code: "size", values: [{ code: "s" }, { code: "m" }] }],
    })
    expect(made?.variants).toMatchObject([
      { sku: "LS-S", weightGrams: 210, options: { size: "s" } },
      { sku: "LS-M", weightGrams: 220, options: { size: "m" } },
    ])
    expect(made?.variants[0]?.prices[0]).toMatchObject({
      price: { minor: 4990n },
      compareAt: { minor: 5990n },
    })
    const stock = await desk.db.many(
      sql`select available from inventory.balances b join catalog.variants v on v.id = b.variant_id
        where v.product_id = ${made?.id} order by v.position limit 10`,
    )
    expect(stock).toEqual([{ available: 5 }, { available: 0 }])
    await desk.checkBooks()

    const again = await desk.upload("products", shopify(shirt))
    expect(again).toMatchObject({ newRows: 0, changedRows: 0, unchangedRows: 1 })

    const refusals = await desk.inWork((work) =>
      giveProductsBack(work, { rows: beforesOf(taken), reason: "import taken back" }),
    )
    expect(refusals).toEqual([undefined])
    expect((await desk.productBySlug("linen-shirt"))?.state).toBe("archived")
    await desk.checkBooks()
  })

  test("says line, column and what to do for each faulty row, and takes over the others", async () => {
    const found = await desk.upload(
      "products",
      shopify([
        "good,Good,,,,,TRUE,Title,Default Title,G-1,100,,,9.90,,,active",
        "bad-price,Bad price,,,,,TRUE,Title,Default Title,B-1,100,,,1.234,,,active",
        "bad-grams,Bad grams,,,,,TRUE,Title,Default Title,B-2,heavy,,,9.90,,,active",
        ",,,,,,,,,,,,,,,,",
        "no-title,,,,,,TRUE,Title,Default Title,B-3,100,,,9.90,,,active",
        "good,Good again,,,,,TRUE,Title,Default Title,B-4,100,,,9.90,,,active",
        "same-sku,Same SKU,,,,,TRUE,Title,Default Title,G-1,100,,,9.90,,,active",
        "gift,Gift,,,,,maybe,Title,Default Title,B-5,100,,,9.90,,ftp://x,active",
        "unnamed,Unnamed,,,,,TRUE,,Large,B-6,100,,,9.90,,,active",
      ]),
    )
    expect(found).toMatchObject({ newRows: 2, refusedRows: 6 })
    const problems = (await desk.rowsOf(found, "refused")).flatMap((row) =>
      row.problems.map(({ line, column, code }) => `${line} ${column} ${code}`),
    )
    expect(problems).toEqual([
      "3 Variant Price ambiguous_amount",
      "4 Variant Grams not_whole",
      "6 Title missing",
      "7 null appears_again",
      "9 Published not_yes_or_no",
      "9 Image Src picture_address",
      "10 Option1 Name missing",
    ])
    const sent = `Title,Variant SKU,Variant Price,Variant Requires Shipping\nSent,S-1,9.90,perhaps`
    const [row] = await desk.rowsOf(await desk.upload("products", sent), "refused")
    expect(row?.problems).toMatchObject([{ column: "Variant Requires Shipping", code: "not_yes_or_no" }])
  })
})

test("barcodes come in, are checked, leave with an empty cell, and are given back", async () => {
  const head =
    "Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode,Status"
  const goods = (barcode: string, more: string[] = []) =>
    [head, `scan,Scan,TRUE,Title,Default Title,SCAN-1,9.90,${barcode},active`, ...more].join("\n")
  const found = await desk.upload(
    "products",
    // The mark in front is Shopify's, so that a spreadsheet keeps all digits.
    goods("'4006381333931", [
      "scan-2,Scan,TRUE,Title,Default Title,SCAN-2,9.90,4006381333932,active",
      "scan-3,Scan,TRUE,Title,Default Title,SCAN-3,9.90,4.00638E+12,active",
    ]),
  )
  const problems = (await desk.rowsOf(found, "refused")).flatMap((row) => row.problems)
  expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    "3 Variant Barcode barcode_bad",
    "4 Variant Barcode barcode_cut",
  ])
  await take(found)
  expect((await desk.productBySlug("scan"))?.variants[0]?.barcode).toBe("4006381333931")
  const emptied = await desk.upload("products", goods(""))
  expect((await desk.rowsOf(emptied, "changed"))[0]?.changes).toEqual([
    { field: "barcode", sku: "SCAN-1", from: "4006381333931", to: null },
  ])
  const befores = beforesOf(await take(emptied))
  expect((await desk.productBySlug("scan"))?.variants[0]?.barcode).toBeNull()
  await desk.inWork((work) => giveProductsBack(work, { rows: befores, reason: "import taken back" }))
  expect((await desk.productBySlug("scan"))?.variants[0]?.barcode).toBe("4006381333931")
})

describe("our own file", () => {
  test("shows each change from what to what, and sets back what nobody has changed since", async () => {
    const cup = await desk.product({ slug: "cup", titles: { en: "Cup", de: "Tasse" }, maker: "Old" })
    await desk.price(cup.variants[0]?.id ?? "", 1000)
    const found = await desk.upload(
      "products",
      "slug;title:en;title:de;brand;sku;weight_grams;price:de\ncup;Big cup;Tasse;New;CUP;300;12,00\n",
    )
    expect(found).toMatchObject({ changedRows: 1, delimiter: ";" })
    const [row] = await desk.rowsOf(found, "changed")
    expect(row?.changes).toEqual([
      { field: "title:en", sku: null, from: "Cup", to: "Big cup" },
      { field: "maker", sku: null, from: "Old", to: "New" },
      { field: "weight_grams", sku: "CUP", from: "0", to: "300" },
      { field: "price:de", sku: "CUP", from: "10.00 EUR", to: "12.00 EUR" },
    ])
    const taken = await take(found)
    const changed = await desk.productBySlug("cup")
    expect(changed).toMatchObject({ titles: { en: "Big cup", de: "Tasse" }, maker: "New" })

    // Somebody chooses another brand and another price meanwhile.
    await desk.inWork((work) =>
      updateProduct(work, { productId: cup.id, version: changed?.version ?? 0, maker: "Newer" }),
    )
    await desk.inWork((work) =>
      setPrice(work, {
        variantId: cup.variants[0]?.id ?? "",
        marketCode: "de",
        price: { minor: 1300n, currency: "EUR" },
      }),
    )
    const [refusal] = await desk.inWork((work) =>
      giveProductsBack(work, { rows: beforesOf(taken), reason: "taken back" }),
    )
    expect(refusal?.details.fields).toEqual(["maker", "CUP price:de"])
    const back = await desk.productBySlug("cup")
    expect(back).toMatchObject({ titles: { en: "Cup", de: "Tasse" }, maker: "Newer" })
    expect(back?.variants[0]).toMatchObject({ weightGrams: 0, prices: [{ price: { minor: 1300n } }] })
    await desk.checkBooks()
  })

  test("adds variants with new values, finds others by SKU or by what they are, and keeps a set of options", async () => {
    await desk.product({
      slug: "sock",
      options: [{ code: "size", titles: { en: "Size" }, values: [{ code: "s", titles: { en: "Small" } }] }],
      variants: [{ sku: "SOCK-S", options: { size: "s" } }],
    })
    const found = await desk.upload(
      "products",
      "slug,option 1,option 1 value,sku\nsock,Size,Small,SOCK-SMALL\nsock,Size,Large,SOCK-L\n",
    )
    const [row] = await desk.rowsOf(found, "changed")
    expect(row?.changes).toContainEqual({ field: "sku", sku: "SOCK-SMALL", from: "SOCK-S", to: "SOCK-SMALL" })
    await take(found)
    expect((await desk.productBySlug("sock"))?.variants).toMatchObject([
      { sku: "SOCK-SMALL", options: { size: "s" } },
      { sku: "SOCK-L", options: { size: "large" } },
    ])
    const other = await desk.upload("products", "slug,option 1,option 1 value,sku\nsock,Color,Red,SOCK-R\n")
    const [refused] = await desk.rowsOf(other, "refused")
    expect(refused?.problems[0]?.reason).toContain("The product has other options: Size.")
  })
})

describe("stock and prices", () => {
  test("what was counted is written down; units that are promised stay; taking back leaves sales alone", async () => {
    const { variants } = await desk.product({ slug: "bowl", variants: [{ sku: "BOWL" }] })
    const variantId = variants[0]?.id ?? ""
    await desk.receive(variantId, 4)
    const found = await desk.upload("stock", "sku,place,on_hand\nBOWL,main,10\nNONE,main,1\nCUP,attic,1\n")
    expect(found).toMatchObject({ changedRows: 1, refusedRows: 2 })
    expect((await desk.rowsOf(found, "changed"))[0]?.changes).toEqual([
      { field: "on_hand", sku: "BOWL", from: "4", to: "10" },
    ])
    const rows = await desk.toTake<StockDraft>(found)
    const [taken] = await desk.inWork((work) => takeStock(work, { rows, reason: "imported" }))
    const before = taken && "before" in taken ? taken.before : undefined
    expect(before).toMatchObject({ change: 6, onHandBefore: 4 })
    const [{ placeId } = { placeId: "" }] = [before ?? { placeId: "" }]
    await desk.inWork((work) =>
      countStock(work, { counts: [{ variantId, placeId, onHand: 7 }], reason: "three were sold" }),
    )
    await desk.inWork((work) => giveStockBack(work, { rows: [{ before: before as never }], reason: "back" }))
    const [row] = await desk.db.many(
      sql`select available from inventory.balances where variant_id = ${variantId} limit 1`,
    )
    expect(row).toEqual({ available: 1 })
    await desk.checkBooks()
  })

  test("prices come with a point or a comma, and go back unless somebody has set them since", async () => {
    const { variants } = await desk.product({ slug: "vase", variants: [{ sku: "VASE-1" }] })
    const variantId = variants[0]?.id ?? ""
    const file = "sku;market;price;compare_at\nVASE-1;de;19,90;25\nVASE-1;de;1;\nVASE-1;mars;1;\n"
    const found = await desk.upload("prices", file)
    expect(found).toMatchObject({ newRows: 1, refusedRows: 2 })
    const rows = await desk.toTake<PriceRowDraft>(found)
    const [taken] = await desk.inWork((work) => takePrices(work, { rows }))
    const before = taken && "before" in taken ? taken.before : undefined
    expect(before).toEqual({
      variantId,
      marketCode: "de",
      before: null,
      after: { minor: 1990, compareAtMinor: 2500 },
    })
    expect(await desk.upload("prices", "sku,price,compare_at\nVASE-1,19.9,25.00\n")).toMatchObject({
      unchangedRows: 1,
    })
    await desk.inWork((work) => givePricesBack(work, { rows: [{ before: before as never }] }))
    expect((await desk.productBySlug("vase"))?.variants[0]?.prices).toEqual([])
    await desk.checkBooks()
  })
})

describe("a file that cannot be read", () => {
  test.each([
    ["an empty one", "", "imports.empty"],
    ["a workbook", "PK\x03\x04xyz", "imports.workbook"],
    ["one of another kind", "sku,market,price\n", "imports.other_kind"],
  ])("%s is refused at once", async (_, file, code) => {
    await expect(desk.upload("products", file)).rejects.toMatchObject({ code })
  })

  test("one whose mark is never closed says where it begins, and nothing of it is taken over", async () => {
    const found = await desk.upload("stock", 'sku,on_hand\nA,1\n"B,2\nC,3\n')
    expect(found).toMatchObject({
      state: "failed",
      problemCode: "imports.open_quote",
      problemValues: { line: 3 },
    })
    expect(found.problem).toContain("begins on line 3")
  })
})
