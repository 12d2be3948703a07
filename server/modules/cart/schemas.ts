import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import { unitPriceSchema } from "../catalog/index.ts"
import { deliveryOptionFields, destinationFields } from "../fulfillment/index.ts"
import { taxRowSchema, taxTreatmentSchema, whySchema } from "../pricing/index.ts"
import { quantityMax } from "./rules.ts"

export const cartId = z.string().regex(/^crt_[0-9a-f]{32}$/, "This is not the id of a cart.")
export const lineId = z.string().regex(/^cln_[0-9a-f]{32}$/, "This is not the id of a line of a cart.")
export const variantId = z.string().regex(/^var_[0-9a-z]{1,60}$/, "This is not the id of a variant.")
export const marketCode = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, "This is not the code of a market.")
export const cardId = z.string().regex(/^gfc_[0-9a-f]{32}$/, "This is not the id of a gift card.")
export const giftCardCode = z
  .string()
  .trim()
  .min(4, "Write the code as it stands in the mail.")
  .max(40, "Write the code as it stands in the mail.")
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "Write the language like en or de-AT.")

/** Forms send texts: "2" is as good as 2, an empty field is not zero. */
function whole(min: number, max: number) {
  const message = `Write a whole number from ${min} to ${max}.`
  return z
    .union(
      [
        z.int().min(min).max(max),
        z
          .string()
          .regex(/^\d{1,10}$/)
          .transform(Number),
      ],
      message,
    )
    .pipe(z.int().min(min, message).max(max, message))
}

export const quantity = whole(1, quantityMax)
export const quantityOrNone = whole(0, quantityMax)
export const version = whole(1, 2_147_483_647)

// PostgreSQL keeps no text with a NUL in it.
const words = z
  .string()
  .max(500)
  .refine((text) => !text.includes("\0"), "must not contain a NUL character")

/** As it is typed; how it is stored is for `plainCode` to say. */
export const promotionCode = z
  .string()
  .trim()
  .min(1, "Please write a code.")
  .max(60)
  .regex(/^[^\p{Cc}]*$/u, "Please write the code on one line.")

export const explain = z
  .enum(["true", "false"])
  .optional()
  .transform((word) => word === "true")

/** What the buyer says about the thing: an engraving, a choice, a recipient. */
export const configuration = z
  .record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "is not the name of a choice"), words)
  .refine((given) => Object.keys(given).length <= 20, "has too many choices")

export const newItem = {
  variantId,
  quantity: quantity.default(1),
  configuration: configuration.optional(),
}

const text = z.string()

export const destination = z.strictObject(destinationFields)

const note = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unavailable") }),
  z.object({ kind: z.literal("too_few"), available: z.int() }),
  z.object({ kind: z.literal("too_many"), quantityMax: z.int() }),
  z.object({ kind: z.literal("price_changed"), was: moneySchema, now: moneySchema }),
])

const discount = z
  .object({ promotionId: text, title: text, amount: moneySchema })
  .meta({ id: "CartDiscount" })

const gift = z
  .object({
    promotionId: text,
    reason: text,
    variantId: text,
    slug: text.nullable(),
    title: text,
    variantTitle: text.nullable(),
    pictureUrl: text.nullable(),
    quantity: z.int(),
    worth: moneySchema,
  })
  .meta({ id: "CartGift" })

export const cartCodeSchema = z
  .object({
    code: text,
    state: z.enum(["applied", "waiting", "refused"]),
    promotionId: text.nullable(),
    title: text.nullable(),
    reason: text.nullable(),
    reasonKind: text.nullable(),
  })
  .meta({ id: "CartCode" })

const nearMiss = z
  .object({ promotionId: text, title: text, sentence: text, reachedPermille: z.int() })
  .meta({ id: "NearMiss" })

const cartLine = z
  .object({
    lineId: text,
    variantId: text,
    productId: text.nullable(),
    slug: text.nullable(),
    sku: text.nullable(),
    title: text,
    variantTitle: text.nullable(),
    pictureUrl: text.nullable(),
    reach: z.enum(["parcel", "file", "appointment", "counter"]).nullable(),
    configuration: z.record(text, text).nullable(),
    quantity: z.int(),
    unitPrice: moneySchema.nullable(),
    perUnit: unitPriceSchema.nullable(),
    total: moneySchema.nullable(),
    discounts: z.array(discount),
    notes: z.array(note),
  })
  .meta({ id: "CartLine" })

const steps = { why: z.array(whySchema), sentences: z.array(text) }

const trace = z
  .object({
    promotions: z.array(
      z.object({
        promotionId: text,
        title: text,
        applied: z.boolean(),
        amount: moneySchema.nullable(),
        reason: text.nullable(),
        reasonKind: text.nullable(),
      }),
    ),
    lines: z.array(z.object({ lineId: text, ...steps })),
    delivery: z.object(steps).nullable(),
  })
  .meta({ id: "CartTrace" })

export const cartReply = z
  .object({
    cartId: text,
    state: z.enum(["open", "closed"]),
    orderId: text.nullable(),
    version: z.int(),
    marketCode: text,
    isMarketOpen: z.boolean(),
    currency: text,
    taxDisplay: z.enum(["gross", "net"]),
    locale: text,
    /** Where it will go, as its holder said; nothing until they do. */
    destination: z.object({ country: text, region: text.nullable(), postalCode: text.nullable() }).nullable(),
    count: z.int(),
    lines: z.array(cartLine),
    gifts: z.array(gift),
    codes: z.array(cartCodeSchema),
    promotions: z.array(discount),
    nearMiss: nearMiss.nullable(),
    subtotal: moneySchema,
    discountTotal: moneySchema,
    itemsTotal: moneySchema,
    delivery: z.object(deliveryOptionFields).nullable(),
    deliveryDiscounts: z.array(discount),
    taxTotal: moneySchema,
    /** The tax of all that is taxed at one rate, the highest rate first. */
    taxes: z.array(taxRowSchema),
    taxTreatment: taxTreatmentSchema,
    /** The country for which the taxes are estimated. */
    taxCountry: text,
    cashRounding: moneySchema,
    total: moneySchema,
    giftCards: z.array(
      z
        .object({ cardId: text, lastFour: text.nullable(), balance: moneySchema, amount: moneySchema })
        .meta({ id: "CartGiftCard" }),
    ),
    due: moneySchema,
    trace: trace.optional(),
  })
  .meta({ id: "Cart" })

export const createdCartReply = z.object({ cart: cartReply, token: text }).meta({ id: "CreatedCart" })
