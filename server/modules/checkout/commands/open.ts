import type { z } from "zod"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { cartForCheckout, leaveOut } from "../../cart/index.ts"
import type { Address } from "../../customers/index.ts"
import { holdStock, lockStockToHold, releaseHold } from "../../inventory/index.ts"
import type { OrderAsSold } from "../../orders/index.ts"
import {
  askToCancel,
  type CaptureAt,
  type CardToPay,
  cardToPay,
  checkCardGuard,
  type GuardIdentity,
  type GuardVerdict,
  holdTenders,
  isSavedCard,
  openIntent,
  type PaymentMethod,
  paymentMethodsFor,
  releaseTenders,
  sumOf,
} from "../../payments/index.ts"
import { claimUses, customerKeyOf, type KeptInputs, keptInputs, promotionNeeds } from "../../pricing/index.ts"
import { type StandingShop, standingShop } from "../../settings/index.ts"
import type { TaxQuestion } from "../../taxservice/index.ts"
import { buyerByMail, isTold } from "../buyer.ts"
import { type CartToSell, freeze } from "../freeze.ts"
import type { CheckoutHolder } from "../policy.ts"
import { type EarlierAttempt, lockEarlierAttempt, replyOf, viewAttempt } from "../queries.ts"
import { ratedCart, taxesUnknown } from "../quoted.ts"
import { amountOf, captureTime, firstLookSeconds, holdUntil, stockUntil, whatOfEarlier } from "../rules.ts"
import type { AttemptReply, openAttemptInput } from "../schemas.ts"
import { cartToSell, type Seen } from "../sell.ts"
import { isWhole, lockWithGifts, stockOfCart } from "../stock.ts"
import { taxpayerOf } from "../taxpayer.ts"
import { cardsToSpend } from "../tenders.ts"
import { moveAttempt } from "./finish.ts"

export type OpenAttempt = z.output<typeof openAttemptInput> & { holder: CheckoutHolder }

/** What the second half goes on with. */
export type Opened =
  /** This cart is being paid already, or has become its order. */
  | { kind: "known"; reply: AttemptReply }
  /** A promotion is not for this buyer: the cart goes on without it, and they are told. */
  | { kind: "left_out"; refusal: Refusal }
  /** A tax service has to be asked first; then this is asked for again. Nothing was written. */
  | { kind: "ask_taxes"; question: TaxQuestion; input: OpenAttempt }
  | { kind: "opened"; attemptId: string; due: Money; payment: PaymentToTake | null }

export type PaymentToTake = {
  intentId: string
  provider: string
  /** What the shopper pays with: passed on and never stored. */
  token: string | null
  /** What the provider calls whoever has kept that card. */
  payer: string | null
  /** The customer who wants this one kept. */
  keepsFor: string | null
  /** Somebody with many declined cards waits a moment. */
  delayMs: number
  returnUrl: string
  captureAt: CaptureAt
}

/**
 * Turns a cart into an attempt to buy it: the order as it will be sold is frozen, its units are held, and the
 * payment is written down before anybody is asked for money. Two trips: everything is read and locked in the
 * first, the stock last.
 */
