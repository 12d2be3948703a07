import { afterAll, beforeEach, expect, test } from "vitest"
import { money } from "../../kit/money.ts"
import { newStats, openPools } from "../../kit/pool.ts"
import { sql } from "../../kit/sql.ts"
import { offer, openCatalog } from "./catalog.fixture.ts"
import { setBands } from "./commands/bands.ts"
import { setOffers } from "./commands/offers.ts"
import { archiveProduct } from "./commands/products/update.ts"
import { listing } from "./queries/listing.ts"
import { productBySlug } from "./queries/product.ts"
import { variantsForSale } from "./queries/sale.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, inWork, product, category, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const firstVariant = (made: { variants: { id: string }[] }) => made.variants[0]?.id ?? ""
const sale = (variantIds: string[], locale = "en") => variantsForSale(db, { variantIds, locale })

test("a new price is on the page and in the lists, and all that shows it is dropped", async () => {
  const mugs = await category("Mugs")
  const made = await product({ title: "Mug", categoryIds: [mugs.id], price: 1500 })
  const touched = await touchedBy((work) => setOffers(work, [offer(firstVariant(made), 1200, 1500)]))
  const lists = [tags.listing(""), tags.listing(mugs.id), tags.shelf(""), tags.shelf(mugs.id)]
  expect(touched).toEqual([...lists, tags.product(made.id)].sort())
  const [card] = (await listing(db, { category: "mugs" })).reply.products
  expect(card).toMatchObject({ priceFrom: money(1200n, "EUR"), compareAt: money(1500n, "EUR") })
  expect((await productBySlug(db, { slug: "mug" })).reply.variants[0]).toMatchObject({
    price: money(1200n, "EUR"),
    compareAt: money(1500n, "EUR"),
  })
  await checkBooks()
})

test("a price before that is not higher is none", async () => {
  const made = await product({ title: "Mug" })
  await inWork((work) => setOffers(work, [offer(firstVariant(made), 1000, 1000)]))
  expect((await listing(db, {})).reply.products[0]?.compareAt).toBeNull()
})

test("what stays as it is costs one read, touches nothing and locks nothing", async () => {
  const made = await product({ title: "Mug", price: 1500 })
  const id = firstVariant(made)
  const pools = openPools({ databaseUrl: catalog.url, prepare: true, size: 2 })
  const stats = newStats()
  await pools.inWork(
    async (work) => {
      await setOffers(work, [offer(id, 1500)])
      await setBands(work, [{ variantId: id, band: "in_stock" }])
      const locks = await work.tx.many(sql`
        select 1 as held from pg_locks where pid = pg_backend_pid()
          and mode in ('RowShareLock', 'RowExclusiveLock')
      `)
      expect(locks).toEqual([])
    },
    { actor: { kind: "system", name: "test" }, stats },
  )
  await pools.end()
  // One read each, and the look at the locks.
  expect(stats.statements).toBe(3)
  expect(await touchedBy((work) => setBands(work, [{ variantId: id, band: "in_stock" }]))).toEqual([])
})

test("the last unit gone makes a product sold out, and changes what can be filtered", async () => {
  const made = await product({ title: "Mug" })
  const touched = await touchedBy((work) => setBands(work, [{ variantId: firstVariant(made), band: "none" }]))
  const dropped = [tags.facets(""), tags.listing(""), tags.shelf(""), tags.product(made.id)]
  expect(touched).toEqual(dropped.sort())
  const { reply } = await listing(db, { facets: ["availability:available"] })
  expect(reply.total).toBe(0)
  expect((await listing(db, {})).reply.products[0]?.band).toBe("none")
  await checkBooks()
})

test("few left is not sold out: the card changes, the filter does not", async () => {
  const made = await product({ title: "Mug" })
  const touched = await touchedBy((work) =>
    setBands(work, [{ variantId: firstVariant(made), band: "few_left" }]),
  )
  expect(touched).toEqual([tags.listing(""), tags.product(made.id)].sort())
})

test("prices and bands of variants that do not exist are refused", async () => {
  const unknown = inWork((work) => setOffers(work, [offer("var_none", 100)]))
  await expect(unknown).rejects.toMatchObject({ code: "variant.not_found" })
  const band = inWork((work) => setBands(work, [{ variantId: "var_none", band: "none" }]))
  await expect(band).rejects.toMatchObject({ code: "variant.not_found" })
})

test("pricing and inventory can tell about the same products at the same time", async () => {
  const made = await Promise.all(
    Array.from({ length: 6 }, (_, index) => product({ title: `Thing ${index}` })),
  )
  const ids = made.map(firstVariant)
  await Promise.all([
    inWork((work) =>
      setOffers(
        work,
        ids.map((id) => offer(id, 700)),
      ),
    ),
    inWork((work) =>
      setBands(
        work,
        [...ids].reverse().map((variantId) => ({ variantId, band: "few_left" as const })),
      ),
    ),
    inWork((work) =>
      setOffers(
        work,
        [...ids].reverse().map((id) => offer(id, 800)),
      ),
    ),
  ])
  await checkBooks()
})

test("a variant given twice has what was said last", async () => {
  const id = firstVariant(await product({ title: "Mug" }))
  await inWork((work) => setOffers(work, [offer(id, 100), offer(id, 200)]))
  expect((await listing(db, {})).reply.products[0]?.priceFrom.minor).toBe(200n)
})

test("carts get the words of the language, and whether a variant is for sale here", async () => {
  const made = await product({
    titles: { en: "Mug", de: "Becher" },
    options: [
      {
        code: "color",
        titles: { en: "Color" },
        values: [{ code: "blue", titles: { en: "Blue", de: "Blau" } }],
      },
    ],
    variants: [{ sku: "M-1", options: { color: "blue" }, quantityPerOrderMax: 3, weightGrams: 250 }],
  })
  const id = firstVariant(made)
  expect(await sale([id, "var_none"], "de-AT")).toEqual([
    {
      variantId: id,
      productId: made.id,
      slug: "mug",
      sku: "M-1",
      title: "Becher",
      variantTitle: "Blau",
      pictureUrl: null,
      reach: "parcel",
      fileId: null,
      content: null,
      isGiftCard: false,
      weightGrams: 250,
      quantityPerOrderMax: 3,
      isActive: true,
    },
  ])
  await inWork((work) => archiveProduct(work, { productId: made.id, version: made.version }))
  expect((await sale([id]))[0]?.isActive).toBe(false)
})
