import type { Db } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { join, type Sql, sql } from "../../kit/sql.ts"
import type { Texts } from "../settings/index.ts"
import type { Band, LedgerState, PlaceKind, Quantities } from "./rules.ts"

/**
 * How many of a variant can be bought at an instant, as a piece of SQL for the select of a module above:
 * nothing (null) when it is not counted. Holds whose time is over count as free, whether or not somebody has
 * given them up yet.
 */
export function availableUnits(variantId: Sql, now: Date): Sql {
  return sql`(
    select coalesce(sum(balance.available) filter (where place.active), 0) + (
      select coalesce(sum(hold.quantity), 0)
      from inventory.holds hold
      join inventory.places held_at on held_at.id = hold.place_id and held_at.active
      where hold.state = 'live' and hold.until <= ${now} and hold.variant_id = ${variantId}
    )
    from inventory.balances balance
    join inventory.places place on place.id = balance.place_id
    where balance.variant_id = ${variantId}
    having count(*) > 0
  )::int`
}

export type VariantStock = { variantId: string; isTracked: boolean; available: number }

/**
 * What can be bought now. A variant that is not counted is always available, however many the number says.
 */
export async function stockOf(
  db: Db,
  input: { variantIds: readonly string[]; now?: Date | undefined },
): Promise<VariantStock[]> {
  const now = input.now ?? new Date()
  const rows = await db.many(sql<{ variantId: string; available: number | null }>`
    select wanted.id as variant_id, ${availableUnits(sql`wanted.id`, now)} as available
    from unnest(${[...input.variantIds]}::text[]) as wanted (id)
    limit 1000
  `)
  return rows.map(({ variantId, available }) => ({
    variantId,
    isTracked: available !== null,
    available: available ?? 0,
  }))
}

export type Place = {
  placeId: string
  code: string
  titles: Texts
  kind: PlaceKind
  timeZone: string
  position: number
  active: boolean
  version: number
}

const placeColumns = sql`id as place_id, code, titles, kind, time_zone, position, active, version`

export async function getPlace(db: Db, input: { placeId: string }): Promise<Place> {
  const place = await db.maybe(
    sql<Place>`select ${placeColumns} from inventory.places where id = ${input.placeId}`,
  )
  if (!place) throw notFound("place")
  return place
}

export async function listPlaces(db: Db): Promise<{ places: Place[] }> {
  const places = await db.many(sql<Place>`
    select ${placeColumns} from inventory.places order by position, id limit 500
  `)
  return { places }
}

export type StockRow = {
  variantId: string
  sku: string
  productId: string
  productTitles: Texts
  placeId: string
  placeCode: string
  units: Quantities
  /** Everything that lies there, sellable or not; what is on its way does not. */
  onHand: number
}

const stockColumns = sql`
  balance.variant_id, variant.sku, product.id as product_id, product.titles as product_titles,
  balance.place_id, place.code as place_code, jsonb_build_object(
    'available', available, 'reserved', reserved, 'committed', committed, 'incoming', incoming,
    'damaged', damaged, 'quality_control', quality_control, 'safety_stock', safety_stock
  ) as units,
  available + reserved + committed + damaged + quality_control + safety_stock as on_hand
`

const whatAndWhere = sql`
  join inventory.places place on place.id = balance.place_id
  join catalog.variants variant on variant.id = balance.variant_id
  join catalog.products product on product.id = variant.product_id
`

export function stockAt(
  db: Db,
  input: { placeId: string; variantIds: readonly string[] },
): Promise<StockRow[]> {
  return db.many(sql<StockRow>`
    select ${stockColumns} from inventory.balances balance ${whatAndWhere}
    where balance.place_id = ${input.placeId} and balance.variant_id = any(${[...input.variantIds]}::text[])
    order by balance.variant_id
    limit 1000
  `)
}

export type CountedStock = { variantId: string; placeId: string; available: number; onHand: number }

/** What is written down of variants at every place; nothing of those that are not counted. */
export function countedStock(db: Db, input: { variantIds: readonly string[] }): Promise<CountedStock[]> {
  return db.many(sql<CountedStock>`
    select variant_id, place_id, available,
      available + reserved + committed + damaged + quality_control + safety_stock as on_hand
    from inventory.balances
    where variant_id = any(${[...input.variantIds]}::text[])
    limit 100000
  `)
}

export type StockFilter = {
  variantId?: string | undefined
  sku?: string | undefined
  productId?: string | undefined
  /** How an SKU begins. */
  q?: string | undefined
  placeId?: string | undefined
  /** How much of a variant is left in all places together. */
  band?: Band | undefined
}

export type ListStock = StockFilter & { after?: string | undefined; limit: number }

