import { createHash } from "node:crypto"
import type Stripe from "stripe"
import { timeOfId } from "../../../../kit/ids.ts"
import type {
  AskedOf,
  Begun,
  Outcome,
  PaymentToAuthorize,
  PaymentToBegin,
  PaymentToMove,
} from "../../provider.ts"
import { toStripe } from "./amounts.ts"
import type { Answer, Asking, StripeDesk } from "./api.ts"
import { outcomeOf, reasonOf } from "./outcomes.ts"

type Found = Answer<Stripe.PaymentIntent>

/** The payment is made, unconfirmed, while Stripe is asked which card it is: both take one trip. */
export async function begin(desk: StripeDesk, { token, payer, ...asked }: PaymentToBegin): Promise<Begun> {
  if (token === null || !(isToken(token) || isKept(token, payer)))
    return { kind: "declined", reason: "card_unreadable" }
  const asking = desk.start()
  const [payment, card] = await Promise.all([
    create(desk, asking, asked),
    isToken(token)
      ? asking.ask((stripe, options) => stripe.confirmationTokens.retrieve(token, {}, options))
      : asking.ask((stripe, options) => stripe.paymentMethods.retrieve(token, {}, options)),
  ])
  if (card.kind === "refused") return { kind: "declined", reason: "card_unreadable" }
  if (card.kind === "silence") return { kind: "unknown", why: card.why }
  if (payment.kind === "silence") return { kind: "unknown", why: payment.why }
  if (payment.kind === "refused") {
    const why = `Stripe makes no such payment: ${payment.code}`
    return isAmountRefused(payment) ? amountRefused : { kind: "unknown", why }
  }
  if (!isUsable(card.value, { payment: payment.value.id, payer }))
    return { kind: "declined", reason: "card_unreadable" }
  return { kind: "done", fingerprint: fingerprintOf(card.value) }
}

const isToken = (token: string) => /^ctoken_\w{1,200}$/.test(token)
/** Only what its payer has kept: our own checkout says whose it is. */
const isKept = (token: string, payer: string | undefined) =>
  payer !== undefined && /^pm_\w{1,200}$/.test(token)

type CardAsked = Stripe.ConfirmationToken | Stripe.PaymentMethod

/** A token is for one payment, a card that is kept for its payer. */
function isUsable(
  card: CardAsked,
  { payment, payer }: { payment: string; payer: string | undefined },
): boolean {
  if (card.object === "payment_method") return card.customer === payer
  return card.payment_intent === null || card.payment_intent === payment
}

function fingerprintOf(asked: CardAsked): string | null {
  const shown = asked.object === "payment_method" ? asked : asked.payment_method_preview
  const known = shown?.card?.fingerprint ?? shown?.sepa_debit?.fingerprint
  return known ? createHash("sha256").update(`stripe:${known}`).digest("hex") : null
}

export async function authorize(desk: StripeDesk, payment: PaymentToAuthorize): Promise<Outcome> {
  const { token, payer, returnUrl, capture: takesAtOnce, ...asked } = payment
  if (token === null) return { kind: "declined", reason: "card_unreadable" }
  const asking = desk.start()
  const found = await idOf(desk, asking, asked)
  if (found.kind !== "answer") return neverMade(found)
  const { value: id } = found
  if (payer !== undefined) {
    const named = await asking.ask((stripe, options) =>
      stripe.paymentIntents.update(id, { customer: payer }, options),
    )
    if (named.kind === "silence") return { kind: "unknown", why: named.why }
    // Asked once more: a payment that is over takes no other payer.
    if (named.kind === "refused") return look(asking, id, asked)
  }
  const answer = await asking.ask(
    (stripe, options) =>
      stripe.paymentIntents.confirm(
        id,
        {
          ...payingWith(token, payer),
          return_url: returnUrl,
          capture_method: takesAtOnce ? "automatic" : "manual",
          // The bank's page is then an address of its own, which needs no script of ours.
          use_stripe_sdk: false,
          ...withCharge,
        },
        options,
      ),
    `${asked.key}:confirm`,
  )
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  // What is answered again is how it was the first time.
  if (answer.kind === "answer" && !answer.isReplay) return outcomeOf(answer.value, asked)
  if (answer.kind === "refused" && answer.isCard)
    return { kind: "declined", reason: reasonOf(answer.code, answer.declineCode), reference: id }
  const outcome = await look(asking, id, asked)
  const isUntouched = outcome.kind === "declined" && outcome.reason === "never_asked"
  return isUntouched ? { ...outcome, reason: "card_unreadable" } : outcome
}

/** A card that was kept, or a token; with a payer, its card is kept for when they come again. */
function payingWith(token: string, payer: string | undefined): Stripe.PaymentIntentConfirmParams {
  if (isKept(token, payer)) return { payment_method: token }
  return {
    confirmation_token: token,
    ...(payer !== undefined && { setup_future_usage: "on_session" as const }),
  }
}

export async function lookUp(desk: StripeDesk, asked: AskedOf): Promise<Outcome> {
  const asking = desk.start()
  const found = await idOf(desk, asking, asked)
  return found.kind === "answer" ? look(asking, found.value, asked) : neverMade(found)
}

