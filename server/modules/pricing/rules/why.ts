import { assert } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import type { PlainMoney } from "./promotions/types.ts"

export type { PlainMoney }

import type { Rounding } from "./rounding.ts"
import type { QuotedSource, TaxCategory } from "./taxes.ts"

/** Where a unit price comes from, when it is not simply the price of the variant in its market. */
export type PriceOrigin =
  | { kind: "sale"; until: string | null }
  | { kind: "list"; listId: string; name: string }

/** From what amount of another currency a price was converted: so much of its own for one, as of a day. */
export type Converted = { from: PlainMoney; rate: string; on: string }

/** Why something costs what it costs, step by step, in words that a program can put into any language. */
export type Why =
  | {
      kind: "base_price"
      amount: PlainMoney
      origin?: PriceOrigin
      converted?: Converted
      quantityMin?: number
    }
  | { kind: "quantity"; quantity: number; amount: PlainMoney }
  | { kind: "delivery"; amount: PlainMoney }
  /** The price of the zone of a delivery method; with what of a table it was found by. */
  | {
      kind: "delivery_zone"
      zone: string
      amount: PlainMoney
      weightGrams?: number
      /** The step it is within; beyond the last one each further part of a weight was added. */
      upToGrams?: number
      /** The step of the subtotal, in the currency of the amount. */
      fromMinor?: number
    }
  /** Takes the price of the zone away. */
  | { kind: "delivery_free"; from: PlainMoney; amount: PlainMoney }
  | { kind: "delivery_surcharge"; reason: "place" | "bulky"; units: number; amount: PlainMoney }
  | { kind: "promotion"; promotionId: string; name: string; amount: PlainMoney }
  | {
      kind: "tax"
      /** Of delivery that is taxed like the goods there is no category. */
      category: TaxCategory | "as_goods"
      ratePpm: number
      /** True where prices are shown with tax; otherwise the tax came on top. */
      isIncluded: boolean
      rounding: Rounding
      /** Whose rate it is, where it is not simply the shop's own. */
      source?: QuotedSource
      amount: PlainMoney
    }
  /** The tax in a price that this buyer need not pay. */
  | { kind: "tax_free"; treatment: "exempt" | "reverse_charge"; ratePpm: number; amount: PlainMoney }

export function plain(amount: Money): PlainMoney {
  const minor = Number(amount.minor)
  assert(Number.isSafeInteger(minor), "an amount fits a JSON number")
  return { minor, currency: amount.currency }
}
