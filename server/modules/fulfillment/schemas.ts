import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"

const id = (prefix: string, what: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `This is not the id of ${what}.`)

export const orderId = id("ord", "an order")
export const parcelId = id("pcl", "a parcel")
export const methodId = id("dlm", "a delivery method")
const orderLineId = id("oln", "a line of an order")

const text = z.string()
const oneLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charactersMax)
    .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write this on one line."))

const reaches = z.enum(["parcel", "file", "appointment", "counter"])
// An amount beyond this is a slip of the finger, and still fits every sum of a cart.
const minor = z.int().min(0).max(1_000_000_000)

export const methodFields = {
  code: z
    .string()
    .regex(
      /^[a-z][a-z0-9_-]{0,39}$/,
      says("small_letters", "Write the code with small letters, like express."),
    ),
  marketCode: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  kind: z.enum(["ship", "pickup"]),
  titles: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), oneLine(100))
    .refine((titles) => Object.keys(titles).length > 0 && Object.keys(titles).length <= 20, {
      message: says("one_language", "Give the title in at least one language."),
    }),
  /** Empty: every country of the market. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
  reaches: z.array(reaches).min(1).max(4),
  priceMinor: minor,
  freeFromMinor: minor.nullable(),
  weightGramsMax: z.int().min(1).max(1_000_000_000).nullable(),
  daysMin: z.int().min(0).max(90),
  daysMax: z.int().min(0).max(90),
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, says("time", "Write the time like 14:30.")),
  timeZone: z.string().min(1).max(60),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  position: z.int().min(0).max(1_000),
  active: z.boolean(),
}

/** Of what was read: a change of somebody else's since then is not written over. */
export const version = z.int().min(1).max(2_147_483_647)

export const methodsReply = z
  .strictObject({
    methods: z.array(
      z
        .strictObject({
          methodId: text,
          code: text,
          marketCode: text,
          kind: z.enum(["ship", "pickup"]),
          titles: z.record(text, text),
          countries: z.array(text),
          reaches: z.array(reaches),
          priceMinor: z.int(),
          freeFromMinor: z.int().nullable(),
          weightGramsMax: z.int().nullable(),
          daysMin: z.int(),
          daysMax: z.int(),
          cutOff: text,
          timeZone: text,
          weekdays: z.array(z.int()),
          position: z.int(),
          active: z.boolean(),
          version: z.int(),
        })
        .meta({ id: "DeliveryMethod" }),
    ),
  })
  .meta({ id: "DeliveryMethods" })

export const parcelState = z.enum(["open", "packed", "shipped", "delivered", "canceled"])

export const parcelLines = z
  .array(z.strictObject({ orderLineId, quantity: z.int().min(1).max(100_000) }))
  .min(1)
  .max(1_000)
  .optional()

export const shipmentFields = {
  carrier: oneLine(60).optional(),
  trackingNumber: oneLine(100).optional(),
  trackingUrl: z
    .url({
      protocol: /^https?$/,
      error: says("web_address", "Write the address of the carrier's page, like https://…"),
    })
    .max(500)
    .optional(),
}

const parcelFields = {
  parcelId: text,
  orderId: text,
  state: parcelState,
  carrier: text.nullable(),
  trackingNumber: text.nullable(),
  trackingUrl: text.nullable(),
  createdAt: z.date(),
  shippedAt: z.date().nullable(),
  lines: z.array(z.strictObject({ orderLineId: text, variantId: text, quantity: z.int() })),
}

export const parcelForStaff = z
  .strictObject({
    ...parcelFields,
    orderNumber: text,
    warnings: z.array(z.enum(["money_awaited", "money_returned"])),
  })
  .meta({ id: "ParcelForStaff" })

export const parcelsForStaff = z
  .strictObject({ parcels: z.array(parcelForStaff) })
  .meta({ id: "ParcelsForStaff" })

export const parcelPage = z
  .strictObject({ parcels: z.array(parcelForStaff), next: text.nullable() })
  .meta({ id: "ParcelPage" })

export const parcelsReply = z
  .strictObject({ parcels: z.array(z.strictObject(parcelFields).meta({ id: "Parcel" })) })
  .meta({ id: "Parcels" })

export const downloadsReply = z
  .strictObject({
    downloads: z.array(
      z
        .strictObject({
          downloadId: text,
          title: text,
          url: text.nullable(),
          downloadsLeft: z.int(),
          expiresAt: z.date(),
        })
        .meta({ id: "Download" }),
    ),
  })
  .meta({ id: "Downloads" })

/** A way to the buyer that fits a cart: also part of what checkout offers. */
export const deliveryOptionFields = {
  methodId: text,
  code: text,
  kind: z.enum(["ship", "pickup"]),
  title: text,
  price: moneySchema,
  promise: z.strictObject({ earliestOn: text, latestOn: text }),
}

/** Whoever has the link may: it is checked as it comes, by the page that hands files out. */
export const downloadInput = z.strictObject({
  downloadId: id("dwn", "a download"),
  token: z.string().regex(/^[\w-]{43}$/, "This link is not complete."),
})