export async function cancel(desk: StripeDesk, asked: AskedOf): Promise<Outcome> {
  const asking = desk.start()
  const found = await idOf(desk, asking, asked)
  if (found.kind !== "answer") return neverMade(found)
  const { value: id } = found
  // Without a key: it is canceled once by its own state, and a key would answer again, for a day, that it was
  // being processed the first time.
  const answer = await asking.ask((stripe, options) => stripe.paymentIntents.cancel(id, {}, options))
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  return answer.kind === "answer" ? outcomeOf(answer.value, asked) : look(asking, id, asked)
}

export async function capture(desk: StripeDesk, { take, ...asked }: PaymentToMove): Promise<Outcome> {
  const asking = desk.start()
  const found = await idOf(desk, asking, asked)
  if (found.kind !== "answer") return neverMade(found)
  const { value: id } = found
  const before = await look(asking, id, asked)
  const amount = toStripe(take)
  const isOpen = before.kind === "done" && before.captured.minor === 0n
  if (!isOpen || take.minor <= 0n) return before
  if (amount === undefined) return { kind: "unknown", why: "Stripe cannot write this amount" }
  // Without a key, as above: what was captured is not captured again.
  const answer = await asking.ask((stripe, options) =>
    stripe.paymentIntents.capture(id, { amount_to_capture: amount }, options),
  )
  if (answer.kind === "silence") return { kind: "unknown", why: answer.why }
  return answer.kind === "answer" ? outcomeOf(answer.value, asked) : look(asking, id, asked)
}

async function look(asking: Asking, id: string, asked: AskedOf): Promise<Outcome> {
  const answer = await asking.ask((stripe, options) =>
    stripe.paymentIntents.retrieve(id, withCharge, options),
  )
  if (answer.kind === "answer") return outcomeOf(answer.value, asked)
  return { kind: "unknown", why: answer.kind === "silence" ? answer.why : answer.code }
}

function neverMade(found: Exclude<Answer<string>, { kind: "answer" }>): Outcome {
  if (found.kind === "silence") return { kind: "unknown", why: found.why }
  return isAmountRefused(found) ? amountRefused : { kind: "declined", reason: "never_asked" }
}

const amountRefused = { kind: "declined", reason: "amount_refused" } as const

// "amount" is our own: Stripe could not write it.
const isAmountRefused = ({ code }: { code: string }) =>
  code === "amount" || code === "amount_too_small" || code === "amount_too_large"

// Only the charge says until when its bank keeps the money ready: the days differ by network.
const withCharge = { expand: ["latest_charge"] }

// Stripe forgets a key after a day at the earliest: asked then, it would make a second payment.
const keyHours = 23

/**
 * What Stripe calls a payment of ours. Asked again under the same key it is the same one; one that was never
 * asked for is made by it, and moves no money. An older one is found by our id, which Stripe keeps with it.
 */
export async function idOf(desk: StripeDesk, asking: Asking, asked: AskedOf): Promise<Answer<string>> {
  const known = desk.known.get(asked.key)
  if (known !== undefined) return { kind: "answer", value: known, isReplay: false }
  const madeAt = timeOfId(asked.key)
  const isYoung = madeAt !== undefined && Date.now() - madeAt < keyHours * 3_600_000
  if (!isYoung) {
    const found = await search(desk, asking, asked)
    if (found !== undefined) return found
  }
  const made = await create(desk, asking, asked)
  if (made.kind === "answer") return { ...made, value: made.value.id }
  const isLost = made.kind === "silence" || made.isOtherRequest
  const found = isLost ? await search(desk, asking, asked) : undefined
  if (found?.kind === "answer") return found
  // Search lags behind: what it does not find may be there.
  return isLost ? { kind: "silence", why: "Stripe does not say which payment it is" } : made
}

async function create(desk: StripeDesk, asking: Asking, asked: AskedOf): Promise<Found> {
  const amount = toStripe(asked.amount)
  if (amount === undefined)
    return { kind: "refused", code: "amount", declineCode: undefined, isCard: false, isOtherRequest: false }
  // Nothing in here but what never changes: under the same key another request is refused.
  const made = await asking.ask(
    (stripe, options) =>
      stripe.paymentIntents.create(
        {
          amount,
          currency: asked.amount.currency.toLowerCase(),
          metadata: { intent: asked.key, attempt: asked.order },
          automatic_payment_methods: { enabled: true },
        },
        options,
      ),
    `${asked.key}:create`,
  )
  if (made.kind === "answer") remember(desk, asked.key, made.value.id)
  return made
}

const searchedFirst = ["succeeded", "requires_capture", "processing", "requires_action"]

async function search(
  desk: StripeDesk,
  asking: Asking,
  { key }: AskedOf,
): Promise<Answer<string> | undefined> {
  if (!/^[a-z]+_[0-9a-f]+$/.test(key)) return undefined
  const answer = await asking.ask((stripe, options) =>
    stripe.paymentIntents.search({ query: `metadata["intent"]:"${key}"`, limit: 10 }, options),
  )
  if (answer.kind !== "answer") return { kind: "silence", why: "Stripe could not be searched" }
  const ours = answer.value.data.filter(({ metadata }) => metadata.intent === key)
  const found =
    searchedFirst.flatMap((status) => ours.filter((payment) => payment.status === status))[0] ?? ours[0]
  if (!found) return undefined
  remember(desk, key, found.id)
  return { kind: "answer", value: found.id, isReplay: false }
}

const knownMax = 5_000

function remember({ known }: StripeDesk, key: string, id: string): void {
  known.set(key, id)
  const [oldest] = known.keys()
  if (known.size > knownMax && oldest !== undefined) known.delete(oldest)
}
