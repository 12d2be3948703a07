import type Stripe from "stripe"
import { type Card, cardOfNumber, cardOfToken, fingerprintOf, namedCards } from "./cards.ts"
import { keptReady } from "./charges.ts"
import { keepCardOf, keptCard } from "./customers.ts"
import { type Desk, missing, refuse, type TwinReply } from "./desk.ts"
import { type Form, text, whole, words } from "./form.ts"
import type { TwinToken } from "./journal.ts"
import { recordTaken } from "./money.ts"
import { newCharge, newPayment, seconds, twinId } from "./objects.ts"
import { newToken } from "./token.ts"

/** A token of the browser, or of the test helper that a server may ask. */
export function makeToken(desk: Desk, form: Form): TwinReply {
  const name = text(form, "payment_method") ?? ""
  const number = text(form, "payment_method_data", "card", "number") ?? namedCards[name] ?? ""
  const card = cardOfNumber(number)
  if (!card) {
    const param = "payment_method_data[card][number]"
    return refuse(402, {
      type: "card_error",
      code: "incorrect_number",
      message: "Your card number is incorrect.",
      param,
    })
  }
  const token = newToken({
    number: card.number,
    // A space in the number makes no other card, a name on it does.
    fingerprint: fingerprintOf(
      `${card.number}${text(form, "payment_method_data", "billing_details", "name") ?? ""}`,
    ),
    livemode: desk.livemode,
    returnUrl: text(form, "return_url") ?? null,
  })
  desk.journal.save(token)
  return { status: 200, body: shown(token) }
}

export function findToken(desk: Desk, id: string): TwinToken | undefined {
  const known = desk.journal.tokens.get(id)
  if (known) return known
  const named = cardOfToken(id)
  if (!named) return undefined
  const { fingerprint } = named
  return newToken({ id, number: named.card.number, fingerprint, livemode: desk.livemode, returnUrl: null })
}

export function getToken(desk: Desk, id: string): TwinReply {
  const token = findToken(desk, id)
  return token ? { status: 200, body: shown(token) } : missing("confirmation token", "confirmation_token")
}

const shown = ({ number: _, ...token }: TwinToken): object => token

const smallest = 50

export function createPayment(desk: Desk, form: Form): TwinReply {
  const amount = whole(form, "amount")
  const currency = text(form, "currency") ?? ""
  if (amount === undefined || !/^[a-z]{3}$/.test(currency))
    return refuse(400, {
      code: "parameter_missing",
      message: "amount and currency are needed",
      param: "amount",
    })
  if (amount < smallest && currency !== "jpy")
    return refuse(400, {
      code: "amount_too_small",
      message: "Amount must be at least 50 cents",
      param: "amount",
    })
  const payment = newPayment({
    ...{ amount, currency, metadata: words(form, "metadata"), livemode: desk.livemode },
    captureMethod: text(form, "capture_method") === "manual" ? "manual" : "automatic",
  })
  desk.journal.save(payment)
  desk.tell("payment_intent.created", payment)
  return { status: 200, body: payment }
}

/** The payment as it stands now; one whose processing is over moves on first. */
export function paymentNow(desk: Desk, id: string): Stripe.PaymentIntent | undefined {
  const payment = desk.journal.paymentIntents.get(id)
  const behind = desk.journal.behind.get(id)
  if (payment?.status !== "processing" || (behind?.endsAtMs ?? 0) > Date.now()) return payment
  const card = cardOfNumber(behind?.number ?? "")
  if (behind?.ends === "fails")
    decline(desk, payment, { code: "card_declined", declineCode: "generic_decline" }, card)
  else take(desk, payment, card)
  return desk.journal.paymentIntents.get(id)
}

export function getPayment(desk: Desk, id: string): TwinReply {
  const payment = paymentNow(desk, id)
  return payment ? { status: 200, body: payment } : missing("payment_intent", "intent")
}

