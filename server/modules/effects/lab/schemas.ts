import { z } from "zod"
import { promotionDraft, promotionId } from "../../pricing/index.ts"

const text = z.string()
const count = z.int()

/** A promotion that was saved, or one as it is typed. */
export const labInput = z.strictObject({
  promotion: z.union([z.strictObject({ promotionId }), promotionDraft]),
  days: z.int().min(1).max(365).default(30),
  /** No unit should go for less than this part of its price. */
  floorPpm: z.int().min(1).max(1_000_000).nullable().default(null),
  /** No line should bring less beyond what it costs than this part of what is paid for it; 0: no loss. */
  marginPpm: z.int().min(0).max(999_999).default(0),
})

const sums = {
  looked: count,
  /** How many would have got it, or another discount than without it. */
  touched: count,
  /** What it would have taken off beyond today's promotions, as the markets show prices. */
  discountMinor: count,
  /** The discount shared out over those that are touched, rounded down; nothing where none is. */
  averageMinor: count.nullable(),
  /** What all came to under today's promotions, and with this one. */
  beforeMinor: count,
  afterMinor: count,
  /** Lines that would have gone for less than the floor, and baskets with such a line. */
  linesBelow: count,
  basketsBelow: count,
  /** By what the goods cost the shop, in baskets that get it; nothing for who may not see costs. */
  margins: z
    .strictObject({
      lines: count,
      /** Lines of which nobody has said what they cost: they count nowhere else. */
      unknown: count,
      /** Lines that bring too little without the promotion, and with it. */
      belowBefore: count,
      below: count,
      basketsBelow: count,
    })
    .nullable(),
}

export const labReply = z
  .strictObject({
    state: text,
    promotion: z.strictObject({ promotionId: text, name: text, needsCode: z.boolean() }),
    days: count,
    floorPpm: count.nullable(),
    /** How often it may be used, of the promotion as it was tried. */
    limits: z.strictObject({ usesMax: count.nullable(), usesPerCustomerMax: count.nullable() }),
    since: z.date(),
    until: z.date(),
    /** There were more than were looked at: the newest were. */
    isOrdersCut: z.boolean(),
    isCartsCut: z.boolean(),
    marginPpm: count,
    currencies: z.array(
      z.strictObject({
        currency: text,
        orders: z.strictObject({
          ...sums,
          /** What was really paid then, and taken off. */
          chargedMinor: count,
          chargedDiscountMinor: count,
          /** What the limits would have kept from the orders that came last, had they begun then. */
          beyondLimits: z.strictObject({ orders: count, discountMinor: count }),
        }),
        carts: z.strictObject(sums),
      }),
    ),
    /** The orders that would have got most; none for who may not read orders. */
    most: z.array(
      z.strictObject({
        ...{ orderId: text, number: text, currency: text },
        ...{ beforeMinor: count, afterMinor: count, discountMinor: count },
      }),
    ),
    below: z.array(
      z.strictObject({
        ...{ orderId: text, number: text, currency: text, sku: text },
        ...{ paidMinor: count, floorMinor: count },
      }),
    ),
    /** Orders with a line that brings too little; none for who may not read orders and see costs. */
    thin: z.array(
      z.strictObject({
        ...{ orderId: text, number: text, currency: text, sku: text },
        ...{ netMinor: count, costMinor: count },
      }),
    ),
  })
  .meta({ id: "PromotionLab" })
