import { z } from "zod"
import { listNames } from "./rules.ts"

const text = z.string()

export const viewId = z.string().regex(/^viw_[0-9a-f]{32}$/, "This is not the id of a view.")
export const list = z.enum(listNames)
export const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]*$/u, "Please write the name on one line.")
export const version = z.int().min(1).max(2_147_483_647)

const searchLengthMax = 2_000

const numeric = z.number().min(-1e9).max(1e9)

/** What the address of the list holds: words, filters, order and columns. */
export const search = z
  .record(z.string().max(40), z.union([z.string().max(200), numeric, z.array(z.string().max(60)).max(30)]))
  .refine((given) => JSON.stringify(given).length <= searchLengthMax, "This is more than a view can hold.")

export const viewReply = z
  .object({
    viewId: text,
    list,
    name: text,
    search: z.record(text, z.unknown()),
    isShared: z.boolean(),
    isMine: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "View" })

export const viewsReply = z.object({ views: z.array(viewReply) }).meta({ id: "Views" })

export const findingsReply = z
  .object({
    orders: z.array(
      z.object({
        orderId: text,
        number: text,
        email: text.nullable(),
        buyerName: text.nullable(),
        sale: z.enum(["open", "completed", "canceled"]),
        placedAt: z.date(),
      }),
    ),
    customers: z.array(
      z.object({
        customerId: text,
        kind: z.enum(["account", "guest"]),
        name: text.nullable(),
        email: text,
      }),
    ),
    products: z.array(
      z.object({
        productId: text,
        titles: z.record(text, text),
        state: z.enum(["draft", "active", "archived"]),
        sku: text.nullable(),
      }),
    ),
    stock: z.array(z.object({ variantId: text, sku: text, titles: z.record(text, text) })),
  })
  .meta({ id: "Findings" })
