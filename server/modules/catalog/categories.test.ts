import { afterAll, beforeEach, expect, test } from "vitest"
import { openCatalog } from "./catalog.fixture.ts"
import { createCategory } from "./commands/categories/create.ts"
import { deleteCategory } from "./commands/categories/delete.ts"
import { updateCategory } from "./commands/categories/update.ts"
import { createProduct } from "./commands/products/create.ts"
import { categoryTree } from "./queries/categories.ts"
import { listing } from "./queries/listing.ts"
import { getProductForStaff } from "./queries/staff.ts"
import { getCategoryForStaff, listCategoriesForStaff } from "./queries/staff_categories.ts"
import type { CategoryNode } from "./replies.ts"
import type { CategoryChanges } from "./schemas.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, inWork, product, category, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const update = (changes: Partial<CategoryChanges> & { categoryId: string }) =>
  inWork(async (work) => {
    const { version } = await getCategoryForStaff(work.tx, changes)
    return updateCategory(work, { version, ...changes })
  })

type Outline = { [title: string]: Outline }

async function outline(): Promise<Outline> {
  const under = (nodes: CategoryNode[]): Outline =>
    Object.fromEntries(nodes.map(({ title, children }) => [title, under(children)]))
  return under((await categoryTree(db)).reply.categories)
}

const listed = async (slug: string) =>
  (await listing(db, { category: slug })).reply.products.map(({ title }) => title)

test("the tree is told in the language asked for and in its order", async () => {
  const home = await inWork((work) => createCategory(work, { titles: { en: "Home", de: "Zuhause" } }))
  await category("Lamps", home.id)
  await category("Rugs", home.id)
  await inWork((work) => createCategory(work, { titles: { en: "Chairs" }, parentId: home.id, position: 0 }))
  await category("Garden")
  expect(await outline()).toEqual({ Home: { Chairs: {}, Lamps: {}, Rugs: {} }, Garden: {} })
  expect((await categoryTree(db, { locale: "de" })).reply.categories[0]?.title).toBe("Zuhause")
  expect((await listCategoriesForStaff(db)).categories.map(({ slug }) => slug)).toEqual([
    "home",
    "chairs",
    "lamps",
    "rugs",
    "garden",
  ])
  await checkBooks()
})

test("a list has the products of all categories below, and says where it stands", async () => {
  const home = await category("Home")
  const lamps = await category("Lamps", home.id)
  const desk = await category("Desk lamps", lamps.id)
  await product({ title: "Lamp", categoryIds: [desk.id] })
  expect(await listed("home")).toEqual(["Lamp"])
  const { reply } = await listing(db, { category: "lamps" })
  expect(reply.category).toMatchObject({
    title: "Lamps",
    breadcrumbs: [{ slug: "home", title: "Home" }],
    children: [{ slug: "desk-lamps", title: "Desk lamps", picture: null }],
  })
})

test("a category that moves takes its products along, into the new lists and out of the old", async () => {
  const [home, garden] = [await category("Home"), await category("Garden")]
  const lamps = await category("Lamps", home.id)
  const desk = await category("Desk lamps", lamps.id)
  const lamp = await product({ title: "Lamp", categoryIds: [desk.id] })
  const touched = await touchedBy(async (work) =>
    updateCategory(work, { categoryId: lamps.id, version: lamps.version, parentId: garden.id }),
  )
  for (const tag of [tags.listing(home.id), tags.listing(garden.id), tags.product(lamp.id), tags.tree]) {
    expect(touched).toContain(tag)
  }
  expect(await listed("home")).toEqual([])
  expect(await listed("garden")).toEqual(["Lamp"])
  expect(await outline()).toEqual({ Home: {}, Garden: { Lamps: { "Desk lamps": {} } } })
  await checkBooks()
})

test("siblings keep an order without gaps, wherever one of them is put", async () => {
  const made = []
  for (const title of ["A", "B", "C", "D"]) made.push(await category(title))
  const [, , , last] = made
  await update({ categoryId: last?.id ?? "", position: 1 })
  expect(Object.keys(await outline())).toEqual(["A", "D", "B", "C"])
  await update({ categoryId: last?.id ?? "", position: 99 })
  expect(Object.keys(await outline())).toEqual(["A", "B", "C", "D"])
})

test("a category cannot be put under itself, and the tree has eight levels at most", async () => {
  const top = await category("1")
  let parentId = top.id
  for (const title of ["2", "3", "4", "5", "6", "7", "8"]) parentId = (await category(title, parentId)).id
  await expect(category("9", parentId)).rejects.toMatchObject({ code: "catalog.too_deep" })
  await expect(update({ categoryId: top.id, parentId })).rejects.toMatchObject({
    code: "catalog.category_in_itself",
  })
  const other = await category("Other")
  await expect(update({ categoryId: top.id, parentId: other.id })).rejects.toMatchObject({
    code: "catalog.too_deep",
  })
  await checkBooks()
})

