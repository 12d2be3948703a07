import { z } from "zod"

// What each template needs. Callers give it to `queue`; it is stored as JSON and read again with the same
// schema when the mail is rendered. Links are absolute, or paths below the shop's own address.

// Generous on purpose: a field too many or a long title must not keep somebody from getting their mail.
const short = z.string().max(2000)
const link = z.string().min(1).max(2000)
const money = z.object({ minor: z.union([z.bigint(), z.int()]), currency: z.string().length(3) })
const instant = z.union([z.string().max(40), z.date()])

const address = z.object({
  name: short,
  line1: short,
  line2: short.nullish(),
  postalCode: short,
  city: short,
  region: short.nullish(),
  country: z.string().length(2),
  phone: short.nullish(),
})

const item = z.object({
  title: short,
  variantTitle: short.nullish(),
  quantity: z.int().positive(),
  total: money.nullish(),
  /** What it came to before promotions, where they took something off. */
  before: money.nullish(),
  pictureUrl: z.string().max(2000).nullish(),
})

const order = {
  name: short.nullish(),
  orderNumber: short,
  orderUrl: link,
}

export const orderPlacedValues = z.object({
  ...order,
  items: z.array(item).min(1).max(500),
  subtotal: money,
  /** What each promotion took off. */
  discounts: z
    .array(z.object({ title: short, amount: money }))
    .max(100)
    .nullish(),
  deliveryPrice: money.nullish(),
  tax: money,
  /** The tax of each rate; without them the sum alone is told. */
  taxes: z
    .array(z.object({ ratePpm: z.int(), tax: money }))
    .max(50)
    .nullish(),
  cashRounding: money.nullish(),
  taxIncluded: z.boolean(),
  /** Why no tax is paid, where none is. */
  taxTreatment: z.enum(["taxed", "exempt", "reverse_charge"]).nullish(),
  vatNumber: short.nullish(),
  total: money,
  /** What gift cards and credit have paid of it, and what is left. */
  tenders: z
    .array(z.object({ title: short, amount: money }))
    .max(20)
    .nullish(),
  due: money.nullish(),
  delivery: z
    .object({
      title: short,
      kind: z.enum(["ship", "pickup"]).nullish(),
      ...{ earliestOn: short.nullish(), latestOn: short.nullish() },
    })
    .nullish(),
  address: address.nullish(),
  payment: z.object({
    title: short,
    // Shown as a table of facts, for instance account holder, IBAN and reference of a bank transfer.
    instructions: z
      .array(z.object({ label: short, value: short }))
      .max(20)
      .nullish(),
    /** The order is canceled when the money has not come by then. */
    until: instant.nullish(),
  }),
})

/** It waits for whoever collects it. */
export const orderReadyValues = z.object({ ...order, items: z.array(item).min(1).max(500) })

export const orderShippedValues = z.object({
  ...order,
  items: z.array(item).max(500),
  carrier: short.nullish(),
  trackingNumber: short.nullish(),
  trackingUrl: link.nullish(),
  address: address.nullish(),
})

export const orderCanceledValues = z.object({
  ...order,
  items: z.array(item).max(500),
  reason: short.nullish(),
  refund: money.nullish(),
})

export const unitsCanceledValues = z.object({
  ...order,
  items: z.array(item).max(500),
  reason: short.nullish(),
  refund: money.nullish(),
  /** What is still to be paid for the rest. */
  due: money.nullish(),
})

export const paymentReminderValues = z.object({
  ...order,
  due: money,
  until: instant,
  instructions: z
    .array(z.object({ label: short, value: short }))
    .max(20)
    .nullish(),
})

export const payAgainValues = z.object({ ...order, due: money, payUrl: link })

export const orderRefundedValues = z.object({
  ...order,
  amount: money,
  method: short.nullish(),
  /** On a gift card or as store credit: no bank takes its time. */
  isThereAtOnce: z.boolean().nullish(),
  reason: short.nullish(),
})

export const paymentReceivedValues = z.object({ ...order, amount: money, method: short.nullish() })

/** Something is still to be paid: `amount` has come, or was said to have. */
export const paymentDueValues = z.object({
  ...order,
  amount: money,
  due: money,
  instructions: z
    .array(z.object({ label: short, value: short }))
    .max(20)
    .nullish(),
})

export const invoiceIssuedValues = z.object({
  ...order,
  /** What kind of document it is, in the reader's language. */
  title: short,
  number: short,
  amount: money,
  pdfUrl: link,
})

export const downloadReadyValues = z.object({
  ...order,
  files: z
    .array(
      z.object({
        title: short,
        url: link,
        expiresAt: instant.nullish(),
        downloadsMax: z.int().positive().nullish(),
      }),
    )
    .max(100),
})

export const giftCardValues = z.object({
  name: short.nullish(),
  from: short.nullish(),
  message: short.nullish(),
  amount: money,
  code: short,
  shopUrl: link,
  balanceUrl: link,
})

export const giftCardSentValues = z.object({ ...order, recipient: short, amount: money })

export const payLinkValues = z.object({
  name: short.nullish(),
  /** What the shop writes to whoever shall pay. */
  note: short.nullish(),
  total: money,
  payUrl: link,
  expiresAt: instant,
})

export const confirmEmailValues = z.object({
  name: short,
  confirmUrl: link,
  validHours: z.int().positive(),
})

export const accountExistsValues = z.object({ name: short, signInUrl: link, forgotUrl: link })

export const resetPasswordValues = z.object({
  name: short,
  resetUrl: link,
  validMinutes: z.int().positive(),
})

export const passwordChangedValues = z.object({ name: short, changedAt: instant, forgotUrl: link })

export const welcomeValues = z.object({ name: short, accountUrl: link })

export const staffInvitationValues = z.object({
  invitedBy: short,
  acceptUrl: link,
  validHours: z.int().positive(),
})

export const mailCheckValues = z.object({ name: short })

export type MailMoney = z.infer<typeof money>
export type MailAddress = z.infer<typeof address>
export type MailItem = z.infer<typeof item>