/** Each variant at each place. `after` is the cursor that the page before gave as `next`. */
export async function listStock(
  db: Db,
  input: ListStock,
): Promise<{ stock: StockRow[]; next: string | null }> {
  const { limit } = input
  const conditions = matching(input)
  if (input.after) {
    const after = readCursor(input.after)
    conditions.push(sql`(balance.variant_id, balance.place_id) > (${after.variantId}, ${after.placeId})`)
  }
  const rows = await db.many(sql<StockRow>`
    select ${stockColumns}
    from (
      select variant_id, place_id, available, reserved, committed, incoming, damaged, quality_control,
        safety_stock
      from inventory.balances balance
      where ${join(conditions, " and ")}
      order by variant_id, place_id
      limit ${limit + 1}
    ) balance ${whatAndWhere}
    order by balance.variant_id, balance.place_id
  `)
  const stock = rows.slice(0, limit)
  const last = stock.at(-1)
  return { stock, next: rows.length > limit && last ? stockRef(last) : null }
}

/** What a row is named by, and the cursor behind it. */
export const stockRef = ({ variantId, placeId }: Pick<StockRow, "variantId" | "placeId">) =>
  `${variantId}.${placeId}`

// Nobody needs a larger number to think before they act on all of them.
export const countMax = 100_000

export async function countStock(db: Db, input: StockFilter): Promise<{ count: number; countMax: number }> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from inventory.balances balance where ${join(matching(input), " and ")} limit ${countMax}
    ) found
  `)
  return { count, countMax }
}

// A filter that is not asked for is not in the statement: each of the few statements finds its own index.
export function matching({ variantId, sku, productId, q, placeId, band }: StockFilter): Sql[] {
  const conditions = [sql`true`]
  if (variantId) conditions.push(sql`balance.variant_id = ${variantId}`)
  if (sku) conditions.push(sql`balance.variant_id = (select id from catalog.variants where sku = ${sku})`)
  if (productId) {
    const ofProduct = sql`select id from catalog.variants where product_id = ${productId}`
    conditions.push(sql`balance.variant_id = any(array(${ofProduct}))`)
  }
  if (q) conditions.push(sql`balance.variant_id = any(array(${variantsNamed(q)}))`)
  if (placeId) conditions.push(sql`balance.place_id = ${placeId}`)
  if (band) {
    conditions.push(sql`
      exists (
        select from inventory.bands told
        where told.variant_id = balance.variant_id and told.band = ${band}
      )
    `)
  }
  return conditions
}

// Whoever types "A" types on.
const namedMax = 1_000

/** Variants whose barcode or SKU begins like this, as typed or in capitals, as most are written. */
function variantsNamed(q: string): Sql {
  const beginning = (code: Sql, text: string) =>
    sql`(${code} >= ${text} and ${code} < ${text} || ${"\u{10ffff}"})`
  const [sku, barcode] = [sql`sku`, sql`barcode`]
  return sql`
    select id from catalog.variants
    where ${beginning(sku, q)} or ${beginning(sku, q.toUpperCase())} or ${beginning(barcode, q)}
    limit ${namedMax}
  `
}

export type FoundStock = { variantId: string; sku: string; titles: Texts }

/** Counted variants whose SKU or barcode begins like this; what is not counted has no row to lead to. */
export function findStock(db: Db, { q, limit }: { q: string; limit: number }): Promise<FoundStock[]> {
  return db.many(sql<FoundStock>`
    select variant.id as variant_id, variant.sku, product.titles
    from catalog.variants variant join catalog.products product on product.id = variant.product_id
    where variant.id = any(array(${variantsNamed(q)}))
      and exists (select from inventory.balances where variant_id = variant.id)
    order by variant.sku limit ${limit}
  `)
}

function readCursor(cursor: string): { variantId: string; placeId: string } {
  const [variantId, placeId, ...more] = cursor.split(".")
  if (!variantId || !placeId || more.length > 0) {
    const message = "This cursor does not belong to this list. Start at the first page."
    throw new Refusal("stock.bad_cursor", 400, message)
  }
  return { variantId, placeId }
}

export type MovementRow = {
  movementId: string
  placeId: string
  placeCode: string
  from: LedgerState
  to: LedgerState
  quantity: number
  why: string
  actor: string
  orderId: string | null
  attemptId: string | null
  at: Date
}

/** Everything that ever happened to the stock of a variant, the newest first. */
export async function listMovements(
  db: Db,
  input: { variantId: string; before?: string | undefined; limit: number },
): Promise<{ movements: MovementRow[]; next: string | null }> {
  const rows = await db.many(sql<MovementRow>`
    select movement.id as movement_id, movement.place_id, place.code as place_code,
           movement.from_state as "from", movement.to_state as "to", movement.quantity, movement.why,
           movement.actor, movement.order_id,
           movement.attempt_id, movement.at
    from inventory.movements movement
    join inventory.places place on place.id = movement.place_id
    where movement.variant_id = ${input.variantId} and movement.id < ${input.before ?? "mow"}
    order by movement.id desc
    limit ${input.limit + 1}
  `)
  const movements = rows.slice(0, input.limit)
  return { movements, next: rows.length > input.limit ? (movements.at(-1)?.movementId ?? null) : null }
}
