// tidy: writes, because no command places orders as fast; the books audit says whether they agree.

import { hashToken } from "../kit/ids.ts"
import { type OrderAsSold, orderTokenOf, progressOf } from "../modules/orders/index.ts"
import type { Sheets } from "./copy.ts"
import { actor, market } from "./goods_rows.ts"
import { numberedId } from "./ids.ts"
import type { Issuing } from "./invoice_rows.ts"
import { later, nobodysHash, type Story } from "./orders.ts"
import { dayMs, type Plan } from "./plan.ts"

/** What the tables need to know beside the orders themselves. */
export type Shop = { plan: Plan; placeId: string; deliveryIds: Map<string, string>; issuing: Issuing }

/** The order, its attempt, its cart. */
export function addOrder(sheets: Sheets, shop: Shop, story: Story): void {
  const { ids, at, person } = story
  const number = String(shop.plan.firstNumber + story.order)
  const sold = soldOf(shop, story)
  const progress = progressIn(story)
  sheets.add("orders.orders", {
    id: ids.order,
    number,
    attempt_id: ids.attempt,
    cart_id: ids.cart,
    customer_id: person.customerId,
    token_hash: hashToken(orderTokenOf(ids.order)),
    email: person.email,
    buyer_name: person.name,
    locale: person.locale,
    ...{ market_code: market.code, currency: market.currency },
    ...{ tax_display: "gross", rounding: "line", rounding_mode: "half_up" },
    address: person.address,
    delivery: sold.delivery,
    payment_method: story.method,
    payment_facts: "[]",
    items_minor: story.itemsMinor,
    delivery_minor: story.deliveryMinor,
    delivery_tax_minor: story.deliveryTaxMinor,
    tax_minor: story.taxMinor,
    taxes: JSON.stringify(taxesOf(story)),
    discount_minor: 0,
    cash_rounding_minor: 0,
    total_minor: story.totalMinor,
    ...progress,
    version: 1 + story.parcels.length,
    placed_at: at,
    canceled_at: story.canceledAt,
    updated_at: lastOf(story),
  })
  addLines(sheets, story, sold)
  sheets.add("checkout.attempts", {
    id: ids.attempt,
    cart_id: ids.cart,
    cart_version: 3,
    cart_token_hash: nobodysHash(shop.plan, "cart", story.order),
    state: "placed",
    intent_id: ids.intent,
    payment_method: story.method,
    currency: market.currency,
    total_minor: story.totalMinor,
    ...{ sale: sold, inputs: "{}" },
    keeps_address: false,
    order_id: ids.order,
    order_number: number,
    reason: null,
    hold_until: later(at, 900_000),
    look_at: at,
    looks: 0,
    created_at: later(at, -30_000),
    updated_at: at,
  })
  sheets.add("checkout.attempt_history", {
    id: numberedId({ kind: "history", at, number: story.order }),
    attempt_id: ids.attempt,
    from_state: "paying",
    to_state: "placed",
    actor,
    why: null,
    at,
  })
  addCarts(sheets, shop, story)
}

function taxesOf({ itemsMinor, deliveryMinor, taxMinor }: Story): OrderAsSold["taxes"] {
  const netMinor = itemsMinor + deliveryMinor - taxMinor
  const rows = [{ ratePpm: market.taxRatePpm, netMinor, taxMinor }]
  return {
    ...{ country: "DE", region: null, rows },
    treatment: "taxed",
    vatNumber: null,
    exemptBecause: null,
  }
}

export function soldOf({ deliveryIds }: Shop, story: Story): OrderAsSold {
  const { person, ids } = story
  const [earliest, latest] = story.deliveryCode === "express" ? [1, 1] : [2, 4]
  return {
    cartId: ids.cart,
    customerId: person.customerId,
    email: person.email,
    buyerName: person.name,
    locale: person.locale,
    marketCode: market.code,
    currency: market.currency,
    taxDisplay: "gross",
    rounding: "line",
    roundingMode: "half_up",
    address: person.address,
    delivery: {
      methodId: deliveryIds.get(story.deliveryCode) ?? "",
      code: story.deliveryCode,
      kind: "ship",
      title: story.deliveryCode === "express" ? "Express" : "Parcel",
      promise: { earliestOn: dayAfter(story.at, earliest), latestOn: dayAfter(story.at, latest) },
    },
    payment: { method: story.method, facts: [] },
    tenders: [],
    itemsMinor: story.itemsMinor,
    deliveryMinor: story.deliveryMinor,
    deliveryTaxMinor: story.deliveryTaxMinor,
    taxMinor: story.taxMinor,
    taxes: taxesOf(story),
    ...{ discountMinor: 0, discounts: [] },
    cashRoundingMinor: 0,
    totalMinor: story.totalMinor,
    lines: story.lines.map((line) => ({
      id: line.id,
      variantId: line.variant.id,
      productId: line.good.id,
      sku: line.variant.sku,
      title: line.good.titles[person.locale],
      variantTitle: line.variant.titles?.[person.locale] ?? null,
      pictureUrl: null,
      reach: "parcel",
      fileMediaId: null,
      configuration: null,
      isGiftCard: false,
      weightGrams: line.variant.weightGrams,
      quantity: line.quantity,
      unitPriceMinor: line.variant.priceMinor,
      discountMinor: 0,
      giftOf: null,
      totalMinor: line.totalMinor,
      taxMinor: line.taxMinor,
      taxRatePpm: market.taxRatePpm,
      why: whyOf(line),
    })),
  }
}

