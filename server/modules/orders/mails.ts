import type { Db, Work } from "../../kit/db.ts"
import { add, type Money, money } from "../../kit/money.ts"
import { inTurns } from "../../kit/turns.ts"
import { type MailToQueue, queue, queueAll } from "../mail/index.ts"
import { localized, t } from "../settings/index.ts"
import type { CanceledBecause } from "./events.ts"
import { orderTokenOf } from "./links.ts"
import { type OrderForStaff, orderForStaff, ordersForStaff } from "./queries/order.ts"
import { methodInWords } from "./rules.ts"
import type { TenderKind } from "./sold.ts"

// Mails are queued by commands of their own when the event arrives; the key keeps a repeated event from a
// second mail.

export async function mailOrdersPlaced(work: Work, placed: { orderId: string }[]): Promise<void> {
  const orders = await ordersForStaff(work.tx, { orderIds: placed.map(({ orderId }) => orderId) })
  queueAll(work, await inTurns(orders.filter(isReachable), placedMail))
}

function placedMail(order: Reachable): MailToQueue<"order_placed"> {
  return {
    to: order.email,
    template: "order_placed",
    locale: order.locale,
    dedupeKey: `order_placed:${order.orderId}`,
    values: {
      ...headOf(order),
      items: itemsOf(order),
      subtotal: order.shown.subtotal,
      discounts: order.shown.discounts.map(({ title, amount }) => ({ title, amount })),
      deliveryPrice: order.delivery ? order.shown.delivery : null,
      tax: order.taxTotal,
      taxes: order.taxes.map(({ ratePpm, tax }) => ({ ratePpm, tax })),
      cashRounding: order.cashRounding.minor === 0n ? null : order.cashRounding,
      taxIncluded: order.taxDisplay === "gross",
      taxTreatment: order.taxTreatment,
      vatNumber: order.vatNumber,
      total: order.total,
      ...tendersOf(order),
      delivery: order.delivery && {
        ...{ title: order.delivery.title, kind: order.delivery.kind },
        ...order.delivery.promise,
      },
      address: order.address,
      payment: {
        title: paymentTitle(order),
        instructions: instructionsOf(order),
        until: order.payUntil,
      },
    },
  }
}

export async function mailOrderCanceled(
  work: Work,
  event: { orderId: string; reason: string | null; because: CanceledBecause | null; refundMinor: number },
): Promise<void> {
  const order = await orderForStaff(work.tx, event)
  if (!isReachable(order)) return
  queue(work, {
    to: order.email,
    template: "order_canceled",
    locale: order.locale,
    dedupeKey: `order_canceled:${event.orderId}`,
    values: {
      ...headOf(order),
      items: itemsOf(order),
      reason: event.reason ?? (event.because && t(order.locale, `order.because.${event.because}`)),
      refund: event.refundMinor > 0 ? amountOf(order, event.refundMinor) : null,
    },
  })
}

export async function mailOrderRefunded(
  work: Work,
  event: {
    orderId: string
    refundId: string
    amountMinor: number
    why: string
    method?: string
    tender: TenderKind | null
  },
): Promise<void> {
  const order = await orderForStaff(work.tx, event)
  if (!isReachable(order)) return
  queue(work, {
    to: order.email,
    template: "order_refunded",
    locale: order.locale,
    dedupeKey: `order_refunded:${event.refundId}`,
    values: {
      ...headOf(order),
      amount: amountOf(order, event.amountMinor),
      method: event.tender ? t(order.locale, `payment.tender.${event.tender}`) : paymentTitle(order, event),
      isThereAtOnce: event.tender !== null,
    },
  })
}

export async function mailPaymentReceived(
  work: Work,
  event: { orderId: string; intentId: string; amountMinor: number; capturedMinor: number; method?: string },
): Promise<void> {
  const order = await orderForStaff(work.tx, event)
  if (!isReachable(order)) return
  const dueMinor = order.total.minor - order.canceledTotal.minor - order.paid.minor
  if (order.money === "partly_paid" && order.sale === "open") {
    const sums = { amount: amountOf(order, event.amountMinor), due: amountOf(order, Number(dueMinor)) }
    queue(work, {
      ...{ to: order.email, template: "payment_part_received", locale: order.locale },
      dedupeKey: `payment_received:${event.intentId}:${event.capturedMinor}`,
      values: { ...headOf(order), ...sums, instructions: instructionsOf(order) },
    })
    return
  }
  queue(work, {
    to: order.email,
    template: "payment_received",
    locale: order.locale,
    dedupeKey: `payment_received:${event.intentId}:${event.capturedMinor}`,
    values: {
      ...headOf(order),
      amount: amountOf(order, event.amountMinor),
      method: paymentTitle(order, event),
    },
  })
}

