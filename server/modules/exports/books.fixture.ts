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

signLinksWith("a secret of the tests")

export type Line = {
  ratePpm: number
  totalMinor: number
  quantity?: number
  isGiftCard?: true
  title?: string
}

export type Sale = {
  at: Date
  lines: Line[]
  country?: string
  treatment?: OrderAsSold["taxes"]["treatment"]
  currency?: string
  roundingMinor?: number
  buyerName?: string
}

export type SoldOrder = { orderId: string; number: string; totalMinor: number; lines: SoldLine[] }

const taxIn = ({ ratePpm, totalMinor }: Line) => Math.round((totalMinor * ratePpm) / (1_000_000 + ratePpm))

/** An id begins with the millisecond in which it was made. */
function idAt(kind: Parameters<typeof newId>[0], at: Date): string {
  const id = newId(kind)
  return id.replace(/_[0-9a-f]{12}/, `_${at.getTime().toString(16).padStart(12, "0")}`)
}

let count = 0

/** Orders that are sold, paid and given back at any moment, as the other modules write it down. */
export async function openBooks() {
  const { db, inWork, close } = await testDb()

  function sellAll(sales: readonly Sale[]): Promise<SoldOrder[]> {
    return inWork(async (work) =>
      sales.map((sale) => {
        const sold = soldOf(sale)
        const orderId = idAt("order", sale.at)
        const number = String(++count)
        placeOrder(
          { ...work, now: sale.at },
          { orderId, number, attemptId: newId("attempt"), sold, cover: null },
        )
        return { orderId, number, totalMinor: sold.totalMinor, lines: sold.lines }
      }),
    )
  }

  async function sell(sale: Sale): Promise<SoldOrder> {
    const [order] = await sellAll([sale])
    return order as SoldOrder
  }

  async function pay({ orderId, totalMinor }: SoldOrder, at: Date, minor = totalMinor, provider = "local") {
    const intentId = newId("intent")
    await inWork(async (work) => {
      work.write(sql`
        insert into payments.intents
          (id, attempt_id, order_id, provider, method, state, amount_minor, currency, authorized_minor,
           captured_minor, due_minor, taking_minor, capture_at, reference, guard_subjects, created_at,
           updated_at)
        select ${intentId}, ${intentId}, ${orderId}, ${provider}, 'card', 'captured', ${minor}::bigint,
          currency, ${minor}::bigint, ${minor}::bigint, ${minor}::bigint, ${minor}::bigint, 'placement',
          ${`ch_${intentId}`}, '{}', ${at}, ${at}
        from orders.orders where id = ${orderId}
      `)
      work.write(sql`
        insert into payments.captures (id, intent_id, provider, amount_minor, at)
        values (${newId("payment")}, ${intentId}, ${provider}, ${minor}, ${at})
      `)
      work.write(sql`
        insert into orders.covers
          (order_id, intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended)
        values (${orderId}, ${intentId}, 'now', ${minor}, ${minor}, 0, false)
      `)
    })
    return intentId
  }

  /** Paid from a card's balance. */
  async function redeem({ orderId }: SoldOrder, at: Date, minor: number): Promise<string> {
    const [cardId, tenderId] = [newId("card"), newId("tender")]
    await inWork(async (work) => {
      work.write(sql`
        insert into payments.cards
          (id, kind, currency, state, balance_minor, created_by, created_at, updated_at)
        select ${cardId}, 'gift_card', currency, 'active', 100000, 'test', ${at}, ${at}
        from orders.orders where id = ${orderId}
      `)
      work.write(sql`
        insert into payments.tenders
          (id, attempt_id, order_id, card_id, state, amount_minor, created_at, updated_at)
        values (${tenderId}, ${tenderId}, ${orderId}, ${cardId}, 'redeemed', ${minor}, ${at}, ${at})
      `)
      cardEntry(work, { cardId, tenderId, orderId, at, kind: "redeem", minor: -minor })
    })
    return cardId
  }

  type Entry = { cardId: string; tenderId: string; orderId: string; at: Date; kind: string; minor: number }

  function cardEntry(work: Parameters<Parameters<typeof inWork>[0]>[0], entry: Entry): void {
    work.write(sql`
      insert into payments.card_entries (id, card_id, kind, amount_minor, order_id, tender_id, actor, at)
      values (${newId("cardEntry")}, ${entry.cardId}, ${entry.kind}, ${entry.minor}, ${entry.orderId},
        ${entry.tenderId}, 'test', ${entry.at})
    `)
  }

  /** Back to a card. */
  async function returned(
    { orderId }: SoldOrder,
    at: Date,
    { minor, cardId }: { minor: number; cardId: string },
  ) {
    await inWork(async (work) =>
      cardEntry(work, { cardId, tenderId: newId("tender"), orderId, at, kind: "return", minor }),
    )
  }

  type Back = {
    minor: number
    intentId: string
    askedAt?: Date
    units?: readonly { lineId: string; minor: number }[]
  }

  async function refund(
    { orderId }: SoldOrder,
    at: Date,
    { minor, intentId, askedAt = at, units = [] }: Back,
  ) {
    const refundId = newId("refund")
    await inWork(async (work) => {
      work.write(sql`
        insert into payments.refunds
          (id, intent_id, provider, order_id, state, amount_minor, currency, why, actor, reference,
           created_at, done_at)
        select ${refundId}, id, provider, ${orderId}, 'done', ${minor}::bigint, currency, 'broken', 'test',
          ${`re_${refundId}`}, ${askedAt}, ${at}
        from payments.intents where id = ${intentId}
      `)
      for (const part of units) {
        work.write(sql`
          insert into aftersale.refunded_parts
            (refund_id, line_id, order_id, quantity, amount_minor, created_at)
          values (${refundId}, ${part.lineId}, ${orderId}, 1, ${part.minor}, ${askedAt})
        `)
      }
    })
  }

  /** What was noted by hand has not come. */
  async function takeBack(order: SoldOrder, at: Date, { minor, intentId }: Pick<Back, "minor" | "intentId">) {
    await refund(order, at, { minor, intentId })
    await inWork(async (work) => {
      work.write(sql`
        update payments.intents set taken_back = true, refunded_minor = ${minor} where id = ${intentId}
      `)
      work.write(sql`
        update orders.covers set taken_back = true, refunded_minor = ${minor} where intent_id = ${intentId}
      `)
    })
  }

  async function cancel({ orderId }: SoldOrder, at: Date) {
    await inWork(async (work) =>
      work.write(sql`update orders.orders set canceled_at = ${at} where id = ${orderId}`),
    )
  }

  const timeZone = (zone: string) =>
    inWork(async (work) => work.write(sql`update settings.shop set time_zone = ${zone}`))

  return { db, sell, sellAll, pay, redeem, returned, refund, takeBack, cancel, timeZone, close }
}

