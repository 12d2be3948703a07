import type { Db } from "../../../../kit/db.ts"
import { notFound } from "../../../../kit/errors.ts"
import { type Sql, sql } from "../../../../kit/sql.ts"
import {
  type CollectionPicks,
  type CollectionSort,
  type Condition,
  collectionsMax,
  type Matching,
  pickedMax,
} from "../../rules/collections.ts"
import type { ProductState } from "../../rules/states.ts"
import type { Texts } from "../../rules/texts.ts"
import { type StaffMedium, staffMedium } from "../media.ts"

export type StaffCollectionRow = {
  id: string
  slug: string
  titles: Texts
  picks: CollectionPicks
  isShown: boolean
  productCount: number
  version: number
  updatedAt: Date
  media: StaffMedium[]
}

export type PickedProduct = {
  id: string
  titles: Texts
  state: ProductState
  picture: { key: string; sizes: number[] } | null
}

export type StaffCollection = StaffCollectionRow & {
  descriptions: Texts
  pageTitles: Texts
  pageDescriptions: Texts
  sort: CollectionSort
  matching: Matching
  conditions: Condition[]
  products: PickedProduct[]
}

// Whoever has more than these needs no exact number.
const countedMax = 1_000

const rowColumns = sql`
  collection.id, collection.slug, collection.titles, collection.picks, collection.is_shown,
  collection.version, collection.updated_at,
  (
    select count(*)::int from (
      select from catalog.placements placement
      where placement.category_id = collection.id
        and placement.market_code = (select default_market from settings.shop where only_row = 1)
      limit ${countedMax}
    ) counted
  ) as product_count,
  coalesce((
    select jsonb_agg(${staffMedium} order by media.position, media.id)
    from catalog.media media where media.collection_id = collection.id
  ), '[]') as media
`

/** All of them, the newest first. */
export async function listCollectionsForStaff(db: Db): Promise<{ collections: StaffCollectionRow[] }> {
  const collections = await db.many(sql<StaffCollectionRow>`
    select ${rowColumns}
    from catalog.collections collection
    order by collection.id desc
    limit ${collectionsMax}
  `)
  return { collections }
}

type Row = Omit<StaffCollection, "conditions"> & { conditions: ConditionRow[] }

/** A line as its table knows it; which of the columns have something is the kind's business. */
type ConditionRow = { kind: string; [column: string]: unknown }

export async function getCollectionForStaff(
  db: Db,
  { collectionId }: { collectionId: string },
): Promise<StaffCollection> {
  const row = await db.maybe(sql<Row>`
    select ${rowColumns}, collection.descriptions, collection.page_titles, collection.page_descriptions,
      collection.sort, collection.matching, ${conditionsOf} as conditions, ${productsOf} as products
    from catalog.collections collection
    where collection.id = ${collectionId}
  `)
  if (!row) throw notFound("collection")
  return { ...row, conditions: row.conditions.map(conditionOf) }
}

const conditionsOf: Sql = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('kind', condition.kind, 'categoryId', condition.category_id,
      'codes', condition.codes, 'amounts', condition.amounts, 'words', condition.words,
      'days', condition.days, 'bands', condition.bands) order by condition.position)
    from catalog.collection_conditions condition where condition.collection_id = collection.id
  ), '[]')
`

const productsOf: Sql = sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('id', product.id, 'titles', product.titles, 'state', product.state,
      'picture', (
        select jsonb_build_object('key', media.key, 'sizes', media.sizes) from catalog.media media
        where media.product_id = product.id order by media.position, media.id limit 1
      )) order by chosen.position, product.id)
    from (
      select product_id, position from catalog.collection_products
      where collection_id = collection.id order by position, product_id limit ${pickedMax}
    ) chosen
    join catalog.products product on product.id = chosen.product_id
  ), '[]')
`

function conditionOf(row: ConditionRow): Condition {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Condition
}