/** Its buyer may have read that money is here, and is told that it is not. Of a canceled order none is. */
export async function mailReceiptTakenBack(
  work: Work,
  event: { orderId: string; intentId: string; amountMinor: number },
): Promise<void> {
  const order = await orderForStaff(work.tx, event)
  if (!isReachable(order) || order.sale === "canceled") return
  const dueMinor = order.total.minor - order.canceledTotal.minor - order.paid.minor
  // Paid another way meanwhile, nothing is to be asked for.
  if (dueMinor <= 0n) return
  const sums = { amount: amountOf(order, event.amountMinor), due: amountOf(order, Number(dueMinor)) }
  queue(work, {
    ...{ to: order.email, template: "payment_taken_back", locale: order.locale },
    dedupeKey: `payment_taken_back:${event.intentId}`,
    values: { ...headOf(order), ...sums, instructions: instructionsOf(order) },
  })
}

/** What mails about an order have in common: also for the mails that fulfillment writes. */
export type OrderMailFacts = {
  email: string
  locale: string
  head: { name: string | null; orderNumber: string; orderUrl: string }
  order: OrderForStaff
}

/** Nothing when the buyer was erased meanwhile. */
export async function orderMailFacts(
  db: Db,
  input: { orderId: string },
): Promise<OrderMailFacts | undefined> {
  return mailFactsOf(await orderForStaff(db, input))
}

/** The same, of an order that was read already. */
export function mailFactsOf(order: OrderForStaff): OrderMailFacts | undefined {
  if (!isReachable(order)) return undefined
  return { email: order.email, locale: order.locale, head: headOf(order), order }
}

type Reachable = OrderForStaff & { email: string }

/** Whoever was erased gets no mail. */
function isReachable(order: OrderForStaff): order is Reachable {
  return order.email !== null
}

export function itemsOf(order: OrderForStaff) {
  return order.lines.map(({ title, variantTitle, configuration, quantity, pictureUrl, ...line }) => ({
    title,
    variantTitle: [variantTitle, forWhom(order, configuration)].filter(Boolean).join(" · ") || null,
    quantity,
    total: line.shownTotal,
    // What was taken off holds a tax that was not paid, where none was.
    before: isReduced(order, line) ? add(line.shownTotal, line.discount) : null,
    pictureUrl,
  }))
}

type Line = OrderForStaff["lines"][number]

function isReduced({ taxTreatment }: OrderForStaff, line: Pick<Line, "discount" | "giftOf">): boolean {
  return taxTreatment === "taxed" && line.discount.minor > 0n && line.giftOf === null
}

/** A gift card says for whom it is. */
function forWhom({ locale }: OrderForStaff, configuration: Record<string, string> | null): string | null {
  const name = configuration?.recipient_name || configuration?.recipient_email
  return name ? t(locale, "gift.to", { name }) : null
}

/** What gift cards and credit have paid, and what is left for the other way to pay. */
function tendersOf(order: OrderForStaff) {
  const paidMinor = order.tenders.reduce((sum, { amount }) => sum + amount.minor, 0n)
  return {
    tenders: order.tenders.map(({ kind, lastFour, amount }) => ({
      title:
        lastFour === null
          ? t(order.locale, `payment.tender.${kind}`)
          : t(order.locale, "gift.ending", { lastFour }),
      amount,
    })),
    due: money(order.total.minor - paidMinor, order.currency),
  }
}

function headOf(order: OrderForStaff) {
  const orderUrl = `/orders/${order.orderId}?token=${orderTokenOf(order.orderId)}`
  return { name: order.buyerName ?? order.address?.name ?? null, orderNumber: order.number, orderUrl }
}

function amountOf(order: OrderForStaff, minor: number): Money {
  return money(BigInt(minor), order.currency)
}

/** An order may be paid in several ways: `method` is that of one payment. */
function paymentTitle(order: OrderForStaff, { method }: { method?: string } = {}): string {
  const paid = { ...order, paymentMethod: method ?? order.paymentMethod }
  return t(order.locale, `payment.method.${methodInWords(paid)}`)
}

export function instructionsOf(order: OrderForStaff) {
  if (order.paymentFacts.length === 0) return null
  return [
    ...order.paymentFacts.map(({ label, value }) => ({ label: localized(label, order.locale), value })),
    { label: t(order.locale, "payment.reference"), value: order.number },
  ]
}
