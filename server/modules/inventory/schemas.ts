import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { adjustableStates, placeKinds } from "./rules.ts"

export const variantId = z.string().regex(/^var_[0-9a-z]{1,60}$/, "This is not the id of a variant.")
export const productId = z.string().regex(/^prd_[0-9a-z]{1,60}$/, "This is not the id of a product.")
export const placeId = z.string().regex(/^plc_[0-9a-f]{32}$/, "This is not the id of a place.")
export const movementId = z.string().regex(/^mov_[0-9a-f]{32}$/, "This is not the id of a movement.")

// PostgreSQL keeps no text with a NUL in it, and a line of the ledger is one line.
const line = (lengthMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(lengthMax)
    .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write it on one line."))

export const reason = line(200)
export const reference = line(100)

// A hundred million pieces of one thing are more than a balance must ever count.
export const unitsMax = 100_000_000
export const quantity = z.int().min(1).max(unitsMax)
export const change = z
  .int()
  .min(-unitsMax)
  .max(unitsMax)
  .refine((units) => units !== 0, says("units", "Please say how many units more or fewer there are."))

export const sku = line(64)
export const cursor = z
  .string()
  .max(120)
  .regex(/^[a-z0-9_.]*$/, "This cursor does not belong to this list. Start at the first page.")

export const adjustableState = z.enum(adjustableStates)
export const limit = z.coerce.number().int().min(1).max(200).default(50)

const titles = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), line(100))
  .refine(
    (given) => Object.keys(given).length >= 1 && Object.keys(given).length <= 20,
    "needs at least one language",
  )

export const placeFields = {
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{0,39}$/, says("code", "Please use small letters, digits and dashes.")),
  titles,
  kind: z.enum(placeKinds),
  timeZone: z.string().min(1).max(60),
  position: z.int().min(0).max(10_000),
  active: z.boolean(),
}

export const version = z.int().min(1).max(2_147_483_647)

const text = z.string()
const texts = z.record(z.string(), text)

export const placeReply = z
  .object({
    placeId: text,
    code: text,
    titles: texts,
    kind: z.enum(placeKinds),
    timeZone: text,
    position: z.int(),
    active: z.boolean(),
    version: z.int(),
  })
  .meta({ id: "Place" })

export const placesReply = z.object({ places: z.array(placeReply) }).meta({ id: "Places" })

const stockRow = z
  .object({
    variantId: text,
    sku: text,
    productId: text,
    productTitles: texts,
    placeId: text,
    placeCode: text,
    units: z.object({
      available: z.int(),
      reserved: z.int(),
      committed: z.int(),
      incoming: z.int(),
      damaged: z.int(),
      quality_control: z.int(),
      safety_stock: z.int(),
    }),
    onHand: z.int(),
  })
  .meta({ id: "StockRow" })

export const stockReply = z.object({ stock: z.array(stockRow) }).meta({ id: "Stock" })
export const stockPageReply = z
  .object({ stock: z.array(stockRow), next: text.nullable() })
  .meta({ id: "StockPage" })

export const movementPageReply = z
  .object({
    movements: z.array(
      z
        .object({
          movementId: text,
          placeId: text,
          placeCode: text,
          from: text,
          to: text,
          quantity: z.int(),
          why: text,
          actor: text,
          orderId: text.nullable(),
          attemptId: text.nullable(),
          at: z.date(),
        })
        .meta({ id: "StockMovement" }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "StockMovementPage" })
