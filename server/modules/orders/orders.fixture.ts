import { runAudit } from "../../kit/audit.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { orderAudit } from "./audit.ts"
import { newOrderLineId, type PlaceOrder, placeOrder } from "./commands/place.ts"
import { signLinksWith } from "./links.ts"
import type { OrderAsSold, SoldLine } from "./sold.ts"

signLinksWith("a secret of the tests")

export function soldLine(given: Partial<SoldLine> = {}): SoldLine {
  const quantity = given.quantity ?? 2
  const totalMinor = given.totalMinor ?? quantity * 1000
  const unitPriceMinor = given.unitPriceMinor ?? Math.ceil(totalMinor / quantity)
  return {
    id: newOrderLineId(),
    variantId: newId("variant"),
    productId: newId("product"),
    sku: "MUG-1",
    title: "Stoneware mug",
    variantTitle: "Moss green",
    pictureUrl: null,
    reach: "parcel",
    fileMediaId: null,
    configuration: null,
    isGiftCard: false,
    weightGrams: 300,
    discountMinor: unitPriceMinor * quantity - totalMinor,
    giftOf: null,
    taxMinor: Math.round((totalMinor * 19) / 119),
    taxRatePpm: 190_000,
    why: [],
    ...given,
    quantity,
    unitPriceMinor,
    totalMinor,
  }
}

/** An order as sold that adds up, whatever its lines are. */
export function sold(given: Partial<OrderAsSold> = {}): OrderAsSold {
  const lines = given.lines ?? [soldLine()]
  const itemsMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0)
  const deliveryMinor = given.deliveryMinor ?? 490
  const deliveryTaxMinor = Math.round((deliveryMinor * 19) / 119)
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, 0) + deliveryTaxMinor
  return {
    cartId: newId("cart"),
    customerId: null,
    email: "ada@example.com",
    buyerName: "Ada",
    locale: "en",
    marketCode: "de",
    currency: "EUR",
    taxDisplay: "gross",
    rounding: "line",
    roundingMode: "half_up",
    address: { name: "Ada", line1: "Torstraße 89", postalCode: "10119", city: "Berlin", country: "DE" },
    delivery: {
      methodId: newId("deliveryMethod"),
      code: "parcel",
      kind: "ship",
      title: "Parcel",
      promise: { earliestOn: "2026-05-04", latestOn: "2026-05-05" },
    },
    payment: { method: "card", facts: [] },
    tenders: [],
    ...given,
    itemsMinor,
    deliveryMinor,
    deliveryTaxMinor,
    taxMinor,
    taxes: {
      ...{ country: "DE", region: null, treatment: "taxed", vatNumber: null, exemptBecause: null },
      rows: [{ ratePpm: 190_000, netMinor: itemsMinor + deliveryMinor - taxMinor, taxMinor }],
    },
    discountMinor: 0,
    discounts: [],
    cashRoundingMinor: 0,
    totalMinor: itemsMinor + deliveryMinor,
    lines,
  }
}

let number = 0

/** A private database and the steps that the tests of orders are made of. */
export async function openOrders() {
  const database = await testDb()
  const { db, inWork } = database

  /** Placed with its whole price taken, unless it is said otherwise. */
  function place(given: Partial<OrderAsSold> = {}, cover?: Partial<NonNullable<PlaceOrder["cover"]>> | null) {
    const order = sold(given)
    const orderId = newId("order")
    const taken = BigInt(order.totalMinor)
    const full = {
      intentId: newId("intent"),
      settles: "now" as const,
      authorizedMinor: taken,
      capturedMinor: taken,
    }
    const input = {
      orderId,
      // The counter of a new shop begins above these.
      number: String(++number),
      attemptId: newId("attempt"),
      sold: order,
      cover: cover === null ? null : { ...full, ...cover },
    }
    return inWork(async (work) => ({ ...input, ...placeOrder(work, input) }))
  }

  async function events(name: string, orderId: string) {
    const rows = await db.many(sql<{ payload: Record<string, unknown> }>`
      select payload from kit.events where name = ${name} and payload ->> 'orderId' = ${orderId} order by id
    `)
    return rows.map(({ payload }) => payload)
  }

  /** The books that do not agree. */
  async function broken() {
    const lines = await runAudit(orderAudit, (statement) => db.many(statement))
    return lines.filter(({ rows }) => rows > 0)
  }

  return { database, place, events, broken, close: () => database.close() }
}
