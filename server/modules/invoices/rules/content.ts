import type { DocumentKind } from "./numbering.ts"
import type { PaperSize } from "./paper.ts"

/**
 * What a document says, as it was issued: everything that its page is drawn from and nothing else. It is kept
 * as text with its digest, so amounts are plain numbers of minor units. Those of a credit note are what is
 * taken off.
 */
export type Content = {
  /** Grows when what stands here means something else. */
  form: 1
  kind: DocumentKind
  number: string
  /** Days of the shop, as 2026-05-04. */
  issuedOn: string
  order: { number: string; placedOn: string }
  /** The invoice that a credit note takes something off. */
  corrects: { number: string; issuedOn: string } | null
  because: "refund" | "canceled" | null
  locale: string
  currency: string
  paper: PaperSize
  /** Whether the prices of the lines hold their tax. */
  taxDisplay: "gross" | "net"
  seller: Seller
  buyer: Buyer
  delivered: { from: string; until: string } | null
  lines: ContentLine[]
  discounts: { title: string; code: string | null; amountMinor: number }[]
  taxes: ContentTax[]
  treatment: "taxed" | "exempt" | "reverse_charge"
  exemptBecause: string | null
  netMinor: number
  taxMinor: number
  /** What paying in coins added, or took away. */
  roundingMinor: number
  totalMinor: number
  payment: Payment | null
}

export type Seller = {
  name: string
  /** The shop's logo of that day: its file is never changed. */
  logoFile: string | null
  addressLines: string[]
  email: string
  phone: string | null
  vatNumber: string | null
  taxNumber: string | null
  registerEntry: string | null
  bankLines: string[]
  footer: string
}

export type Buyer = {
  name: string
  address: {
    line1: string
    line2: string | null
    postalCode: string
    city: string
    region: string | null
    country: string
  } | null
  vatNumber: string | null
}

export type ContentLine = {
  /** "rest": what belongs to no thing of its own, an amount given back for goodwill for instance. */
  kind: "goods" | "delivery" | "rest"
  title: string
  detail: string | null
  quantity: number | null
  /** Before promotions; nothing where it does not lead to the total. */
  unitMinor: number | null
  discountMinor: number
  ratesPpm: number[]
  totalMinor: number
}

export type ContentTax = { ratePpm: number; netMinor: number; taxMinor: number }

export type Payment = {
  method: string
  /** What was paid by then, and how. */
  paid: {
    by: "method" | "gift_card" | "store_credit"
    /** Where several ways have a part in it; else it is that of the order. */
    method?: string
    lastFour: string | null
    amountMinor: number
  }[]
  dueMinor: number
  /** Where to pay what is due. */
  facts: { label: string; value: string }[]
}

/** What must be true of every document; a broken one is not issued. */
export function contentAddsUp(content: Content): boolean {
  const { taxes, netMinor, taxMinor, roundingMinor, totalMinor } = content
  const net = taxes.reduce((sum, row) => sum + row.netMinor, 0)
  const tax = taxes.reduce((sum, row) => sum + row.taxMinor, 0)
  return net === netMinor && tax === taxMinor && netMinor + taxMinor + roundingMinor === totalMinor
}
