import type { Seal } from "../../kit/seal.ts"
import type { TaxCategory } from "../pricing/index.ts"

declare module "../../kit/db.ts" {
  interface Providers {
    /** `seal` keeps the key of the service; `speaker` speaks to the service at an address. */
    taxes: { seal: Seal; speaker(connection: Connection): TaxProvider }
  }
}

export type Connection = { url: string; apiKey: string }

/** What a tax service is for us: it never throws for what can be expected of a network. */
export type TaxProvider = {
  quote(question: TaxQuestion): Promise<TaxAnswer>
  /**
   * Tells of an order as it is now, when it was placed and again when units were canceled or money went back.
   * Told twice, or an older revision late, it changes nothing.
   */
  tell(order: ToldOrder): Promise<TellAnswer>
}

export type TellAnswer = { kind: "told" } | { kind: "failed"; failure: Failure }

/** An order without its buyer. Amounts are in minor units, with the tax in them. */
export type ToldOrder = {
  id: string
  number: string
  /** Grows with every change. */
  revision: number
  placedAt: string
  currency: string
  /** Whether prices were shown with the tax in them. */
  taxIncluded: boolean
  /** Whose rates it was sold at: the shop's own where the service did not answer. */
  ratesBy: "service" | "shop"
  to: { country: string; region: string | null; postalCode: string | null }
  lines: {
    id: string
    sku: string
    quantity: number
    canceledQuantity: number
    refundedQuantity: number
    totalMinor: number
    taxMinor: number
    /** What of it went back by name, or is not owed any more. */
    refundedMinor: number
  }[]
  deliveryMinor: number
  deliveryRefundedMinor: number
  taxes: { ratePpm: number; netMinor: number; taxMinor: number }[]
  totalMinor: number
  taxMinor: number
  canceledMinor: number
  /** All that went back, by name or as an amount. */
  refundedMinor: number
  isCanceled: boolean
}

/** What would be sold, and to where. Amounts are in minor units, after all discounts. */
export type TaxQuestion = {
  currency: string
  /** Whether the amounts hold the tax. */
  taxIncluded: boolean
  to: { country: string; region: string | null; postalCode: string | null }
  lines: { id: string; sku: string; category: TaxCategory; quantity: number; amountMinor: number }[]
  deliveryMinor: number
}

export const failures = [
  /** No answer in time. */
  "silent",
  /** Nobody is there, or the answer broke off. */
  "unreachable",
  /** It answered with an error. */
  "error",
  /** It does not take our key. */
  "key",
  /** What it answered is not in the words of the contract. */
  "unreadable",
  /** Some line is missing in its answer, or named twice. */
  "lines",
  /** Its sums do not agree with its rates. */
  "sums",
  /** It failed several times a moment ago and is not asked for a while. */
  "resting",
] as const
export type Failure = (typeof failures)[number]

export type Taxed = { ratePpm: number; taxMinor: number }

export type TaxAnswer =
  | { kind: "quote"; lines: (Taxed & { id: string })[]; delivery: Taxed; taxMinor: number }
  | { kind: "failed"; failure: Failure }
