import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import type { Outside } from "../../kit/db.ts"
import { deliverDue, enroll } from "../../kit/deliveries.ts"
import { openFileStore } from "../../kit/files.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { flatZone } from "../../parcel.fixture.ts"
import { addFile, createProduct, prepareFile } from "../catalog/index.ts"
import { commitHold, holdStock, inventoryModule, receiveStock } from "../inventory/index.ts"
import {
  newOrderLineId,
  type OrderAsSold,
  ordersModule,
  type PlaceOrder,
  placeOrder,
  type SoldLine,
  signLinksWith,
} from "../orders/index.ts"
import { fulfillmentAudit } from "./audit.ts"

export const method = {
  code: "parcel",
  marketCode: "de",
  kind: "ship" as const,
  titles: { en: "Parcel", de: "Paket" },
  reaches: ["parcel" as const],
  currency: "EUR",
  zones: [flatZone(490, { countries: ["DE"], freeFromMinor: 5000 })],
  weightGramsMax: 10_000,
  daysMin: 1,
  daysMax: 2,
  cutOff: "14:00",
  timeZone: "Europe/Berlin",
  weekdays: [1, 2, 3, 4, 5],
  position: 1,
  active: true,
}

/** A private database with things to send and one to download, and the steps that the tests are made of. */
export async function openWarehouse() {
  const files = openFileStore(join(inject("testDir"), `files-${randomBytes(6).toString("hex")}`))
  const database = await testDb({ files })
  const { db, out, inWork } = database
  signLinksWith("a secret of the tests")
  await inWork((work) => enroll(work, subscriptions))
  const { cup, plate, fileId } = await stock(out)
  const bookLine = () =>
    line({ variantId: newId("variant"), reach: "file", fileMediaId: fileId, title: "A book" })

  /** An order with its stock, paid unless it is said otherwise. */
  async function place(lines: SoldLine[], given: Placing = {}) {
    const orderId = newId("order")
    const attemptId = newId("attempt")
    const sold = soldOf(lines, given.method ?? "card")
    const minor = BigInt(sold.totalMinor)
    const paid = { settles: "now" as const, authorizedMinor: minor, capturedMinor: minor }
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
    const until = new Date(Date.now() + 60_000)
    await inWork((work) => holdStock(work, { attemptId, lines: wanted, until }))
    return inWork(async (work) => {
      const cover = { intentId: newId("intent"), ...paid, ...given.cover }
      const placed = placeOrder(work, { orderId, attemptId, number: newId("order"), sold, cover })
      await commitHold(work, { attemptId, orderId })
      return placed
    })
  }

  async function unitsOf(variantId: string) {
    return db.one(sql<{ available: number; committed: number }>`
      select available, committed from inventory.balances where variant_id = ${variantId}
    `)
  }

  async function events(name: string, orderId: string) {
    const rows = await db.many(sql<{ payload: Record<string, unknown> }>`
      select payload from kit.events where name = ${name} and payload ->> 'orderId' = ${orderId}
      order by id
      limit 100
    `)
    return rows.map(({ payload }) => payload)
  }

  /** The books that do not agree. */
  async function broken() {
    await deliverDue({ subscriptions, outside: () => out, log: out.log }, out)
    const audits = [...fulfillmentAudit, ...inventoryModule.audit, ...ordersModule.audit]
    const lines = await runAudit(audits, (statement) => db.many(statement))
    return lines.filter(({ rows }) => rows > 0)
  }

  const close = () => database.close()
  return { database, db, out, inWork, cup, plate, line, bookLine, place, unitsOf, events, broken, close }
}

type Placing = { cover?: Partial<PlaceOrder["cover"]>; method?: string }

// Bands of the catalog follow the stock by events, and the books of the inventory look at them.
const subscriptions = inventoryModule.subscriptions.filter((one) => "command" in one)

async function stock(out: Outside) {
  const product = async (name: string) => {
    const { id: productId, variants } = await out.inWork((work) =>
      createProduct(work, {
        ...{ titles: { en: name }, reach: "parcel", state: "active" },
        variants: [{ sku: name }],
      }),
    )
    return { productId, variantId: variants[0]?.id ?? "" }
  }
  const upload = { fileName: "book.pdf", contentType: "application/pdf", bytes: Buffer.from("a book") }
  const prepared = await prepareFile(out, { upload })
  const file = await out.inWork((work) => addFile(work, prepared))
  const cup = await product("cup")
  const plate = await product("plate")
  const lines = [cup, plate].map(({ variantId }) => ({ variantId, quantity: 1000 }))
  await out.inWork((work) => receiveStock(work, { lines }))
  return { cup, plate, fileId: file.id }
}

function line(given: Partial<SoldLine> & { variantId: string }): SoldLine {
  return {
    id: newOrderLineId(),
    productId: newId("product"),
    sku: "S",
    title: "A thing",
    variantTitle: null,
    pictureUrl: null,
    reach: "parcel",
    fileMediaId: null,
    configuration: null,
    isGiftCard: false,
    weightGrams: 100,
    quantity: 1,
    unitPriceMinor: 1000,
    discountMinor: 0,
    giftOf: null,
    totalMinor: 1000,
    taxMinor: 160,
    taxRatePpm: 190_000,
    why: [],
    ...given,
  }
}

function soldOf(lines: SoldLine[], paymentMethod: string): OrderAsSold {
  const itemsMinor = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, 0)
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
    delivery: null,
    payment: { method: paymentMethod, facts: [] },
    tenders: [],
    itemsMinor,
    deliveryMinor: 0,
    deliveryTaxMinor: 0,
    taxMinor,
    taxes: {
      ...{ country: "DE", region: null, treatment: "taxed", vatNumber: null, exemptBecause: null },
      rows: [{ ratePpm: 190_000, netMinor: itemsMinor - taxMinor, taxMinor }],
    },
    discountMinor: 0,
    discounts: [],
    cashRoundingMinor: 0,
    totalMinor: itemsMinor,
    lines,
  }
}
