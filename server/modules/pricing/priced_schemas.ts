import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import { roundings } from "../settings/index.ts"
import type { Reason } from "./rules/promotions/types.ts"
import { taxCategories } from "./rules/taxes.ts"
import type { Why } from "./rules/why.ts"

const text = z.string()
const plainMoney = z.object({ minor: z.int(), currency: text })
const when = z.date()

const origin = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sale"), until: text.nullable() }),
  z.object({ kind: z.literal("list"), listId: text, name: text }),
])

/** From what amount of another currency a price was converted: so much of its own for one, as of a day. */
export const convertedSchema = z
  .object({ from: plainMoney, rate: text, on: text })
  .meta({ id: "ConvertedPrice" })

/** One step on the way to a price. */
export const whySchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("base_price"),
      amount: plainMoney,
      origin: origin.optional(),
      converted: convertedSchema.optional(),
      quantityMin: z.int().optional(),
    }),
    z.object({ kind: z.literal("quantity"), quantity: z.int(), amount: plainMoney }),
    z.object({ kind: z.literal("delivery"), amount: plainMoney }),
    z.object({
      kind: z.literal("delivery_zone"),
      zone: text,
      amount: plainMoney,
      weightGrams: z.int().optional(),
      upToGrams: z.int().optional(),
      fromMinor: z.int().optional(),
    }),
    z.object({ kind: z.literal("delivery_free"), from: plainMoney, amount: plainMoney }),
    z.object({
      kind: z.literal("delivery_surcharge"),
      reason: z.enum(["place", "bulky"]),
      units: z.int(),
      amount: plainMoney,
    }),
    z.object({ kind: z.literal("promotion"), promotionId: text, name: text, amount: plainMoney }),
    z.object({
      kind: z.literal("tax"),
      category: z.enum([...taxCategories, "as_goods"]),
      ratePpm: z.int(),
      isIncluded: z.boolean(),
      rounding: z.enum(roundings),
      /** Whose rate it is, where it is not simply the shop's own. */
      source: z.enum(["service", "shop_after_failure"]).optional(),
      amount: plainMoney,
    }),
    z.object({
      kind: z.literal("tax_free"),
      treatment: z.enum(["exempt", "reverse_charge"]),
      ratePpm: z.int(),
      amount: plainMoney,
    }),
  ])
  .meta({ id: "WhyPrice" })

// What the calculator says and what the API describes are the same: else one of these does not compile.
export type DescribedWhy = z.infer<typeof whySchema>
const isDescribed: Why extends DescribedWhy ? true : never = true
void isDescribed

const ranges = { weekdays: z.array(z.int()).readonly(), from: text, until: text, timeZone: text }

/** Why a promotion gave nothing. */
export const reasonSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("not_begun"), from: when }),
    z.object({ kind: z.literal("over"), until: when }),
    z.object({ kind: z.literal("no_amount"), currency: text }),
    z.object({ kind: z.literal("other_market") }),
    z.object({ kind: z.literal("other_group"), isSignedIn: z.boolean() }),
    z.object({ kind: z.literal("not_first_order") }),
    z.object({ kind: z.literal("other_hours"), ...ranges }),
    z.object({ kind: z.literal("too_few_items"), quantityMin: z.int(), quantity: z.int() }),
    z.object({ kind: z.literal("subtotal_too_low"), minimum: plainMoney, missing: plainMoney }),
    z.object({ kind: z.literal("nothing_matches") }),
    z.object({ kind: z.literal("nothing_to_reduce") }),
    z.object({ kind: z.literal("no_delivery") }),
    z.object({ kind: z.literal("gift_unavailable") }),
    z.object({ kind: z.literal("other_is_better"), promotionId: text, name: text }),
    z.object({ kind: z.literal("not_together"), promotionId: text, name: text }),
  ])
  .meta({ id: "WhyNoPromotion" })

type DescribedReason = Extract<z.infer<typeof reasonSchema>, unknown>
const isReasonDescribed: Reason["kind"] extends DescribedReason["kind"] ? true : never = true
void isReasonDescribed

/** Freed by the shop, or a business that owes the tax itself. */
export const taxTreatmentSchema = z.enum(["taxed", "exempt", "reverse_charge"])

export const taxRowSchema = z
  .object({ ratePpm: z.int(), net: moneySchema, tax: moneySchema })
  .meta({ id: "TaxRow" })

const discount = z.object({ promotionId: text, name: text, amount: moneySchema })

const pricedLine = z
  .object({
    id: text,
    unitPrice: moneySchema,
    quantity: z.int(),
    discounts: z.array(discount),
    discount: moneySchema,
    total: moneySchema,
    tax: moneySchema,
    taxRatePpm: z.int(),
    giftOf: text.nullable(),
    why: z.array(whySchema),
  })
  .meta({ id: "PricedLine" })

/** A priced cart with every step, as staff sees it. */
export const pricedFields = {
  currency: text,
  lines: z.array(pricedLine),
  delivery: z
    .object({
      before: moneySchema,
      discounts: z.array(discount),
      discount: moneySchema,
      price: moneySchema,
      tax: moneySchema,
      taxRatePpm: z.int(),
      why: z.array(whySchema),
    })
    .nullable(),
  itemsTotal: moneySchema,
  discountTotal: moneySchema,
  taxTotal: moneySchema,
  taxes: z.array(taxRowSchema),
  cashRounding: moneySchema,
  total: moneySchema,
  promotions: z.array(
    z.union([
      z.object({ promotionId: text, name: text, applied: z.literal(true), gave: plainMoney }),
      z.object({ promotionId: text, name: text, applied: z.literal(false), reason: reasonSchema }),
    ]),
  ),
}
