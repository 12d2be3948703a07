import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import type { OrderHolder } from "../orders/index.ts"
import { localized } from "../settings/index.ts"
import {
  canBring,
  type DeliveryMethod,
  type DeliveryPromise,
  deliveryPrice,
  type ParcelLine,
  type ParcelState,
  promiseOf,
  type Reach,
} from "./rules.ts"

const methodColumns = sql`
  id as method_id, code, market_code, kind, titles, countries, reaches, price_minor, free_from_minor, weight_grams_max,
  days_min, days_max, cut_off, time_zone, weekdays, position, active
`

export async function deliveryMethodsOf(db: Db, input: { marketCode: string }): Promise<DeliveryMethod[]> {
  return db.many(sql<DeliveryMethod>`
    select ${methodColumns} from fulfillment.delivery_methods
    where market_code = ${input.marketCode} and active
    order by position, code
    limit 100
  `)
}

/** Every method of every market, also those that are switched off, for staff. */
export async function listDeliveryMethods(db: Db): Promise<{ methods: DeliveryMethod[] }> {
  const methods = await db.many(sql<DeliveryMethod>`
    select ${methodColumns} from fulfillment.delivery_methods order by market_code, position, code limit 500
  `)
  return { methods }
}

export type DeliveryOption = {
  methodId: string
  code: string
  kind: "ship" | "pickup"
  title: string
  price: Money
  promise: DeliveryPromise
}

export type AskedDelivery = {
  marketCode: string
  country: string | null
  weightGrams: number
  subtotal: Money
  reaches: Reach[]
  locale: string
  now: Date
}

/** The ways a cart can reach its buyer, with what each costs and the days it arrives. */
export async function deliveryOptions(db: Db, input: AskedDelivery): Promise<DeliveryOption[]> {
  return optionsFrom(await deliveryMethodsOf(db, input), input)
}

export function optionsFrom(methods: DeliveryMethod[], input: AskedDelivery): DeliveryOption[] {
  const shipment = { ...input, subtotalMinor: input.subtotal.minor }
  return methods
    .filter((method) => canBring(method, shipment))
    .map((method) => ({
      methodId: method.methodId,
      code: method.code,
      kind: method.kind,
      title: localized(method.titles, input.locale),
      price: money(deliveryPrice(method, input.subtotal.minor), input.subtotal.currency),
      promise: promiseOf(method, input.now),
    }))
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

const parcelColumns = sql`
  p.id as parcel_id, p.order_id, p.state, p.carrier, p.tracking_number, p.tracking_url, p.created_at, p.shipped_at, (
    select coalesce(jsonb_agg(jsonb_build_object(
      'orderLineId', l.order_line_id, 'variantId', l.variant_id, 'quantity', l.quantity
    ) order by l.order_line_id), '[]'::jsonb)
    from fulfillment.parcel_lines l where l.parcel_id = p.id
  ) as lines
`

export async function getParcel(db: Db, input: { parcelId: string }): Promise<Parcel> {
  const parcel = await db.maybe(sql<Parcel>`
    select ${parcelColumns} from fulfillment.parcels p where p.id = ${input.parcelId}
  `)
  if (!parcel) throw notFound("parcel")
  return parcel
}

export async function parcelsOf(db: Db, input: { orderId: string }): Promise<{ parcels: Parcel[] }> {
  const parcels = await db.many(sql<Parcel>`
    select ${parcelColumns} from fulfillment.parcels p where p.order_id = ${input.orderId} order by p.id limit 500
  `)
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

const downloadColumns = sql`
  d.id as download_id, d.title, d.downloads_count, d.downloads_max, d.expires_at, d.revoked_at
`

export async function downloadsOf(db: Db, input: { orderId: string }): Promise<Download[]> {
  return db.many(sql<Download>`
    select ${downloadColumns} from fulfillment.downloads d where d.order_id = ${input.orderId} order by d.id limit 500
  `)
}

/** The files of an order, for whoever may see the order. */
export async function downloadsOfHolder(
  db: Db,
  input: { orderId: string; holder: OrderHolder },
): Promise<{ downloads: Download[] }> {
  const { orderTokenHash, customerId } = input.holder
  const downloads = await db.many(sql<Download>`
    select ${downloadColumns} from fulfillment.downloads d
    join orders.orders o on o.id = d.order_id
    where d.order_id = ${input.orderId} and (o.token_hash = ${orderTokenHash} or o.customer_id = ${customerId})
    order by d.id
    limit 500
  `)
  return { downloads }
}

export async function parcelsOfHolder(
  db: Db,
  input: { orderId: string; holder: OrderHolder },
): Promise<{ parcels: Parcel[] }> {
  const { orderTokenHash, customerId } = input.holder
  const parcels = await db.many(sql<Parcel>`
    select ${parcelColumns} from fulfillment.parcels p
    join orders.orders o on o.id = p.order_id
    where p.order_id = ${input.orderId} and (o.token_hash = ${orderTokenHash} or o.customer_id = ${customerId})
      and p.state <> 'canceled'
    order by p.id
    limit 500
  `)
  return { parcels }
}
