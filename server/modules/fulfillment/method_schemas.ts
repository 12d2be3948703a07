import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"
import type { Obstacle } from "./rules/quote.ts"
import { id, oneLine, version } from "./schemas.ts"

export const methodId = id("dlm", "a delivery method")

const text = z.string()
const reach = z.enum(["parcel", "file", "appointment", "counter"])
// An amount beyond this is a slip of the finger, and still fits every sum of a cart.
const minor = z.int().min(0).max(1_000_000_000)
const grams = z.int().min(1).max(100_000_000)

export const country = z.string().regex(/^[A-Z]{2}$/, "Please choose a country.")
export const marketCode = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/)
export const currency = z.string().regex(/^[A-Z]{3}$/, "Write the currency with three letters, like EUR.")

const stepsMax = 100

const price = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("flat"), priceMinor: minor }),
  z.strictObject({
    kind: z.literal("weight"),
    steps: z
      .array(z.strictObject({ upToGrams: grams, priceMinor: minor }))
      .min(1)
      .max(stepsMax),
    further: z.strictObject({ everyGrams: z.int().min(100).max(1_000_000), priceMinor: minor }).nullable(),
  }),
  z.strictObject({
    kind: z.literal("subtotal"),
    steps: z
      .array(z.strictObject({ fromMinor: minor, priceMinor: minor }))
      .min(1)
      .max(stepsMax),
  }),
  z.strictObject({
    kind: z.literal("table"),
    fromMinor: z.array(minor).min(1).max(20),
    rows: z
      .array(z.strictObject({ upToGrams: grams, pricesMinor: z.array(minor).min(1).max(20) }))
      .min(1)
      .max(stepsMax),
  }),
])

const surcharge = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("place"), priceMinor: minor }),
  z.strictObject({ kind: z.literal("bulky"), fromGrams: grams, priceMinor: minor }),
])

const region = z
  .string()
  .max(63)
  .regex(/^[A-Z]{2}-[^\p{Cc}]{1,60}$/u, says("region", "Write the country before the region, like GB-NIR."))

const zone = z
  .strictObject({
    name: oneLine(60),
    countries: z.array(country).max(250),
    /** Country and region, as buyers write it in their address: GB-NIR. */
    regions: z.array(region).max(500),
    /** DE 18565, DE 25849-25999, or DE 0* for all that begin so. */
    postalCodes: z.array(oneLine(40)).max(1_000),
    price,
    freeFromMinor: minor.nullable(),
    surcharges: z
      .array(surcharge)
      .max(2)
      .refine((list) => new Set(list.map(({ kind }) => kind)).size === list.length, {
        message: says("surcharges", "Give each kind of surcharge once."),
      }),
  })
  .meta({ id: "DeliveryZone" })

export const methodFields = {
  code: z
    .string()
    .regex(
      /^[a-z][a-z0-9_-]{0,39}$/,
      says("small_letters", "Write the code with small letters, like express."),
    ),
  marketCode,
  kind: z.enum(["ship", "pickup"]),
  titles: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), oneLine(100))
    .refine((titles) => Object.keys(titles).length > 0 && Object.keys(titles).length <= 20, {
      message: says("one_language", "Give the title in at least one language."),
    }),
  reaches: z.array(reach).min(1).max(4),
  /** Of all amounts of the method: the market's. */
  currency,
  /** A zone that names no place is for every other place of the market. */
  zones: z.array(zone).min(1).max(50),
  weightGramsMax: grams.nullable(),
  daysMin: z.int().min(0).max(90),
  daysMax: z.int().min(0).max(90),
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, says("time", "Write the time like 14:30.")),
  timeZone: z.string().min(1).max(60),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  position: z.int().min(0).max(1_000),
  active: z.boolean(),
}

export const methodsReply = z
  .strictObject({
    methods: z.array(
      z.strictObject({ methodId: text, ...methodFields, version }).meta({ id: "DeliveryMethod" }),
    ),
  })
  .meta({ id: "DeliveryMethods" })

export const obstacleKinds = [
  "off",
  "reach",
  "currency",
  "country",
  "postal_code",
  "postal_code_needed",
  "too_heavy",
] as const satisfies readonly Obstacle["kind"][]

/** Where something goes, as far as somebody has said. */
export const destinationFields = {
  country,
  region: z.string().trim().max(80).nullable().default(null),
  postalCode: z.string().trim().max(16).nullable().default(null),
}

const plainAmount = z.strictObject({ minor: z.int(), currency: text })

/** Adds up to the price, before promotions. */
export const deliveryWhy = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("delivery_zone"),
    zone: text,
    amount: plainAmount,
    weightGrams: z.int().optional(),
    upToGrams: z.int().optional(),
    fromMinor: z.int().optional(),
  }),
  z.strictObject({ kind: z.literal("delivery_free"), from: plainAmount, amount: plainAmount }),
  z.strictObject({
    kind: z.literal("delivery_surcharge"),
    reason: z.enum(["place", "bulky"]),
    units: z.int(),
    amount: plainAmount,
  }),
])

/** A way to the buyer that fits a cart: also part of what checkout offers. */
export const deliveryOptionFields = {
  methodId: text,
  code: text,
  kind: z.enum(["ship", "pickup"]),
  title: text,
  price: moneySchema,
  zone: text,
  why: z.array(deliveryWhy),
  /** From this subtotal of goods on it costs nothing but surcharges. */
  freeFrom: moneySchema.nullable(),
  promise: z.strictObject({ earliestOn: text, latestOn: text }),
  /** Where there are several. */
  isCheapest: z.boolean(),
  isFastest: z.boolean(),
}

export const triedShipment = {
  marketCode,
  ...destinationFields,
  items: z
    .array(
      z.strictObject({
        reach: reach.default("parcel"),
        weightGrams: z.int().min(0).max(100_000_000),
        quantity: z.int().min(1).max(9_999),
      }),
    )
    .min(1)
    .max(100),
  /** What the goods cost after discounts, tax included. */
  subtotalMinor: z.int().min(0).max(100_000_000_000),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
    .default("en"),
  /** As it would be if it were saved; without an id, one more. */
  draft: z.strictObject({ methodId: methodId.optional(), ...methodFields }).optional(),
}

const tried = {
  methodId: text,
  title: text,
  kind: z.enum(["ship", "pickup"]),
  /** Also those that are switched off answer, as if they were on. */
  active: z.boolean(),
}

export const quotesReply = z
  .strictObject({
    currency: text,
    weightGrams: z.int(),
    options: z.array(z.strictObject({ ...tried, ...deliveryOptionFields }).meta({ id: "DeliveryQuote" })),
    obstacles: z.array(
      z
        .strictObject({
          ...tried,
          reason: z.enum(obstacleKinds),
          /** The most that it takes. */
          weightGramsMax: z.int().nullable(),
        })
        .meta({ id: "DeliveryRefused" }),
    ),
  })
  .meta({ id: "DeliveryQuotes" })
