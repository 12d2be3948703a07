import { all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { hashToken, newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import {
  getOrder,
  heardMinor,
  lockOrder,
  missingMinor,
  type Order,
  type OrderHolder,
  orderTokenOf,
} from "../../orders/index.ts"
import {
  checkCardGuard,
  lockByHand,
  openIntent,
  type PaymentMethod,
  paymentMethodsFor,
} from "../../payments/index.ts"
import { standingShop } from "../../settings/index.ts"
import { checkOpen, delayOf, giveUpEarlier, identityOf, inLanguage, type Opened } from "../commands/open.ts"
import { lockEarlierAttempt, replyOf, viewAttempt } from "../queries.ts"
import { firstLookSeconds, holdUntil, whatOfEarlier } from "../rules.ts"
import { chosenMethod } from "../sell.ts"
import { notWaiting } from "./finish.ts"

export type PayPlaced = {
  orderId: string
  paymentMethod?: string | undefined
  paymentToken?: string | undefined
  expectedDue?: Money | undefined
  holder: OrderHolder & { ip: string }
}

/**
 * A try to pay an order that is placed and waits for its money. Its stock is promised to it already, its
 * transfer is waited for until the card has paid, and one such try is open at a time.
 */
export async function openPayment(work: Work, input: PayPlaced): Promise<Opened> {
  const { orderId, holder } = input
  const { tx, now } = work
  const order = await getOrder(tx, { orderId, holder })
  const identity = identityOf({ ...order, holder })
  const [earlier, locked, shop, methods, verdict] = await all(
    lockEarlierAttempt(tx, { cartId: orderId, cartTokenHash: keyOf(orderId) }),
    lockOrder(tx, { orderId }),
    standingShop(tx),
    paymentMethodsFor(tx, order),
    checkCardGuard(tx, { ...identity, now }),
  )
  if (earlier && whatOfEarlier(earlier) === "resume") {
    return lastly(work, viewAttempt(tx, earlier)).then((view) => ({ kind: "known", reply: replyOf(view) }))
  }
  checkOpen(shop)
  const due = money(missingMinor(locked), locked.currency)
  if (due.minor === 0n) throw notWaiting()
  checkExpected(due, input.expectedDue)
  const method = chosenMethod(byCard(methods), input)
  const byHand = await lockByHand(work, { orderId, capturedMinor: heardMinor(locked) })
  if (byHand.some(({ provider }) => provider === "cash")) throw notWaiting()
  const delayMs = delayOf(verdict, now)

  const [attemptId, intentId] = [newId("attempt"), newId("intent")]
  if (earlier) await giveUpEarlier(work, earlier)
  writePayment(work, { attemptId, intentId, orderId, due, method })
  const { code, provider } = method
  openIntent(work, { intentId, attemptId, provider, method: code, amount: due, guard: identity })
  const returnUrl = `${shop.url}${inLanguage(shop, order.locale)}${payReturnPath({ orderId, attemptId })}`
  const token = input.paymentToken ?? null
  const asked = { intentId, provider, token, payer: null, keepsFor: null, delayMs, returnUrl }
  return { kind: "opened", attemptId, due, payment: { ...asked, captureAt: "placement" } }
}

/** What is given at once, a card for instance: everything else is waited for already. */
function byCard(methods: PaymentMethod[]): PaymentMethod[] {
  return methods.filter(({ needsToken }) => needsToken)
}

function checkExpected(due: Money, expected: Money | undefined): void {
  if (!expected || (expected.minor === due.minor && expected.currency === due.currency)) return
  const message = "What is left to pay has changed. Please look at it once more."
  throw new Refusal("checkout.due_changed", 409, message, { due })
}

/** Tries of an order are whoever's who holds its link. */
function keyOf(orderId: string): string {
  return hashToken(orderTokenOf(orderId))
}

/** Where a payer comes back to from the page of their bank: without the token, which is for nobody else. */
export function payReturnPath({ orderId, attemptId }: { orderId: string; attemptId: string }): string {
  return `/orders/${orderId}/pay/back?attempt=${attemptId}`
}

type NewPayment = {
  attemptId: string
  intentId: string
  orderId: string
  due: Money
  method: PaymentMethod
}

/** Of what was sold it keeps the language alone: the order has the rest. */
function writePayment(work: Work, { attemptId, intentId, orderId, due, method }: NewPayment): void {
  const { now } = work
  const lookAt = new Date(now.getTime() + firstLookSeconds * 1000)
  work.write(
    sql`
      insert into checkout.attempts
        (id, cart_id, pays_order_id, cart_version, cart_token_hash, state, intent_id, payment_method,
         currency, total_minor, sale, inputs, keeps_address, hold_until, look_at, created_at, updated_at)
      select ${attemptId}, id, id, version, ${keyOf(orderId)}, 'paying', ${intentId}, ${method.code},
        ${due.currency}, ${due.minor}, jsonb_build_object('locale', locale, 'email', null, 'buyerName', null,
          'customerId', null, 'address', null, 'discounts', '[]'::jsonb, 'lines', '[]'::jsonb,
          'tenders', '[]'::jsonb, 'taxes', '{}'::jsonb), '{}'::jsonb, false, ${holdUntil(now)}, ${lookAt},
        ${now}, ${now}
      from orders.orders where id = ${orderId}
    `,
    {
      constraints: {
        attempts_one_open: () =>
          new Refusal("checkout.running", 409, "This order is being paid already.", { retryAfterSeconds: 2 }),
      },
    },
  )
}

export type PayOffer = {
  orderId: string
  number: string
  due: Money
  paymentMethods: PaymentMethod[]
}

/** What an order still needs and how it can be paid at once; no way where it waits for nothing. */
export async function payOffer(
  db: Db,
  { orderId, holder }: { orderId: string; holder: OrderHolder },
): Promise<PayOffer & { locale: string }> {
  const order = await getOrder(db, { orderId, holder })
  const methods = await paymentMethodsFor(db, order)
  const { number, locale, currency } = order
  const missing = missingOf(order)
  const due = money(missing, currency)
  // What is paid at the door is collected by whoever brings it, who hears of no card.
  const isPayable = missing > 0n && order.paymentMethod !== "cash"
  return { orderId, number, due, locale, paymentMethods: isPayable ? byCard(methods) : [] }
}

/** As `missingMinor`, of an order as its buyer sees it. */
function missingOf(order: Order): bigint {
  const { total, canceledTotal, canceledAt, paid } = order
  const covers = [{ capturedMinor: paid.minor, authorizedMinor: 0n, refundedMinor: 0n, ended: true }]
  const sums = { totalMinor: total.minor, canceledMinor: canceledTotal.minor }
  return missingMinor({ ...sums, sale: order.sale, money: order.money, canceledAt, lines: [], covers })
}

/** A try belongs to the order that it pays: whoever may see that may see how it goes. */
export async function holderOfTry(
  db: Db,
  { orderId, holder }: { orderId: string; holder: OrderHolder },
): Promise<{ cartTokenHash: string }> {
  const { orderTokenHash, customerId } = holder
  const order = await db.maybe(sql<{ id: string }>`
    select id from orders.orders
    where id = ${orderId} and email is not null
      and (token_hash = ${orderTokenHash} or customer_id = ${customerId})
  `)
  if (!order) throw notFound("order")
  return { cartTokenHash: keyOf(orderId) }
}