function soldOf(sale: Sale): OrderAsSold {
  const { lines: given, country = "DE", treatment = "taxed", currency = "EUR", roundingMinor = 0 } = sale
  const lines = given.map((line) => soldLine(line))
  const itemsMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0)
  const deliveryMinor = 490
  const deliveryRate = treatment === "taxed" ? Math.max(...given.map(({ ratePpm }) => ratePpm)) : 0
  const delivery = { ratePpm: deliveryRate, totalMinor: deliveryMinor }
  const rows = rowsOf([...given, delivery])
  return {
    ...{ cartId: null, customerId: null, email: "ada@example.com", buyerName: sale.buyerName ?? "Ada" },
    ...{ locale: "en", marketCode: "de", currency, taxDisplay: "gross", rounding: "line" },
    ...{ roundingMode: "half_up", address: null, delivery: null, payment: { method: "card", facts: [] } },
    tenders: [],
    itemsMinor,
    ...{ discountMinor: 0, discounts: [] },
    deliveryMinor,
    deliveryTaxMinor: taxIn(delivery),
    taxMinor: rows.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
    taxes: {
      ...{ country, region: null, treatment, rows },
      vatNumber: treatment === "reverse_charge" ? "FR12345678901" : null,
      exemptBecause: treatment === "exempt" ? "an embassy" : null,
    },
    cashRoundingMinor: roundingMinor,
    totalMinor: itemsMinor + deliveryMinor + roundingMinor,
    lines,
  }
}

function rowsOf(parts: readonly Line[]): OrderAsSold["taxes"]["rows"] {
  const rates = [...new Set(parts.map(({ ratePpm }) => ratePpm))]
  return rates.map((ratePpm) => {
    const alike = parts.filter((one) => one.ratePpm === ratePpm)
    const taxMinor = alike.reduce((sum, one) => sum + taxIn(one), 0)
    return { ratePpm, taxMinor, netMinor: alike.reduce((sum, one) => sum + one.totalMinor, 0) - taxMinor }
  })
}

function soldLine({
  ratePpm,
  totalMinor,
  quantity = 1,
  isGiftCard = undefined,
  title = "Mug",
}: Line): SoldLine {
  return {
    ...{
      id: newOrderLineId(),
      variantId: newId("variant"),
      productId: newId("product"),
      sku: "MUG-1",
      title,
    },
    ...{ variantTitle: null, pictureUrl: null, reach: "parcel", fileMediaId: null, configuration: null },
    ...{ isGiftCard: isGiftCard ?? false, weightGrams: 300, quantity, giftOf: null, why: [] },
    unitPriceMinor: Math.ceil(totalMinor / quantity),
    discountMinor: Math.ceil(totalMinor / quantity) * quantity - totalMinor,
    totalMinor,
    taxMinor: taxIn({ ratePpm, totalMinor }),
    taxRatePpm: ratePpm,
  }
}
