import type { Work } from "../../../kit/db.ts"
import { assert } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { hashToken, newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { noteOrdered } from "../../customers/index.ts"
import { orderTokenOf } from "../links.ts"
import { addsUp, type Cover, expiryFrom, mayExpire, progressOf } from "../rules.ts"
import type { OrderAsSold, SoldTender, TenderKind } from "../sold.ts"
import { noteOnTimeline } from "./timeline.ts"

export type PlaceOrder = {
  orderId: string
  number: string
  attemptId: string
  sold: OrderAsSold
  /** What pays for it; nothing for an order that costs nothing. */
  cover: { intentId: string; settles: "now" | "later"; authorizedMinor: bigint; capturedMinor: bigint } | null
}

export type PlacedOrder = { orderId: string; number: string; orderToken: string }

/**
 * Writes the order down as it was sold. Placing the same attempt twice is stopped by the unique attempt and
 * cart.
 */
export function placeOrder(work: Work, input: PlaceOrder): PlacedOrder {
  const { orderId, number, sold } = input
  assert(addsUp(totalsOf(sold)), "an order adds up to the minor unit")
  const covers = [...(input.cover ? [input.cover] : []), ...sold.tenders.map(coverOfTender)]
  const lines = sold.lines.map((line) => ({
    ...line,
    canceledQuantity: 0,
    shippedQuantity: 0,
    deliveredQuantity: 0,
    returnedQuantity: 0,
  }))
  const progress = progressOf({
    totalMinor: BigInt(sold.totalMinor),
    canceledMinor: 0n,
    canceledAt: null,
    lines,
    covers: covers.map((cover): Cover => ({ ...cover, refundedMinor: 0n, ended: false })),
  })
  const orderToken = orderTokenOf(orderId)
  const expiry = mayExpire(progress) ? expiryFrom(work.now, sold.payment) : { payUntil: null, remindAt: null }

  work.write(sql`
    insert into orders.orders
      (id, number, attempt_id, cart_id, customer_id, token_hash, email, buyer_name, locale, market_code,
       currency, tax_display, rounding, rounding_mode, address, delivery, payment_method, payment_facts,
       items_minor, delivery_minor, delivery_tax_minor, tax_minor, taxes, discount_minor, discounts,
       cash_rounding_minor, total_minor, sale, money, goods, returns, version,
       placed_at, pay_until, remind_at, updated_at)
    values
      (${orderId}, ${number}, ${input.attemptId}, ${sold.cartId}, ${sold.customerId},
       ${hashToken(orderToken)}, ${sold.email}, ${sold.buyerName}, ${sold.locale}, ${sold.marketCode},
       ${sold.currency}, ${sold.taxDisplay}, ${sold.rounding}, ${sold.roundingMode},
       ${jsonOrNull(sold.address)}::jsonb,
       ${jsonOrNull(sold.delivery)}::jsonb, ${sold.payment.method},
       ${JSON.stringify(sold.payment.facts)}::jsonb, ${sold.itemsMinor}, ${sold.deliveryMinor},
       ${sold.deliveryTaxMinor}, ${sold.taxMinor}, ${JSON.stringify(sold.taxes)}::jsonb,
       ${sold.discountMinor}, ${JSON.stringify(sold.discounts)}::jsonb, ${sold.cashRoundingMinor},
       ${sold.totalMinor}, ${progress.sale}, ${progress.money},
       ${progress.goods}, ${progress.returns}, 1, ${work.now}, ${expiry.payUntil},
       ${expiry.remindAt}, ${work.now})
  `)
  writeLines(work, input)
  for (const cover of covers) writeCover(work, { orderId, cover })
  noteOnTimeline(work, { orderId, kind: "placed", details: { money: progress.money } })
  if (sold.customerId) noteOrdered(work, { customerId: sold.customerId })
  announcePlaced(work, input)
  if (progress.money === "paid" || progress.money === "free") announcePaid(work, input)
  return { orderId, number, orderToken }
}

function writeLines(work: Work, { orderId, sold }: PlaceOrder): void {
  const lines = sold.lines.map((line, place) => ({
    id: line.id,
    position: place + 1,
    variant_id: line.variantId,
    product_id: line.productId,
    sku: line.sku,
    title: line.title,
    variant_title: line.variantTitle,
    picture_url: line.pictureUrl,
    reach: line.reach,
    file_media_id: line.fileMediaId,
    configuration: line.configuration,
    is_gift_card: line.isGiftCard,
    weight_grams: line.weightGrams,
    quantity: line.quantity,
    unit_price_minor: line.unitPriceMinor,
    discount_minor: line.discountMinor,
    gift_of: line.giftOf,
    total_minor: line.totalMinor,
    tax_minor: line.taxMinor,
    tax_rate_ppm: line.taxRatePpm,
    why: line.why,
  }))
  work.write(sql`
    insert into orders.lines
      (id, order_id, position, variant_id, product_id, sku, title, variant_title, picture_url, reach,
       file_media_id, configuration, is_gift_card, weight_grams, quantity, unit_price_minor, discount_minor,
       gift_of, total_minor, tax_minor, tax_rate_ppm, why)
    select id, ${orderId}, position, variant_id, product_id, sku, title, variant_title, picture_url, reach,
           file_media_id, configuration, is_gift_card, weight_grams, quantity, unit_price_minor,
           discount_minor, gift_of, total_minor, tax_minor, tax_rate_ppm, why
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (
      id text, position integer, variant_id text, product_id text, sku text, title text, variant_title text,
      picture_url text, reach text, file_media_id text, configuration jsonb, is_gift_card boolean,
      weight_grams integer,
      quantity integer, unit_price_minor bigint, discount_minor bigint, gift_of text,
      total_minor bigint, tax_minor bigint, tax_rate_ppm integer,
      why jsonb
    )
  `)
}

type NewCover = NonNullable<PlaceOrder["cover"]> & { tender?: TenderKind; lastFour?: string | null }

/** A card's part is taken in the transaction that places the order: there is nothing to wait for. */
function coverOfTender({ tenderId, kind, lastFour, amountMinor }: SoldTender): NewCover {
  const minor = BigInt(amountMinor)
  const amounts = { authorizedMinor: minor, capturedMinor: minor }
  return { intentId: tenderId, settles: "now", ...amounts, tender: kind, lastFour }
}

function writeCover(work: Work, { orderId, cover }: { orderId: string; cover: NewCover }): void {
  work.write(sql`
    insert into orders.covers
      (order_id, intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended, tender,
       last_four)
    values
      (${orderId}, ${cover.intentId}, ${cover.settles}, ${cover.authorizedMinor}, ${cover.capturedMinor},
       0, false, ${cover.tender ?? null}, ${cover.lastFour ?? null})
  `)
}

function announcePlaced(work: Work, { orderId, number, attemptId, sold }: PlaceOrder): void {
  const { customerId, locale, totalMinor, currency } = sold
  announce(work, "order.placed", {
    orderId,
    number,
    attemptId,
    customerId,
    locale,
    totalMinor,
    currency,
  })
}

function announcePaid(work: Work, { orderId, number, sold }: PlaceOrder): void {
  const withFiles = sold.lines.some(({ fileMediaId }) => fileMediaId !== null)
  const withGiftCards = sold.lines.some(({ isGiftCard }) => isGiftCard)
  announce(work, "order.paid", { orderId, number, withFiles, withGiftCards })
}

function totalsOf(sold: OrderAsSold) {
  return {
    itemsMinor: BigInt(sold.itemsMinor),
    deliveryMinor: BigInt(sold.deliveryMinor),
    deliveryTaxMinor: BigInt(sold.deliveryTaxMinor),
    taxMinor: BigInt(sold.taxMinor),
    cashRoundingMinor: BigInt(sold.cashRoundingMinor),
    totalMinor: BigInt(sold.totalMinor),
    lines: sold.lines.map((line) => ({
      totalMinor: BigInt(line.totalMinor),
      taxMinor: BigInt(line.taxMinor),
    })),
  }
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** The lines of an order as sold get their ids before they are frozen. */
export const newOrderLineId = () => newId("orderLine")
