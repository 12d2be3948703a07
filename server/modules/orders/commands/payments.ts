import type { Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import type { Cover } from "../rules.ts"
import type { TenderKind } from "../sold.ts"
import { type LockedCover, type LockedOrder, lockOrder, saveProgress } from "./progress.ts"
import { noteOnTimeline, type TimelineKind } from "./timeline.ts"

/**
 * What a payment tells an order, with totals so far: the same news twice, or old news late, changes nothing.
 */
export type PaymentNews = {
  intentId: string
  orderId: string | null
  authorizedMinor: number
  capturedMinor: number
  refundedMinor: number
  currency: string
  method?: string
  /** A part was taken, and the rest never will be. */
  ended: boolean
  withOrder: boolean
  /** Who of the staff did it. */
  by?: string | undefined
}

export async function notePaymentReceived(work: Work, news: PaymentNews): Promise<void> {
  const change = await takeNews(work, news, { kind: "payment_received" })
  if (!change || change.cover.capturedMinor === change.known.capturedMinor) return
  announce(work, "order.payment_received", {
    orderId: change.after.orderId,
    intentId: news.intentId,
    amountMinor: Number(change.cover.capturedMinor - change.known.capturedMinor),
    capturedMinor: Number(change.cover.capturedMinor),
    currency: news.currency,
    ...methodOf(news),
  })
}

const methodOf = ({ method }: Pick<PaymentNews, "method">) => (method === undefined ? {} : { method })

/**
 * A payment that had no order pays this one, by that way to pay: told in the transaction that gives it the
 * order, so that both are true at once.
 */
export async function coverOrder(work: Work, news: PaymentNews & { method: string }): Promise<void> {
  notePaidBy(work, news)
  await notePaymentReceived(work, { ...news, withOrder: false })
}

/** Another way to pay than it was placed with has paid it. */
export function notePaidBy(work: Work, paid: { orderId: string | null; method: string }): void {
  work.write(sql`update orders.orders set payment_method = ${paid.method} where id = ${paid.orderId}`)
}

export async function notePaymentAuthorized(work: Work, news: PaymentNews): Promise<void> {
  await takeNews(work, news, { kind: "payment_authorized" })
}

export async function notePaymentEnded(work: Work, news: PaymentNews): Promise<void> {
  await takeNews(work, news, { kind: "payment_ended", ended: true })
}

export async function noteRefunded(
  work: Work,
  news: PaymentNews & { refundId: string; refundMinor: number; why: string; tender: TenderKind | null },
): Promise<void> {
  const { refundId, refundMinor: amountMinor, currency, why, tender } = news
  const details = { refundId, why, ...(tender !== null && { tender }) }
  const change = await takeNews(work, news, { kind: "refunded", details })
  if (!change) return
  const { orderId } = change.after
  const amounts = { refundId, amountMinor, currency, ...methodOf(news) }
  announce(work, "order.refunded", { orderId, ...amounts, why, tender })
}

/** Nothing about the order changed, but somebody has to look: the provider did not give the money back. */
export async function noteRefundFailed(
  work: Work,
  news: PaymentNews & { refundId: string; refundMinor: number; reason: string },
): Promise<void> {
  if (news.orderId === null) return
  const { orderId, refundId, refundMinor: amountMinor, reason } = news
  noteOnTimeline(work, { orderId, kind: "refund_failed", details: { refundId, amountMinor, reason } })
}

type Told = { kind: TimelineKind; details?: { [name: string]: unknown }; ended?: true }
type Change = { after: LockedOrder; known: Cover; cover: Cover }

async function takeNews(work: Work, news: PaymentNews, told: Told): Promise<Change | undefined> {
  const { orderId, intentId } = news
  if (orderId === null || news.withOrder) return undefined
  const before = await lockOrder(work.tx, { orderId })
  if (before.takenBackIds.includes(intentId)) return undefined
  const stored = before.covers.find((cover) => cover.intentId === intentId)
  const known = stored ?? { authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, ended: false }
  const cover: LockedCover = {
    intentId,
    settles: stored?.settles ?? "now",
    tender: stored?.tender ?? null,
    authorizedMinor: larger(known.authorizedMinor, news.authorizedMinor),
    capturedMinor: larger(known.capturedMinor, news.capturedMinor),
    refundedMinor: larger(known.refundedMinor, news.refundedMinor),
    ended: known.ended || news.ended || told.ended === true,
  }
  if (stored && isSame(known, cover)) return undefined

  saveCover(work, { orderId, cover })
  const after = { ...before, covers: [...before.covers.filter((one) => one !== stored), cover] }
  saveProgress(work, { before, after })
  const amountMinor = Number(
    told.kind === "refunded"
      ? cover.refundedMinor - known.refundedMinor
      : cover.capturedMinor - known.capturedMinor,
  )
  // That the rest will not be taken is no event for whoever reads along.
  if (amountMinor > 0 || told.kind !== "payment_received") {
    const details = { ...told.details, intentId, amountMinor }
    noteOnTimeline(work, { orderId, kind: told.kind, details, actor: news.by })
  }
  return { after, known, cover }
}

type Attention = {
  intentId: string
  orderId: string
  why: "capture_failed" | "authorization_ends" | null
  reason: string | null
}

/** What is authorized for it could not be taken, or ends soon; or nobody has to look any more. */
export async function noteAttention(
  work: Work,
  { intentId, orderId, why, reason }: Attention,
): Promise<void> {
  const changed = await work.tx.maybe(sql<{ orderId: string }>`
    update orders.covers set attention = ${why}
    where order_id = ${orderId} and intent_id = ${intentId} and attention is distinct from ${why}
    returning order_id
  `)
  if (changed && why !== null) noteOnTimeline(work, { orderId, kind: why, details: { intentId, reason } })
}

type TakenBack = {
  /** Locked. */
  before: LockedOrder
  intentId: string
  amountMinor: bigint
  /** What was awaited by hand besides, and is given up. */
  givenUpIds: readonly string[]
  /** What is awaited in place of it all; nothing of an order that was canceled. */
  awaitedId: string | null
  method: string
  /** The way to pay whose promise had ended: what was noted had paid in its place. */
  promisedBy: string | null
}

/** Money that was noted of an order has not come: it stands where it stood before, and waits for it again. */
export function noteTakenBack(work: Work, { method, promisedBy, ...news }: TakenBack): void {
  const { before, intentId, amountMinor, givenUpIds, awaitedId } = news
  const { orderId } = before
  const none = { authorizedMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, ended: false }
  const over: LockedCover = {
    ...{ intentId, settles: "later", tender: null, ended: false },
    ...{ authorizedMinor: amountMinor, capturedMinor: amountMinor, refundedMinor: amountMinor },
  }
  saveCover(work, { orderId, cover: over })
  work.write(sql`
    update orders.covers set taken_back = true where order_id = ${orderId} and intent_id = ${intentId}
  `)
  const others = before.covers
    .filter((cover) => cover.intentId !== intentId)
    .map((cover) => (givenUpIds.includes(cover.intentId) ? { ...cover, ended: true } : cover))
  const anew: LockedCover[] =
    awaitedId === null ? [] : [{ intentId: awaitedId, settles: "later", tender: null, ...none }]
  const ended = others.filter(({ intentId: one }) => givenUpIds.includes(one))
  for (const cover of [...ended, ...anew]) saveCover(work, { orderId, cover })
  if (promisedBy !== null)
    work.write(sql`
      update orders.orders set payment_method = ${promisedBy}
      where id = ${orderId} and payment_method = ${method}
    `)
  saveProgress(work, { before, after: { ...before, covers: [...others, ...anew] } })
  // Who was not told that it came need not hear that it did not.
  if (before.covers.some((cover) => cover.intentId === intentId && cover.capturedMinor > 0n))
    announce(work, "order.receipt_taken_back", { orderId, intentId, amountMinor: Number(amountMinor) })
}

function saveCover(work: Work, { orderId, cover }: { orderId: string; cover: LockedCover }): void {
  work.write(sql`
    insert into orders.covers
      (order_id, intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended)
    values
      (${orderId}, ${cover.intentId}, ${cover.settles}, ${cover.authorizedMinor}, ${cover.capturedMinor},
       ${cover.refundedMinor}, ${cover.ended})
    on conflict (order_id, intent_id) do update
    set authorized_minor = excluded.authorized_minor, captured_minor = excluded.captured_minor,
        refunded_minor = excluded.refunded_minor, ended = excluded.ended
  `)
}

function larger(known: bigint, told: number): bigint {
  return known > BigInt(told) ? known : BigInt(told)
}

function isSame(one: Cover, other: Cover): boolean {
  return (
    one.authorizedMinor === other.authorizedMinor &&
    one.capturedMinor === other.capturedMinor &&
    one.refundedMinor === other.refundedMinor &&
    one.ended === other.ended
  )
}
