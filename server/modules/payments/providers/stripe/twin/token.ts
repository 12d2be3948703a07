import { fingerprintOf } from "./cards.ts"
import type { TwinToken } from "./journal.ts"
import { nobody, seconds, twinId } from "./objects.ts"

type NewToken = {
  id?: string
  number: string
  fingerprint?: string
  livemode: boolean
  returnUrl: string | null
}

export function newToken(given: NewToken): TwinToken {
  const { number, livemode, returnUrl } = given
  return {
    id: given.id ?? twinId("ctoken"),
    object: "confirmation_token",
    created: seconds(),
    expires_at: seconds() + 12 * 3_600,
    livemode,
    mandate_data: null,
    metadata: null,
    payment_intent: null,
    payment_method_options: null,
    payment_method_preview: {
      billing_details: nobody,
      card: {
        brand: "visa",
        checks: null,
        country: "DE",
        display_brand: "visa",
        exp_month: 12,
        exp_year: 2034,
        fingerprint: given.fingerprint ?? fingerprintOf(number),
        funding: "credit",
        generated_from: null,
        last4: number.slice(-4),
        networks: { available: ["visa"], preferred: null },
        regulated_status: null,
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      customer: null,
      customer_account: null,
      type: "card",
    },
    return_url: returnUrl,
    setup_future_usage: null,
    setup_intent: null,
    shipping: null,
    use_stripe_sdk: true,
    number,
  }
}
