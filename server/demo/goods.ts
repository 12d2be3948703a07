// tidy: reads, because goods of the demo are found again by the names they were given, archived or not.

import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { categories } from "../../demo/categories.ts"
import { products } from "../../demo/products/index.ts"
import { market, shelf, timeZone } from "../../demo/shop.ts"
import type { DemoFile, DemoProduct, DemoVariant } from "../../demo/types.ts"
import { attributes, options } from "../../demo/words.ts"
import type { Work } from "../kit/db.ts"
import { assert } from "../kit/errors.ts"
import { money } from "../kit/money.ts"
import { sql } from "../kit/sql.ts"
import {
  addFile,
  createCategory,
  createProduct,
  defineAttribute,
  type FileToAdd,
  getProductForStaff,
  prepareFile,
  restoreProduct,
  type StaffProduct,
  setBands,
  updateProduct,
} from "../modules/catalog/index.ts"
import { adjustStock, createPlace, listPlaces, receiveStock } from "../modules/inventory/index.ts"
import { type SetPrice, setPrices, setTaxCategory } from "../modules/pricing/index.ts"
import { contents, depthOf } from "./depth.ts"
import { asDemo, type DemoTarget } from "./work.ts"

export type Aisle = {
  slug: string
  title: string
  categoryId: string
  products: DemoProduct[]
  fileIds: Map<string, string>
  places: Places
}

type Places = { shop: string; warehouse: string }

/**
 * Everything that goods need before they can be put on a shelf: categories, words, places, the files to sell.
 */
export async function openAisles({ out, root }: DemoTarget): Promise<Aisle[]> {
  const files = products.flatMap(({ file }) => (file ? [file] : []))
  const prepared = await Promise.all(files.map((file) => readSoldFile({ out, root }, file)))
  return out.inWork(async (tx) => {
    const work = asDemo(tx)
    const fileIds = await addFiles(work, prepared)
    const categoryIds = await openCategories(work)
    await defineWords(work)
    const places = await openPlaces(work)
    return categories.map(({ slug, title }) => {
      const inAisle = products.filter(({ category }) => category === slug)
      return {
        slug,
        title: title.en,
        categoryId: categoryIds.get(slug) ?? "",
        products: inAisle,
        fileIds,
        places,
      }
    })
  })
}

async function readSoldFile({ out, root }: DemoTarget, { name, contentType }: DemoFile) {
  const bytes = await readFile(join(root, "demo", "files", name))
  return prepareFile(out, { upload: { bytes, fileName: name, contentType } })
}

async function addFiles(work: Work, files: readonly FileToAdd[]): Promise<Map<string, string>> {
  const known = await work.tx.many(sql<{ name: string; id: string }>`
    select name, id from catalog.files where key = any(${files.map(({ key }) => key)}::text[]) limit 100
  `)
  const ids = new Map(known.map(({ name, id }) => [name, id]))
  for (const file of files) if (!ids.has(file.name)) ids.set(file.name, (await addFile(work, file)).id)
  return ids
}

async function openCategories(work: Work): Promise<Map<string, string>> {
  const known = await work.tx.many(sql<{ slug: string; id: string }>`
    select slug, id from catalog.categories
    where slug = any(${categories.map(({ slug }) => slug)}::text[]) limit 100
  `)
  const ids = new Map(known.map(({ slug, id }) => [slug, id]))
  for (const { slug, title, summary } of categories) {
    if (ids.has(slug)) continue
    ids.set(slug, (await createCategory(work, { slug, titles: title, descriptions: summary })).id)
  }
  return ids
}

/** Words that the owner has given already are kept, ours come behind them. */
async function defineWords(work: Work): Promise<void> {
  const words = Object.entries({ ...options, ...attributes }).map(([code, { label, values, ...rest }]) => ({
    code,
    titles: label,
    filterable: "filterable" in rest ? rest.filterable : true,
    values: Object.entries(values).map(([value, titles]) => ({ code: value, titles })),
  }))
  const known = await work.tx.many(sql<{ attribute: string; code: string; titles: Record<string, string> }>`
    select attribute_code as attribute, code, titles from catalog.attribute_values
    where attribute_code = any(${words.map(({ code }) => code)}::text[])
    order by attribute_code, position, code
    limit 2000
  `)
  const kept = await work.tx.many(sql<{ code: string; version: number }>`
    select code, version from catalog.attributes where code = any(${words.map(({ code }) => code)}::text[])
    limit 500
  `)
  // No product uses a new word yet: the search has nothing to learn from these events.
  const unheard = { ...work, pending: { ...work.pending, events: [] } }
  for (const [index, word] of words.entries()) {
    const before = known.filter(({ attribute }) => attribute === word.code)
    const added = word.values.filter(({ code }) => !before.some((value) => value.code === code))
    const values = [...before.map(({ code, titles }) => ({ code, titles })), ...added]
    const version = kept.find(({ code }) => code === word.code)?.version
    await defineAttribute(unheard, { ...word, position: 10 + index, values, version })
  }
}

async function openPlaces(work: Work): Promise<Places> {
  const { places } = await listPlaces(work.tx)
  const warehouse = places.find(({ kind, active }) => kind === "warehouse" && active)
  assert(warehouse, "a shop has a warehouse")
  const known = places.find(({ code }) => code === shelf.code)
  const shop =
    known ??
    (await createPlace(work, { ...shelf, kind: "store", timeZone, position: places.length, active: true }))
  return { shop: shop.placeId, warehouse: warehouse.placeId }
}

