import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { moneySchema } from "../../kit/money.ts"
import { documentKinds, prefixPattern } from "./rules/numbering.ts"
import { paperChoices, paperSizes } from "./rules/paper.ts"

export const documentId = z.string().regex(/^ivc_[0-9a-f]{32}$/, "This is not the id of an invoice.")
export const orderId = z.string().regex(/^ord_[0-9a-f]{32}$/, "This is not the id of an order.")

const text = z.string()
const kind = z.enum(documentKinds)
const because = z.enum(["refund", "canceled"]).nullable()
const minor = z.int()

const summaryFields = {
  ...{ documentId: text, kind, number: text, orderId: text, orderNumber: text, because },
  ...{ issuedOn: text, issuedAt: z.date(), net: moneySchema, tax: moneySchema, total: moneySchema },
}

const summary = z.strictObject({ ...summaryFields, buyerName: text }).meta({ id: "InvoiceSummary" })

export const documentsPage = z
  .strictObject({ documents: z.array(summary), next: text.nullable() })
  .meta({ id: "InvoicePage" })

const seller = z.strictObject({
  ...{
    name: text,
    logoFile: text.nullable(),
    addressLines: z.array(text),
    email: text,
    phone: text.nullable(),
  },
  ...{ vatNumber: text.nullable(), taxNumber: text.nullable(), registerEntry: text.nullable() },
  ...{ bankLines: z.array(text), footer: text },
})

const buyer = z.strictObject({
  name: text,
  address: z
    .strictObject({
      ...{ line1: text, line2: text.nullable(), postalCode: text, city: text },
      ...{ region: text.nullable(), country: text },
    })
    .nullable(),
  vatNumber: text.nullable(),
})

const line = z
  .strictObject({
    ...{ kind: z.enum(["goods", "delivery", "rest"]), title: text, detail: text.nullable() },
    ...{ quantity: z.int().nullable(), unitMinor: minor.nullable(), discountMinor: minor },
    ...{ ratesPpm: z.array(z.int()), totalMinor: minor },
  })
  .meta({ id: "InvoiceLine" })

const payment = z.strictObject({
  method: text,
  paid: z.array(
    z.strictObject({
      by: z.enum(["method", "gift_card", "store_credit"]),
      method: text.optional(),
      lastFour: text.nullable(),
      amountMinor: minor,
    }),
  ),
  dueMinor: minor,
  facts: z.array(z.strictObject({ label: text, value: text })),
})

const content = z
  .strictObject({
    ...{ form: z.literal(1), kind, number: text, issuedOn: text, because, locale: text, currency: text },
    paper: z.enum(paperSizes),
    order: z.strictObject({ number: text, placedOn: text }),
    corrects: z.strictObject({ number: text, issuedOn: text }).nullable(),
    taxDisplay: z.enum(["gross", "net"]),
    ...{ seller, buyer },
    delivered: z.strictObject({ from: text, until: text }).nullable(),
    lines: z.array(line),
    discounts: z.array(z.strictObject({ title: text, code: text.nullable(), amountMinor: minor })),
    taxes: z.array(z.strictObject({ ratePpm: z.int(), netMinor: minor, taxMinor: minor })),
    treatment: z.enum(["taxed", "exempt", "reverse_charge"]),
    exemptBecause: text.nullable(),
    ...{ netMinor: minor, taxMinor: minor, roundingMinor: minor, totalMinor: minor },
    payment: payment.nullable(),
  })
  .meta({ id: "InvoiceContent" })

export const documentFields = {
  ...summaryFields,
  ...{ invoiceId: text.nullable(), issuedBy: text, digest: text, content },
}

const document = z.strictObject(documentFields).meta({ id: "Invoice" })

export const documentReply = z
  .strictObject({
    ...documentFields,
    /** Letters that its PDF cannot show as they are read. */
    undrawable: z.array(text),
  })
  .meta({ id: "InvoiceForStaff" })

export const lettersReply = z.strictObject({ letters: z.array(text) }).meta({ id: "InvoiceLetters" })

export const documentsReply = z.strictObject({ documents: z.array(document) }).meta({ id: "Invoices" })

export const ofOrderReply = z
  .strictObject({
    documents: z.array(document),
    /** Why no invoice can be issued; nothing when one can. */
    obstacle: text.nullable(),
    /** What went back and has no credit note. */
    uncredited: moneySchema,
  })
  .meta({ id: "InvoicesOfOrder" })

export const offeredReply = z
  .strictObject({
    documents: z.array(
      z
        .strictObject({ documentId: text, kind, number: text, issuedOn: text, total: moneySchema })
        .meta({ id: "OfferedInvoice" }),
    ),
  })
  .meta({ id: "OfferedInvoices" })

const day = z.iso.date()

export const askedFields = {
  q: z.string().trim().max(60).optional(),
  kind: kind.optional(),
  from: day.optional(),
  until: day.optional(),
}

const oneLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .max(charactersMax)
    .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write this on one line."))

const maybe = (charactersMax: number) =>
  oneLine(charactersMax)
    .transform((text) => text || null)
    .nullable()
    .optional()

const footer = z
  .string()
  .trim()
  .max(1_000)
  .regex(/^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u)

const version = z.int().min(1).max(2_147_483_647)

const series = z.strictObject({
  kind,
  prefix: z
    .string()
    .max(40)
    .regex(
      prefixPattern,
      says(
        "number_prefix",
        "Letters, digits and . _ / - only, with {year} where the year belongs, and a letter or a mark at its end.",
      ),
    ),
  digits: z.int().min(1).max(10),
  nextNumber: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .transform((number) => BigInt(number))
    .optional(),
})

export const settingsChanges = z.strictObject({
  version,
  issueWhen: z.enum(["by_hand", "paid", "dispatched"]).optional(),
  mailsBuyer: z.boolean().optional(),
  paper: z.enum(paperChoices).optional(),
  vatNumber: maybe(40),
  taxNumber: maybe(40),
  registerEntry: maybe(120),
  bankLines: z.array(oneLine(80).min(1)).max(5).optional(),
  footers: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), footer)
    .refine((footers) => Object.keys(footers).length <= 20)
    .optional(),
  numbering: z.array(series).min(1).max(2).optional(),
})

export const settingsReply = z
  .strictObject({
    issueWhen: z.enum(["by_hand", "paid", "dispatched"]),
    mailsBuyer: z.boolean(),
    paper: z.enum(paperChoices),
    vatNumber: text.nullable(),
    taxNumber: text.nullable(),
    registerEntry: text.nullable(),
    bankLines: z.array(text),
    footers: z.record(text, text),
    version: z.int(),
    numbering: z.array(
      z
        .strictObject({
          kind,
          ...{ prefix: text, digits: z.int(), nextNumber: z.union([z.int(), z.bigint()]) },
          ...{ next: text, isUsed: z.boolean() },
        })
        .meta({ id: "InvoiceNumbering" }),
    ),
    seller: z.strictObject({ name: text, addressLines: z.array(text) }),
    missing: z.array(z.enum(["legal_name", "address"])),
  })
  .meta({ id: "InvoiceSettings" })
