import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"

export const id = (prefix: string, what: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `This is not the id of ${what}.`)

export const orderId = id("ord", "an order")
export const parcelId = id("pcl", "a parcel")
const orderLineId = id("oln", "a line of an order")

const text = z.string()
export const oneLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charactersMax)
    .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write this on one line."))

/** Of what was read: a change of somebody else's since then is not written over. */
export const version = z.int().min(1).max(2_147_483_647)

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

/** Whoever has the link may: it is checked as it comes, by the page that hands files out. */
export const downloadInput = z.strictObject({
  downloadId: id("dwn", "a download"),
  token: z.string().regex(/^[\w-]{43}$/, "This link is not complete."),
})