/**
 * The goods of one category with prices, taxes and stock. Goods of an earlier demo
 * that were archived come back.
 */
export async function fillAisle(work: Work, aisle: Aisle): Promise<void> {
  const known = await findGoods(work, aisle.products)
  for (const { id, state } of known) if (state === "archived") await bringBack(work, aisle, id)
  const created: { product: DemoProduct; stored: StaffProduct }[] = []
  for (const product of aisle.products) {
    if (known.some(({ slug }) => slug === product.slug)) continue
    created.push({ product, stored: await createGoods(work, aisle, product) })
  }
  const variants = created.flatMap(({ product, stored }) =>
    product.variants.map((variant) => ({ product, variant, variantId: variantIdOf(stored, variant) })),
  )
  await priceGoods(work, variants)
  await stockGoods(work, variants, aisle.places)
}

async function findGoods(work: Work, wanted: readonly DemoProduct[]) {
  const skus = wanted.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  return work.tx.many(sql<{ id: string; slug: string; state: string }>`
    select distinct product.id, product.slug, product.state
    from catalog.variants variant join catalog.products product on product.id = variant.product_id
    where variant.sku = any(${skus}::text[])
    limit 500
  `)
}

async function bringBack(work: Work, { categoryId }: Aisle, productId: string): Promise<void> {
  const archived = await getProductForStaff(work.tx, { productId })
  const { version } = await restoreProduct(work, { productId, version: archived.version })
  await updateProduct(work, { productId, version, state: "active", categoryIds: [categoryId] })
}

function createGoods(work: Work, aisle: Aisle, product: DemoProduct): Promise<StaffProduct> {
  const { slug, reach, title, summary, description, maker, popularity, file, isGiftCard } = product
  const fileId = file ? (aisle.fileIds.get(file.name) ?? null) : null
  return createProduct(daysEarlier(work, product.addedDaysAgo), {
    slug,
    reach,
    isGiftCard,
    state: "active",
    titles: title,
    summaries: summary,
    descriptions: description,
    maker,
    popularity,
    categoryIds: [aisle.categoryId],
    attributes: product.attributes,
    options: product.options.map(({ code, label, values }) => ({
      code,
      titles: label,
      values: values.map((value) => ({ code: value.code, titles: value.label })),
    })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      options: variant.options,
      weightGrams: variant.weightGrams,
      content: contents[variant.sku] ?? null,
      fileId,
    })),
  })
}

type Goods = { product: DemoProduct; variant: DemoVariant; variantId: string }

async function priceGoods(work: Work, goods: readonly Goods[]): Promise<void> {
  const prices = goods.map(({ variant, variantId }) => ({
    variantId,
    marketCode: market.code,
    price: money(BigInt(variant.priceMinor), "EUR"),
    compareAt: variant.compareAtMinor === null ? null : money(BigInt(variant.compareAtMinor), "EUR"),
    ...depthOf(variant.sku, work.now),
  }))
  await setPrices(daysEarlier(work, 60), { prices: prices.flatMap(beforeIt) })
  if (prices.length > 0) await setPrices(work, { prices })
  for (const { product, variantId } of goods) {
    if (product.tax !== "standard") await setTaxCategory(work, { variantId, category: product.tax })
  }
}

/** What is reduced cost more before: beside what is crossed out stands the lowest price of thirty days. */
function beforeIt({ variantId, marketCode, price, compareAt, sales }: SetPrice): SetPrice[] {
  return compareAt || sales ? [{ variantId, marketCode, price: compareAt ?? price }] : []
}

function daysEarlier(work: Work, days: number): Work {
  return { ...work, now: new Date(work.now.getTime() - days * 86_400_000) }
}

async function stockGoods(work: Work, goods: readonly Goods[], places: Places): Promise<void> {
  for (const place of ["warehouse", "shop"] as const) {
    const placeId = places[place]
    const lines = goods
      .map(({ variant, variantId }) => ({ variantId, quantity: variant.stock?.[place] ?? 0 }))
      .filter(({ quantity }) => quantity > 0)
    if (lines.length > 0) await receiveStock(work, { placeId, lines, reference: "opening stock" })
  }
  // What is sold out was there once: that begins its count.
  const placeId = places.shop
  for (const { variantId } of goods.filter(isSoldOut)) {
    await receiveStock(work, { placeId, lines: [{ variantId, quantity: 4 }], reference: "opening stock" })
    await adjustStock(work, { placeId, variantId, change: -4, reason: "Given to the school raffle" })
  }
  // Nobody counts espressos: inventory will never say a word about what is made on demand.
  const onDemand = goods.filter(({ variant }) => variant.stock === null)
  await setBands(
    work,
    onDemand.map(({ variantId }) => ({ variantId, band: "in_stock" })),
  )
}

function isSoldOut({ variant: { stock } }: Goods): boolean {
  return stock !== null && stock.shop + stock.warehouse === 0
}

function variantIdOf(stored: StaffProduct, { sku }: DemoVariant): string {
  const found = stored.variants.find((variant) => variant.sku === sku)
  assert(found, "a product has the variants that it was made with")
  return found.id
}
