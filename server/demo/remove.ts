// A shop never deletes what it has sold or counted, so no module has a door for that, and no route ever can.
// tidy: writes, because the goods of the demo are the one exception: they are deleted here, row by row.
// tidy: reads, because what somebody has ordered, holds or uses is left, whichever module knows of it.

import { categories } from "../../demo/categories.ts"
import { products } from "../../demo/products/index.ts"
import { shelf } from "../../demo/shop.ts"
import { attributes, options } from "../../demo/words.ts"
import type { Outside, Work } from "../kit/db.ts"
import { announce } from "../kit/events.ts"
import { sql } from "../kit/sql.ts"
import {
  archiveProduct,
  deleteCategory,
  getCategoryForStaff,
  getProductForStaff,
  storedAt,
  updateProduct,
} from "../modules/catalog/index.ts"
import { asDemo, demoActor } from "./work.ts"

const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))

// A step takes about 200 ms and holds its products no longer.
const goodsAtOnce = 10

type Found = { id: string; isArchived: boolean; isOrdered: boolean }

/** Whatever the owner has renamed, goods of the demo are known by their SKU. */
export async function clearGoods(out: Outside): Promise<{ deleted: number; archived: number }> {
  let [deleted, archived] = [0, 0]
  for (let after = ""; ; ) {
    const found = await out.inWork((tx) => clearSome(asDemo(tx), after))
    deleted += found.filter(({ isOrdered }) => !isOrdered).length
    archived += found.filter(({ isOrdered }) => isOrdered).length
    if (found.length < goodsAtOnce) break
    after = found.at(-1)?.id ?? ""
  }
  await deleteSoldFiles(out)
  return { deleted, archived }
}

async function clearSome(work: Work, after: string): Promise<Found[]> {
  const found = await findSome(work, after)
  for (const { id, isArchived, isOrdered } of found) {
    const { version } = await getProductForStaff(work.tx, { productId: id })
    // Archived goods are in no list, no search and no document any more: what is left are rows.
    const archived = isArchived ? { version } : await archiveProduct(work, { productId: id, version })
    if (isOrdered) await updateProduct(work, { productId: id, version: archived.version, categoryIds: [] })
  }
  await deleteGoods(
    work,
    found.filter(({ isOrdered }) => !isOrdered).map(({ id }) => id),
  )
  return found
}

function findSome(work: Work, after: string): Promise<Found[]> {
  return work.tx.many(sql<Found>`
    select product.id, product.state = 'archived' as is_archived, exists (
        select from catalog.variants variant
        where variant.product_id = product.id and (
          exists (select from orders.lines where variant_id = variant.id)
          or exists (select from inventory.holds where variant_id = variant.id and state <> 'released')
          or exists (select from inventory.commitments where variant_id = variant.id)
        )
      ) as is_ordered
    from catalog.products product
    where product.id > ${after}
      and exists (select from catalog.variants where product_id = product.id and sku = any(${skus}::text[]))
    order by product.id
    limit ${goodsAtOnce}
  `)
}

async function deleteGoods(work: Work, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return
  const [variants, media] = [
    await work.tx.many(sql<{ id: string }>`
      select id from catalog.variants where product_id = any(${productIds}::text[]) limit 5000
    `),
    await work.tx.many(sql<{
      id: string
      key: string
      sizes: number[]
      whole: { key: string; sizes: number[] }
    }>`
      select id, key, sizes, whole from catalog.media where product_id = any(${productIds}::text[]) limit 5000
    `),
  ]
  const variantIds = variants.map(({ id }) => id)
  work.write(sql`delete from pricing.variant_tax where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from pricing.list_prices where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from pricing.list_price_history where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from pricing.current_prices where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from pricing.prices where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from inventory.holds where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from inventory.bands where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from inventory.balances where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from inventory.movements where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from catalog.offers where variant_id = any(${variantIds}::text[])`)
  work.write(sql`delete from catalog.cards where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.variants where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.media where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.option_values where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.options where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.collection_products where product_id = any(${productIds}::text[])`)
  work.write(sql`delete from catalog.product_categories where product_id = any(${productIds}::text[])`)
  work.write(sql`
    delete from catalog.slug_redirects where kind = 'product' and target_id = any(${productIds}::text[])
  `)
  work.write(sql`delete from catalog.products where id = any(${productIds}::text[])`)
  for (const { id, key, sizes, whole } of media) {
    announce(work, "media.deleted", { mediaId: id, key, sizes })
    announce(work, "media.files_left", { key: whole.key, sizes: whole.sizes })
  }
}

/** The cookbook and its like, unless somebody has bought one and may still download it. */
async function deleteSoldFiles(out: Outside): Promise<void> {
  const names = products.flatMap(({ file }) => (file ? [file.name] : []))
  const keys = await out.inWork((work) =>
    work.tx.many(sql<{ key: string; isUsed: boolean }>`
      with gone as (
        delete from catalog.files file
        where name = any(${names}::text[])
          and not exists (select from catalog.variants where file_id = file.id)
          and not exists (select from fulfillment.downloads where file_media_id = file.id)
        returning id, key
      )
      select key, exists (
        select from catalog.files other
        where other.key = gone.key and other.id not in (select id from gone)
      ) as is_used
      from gone
    `),
  )
  for (const { key, isUsed } of keys) if (!isUsed) await out.providers.files.remove(storedAt(key))
}

/** Categories without goods, words that nothing uses, and the place behind the counter. */
export async function clearShelf(work: Work): Promise<void> {
  const known = await work.tx.many(sql<{ id: string }>`
    select id from catalog.categories category
    where slug = any(${categories.map(({ slug }) => slug)}::text[])
      and not exists (select from catalog.categories where parent_id = category.id)
      and not exists (select from catalog.product_categories where category_id = category.id)
    limit 100
  `)
  for (const { id } of known) {
    const { version } = await getCategoryForStaff(work.tx, { categoryId: id })
    await deleteCategory(work, { categoryId: id, version })
  }
  forgetWords(work)
  work.write(sql`
    delete from inventory.places place
    where code = ${shelf.code} and titles = ${JSON.stringify(shelf.titles)}::jsonb
      and not exists (select from inventory.balances where place_id = place.id)
      and not exists (select from inventory.movements where place_id = place.id and actor <> ${demoActor})
  `)
}

function forgetWords(work: Work): void {
  const words = Object.entries({ ...options, ...attributes }).flatMap(([attribute, { values }]) =>
    Object.entries(values).map(([code, titles]) => ({ attribute, code, titles })),
  )
  const makers = [...new Set(products.map(({ maker }) => maker))]
  work.write(sql`
    delete from catalog.attribute_values value
    where (
        (attribute_code, code, titles) in (
          select attribute, code, titles
          from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
            as given (attribute text, code text, titles jsonb)
        )
        or (attribute_code = 'maker' and titles ->> 'en' = any(${makers}::text[]))
      )
      and not exists (
        select from catalog.products
        where attribute_codes @> array[value.attribute_code || ':' || value.code]
      )
      and not exists (
        select from catalog.option_values choice
        where choice.option_code = value.attribute_code and choice.code = value.code
      )
  `)
  const codes = Object.keys({ ...options, ...attributes })
  work.write(sql`
    delete from catalog.attributes attribute
    where code = any(${codes}::text[])
      and not exists (select from catalog.attribute_values where attribute_code = attribute.code)
  `)
}