export async function openAttempt(work: Work, input: OpenAttempt): Promise<Opened> {
  const { found, earlier, shop, verdict, locked } = await readAndLock(work, input)
  if (earlier && whatOfEarlier(earlier) === "resume") {
    return lastly(work, viewAttempt(work.tx, earlier)).then((view) => ({
      kind: "known",
      reply: replyOf(view),
    }))
  }
  const seen = await found()
  const held = locked ? { stock: locked, gifts: [] } : await lockWithGifts(work, seen.cart)
  checkOpen(shop)
  const rated = await ratedSeen(work, { seen, input })
  if ("question" in rated) return { kind: "ask_taxes", question: rated.question, input }
  const { customerId } = input.holder
  const creditOf = input.useCredit ? customerId : null
  const cards = await cardsToSpend(work, { cart: seen.cart, earlier, creditOf })
  const toSell = sellOrLeaveOut(work, { seen: { ...seen, cart: rated.cart, cards }, input })
  if ("refusal" in toSell) return { kind: "left_out", refusal: toSell.refusal }
  const frozen = freeze(toSell)

  const method = seen.paymentMethods.find(({ code }) => code === frozen.payment.method)
  const paying = payingWith(input, { method, saved: seen.saved })
  // Who tries cards is kept from cards, not from buying.
  const delayMs = method?.needsToken ? delayOf(verdict, work.now) : 0

  const attemptId = newId("attempt")
  if (earlier) await giveUpEarlier(work, earlier)
  const sale = { ...frozen, tenders: holdTenders(work, { attemptId, planned: toSell.planned }) }
  const tenderedMinor = Number(sumOf(toSell.planned))
  const due = amountOf({ totalMinor: BigInt(sale.totalMinor - tenderedMinor), currency: sale.currency })
  const intentId = due.minor === 0n ? null : newId("intent")
  const inputs = keptInputs(toSell.input, toSell.priced)
  const captureAt = captureTime({ captureAt: method?.captureAt ?? "placement", lines: sale.lines })
  writeAttempt(work, { ...input, attemptId, intentId, cart: seen.cart, sale, inputs, tenderedMinor })
  if (intentId && method) {
    openIntent(work, {
      ...{ intentId, attemptId, provider: method.provider, method: method.code, amount: due, captureAt },
      guard: identityOf(input),
      keepsFor: paying.keepsFor,
    })
  }
  const { lines } = toSell
  // What the earlier attempt held has just become free: then the stock is looked at once more.
  const known = earlier || !isWhole(held, { lines, cart: seen.cart }) ? undefined : held.stock
  await holdStock(work, { attemptId, lines, until: stockUntil(work.now), seen: known })
  // After all stock is locked, so that nobody waits in a circle.
  const claimed = { attemptId, cartId: sale.cartId, customerKey: customerKeyOf(input.email) }
  const insteadOf = earlier?.hasDiscounts ? earlier.attemptId : null
  await claimUses(work, { ...claimed, uses: sale.discounts, insteadOf })

  const payment = intentId &&
    method && {
      ...{ intentId, provider: method.provider, ...paying, delayMs, captureAt },
      returnUrl: `${shop.url}${inLanguage(shop, sale.locale)}${returnPath(attemptId)}`,
    }
  return { kind: "opened", attemptId, due, payment: payment || null }
}

/** A card that was kept is paid with only by whoever has kept it: another's is not there. */
function payingWith(
  { paymentToken: token, keepCard, holder }: OpenAttempt,
  { method, saved }: { method: PaymentMethod | undefined; saved: CardToPay | undefined },
): Pick<PaymentToTake, "token" | "payer" | "keepsFor"> {
  if (!isSavedCard(token)) {
    return { token: token ?? null, payer: null, keepsFor: (keepCard && holder.customerId) || null }
  }
  if (!saved || saved.provider !== method?.provider) throw notFound("saved card")
  return { token: saved.reference, payer: saved.payer, keepsFor: null }
}

/** The shop's own language has no prefix, each other one has its own. */
export function inLanguage({ locales, defaultLocale }: StandingShop, locale: string): string {
  return locale !== defaultLocale && locales.includes(locale) ? `/${locale}` : ""
}

/** Where a shopper comes back to from the page of their bank. */
export function returnPath(attemptId: string): string {
  return `/checkout/return?attempt=${attemptId}`
}

async function ratedSeen(
  work: Work,
  { seen: { cart }, input }: { seen: Omit<Seen, "cards">; input: OpenAttempt },
) {
  const { address, deliveryMethodId: methodId = "", vatNumber, holder } = input
  const to = address ? { ...address, region: address.region ?? null } : null
  const taxpayer = taxpayerOf(cart, { vatNumber, country: address?.country, customerId: holder.customerId })
  const rated = await ratedCart(work.tx, { ...{ cart, to, taxpayer, methodId }, now: work.now })
  if (rated.kind === "unknown") throw taxesUnknown()
  return rated
}

/** What is not for this buyer is taken off the cart, and said. Nothing has been written before. */
function sellOrLeaveOut(
  work: Work,
  { seen, input }: { seen: Seen; input: OpenAttempt },
): CartToSell | { refusal: Refusal } {
  try {
    return cartToSell(seen, { ...input, customerId: input.holder.customerId }, work.now)
  } catch (error) {
    if (!isTold(error)) throw error
    leaveOut(work, { ...error.details, cartId: input.cartId })
    return { refusal: error }
  }
}

