import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { Texts } from "../rules/texts.ts"

export type SkuOwner = { sku: string; variantId: string; productId: string; slug: string; titles: Texts }

/** The variants that have these SKUs, with their products. */
export function variantsBySku(db: Db, input: { skus: readonly string[] }): Promise<SkuOwner[]> {
  return db.many(sql<SkuOwner>`
    select variant.sku, variant.id as variant_id, product.id as product_id, product.slug, product.titles
    from catalog.variants variant join catalog.products product on product.id = variant.product_id
    where variant.sku = any(${[...input.skus]}::text[])
    limit 100000
  `)
}

/** The ids of products by their addresses. */
export function productIdsBySlug(
  db: Db,
  input: { slugs: readonly string[] },
): Promise<{ id: string; slug: string }[]> {
  return db.many(sql<{ id: string; slug: string }>`
    select id, slug from catalog.products where slug = any(${[...input.slugs]}::text[]) limit 1000
  `)
}

export type KnownCategory = {
  id: string
  parentId: string | null
  /** How many levels there are down to it, its own among them. */
  depth: number
  slug: string
  titles: Texts
}

/** Every category; a shop has some hundreds. */
export function allCategories(db: Db): Promise<KnownCategory[]> {
  return db.many(sql<KnownCategory>`
    select id, parent_id, cardinality(path) as depth, slug, titles from catalog.categories
    order by cardinality(path), position, id limit 10000
  `)
}

/** Which of these, "material:oak", are in the dictionary. */
export async function knownAttributeValues(db: Db, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.many(sql<{ code: string }>`
    select wanted.code from unnest(${[...codes]}::text[]) as wanted (code)
    join catalog.attribute_values value on value.attribute_code = split_part(wanted.code, ':', 1)
      and value.code = split_part(wanted.code, ':', 2)
    limit 100000
  `)
  return new Set(rows.map(({ code }) => code))
}

/** The next products by their ids, for going through all of them. */
export async function productIdsAfter(db: Db, input: { after: string; limit: number }): Promise<string[]> {
  const rows = await db.many(sql<{ id: string }>`
    select id from catalog.products where id > ${input.after} order by id limit ${input.limit}
  `)
  return rows.map(({ id }) => id)
}
