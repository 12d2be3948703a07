import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import { todos } from "./rules.ts"

export const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")
export const token = z.string().max(100).optional()

const when = z.date()
const sale = z.enum(["open", "completed", "canceled"])
const moneyProgress = z.enum([
  "free",
  "pending",
  "authorized",
  "partly_paid",
  "paid",
  "partly_refunded",
  "refunded",
  "voided",
])
const goods = z.enum(["not_needed", "waiting", "partly_shipped", "shipped", "delivered"])
const returns = z.enum(["none", "partly_returned", "returned"])
const text = z.string()

const orderLine = z
  .object({
    lineId: text,
    variantId: text,
    productId: text,
    sku: text,
    title: text,
    variantTitle: text.nullable(),
    pictureUrl: text.nullable(),
    reach: z.enum(["parcel", "file", "appointment", "counter"]),
    configuration: z.record(text, text).nullable(),
    isGiftCard: z.boolean(),
    quantity: z.int(),
    canceledQuantity: z.int(),
    unitPrice: moneySchema,
    discount: moneySchema,
    giftOf: text.nullable(),
    total: moneySchema,
    shownTotal: moneySchema,
    tax: moneySchema,
    taxRatePpm: z.int(),
    shippedQuantity: z.int(),
    deliveredQuantity: z.int(),
    refundedQuantity: z.int(),
    refunded: moneySchema,
  })
  .meta({ id: "OrderLine" })

const soldAddress = z
  .object({
    name: text,
    line1: text,
    line2: text.optional(),
    postalCode: text,
    city: text,
    region: text.optional(),
    country: text,
    phone: text.optional(),
  })
  .meta({ id: "SoldAddress" })

const soldDelivery = z
  .object({
    methodId: text,
    code: text,
    kind: z.enum(["ship", "pickup"]),
    title: text,
    promise: z.object({ earliestOn: text, latestOn: text }).nullable(),
  })
  .meta({ id: "SoldDelivery" })

const timelineRow = { kind: text, details: z.record(z.string(), z.unknown()), at: when }

const orderFields = {
  orderId: text,
  number: text,
  email: text,
  buyerName: text.nullable(),
  locale: text,
  marketCode: text,
  currency: text,
  taxDisplay: z.enum(["gross", "net"]),
  sale,
  money: moneyProgress,
  goods,
  returns,
  address: soldAddress.nullable(),
  delivery: soldDelivery.nullable(),
  paymentMethod: text,
  paymentFacts: z.array(z.object({ label: z.record(z.string(), text), value: text })),
  itemsTotal: moneySchema,
  deliveryTotal: moneySchema,
  deliveryRefunded: moneySchema,
  discountTotal: moneySchema,
  discounts: z.array(
    z.object({ promotionId: text, title: text, code: text.nullable(), amount: moneySchema }),
  ),
  /** The sums as the market shows prices: in a net one without tax. */
  shown: z.object({
    subtotal: moneySchema,
    discounts: z.array(z.object({ title: text, code: text.nullable(), amount: moneySchema })),
    delivery: moneySchema,
  }),
  cashRounding: moneySchema,
  taxTotal: moneySchema,
  /** The tax of all that is taxed at one rate, the highest rate first. */
  taxes: z.array(z.object({ ratePpm: z.int(), net: moneySchema, tax: moneySchema })),
  /** Where it was taxed. */
  taxPlace: z.object({ country: text, region: text.nullable() }),
  /** Freed by the shop, or a business that owes the tax itself: then there is none to pay. */
  taxTreatment: z.enum(["taxed", "exempt", "reverse_charge"]),
  /** Of a business: its format was checked, nobody has looked it up. */
  vatNumber: text.nullable(),
  total: moneySchema,
  /** What of it is not owed any more, because units were canceled. */
  canceledTotal: moneySchema,
  tenders: z.array(
    z
      .object({
        kind: z.enum(["gift_card", "store_credit"]),
        lastFour: text.nullable(),
        amount: moneySchema,
        returned: moneySchema,
      })
      .meta({ id: "Tender" }),
  ),
  paid: moneySchema,
  refunded: moneySchema,
  placedAt: when,
  /** Until when its money is waited for. */
  payUntil: when.nullable(),
  canceledAt: when.nullable(),
  version: z.int(),
  lines: z.array(orderLine),
}

export const orderReply = z
  .object({ ...orderFields, timeline: z.array(z.object(timelineRow)) })
  .meta({ id: "Order" })

export const orderForStaffReply = z
  .object({
    ...orderFields,
    email: text.nullable(),
    erasedAt: when.nullable(),
    customerId: text.nullable(),
    attemptId: text,
    /** What freed the customer from tax. */
    exemptBecause: text.nullable(),
    /** Whose tax rates these are; the shop's own too where a tax service was asked and silent. */
    taxSource: z.enum(["shop", "service", "shop_after_failure"]),
    timeline: z.array(z.object({ ...timelineRow, actor: text })),
  })
  .meta({ id: "OrderForStaff" })

export const orderPageReply = z
  .object({
    orders: z.array(
      z
        .object({
          orderId: text,
          number: text,
          email: text.nullable(),
          buyerName: text.nullable(),
          sale,
          money: moneyProgress,
          goods,
          returns,
          total: moneySchema,
          itemCount: z.int(),
          placedAt: when,
        })
        .meta({ id: "OrderSummary" }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "OrderPage" })

export const pageOfOrders = {
  after: orderId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const filterFields = {
  todo: z.enum(todos).optional(),
  q: z.string().trim().max(200).optional(),
  placedSince: moment.optional(),
  placedBefore: moment.optional(),
  sale: sale.optional(),
  money: moneyProgress.optional(),
  goods: goods.optional(),
  email: z.string().max(200).optional(),
  number: z.string().max(40).optional(),
  customerId: z.string().max(60).optional(),
}

export const listInput = z.strictObject({
  ...filterFields,
  sort: z.enum(["newest", "oldest"]).default("newest"),
  ...pageOfOrders,
})

/** Counted up to a limit: "100,000 or more" is as good as the number. */
export const orderCountReply = z.object({ count: z.int(), countMax: z.int() }).meta({ id: "OrderCount" })

export const countsReply = z
  .object({
    /** Each counted up to this many: "1,000 or more" is as good as the number. */
    countMax: z.int(),
    ship: z.int(),
    pay: z.int(),
  })
  .meta({ id: "OrderCounts" })