test("two moves at once never make a circle", async () => {
  const [one, two] = [await category("One"), await category("Two")]
  await Promise.allSettled([
    update({ categoryId: one.id, parentId: two.id }),
    update({ categoryId: two.id, parentId: one.id }),
  ])
  expect(Object.keys(await outline())).toHaveLength(1)
  await checkBooks()
})

test("a product that joins a category while it moves is in the right lists", async () => {
  const [home, garden] = [await category("Home"), await category("Garden")]
  const lamps = await category("Lamps", home.id)
  await product({ title: "Old lamp", categoryIds: [lamps.id] })
  await Promise.all([
    update({ categoryId: lamps.id, parentId: garden.id }),
    product({ title: "New lamp", categoryIds: [lamps.id] }),
    product({ title: "Newer lamp", categoryIds: [lamps.id] }),
  ])
  expect((await listed("garden")).sort()).toEqual(["New lamp", "Newer lamp", "Old lamp"])
  await checkBooks()
})

test("only an empty category is deleted", async () => {
  const home = await category("Home")
  const lamps = await category("Lamps", home.id)
  await product({ title: "Lamp", categoryIds: [lamps.id] })
  const empty = await category("Empty")
  const remove = ({ id: categoryId, version }: { id: string; version: number }) =>
    inWork((work) => deleteCategory(work, { categoryId, version }))
  await expect(remove(home)).rejects.toMatchObject({ code: "catalog.category_not_empty" })
  await expect(remove(lamps)).rejects.toMatchObject({ code: "catalog.category_not_empty" })
  await remove(empty)
  expect(await outline()).toEqual({ Home: { Lamps: {} } })
  await expect(remove(empty)).rejects.toMatchObject({ code: "category.not_found" })
})

test("products of a deleted category move to the one that is chosen, and its addresses lead there", async () => {
  const [home, garden, spare] = [await category("Home"), await category("Garden"), await category("Spare")]
  const lamps = await category("Lamps", home.id)
  await update({ categoryId: lamps.id, slug: "lights" })
  const lamp = await product({ title: "Lamp", categoryIds: [lamps.id, spare.id] })
  const torch = await product({ title: "Torch", categoryIds: [lamps.id, garden.id] })
  const remove = (moveTo: string) =>
    inWork(async (work) => {
      const { version } = await getCategoryForStaff(work.tx, { categoryId: lamps.id })
      return deleteCategory(work, { categoryId: lamps.id, version, moveTo })
    })
  for (const wrong of [lamps.id, "cat_none"])
    await expect(remove(wrong)).rejects.toMatchObject({ code: "catalog.unknown_category" })
  const touched = await touchedBy(() => remove(garden.id))
  for (const tag of [tags.listing(home.id), tags.listing(garden.id), tags.product(lamp.id), tags.tree])
    expect(touched).toContain(tag)
  expect(await outline()).toEqual({ Home: {}, Garden: {}, Spare: {} })
  expect((await listed("garden")).sort()).toEqual(["Lamp", "Torch"])
  for (const old of ["lamps", "lights"])
    expect((await listing(db, { category: old })).reply.category?.slug).toBe("garden")
  const now = (productId: string) => getProductForStaff(db, { productId })
  expect(await now(lamp.id)).toMatchObject({ categoryIds: [garden.id, spare.id], version: 2 })
  expect(await now(torch.id)).toMatchObject({ categoryIds: [garden.id], version: 2 })
  await checkBooks()
})

test("a product that is put into a category while it is deleted is not lost", async () => {
  const made = await category("Brief")
  const settled = await Promise.allSettled([
    inWork((work) => deleteCategory(work, { categoryId: made.id, version: made.version })),
    inWork((work) =>
      createProduct(work, {
        titles: { en: "Lamp" },
        reach: "parcel",
        state: "active",
        categoryIds: [made.id],
      }),
    ),
  ])
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const one of settled)
    if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "Refusal" })
  await checkBooks()
})

test("an old address leads to the category", async () => {
  const made = await category("Lamps")
  await update({ categoryId: made.id, slug: "lights" })
  expect((await listing(db, { category: "lamps" })).reply.category?.slug).toBe("lights")
  await expect(listing(db, { category: "never" })).rejects.toMatchObject({ code: "category.not_found" })
  await expect(listing(db, { category: "Bad\0'" })).rejects.toMatchObject({ code: "category.not_found" })
})
