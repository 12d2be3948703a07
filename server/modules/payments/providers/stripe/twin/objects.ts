import { randomBytes } from "node:crypto"
import type Stripe from "stripe"

// The types are made from Stripe's published description of its API (v2596, in the package), so the compiler
// compares each object here with it, field by field.

let count = 0

/** Like Stripe's: a prefix and 24 letters and digits. Those of one twin grow, so that lists have an order. */
export function twinId(prefix: string): string {
  count++
  const time = Date.now().toString(36).padStart(9, "0")
  return `${prefix}_${time}${count.toString(36).padStart(5, "0")}${randomBytes(5).toString("hex")}`
}

export const seconds = (): number => Math.floor(Date.now() / 1000)

type NewPayment = {
  amount: number
  currency: string
  metadata: { [name: string]: string }
  livemode: boolean
  captureMethod: "automatic" | "manual"
}

export function newPayment({
  amount,
  currency,
  metadata,
  livemode,
  captureMethod,
}: NewPayment): Stripe.PaymentIntent {
  const id = twinId("pi")
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { allow_redirects: "always", enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: captureMethod,
    client_secret: `${id}_secret_${randomBytes(12).toString("hex")}`,
    confirmation_method: "automatic",
    created: seconds(),
    currency,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode,
    managed_payments: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: null,
  }
}

export const nobody = { address: null, email: null, name: null, phone: null, tax_id: null }

export function newCharge(payment: Stripe.PaymentIntent, isGood: boolean): Stripe.Charge {
  return {
    id: twinId("ch"),
    object: "charge",
    amount: payment.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: nobody,
    calculated_statement_descriptor: "TWIN",
    captured: false,
    created: seconds(),
    currency: payment.currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: payment.livemode,
    metadata: payment.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: isGood,
    payment_intent: payment.id,
    payment_method: typeof payment.payment_method === "string" ? payment.payment_method : null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: isGood ? "succeeded" : "failed",
    transfer_data: null,
    transfer_group: null,
  }
}

type NewRefund = {
  charge: Stripe.Charge
  amount: number
  metadata: { [name: string]: string }
  status: "succeeded" | "pending"
}

export function newRefund({ charge, amount, metadata, status }: NewRefund): Stripe.Refund {
  return {
    id: twinId("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: seconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status,
    transfer_reversal: null,
  }
}

const twoDays = 172_800

type NewMovement = {
  type: Stripe.BalanceTransaction["type"]
  category: string
  amount: number
  fee: number
  currency: string
  source: string | null
}

export function newMovement(given: NewMovement): Stripe.BalanceTransaction {
  const { type, category, amount, fee, currency, source } = given
  return {
    id: twinId("txn"),
    object: "balance_transaction",
    amount,
    available_on: seconds() + twoDays,
    balance_type: "payments",
    created: seconds(),
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description: "fees", type: "stripe_fee" }],
    net: amount - fee,
    reporting_category: category,
    source,
    status: "pending",
    type,
  }
}

export function newDispute(charge: Stripe.Charge, given: { amount: number; reason: string }): Stripe.Dispute {
  return {
    id: twinId("du"),
    object: "dispute",
    amount: given.amount,
    balance_transactions: [],
    charge: charge.id,
    created: seconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {} as Stripe.Dispute["evidence"],
    evidence_details: {
      due_by: seconds() + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: charge.livemode,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: given.reason,
    status: "needs_response",
  }
}

export function newPayout(given: { amount: number; currency: string; livemode: boolean }): Stripe.Payout {
  return {
    id: twinId("po"),
    object: "payout",
    amount: given.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: seconds() + twoDays,
    automatic: true,
    balance_transaction: null,
    created: seconds(),
    currency: given.currency,
    description: "STRIPE PAYOUT",
    destination: null,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: given.livemode,
    metadata: {},
    method: "standard",
    original_payout: null,
    payout_method: null,
    reconciliation_status: "completed",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "paid",
    trace_id: null,
    type: "bank_account",
  }
}