export function searchPayments(desk: Desk, query: string): TwinReply {
  const asked = /^metadata\[["'](\w+)["']\]:["']([^"']*)["']$/.exec(query)
  if (!asked) return refuse(400, { message: "the query cannot be read", param: "query" })
  const [, name = "", value] = asked
  const found = [...desk.journal.paymentIntents.values()].filter(({ metadata }) => metadata[name] === value)
  const url = "/v1/payment_intents/search"
  return { status: 200, body: { object: "search_result", data: found, has_more: false, url } }
}

export function confirmPayment(desk: Desk, id: string, form: Form): TwinReply {
  const payment = paymentNow(desk, id)
  if (!payment) return missing("payment_intent", "intent")
  if (payment.status !== "requires_payment_method" && payment.status !== "requires_confirmation")
    return unexpected(payment)
  const method = text(form, "payment_method")
  if (method !== undefined) return confirmWithKept(desk, payment, { method, form })
  const tokenId = text(form, "confirmation_token") ?? ""
  const token = findToken(desk, tokenId)
  const returnUrl = text(form, "return_url") ?? token?.return_url
  if (!token)
    return refuse(400, { code: "resource_missing", message: "No such token", param: "confirmation_token" })
  if (token.payment_intent !== null)
    return refuse(400, { message: "This ConfirmationToken has been used.", param: "confirmation_token" })
  if (!returnUrl) return refuse(400, { message: "A return_url is needed.", param: "return_url" })
  if (desk.journal.tokens.has(token.id)) desk.journal.save({ ...token, payment_intent: id })

  const ready = { ...payment, ...confirmed(form), payment_method: twinId("pm") }
  const card = cardOfNumber(token.number)
  desk.journal.save(ready, { number: token.number, returnUrl })
  return run(desk, ready, card, returnUrl)
}

function confirmed(
  form: Form,
): Pick<Stripe.PaymentIntent, "capture_method" | "last_payment_error" | "setup_future_usage"> {
  const usage = text(form, "setup_future_usage")
  return {
    capture_method: text(form, "capture_method") === "manual" ? "manual" : "automatic",
    last_payment_error: null,
    setup_future_usage: usage === "on_session" || usage === "off_session" ? usage : null,
  }
}

function confirmWithKept(
  desk: Desk,
  payment: Stripe.PaymentIntent,
  { method, form }: { method: string; form: Form },
): TwinReply {
  const kept = keptCard(desk, method, payment)
  const returnUrl = text(form, "return_url")
  if (!kept) return missing("PaymentMethod", "payment_method")
  if (!returnUrl) return refuse(400, { message: "A return_url is needed.", param: "return_url" })
  const ready = { ...payment, ...confirmed(form), payment_method: method }
  desk.journal.save(ready, { number: kept.number, returnUrl })
  return run(desk, ready, cardOfNumber(kept.number), returnUrl)
}

function run(
  desk: Desk,
  payment: Stripe.PaymentIntent,
  card: Card | undefined,
  returnUrl: string,
): TwinReply {
  const scenario = card?.scenario ?? {}
  if (scenario.decline) return decline(desk, payment, scenario.decline, card)
  if (scenario.action) {
    const url = `${desk.url}/3ds/${payment.id}`
    const next_action = { type: "redirect_to_url", redirect_to_url: { url, return_url: returnUrl } }
    const asking: Stripe.PaymentIntent = { ...payment, status: "requires_action", next_action }
    desk.journal.save(asking)
    desk.tell("payment_intent.requires_action", asking, card)
    return { status: 200, body: asking }
  }
  if (scenario.processing) {
    const endsAtMs = Date.now() + desk.processingMs
    const waiting: Stripe.PaymentIntent = { ...payment, status: "processing" }
    desk.journal.save(waiting, { number: card?.number ?? "", returnUrl, endsAtMs, ends: scenario.processing })
    desk.tell("payment_intent.processing", waiting, card)
    desk.later(desk.processingMs + 20, () => paymentNow(desk, payment.id))
    return { status: 200, body: waiting }
  }
  return { status: 200, body: take(desk, payment, card) }
}

/** The money is there: taken, or kept ready until it is captured. */
export function take(
  desk: Desk,
  payment: Stripe.PaymentIntent,
  card: Card | undefined,
): Stripe.PaymentIntent {
  const isTaken = payment.capture_method !== "manual"
  const charge = isTaken ? newCharge(payment, true) : keptReady(newCharge(payment, true))
  desk.journal.save(charge)
  const after: Stripe.PaymentIntent = {
    ...payment,
    ...{ latest_charge: charge.id, next_action: null, last_payment_error: null },
    ...(isTaken
      ? { status: "succeeded", amount_received: payment.amount }
      : { status: "requires_capture", amount_capturable: payment.amount }),
  }
  desk.journal.save(after)
  keepCardOf(desk, after)
  if (isTaken) recordTaken(desk, charge, payment.amount, card)
  desk.tell(isTaken ? "payment_intent.succeeded" : "payment_intent.amount_capturable_updated", after, card)
  return after
}

export function decline(
  desk: Desk,
  payment: Stripe.PaymentIntent,
  why: { code: string; declineCode?: string },
  card: Card | undefined,
): TwinReply {
  const charge = { ...newCharge(payment, false), failure_code: why.code }
  desk.journal.save(charge)
  const said = {
    type: "card_error" as const,
    code: why.code,
    ...(why.declineCode !== undefined && { decline_code: why.declineCode }),
    message: "Your card was declined.",
    charge: charge.id,
  }
  const after: Stripe.PaymentIntent = {
    ...payment,
    ...{
      status: "requires_payment_method",
      next_action: null,
      latest_charge: charge.id,
      payment_method: null,
    },
    last_payment_error: said as NonNullable<Stripe.PaymentIntent["last_payment_error"]>,
  }
  desk.journal.save(after)
  desk.tell("payment_intent.payment_failed", after, card)
  return refuse(402, { ...said, payment_intent: after })
}

export function capturePayment(desk: Desk, id: string, form: Form): TwinReply {
  const payment = paymentNow(desk, id)
  if (!payment) return missing("payment_intent", "intent")
  if (payment.status !== "requires_capture") return unexpected(payment)
  const amount = whole(form, "amount_to_capture") ?? payment.amount_capturable
  if (amount < 1 || amount > payment.amount_capturable)
    return refuse(400, {
      code: "amount_too_large",
      message: "More than was authorized",
      param: "amount_to_capture",
    })
  const charge = desk.journal.charges.get(String(payment.latest_charge))
  const after: Stripe.PaymentIntent = {
    ...payment,
    ...{ status: "succeeded", amount_received: amount, amount_capturable: 0 },
  }
  desk.journal.save(after)
  const card = cardOfNumber(desk.journal.behind.get(id)?.number ?? "")
  if (charge) recordTaken(desk, charge, amount, card)
  desk.tell("payment_intent.succeeded", after, card)
  return { status: 200, body: after }
}

export function cancelPayment(desk: Desk, id: string): TwinReply {
  const payment = paymentNow(desk, id)
  if (!payment) return missing("payment_intent", "intent")
  // What is processing cannot be canceled, except in rare cases.
  if (!payment.status.startsWith("requires_")) return unexpected(payment)
  const after: Stripe.PaymentIntent = {
    ...payment,
    ...{ status: "canceled", canceled_at: seconds(), next_action: null, amount_capturable: 0 },
  }
  desk.journal.save(after)
  desk.tell("payment_intent.canceled", after)
  return { status: 200, body: after }
}

function unexpected(payment: Stripe.PaymentIntent): TwinReply {
  const message = `This PaymentIntent has a status of ${payment.status}.`
  return refuse(400, { code: "payment_intent_unexpected_state", message, payment_intent: payment })
}

/** What the shopper answers on the page of the bank; where to go next. */
export function decide(desk: Desk, id: string, isApproved: boolean): string | undefined {
  const payment = paymentNow(desk, id)
  const behind = desk.journal.behind.get(id)
  if (!payment || !behind) return undefined
  const card = cardOfNumber(behind.number)
  if (payment.status === "requires_action") {
    if (isApproved) take(desk, payment, card)
    else decline(desk, payment, { code: "payment_intent_authentication_failure" }, card)
  }
  const back = new URL(behind.returnUrl)
  back.searchParams.set("payment_intent", id)
  back.searchParams.set("payment_intent_client_secret", payment.client_secret ?? "")
  back.searchParams.set("redirect_status", isApproved ? "succeeded" : "failed")
  return back.href
}
