import { runAudit } from "../../kit/audit.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import {
  newOrderLineId,
  type OrderAsSold,
  placeOrder,
  type SoldLine,
  signLinksWith,
} from "../orders/index.ts"
import { invoiceAudit } from "./audit.ts"

signLinksWith("a secret of the tests")

export type Drawn = {
  quantity: number
  totalMinor: number
  ratePpm?: number
  unitPriceMinor?: number
  title?: string
  configuration?: Record<string, string>
}

function lineOf({ quantity, totalMinor, ratePpm = 190_000, ...given }: Drawn): SoldLine {
  const unitPriceMinor = given.unitPriceMinor ?? Math.ceil(totalMinor / quantity)
  return {
    ...{ id: newOrderLineId(), variantId: newId("variant"), productId: newId("product"), sku: "MUG-1" },
    ...{ title: given.title ?? "Stoneware mug", variantTitle: "Moss green", pictureUrl: null },
    ...{
      reach: "parcel",
      fileMediaId: null,
      configuration: given.configuration ?? null,
      isGiftCard: false,
      weightGrams: 300,
    },
    ...{ quantity, unitPriceMinor, giftOf: null, totalMinor, why: [] },
    discountMinor: unitPriceMinor * quantity - totalMinor,
    taxMinor: taxIn(totalMinor, ratePpm),
    taxRatePpm: ratePpm,
  }
}

function taxIn(minor: number, ratePpm: number): number {
  return Math.round((minor * ratePpm) / (1_000_000 + ratePpm))
}

/** An order as sold that adds up, with the delivery at the standard rate. */
function soldWith(drawn: readonly Drawn[], given: Partial<OrderAsSold>): OrderAsSold {
  const lines = drawn.map(lineOf)
  const { deliveryMinor = 490 } = given
  const parts = [
    ...lines.map(({ taxRatePpm, totalMinor, taxMinor }) => ({ taxRatePpm, totalMinor, taxMinor })),
    { taxRatePpm: 190_000, totalMinor: deliveryMinor, taxMinor: taxIn(deliveryMinor, 190_000) },
  ].filter(({ totalMinor }) => totalMinor > 0)
  const sum = (of: typeof parts, name: "totalMinor" | "taxMinor") =>
    of.reduce((all, one) => all + one[name], 0)
  const rates = [...new Set(parts.map(({ taxRatePpm }) => taxRatePpm))].sort((one, other) => other - one)
  const rows = rates.map((ratePpm) => {
    const ofRate = parts.filter(({ taxRatePpm }) => taxRatePpm === ratePpm)
    const taxMinor = sum(ofRate, "taxMinor")
    return { ratePpm, netMinor: sum(ofRate, "totalMinor") - taxMinor, taxMinor }
  })
  const itemsMinor = lines.reduce((all, { totalMinor }) => all + totalMinor, 0)
  return {
    ...{ cartId: newId("cart"), customerId: null, email: "ada@example.com", buyerName: "Ada", locale: "en" },
    ...{ marketCode: "de", currency: "EUR", taxDisplay: "gross", rounding: "line", roundingMode: "half_up" },
    address: { name: "Ada", line1: "Torstraße 89", postalCode: "10119", city: "Berlin", country: "DE" },
    delivery: {
      ...{ methodId: newId("deliveryMethod"), code: "parcel", kind: "ship", title: "Parcel" },
      promise: { earliestOn: "2026-05-04", latestOn: "2026-05-05" },
    },
    payment: { method: "card", facts: [] },
    ...{ tenders: [], discounts: [], discountMinor: 0, cashRoundingMinor: 0 },
    ...given,
    ...{ lines, itemsMinor, deliveryMinor, deliveryTaxMinor: taxIn(deliveryMinor, 190_000) },
    taxMinor: sum(parts, "taxMinor"),
    taxes: {
      ...{ country: "DE", region: null, treatment: "taxed", vatNumber: null, exemptBecause: null, rows },
    },
    totalMinor: itemsMinor + deliveryMinor,
  }
}

let number = 0

/** A private database with orders that were paid, to issue invoices for. */
export async function openInvoicing() {
  const database = await testDb()
  const { db, inWork } = database

  async function place(drawn: readonly Drawn[], given: Partial<OrderAsSold> = {}) {
    const sold = soldWith(drawn, given)
    const taken = BigInt(sold.totalMinor)
    const orderId = newId("order")
    const paid = { settles: "now" as const, authorizedMinor: taken, capturedMinor: taken }
    const cover = taken > 0n ? { intentId: newId("intent"), ...paid } : null
    const named = { orderId, number: `T${++number}`, attemptId: newId("attempt") }
    await inWork(async (work) => placeOrder(work, { ...named, sold, cover }))
    return { ...named, sold }
  }

  /** Money that went back in one or two parts at one instant, as the tables of payments have it. */
  async function giveBack({ orderId }: { orderId: string }, amounts: readonly number[]) {
    await inWork(async (work) => {
      const intentId = newId("intent")
      const sum = amounts.reduce((all, minor) => all + minor, 0)
      work.write(sql`
        insert into payments.intents
          (id, attempt_id, order_id, provider, method, state, capture_at, amount_minor, currency,
           authorized_minor, captured_minor, due_minor, taking_minor, refunded_minor, guard_subjects,
           created_at, updated_at)
        values (${intentId}, ${newId("attempt")}, ${orderId}, 'cash', 'cash', 'captured', 'placement',
          ${sum}, 'EUR', ${sum}, ${sum}, ${sum}, ${sum}, ${sum}, '{}', ${work.now}, ${work.now})
      `)
      for (const minor of amounts) {
        work.write(sql`
          insert into payments.refunds
            (id, intent_id, provider, order_id, state, amount_minor, currency, why, actor, created_at,
             done_at)
          values (${newId("refund")}, ${intentId}, 'cash', ${orderId}, 'done', ${minor}, 'EUR', 'a test',
            'test', ${work.now}, ${work.now})
        `)
      }
    })
  }

  /** The books that do not agree. */
  async function broken() {
    const lines = await runAudit(invoiceAudit, (statement) => db.many(statement))
    return lines.filter(({ rows }) => rows > 0)
  }

  return { database, place, giveBack, broken }
}
