import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import type { OrderHolder } from "../orders/index.ts"
import { downloadLink } from "./links.ts"
import { type DeliveryMethod, methodsTag } from "./rules/methods.ts"
import { type AskedOptions, type DeliveryOption, optionsFrom } from "./rules/options.ts"
import {
  downloadObstacle,
  type ParcelLine,
  type ParcelState,
  type ParcelWarning,
  parcelWarnings,
} from "./rules/parcels.ts"

const methodColumns = sql`
  id as method_id, code, market_code, kind, titles, reaches, currency, zones, weight_grams_max, days_min,
  days_max, cut_off, time_zone, weekdays, position, active
`

const standingMethods = standingFact<DeliveryMethod[]>({
  tags: [methodsTag],
  read: (db) =>
    db.many(sql<DeliveryMethod>`
      select ${methodColumns} from fulfillment.delivery_methods
      where active
      order by market_code, position, code
      limit 5000
    `),
})

/** Those that are switched on, in the shop's order. */
export async function deliveryMethodsOf(db: Db, input: { marketCode: string }): Promise<DeliveryMethod[]> {
  return (await standingMethods(db)).filter(({ marketCode }) => marketCode === input.marketCode)
}

export type DeliveryMethodForStaff = DeliveryMethod & { version: number }

/** Every method of every market, also those that are switched off. */
export async function listDeliveryMethods(db: Db): Promise<{ methods: DeliveryMethodForStaff[] }> {
  const methods = await db.many(sql<DeliveryMethodForStaff>`
    select ${methodColumns}, version from fulfillment.delivery_methods
    order by market_code, position, code
    limit 500
  `)
  return { methods }
}

/** Whoever is about to change it keeps others from doing so meanwhile. */
export async function lockDeliveryMethod(
  tx: Db,
  { methodId }: { methodId: string },
): Promise<DeliveryMethodForStaff> {
  const row = await tx.maybe(sql<DeliveryMethodForStaff>`
    select ${methodColumns}, version from fulfillment.delivery_methods where id = ${methodId} for update
  `)
  if (!row) throw notFound("delivery method")
  return row
}

export type AskedDelivery = AskedOptions & { marketCode: string }

/** The ways a shipment can reach its buyer, with what each costs and the days it arrives. */
export async function deliveryOptions(db: Db, input: AskedDelivery): Promise<DeliveryOption[]> {
  return optionsFrom(await deliveryMethodsOf(db, input), input)
}

export type Parcel = {
  parcelId: string
  orderId: string
  state: ParcelState
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  createdAt: Date
  shippedAt: Date | null
  lines: ParcelLine[]
}

/** As staff sees it, with what to think of before it leaves. */
export type ParcelForStaff = Parcel & { orderNumber: string; warnings: ParcelWarning[] }

type StaffRow = Parcel & { orderNumber: string; money: string; paymentMethod: string }

const parcelColumns = sql`
  p.id as parcel_id, p.order_id, p.state, p.carrier, p.tracking_number, p.tracking_url, p.created_at,
  p.shipped_at, (
    select coalesce(json_agg(line), '[]'::json) from (
      select l.order_line_id as "orderLineId", l.variant_id as "variantId", l.quantity
      from fulfillment.parcel_lines l where l.parcel_id = p.id
      order by l.order_line_id
    ) line
  ) as lines
`

const staffColumns = sql`${parcelColumns}, o.number as order_number, o.money, o.payment_method`

function forStaff({ money: progress, paymentMethod, ...parcel }: StaffRow): ParcelForStaff {
  return { ...parcel, warnings: parcelWarnings({ state: parcel.state, money: progress, paymentMethod }) }
}

export async function getParcel(db: Db, input: { parcelId: string }): Promise<ParcelForStaff> {
  const row = await db.maybe(sql<StaffRow>`
    select ${staffColumns} from fulfillment.parcels p
    join orders.orders o on o.id = p.order_id
    where p.id = ${input.parcelId}
  `)
  if (!row) throw notFound("parcel")
  return forStaff(row)
}

export async function parcelsOf(db: Db, input: { orderId: string }): Promise<{ parcels: ParcelForStaff[] }> {
  const rows = await db.many(sql<StaffRow>`
    select ${staffColumns} from fulfillment.parcels p
    join orders.orders o on o.id = p.order_id
    where p.order_id = ${input.orderId}
    order by p.id
    limit 500
  `)
  return { parcels: rows.map(forStaff) }
}

/** Parcels in one state, the oldest first: the list that the packing desk works through. */
export async function listParcels(
  db: Db,
  input: { state: ParcelState; after?: string | undefined; limit: number },
): Promise<{ parcels: ParcelForStaff[]; next: string | null }> {
  const rows = await db.many(sql<StaffRow>`
    select ${staffColumns} from fulfillment.parcels p
    join orders.orders o on o.id = p.order_id
    where p.state = ${input.state} and p.id > ${input.after ?? ""}
    order by p.id
    limit ${input.limit + 1}
  `)
  const parcels = rows.slice(0, input.limit).map(forStaff)
  return { parcels, next: rows.length > input.limit ? (parcels.at(-1)?.parcelId ?? null) : null }
}

/** The parcels of an order, for whoever may see the order; anybody else finds no order. */
export async function parcelsOfHolder(
  db: Db,
  input: { orderId: string; holder: OrderHolder },
): Promise<{ parcels: Parcel[] }> {
  const [, parcels] = await all(
    checkHeld(db, input),
    db.many(sql<Parcel>`
      select ${parcelColumns} from fulfillment.parcels p
      where p.order_id = ${input.orderId} and p.state <> 'canceled'
      order by p.id
      limit 500
    `),
  )
  return { parcels }
}

export type Download = {
  downloadId: string
  title: string
  downloadsCount: number
  downloadsMax: number
  expiresAt: Date
  revokedAt: Date | null
}

export async function downloadsOf(db: Db, input: { orderId: string }): Promise<Download[]> {
  return db.many(sql<Download>`
    select id as download_id, title, downloads_count, downloads_max, expires_at, revoked_at
    from fulfillment.downloads
    where order_id = ${input.orderId}
    order by id
    limit 500
  `)
}

export type OfferedDownload = {
  downloadId: string
  title: string
  /** Nothing when the link does not work any more. */
  url: string | null
  downloadsLeft: number
  expiresAt: Date
}

/** The files of an order, for whoever may see the order; anybody else finds no order. */
export async function downloadsOfHolder(
  db: Db,
  input: { orderId: string; holder: OrderHolder; now: Date },
): Promise<{ downloads: OfferedDownload[] }> {
  const [, rows] = await all(checkHeld(db, input), downloadsOf(db, input))
  const downloads = rows.map((row) => ({
    downloadId: row.downloadId,
    title: row.title,
    url: downloadObstacle(row, input.now) ? null : downloadLink(row.downloadId),
    downloadsLeft: row.downloadsMax - row.downloadsCount,
    expiresAt: row.expiresAt,
  }))
  return { downloads }
}

async function checkHeld(db: Db, input: { orderId: string; holder: OrderHolder }): Promise<void> {
  const { orderTokenHash, customerId } = input.holder
  const held = await db.maybe(sql<{ id: string }>`
    select id from orders.orders
    where id = ${input.orderId} and (token_hash = ${orderTokenHash} or customer_id = ${customerId})
  `)
  if (!held) throw notFound("order")
}
