import type Stripe from "stripe"
import { type Desk, missing, refuse, type TwinReply } from "./desk.ts"
import { type Form, text, words } from "./form.ts"
import type { TwinCard } from "./journal.ts"
import { seconds, twinId } from "./objects.ts"

/** Customers and the cards that are kept for them. */
export function createCustomer(desk: Desk, form: Form): TwinReply {
  const customer: Stripe.Customer = {
    id: twinId("cus"),
    object: "customer",
    balance: 0,
    created: seconds(),
    default_source: null,
    delinquent: false,
    description: null,
    email: null,
    invoice_prefix: null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: desk.livemode,
    metadata: words(form, "metadata"),
    shipping: null,
  }
  desk.journal.save(customer)
  return { status: 200, body: customer }
}

/** Its cards go with it. */
export function deleteCustomer(desk: Desk, id: string): TwinReply {
  if (!isCustomer(desk, id)) return missing("customer", "id")
  for (const card of cardsOf(desk, id)) desk.journal.save({ ...card, customer: null })
  desk.journal.save({ ...(desk.journal.customers.get(id) as Stripe.Customer), description: gone })
  return { status: 200, body: { id, object: "customer", deleted: true } }
}

const gone = "deleted"

export function isCustomer({ journal }: Desk, id: string): boolean {
  const known = journal.customers.get(id)
  return known !== undefined && known.description !== gone
}

export function listCards(desk: Desk, id: string): TwinReply {
  if (!isCustomer(desk, id)) return missing("customer", "customer")
  const url = `/v1/customers/${id}/payment_methods`
  const body = { object: "list", data: cardsOf(desk, id).map(shownCard), has_more: false, url }
  return { status: 200, body }
}

const cardsOf = ({ journal }: Desk, id: string): TwinCard[] =>
  [...journal.methods.values()].filter(({ customer }) => customer === id).reverse()

export function getCard(desk: Desk, id: string): TwinReply {
  const card = desk.journal.methods.get(id)
  return card ? { status: 200, body: shownCard(card) } : missing("PaymentMethod", "payment_method")
}

const shownCard = ({ number: _, ...card }: TwinCard): object => card

export function detachCard(desk: Desk, id: string): TwinReply {
  const card = desk.journal.methods.get(id)
  if (!card) return missing("PaymentMethod", "payment_method")
  if (card.customer === null)
    return refuse(400, { message: "The payment method you provided is not attached to a customer." })
  const after = { ...card, customer: null }
  desk.journal.save(after)
  return { status: 200, body: shownCard(after) }
}

/** Before a payment is confirmed it can be given its customer. */
export function updatePayment(desk: Desk, id: string, form: Form): TwinReply {
  const payment = desk.journal.paymentIntents.get(id)
  if (!payment) return missing("payment_intent", "intent")
  const customer = text(form, "customer")
  if (customer !== undefined && !isCustomer(desk, customer)) return missing("customer", "customer")
  if (payment.status !== "requires_payment_method" && payment.status !== "requires_confirmation")
    return refuse(400, {
      code: "payment_intent_unexpected_state",
      message: `This PaymentIntent could not be updated: it has a status of ${payment.status}.`,
      payment_intent: payment,
    })
  const after = { ...payment, customer: customer ?? payment.customer }
  desk.journal.save(after)
  return { status: 200, body: after }
}

/** What a payment is confirmed with: a card that its own customer has kept. */
export function keptCard(desk: Desk, id: string, payment: Stripe.PaymentIntent): TwinCard | undefined {
  const card = desk.journal.methods.get(id)
  return card && card.customer !== null && card.customer === payment.customer ? card : undefined
}

/** A payment has gone through whose card is to be kept. */
export function keepCardOf(desk: Desk, payment: Stripe.PaymentIntent): void {
  const { payment_method: id, customer, setup_future_usage: usage } = payment
  const token = [...desk.journal.tokens.values()].find(({ payment_intent }) => payment_intent === payment.id)
  if (typeof id !== "string" || typeof customer !== "string" || usage === null) return
  const preview = token?.payment_method_preview
  if (!token || !preview?.card) return
  const { generated_from: _, ...card } = preview.card
  desk.journal.save({
    ...{
      id,
      object: "payment_method",
      type: "card",
      created: seconds(),
      livemode: desk.livemode,
      metadata: {},
    },
    ...{ billing_details: preview.billing_details, customer, customer_account: null },
    card: { ...card, generated_from: null },
    number: token.number,
  } as TwinCard)
}
