import { z } from "zod"
import { emailSchema } from "../../mail/index.ts"
import { addressFields, withPostalCheck } from "../address.ts"
import { isPlainName } from "../rules.ts"

export const nothing = z.strictObject({})
export const email = emailSchema
export const password = z.string().min(1).max(200)
export const token = z.string().min(1).max(100)
export const locale = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, "Write the language like en or de-AT.")

export const personName = z
  .string()
  .max(80)
  .trim()
  .min(1, "Please write your name.")
  .refine(isPlainName, "Please write the name only, without links or special characters.")

/** An empty one takes it away. */
export const vatNumber = z.string().trim().max(30)

export const customer = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    locale: z.string(),
    /** Of a business: its format was checked, it was not looked up in a register. */
    vatNumber: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    marketingConsent: z.boolean(),
    createdAt: z.date(),
  })
  .meta({ id: "Customer" })

export const checkYourMail = z
  .strictObject({ state: z.literal("check_your_mail") })
  .meta({ id: "CheckYourMail" })

export const signedInReply = z
  .strictObject({ token: z.string(), expiresAt: z.date(), customer })
  .meta({ id: "CustomerSignedIn" })

export const confirmedReply = z
  .strictObject({
    customer,
    session: z.strictObject({ token: z.string(), expiresAt: z.date() }).nullable(),
  })
  .meta({ id: "CustomerConfirmed" })

export const sessionList = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.string(),
        userAgent: z.string(),
        current: z.boolean(),
        createdAt: z.date(),
        seenAt: z.date(),
        expiresAt: z.date(),
      }),
    ),
  })
  .meta({ id: "CustomerSessions" })

const addressId = z.string().max(60)
const preferred = z.boolean().default(false)

export const newAddress = withPostalCheck(z.strictObject({ ...addressFields, preferred }))
export const changedAddress = withPostalCheck(z.strictObject({ ...addressFields, preferred, addressId }))
export const addressParams = z.strictObject({ addressId })

export const savedAddress = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    line1: z.string(),
    line2: z.string().optional(),
    postalCode: z.string(),
    city: z.string(),
    region: z.string().optional(),
    country: z.string(),
    phone: z.string().optional(),
    preferred: z.boolean(),
  })
  .meta({ id: "SavedAddress" })

export const addressList = z.strictObject({ addresses: z.array(savedAddress) }).meta({ id: "SavedAddresses" })
