import { z } from "zod"
import { type Money, moneySchema } from "../../kit/money.ts"
import { addressSchema } from "../customers/index.ts"
import { deliveryOptionFields, obstacleKinds } from "../fulfillment/index.ts"
import { emailSchema } from "../mail/index.ts"
import { taxTreatmentSchema } from "../pricing/index.ts"

export const attemptId = z.string().regex(/^att_[0-9a-f]{32}$/, "This is not the id of an attempt.")

const name = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}]*$/u, "Please write your name on one line.")

const vatNumber = z.string().trim().max(30)

const cartId = z.string().regex(/^crt_[0-9a-f]{32}$/, "This is not the id of a cart.")
const locale = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
  .optional()

export const openAttemptInput = z.strictObject({
  cartId,
  email: emailSchema,
  name: name.optional(),
  address: addressSchema.optional(),
  deliveryMethodId: z.string().max(60).optional(),
  paymentMethod: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9_]*$/, "Please choose how to pay.")
    .optional(),
  /** What the provider's field gave, or the id of a card that the signed-in customer has kept. */
  paymentToken: z.string().max(200).optional(),
  /** A signed-in customer keeps the card for the next time. */
  keepCard: z.boolean().optional(),
  locale,
  expectedTotal: moneySchema.optional(),
  /** What is left to pay after gift cards and credit. */
  expectedDue: moneySchema.optional(),
  /** A signed-in customer pays with their store credit first. */
  useCredit: z.boolean().optional(),
  /** Of a business. Its format is checked, it is not looked up in a register. */
  vatNumber: vatNumber.optional(),
  /** A signed-in customer keeps the address for the next order. */
  keepAddress: z.boolean().optional(),
})

export const paymentMethodReply = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    /** A card, for instance, is given as a token; nothing is needed for a transfer. */
    needsToken: z.boolean(),
    /** Paid in coins and notes. */
    inCash: z.boolean(),
    /** The card is typed into a field of the provider's own, whose token is the paymentToken. */
    cardField: z
      .strictObject({
        kind: z.literal("stripe"),
        publishableKey: z.string(),
        scriptUrl: z.string(),
        captureMethod: z.enum(["automatic", "manual"]),
      })
      .meta({ id: "CardField" })
      .nullable(),
  })
  .meta({ id: "PaymentMethod" })

export const taxQuestionInput = z.strictObject({
  cartId,
  country: z.string().regex(/^[A-Z]{2}$/, "Please choose a country."),
  postalCode: z.string().trim().max(16).optional(),
  region: z.string().trim().max(80).optional(),
  vatNumber: vatNumber.optional(),
  locale,
})

export const optionsInput = z.strictObject({
  cartId,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Please choose a country.")
    .optional(),
  postalCode: z.string().trim().max(16).optional(),
  region: z.string().trim().max(80).optional(),
  locale,
  /** Of a business; an empty one is none. */
  vatNumber: vatNumber.optional(),
  /** "true": the store credit of whoever is signed in pays first. */
  useCredit: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
})

const costs = {
  taxTotal: moneySchema,
  /** The tax of all that is taxed at one rate, the highest rate first. */
  taxes: z.array(z.object({ ratePpm: z.int(), net: moneySchema, tax: moneySchema })),
  taxTreatment: taxTreatmentSchema,
  total: moneySchema,
  /** What gift cards, and credit when it is used, leave to pay of it. */
  due: moneySchema,
  /** What is paid where it is paid in cash, when the market rounds that; nothing where it does not. */
  cash: z.object({ rounding: moneySchema, total: moneySchema, due: moneySchema }).nullable(),
}
const discount = z.strictObject({ promotionId: z.string(), title: z.string(), amount: moneySchema })

export const optionsReply = z
  .strictObject({
    currency: z.string(),
    /** False for a cart of files and appointments: then no address is asked for. */
    needsDelivery: z.boolean(),
    /** Without promotions and delivery, as the market shows prices. */
    subtotal: moneySchema,
    /** What applies without any delivery. */
    discounts: z.array(discount),
    itemsTotal: moneySchema,
    /** Without gift cards: delivery is free from so much. */
    goodsTotal: moneySchema,
    /** Without delivery. */
    ...costs,
    /** The country whose taxes these are. */
    taxCountry: z.string(),
    giftCards: z.array(
      z
        .strictObject({ cardId: z.string(), lastFour: z.string().nullable(), balance: moneySchema })
        .meta({ id: "CheckoutGiftCard" }),
    ),
    /** What the signed-in customer could use, nothing without any. */
    credit: moneySchema.nullable(),
    /** As it is written on the order: its format is right, nobody has looked it up. */
    vatNumber: z.string().nullable(),
    deliveryOptions: z.array(
      z
        .strictObject({
          ...deliveryOptionFields,
          /** What promotions take off its price, and all that applies if it is brought this way. */
          discount: moneySchema,
          discounts: z.array(discount),
          /** Of the whole order, if it is brought this way. */
          ...costs,
          /** Where it is fetched, when it is; else where it goes. */
          taxCountry: z.string(),
          /** Whose tax rates these are; `not_known`: a tax service has not answered yet, or will not. */
          taxSource: z.enum(["shop", "service", "shop_after_failure", "not_known"]),
        })
        .meta({ id: "DeliveryOption" }),
    ),
    /** Why the other methods cannot bring it. */
    obstacles: z.array(
      z
        .strictObject({
          methodId: z.string(),
          kind: z.enum(["ship", "pickup"]),
          title: z.string(),
          reason: z.enum(obstacleKinds),
          /** The most that it takes, where the cart is too heavy for it. */
          weightGramsMax: z.int().nullable(),
        })
        .meta({ id: "DeliveryObstacle" }),
    ),
    paymentMethods: z.array(paymentMethodReply),
  })
  .meta({ id: "CheckoutOptions" })

export type CheckoutOptions = z.input<typeof optionsReply>

const base = { attemptId: z.string(), total: moneySchema }
/** A word for programs, and what has happened and what to do next, in the language of the try. */
const ended = { reason: z.string(), detail: z.string() }

export const attemptReply = z
  .discriminatedUnion("state", [
    z.object({
      ...base,
      state: z.literal("placed"),
      orderId: z.string(),
      number: z.string(),
      orderToken: z.string(),
    }),
    z.object({ ...base, state: z.literal("declined"), ...ended, mayRetry: z.boolean() }),
    z.object({ ...base, state: z.literal("actionNeeded"), url: z.string() }),
    z.object({ ...base, state: z.literal("pending") }),
    z.object({ ...base, state: z.literal("refused"), ...ended }),
    z.object({ ...base, state: z.literal("expired"), ...ended }),
  ])
  .meta({ id: "CheckoutAttempt" })

type Base = { attemptId: string; total: Money }
type Ended = Base & { reason: string; detail: string }

export type AttemptReply =
  | (Base & { state: "placed"; orderId: string; number: string; orderToken: string })
  | (Ended & { state: "declined"; mayRetry: boolean })
  | (Base & { state: "actionNeeded"; url: string })
  | (Base & { state: "pending" })
  | (Ended & { state: "refused" })
  | (Ended & { state: "expired" })
