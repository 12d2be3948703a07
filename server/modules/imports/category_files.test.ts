import { afterAll, describe, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { createCategory, updateCategory } from "../catalog/index.ts"
import { giveProductsBack, takeProducts } from "./commands/take_products.ts"
import { openDesk } from "./imports.fixture.ts"
import { listImportNotes, listImportRows } from "./queries/imports.ts"
import type { ProductDraft } from "./rules/draft.ts"
import type { ProductBefore } from "./rules/undoing.ts"

const desk = await openDesk()
const { db, inWork } = desk
afterAll(() => desk.close())

type Line = { handle: string; type?: string; category?: string; price?: string }

const shopify = (lines: readonly Line[]) =>
  [
    "Handle,Title,Product Category,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status",
    ...lines.map(
      ({ handle, type = "", category = "", price = "9.00" }) =>
        `${handle},${handle},${category},${type},Title,Default Title,${handle},${price},active`,
    ),
  ].join("\n")

const upload = (lines: readonly Line[]) => desk.upload("products", shopify(lines))

type Found = Awaited<ReturnType<typeof upload>>

async function take(found: Found, { makesCategories = true, after = "", limit = 1_000 } = {}) {
  const rows = await desk.toTake<ProductDraft>(found, after, limit)
  const asked = { rows, reason: "imported", importId: found.id, makesCategories }
  const taken = await inWork((work) => takeProducts(work, asked))
  return rows.flatMap(({ ref }, place) => {
    const result = taken[place]
    return result && "before" in result && result.before
      ? [{ ref, before: JSON.parse(JSON.stringify(result.before)) as ProductBefore }]
      : []
  })
}

/** As a task does it: the last row first. */
const undo = (befores: Awaited<ReturnType<typeof take>>) =>
  inWork((work) => giveProductsBack(work, { rows: [...befores].reverse(), reason: "taken back" }))

type Shown = { id: string; slug: string; title: string; above: string | null; version: number }

const categories = () =>
  db.many(sql<Shown>`
    select category.id, category.slug, category.titles ->> 'en' as title, above.titles ->> 'en' as above,
      category.version
    from catalog.categories category left join catalog.categories above on above.id = category.parent_id
    order by category.path limit 100
  `)

const titles = async () =>
  (await categories()).map(({ title, above }) => (above === null ? title : `${above} › ${title}`)).sort()

async function categoriesOf(slug: string): Promise<string[]> {
  const ids = (await desk.productBySlug(slug))?.categoryIds ?? []
  const all = await categories()
  return ids.map((id) => all.find((one) => one.id === id)?.title ?? id)
}

describe("categories that a file of Shopify's names", () => {
  const goods: Line[] = [
    { handle: "tee", type: "Shirts", category: "Apparel > Clothing > Shirts" },
    { handle: "top", type: " shirts " },
    { handle: "ring", category: "Apparel > Jewelry > Rings" },
    { handle: "bone", category: "Uncategorized" },
    { handle: "belt", category: "Apparel > Clothing" },
    { handle: "faulty", type: "Never made", price: "1.234" },
  ]
  const made = ["Apparel", "Apparel › Clothing", "Apparel › Jewelry", "Jewelry › Rings", "Shirts"]

  test("are shown before the yes, made with it, found by a second file, and taken back where they are empty", async () => {
    const found = await upload(goods)
    expect(found).toMatchObject({ newRows: 5, refusedRows: 1, newCategoryCount: 5, makesCategories: true })
    expect(found.newCategories).toEqual([
      ["Apparel"],
      ["Apparel", "Clothing"],
      ["Apparel", "Jewelry"],
      ["Apparel", "Jewelry", "Rings"],
      ["Shirts"],
    ])
    expect(await categories()).toEqual([])
    const [, , ring] = await desk.rowsOf(found, "new")
    expect(ring?.changes).toContainEqual({
      ...{ field: "categories", sku: null, from: null, to: "Apparel › Jewelry › Rings" },
    })

    // Two steps, as of a task: the second finds what the first has made.
    const first = await take(found, { limit: 2 })
    const befores = [...first, ...(await take(found, { after: "0000002" }))]
    expect(await titles()).toEqual(made)
    expect(await categoriesOf("tee")).toEqual(["Shirts"])
    expect(await categoriesOf("top")).toEqual(["Shirts"])
    expect(await categoriesOf("ring")).toEqual(["Rings"])
    expect(await categoriesOf("belt")).toEqual(["Clothing"])
    expect(await categoriesOf("bone")).toEqual([])
    await desk.checkBooks()

    const again = await upload(goods)
    expect(again).toMatchObject({ unchangedRows: 5, newCategoryCount: 0, newCategories: [] })

    expect(await undo(befores)).toEqual(befores.map(() => undefined))
    expect(await titles()).toEqual([])
    expect((await desk.productBySlug("tee"))?.state).toBe("archived")
    await desk.checkBooks()

    // Whoever thinks better of it has all of them again.
    const back = await upload(goods)
    expect(back).toMatchObject({ changedRows: 5, newCategoryCount: 5 })
    await take(back)
    expect(await titles()).toEqual(made)
  })

  test("are found wherever they were moved and whatever they are called by then", async () => {
    const all = await categories()
    const [rings, clothing] = ["Rings", "Clothing"].map((name) => all.find(({ title }) => title === name))
    await inWork((work) =>
      updateCategory(work, {
        categoryId: rings?.id ?? "",
        version: 1,
        parentId: null,
        titles: { en: "Bands" },
      }),
    )
    await inWork((work) =>
      updateCategory(work, { categoryId: clothing?.id ?? "", version: 1, titles: { en: "To wear" } }),
    )
    const found = await upload([
      { handle: "ring-2", category: "Apparel > Jewelry > Rings" },
      { handle: "sock", category: "Apparel > Clothing > Socks" },
    ])
    expect(found.newCategories).toEqual([["Apparel", "Clothing", "Socks"]])
    await take(found)
    expect(await categoriesOf("ring-2")).toEqual(["Bands"])
    expect(await titles()).toContain("To wear › Socks")
  })

  test("that the shop has already are taken wherever they stand, by their title or their address", async () => {
    const { id } = await inWork((work) => createCategory(work, { titles: { en: "Kitchen" } }))
    await inWork((work) =>
      createCategory(work, { titles: { en: "Cups & bowls" }, slug: "cups", parentId: id }),
    )
    const found = await upload([
      { handle: "cup", type: "CUPS" },
      { handle: "bowl", type: "cups & Bowls" },
    ])
    expect(found).toMatchObject({ newRows: 2, newCategoryCount: 0 })
    await take(found)
    expect(await categoriesOf("cup")).toEqual(["Cups & bowls"])
    expect(await categoriesOf("bowl")).toEqual(["Cups & bowls"])
  })

  test("are left out for whoever wants that: the products come in without", async () => {
    const found = await upload([{ handle: "kite", type: "Kites" }])
    expect(found.newCategories).toEqual([["Kites"]])
    await take(found, { makesCategories: false })
    expect((await desk.productBySlug("kite"))?.state).toBe("active")
    expect(await categoriesOf("kite")).toEqual([])
    expect(await titles()).not.toContain("Kites")
  })

  test("stay when something else is in them or somebody has changed them, and that is named", async () => {
    const found = await upload([
      { handle: "pen", type: "Pens" },
      { handle: "ink", type: "Ink" },
      { handle: "pad", category: "Office > Paper" },
    ])
    const befores = await take(found)
    const all = await categories()
    const idOf = (name: string) => all.find(({ title }) => title === name)?.id ?? ""
    await desk.product({ slug: "own-pen", variants: [{ sku: "OWN-PEN" }], categoryIds: [idOf("Pens")] })
    await inWork((work) =>
      updateCategory(work, { categoryId: idOf("Paper"), version: 1, titles: { en: "Pads" } }),
    )
    const refusals = await undo(befores)
    expect(refusals.map((refusal) => refusal?.details.fields)).toEqual([
      ["category Office", "category Paper"],
      undefined,
      ["category Pens"],
    ])
    const left = await titles()
    expect(left).toEqual(expect.arrayContaining(["Pens", "Office", "Office › Pads"]))
    expect(left).not.toContain("Ink")
    await desk.checkBooks()
  })

  test("are at most as many and as deep as a shop has room for: the rest comes in without and says so", async () => {
    const levels = Array.from({ length: 12 }, (_, place) => `Level ${place + 1}`).join(" > ")
    const deep = await upload([{ handle: "deep", category: levels }])
    expect(deep).toMatchObject({ newRows: 1, newCategoryCount: 8 })
    await inWork(async (work) =>
      work.write(sql`
        insert into catalog.categories (id, path, slug, titles, descriptions, position, version, created_at,
          updated_at)
        select 'cat_' || number, array['cat_' || number], 'full-' || number, '{"en": "Full"}', '{}', number,
          1, now(), now()
        from generate_series(1, 1999 - (select count(*)::int from catalog.categories)) as number
      `),
    )
    const found = await upload([
      { handle: "last", type: "The last one" },
      { handle: "beyond", type: "One too many" },
    ])
    expect(found.newCategories).toEqual([["The last one"]])
    const beyond = (await desk.rowsOf(found)).find(({ label }) => label === "beyond")
    expect(beyond?.warnings[0]).toMatchObject({ code: "category_left_out" })
    await take(found)
    expect(await categoriesOf("last")).toEqual(["The last one"])
    expect(await categoriesOf("beyond")).toEqual([])
    await inWork(async (work) => work.write(sql`delete from catalog.categories where slug like 'full-%'`))
  })
})

test("notes are summed up by what they say, and their rows can be asked for", async () => {
  const held = ["catalog.write", "prices.write", "inventory.write", "media.write"]
  const found = await desk.upload(
    "products",
    [
      "Handle,Title,Body (HTML),Variant SKU,Variant Price",
      "one,One,<img src=x> text,,1.00",
      "two,Two,<p>text</p>,,1.00",
      "three,Three,<p>text</p>,THREE,1.00",
    ].join("\n"),
  )
  expect(await listImportNotes(db, { importId: found.id, held })).toEqual({
    notes: [
      { code: "not_counted", rows: 3 },
      { code: "sku_made", rows: 2 },
      { code: "pictures_in_text", rows: 1 },
    ],
  })
  const asked = { importId: found.id, held, note: "pictures_in_text", limit: 10 } as const
  expect((await listImportRows(db, asked)).rows.map(({ label }) => label)).toEqual(["One"])
})
