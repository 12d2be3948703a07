import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import { cartReply } from "../cart/index.ts"
import { optionsReply } from "../checkout/index.ts"
import { addressSchema } from "../customers/index.ts"
import { linkStates, missings } from "./rules.ts"

export const linkId = z.string().regex(/^plk_[0-9a-f]{32}$/, "This is not the id of a payment link.")
export const lineId = z.string().regex(/^cln_[0-9a-f]{32}$/, "This is not the id of a line of a cart.")
export const variantId = z.string().regex(/^var_[0-9a-z]{1,60}$/, "This is not the id of a variant.")
export const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of a customer.")
export const marketCode = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, "This is not the code of a market.")
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "Write the language like en or de-AT.")
export const version = z.int().min(1).max(2_147_483_647)
export const quantity = z.int().min(1).max(9_999)
export const quantityOrNone = z.int().min(0).max(9_999)

export const oneLine = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}]*$/u, "Please write the name on one line.")

export const promotionCode = z
  .string()
  .trim()
  .min(1, "Please write a code.")
  .max(60)
  .regex(/^[^\p{Cc}]*$/u, "Please write the code on one line.")

// PostgreSQL keeps no text with a NUL in it.
export const note = z
  .string()
  .trim()
  .max(1_000)
  .refine((text) => !text.includes("\0"), "must not contain a NUL character")

const text = z.string()
const when = z.date()
const state = z.enum(linkStates)

export const namedReply = z.strictObject({ linkId: text }).meta({ id: "PayLinkNamed" })

export const linksReply = z
  .object({
    links: z.array(
      z
        .object({
          ...{ linkId: text, state, email: text.nullable(), buyerName: text.nullable() },
          total: moneySchema.nullable(),
          ...{ madeBy: text.nullable(), createdAt: when, expiresAt: when.nullable() },
          ...{ orderId: text.nullable(), orderNumber: text.nullable(), money: text.nullable() },
        })
        .meta({ id: "ListedPayLink" }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "PayLinks" })

const filledIn = {
  locale: text,
  email: text.nullable(),
  buyerName: text.nullable(),
  address: addressSchema.nullable(),
  deliveryMethodId: text.nullable(),
  note: text.nullable(),
}

export const draftReply = z
  .object({
    link: z
      .object({
        ...{ linkId: text, cartId: text, state, customerId: text.nullable(), ...filledIn },
        quoted: moneySchema.nullable(),
        url: text.nullable(),
        ...{ madeBy: text.nullable(), version: z.int(), createdAt: when, issuedAt: when.nullable() },
        ...{ expiresAt: when.nullable(), openedAt: when.nullable(), mailedAt: when.nullable() },
        orderId: text.nullable(),
      })
      .meta({ id: "PayLink" }),
    cart: cartReply.nullable(),
    options: optionsReply.nullable(),
    total: moneySchema.nullable(),
    missing: z.array(z.enum(missings)),
  })
  .meta({ id: "PayLinkDraft" })

export const openedReply = z
  .discriminatedUnion("state", [
    z.object({
      state: z.literal("open"),
      cart: z.object({ cartId: text, token: text }),
      ...filledIn,
    }),
    z.object({ state: z.literal("ordered"), orderId: text, orderToken: text }),
  ])
  .meta({ id: "OpenedPayLink" })