async function readAndLock(work: Work, input: OpenAttempt) {
  const { cartId, locale, holder, email } = input
  const { cartTokenHash } = holder
  const { tx, now } = work
  const needs = await promotionNeeds(tx)
  // Locks are taken in the order in which these leave: cart, attempt, stock.
  const { paymentToken: token } = input
  const [[cart], earlier, shop, verdict, buyer, saved, locked] = await all(
    Promise.allSettled([cartForCheckout(tx, { cartId, cartTokenHash, locale, needs, now })]),
    lockEarlierAttempt(tx, { cartId, cartTokenHash }),
    standingShop(tx),
    checkCardGuard(tx, { ...identityOf(input), now }),
    buyerByMail(tx, { email, cartId, needs }),
    isSavedCard(token)
      ? cardToPay(tx, { savedId: token, customerId: holder.customerId })
      : Promise.resolve(undefined),
    // Which gifts a cart is given is known once it was read: then all stock is locked together, a trip later.
    needs.giftVariantIds.length > 0
      ? Promise.resolve(undefined)
      : lockStockToHold(work, stockOfCart({ cartId })),
  )
  return {
    // A cart that was ordered meanwhile cannot be bought again, but its order can be shown.
    async found() {
      if (cart.status === "rejected") throw cart.reason
      const paymentMethods = await paymentMethodsFor(tx, { marketCode: cart.value.market.code })
      return { cart: cart.value, paymentMethods, buyer, saved }
    },
    ...{ earlier, shop, verdict, locked },
  }
}

/**
 * A shop that is being set up takes orders with test money, so that its owner can try it. One that was live
 * and was closed must not: what it sells is real.
 */
export function checkOpen(shop: StandingShop): void {
  if (shop.wasLive && !shop.live) {
    throw new Refusal("checkout.closed", 409, "The shop is closed at this moment. Your cart is kept.")
  }
  if (!shop.live || !shop.demo) return
  throw new Refusal("checkout.demo", 409, "These things are only for show: this shop is not open yet.")
}

export function delayOf(verdict: GuardVerdict, now: Date): number {
  if (verdict.kind === "stop") throw tooManyDeclines(verdict.until, now)
  return verdict.kind === "slow" ? verdict.delayMs : 0
}

export function tooManyDeclines(until: Date, now: Date): Refusal {
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const message = "Too many cards were declined. Please try again later, or write to us."
  return new Refusal("checkout.too_many_declines", 429, message, { retryAfterSeconds })
}

export function identityOf({ email, address, holder }: Named): GuardIdentity {
  return { card: null, email, address: address ? addressLine(address) : null, ip: holder.ip }
}

type Named = { email: string; address?: Address | null | undefined; holder: { ip: string } }

function addressLine({ line1, postalCode, country }: Address): string {
  return `${line1}, ${postalCode}, ${country}`
}

/**
 * The shopper pays otherwise: what the earlier try held is free, and its payment can never take money again.
 * What it had of promotions that are limited is freed with what is taken of them now (`claimUses`).
 */
export async function giveUpEarlier(work: Work, earlier: EarlierAttempt): Promise<void> {
  const { attemptId, intentId, intentState } = earlier
  moveAttempt(work, { attempt: earlier, to: "expired", why: "replaced" })
  if (intentId && intentState !== "declined" && intentState !== "canceled") askToCancel(work, { intentId })
  await releaseHold(work, { attemptId })
  releaseTenders(work, earlier)
}

type NewAttempt = {
  attemptId: string
  intentId: string | null
  cart: { version: number }
  sale: OrderAsSold
  tenderedMinor: number
  inputs: KeptInputs
  keepAddress?: boolean | undefined
  holder: CheckoutHolder
}

function writeAttempt(work: Work, { attemptId, intentId, cart, sale, inputs, ...asked }: NewAttempt): void {
  const { keepAddress = false, holder, tenderedMinor } = asked
  const lookAt = new Date(work.now.getTime() + firstLookSeconds * 1000)
  work.write(
    sql`
      insert into checkout.attempts
        (id, cart_id, cart_version, cart_token_hash, state, intent_id, payment_method, currency, total_minor,
         tendered_minor, sale, inputs, keeps_address, hold_until, look_at, created_at, updated_at)
      values
        (${attemptId}, ${sale.cartId}, ${cart.version}, ${holder.cartTokenHash}, 'paying', ${intentId},
         ${sale.payment.method}, ${sale.currency}, ${sale.totalMinor}, ${tenderedMinor},
         ${JSON.stringify(sale)}::jsonb,
         ${JSON.stringify(inputs)}::jsonb, ${keepAddress && sale.customerId !== null},
         ${holdUntil(work.now)}, ${lookAt}, ${work.now},
         ${work.now})
    `,
    {
      constraints: {
        attempts_one_open: () =>
          new Refusal("checkout.running", 409, "This cart is being paid already.", { retryAfterSeconds: 2 }),
      },
    },
  )
}
