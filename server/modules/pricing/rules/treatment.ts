import { isInEu } from "../../settings/index.ts"
import type { TaxTreatment } from "./calculator.ts"

export type WhoBuys = {
  isExempt: boolean
  /** The country that gave their VAT number, whose format was checked; nothing without one. */
  vatCountry: string | null
}

/**
 * How a buyer is taxed. Somebody whom the shop has freed pays none. A business pays none, and owes it
 * itself, when the market says so and two countries are in the EU and not the seller's own: the one that gave
 * the number and the one where the goods go. Until that is known, and for what is fetched, all are taxed.
 */
export function taxTreatmentOf(
  { isExempt, vatCountry }: WhoBuys,
  { reverseChargeFrom, goesTo }: { reverseChargeFrom: string | null; goesTo: string | null },
): TaxTreatment {
  if (isExempt) return "exempt"
  if (reverseChargeFrom === null || vatCountry === null || goesTo === null) return "taxed"
  const isAbroad = (country: string) => isInEu(country) && country !== reverseChargeFrom
  return isAbroad(vatCountry) && isAbroad(goesTo) ? "reverse_charge" : "taxed"
}
