import { z } from "zod"
import { moneySchema } from "../../../kit/money.ts"
import { tiersMax } from "../rules/depth.ts"
import { marketCode, tierFields, variantId } from "../schemas.ts"

const text = z.string()

export const listId = z.string().regex(/^plst_[0-9a-f]{32}$/, "This is not the id of a price list.")
const moment = z.iso.datetime().transform((given) => new Date(given))

export const listFields = {
  title: z.string().trim().min(1).max(120),
  /** Nothing: for everybody. */
  groupId: z
    .string()
    .regex(/^[a-z]{2,4}_[0-9a-z]{1,60}$/)
    .nullable(),
  rule: z.enum(["instead", "if_lower"]),
  /** 1 is before 2. */
  priority: z.int().min(1).max(9_999),
  validFrom: moment.nullable(),
  validUntil: moment.nullable(),
  isOn: z.boolean(),
}

export const newListFields = { marketCode, ...listFields }

export const listPrice = z.strictObject({
  variantId,
  /** Nothing: the list says nothing of it any more. */
  price: moneySchema.nullable(),
  tiers: z.array(z.strictObject(tierFields)).max(tiersMax).optional(),
  /** As it was when this one was typed, nothing where there was none; refused when it is another by now. */
  seen: moneySchema.nullable().optional(),
})

const list = {
  listId: text,
  title: text,
  marketCode: text,
  currency: text,
  groupId: text.nullable(),
  rule: z.enum(["instead", "if_lower"]),
  priority: z.int(),
  validFrom: z.date().nullable(),
  validUntil: z.date().nullable(),
  isOn: z.boolean(),
  version: z.int(),
  updatedAt: z.date(),
  /** How many variants it has. */
  prices: z.int(),
}

export const priceListReply = z.object(list).meta({ id: "PriceList" })

export const priceListsReply = z.object({ lists: z.array(priceListReply) }).meta({ id: "PriceLists" })

const named = {
  variantId: text,
  sku: text,
  productId: text,
  titles: z.record(text, text),
}

export const candidatesReply = z
  .object({ variants: z.array(z.object({ ...named, base: moneySchema }).meta({ id: "ListCandidate" })) })
  .meta({ id: "ListCandidates" })

export const listPricesReply = z
  .object({
    prices: z.array(
      z
        .object({
          ...named,
          price: moneySchema,
          tiers: z.array(z.object({ quantityMin: z.int(), price: moneySchema })),
          base: moneySchema.nullable(),
        })
        .meta({ id: "ListedVariantPrice" }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "PriceListPrices" })
