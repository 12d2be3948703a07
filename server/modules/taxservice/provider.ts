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
export type TaxProvider = { quote(question: TaxQuestion): Promise<TaxAnswer> }

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
