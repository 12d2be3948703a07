import type Stripe from "stripe"
import type { Desk, TwinReply } from "./desk.ts"
import { seconds } from "./objects.ts"

// Some networks keep it ready for less than the seven days that most do.
const keptReadySeconds = 5 * 86_400

/** A charge that can be captured says until when. */
export function keptReady(charge: Stripe.Charge): Stripe.Charge {
  const card: Stripe.Charge.PaymentMethodDetails.Card = {
    ...{ amount_authorized: charge.amount, capture_before: seconds() + keptReadySeconds },
    ...{ authorization_code: null, brand: "visa", checks: null, country: "DE", funding: "credit" },
    ...{ electronic_commerce_indicator: null, exp_month: 12, exp_year: 2040, installments: null },
    ...{ last4: null, mandate: null, network: "visa", network_transaction_id: null, wallet: null },
    ...{ regulated_status: null, three_d_secure: null, transaction_link_id: null },
  }
  return { ...charge, payment_method_details: { type: "card", card } }
}

/** With its newest charge in the place of that one's name, where that was asked for. */
export function withCharge(desk: Desk, reply: TwinReply, isAsked: boolean): TwinReply {
  if (!isAsked || reply.status !== 200) return reply
  const payment = reply.body as Stripe.PaymentIntent
  const latest_charge = desk.journal.charges.get(String(payment.latest_charge)) ?? payment.latest_charge
  return { ...reply, body: { ...payment, latest_charge } }
}
