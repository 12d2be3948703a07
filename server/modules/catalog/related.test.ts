import { afterAll, beforeEach, expect, test } from "vitest"
import { openCatalog } from "./catalog.fixture.ts"
import { relatedProducts } from "./queries/related.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, product, category, touchedBy } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

test("related products are those of the main category, the most popular first", async () => {
  const [mugs, lamps] = [await category("Mugs"), await category("Lamps")]
  await product({ title: "Blue mug", categoryIds: [mugs.id], popularity: 1 })
  await product({ title: "Red mug", categoryIds: [mugs.id], popularity: 5 })
  await product({ title: "Lamp", categoryIds: [lamps.id, mugs.id], popularity: 3 })
  await product({ title: "Chair" })
  const related = async (slug: string) =>
    (await relatedProducts(db, { slug })).reply.products.map(({ title }) => title)
  expect(await related("blue-mug")).toEqual(["Red mug", "Lamp"])
  expect(await related("lamp")).toEqual([])
  expect(await related("chair")).toHaveLength(3)
})

test("what comes far down into a long list leaves the pages that show its first few as they are", async () => {
  const { id } = await category("Mugs")
  const place = (popularity: number) => product({ slug: `mug-${popularity}`, categoryIds: [id], popularity })
  for (const popularity of [10, 20, 30, 40]) await place(popularity)
  // Four others are shown beside a product: until there are so many, each that comes changes its page.
  expect(await touchedBy(() => place(1))).toContain(tags.shelf(id))
  expect(await touchedBy(() => place(2))).toContain(tags.shelf(id))
  const touched = await touchedBy(() => place(0))
  expect(touched).toContain(tags.listing(id))
  expect(touched).not.toContain(tags.shelf(id))
  expect(await touchedBy(() => place(15))).toContain(tags.shelf(id))
  const few = await relatedProducts(db, { slug: "mug-10", limit: 4 })
  expect(few.tags).toContain(tags.shelf(id))
  expect(few.tags).not.toContain(tags.listing(id))
  expect(few.tags).toEqual(expect.arrayContaining(few.reply.products.map((one) => tags.product(one.id))))
  expect((await relatedProducts(db, { slug: "mug-10" })).tags).toContain(tags.listing(id))
})
