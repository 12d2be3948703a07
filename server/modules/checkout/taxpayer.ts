import type { CartForCheckout } from "../cart/index.ts"
import { type VatNumber, vatNumberFrom } from "../customers/index.ts"
import type { DeliveryOption } from "../fulfillment/index.ts"
import { type TaxTreatment, taxTreatmentOf } from "../pricing/index.ts"

/** What taxes want to know of a buyer. */
export type Taxpayer = {
  vat: VatNumber | null
  /** What frees them from tax. */
  exemptBecause: string | null
}

type Known = {
  vatNumber?: string | undefined
  /** Whose number it is when it comes without letters. */
  country?: string | undefined
  /** Who is signed in now: what frees the customer of a cart frees nobody else who opens it. */
  customerId: string | null
}

export function taxpayerOf(cart: CartForCheckout, { vatNumber, country, customerId }: Known): Taxpayer {
  const isTheirs = customerId !== null && customerId === cart.customerId
  return {
    vat: vatNumber ? vatNumberFrom(vatNumber, { country }) : null,
    exemptBecause: isTheirs ? cart.exemptBecause : null,
  }
}

type Way = { isCarried: boolean; delivery: DeliveryOption | null; country: string | undefined }

/** Files go to where the business is; what is fetched goes nowhere. */
export function treatmentOf(
  { vat, exemptBecause }: Taxpayer,
  { market }: CartForCheckout,
  { isCarried, delivery, country = undefined }: Way,
): TaxTreatment {
  const vatCountry = vat?.country ?? null
  const carriedTo = delivery?.kind === "pickup" ? null : (country ?? null)
  return taxTreatmentOf(
    { isExempt: exemptBecause !== null, vatCountry },
    {
      reverseChargeFrom: market.reverseChargeFrom,
      goesTo: isCarried ? carriedTo : vatCountry,
    },
  )
}