function whyOf({ variant, quantity, totalMinor, taxMinor }: Story["lines"][number]): unknown[] {
  const amount = (minor: number) => ({ minor, currency: market.currency })
  return [
    { kind: "base_price", amount: amount(variant.priceMinor) },
    { kind: "quantity", quantity, amount: amount(totalMinor) },
    {
      kind: "tax",
      category: "standard",
      ratePpm: market.taxRatePpm,
      isIncluded: true,
      rounding: "line",
      amount: amount(taxMinor),
    },
  ]
}

function dayAfter(at: Date, days: number): string {
  return later(at, days * dayMs)
    .toISOString()
    .slice(0, 10)
}

/** Units of each line that have left, and that have arrived. */
function handed(story: Story): { shipped: Set<string>; delivered: Set<string> } {
  const idsOf = (parcels: Story["parcels"]) =>
    new Set(parcels.flatMap(({ lines }) => lines.map(({ id }) => id)))
  return {
    shipped: idsOf(story.parcels.filter(({ shippedAt }) => shippedAt)),
    delivered: idsOf(story.parcels.filter(({ deliveredAt }) => deliveredAt)),
  }
}

function progressIn(story: Story) {
  const { shipped, delivered } = handed(story)
  const paid = story.paidAt ? BigInt(story.totalMinor) : 0n
  const { sale, money, goods, returns } = progressOf({
    totalMinor: BigInt(story.totalMinor),
    canceledMinor: 0n,
    canceledAt: story.canceledAt,
    lines: story.lines.map(({ id, quantity }) => ({
      reach: "parcel",
      quantity,
      canceledQuantity: story.canceledAt ? quantity : 0,
      returnedQuantity: 0,
      shippedQuantity: shipped.has(id) ? quantity : 0,
      deliveredQuantity: delivered.has(id) ? quantity : 0,
    })),
    covers: [
      {
        authorizedMinor: paid,
        capturedMinor: paid,
        refundedMinor: BigInt(story.refund?.minor ?? 0),
        ended: isVoided(story),
      },
    ],
  })
  return { sale, money, goods, returns }
}

/** Canceled before it was paid. */
export function isVoided(story: Story): boolean {
  return story.canceledAt !== null && story.paidAt === null
}

function addLines(sheets: Sheets, story: Story, sold: OrderAsSold): void {
  const { shipped, delivered } = handed(story)
  for (const [place, line] of sold.lines.entries()) {
    sheets.add("orders.lines", {
      id: line.id,
      order_id: story.ids.order,
      position: place + 1,
      variant_id: line.variantId,
      product_id: line.productId,
      sku: line.sku,
      title: line.title,
      variant_title: line.variantTitle,
      reach: "parcel",
      weight_grams: line.weightGrams,
      quantity: line.quantity,
      unit_price_minor: line.unitPriceMinor,
      total_minor: line.totalMinor,
      tax_minor: line.taxMinor,
      tax_rate_ppm: line.taxRatePpm,
      why: JSON.stringify(line.why),
      canceled_quantity: story.canceledAt ? line.quantity : 0,
      shipped_quantity: shipped.has(line.id) ? line.quantity : 0,
      delivered_quantity: delivered.has(line.id) ? line.quantity : 0,
    })
  }
}

function lastOf(story: Story): Date {
  const instants = [
    ...[story.at, story.paidAt, story.canceledAt, story.refund?.at],
    ...story.parcels.flatMap(({ packedAt, shippedAt, deliveredAt }) => [packedAt, shippedAt, deliveredAt]),
  ]
  return new Date(Math.max(...instants.map((at) => at?.getTime() ?? 0)))
}

const cartDays = 90

/** Carts are forgotten after ninety days. For each that was bought, two others were left standing. */
function addCarts(sheets: Sheets, { plan }: Shop, story: Story): void {
  const { at, ids, order, person } = story
  const expires = later(at, cartDays * dayMs)
  if (expires <= plan.begunAt) return
  const cart = { market_code: market.code, locale: person.locale }
  sheets.add("cart.carts", {
    id: ids.cart,
    token_hash: nobodysHash(plan, "cart", order),
    customer_id: person.customerId,
    ...cart,
    state: "closed",
    order_id: ids.order,
    version: 4,
    created_at: later(at, -1_200_000),
    updated_at: at,
    expires_at: expires,
  })
  for (const left of [0, 1]) {
    const id = numberedId({ kind: "cart", at, number: order, part: left + 1 })
    sheets.add("cart.carts", {
      id,
      token_hash: nobodysHash(plan, "left", order * 2 + left),
      customer_id: null,
      ...cart,
      state: "open",
      order_id: null,
      version: 2,
      created_at: at,
      updated_at: at,
      expires_at: expires,
    })
    for (const [part, line] of story.lines.entries()) {
      sheets.add("cart.lines", {
        id: numberedId({ kind: "cartLine", at, number: order, part: left * 100 + part }),
        cart_id: id,
        variant_id: line.variant.id,
        configuration_key: "",
        quantity: 1,
        added_price_minor: line.variant.priceMinor,
        added_currency: market.currency,
        created_at: at,
      })
    }
  }
}
